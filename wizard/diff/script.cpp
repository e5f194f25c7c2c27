#include "diff/script.h"

#include "diff/search.h"

#include <algorithm>

namespace burrow::detail {

namespace {

std::vector<Hunk> hunksOf(const std::vector<char> &removed, const std::vector<char> &added)
{
    std::vector<Hunk> hunks;
    const int leftSize = int(removed.size()), rightSize = int(added.size());
    for (int i = 0, j = 0; i < leftSize || j < rightSize;) {
        Hunk hunk{i, 0, j, 0};
        while (i < leftSize && removed[size_t(i)])
            ++i;
        while (j < rightSize && added[size_t(j)])
            ++j;
        hunk.leftCount = i - hunk.left;
        hunk.rightCount = j - hunk.right;
        if (hunk.leftCount || hunk.rightCount)
            hunks.push_back(hunk);
        while (i < leftSize && j < rightSize && !removed[size_t(i)] && !added[size_t(j)])
            ++i, ++j;
    }
    return hunks;
}

/// The elements of one side that the other side has too; all others differ whatever the script, and the search is
/// spared them.
struct Shared
{
    std::vector<int> numbers, places;
};

Shared sharedOf(std::span<const int> side, const std::vector<char> &inOther)
{
    Shared shared;
    shared.numbers.reserve(side.size());
    shared.places.reserve(side.size());
    for (size_t i = 0; i < side.size(); ++i) {
        if (inOther[size_t(side[i])]) {
            shared.numbers.push_back(side[i]);
            shared.places.push_back(int(i));
        }
    }
    return shared;
}

std::vector<char> spread(size_t size, const Shared &shared, const std::vector<char> &marks)
{
    std::vector<char> all(size, 1);
    for (size_t i = 0; i < shared.places.size(); ++i)
        all[size_t(shared.places[i])] = marks[i];
    return all;
}

} // namespace

std::vector<Hunk> editScript(std::span<const int> left, std::span<const int> right, int count)
{
    std::vector<char> inLeft(size_t(count), 0), inRight(size_t(count), 0);
    for (const int number : left)
        inLeft[size_t(number)] = 1;
    for (const int number : right)
        inRight[size_t(number)] = 1;
    const Shared fromLeft = sharedOf(left, inRight), fromRight = sharedOf(right, inLeft);
    const ScriptSearch search(fromLeft.numbers, fromRight.numbers, count);
    return hunksOf(spread(left.size(), fromLeft, search.removed()), spread(right.size(), fromRight, search.added()));
}

std::vector<Hunk> editScript(const std::vector<QByteArrayView> &left, const std::vector<QByteArrayView> &right)
{
    // Equal beginnings and ends are compared as bytes: cheaper than numbering their lines.
    const size_t most = std::min(left.size(), right.size());
    size_t head = 0, tail = 0;
    while (head < most && left[head] == right[head])
        ++head;
    while (tail < most - head && left[left.size() - 1 - tail] == right[right.size() - 1 - tail])
        ++tail;
    const auto numbered = numberLines(left.data() + head, int(left.size() - head - tail), right.data() + head,
                                      int(right.size() - head - tail));
    std::vector<Hunk> hunks = editScript(numbered.left, numbered.right, numbered.count);
    for (Hunk &hunk : hunks) {
        hunk.left += int(head);
        hunk.right += int(head);
    }
    return hunks;
}

} // namespace burrow::detail
