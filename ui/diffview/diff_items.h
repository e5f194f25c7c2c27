// What stands below what in a diff view: rows, folds, dropped edits.
#pragma once

#include "diffview/edit_marks.h"

#include <QSet>

#include <vector>

namespace burrow {

enum class DiffSide : quint8 { Left, Right };

/// A DiffItem is one thing in the column that a diff view scrolls.
struct DiffItem
{
    enum class Kind : quint8 {
        Row,     ///< a row of the diff; in the unified form a changed one gives two items
        Fold,    ///< unchanged rows left out: count of them from row on
        Dropped, ///< the edit with this index was dropped; its change would stand here
    };
    /// Which text the item shows; Both for the side-by-side form and for unchanged lines.
    enum class Show : quint8 { Both, Left, Right };

    Kind kind = Kind::Row;
    Show show = Show::Both;
    int row = 0;
    int count = 0; ///< Fold: rows left out; Dropped: index of the edit
    bool operator==(const DiffItem &) const = default;
};

struct DiffItemOptions
{
    bool unified = false;
    int context = 3;        ///< unchanged rows shown around a change
    bool foldsOnly = false; ///< compact: unchanged rows at the ends are left out without a fold
};

/// Folds that were opened, by their first row.
using OpenFolds = QSet<int>;

std::vector<DiffItem> diffItems(const DiffContent &content, const DiffItemOptions &options, const OpenFolds &open);

/// What a row says about its file that its characters do not show, for one side: "CRLF → LF", "no newline at end of
/// file", "byte order mark removed". Empty for most.
QString rowNote(const Diff &diff, const DiffRow &row, DiffSide side);

} // namespace burrow
