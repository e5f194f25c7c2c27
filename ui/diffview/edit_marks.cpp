#include "diffview/edit_marks.h"

#include <algorithm>

namespace burrow {

namespace {

/// The text a file gets from these edits of it alone.
QByteArray textWith(const Plan &plan, const FileSnapshots &files, const QSet<QString> &edits, const QByteArray &before)
{
    const std::vector<FileChange> changes = preview(plan, files, edits);
    return changes.empty() ? before : changes.front().after;
}

std::vector<char> linesOf(const Diff &diff, bool left)
{
    std::vector<char> marked(left ? diff.leftLines.size() : diff.rightLines.size(), 0);
    for (const DiffRow &row : diff.rows) {
        const int line = left ? row.left : row.right;
        if (row.kind != DiffRow::Kind::Same && line >= 0)
            marked[size_t(line)] = 1;
    }
    return marked;
}

/// The first row at or below a line of the right text.
int rowOfRightLine(const Diff &diff, int line)
{
    for (int i = 0; i < int(diff.rows.size()); ++i) {
        if (diff.rows[size_t(i)].right >= line)
            return i;
    }
    return int(diff.rows.size());
}

} // namespace

std::shared_ptr<const DiffContent> contentOf(const FileChange &change)
{
    auto content = std::make_shared<DiffContent>();
    content->name = change.path.name();
    content->file = change.path;
    content->format = change.format;
    content->diff = diff(change.before, change.after);
    return content;
}

std::shared_ptr<const DiffContent> contentOf(const Plan &plan, const FileSnapshots &files, const AbsPath &path,
                                             const FileChange *change, const TextSource &text)
{
    auto content = std::make_shared<DiffContent>();
    content->name = path.name();
    content->file = path;
    const QByteArray before = change ? change->before : files.value(path).bytes;
    const QByteArray after = change ? change->after : before;
    content->diff = diff(before, after);
    const Diff &whole = content->diff;

    QSet<QString> kept;
    std::vector<const PlannedEdit *> edits;
    for (const PlannedEdit &edit : plan.edits) {
        // A file that is reached by two paths is one change.
        if (edit.file != path && !(change && change->edits.contains(edit.id)))
            continue;
        edits.push_back(&edit);
        content->format = edit.format;
        if (edit.accepted)
            kept.insert(edit.id);
    }
    for (const PlannedEdit *edit : edits) {
        EditMark mark{edit->id, text(edit->title), edit->accepted, {}, 0};
        if (edit->accepted) {
            const std::vector<char> removes = linesOf(diff(before, textWith(plan, files, {edit->id}, before)), true);
            const std::vector<char> adds =
                linesOf(diff(textWith(plan, files, kept - QSet<QString>{edit->id}, before), after), false);
            for (int i = 0; i < int(whole.rows.size()); ++i) {
                const DiffRow &row = whole.rows[size_t(i)];
                if (row.kind != DiffRow::Kind::Same &&
                    ((row.left >= 0 && removes[size_t(row.left)]) || (row.right >= 0 && adds[size_t(row.right)])))
                    mark.rows.push_back(i);
            }
        } else {
            const Diff with = diff(after, textWith(plan, files, kept + QSet<QString>{edit->id}, before));
            if (!with.same()) {
                const auto row = std::find_if(with.rows.begin() + with.changes[0].first, with.rows.end(),
                                              [](const DiffRow &r) { return r.left >= 0; });
                mark.before = row == with.rows.end() ? int(whole.rows.size()) : rowOfRightLine(whole, row->left);
            }
        }
        content->edits.push_back(std::move(mark));
    }
    return content;
}

} // namespace burrow
