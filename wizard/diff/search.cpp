#include "diff/search.h"

#include <QtGlobal>

#include <algorithm>
#include <limits>

namespace burrow::detail {

namespace {

constexpr int nowhere = std::numeric_limits<int>::max() / 2;

/// How many differences a search may meet before it is given up for anchors. The steps of a search grow with the square
/// of that; texts of ordinary size go through unhindered, and beyond them a higher limit was measured to cost much time
/// and to save no line (tests/bench/bench_diff).
constexpr int unhinderedSize = 3000;
constexpr int patience = 500;
/// The same where there are no anchors.
constexpr int lastPatience = 2000;

} // namespace

ScriptSearch::ScriptSearch(std::span<const int> left, std::span<const int> right, int count)
    : m_left(left)
    , m_right(right)
    , m_removed(left.size(), 0)
    , m_added(right.size(), 0)
    , m_leftCount(size_t(count), 0)
    , m_rightCount(size_t(count), 0)
    , m_first(size_t(count), -1)
{
    m_forward.resize(left.size() + right.size() + 3);
    m_backward.resize(left.size() + right.size() + 3);
    compare({0, int(left.size()), 0, int(right.size())});
}

void ScriptSearch::trim(Box &box) const
{
    while (box.left < box.leftEnd && box.right < box.rightEnd && m_left[size_t(box.left)] == m_right[size_t(box.right)])
        ++box.left, ++box.right;
    while (box.left < box.leftEnd && box.right < box.rightEnd &&
           m_left[size_t(box.leftEnd) - 1] == m_right[size_t(box.rightEnd) - 1])
        --box.leftEnd, --box.rightEnd;
}

void ScriptSearch::compare(Box box)
{
    for (;;) {
        trim(box);
        if (box.left == box.leftEnd || box.right == box.rightEnd) {
            std::fill(m_removed.begin() + box.left, m_removed.begin() + box.leftEnd, char(1));
            std::fill(m_added.begin() + box.right, m_added.begin() + box.rightEnd, char(1));
            return;
        }
        const int size = box.leftEnd - box.left + box.rightEnd - box.right;
        Cut cut = findCut(box, size <= unhinderedSize ? size : patience);
        if (!cut.shortest) {
            const std::vector<Point> anchors = findAnchors(box);
            if (!anchors.empty()) {
                Point from = {box.left, box.right};
                for (const Point &anchor : anchors) {
                    compare({from.left, anchor.left, from.right, anchor.right});
                    from = {anchor.left + 1, anchor.right + 1};
                }
                box = {from.left, box.leftEnd, from.right, box.rightEnd};
                continue;
            }
            cut = findCut(box, lastPatience);
        }
        // The smaller half by recursion, the larger by the loop: the depth stays logarithmic.
        const Box before = {box.left, cut.at.left, box.right, cut.at.right};
        const Box after = {cut.at.left, box.leftEnd, cut.at.right, box.rightEnd};
        const bool beforeIsSmaller = before.leftEnd - before.left + before.rightEnd - before.right < size / 2;
        compare(beforeIsSmaller ? before : after);
        box = beforeIsSmaller ? after : before;
    }
}

ScriptSearch::Cut ScriptSearch::findCut(const Box &box, int limit)
{
    const int leftSize = box.leftEnd - box.left;
    const int rightSize = box.rightEnd - box.right;
    const int difference = leftSize - rightSize;
    const bool odd = difference % 2 != 0;
    const int *left = m_left.data() + box.left;
    const int *right = m_right.data() + box.right;
    // Diagonal k holds the points with x - y == k. The arrays are indexed from -rightSize - 1 to leftSize + 1, the
    // outermost two being outside the box: no path gets there. A path that would leave the box ends; the edge it stands
    // on has a diagonal that goes on for it.
    int *forward = m_forward.data() + rightSize + 1;
    int *backward = m_backward.data() + rightSize + 1;
    std::fill(forward - rightSize - 1, forward + leftSize + 2, -nowhere);
    std::fill(backward - rightSize - 1, backward + leftSize + 2, nowhere);
    forward[1] = 0;
    backward[difference - 1] = leftSize;

    for (int cost = 0;; ++cost) {
        const int low = std::max(-cost, ((cost + rightSize) & 1) - rightSize);
        const int high = std::min(cost, leftSize - ((cost + leftSize) & 1));
        for (int k = low; k <= high; k += 2) {
            int x = std::max(forward[k - 1] + 1, forward[k + 1]);
            int y = x - k;
            if (x < 0 || x > leftSize || y > rightSize) {
                forward[k] = -nowhere;
                continue;
            }
            while (x < leftSize && y < rightSize && left[x] == right[y])
                ++x, ++y;
            forward[k] = x;
            if (odd && x >= backward[k])
                return {{box.left + x, box.right + y}, true};
        }
        const int backwardLow = std::max(difference - cost, ((cost + leftSize) & 1) - rightSize);
        const int backwardHigh = std::min(difference + cost, leftSize - ((cost + rightSize) & 1));
        for (int k = backwardLow; k <= backwardHigh; k += 2) {
            int x = std::min(backward[k - 1], backward[k + 1] - 1);
            int y = x - k;
            if (x < 0 || y < 0 || x > leftSize) {
                backward[k] = nowhere;
                continue;
            }
            while (x > 0 && y > 0 && left[x - 1] == right[y - 1])
                --x, --y;
            backward[k] = x;
            if (!odd && x <= forward[k])
                return {{box.left + x, box.right + y}, true};
        }
        if (cost == limit)
            break;
    }
    return {furthestPoint(box), false};
}

/// Where a search that was given up got furthest, from either end.
ScriptSearch::Point ScriptSearch::furthestPoint(const Box &box) const
{
    const int leftSize = box.leftEnd - box.left;
    const int rightSize = box.rightEnd - box.right;
    const int *forward = m_forward.data() + rightSize + 1;
    const int *backward = m_backward.data() + rightSize + 1;
    Point best{0, 0};
    int gained = 0;
    for (int k = -rightSize; k <= leftSize; ++k) {
        if (const int x = forward[k]; x >= 0 && x + x - k > gained) {
            gained = x + x - k;
            best = {x, x - k};
        }
        if (const int x = backward[k]; x <= leftSize && leftSize + rightSize - x - x + k > gained) {
            gained = leftSize + rightSize - x - x + k;
            best = {x, x - k};
        }
    }
    return {box.left + best.left, box.right + best.right};
}

std::vector<ScriptSearch::Point> ScriptSearch::findAnchors(const Box &box)
{
    const auto left = m_left.subspan(size_t(box.left), size_t(box.leftEnd - box.left));
    const auto right = m_right.subspan(size_t(box.right), size_t(box.rightEnd - box.right));
    for (const int number : left)
        ++m_leftCount[size_t(number)];
    for (int i = 0; i < int(right.size()); ++i) {
        const auto number = size_t(right[size_t(i)]);
        ++m_rightCount[number];
        m_first[number] = i;
    }

    // Longest increasing subsequence of the places in right of the lines that both sides have exactly once.
    struct Node
    {
        Point at;
        int previous;
    };
    std::vector<Node> nodes;
    std::vector<int> piles; // the node on top of each pile
    for (int i = 0; i < int(left.size()); ++i) {
        const auto number = size_t(left[size_t(i)]);
        if (m_leftCount[number] != 1 || m_rightCount[number] != 1)
            continue;
        const int place = m_first[number];
        const auto pile = std::lower_bound(piles.begin(), piles.end(), place,
                                           [&](int node, int p) { return nodes[size_t(node)].at.right < p; });
        nodes.push_back({{i, place}, pile == piles.begin() ? -1 : *(pile - 1)});
        if (pile == piles.end())
            piles.push_back(int(nodes.size()) - 1);
        else
            *pile = int(nodes.size()) - 1;
    }
    for (const int number : left)
        m_leftCount[size_t(number)] = 0;
    for (const int number : right)
        m_rightCount[size_t(number)] = 0;

    std::vector<Point> anchors;
    if (!piles.empty()) {
        for (int node = piles.back(); node >= 0; node = nodes[size_t(node)].previous)
            anchors.push_back({box.left + nodes[size_t(node)].at.left, box.right + nodes[size_t(node)].at.right});
        std::reverse(anchors.begin(), anchors.end());
    }
    return anchors;
}

} // namespace burrow::detail
