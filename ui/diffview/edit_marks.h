// Which rows of a diff an edit is answerable for.
#pragma once

#include "diff/diff.h"
#include "plan/plan.h"

#include <functional>
#include <memory>
#include <vector>

namespace burrow {

/// An EditMark ties an edit to the rows it changes, so that each has its tick beside them.
struct EditMark
{
    QString id;
    QString title;
    bool kept = true;
    std::vector<int>
        rows;       ///< of a kept edit: indexes into Diff::rows, ascending; shared rows stand with each of their edits
    int before = 0; ///< of a dropped edit: the row above which its change would stand; may be rows.size()
    bool operator==(const EditMark &) const = default;
};

/// A DiffContent is one file's diff as a view shows it. It does not change; a new tick makes a new one.
struct DiffContent
{
    QString name; ///< file name, decides the colours together with the format
    AbsPath file; ///< which one it is: many are called settings.json
    FileFormat format = FileFormat::Text;
    Diff diff;
    std::vector<EditMark> edits; ///< in the order of the plan
    bool isOfSameFile(const DiffContent &other) const { return name == other.name && file == other.file; }
};

/// Reads a title in the language of the app.
using TextSource = std::function<QString(const Text &)>;

/// The content for a file of the plan. The rows of an edit are found by leaving it out (what it adds) and by making it
/// alone (what it removes), never by looking at the text of a hunk. change may be null: nothing is kept, dropped edits
/// still show.
std::shared_ptr<const DiffContent> contentOf(const Plan &plan, const FileSnapshots &files, const AbsPath &path,
                                             const FileChange *change, const TextSource &text);

/// The same without ticks: the bare change.
std::shared_ptr<const DiffContent> contentOf(const FileChange &change);

} // namespace burrow
