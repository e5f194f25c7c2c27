// Transaction: writes exactly what the preview showed, all or nothing, and remembers enough to undo it.
#pragma once

#include "base/cancel_token.h"
#include "machine/machine.h"
#include "plan/plan.h"

#include <functional>
#include <optional>
#include <vector>

namespace burrow {

/// How far a file of a run has come.
enum class FileState { Waiting, Staged, Written, Failed, Skipped };

struct ApplyProgress
{
    int file = 0; ///< index into the changes
    FileState state = FileState::Waiting;
};

/// What became of a run.
struct ApplyReport
{
    QString run; ///< "20261121T140200Z-3f9c"; empty if nothing was to do
    std::vector<FileState> files;
    std::vector<Text> notes;         ///< what could not be kept: a hard link, an owner
    bool leftSomething = false;      ///< something of the run could not be removed; the notes say what
    std::optional<Error> error;      ///< why nothing was written
    std::optional<Error> unrecorded; ///< all is written, but why the run still counts as interrupted
};

/// Writes the changes: takes the lock, compares hashes, journals the old bytes, stages all, renames all, syncs folders.
/// Before the first rename any failure leaves every file as it was. Cancelling works until then.
ApplyReport apply(const std::vector<FileChange> &changes, const Plan &plan, const WriteAccess &access,
                  const CancelToken &cancel, const std::function<void(ApplyProgress)> &progress = {});

/// What an undo took back: a file of a run, or one edit of it.
struct UndoneItem
{
    QString run;
    int file = 0;
    QString edit; ///< empty: all of the file
    bool operator==(const UndoneItem &) const = default;
};

/// One file of a past run.
struct RunFile
{
    int number = 0; ///< from 1: RUN/NUMBER
    AbsPath path, target;
    FileFormat format = FileFormat::Text;
    bool existed = false; ///< before the run; before is empty otherwise
    bool removed = false; ///< the run removed it (only undo does that); after is empty then
    QByteArray before, after;
    QByteArray beforeSha256, afterSha256; ///< of these, where somebody worked them out before; else empty
    int mode = 0600;                      ///< of the file as the run left it
    std::vector<PlannedEdit> edits;       ///< their texts as they were shown, translated when rendered
    std::vector<UndoneItem> undoes;       ///< runs of undo: what of an earlier run this takes back
    bool undone = false;
    QStringList undoneEdits;
};

/// A past run, as the journal has it.
struct Run
{
    enum class State { Unfinished, Done, Undone, PartlyUndone, RolledBack };
    QString id;
    QDateTime at;
    State state = State::Done;
    QString token; ///< in the names of its temporary files: see temporaryNames()
    std::vector<RunFile> files;
    std::vector<AbsPath> folders; ///< that the run made, parents first
    std::vector<AbsPath>
        removedFolders; ///< that the run removed if they were empty, deepest first (only undo does that)

    /// True if the run took back another one: "the last run" that a person wants to undo is none of these.
    bool isUndo() const { return !files.empty() && !files.front().undoes.empty(); }
};

/// All runs, newest first; damaged journal files are listed in problems and block nothing.
struct History
{
    std::vector<Run> runs;
    std::vector<Error> problems;
    const Run *find(const QString &id) const;
};
History readHistory(const Host &host, const ReadOnlyFs &fs);

/// What undo would do with one file.
struct UndoStep
{
    QString run;
    int number = 0;
    AbsPath path, target;
    enum class Kind {
        Restore,  ///< the file is as we left it: the old bytes come back (or the file goes, if we made it)
        Merge,    ///< changed since, but our edits can be taken out of it cleanly: after is the result
        Conflict, ///< changed since in the same places: three-way question, nothing is done by itself
        Gone,     ///< no longer there
        Nothing,  ///< already as it was
    } kind = Kind::Restore;
    QByteArray current, ours, original; ///< now, as Burrow left it, as it was (or would be without the one edit)
    QByteArray after;                   ///< what undo would write
    bool removes = false;               ///< undo would remove the file
    bool exists = true;                 ///< there is a file now
    bool existed = true;                ///< there is one in the original
    int mode = 0600;                    ///< for a file that must be made again
    FileFormat format = FileFormat::Text;
    std::vector<AbsPath> folders; ///< made by Burrow, to be removed with the file if they are empty; deepest first
    QStringList later;            ///< runs after this one that wrote to the same file and still stand, newest first
    std::optional<Error> problem;
};

/// Which part of a run is meant: RUN, RUN/FILE-NUMBER, RUN/FILE-NUMBER/EDIT-ID.
struct UndoTarget
{
    QString run;
    int file = 0; ///< 0 = all
    QString edit; ///< empty = all
    bool operator==(const UndoTarget &) const = default;
    static Result<UndoTarget> parse(const QString &text);
};

/// Looks at what undoing would do; writes nothing.
Result<std::vector<UndoStep>> planUndo(const History &history, const UndoTarget &target, const ReadOnlyFs &fs);

/// How the person answered a conflict, by file number.
enum class UndoAnswer { KeepCurrent, UseOriginal };

/// Undoes the steps; Conflicts only as answered. A run of its own, so undo can be undone.
ApplyReport undo(const std::vector<UndoStep> &steps, const QMap<int, UndoAnswer> &answers, const UndoTarget &target,
                 const WriteAccess &access, const CancelToken &cancel);

/// The run a crash left unfinished, if there is one that nobody is writing at this moment, with what each file is now.
struct Recovery
{
    Run run;
    std::vector<FileState> files; ///< Written: is the new text; Waiting: is the old; Failed: neither (someone else's)
};
std::optional<Recovery> findUnfinished(const Host &host, const ReadOnlyFs &fs);
/// The same for those who would write. Busy while another Burrow is at work: its run is under way, not interrupted.
Result<std::optional<Recovery>> findInterrupted(const WriteAccess &access);
enum class RecoverHow { Finish, RollBack };
ApplyReport recover(const Recovery &recovery, RecoverHow how, const WriteAccess &access);

} // namespace burrow
