// The search for a short edit script of two sequences of numbers.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace burrow::detail {

/// Marks what is removed from left and added in right.
///
/// Myers' linear-space search ("An O(ND) Difference Algorithm and Its Variations", 1986) finds a shortest script in a
/// time that grows with length times differences. Where that gets too long, the stretch is first cut at the lines that
/// are rare on both sides (a longest common subsequence of these, as patience and histogram diff do), and a stretch
/// without rare lines is cut where the search got furthest.
class ScriptSearch
{
public:
    ScriptSearch(std::span<const int> left, std::span<const int> right, int count);

    /// Elements that are not part of what is kept.
    const std::vector<char> &removed() const { return m_removed; }
    const std::vector<char> &added() const { return m_added; }

private:
    struct Box
    {
        int left, leftEnd, right, rightEnd;
    };
    struct Point
    {
        int left, right;
    };
    struct Cut
    {
        Point at;
        bool shortest; ///< false: the search was given up here
    };

    void compare(Box box);
    void trim(Box &box) const;
    /// Gives up at this many differences from either end.
    Cut findCut(const Box &box, int limit);
    Point furthestPoint(const Box &box) const;
    std::vector<Point> findAnchors(const Box &box);

    std::span<const int> m_left, m_right;
    std::vector<char> m_removed, m_added;
    std::vector<int> m_forward, m_backward;              ///< furthest left index on each diagonal
    std::vector<int> m_leftCount, m_rightCount, m_first; ///< per number, scratch space of findAnchors
};

} // namespace burrow::detail
