// Rows: which removed line stands beside which added one.
#pragma once

#include "diff/diff.h"
#include "diff/script.h"

namespace burrow::detail {

/// Appends the rows of a hunk. Lines that are versions of each other share a row; all others get a row of their own.
/// effort counts down with each pair of lines compared; where it is used up, only lines that differ in
/// nothing but white space share a row.
void appendHunk(Diff &diff, const Hunk &hunk, int &effort);

} // namespace burrow::detail
