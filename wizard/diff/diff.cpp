#include "diff/diff.h"

#include "diff/rows.h"

namespace burrow {

Diff diff(const QByteArray &left, const QByteArray &right)
{
    Diff result;
    result.leftText = left;
    result.rightText = right;
    result.leftLines = detail::splitLines(result.leftText);
    result.rightLines = detail::splitLines(result.rightText);
    auto hunks = detail::editScript(result.leftLines, result.rightLines);
    detail::slideHunks(hunks, result.leftLines, result.rightLines);
    for (QByteArrayView &line : result.leftLines)
        line = detail::withoutEnding(line);
    for (QByteArrayView &line : result.rightLines)
        line = detail::withoutEnding(line);

    int effort = 200000; // comparisons of two lines, far below a microsecond each
    int leftAt = 0, rightAt = 0;
    const auto same = [&](int until) {
        for (; leftAt < until; ++leftAt, ++rightAt)
            result.rows.push_back({DiffRow::Kind::Same, leftAt, rightAt, {}, {}});
    };
    size_t rows = result.leftLines.size();
    for (const detail::Hunk &hunk : hunks)
        rows += size_t(std::max(hunk.rightCount - hunk.leftCount, 0) + 1); // one more where two lines are no pair
    result.rows.reserve(rows);
    for (const detail::Hunk &hunk : hunks) {
        same(hunk.left);
        const int first = int(result.rows.size());
        detail::appendHunk(result, hunk, effort);
        result.changes.push_back({first, int(result.rows.size()) - 1});
        result.removed += hunk.leftCount;
        result.added += hunk.rightCount;
        leftAt = hunk.left + hunk.leftCount;
        rightAt = hunk.right + hunk.rightCount;
    }
    same(int(result.leftLines.size()));
    return result;
}

} // namespace burrow
