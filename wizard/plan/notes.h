// What a person should know of a text before it is written. Internal to this folder.
#pragma once

#include "plan/plan.h"

namespace burrow {

/// Keys that stand more than once in an object of the file, as path text.
void addDuplicateKeys(FileChange &change, const std::vector<QByteArray> &duplicates);
/// Lines of our block that somebody wrote: which of them the change keeps, and which it takes away.
void addHandEdits(FileChange &change, ShellDialect dialect);

} // namespace burrow
