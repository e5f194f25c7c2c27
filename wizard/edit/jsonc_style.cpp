#include "edit/jsonc_style.h"

#include "json/scanner.h"

#include <algorithm>

namespace burrow {

namespace {

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

qsizetype lineStart(QByteArrayView text, qsizetype place)
{
    while (place > 0 && !isLineEnd(text[place - 1]))
        --place;
    return place == 0 && text.startsWith("\xEF\xBB\xBF") ? 3 : place;
}

// The line break nearest to a place: the one before it, else the one after it.
QByteArray eolAt(QByteArrayView text, qsizetype place)
{
    const auto at = [&](qsizetype i) -> QByteArray {
        if (text[i] == '\n')
            return i > 0 && text[i - 1] == '\r' ? "\r\n" : "\n";
        return i + 1 < text.size() && text[i + 1] == '\n' ? "\r\n" : "\r";
    };
    for (qsizetype i = place; i > 0; --i) {
        if (isLineEnd(text[i - 1]))
            return at(i - 1);
    }
    for (qsizetype i = place; i < text.size(); ++i) {
        if (isLineEnd(text[i]))
            return at(i);
    }
    return "\n";
}

// One step of indent as a container shows it, if one of its items begins a line.
QByteArray unitOf(QByteArrayView text, const Container &container)
{
    const QByteArray outer = indentAt(text, container.open);
    for (size_t i = container.items.size(); i-- > 0;) {
        if (!breaksLine(text, container.gapBefore(i), container.items[i].start))
            continue;
        const QByteArray inner = indentAt(text, container.items[i].start);
        if (inner.size() > outer.size() && inner.startsWith(outer))
            return inner.mid(outer.size());
    }
    return {};
}

// The indent of the first line that has one: a tab, or its spaces.
QByteArray firstIndent(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && !isLineEnd(text[i - 1]))
            continue;
        qsizetype end = i;
        while (end < text.size() && (text[end] == ' ' || text[end] == '\t'))
            ++end;
        if (end == i || end == text.size() || isLineEnd(text[end]) || text[end] == '*')
            continue;
        if (text[i] == '\t')
            return "\t";
        if (end - i >= 2 && end - i <= 8)
            return text.sliced(i, end - i).toByteArray();
    }
    return {};
}

// Whether objects on one line are { "a": 1 }: the container itself, or the last of its items that is one.
std::optional<bool> paddingOf(QByteArrayView text, const Container &container)
{
    const auto padded = [&](qsizetype open) { return text[open + 1] == ' ' || text[open + 1] == '\t'; };
    if (container.object && isOneLine(text, container))
        return padded(container.open);
    for (size_t i = container.items.size(); i-- > 0;) {
        const Item &item = container.items[i];
        const QByteArrayView value = text.sliced(item.valueStart, item.valueEnd - item.valueStart);
        if (value[0] == '{' && holdsItems(value) && !value.contains('\n') && !value.contains('\r'))
            return padded(item.valueStart);
    }
    return std::nullopt;
}

} // namespace

bool holdsItems(QByteArrayView value)
{
    return (value.startsWith('{') || value.startsWith('[')) && !value.sliced(1).chopped(1).trimmed().isEmpty();
}

std::vector<Piece> piecesOf(QByteArrayView text, qsizetype start, qsizetype end)
{
    std::vector<Piece> pieces;
    for (qsizetype i = start; i < end;) {
        Piece piece{Piece::Space, i, i + 1};
        const char c = text[i];
        if (isLineEnd(c)) {
            piece.kind = Piece::LineBreak;
            if (c == '\r' && i + 1 < end && text[i + 1] == '\n')
                ++piece.end;
        } else if (c == '/' && text[i + 1] == '/') {
            piece.kind = Piece::LineComment;
            while (piece.end < end && !isLineEnd(text[piece.end]))
                ++piece.end;
        } else if (c == '/') {
            piece.kind = Piece::BlockComment;
            piece.end = text.indexOf("*/", i + 2) + 2;
        } else if (c == ':') {
            piece.kind = Piece::Hole;
        } else {
            while (piece.end < end && (text[piece.end] == ' ' || text[piece.end] == '\t'))
                ++piece.end;
        }
        pieces.push_back(piece);
        i = piece.end;
    }
    return pieces;
}

