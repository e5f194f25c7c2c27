// Type: the four sizes of text and the code face, all derived from the system's font.
#pragma once

#include <QFont>
#include <QString>

namespace burrow::look {

enum class Type {
    Heading,    ///< 22, semi-bold
    Section,    ///< 15, semi-bold
    Lead,       ///< 15
    Body,       ///< 13
    BodyStrong, ///< 13, medium: the name in a row
    Bold,       ///< 13, semi-bold
    Quiet,      ///< 12
    Code,       ///< 12.5, the system's monospace
};

/// The font of a type. The system's body size counts as 13; the others keep their relation to it.
QFont font(Type type);

/// Line height in pixels that goes with it, as the drawings have it.
int lineHeight(Type type);

/// Drops what was derived and reads the system's font again: at the start, and when the system's font changes.
void deriveFonts();

} // namespace burrow::look
