// Execution of a run: apply and undo differ only in the run they ask for. Internal to apply/.
#pragma once

#include "apply/journal.h"

namespace burrow {

/// Takes the lock, settles what an earlier crash left, compares every file with what the run says it was, journals,
/// stages all, commits all, syncs, marks the run done. id, at and folders of the run are filled in here.
/// report.files is by index of run.files. Of report.run only a run that is in the history.
ApplyReport execute(Run run, bool followPaths, const WriteAccess &access, const CancelToken &cancel,
                    const std::function<void(ApplyProgress)> &progress);

/// The lock of this user: who writes holds it.
AbsPath lockFile(const Host &host);
/// Makes the state folder and takes the lock of this user.
Result<std::shared_ptr<void>> lockState(const WriteAccess &access);

/// The report for a list of which the run had only the files at these indexes: the others were skipped.
ApplyReport forWholeList(ApplyReport done, const std::vector<size_t> &indexes, size_t size);

} // namespace burrow
