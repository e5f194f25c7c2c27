// How the bytes of a line are drawn: what cannot be seen or could deceive is written out.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace burrow {

/// A DisplayLine is a line as it is drawn. Tabs go to the next multiple of tabColumns; control characters, characters
/// that change the direction of text or have no width, and bytes that are not UTF-8 are written as escapes (\u202E,
/// \xE9).
struct DisplayLine
{
    struct Run
    {
        int at = 0, length = 0; ///< in text
        bool operator==(const Run &) const = default;
    };
    QString text;
    std::vector<int>
        fromByte; ///< for each byte, and for the end: where it stands in text; empty if text is the bytes one to one
    std::vector<Run> escapes; ///< parts of text that stand for something else
    std::vector<Run> masks;   ///< those of the escapes that stand for a hidden part
    std::vector<Run> blanks;  ///< white space, with its dots and arrows if these were asked for

    int at(qsizetype byte) const { return fromByte.empty() ? int(byte) : fromByte[size_t(byte)]; }
    /// The byte that stands at a place of text; the next one within an escape.
    qsizetype byteAt(int place) const;
};

inline constexpr int tabColumns = 4;

/// Bytes of a line that are not drawn: dots stand for them, as many for a short secret as for a long one.
struct HiddenBytes
{
    qsizetype at = 0, length = 0;
    bool operator==(const HiddenBytes &) const = default;
};

/// hidden: in order, without overlap.
DisplayLine displayLine(QByteArrayView line, bool showWhiteSpace = false, const std::vector<HiddenBytes> &hidden = {});

/// Width of a text in columns of a fixed-width font: East Asian characters take two, marks none.
int columnsOf(QStringView text);
/// The same for the bytes of a line as displayLine draws them.
int columnsOf(QByteArrayView line);

/// Where to break a text so that no part is wider than this: behind a blank or a comma where there is one in the last
/// third, never inside a character. The first part begins at 0, which is not listed.
/// The parts after the first have that many columns less.
std::vector<int> breaksOf(QStringView text, int columns, int hanging = 0);

/// Columns by which the further parts of a broken line stand in: its own indentation and a little more.
int hangingOf(QStringView text, int columns);

} // namespace burrow
