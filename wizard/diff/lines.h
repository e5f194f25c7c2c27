// Texts cut into lines, and lines as numbers: what the comparison works on.
#pragma once

#include "diff/diff.h"

#include <vector>

namespace burrow::detail {

/// The lines of a text with their endings; only a line feed ends a line, as in git and patch.
std::vector<QByteArrayView> splitLines(QByteArrayView text);

/// A line without its ending.
QByteArrayView withoutEnding(QByteArrayView line);

/// Lines as numbers: equal bytes (endings included), equal number. Numbers count from 0 in the order of appearance.
struct NumberedLines
{
    std::vector<int> left, right;
    int count = 0; ///< how many different ones
};
NumberedLines numberLines(const QByteArrayView *left, int leftCount, const QByteArrayView *right, int rightCount);

} // namespace burrow::detail
