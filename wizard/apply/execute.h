// Execution of a run: apply and undo differ only in the run they ask for. Internal to apply/.
#pragma once

#include "apply/journal.h"

namespace burrow {

/// Does the files' bytes or existence change in this run?
inline bool changes(const RunFile &file)
{
    return file.existed == file.removed || file.before != file.after;
}

/// Takes the lock, settles what an earlier crash left, compares every file with what the run says it was, journals,
/// stages all, commits all, syncs, marks the run done. id, at and folders of the run are filled in here.
/// report.files is by index of run.files. Of report.run only a run that is in the history.
ApplyReport execute(Run run, bool followPaths, const WriteAccess &access, const CancelToken &cancel,
                    const std::function<void(ApplyProgress)> &progress);

/// What lies at the files of a run now: Written is its new state, Waiting the old one, Failed neither. An error if a file
/// that is there cannot be read: then nothing may be concluded.
Result<std::vector<FileState>> inspect(const Run &run, const ReadOnlyFs &fs);

/// Makes the state folder and takes the lock of this user.
Result<std::shared_ptr<void>> lockState(const WriteAccess &access);

/// Brings an interrupted run to an end, in either direction; states as inspect() gave them. The lock is held.
ApplyReport settle(const Run &run, const std::vector<FileState> &states, RecoverHow how, const WriteAccess &access);

} // namespace burrow
