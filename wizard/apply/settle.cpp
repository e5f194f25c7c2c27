#include "apply/settle.h"

#include "apply/batch.h"

#include <algorithm>

namespace burrow {

void noteLeftovers(ApplyReport &report, const Leftovers &left)
{
    report.leftSomething = report.leftSomething || !left.files.empty();
    for (const AbsPath &path : left.files)
        report.notes.push_back(leftoverNote(path));
    for (const AbsPath &path : left.theirs)
        report.notes.push_back(
            Text("apply",
                 QT_TRANSLATE_NOOP("apply", "%1 holds what another program wrote in the moment of the interruption. It "
                                            "was kept: look at it, then remove it."),
                 {path.str()}));
}

Result<std::vector<FileState>> inspect(const Run &run, const ReadOnlyFs &fs)
{
    std::vector<FileState> states;
    for (const RunFile &file : run.files) {
        if (!changes(file)) {
            states.push_back(FileState::Skipped);
            continue;
        }
        const bool exists = fs.lstat(file.target).exists();
        const auto limit = std::max<qint64>({file.before.size(), file.after.size(), 1});
        const Result<QByteArray> bytes = exists ? fs.read(file.target, limit) : QByteArray();
        if (!bytes && bytes.error().kind != ErrorKind::Unsupported) // a folder, or longer than both: somebody else's
            return bytes.error();
        const auto is = [&](bool shallExist, const QByteArray &text) {
            return exists == shallExist && (!exists || (bytes && *bytes == text));
        };
        states.push_back(is(!file.removed, file.after)   ? FileState::Written
                         : is(file.existed, file.before) ? FileState::Waiting
                                                         : FileState::Failed);
    }
    return states;
}

ApplyReport settle(const Run &run, const std::vector<FileState> &states, RecoverHow how, const WriteAccess &access)
{
    FileSystem &fs = access.fs;
    ApplyReport report;
    report.run = run.id;
    report.files = states;
    const Leftovers swept = sweepTemporaries(fs, run);
    noteLeftovers(report, swept);

    const bool finish = how == RecoverHow::Finish;
    std::vector<Wanted> wanted;
    for (size_t i = 0; i < run.files.size(); ++i) {
        if (states[i] == FileState::Failed)
            report.notes.push_back(
                Text("apply",
                     QT_TRANSLATE_NOOP("apply", "%1 was changed by another program meanwhile and is left as it is."),
                     {run.files[i].path.str()}));
        if (states[i] != (finish ? FileState::Waiting : FileState::Written))
            continue;
        wanted.push_back(finish ? wantedAfter(run.files[i], int(i)) : wantedBefore(run.files[i], int(i)));
    }
    for (const Wanted &file : wanted) {
        if (!file.exists)
            continue;
        if (const auto made = makeFolders(fs, missingFolders(fs, file.target.parent()), folderMode); !made) {
            report.error = made.error();
            return report;
        }
    }
    Batch batch(fs, run.token, std::move(wanted), [&](int file, FileState state) {
        if (state == FileState::Written)
            report.files[size_t(file)] = finish ? FileState::Written : FileState::Waiting;
    });
    report.error = batch.stage();
    if (!report.error)
        report.error = batch.commit();
    // It may have ended before the first of its folders was made: the others' parents are not there to be synced.
    std::vector<AbsPath> folders = run.folders;
    std::erase_if(folders, [&](const AbsPath &folder) { return !fs.lstat(folder.parent()).exists(); });
    if (!report.error)
        report.error = batch.syncFolders(folders);
    if (report.error)
        return report;
    const std::vector<Text> notes = batch.notes();
    report.notes.insert(report.notes.end(), notes.begin(), notes.end());
    noteLeftovers(report, removeEmptyFolders(fs, finish ? run.removedFolders : run.folders));
    for (const AbsPath &file : batch.leftovers())
        report.notes.push_back(leftoverNote(file));
    if (!swept.files.empty() || !batch.leftovers().empty()) { // the next start looks for them only if it is not done
        report.unrecorded = Error{
            .kind = ErrorKind::Io,
            .what = Text("apply",
                         QT_TRANSLATE_NOOP("apply", "Every file is there, but the run %1 counts as interrupted until "
                                                    "what is left over is removed: finish it or roll it back again "
                                                    "once the cause is gone."),
                         {run.id}),
            .path = (swept.files.empty() ? batch.leftovers().front() : swept.files.front()).str()};
        return report;
    }
    const Outcome outcome = finish ? Outcome::Done : Outcome::RolledBack;
    if (const auto marked = writeDurably(fs, markFile(access.host, run.id, outcome), {}); !marked)
        report.error = marked.error();
    return report;
}

void tidyRunsFolder(const WriteAccess &access)
{
    const AbsPath folder = runsFolder(access.host);
    sweepOwnFolder(access.fs, folder);
    for (const QString &id : marksWithoutJournal(access.host, access.fs)) {
        for (const Outcome outcome : {Outcome::Done, Outcome::RolledBack})
            (void)access.fs.remove(markFile(access.host, id, outcome));
    }
}

/// Ends what an interrupted run left, where that needs no question: nothing of it was written, or all of it.
std::optional<Error> settleEarlier(const WriteAccess &access, const std::vector<KnownRun> &runs)
{
    for (const KnownRun &known : runs) {
        if (known.outcome != Outcome::None)
            continue;
        const Result<Run> run = readRun(access.host, access.fs, known);
        if (!run)
            continue; // damaged: reported by readHistory, and no reason to hold up anything
        const Result<std::vector<FileState>> states = inspect(*run, access.fs);
        if (!states)
            return states.error();
        const auto all = [&](FileState state) {
            return std::ranges::all_of(*states, [state](FileState s) { return s == state || s == FileState::Skipped; });
        };
        if (!all(FileState::Waiting) && !all(FileState::Written))
            return Error{
                .kind = ErrorKind::Unsupported,
                .what = Text("apply",
                             QT_TRANSLATE_NOOP("apply", "The run %1 was interrupted and only some of its files are "
                                                        "written. Finish it or roll it back first."),
                             {run->id}),
                .path = journalFile(access.host, run->id).str()};
        const ApplyReport report =
            settle(*run, *states, all(FileState::Waiting) ? RecoverHow::RollBack : RecoverHow::Finish, access);
        if (report.error)
            return report.error;
    }
    return std::nullopt;
}

} // namespace burrow
