// The edit script: which stretches of two sequences differ.
#pragma once

#include "diff/lines.h"

#include <span>
#include <vector>

namespace burrow::detail {

/// A Hunk is a stretch where the sequences differ: rightCount elements from right stand for leftCount from left.
/// Between two hunks, and before the first and behind the last, both are equal element by element.
struct Hunk
{
    int left = 0, leftCount = 0;
    int right = 0, rightCount = 0;
    bool operator==(const Hunk &) const = default;
};

/// A shortest edit script of two sequences of numbers below count, or a short one where the shortest would take longer
/// than the person should wait (see search.cpp). Equal input, equal script.
std::vector<Hunk> editScript(std::span<const int> left, std::span<const int> right, int count);

/// The same for lines.
std::vector<Hunk> editScript(const std::vector<QByteArrayView> &left, const std::vector<QByteArrayView> &right);

/// Moves insertions and deletions up or down, where the text allows it, to where a person would have made them:
/// before a line of little indentation, behind a blank line. Never changes the length of the script.
void slideHunks(std::vector<Hunk> &hunks, const std::vector<QByteArrayView> &left,
                const std::vector<QByteArrayView> &right);

} // namespace burrow::detail
