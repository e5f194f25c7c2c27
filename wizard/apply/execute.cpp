#include "apply/execute.h"

#include "apply/batch.h"
#include "apply/settle.h"

#include <algorithm>

namespace burrow {
namespace {

constexpr int stateMode = 0700;

Error changedSince(const AbsPath &path)
{
    return {.kind = ErrorKind::Changed,
            .what = Text("apply",
                         QT_TRANSLATE_NOOP("apply",
                                           "%1 is not what it was when the preview was made, so nothing was written. "
                                           "Look at the new preview and apply again."),
                         {path.str()}),
            .path = path.str()};
}

/// Is the file exactly what the run starts from? seen gets what it is, for the notes at the end.
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
            report.notes.push_back(
                Text("apply",
                     QT_TRANSLATE_NOOP("apply", "%1 had other hard links. They keep the old text; this name no longer "
                                                "belongs to them."),
                     {file.target.str()}));
        const FileStat now = fs.lstat(file.target);
        if (now.exists() && (now.uid != before[i].uid || now.gid != before[i].gid))
            report.notes.push_back(Text(
                "apply",
                QT_TRANSLATE_NOOP("apply", "%1 had another owner or group (%2:%3), which this user may not give. It "
                                           "is yours now (%4:%5)."),
                {file.target.str(), QString::number(before[i].uid), QString::number(before[i].gid),
                 QString::number(now.uid), QString::number(now.gid)}));
    }
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

/// Has any file the text of this run, or can that not be told?
bool holdsNewText(const Run &run, const ReadOnlyFs &fs)
{
    const auto states = inspect(run, fs);
    return !states || std::ranges::find(*states, FileState::Written) != states->end();
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
    Batch batch(access.fs, run.token, std::move(back), [&](int file, FileState state) {
        if (state == FileState::Written)
            report(file, FileState::Waiting);
    });
    if (batch.stage() || batch.commit())
        return false;
    const bool synced = !batch.syncFolders({});
    removeEmptyFolders(access.fs, run.folders);
    return synced && !holdsNewText(run, access.fs) &&
           writeDurably(access.fs, markFile(access.host, run.id, Outcome::RolledBack), {}).ok();
}

} // namespace

AbsPath lockFile(const Host &host)
{
    return host.burrowState() / QStringLiteral("lock");
}

Result<std::shared_ptr<void>> lockState(const WriteAccess &access)
{
    const AbsPath state = access.host.burrowState();
    if (const auto made = makeFolders(access.fs, missingFolders(access.fs, state), stateMode); !made)
        return made.error();
    return access.fs.lock(lockFile(access.host));
}

ApplyReport forWholeList(ApplyReport done, const std::vector<size_t> &indexes, size_t size)
{
    std::vector<FileState> files(size, FileState::Skipped);
    for (size_t i = 0; i < indexes.size(); ++i)
        files[indexes[i]] = done.files[i];
    done.files = std::move(files);
    return done;
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
    tidyRunsFolder(access);
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
        if (!file.removed) {
            for (const AbsPath &folder : missingFolders(fs, file.target.parent())) {
                if (std::ranges::find(run.folders, folder) == run.folders.end())
                    run.folders.push_back(folder);
            }
        }
    }

    run.at = access.clock.now();
    run.id = newRunId(run.at, *known);
    run.token = newToken();
    const AbsPath journal = journalFile(access.host, run.id);
    if (const auto written = writeDurably(fs, journal, encodeJournal(run)); !written) {
        (void)fs.remove(journal);
        return refused(written.error());
    }

    Batch batch(fs, run.token, std::move(wanted), set);
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
    // The mark of success is staged before the first rename, so that a full disk cannot keep it from being set.
    auto mark = fs.stage(markFile(access.host, run.id, Outcome::Done), {}, 0600);
    if (!mark)
        return giveUp(mark.error());
    if (auto error = batch.stage(cancel))
        return giveUp(*error);
    if (const auto synced = (*mark)->sync(); !synced)
        return giveUp(synced.error());
    if (cancel.isCancelled())
        return giveUp({.kind = ErrorKind::Cancelled,
                       .what = Text("apply", QT_TRANSLATE_NOOP("apply", "Stopped before anything was written."))});

    if (auto error = batch.commit()) {
        if (batch.committed() == 0 && !holdsNewText(run, fs))
            return giveUp(*error);
        mark->reset();
        batch.drop();
        report.run = run.id;
        if (rollBack(run, batch, access, set))
            report.notes.push_back(
                Text("apply", QT_TRANSLATE_NOOP("apply", "The files that were written before that were put back.")));
        else
            report.notes.push_back(
                Text("apply",
                     QT_TRANSLATE_NOOP("apply", "Not every file that was written before that could be put back. Finish "
                                                "the run %1 or roll it back as soon as the cause is gone."),
                     {run.id}));
        for (FileState &state : report.files)
            state = state == FileState::Staged ? FileState::Waiting : state;
        return refused(*error);
    }
    report.run = run.id;
    // What may not survive a power cut is not called done.
    std::optional<Error> unrecorded = batch.syncFolders(run.folders);
    if (!unrecorded && !batch.leftovers().empty()) // the next start looks for them only if this run is not done
        unrecorded = Error{.what = leftoverNote(batch.leftovers().front())};
    report.notes = batch.notes();
    noteLeftovers(report, removeEmptyFolders(fs, run.removedFolders));
    addNotes(report, run, before, fs);
    const auto note = [&](const Result<Unit> &result) {
        if (!result && !unrecorded)
            unrecorded = result.error();
        return result.ok();
    };
    if (!unrecorded && note(fs.commit(*std::move(mark))) && !note(fs.syncFolder(journal.parent())))
        (void)fs.remove(markFile(access.host, run.id, Outcome::Done)); // a power cut could take it away later
    if (unrecorded) {
        unrecorded->what = unrecorded->what.then(
            Text("apply",
                 QT_TRANSLATE_NOOP("apply", "Everything is written, but it could not be recorded as done, so the run "
                                            "%1 counts as interrupted. Finish it once the cause is gone."),
                 {run.id}));
        report.unrecorded = std::move(unrecorded);
    }
    return report;
}

} // namespace burrow
