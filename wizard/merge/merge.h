// Three-way merge: what we reviewed, put onto a text that somebody else changed meanwhile. Pure.
#pragma once

#include "json/json.h"
#include "plan/plan.h"

#include <optional>
#include <vector>

namespace burrow {

/// Whose version of a place counts.
enum class MergeSide { Theirs, Ours };

/// A MergeConflict is one place that both sides changed, and not in the same way.
struct MergeConflict
{
    Text place{};    ///< for people: "gopls > ui.semanticTokens", "GOPROXY", "lines 12 to 14", Burrow's block
    json::Path at{}; ///< JSONC: the place as a path in theirs; empty else
    std::optional<QByteArray> base{}, ours{}, theirs{}; ///< a JSON value as written, a line's value, or whole lines;
                                                        ///< nothing: not there (on their side: they removed it)
    QStringList edits{};                                ///< ids of the edits it is about; only mergeChange() knows them

    bool operator==(const MergeConflict &) const = default;
};

/// Both sides' changes in one text.
struct Merge
{
    QByteArray text;                      ///< in each conflict the side that was answered
    std::vector<MergeConflict> conflicts; ///< the same, in the same order, whatever the answers
};

/// Merges what turned base into ours with what turned it into theirs. Their text is the one that goes on: its comments,
/// order and spacing stay, our changes are edits of it. JSONC by key and list element, the go env file and brew.env by
/// variable, shell files by our block where nothing but the block is ours, all else by line (neighbouring lines
/// collide).
/// answers[i] says whose version counts in conflicts[i]; theirs where there is none.
/// Errors: Syntax if one of the texts does not parse, with its line, column and reason.
Result<Merge> merge3(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs, FileFormat format,
                     const std::vector<MergeSide> &answers = {});

/// A reviewed change, made anew on the file as it is now.
struct MergedChange
{
    FileChange change; ///< before is the text of now; edits that gave way in a conflict are not in it any more. Equal
                       ///< before and after: nothing is left to write
    std::vector<MergeConflict> conflicts;
};

/// What apply could write instead of a change whose file somebody wrote meanwhile. now is the file read again.
/// Errors: Syntax as above; the snapshot's own problem (it is a folder now, unreadable, ..).
Result<MergedChange> mergeChange(const FileChange &reviewed, const Plan &plan, const FileSnapshot &now,
                                 const std::vector<MergeSide> &answers = {});

/// Three-way merge by lines. Nothing where both sides touch the same or neighbouring lines in different ways.
std::optional<QByteArray> mergeLines(const QByteArray &base, const QByteArray &one, const QByteArray &other);

} // namespace burrow
