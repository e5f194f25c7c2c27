// The single changes of a JSONC text, as splices. Internal to this folder.
#pragma once

#include "edit/file_edit.h"
#include "edit/jsonc_style.h"

#include <QByteArray>

#include <vector>

namespace burrow {

/// A Splice replaces a range of bytes. Those of one change do not overlap.
struct Splice
{
    qsizetype start = 0, end = 0;
    QByteArray text;
};

QByteArray spliced(QByteArrayView text, std::vector<Splice> splices);

/// What is wrong with an edit whatever the text: a literal that is no JSON, an index that is none.
std::optional<Error> badEdit(const JsoncEdit &edit);
/// What an edit changes of a text, given what lies along its path; nothing for what is there already.
Result<std::vector<Splice>> splicesOf(QByteArrayView before, const JsoncEdit &edit, const Walk &walk);

/// An item to be written: a key (quoted, empty in an array) and its value as JSON text.
struct NewItem
{
    QByteArray key;
    QByteArray literal;
};

/// True if an object or array shall stand on one line: all its neighbours of that kind do, and it is not too long.
bool standsOnOneLine(QByteArrayView text, const Container &container, const Style &style, const NewItem &item,
                     const QByteArray &indent);
/// Adds an item behind the last one of a container; comments beside that one stay with it.
std::vector<Splice> appendItem(QByteArrayView text, const Container &container, bool parentOnOneLine,
                               const Style &style, const NewItem &item);
/// Puts an item before the one at index, and before the comments that belong to it.
std::vector<Splice> insertItem(QByteArrayView text, const Container &container, size_t index, const Style &style,
                               const NewItem &item);
/// Takes out every wanted item. Comments beside it stay, on a line of their own.
std::vector<Splice> removeWanted(QByteArrayView text, const Container &container, const Style &style);

} // namespace burrow
