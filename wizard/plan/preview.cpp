// preview(): all edits of one file become one change.
#include "base/hash.h"
#include "edit/edited_text.h"
#include "plan/notes.h"

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

/// A change in the making.
struct Draft
{
    FileChange change;
    EditedText text;
};

void apply(Draft &draft, const PlannedEdit &edit)
{
    FileChange &change = draft.change;
    change.edits += edit.id;
    if (change.problem)
        return;
    if (const auto done = draft.text.apply(edit.edit); !done) {
        change.problem = done.error();
        if (change.problem->path.isEmpty())
            change.problem->path = change.path.str();
    }
}

/// The last look at the composed text: it must still be one that can be read, and the person hears what is odd in it.
void finish(FileChange &change)
{
    if (change.problem || change.after == change.before)
        return;
    switch (change.format) {
    case FileFormat::Jsonc: {
        const auto before = json::parse(change.before), after = json::parse(change.after);
        if (before)
            addDuplicateKeys(change, before->duplicates);
        if (!after)
            change.problem = after.error();
        break;
    }
    case FileFormat::Shell:
    case FileFormat::Fish:
        addHandEdits(change, change.format == FileFormat::Fish ? ShellDialect::Fish : ShellDialect::Posix);
        if (const auto block = findShellBlock(change.after); !block)
            change.problem = block.error();
        break;
    case FileFormat::GoEnv:
    case FileFormat::Text: break;
    }
    if (change.problem)
        change.problem->path = change.path.str();
}

std::vector<FileChange> fold(const Plan &plan, const FileSnapshots &files,
                             const std::function<bool(const PlannedEdit &)> &wanted)
{
    std::vector<Draft> drafts;
    QMap<Identity, size_t> indexes;
    for (const PlannedEdit &edit : plan.edits) {
        if (!wanted(edit))
            continue;
        const auto found = files.constFind(edit.file);
        const FileSnapshot *file = found == files.constEnd() ? nullptr : &*found;
        const Identity identity = file ? identityOf(*file) : Identity{0, 0, edit.file};
        if (const auto known = indexes.constFind(identity); known != indexes.constEnd()) {
            FileChange &change = drafts[*known].change;
            if (change.path != edit.file) {
                const Text also("plan", QT_TRANSLATE_NOOP("plan", "Also reached as %1"), {edit.file.str()});
                if (std::ranges::find(change.notes, also) == change.notes.end())
                    change.notes.push_back(also);
            }
            apply(drafts[*known], edit);
            continue;
        }
        indexes.insert(identity, drafts.size());
        FileChange change;
        change.path = edit.file;
        change.target = file ? file->target : edit.file;
        change.format = edit.format;
        change.problem = problemOf(edit.file, file);
        if (file) {
            change.existed = file->exists();
            change.before = file->bytes;
            change.beforeSha256 = file->sha256;
            change.notes = fileNotes(*file);
        }
        EditedText text(change.before);
        apply(drafts.emplace_back(Draft{std::move(change), std::move(text)}), edit);
    }
    std::vector<FileChange> changes;
    changes.reserve(drafts.size());
    for (Draft &draft : drafts) {
        FileChange &change = changes.emplace_back(std::move(draft.change));
        change.after = draft.text.text();
        finish(change);
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
