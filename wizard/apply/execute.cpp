#include "apply/execute.h"

#include "apply/batch.h"
#include "apply/folders.h"

#include <algorithm>

namespace burrow {
namespace {

constexpr int stateMode = 0700;
constexpr int folderMode = 0755; // the umask takes its part

std::vector<AbsPath> targetsOf(const Run &run)
{
    std::vector<AbsPath> targets;
    for (const RunFile &file : run.files)
        targets.push_back(file.target);
    return targets;
}

Wanted wantedAfter(const RunFile &file, int index)
{
    return {index, file.target, !file.removed, file.after, file.mode, std::nullopt};
}

Wanted wantedBefore(const RunFile &file, int index)
{
    return {index, file.target, file.existed, file.before, file.mode, std::nullopt};
}

Error changedSince(const AbsPath &path)
{
    return {.kind = ErrorKind::Changed,
            .what = Text("apply", QT_TRANSLATE_NOOP("apply", "%1 is not what it was when the preview was made, so nothing was written. "
                                                             "Look at the new preview and apply again."),
                         {path.str()}),
            .path = path.str()};
}

/// Is the file exactly what the run starts from? seen gets what is compared again right before the rename.
std::optional<Error> verify(const RunFile &file, bool followPath, const ReadOnlyFs &fs, FileStat &seen)
{
    if (followPath) {
        const Result<AbsPath> target = fs.resolve(file.path);
        if (!target)
            return target.error();
        if (*target != file.target)
            return changedSince(file.path);
    }
    seen = fs.lstat(file.target);
    if (!seen.exists())
        return file.existed ? std::optional(changedSince(file.path)) : std::nullopt;
    if (!file.existed || seen.type != FileType::File)
        return changedSince(file.path);
    const Result<QByteArray> bytes = fs.read(file.target, std::max<qint64>(file.before.size(), 1));
    if (!bytes)
        return bytes.error().kind == ErrorKind::Unsupported ? changedSince(file.path) : bytes.error();
    if (*bytes != file.before)
        return changedSince(file.path);
    return std::nullopt;
}

/// What could not be kept, once the files are written.
void addNotes(ApplyReport &report, const Run &run, const std::vector<FileStat> &before, const ReadOnlyFs &fs)
{
    for (size_t i = 0; i < run.files.size(); ++i) {
        const RunFile &file = run.files[i];
        if (!changes(file) || !before[i].exists() || file.removed)
            continue;
        if (before[i].links > 1)
            report.notes.push_back(Text("apply",
                                        QT_TRANSLATE_NOOP("apply", "%1 had other hard links. They keep the old text; this name no longer "
                                                                   "belongs to them."),
                                        {file.target.str()}));
        const FileStat now = fs.lstat(file.target);
        if (now.exists() && (now.uid != before[i].uid || now.gid != before[i].gid))
            report.notes.push_back(Text("apply",
                                        QT_TRANSLATE_NOOP("apply", "%1 had another owner or group (%2:%3), which this user may not give. It "
                                                                   "is yours now (%4:%5)."),
                                        {file.target.str(), QString::number(before[i].uid), QString::number(before[i].gid),
                                         QString::number(now.uid), QString::number(now.gid)}));
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
            return Error{.kind = ErrorKind::Unsupported,
                         .what = Text("apply", QT_TRANSLATE_NOOP("apply", "The run %1 was interrupted and only some of its files are "
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

void addNotes(ApplyReport &report, const Leftovers &left)
{
    for (const AbsPath &path : left.files)
        report.notes.push_back(Text("apply", QT_TRANSLATE_NOOP("apply", "%1 is left over and could not be removed. Remove it by hand."),
                                    {path.str()}));
    for (const AbsPath &folder : left.unknown)
        report.notes.push_back(Text("apply",
                                    QT_TRANSLATE_NOOP("apply", "%1 could not be listed. If there is a file in it whose name ends in "
                                                               ".burrow- and six letters, remove it by hand."),
                                    {folder.str()}));
}

std::optional<Error> prepareRunsFolder(const WriteAccess &access)
{
    const AbsPath folder = runsFolder(access.host);
    const std::vector<AbsPath> missing = missingFolders(access.fs, folder);
    if (const auto made = makeFolders(access.fs, missing, stateMode); !made)
        return made.error();
    for (const AbsPath &made : missing) {
        if (const auto synced = access.fs.syncFolder(made.parent()); !synced)
            return synced.error();
    }
    return std::nullopt;
}

/// After the first rename: puts back what was renamed. True if every file is the old one again.
bool rollBack(const Run &run, const Batch &forward, const WriteAccess &access,
              const std::function<void(int, FileState)> &report)
{
    std::vector<Wanted> back;
    for (size_t i = forward.committed(); i-- > 0;) {
        const int index = forward.wanted()[i].file;
        back.push_back(wantedBefore(run.files[size_t(index)], index));
    }
    for (const Wanted &file : back) {
        if (file.exists && !makeFolders(access.fs, missingFolders(access.fs, file.target.parent()), folderMode))
            return false;
    }
    Batch batch(access.fs, std::move(back), [&](int file, FileState state) {
        if (state == FileState::Written)
            report(file, FileState::Waiting);
    });
    if (batch.stage() || batch.commit())
        return false;
    const bool synced = !batch.syncFolders({});
    removeEmptyFolders(access.fs, run.folders);
    return synced && writeDurably(access.fs, markFile(access.host, run.id, Outcome::RolledBack), {}).ok();
}

} // namespace

Result<std::shared_ptr<void>> lockState(const WriteAccess &access)
{
    const AbsPath state = access.host.burrowState();
    if (const auto made = makeFolders(access.fs, missingFolders(access.fs, state), stateMode); !made)
        return made.error();
    return access.fs.lock(state / QStringLiteral("lock"));
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
        const qint64 limit = std::max<qint64>({file.before.size(), file.after.size(), 1});
        const Result<QByteArray> bytes = exists ? fs.read(file.target, limit) : QByteArray();
        if (!bytes && bytes.error().kind != ErrorKind::Unsupported) // a folder, or longer than both: somebody else's
            return bytes.error();
        const auto is = [&](bool shallExist, const QByteArray &text) {
            return exists == shallExist && (!exists || (bytes && *bytes == text));
        };
        states.push_back(is(!file.removed, file.after)     ? FileState::Written
                         : is(file.existed, file.before) ? FileState::Waiting
                                                         : FileState::Failed);
    }
    return states;
}

ApplyReport execute(Run run, bool followPaths, const WriteAccess &access, const CancelToken &cancel,
                    const std::function<void(ApplyProgress)> &progress)
{
    FileSystem &fs = access.fs;
    ApplyReport report;
    report.files.assign(run.files.size(), FileState::Waiting);
    const auto set = [&](int file, FileState state) {
        report.files[size_t(file)] = state;
        if (progress)
            progress({file, state});
    };
    const auto refused = [&](Error error) {
        report.error = std::move(error);
        return report;
    };

    const auto lock = lockState(access);
    if (!lock)
        return refused(lock.error());
    if (auto error = prepareRunsFolder(access))
        return refused(*error);
    const Result<std::vector<KnownRun>> known = listRuns(access.host, fs);
    if (!known)
        return refused(known.error());
    sweepOwnFolder(fs, runsFolder(access.host)); // a kill can leave half a journal there
    if (auto error = settleEarlier(access, *known))
        return refused(*error);

    std::vector<Wanted> wanted;
    std::vector<FileStat> before(run.files.size());
    for (size_t i = 0; i < run.files.size(); ++i) {
        const RunFile &file = run.files[i];
        if (auto error = verify(file, followPaths, fs, before[i])) {
            set(int(i), FileState::Failed);
            return refused(*error);
        }
        if (!changes(file)) {
            set(int(i), FileState::Skipped);
            continue;
        }
        wanted.push_back(wantedAfter(file, int(i)));
        wanted.back().seen = before[i];
        if (!file.removed) {
            for (const AbsPath &folder : missingFolders(fs, file.target.parent())) {
                if (std::ranges::find(run.folders, folder) == run.folders.end())
                    run.folders.push_back(folder);
            }
        }
    }

    run.at = access.clock.now();
    run.id = newRunId(run.at, *known);
    const AbsPath journal = journalFile(access.host, run.id);
    if (const auto written = writeDurably(fs, journal, encodeJournal(run)); !written) {
        (void)fs.remove(journal);
        return refused(written.error());
    }

    Batch batch(fs, std::move(wanted), set);
    const auto giveUp = [&](const Error &error) {
        batch.drop();
        removeEmptyFolders(fs, run.folders);
        (void)fs.remove(journal); // nothing happened; if it stays, the next start finds that out
        for (FileState &state : report.files)
            state = state == FileState::Staged ? FileState::Waiting : state;
        return refused(error);
    };
    if (const auto made = makeFolders(fs, run.folders, folderMode); !made)
        return giveUp(made.error());
    if (auto error = batch.stage(cancel))
        return giveUp(*error);
    // The mark of success is staged before the first rename, so that a full disk cannot keep it from being set.
    auto mark = fs.stage(markFile(access.host, run.id, Outcome::Done), {}, 0600);
    if (!mark)
        return giveUp(mark.error());
    if (cancel.isCancelled())
        return giveUp({.kind = ErrorKind::Cancelled,
                       .what = Text("apply", QT_TRANSLATE_NOOP("apply", "Stopped before anything was written."))});

    if (auto error = batch.commit()) {
        if (batch.committed() == 0)
            return giveUp(*error);
        mark->reset();
        batch.drop();
        report.run = run.id;
        if (rollBack(run, batch, access, set))
            report.notes.push_back(Text("apply", QT_TRANSLATE_NOOP("apply", "The files that were written before that were put back.")));
        else
            report.notes.push_back(Text("apply",
                                        QT_TRANSLATE_NOOP("apply", "Not every file that was written before that could be put back. Finish "
                                                                   "the run %1 or roll it back as soon as the cause is gone."),
                                        {run.id}));
        for (FileState &state : report.files)
            state = state == FileState::Staged ? FileState::Waiting : state;
        return refused(*error);
    }
    report.run = run.id;
    if (auto error = batch.syncFolders(run.folders))
        report.notes.push_back(error->what);
    addNotes(report, removeEmptyFolders(fs, run.removedFolders));

    bool marked = fs.commit(*std::move(mark)).ok();
    marked = marked && fs.syncFolder(journal.parent()).ok();
    if (!marked)
        report.notes.push_back(Text("apply", QT_TRANSLATE_NOOP("apply", "Everything is written, but it could not be recorded as done. Burrow "
                                                                        "makes up for that at its next run.")));
    addNotes(report, run, before, fs);
    return report;
}

ApplyReport settle(const Run &run, const std::vector<FileState> &states, RecoverHow how, const WriteAccess &access)
{
    FileSystem &fs = access.fs;
    ApplyReport report;
    report.run = run.id;
    report.files = states;
    addNotes(report, sweepTemporaries(fs, targetsOf(run)));

    const bool finish = how == RecoverHow::Finish;
    std::vector<Wanted> wanted;
    for (size_t i = 0; i < run.files.size(); ++i) {
        if (states[i] == FileState::Failed)
            report.notes.push_back(Text("apply",
                                        QT_TRANSLATE_NOOP("apply", "%1 was changed by another program meanwhile and is left as it is."),
                                        {run.files[i].path.str()}));
        if (states[i] != (finish ? FileState::Waiting : FileState::Written))
            continue;
        wanted.push_back(finish ? wantedAfter(run.files[i], int(i)) : wantedBefore(run.files[i], int(i)));
        wanted.back().seen = fs.lstat(run.files[i].target);
    }
    for (const Wanted &file : wanted) {
        if (!file.exists)
            continue;
        if (const auto made = makeFolders(fs, missingFolders(fs, file.target.parent()), folderMode); !made) {
            report.error = made.error();
            return report;
        }
    }
    Batch batch(fs, std::move(wanted), [&](int file, FileState state) {
        if (state == FileState::Written)
            report.files[size_t(file)] = finish ? FileState::Written : FileState::Waiting;
    });
    report.error = batch.stage();
    if (!report.error)
        report.error = batch.commit();
    if (!report.error)
        report.error = batch.syncFolders(run.folders);
    if (report.error)
        return report;
    addNotes(report, removeEmptyFolders(fs, finish ? run.removedFolders : run.folders));
    const Outcome outcome = finish ? Outcome::Done : Outcome::RolledBack;
    if (const auto marked = writeDurably(fs, markFile(access.host, run.id, outcome), {}); !marked)
        report.error = marked.error();
    return report;
}

} // namespace burrow
