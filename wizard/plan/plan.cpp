#include "plan/plan.h"

#include "base/hash.h"
#include "diff/diff.h"

#include <algorithm>
#include <utility>

namespace burrow {
namespace {

/// A name behind "--- ": quoted as git does where it holds what would end or break the line.
QByteArray patchName(QByteArray name)
{
    static constexpr char hex[] = "01234567";
    const auto breaks = [](char c) { return uchar(c) < 0x20 || c == 0x7f || c == '"' || c == '\\'; };
    if (std::none_of(name.cbegin(), name.cend(), breaks))
        return name.contains(' ') ? name + '\t' : name; // a tab ends a name that has spaces
    QByteArray quoted = "\"";
    for (const char c : std::as_const(name)) {
        if (c == '"' || c == '\\')
            (quoted += '\\') += c;
        else if (breaks(c))
            ((quoted += '\\') += hex[uchar(c) >> 6]) += QByteArray{1, hex[(uchar(c) >> 3) & 7]} + hex[uchar(c) & 7];
        else
            quoted += c;
    }
    return quoted + '"';
}

} // namespace

QString formatName(FileFormat format)
{
    switch (format) {
    case FileFormat::Jsonc: return QStringLiteral("jsonc");
    case FileFormat::Shell:
    case FileFormat::Fish: return QStringLiteral("shell");
    case FileFormat::GoEnv: return QStringLiteral("goenv");
    case FileFormat::Text: break;
    }
    return QStringLiteral("text");
}

const PlannedEdit *Plan::find(const QString &id) const
{
    const auto edit = std::ranges::find(edits, id, &PlannedEdit::id);
    return edit == edits.end() ? nullptr : &*edit;
}

int Plan::accepted() const
{
    return int(std::ranges::count(edits, true, &PlannedEdit::accepted));
}

std::pair<QByteArray, QByteArray> patchNames(const FileChange &change, const AbsPath &home)
{
    const QByteArray name = change.path.tilde(home).toUtf8();
    const QByteArray path = name.startsWith('/') ? name : '/' + name;
    return {change.existed ? patchName("a" + path) : "/dev/null", patchName("b" + path)};
}

QByteArray patchOf(const FileChange &change, const AbsPath &home)
{
    const auto [before, after] = patchNames(change, home);
    return unifiedPatch(diff(change.before, change.after), before, after);
}

} // namespace burrow
