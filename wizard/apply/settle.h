// Runs that were interrupted: telling how far they came, and bringing them to an end. Internal to apply/.
#pragma once

#include "apply/folders.h"
#include "apply/journal.h"

namespace burrow {

/// What lies at the files of a run now: Written is its new state, Waiting the old one, Failed neither. An error if a
/// file that is there cannot be read: then nothing may be concluded.
Result<std::vector<FileState>> inspect(const Run &run, const ReadOnlyFs &fs);

/// Brings an interrupted run to an end, in either direction; states as inspect() gave them. The lock is held.
ApplyReport settle(const Run &run, const std::vector<FileState> &states, RecoverHow how, const WriteAccess &access);

/// Does so for every interrupted run where no question is needed: nothing of it was written, or all of it. The error
/// says which run needs an answer first.
std::optional<Error> settleEarlier(const WriteAccess &access, const std::vector<KnownRun> &runs);

/// Removes what a kill can leave in the folder of the journals: half a journal under a temporary name, and the marks of
/// records that were pruned. The lock is held.
void tidyRunsFolder(const WriteAccess &access);

/// Tells what could not be cleaned up.
void noteLeftovers(ApplyReport &report, const Leftovers &left);

} // namespace burrow
