// How a JSONC file is written: white space, comments and line breaks between its tokens, and the habits an edit
// follows.
#pragma once

#include "edit/jsonc_walk.h"

#include <vector>

namespace burrow {

/// A Piece is a part of the text between two tokens, or a token itself where an edit takes it out (Hole).
struct Piece
{
    enum Kind { Space, LineBreak, LineComment, BlockComment, Hole } kind = Space;
    qsizetype start = 0, end = 0;

    bool isComment() const { return kind == LineComment || kind == BlockComment; }
};

/// The pieces from one token to the next. A colon counts as a Hole.
std::vector<Piece> piecesOf(QByteArrayView text, qsizetype start, qsizetype end);

/// True if there is a line break between two tokens, comments not counted.
bool breaksLine(QByteArrayView text, qsizetype start, qsizetype end);
/// True if a container stands on one line.
bool isOneLine(QByteArrayView text, const Container &container);
/// The white space that the line of a place begins with.
QByteArray indentAt(QByteArrayView text, qsizetype place);

/// True if a value is an object or array with something in it.
bool holdsItems(QByteArrayView value);

/// The habits of the file around a place.
struct Style
{
    QByteArray eol = "\n";
    QByteArray unit = "    "; ///< one step of indent
    QByteArray colon = ": ";
    QByteArray comma = ", ";    ///< between items on one line
    bool padded = false;        ///< { "a": 1 } on one line
    bool trailingComma = false; ///< also after the last of several lines
};

/// Looks at the innermost container first, then outwards. Default: four spaces and LF, as VS Code writes settings.json.
Style styleAt(QByteArrayView text, const Walk &walk, qsizetype place);

/// A value in the style of the file, from any JSON text that parses. Its first line is not indented.
QByteArray layOut(QByteArrayView literal, const Style &style, const QByteArray &indent, bool onOneLine);

} // namespace burrow
