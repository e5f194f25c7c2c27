// What apply does when a file was written by another program after the preview.
#pragma once

#include "cli/console.h"
#include "plan/plan.h"

#include <optional>
#include <vector>

namespace burrow::cli {

/// Puts the changes onto what their files hold now, and says which of them changed and where both sides did. In such a
/// place the file keeps what it holds. Nothing if a file cannot be merged (it is said why), or if no change is left.
std::optional<std::vector<FileChange>> mergeMeanwhile(const std::vector<FileChange> &changes, const Plan &plan,
                                                      const ReadOnlyFs &fs, Console &console);

} // namespace burrow::cli
