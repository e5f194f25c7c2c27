#include "diff/script.h"

#include <algorithm>

namespace burrow::detail {

namespace {

bool isBlank(QByteArrayView line)
{
    return std::all_of(line.begin(), line.end(),
                       [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
}

/// Columns of white space before the text, a tab going on to the next multiple of 8.
int indentation(QByteArrayView line)
{
    int columns = 0;
    for (const char c : line) {
        if (c == ' ')
            ++columns;
        else if (c == '\t')
            columns += 8 - columns % 8;
        else
            break;
    }
    return std::min(columns, 200);
}

/// How badly a text is cut before a line: deep inside something is bad, behind a blank line or at either end is good.
int cutCost(const std::vector<QByteArrayView> &lines, int at)
{
    if (at <= 0 || at >= int(lines.size()))
        return 0;
    if (isBlank(lines[size_t(at)]))
        return indentation(lines[size_t(at) - 1]) * 4 + 8;
    const int own = indentation(lines[size_t(at)]);
    if (isBlank(lines[size_t(at) - 1]))
        return own * 4 - 2;
    const int before = indentation(lines[size_t(at) - 1]);
    int cost = own * 4;
    if (own > before)
        cost += 6; // the first line inside something
    else if (own < before)
        cost += 10; // the line that ends something
    return cost;
}

} // namespace

void slideHunks(std::vector<Hunk> &hunks, const std::vector<QByteArrayView> &left,
                const std::vector<QByteArrayView> &right)
{
    constexpr int furthest = 200; // a file of equal lines would otherwise be walked for each of its hunks
    for (size_t i = 0; i < hunks.size(); ++i) {
        Hunk &hunk = hunks[i];
        const bool adds = hunk.leftCount == 0;
        if (!adds && hunk.rightCount != 0)
            continue;
        const auto &lines = adds ? right : left;
        const int size = adds ? hunk.rightCount : hunk.leftCount;
        const int start = adds ? hunk.right : hunk.left;
        // Neighbours are not touched: two changes stay two.
        const int above = i == 0 ? 0
                                 : (adds ? hunks[i - 1].right + hunks[i - 1].rightCount
                                         : hunks[i - 1].left + hunks[i - 1].leftCount) +
                                       1;
        const int below =
            i + 1 == hunks.size() ? int(lines.size()) : (adds ? hunks[i + 1].right : hunks[i + 1].left) - 1;

        int first = start, last = start;
        while (first > above && start - first < furthest && lines[size_t(first) - 1] == lines[size_t(first + size) - 1])
            --first;
        while (last + size < below && last - start < furthest && lines[size_t(last)] == lines[size_t(last + size)])
            ++last;
        int best = last;
        int bestCost = cutCost(lines, last) + cutCost(lines, last + size);
        for (int at = last - 1; at >= first; --at) {
            const int cost = cutCost(lines, at) + cutCost(lines, at + size);
            if (cost < bestCost) {
                bestCost = cost;
                best = at;
            }
        }
        hunk.left += best - start;
        hunk.right += best - start;
    }
}

} // namespace burrow::detail
