// Undo: works out what taking back a run, a file or an edit means for each file now, and does it as a run of its own.
#include "apply/execute.h"
#include "apply/merge.h"
#include "merge/merge.h"

#include <algorithm>

namespace burrow {
namespace {

Error usage(Text what)
{
    return {.kind = ErrorKind::Usage, .what = std::move(what)};
}

/// The file as this run and later undoing of single edits of it should have left it, and as it shall be.
struct Versions
{
    std::optional<QByteArray> expected, wanted; ///< nothing: no such file
    std::vector<AppliedEdit> out;               ///< the edits that are taken out
    bool composed = true;                       ///< false: the versions cannot be told from the old text and the edits
};

Versions versionsOf(const RunFile &file, const QString &onlyEdit)
{
    Versions versions;
    if (!file.removed)
        versions.expected = file.after;
    if (file.existed)
        versions.wanted = file.before;

    QByteArray expected = file.before, wanted = file.before, chain = file.before;
    bool someStay = false;
    for (const PlannedEdit &edit : file.edits) {
        const bool undone = file.undoneEdits.contains(edit.id);
        const bool goes = !undone && (onlyEdit.isEmpty() || edit.id == onlyEdit);
        if (goes)
            versions.out.push_back({&edit, chain});
        someStay = someStay || (!undone && !goes);
        const auto applyTo = [&](QByteArray &text) {
            const auto next = applyEdit(text, edit.edit);
            versions.composed = versions.composed && next.ok();
            text = next.valueOr(text);
        };
        applyTo(chain);
        if (!undone)
            applyTo(expected);
        if (!undone && !goes)
            applyTo(wanted);
    }
    if (!file.undoneEdits.isEmpty())
        versions.expected = expected;
    if (someStay)
        versions.wanted = wanted;
    // What was merged with somebody else's changes is more than these edits on the old text: places in lists may have
    // moved, and what gave way to the others' must not come in by the back door.
    if (chain != file.after && (someStay || !file.undoneEdits.isEmpty()))
        versions.composed = false;
    return versions;
}

/// What is left of the edits when these go; nothing if that cannot be told.
std::optional<QByteArray> merged(const RunFile &file, const Versions &versions, const QByteArray &current)
{
    std::optional<QByteArray> byMeaning;
    if (!versions.out.empty())
        byMeaning = takeOut(current, versions.out);
    // By lines keeps more of what the person wrote (comments of a key that comes back); it counts where it means the
    // same.
    std::optional<QByteArray> byLines;
    if (versions.composed)
        byLines = mergeLines(versions.expected.value_or(QByteArray()), current, versions.wanted.value_or(QByteArray()));
    if (byLines && !isWellFormed(file.format, *byLines))
        byLines.reset();
    if (byLines && (!byMeaning || file.format != FileFormat::Jsonc || meansTheSame(file.format, *byLines, *byMeaning)))
        return byLines;
    return byMeaning;
}

/// Did Burrow make this file, in this run or in an earlier one that is undone already?
bool madeByBurrow(const History &history, const Run &run, const RunFile &file)
{
    return !file.existed || std::ranges::any_of(history.runs, [&](const Run &other) {
        return other.at < run.at && std::ranges::any_of(
                                        other.files,
                                        [&](const RunFile &earlier) {
                                            return earlier.target == file.target && !earlier.existed && earlier.undone;
                                        });
    });
}

std::vector<AbsPath> foldersMadeFor(const History &history, const AbsPath &target)
{
    std::vector<AbsPath> folders;
    for (const Run &run : history.runs) {
        for (const AbsPath &folder : run.folders) {
            if (run.state != Run::State::RolledBack && target.isWithin(folder) &&
                std::ranges::find(folders, folder) == folders.end())
                folders.push_back(folder);
        }
    }
    std::ranges::sort(folders, std::ranges::greater(), [](const AbsPath &folder) { return folder.str().size(); });
    return folders;
}

/// Later runs that wrote to a file and still stand: who stands in the way of undoing this one.
QStringList laterRuns(const History &history, const Run &run, const RunFile &file)
{
    QStringList ids;
    for (const Run &other : history.runs) {
        const bool stands = other.state == Run::State::Done || other.state == Run::State::PartlyUndone;
        if (!stands || other.isUndo() || other.at <= run.at)
            continue;
        if (std::ranges::any_of(other.files, [&](const RunFile &later) {
                return later.target == file.target && !later.undone && changes(later);
            }))
            ids += other.id;
    }
    return ids;
}

UndoStep stepFor(const History &history, const Run &run, const RunFile &file, const QString &onlyEdit,
                 const ReadOnlyFs &fs)
{
    UndoStep step;
    step.run = run.id;
    step.number = file.number;
    step.path = file.path;
    step.target = file.target;
    step.format = file.format;
    step.mode = file.mode;
    step.later = laterRuns(history, run, file);
    const Versions versions = versionsOf(file, onlyEdit);
    step.ours = versions.expected.value_or(QByteArray());
    step.original = versions.wanted.value_or(QByteArray());
    step.existed = versions.wanted.has_value();

    const FileStat stat = fs.lstat(file.target);
    step.exists = stat.exists();
    if (step.exists) {
        Result<QByteArray> bytes = fs.read(file.target);
        if (stat.type == FileType::Link)
            bytes =
                Error{.kind = ErrorKind::Changed,
                      .what = Text("apply",
                                   QT_TRANSLATE_NOOP(
                                       "apply", "%1 was a file and is a link now, so nothing is undone there. Put the "
                                                "file back in its place and try again."),
                                   {file.target.str()}),
                      .path = file.target.str()};
        if (!bytes) {
            step.kind = UndoStep::Kind::Conflict;
            step.problem = bytes.error();
            return step;
        }
        step.current = *std::move(bytes);
    }

    const std::optional<QByteArray> current = step.exists ? std::optional(step.current) : std::nullopt;
    const auto write = [&](UndoStep::Kind kind, const std::optional<QByteArray> &after) {
        step.kind = kind;
        step.after = after.value_or(QByteArray());
        step.removes = step.exists && !after;
        if (step.removes)
            step.folders = foldersMadeFor(history, file.target);
    };
    if (current == versions.wanted) {
        write(UndoStep::Kind::Nothing, current);
    } else if (current == versions.expected && versions.composed) {
        write(UndoStep::Kind::Restore, versions.wanted);
    } else if (!step.exists) {
        step.kind = UndoStep::Kind::Gone;
        step.after = step.original;
    } else if (std::optional<QByteArray> text = merged(file, versions, step.current)) {
        if (isAsGoodAsEmpty(file.format, *text) && !isAsGoodAsEmpty(file.format, step.current) &&
            madeByBurrow(history, run, file))
            text.reset();
        write(text == current ? UndoStep::Kind::Nothing : UndoStep::Kind::Merge, text);
    } else {
        step.kind = UndoStep::Kind::Conflict;
        step.after = step.original;
    }
    return step;
}

} // namespace

Result<UndoTarget> UndoTarget::parse(const QString &text)
{
    UndoTarget target;
    target.run = text.section(u'/', 0, 0);
    target.edit = text.section(u'/', 2);
    bool ok = true;
    if (text.contains(u'/'))
        target.file = text.section(u'/', 1, 1).toInt(&ok);
    if (target.run.isEmpty() || !ok || (text.contains(u'/') && target.file < 1) || text.endsWith(u'/'))
        return usage(Text(
            "apply",
            QT_TRANSLATE_NOOP("apply",
                              "\"%1\" does not name a run. Write RUN, RUN/FILE-NUMBER or RUN/FILE-NUMBER/EDIT-ID as "
                              "the history lists them."),
            {text}));
    return target;
}

Result<std::vector<UndoStep>> planUndo(const History &history, const UndoTarget &target, const ReadOnlyFs &fs)
{
    const Run *run = history.find(target.run);
    if (!run)
        return usage(Text("apply", QT_TRANSLATE_NOOP("apply", "There is no run %1 in the history."), {target.run}));
    if (run->state == Run::State::Unfinished)
        return usage(Text("apply",
                          QT_TRANSLATE_NOOP("apply", "The run %1 was interrupted. Finish it or roll it back first."),
                          {run->id}));
    if (run->state == Run::State::RolledBack)
        return usage(Text("apply",
                          QT_TRANSLATE_NOOP("apply", "The run %1 was rolled back, so there is nothing to undo."),
                          {run->id}));

    std::vector<UndoStep> steps;
    bool found = false;
    for (const RunFile &file : run->files) {
        if (target.file != 0 && file.number != target.file)
            continue;
        const bool hasEdit =
            std::ranges::any_of(file.edits, [&](const PlannedEdit &edit) { return edit.id == target.edit; });
        if (!target.edit.isEmpty() && !hasEdit)
            continue;
        found = true;
        if (!file.undone && (target.edit.isEmpty() || !file.undoneEdits.contains(target.edit)))
            steps.push_back(stepFor(history, *run, file, target.edit, fs));
    }
    if (!found)
        return usage(target.edit.isEmpty()
                         ? Text("apply", QT_TRANSLATE_NOOP("apply", "The run %1 has no file number %2."),
                                {run->id, QString::number(target.file)})
                         : Text("apply", QT_TRANSLATE_NOOP("apply", "File %2 of the run %1 has no edit %3."),
                                {run->id, QString::number(target.file), target.edit}));
    if (steps.empty())
        return usage(Text("apply", QT_TRANSLATE_NOOP("apply", "That is undone already.")));
    return steps;
}

ApplyReport undo(const std::vector<UndoStep> &steps, const QMap<int, UndoAnswer> &answers, const UndoTarget &target,
                 const WriteAccess &access, const CancelToken &cancel)
{
    ApplyReport report;
    report.files.assign(steps.size(), FileState::Skipped);
    Run run;
    std::vector<size_t> indexes;
    for (size_t i = 0; i < steps.size(); ++i) {
        const UndoStep &step = steps[i];
        const bool asks = step.kind == UndoStep::Kind::Conflict || step.kind == UndoStep::Kind::Gone;
        if (step.problem || (asks && answers.value(step.number, UndoAnswer::KeepCurrent) == UndoAnswer::KeepCurrent))
            continue;
        RunFile file;
        file.number = int(run.files.size()) + 1;
        file.path = step.path;
        file.target = step.target;
        file.format = step.format;
        file.existed = step.exists;
        file.before = step.current;
        file.mode = step.mode;
        if (asks) {
            file.removed = !step.existed;
            file.after = step.existed ? step.original : QByteArray();
        } else {
            file.removed = step.removes || (step.kind == UndoStep::Kind::Nothing && !step.exists);
            file.after = file.removed ? QByteArray() : step.after;
        }
        if (file.removed) {
            for (const AbsPath &folder : step.folders) {
                if (std::ranges::find(run.removedFolders, folder) == run.removedFolders.end())
                    run.removedFolders.push_back(folder);
            }
        }
        file.undoes = {{step.run, step.number, target.edit}};
        run.files.push_back(std::move(file));
        indexes.push_back(i);
    }
    if (run.files.empty())
        return report;
    return forWholeList(execute(std::move(run), false, access, cancel, {}), indexes, steps.size());
}

} // namespace burrow
