// One pass over a JSONC text that keeps only what an edit at one place needs.
#pragma once

#include "json/json.h"

#include <optional>
#include <vector>

namespace burrow {

/// An Item is a member of an object or an element of an array, as byte offsets.
struct Item
{
    qsizetype start = 0;   ///< of the key, or of the value in an array
    qsizetype keyEnd = -1; ///< -1 in an array
    qsizetype valueStart = 0, valueEnd = 0;
    qsizetype comma = -1; ///< the one after it
    bool wanted = false;  ///< the path leads through it; of equal keys every one

    qsizetype end() const { return comma >= 0 ? comma + 1 : valueEnd; }
};

/// A Container is an object or array on the path, with its direct items.
struct Container
{
    bool object = false;
    qsizetype open = 0, close = 0;
    std::vector<Item> items;
    int found = -1; ///< the item that counts: of the wanted ones the last

    /// Where the trivia before an item begins; of the number of items: before the closing bracket.
    qsizetype gapBefore(size_t item) const { return item == 0 ? open + 1 : items[item - 1].end(); }
    qsizetype gapEnd(size_t item) const { return item < items.size() ? items[item].start : close; }
};

/// What lies along a path. levels[i] is the container that path[i] names something in; there are fewer levels than
/// steps where the path leads nowhere or through a value that is no container.
struct Walk
{
    bool blank = false; ///< nothing but white space and comments
    qsizetype rootStart = 0, rootEnd = 0;
    std::vector<Container> levels;
};

/// Reads the whole text; error Syntax as json::parse gives it.
Result<Walk> walk(QByteArrayView text, const json::Path &path);

} // namespace burrow
