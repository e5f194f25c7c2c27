#include "cli/merging.h"

#include "merge/merge.h"
#include "probe/probes.h"

namespace burrow::cli {

namespace {

QString shown(const std::optional<QByteArray> &value, const Console &console)
{
    return value ? QString::fromUtf8(value->trimmed()) : console.text(QT_TRANSLATE_NOOP("cli", "(not there)"));
}

} // namespace

std::optional<std::vector<FileChange>> mergeMeanwhile(const std::vector<FileChange> &changes, const Plan &plan,
                                                      const ReadOnlyFs &fs, Console &console)
{
    std::vector<FileChange> merged;
    for (const FileChange &change : changes) {
        const FileSnapshot now = takeSnapshot(fs, change.path);
        if (!now.problem && now.exists() == change.existed && now.bytes == change.before &&
            now.target == change.target) {
            merged.push_back(change);
            continue;
        }
        auto merge = mergeChange(change, plan, now);
        if (!merge) {
            console.error(merge.error());
            return std::nullopt;
        }
        console.note(console.text(QT_TRANSLATE_NOOP("cli", "Another program wrote %1 meanwhile. Its changes are kept."),
                                  {change.path.str()}));
        for (const MergeConflict &conflict : merge->conflicts)
            console.note(console.text(
                QT_TRANSLATE_NOOP("cli", "Both changed %1. It stays: %2. Burrow would have written: %3"),
                {console.text(conflict.place), shown(conflict.theirs, console), shown(conflict.ours, console)}));
        if (merge->change.after != merge->change.before)
            merged.push_back(std::move(merge->change));
    }
    return merged.empty() ? std::nullopt : std::optional(std::move(merged));
}

} // namespace burrow::cli
