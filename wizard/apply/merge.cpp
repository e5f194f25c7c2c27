#include "apply/merge.h"

#include "diff/diff.h"
#include "json/json.h"

#include <algorithm>

namespace burrow {
namespace {

/// Lines [first, last) of base became these bytes.
struct Hunk
{
    int first = 0, last = 0;
    QByteArray bytes;
    bool operator==(const Hunk &) const = default;
};

/// A line with its ending.
QByteArrayView wholeLine(const QByteArray &text, const std::vector<QByteArrayView> &lines, int index)
{
    const char *begin = lines[size_t(index)].data();
    const char *end =
        size_t(index) + 1 < lines.size() ? lines[size_t(index) + 1].data() : text.constData() + text.size();
    return {begin, end};
}

std::vector<Hunk> hunksOf(const Diff &diff)
{
    std::vector<Hunk> hunks;
    int next = 0; // line of base that comes next
    bool open = false;
    for (const DiffRow &row : diff.rows) {
        if (row.kind == DiffRow::Kind::Same) {
            open = false;
            next = row.left + 1;
            continue;
        }
        if (!open)
            hunks.push_back({next, next, {}});
        open = true;
        if (row.left >= 0)
            hunks.back().last = next = row.left + 1;
        if (row.right >= 0)
            hunks.back().bytes.append(wholeLine(diff.rightText, diff.rightLines, row.right));
    }
    return hunks;
}

QByteArrayView withoutMark(QByteArrayView text)
{
    return text.startsWith("\xef\xbb\xbf") ? text.sliced(3) : text;
}

} // namespace

std::optional<QByteArray> mergeLines(const QByteArray &base, const QByteArray &one, const QByteArray &other)
{
    const Diff toOne = diff(base, one), toOther = diff(base, other);
    std::vector<Hunk> hunks = hunksOf(toOne);
    for (Hunk &hunk : hunksOf(toOther)) {
        if (std::ranges::find(hunks, hunk) == hunks.end()) // both sides did the same
            hunks.push_back(std::move(hunk));
    }
    std::ranges::stable_sort(hunks, {}, &Hunk::first);

    QByteArray merged;
    int at = 0;
    const auto copyUpTo = [&](int line) {
        for (; at < line; ++at)
            merged.append(wholeLine(toOne.leftText, toOne.leftLines, at));
    };
    bool first = true;
    for (const Hunk &hunk : hunks) {
        if (!first && hunk.first <= at)
            return std::nullopt; // the same or neighbouring lines
        copyUpTo(hunk.first);
        merged.append(hunk.bytes);
        at = hunk.last;
        first = false;
    }
    copyUpTo(int(toOne.leftLines.size()));
    return merged;
}

bool isWellFormed(FileFormat format, const QByteArray &text)
{
    switch (format) {
    case FileFormat::Jsonc: return json::parse(text).ok();
    case FileFormat::Shell:
    case FileFormat::Fish: return findShellBlock(text).ok();
    case FileFormat::GoEnv:
    case FileFormat::Text: break;
    }
    return true;
}

bool meansTheSame(FileFormat format, const QByteArray &one, const QByteArray &other)
{
    if (one == other || format != FileFormat::Jsonc)
        return one == other;
    const auto a = json::parse(one), b = json::parse(other);
    return a && b && json::sameValue(a->root, b->root);
}

bool isAsGoodAsEmpty(FileFormat format, const QByteArray &text)
{
    QByteArray rest = withoutMark(text).toByteArray().simplified();
    if (format == FileFormat::Jsonc)
        rest.replace(' ', "");
    return rest.isEmpty() || (format == FileFormat::Jsonc && (rest == "{}" || rest == "[]"));
}

} // namespace burrow
