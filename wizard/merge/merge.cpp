#include "merge/merge.h"

#include "base/hash.h"
#include "merge/parts.h"

#include <algorithm>

namespace burrow {
namespace {

Result<KeyedMerge> merged(const Texts &texts, FileFormat format)
{
    const auto special = [&]() -> Result<std::optional<Merge>> {
        switch (format) {
        case FileFormat::Shell: return mergeBlock(texts, ShellDialect::Posix);
        case FileFormat::Fish: return mergeBlock(texts, ShellDialect::Fish);
        case FileFormat::GoEnv: return mergeVariables(texts);
        case FileFormat::Jsonc:
        case FileFormat::Text: break;
        }
        return std::optional<Merge>();
    };
    if (format == FileFormat::Jsonc)
        return mergeJsonc(texts);
    Result<std::optional<Merge>> merge = special();
    if (!merge)
        return merge.error();
    return KeyedMerge{*merge ? **std::move(merge) : mergeByLine(texts), {}};
}

bool startsWith(const json::Path &path, const json::Path &start)
{
    return path.size() >= start.size() && std::equal(start.begin(), start.end(), path.begin());
}

/// What an edit is to a conflict.
enum class Relation {
    None,
    Touches, ///< also about other places
    Within,  ///< about nothing else
};

Relation relationOf(const FileEdit &edit, const MergeConflict &conflict, const json::Path *inBase)
{
    if (const auto *jsonc = std::get_if<JsoncEdit>(&edit)) {
        if (!inBase)
            return Relation::Touches;
        // A new element of a list: the list is what it is about, wherever in it the element went.
        json::Path at = jsonc->at;
        while (!at.empty() && std::holds_alternative<int>(at.back()) && at.size() > inBase->size())
            at.pop_back();
        if (startsWith(at, *inBase))
            return Relation::Within;
        return startsWith(*inBase, at) ? Relation::Touches : Relation::None;
    }
    if (const auto *line = std::get_if<EnvLineEdit>(&edit))
        return conflict.place == Text::verbatim(QString::fromUtf8(line->key)) ? Relation::Within : Relation::None;
    return Relation::Touches;
}

} // namespace

Result<Merge> merge3(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs, FileFormat format,
                     const std::vector<MergeSide> &answers)
{
    Result<KeyedMerge> result = merged({base, ours, theirs, answers}, format);
    if (!result)
        return result.error();
    return std::move(result->merge);
}

Result<MergedChange> mergeChange(const FileChange &reviewed, const Plan &plan, const FileSnapshot &now,
                                 const std::vector<MergeSide> &answers)
{
    if (now.problem)
        return *now.problem;
    const Texts texts{reviewed.before, reviewed.after, now.bytes, answers};
    Result<KeyedMerge> result = merged(texts, reviewed.format);
    if (!result) {
        Error error = result.error();
        error.path = reviewed.path.str();
        return error;
    }

    MergedChange merge{reviewed, std::move(result->merge.conflicts)};
    FileChange &change = merge.change;
    QStringList gaveWay;
    for (size_t i = 0; i < merge.conflicts.size(); ++i) {
        MergeConflict &conflict = merge.conflicts[i];
        for (const QString &id : reviewed.edits) {
            const PlannedEdit *edit = plan.find(id);
            const Relation relation =
                edit ? relationOf(edit->edit, conflict, i < result->inBase.size() ? &result->inBase[i] : nullptr)
                     : Relation::Touches;
            if (relation != Relation::None)
                conflict.edits << id;
            if (relation == Relation::Within && !texts.oursWins(i))
                gaveWay << id;
        }
    }
    change.edits.removeIf([&](const QString &id) { return gaveWay.contains(id); });
    change.target = now.target;
    change.existed = now.exists();
    change.before = now.bytes;
    change.beforeSha256 = now.sha256;
    change.after = std::move(result->merge.text);
    change.afterSha256 = change.after == change.before ? change.beforeSha256 : sha256(change.after);
    change.notes = fileNotes(now);
    change.notes.push_back(
        Text("merge", QT_TRANSLATE_NOOP("merge", "This file was changed by another program after it was reviewed. Its "
                                                 "changes stay; yours are put into them.")));
    return merge;
}

} // namespace burrow
