#include "diffview/display_line.h"

#include <QStringDecoder>

#include <algorithm>

namespace burrow {

namespace {

/// Bytes of the UTF-8 sequence at a place; 0 for a byte that begins none.
int sequenceAt(QByteArrayView bytes, qsizetype at, char32_t &value)
{
    const auto byte = [&](qsizetype i) { return at + i < bytes.size() ? quint8(bytes[at + i]) : quint8(0); };
    const quint8 first = byte(0);
    if (first < 0x80) {
        value = first;
        return 1;
    }
    const int length = first >= 0xF0 && first <= 0xF4  ? 4
                       : first >= 0xE0 && first < 0xF0 ? 3
                       : first >= 0xC2 && first < 0xE0 ? 2
                                                       : 0;
    if (length == 0)
        return 0;
    value = char32_t(first & (0x7F >> length));
    for (int i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
        value = value << 6 | (byte(i) & 0x3F);
    }
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    return value >= least[length] && value <= 0x10FFFF && !surrogate ? length : 0;
}

/// Characters that a person cannot see, or that make others appear elsewhere than they stand.
bool deceives(char32_t c)
{
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD)
        return true;
    if (c < 0x200B)
        return c == 0x061C || c == 0x180E || c == 0x115F || c == 0x1160;
    return c == 0x200B || c == 0x200C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0x3164 || c == 0xFEFF || c == 0xFFA0 || (c >= 0xFFF9 && c <= 0xFFFB) ||
           (c >= 0xE0000 && c <= 0xE007F) || (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFFFFE && c <= 0x10FFFF) ||
           QChar::category(c) == QChar::Other_NotAssigned;
}

int widthOf(char32_t c)
{
    if (c < 0x300)
        return 1;
    if (QChar::isMark(c) || c == 0x200D)
        return 0;
    const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                      (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF01 && c <= 0xFF60) ||
                      (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
}

QString escaped(char32_t c)
{
    const QString digits = QString::number(c, 16).toUpper();
    return c <= 0xFFFF ? QStringLiteral("\\u") + digits.rightJustified(4, u'0')
                       : QStringLiteral("\\u{") + digits + u'}';
}

bool isPlain(QByteArrayView line)
{
    return std::all_of(line.begin(), line.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

char32_t nextCodePoint(QStringView text, qsizetype &at)
{
    const QChar c = text[at++];
    if (c.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at++]);
    return c.unicode();
}

} // namespace

qsizetype DisplayLine::byteAt(int place) const
{
    if (fromByte.empty())
        return place;
    return std::lower_bound(fromByte.begin(), fromByte.end(), place) - fromByte.begin();
}

DisplayLine displayLine(QByteArrayView line, bool showWhiteSpace, const std::vector<HiddenBytes> &hidden)
{
    DisplayLine display;
    if (isPlain(line) && !showWhiteSpace && hidden.empty()) {
        display.text = QString::fromLatin1(line);
        return display;
    }
    display.fromByte.reserve(size_t(line.size()) + 1);
    int column = 0;
    auto nextHidden = hidden.begin();
    for (qsizetype i = 0; i < line.size();) {
        const int at = int(display.text.size());
        if (nextHidden != hidden.end() && i >= nextHidden->at) {
            static const QString dots(6, u'\u2022');
            const qsizetype end = std::min(nextHidden->at + nextHidden->length, line.size());
            display.fromByte.insert(display.fromByte.end(), size_t(end - i), at);
            display.text += dots;
            display.escapes.push_back({at, int(dots.size())});
            display.masks.push_back(display.escapes.back());
            column += int(dots.size());
            i = end;
            ++nextHidden;
            continue;
        }
        char32_t c = 0;
        const int bytes = sequenceAt(line, i, c);
        for (int b = 0; b < std::max(bytes, 1); ++b)
            display.fromByte.push_back(at);
        if (bytes == 0) {
            display.text +=
                QStringLiteral("\\x%1").arg(quint8(line[i]), 2, 16, QLatin1Char('0')).toUpper().replace(u'X', u'x');
            display.escapes.push_back({at, 4});
            column += 4;
        } else if (c == '\t') {
            const int width = tabColumns - column % tabColumns;
            display.text += QString(width, u' ');
            if (showWhiteSpace)
                display.text[at] = u'\u2192';
            display.blanks.push_back({at, width});
            column += width;
        } else if (c == ' ') {
            display.text += showWhiteSpace ? u'\u00B7' : u' ';
            if (!display.blanks.empty() && display.blanks.back().at + display.blanks.back().length == at)
                ++display.blanks.back().length;
            else
                display.blanks.push_back({at, 1});
            ++column;
        } else if (deceives(c)) {
            display.text += escaped(c);
            display.escapes.push_back({at, int(display.text.size()) - at});
            column += int(display.text.size()) - at;
        } else {
            display.text += QChar::fromUcs4(c);
            column += widthOf(c);
        }
        i += std::max(bytes, 1);
    }
    display.fromByte.push_back(int(display.text.size()));
    return display;
}

int columnsOf(QStringView text)
{
    int columns = 0;
    for (qsizetype at = 0; at < text.size();)
        columns += widthOf(nextCodePoint(text, at));
    return columns;
}

int columnsOf(QByteArrayView line)
{
    return isPlain(line) ? int(line.size()) : columnsOf(displayLine(line).text);
}

int hangingOf(QStringView text, int columns)
{
    int indentation = 0;
    while (indentation < text.size() &&
           (text[indentation] == u' ' || text[indentation] == u'\u00B7' || text[indentation] == u'\u2192'))
        ++indentation;
    return std::min(indentation + 2, columns / 3);
}

std::vector<int> breaksOf(QStringView text, int columns, int hanging)
{
    std::vector<int> breaks;
    columns = std::max(columns, 8);
    int start = 0, width = 0, good = -1;
    for (qsizetype at = 0; at < text.size();) {
        const int here = int(at);
        const char32_t c = nextCodePoint(text, at);
        const int wide = widthOf(c);
        if (width + wide > columns) {
            const int cut = good > start + columns * 2 / 3 ? good : here;
            breaks.push_back(cut);
            if (breaks.size() == 1)
                columns = std::max(columns - hanging, 8);
            width = columnsOf(text.sliced(cut, here - cut));
            start = cut;
            good = -1;
        }
        width += wide;
        if (c == ' ' || c == ',' || c == ';' || c == '/' || c == ':')
            good = int(at);
    }
    return breaks;
}

} // namespace burrow
