// preview(): all edits of one file become one change.
#include "base/hash.h"
#include "plan/plan.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace burrow {
namespace {

/// What makes two paths the same file. A file with one name only is known by its number, so that other spellings of the
/// path (a file system without case, a bind mount) count as the same; where that cannot tell, the resolved path does.
using Identity = std::tuple<quint64, quint64, AbsPath>;

Identity identityOf(const FileSnapshot &file)
{
    if (file.exists() && file.stat.links == 1 && file.stat.inode != 0)
        return {file.stat.device, file.stat.inode, AbsPath()};
    return {0, 0, file.target};
}

} // namespace

std::vector<Text> fileNotes(const FileSnapshot &file)
{
    std::vector<Text> notes;
    const auto note = [&](Text text) { notes.push_back(std::move(text)); };
    if (!file.exists())
        note(Text("plan", QT_TRANSLATE_NOOP("plan", "This file is new.")));
    if (file.isLink)
        note(Text("plan", QT_TRANSLATE_NOOP("plan", "This is a link. What it leads to is written: %1"),
                  {file.target.str()}));
    if (file.stat.links > 1)
        note(Text("plan",
                  QT_TRANSLATE_N_NOOP("plan",
                                      "This file has %n hard links. Only this name gets the new text; the other names "
                                      "keep the old one."),
                  {}, int(file.stat.links)));
    if (!file.managedBy.isEmpty()) {
        note(file.managedSource.isEmpty()
                 ? Text("plan",
                        QT_TRANSLATE_NOOP("plan",
                                          "%1 owns this file and may put its own version back. Make the same change "
                                          "in its source."),
                        {file.managedBy})
                 : Text("plan",
                        QT_TRANSLATE_NOOP("plan",
                                          "%1 owns this file and may put its own version back. Make the same change "
                                          "in its source: %2"),
                        {file.managedBy, file.managedSource.str()}));
    }
    if (!file.trackedBy.isEmpty())
        note(Text("plan",
                  QT_TRANSLATE_NOOP("plan", "git tracks this file in %1. Others get the change when you commit it."),
                  {file.trackedBy}));
    return notes;
}

namespace {

std::optional<Error> problemOf(const AbsPath &path, const FileSnapshot *file)
{
    if (!file)
        return Error{.kind = ErrorKind::NotFound,
                     .what = Text("plan",
                                  QT_TRANSLATE_NOOP("plan", "%1 was not looked at, so it is not changed. Scan again."),
                                  {path.str()}),
                     .path = path.str()};
    if (file->problem)
        return file->problem;
    if (!file->folderWritable)
        return Error{.kind = ErrorKind::Denied,
                     .what = Text("plan",
                                  QT_TRANSLATE_NOOP(
                                      "plan", "%1 cannot be replaced: this user may not write in its folder, or it "
                                              "is mounted read-only. Change the permissions of %2 and scan "
                                              "again."),
                                  {file->target.str(), file->target.parent().str()}),
                     .path = path.str()};
    return std::nullopt;
}

void apply(FileChange &change, const PlannedEdit &edit)
{
    change.edits += edit.id;
    if (change.problem)
        return;
    Result<QByteArray> next = applyEdit(change.after, edit.edit);
    if (next) {
        change.after = *std::move(next);
        return;
    }
    change.problem = next.error();
    if (change.problem->path.isEmpty())
        change.problem->path = change.path.str();
}

std::vector<FileChange> fold(const Plan &plan, const FileSnapshots &files,
                             const std::function<bool(const PlannedEdit &)> &wanted)
{
    std::vector<FileChange> changes;
    QMap<Identity, size_t> indexes;
    for (const PlannedEdit &edit : plan.edits) {
        if (!wanted(edit))
            continue;
        const auto found = files.constFind(edit.file);
        const FileSnapshot *file = found == files.constEnd() ? nullptr : &*found;
        const Identity identity = file ? identityOf(*file) : Identity{0, 0, edit.file};
        if (const auto known = indexes.constFind(identity); known != indexes.constEnd()) {
            FileChange &change = changes[*known];
            if (change.path != edit.file) {
                const Text also("plan", QT_TRANSLATE_NOOP("plan", "Also reached as %1"), {edit.file.str()});
                if (std::ranges::find(change.notes, also) == change.notes.end())
                    change.notes.push_back(also);
            }
            apply(change, edit);
            continue;
        }
        indexes.insert(identity, changes.size());
        FileChange change;
        change.path = edit.file;
        change.target = file ? file->target : edit.file;
        change.format = edit.format;
        change.problem = problemOf(edit.file, file);
        if (file) {
            change.existed = file->exists();
            change.before = change.after = file->bytes;
            change.beforeSha256 = file->sha256;
            change.notes = fileNotes(*file);
        }
        apply(change, edit);
        changes.push_back(std::move(change));
    }
    for (FileChange &change : changes) {
        if (change.problem)
            change.after = change.before;
        change.afterSha256 = change.after == change.before ? change.beforeSha256 : sha256(change.after);
    }
    std::erase_if(changes, [](const FileChange &change) { return !change.problem && change.after == change.before; });
    return changes;
}

} // namespace

std::vector<FileChange> preview(const Plan &plan, const FileSnapshots &files)
{
    return fold(plan, files, [](const PlannedEdit &edit) { return edit.accepted; });
}

std::vector<FileChange> preview(const Plan &plan, const FileSnapshots &files, const QSet<QString> &only)
{
    return fold(plan, files, [&](const PlannedEdit &edit) { return only.contains(edit.id); });
}

} // namespace burrow
