// Words: how two lines differ within.
#pragma once

#include "diff/diff.h"

namespace burrow::detail {

/// How two lines differ, and how much they have in common.
struct LineComparison
{
    InlineSpans spans;
    int alike = 0; ///< 0..100: how much of the words of both stands in both
};
LineComparison compareLines(QByteArrayView left, QByteArrayView right);

/// The line without the white space around it, as a span; none if nothing is left.
std::vector<Span> wholeText(QByteArrayView line);

} // namespace burrow::detail