bool breaksLine(QByteArrayView text, qsizetype start, qsizetype end)
{
    // The usual gaps hold no comment: no need to cut them up.
    const QByteArrayView gap = text.sliced(start, end - start);
    if (!gap.contains('/'))
        return gap.contains('\n') || gap.contains('\r');
    const std::vector<Piece> pieces = piecesOf(text, start, end);
    return std::any_of(pieces.begin(), pieces.end(), [](const Piece &piece) { return piece.kind == Piece::LineBreak; });
}

bool isOneLine(QByteArrayView text, const Container &container)
{
    const QByteArrayView inside = text.sliced(container.open, container.close - container.open);
    return !inside.contains('\n') && !inside.contains('\r');
}

QByteArray indentAt(QByteArrayView text, qsizetype place)
{
    const qsizetype start = lineStart(text, place);
    qsizetype end = start;
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t'))
        ++end;
    return text.sliced(start, end - start).toByteArray();
}

Style styleAt(QByteArrayView text, const Walk &walk, qsizetype place)
{
    Style style;
    style.eol = eolAt(text, place);
    QByteArray unit;
    bool knowsColon = false;
    for (size_t level = walk.levels.size(); level-- > 0 && (unit.isEmpty() || !knowsColon);) {
        const Container &container = walk.levels[level];
        if (unit.isEmpty())
            unit = unitOf(text, container);
        if (!knowsColon && container.object && !container.items.empty()) {
            const Item &item = container.items.back();
            knowsColon = true;
            const QByteArrayView gap = text.sliced(item.keyEnd, item.valueStart - item.keyEnd);
            if (gap == " : ")
                style.colon = " : ";
            else if (gap.endsWith(':'))
                style.colon = ":";
        }
    }
    if (unit.isEmpty())
        unit = firstIndent(text);
    if (style.colon == ":")
        style.comma = ",";
    // A habit is what every container around the place has.
    const auto severalLines = [&](const Container &container) {
        return !container.items.empty() && breaksLine(text, container.open + 1, container.items.front().start);
    };
    const auto ends = [&](const Container &container) {
        return !severalLines(container) || container.items.back().comma >= 0;
    };
    const bool inLines = std::any_of(walk.levels.begin(), walk.levels.end(), severalLines);
    if (!unit.isEmpty() || inLines) // several lines, and none of them has an indent
        style.unit = unit;
    style.trailingComma = inLines && std::all_of(walk.levels.begin(), walk.levels.end(), ends);
    for (auto level = walk.levels.rbegin(); level != walk.levels.rend(); ++level) {
        if (const auto padded = paddingOf(text, *level)) {
            style.padded = *padded;
            break;
        }
    }
    return style;
}

QByteArray layOut(QByteArrayView literal, const Style &style, const QByteArray &indent, bool onOneLine)
{
    QByteArray out;
    QByteArray inner = indent;
    json::Scanner scanner(literal, false, true);
    const auto newLine = [&] { out += style.eol + inner; };
    char previous = 0;
    for (json::Token token = scanner.next(); token.kind != 'E' && token.kind != '!'; token = scanner.next()) {
        const bool closes = token.kind == '}' || token.kind == ']';
        const bool opened = previous == '{' || previous == '[';
        if (closes) {
            inner.chop(style.unit.size());
            if (!opened && !onOneLine) {
                if (style.trailingComma)
                    out += ',';
                newLine();
            } else if (!opened && token.kind == '}' && style.padded)
                out += ' ';
        } else if (opened) {
            if (!onOneLine)
                newLine();
            else if (previous == '{' && style.padded)
                out += ' ';
        }
        switch (token.kind) {
        case '{':
        case '[':
            inner += style.unit;
            out += token.kind;
            break;
        case ',':
            if (onOneLine) {
                out += style.comma;
            } else {
                out += ',';
                newLine();
            }
            break;
        case ':': out += style.colon; break;
        default: out += literal.sliced(token.offset, token.end - token.offset);
        }
        previous = token.kind;
    }
    return out;
}

} // namespace burrow
