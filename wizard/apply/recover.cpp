// What a crash left, and bringing it to an end.
#include "apply/execute.h"
#include "apply/settle.h"

namespace burrow {

std::optional<Recovery> findUnfinished(const Host &host, const ReadOnlyFs &fs)
{
    const Result<std::vector<KnownRun>> known = listRuns(host, fs);
    if (!known)
        return std::nullopt;
    for (auto run = known->crbegin(); run != known->crend(); ++run) {
        if (run->outcome != Outcome::None)
            continue;
        if (fs.isLocked(lockFile(host)))
            return std::nullopt; // another Burrow is writing it just now: not interrupted
        const auto hasEnded = [&](Outcome how) { return fs.stat(markFile(host, run->id, how)).exists(); };
        if (hasEnded(Outcome::Done) || hasEnded(Outcome::RolledBack))
            continue; // between the two looks
        if (Result<Run> read = readRun(host, fs, *run)) {
            std::vector<FileState> unknown(read->files.size(), FileState::Failed);
            std::vector<FileState> states = inspect(*read, fs).valueOr(std::move(unknown));
            return Recovery{*std::move(read), std::move(states)};
        }
    }
    return std::nullopt;
}

Result<std::optional<Recovery>> findInterrupted(const WriteAccess &access)
{
    if (access.fs.isLocked(lockFile(access.host))) {
        const auto lock = lockState(access);
        if (!lock)
            return lock.error();
    }
    return findUnfinished(access.host, access.fs);
}

ApplyReport recover(const Recovery &recovery, RecoverHow how, const WriteAccess &access)
{
    ApplyReport report;
    report.run = recovery.run.id;
    report.files = recovery.files;
    const auto lock = lockState(access);
    if (!lock) {
        report.error = lock.error();
        return report;
    }
    tidyRunsFolder(access);
    // Looked at again under the lock: another Burrow may have settled it, or the person has saved a file since.
    const Result<std::vector<KnownRun>> known = listRuns(access.host, access.fs);
    if (!known) {
        report.error = known.error();
        return report;
    }
    for (const KnownRun &run : *known) {
        if (run.id != recovery.run.id)
            continue;
        if (run.outcome != Outcome::None)
            return report;
        const Result<std::vector<FileState>> states = inspect(recovery.run, access.fs);
        if (states)
            return settle(recovery.run, *states, how, access);
        report.error = states.error();
        return report;
    }
    report.error = Error{
        .kind = ErrorKind::NotFound,
        .what = Text("apply",
                     QT_TRANSLATE_NOOP("apply", "The record of the run %1 is gone, so it can be neither finished nor "
                                                "rolled back."),
                     {recovery.run.id}),
        .path = journalFile(access.host, recovery.run.id).str()};
    return report;
}

} // namespace burrow
