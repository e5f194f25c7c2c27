// What a person should know of a file that only the whole survey can tell.
#pragma once

#include "plan/plan.h"

namespace burrow {

/// Adds to each change: Settings Sync carries it to other machines; it belongs to another user. Pure.
void addMachineNotes(std::vector<FileChange> &changes, const Survey &survey);

} // namespace burrow
