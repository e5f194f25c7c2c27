// Differences of two texts as rows to draw and as a patch to copy. Works on bytes: EOL, BOM, last newline and invalid
// UTF-8 can differ too.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace burrow {

/// A part of a line, in bytes from its start.
struct Span
{
    qsizetype at = 0, length = 0;
    bool operator==(const Span &) const = default;
};

/// A DiffRow is one line of the side-by-side view. -1 as a line means filler.
struct DiffRow
{
    enum class Kind { Same, Changed, Added, Removed };
    Kind kind = Kind::Same;
    int left = -1, right = -1; ///< line indexes from 0
    std::vector<Span> leftSpans,
        rightSpans; ///< what differs within the line (Changed, and whole words of Added/Removed)
    bool operator==(const DiffRow &) const = default;
};

/// A change is a run of rows that are not Same: [first, last] as indexes into rows.
struct DiffChange
{
    int first = 0, last = 0;
    bool operator==(const DiffChange &) const = default;
};

/// A Diff holds both texts cut into lines and how they correspond.
struct Diff
{
    QByteArray leftText, rightText;
    std::vector<QByteArrayView> leftLines, rightLines; ///< without their line ending
    std::vector<DiffRow> rows;
    std::vector<DiffChange> changes;
    int added = 0, removed = 0; ///< lines, as git counts them
    bool same() const { return changes.empty(); }

    Diff() = default;
    Diff(const Diff &) = delete;
    Diff &operator=(const Diff &) = delete;
    Diff(Diff &&) = default;
    Diff &operator=(Diff &&) = default;
};

/// Line ending of a line of a text.
enum class Eol { None, Lf, CrLf, Cr };

/// How a line of a text ends. The line must be one of leftLines or rightLines of that text.
Eol lineEnding(const QByteArray &text, QByteArrayView line);

/// Compares. Lines are equal only if their endings are equal too. The edit script is never longer than git diff's.
Diff diff(const QByteArray &left, const QByteArray &right);

/// Word-level differences of two lines.
struct InlineSpans
{
    std::vector<Span> left, right;
};
InlineSpans inlineSpans(QByteArrayView left, QByteArrayView right);

/// A unified diff that `patch` and `git apply` take: "\ No newline at end of file" included; empty if nothing differs.
/// oldName/newName go behind "--- " and "+++ " as they are ("/dev/null" for a file that is not there).
QByteArray unifiedPatch(const Diff &diff, const QByteArray &oldName, const QByteArray &newName, int context = 3);

} // namespace burrow
