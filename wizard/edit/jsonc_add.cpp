// New items in an object or array: where they go, so that every comment stays with the item it belongs to.
//
// A comment belongs to the item before it if it stands before that item's comma, or after the comma on the same line
// and the line ends after it; to the item after it if that follows on the same line, or on the lines below.
#include "edit/jsonc_change.h"

#include <algorithm>

namespace burrow {

namespace {

QByteArray written(const NewItem &item, const Style &style, const QByteArray &indent, bool onOneLine)
{
    const QByteArray value = layOut(item.literal, style, indent, onOneLine);
    return item.key.isEmpty() ? value : item.key + style.colon + value;
}

// White space between two tokens, or what is usual if there is a comment in it.
QByteArray spaceOr(QByteArrayView text, qsizetype start, qsizetype end, const QByteArray &usual)
{
    const QByteArrayView gap = text.sliced(start, end - start);
    const bool blank = std::all_of(gap.begin(), gap.end(), [](char c) { return c == ' ' || c == '\t'; });
    return blank ? gap.toByteArray() : usual;
}

// What stands between two items on one line, as the last two (or the style) have it: " ," and " ".
struct Separator
{
    QByteArray beforeComma, afterComma;
};

Separator separatorOf(QByteArrayView text, const Container &container, size_t item, const Style &style)
{
    Separator separator{"", style.comma.mid(1)};
    if (item > 0 && item < container.items.size()) {
        const Item &previous = container.items[item - 1];
        separator.beforeComma = spaceOr(text, previous.valueEnd, previous.comma, "");
        separator.afterComma = spaceOr(text, previous.comma + 1, container.items[item].start, separator.afterComma);
    }
    return separator;
}

std::vector<Splice> intoEmpty(QByteArrayView text, const Container &container, bool parentOnOneLine, const Style &style,
                              const NewItem &item)
{
    const qsizetype start = container.open + 1, end = container.close;
    const std::vector<Piece> pieces = piecesOf(text, start, end);
    const auto lastComment =
        std::find_if(pieces.rbegin(), pieces.rend(), [](const Piece &piece) { return piece.isComment(); });
    const bool oneLine = !breaksLine(text, start, end);
    const QByteArray outer = indentAt(text, container.open), inner = outer + style.unit;
    const QByteArray endComma = style.trailingComma ? "," : "";

    if (oneLine && parentOnOneLine) {
        const QByteArray value = written(item, style, inner, true);
        if (lastComment != pieces.rend())
            return {{lastComment->end, lastComment->end, ' ' + value}};
        return {{start, start, value + text.sliced(start, end - start).toByteArray()}};
    }
    if (lastComment == pieces.rend()) {
        return {{start, end, style.eol + inner + written(item, style, inner, false) + endComma + style.eol + outer}};
    }
    // After the last comment; the line break behind it, if there is one, then ends our line.
    const bool ownLine = breaksLine(text, start, lastComment->start);
    const QByteArray indent = ownLine ? indentAt(text, lastComment->start) : inner;
    const QByteArray line = style.eol + indent + written(item, style, indent, false) + endComma;
    if (breaksLine(text, lastComment->end, end))
        return {{lastComment->end, lastComment->end, line}};
    return {{lastComment->end, end, line + style.eol + outer}};
}

// An item on a line of its own.
QByteArray writtenLine(QByteArrayView text, const Container &container, const Style &style, const NewItem &item,
                       const QByteArray &indent)
{
    return written(item, style, indent, standsOnOneLine(text, container, style, item, indent));
}

// True if the last comma stands in front of its item, on the line of that.
bool isCommaFirst(QByteArrayView text, const Container &container)
{
    if (container.items.size() < 2 || container.items.back().comma >= 0)
        return false;
    const Item &last = container.items.back(), &previous = container.items[container.items.size() - 2];
    return breaksLine(text, previous.valueEnd, previous.comma) && !breaksLine(text, previous.comma, last.start);
}

} // namespace

bool standsOnOneLine(QByteArrayView text, const Container &container, const Style &style, const NewItem &item,
                     const QByteArray &indent)
{
    constexpr qsizetype wide = 100;
    if (!holdsItems(item.literal))
        return false;
    qsizetype longest = 0;
    for (const Item &neighbour : container.items) {
        const QByteArrayView value = text.sliced(neighbour.valueStart, neighbour.valueEnd - neighbour.valueStart);
        if (value[0] != item.literal[0] || !holdsItems(value))
            continue;
        if (value.contains('\n') || value.contains('\r'))
            return false;
        longest = qMax(longest, value.size());
    }
    return longest > 0 && indent.size() + written(item, style, indent, true).size() <= qMax(wide, longest);
}

std::vector<Splice> appendItem(QByteArrayView text, const Container &container, bool parentOnOneLine,
                               const Style &style, const NewItem &item)
{
    if (container.items.empty())
        return intoEmpty(text, container, parentOnOneLine, style, item);

    const size_t lastIndex = container.items.size() - 1;
    const Item &last = container.items[lastIndex];
    const bool trailingComma = last.comma >= 0;
    // The comments behind the last item on its line are its own.
    const std::vector<Piece> tail = piecesOf(text, last.end(), container.close);
    const auto lineEnd =
        std::find_if(tail.begin(), tail.end(), [](const Piece &piece) { return piece.kind == Piece::LineBreak; });
    qsizetype ownEnd = last.end();
    bool lineComment = false;
    for (auto piece = tail.begin(); piece != lineEnd; ++piece) {
        if (piece->isComment()) {
            ownEnd = piece->end;
            lineComment = piece->kind == Piece::LineComment;
        }
    }

    if (isCommaFirst(text, container)) {
        const qsizetype comma = container.items[lastIndex - 1].comma;
        const QByteArray indent = indentAt(text, comma);
        const qsizetype place = lineEnd != tail.end() ? lineEnd->start : ownEnd;
        return {{place, place,
                 style.eol + indent + ',' + spaceOr(text, comma + 1, last.start, " ") +
                     writtenLine(text, container, style, item, indent)}};
    }
    const bool ownLine = breaksLine(text, container.gapBefore(lastIndex), last.start);
    if (ownLine || lineComment) {
        const QByteArray indent = ownLine ? indentAt(text, last.start) : indentAt(text, container.open) + style.unit;
        QByteArray line = style.eol + indent + writtenLine(text, container, style, item, indent);
        if (trailingComma)
            line += ',';
        // White space at the end of the last item's line stays there.
        const qsizetype place = lineEnd != tail.end() ? lineEnd->start : ownEnd;
        if (trailingComma)
            return {{place, place, line}};
        return {{last.valueEnd, last.valueEnd, ","}, {place, place, line}};
    }

    const Separator separator = separatorOf(text, container, lastIndex, style);
    const bool oneLine = isOneLine(text, container);
    const QByteArray value = written(item, style, indentAt(text, last.valueEnd), oneLine);
    if (!trailingComma)
        return {{ownEnd, ownEnd, separator.beforeComma + ',' + separator.afterComma + value}};
    if (ownEnd == last.end())
        return {{ownEnd, ownEnd, separator.afterComma + value + separator.beforeComma + ','}};
    // A comment after the trailing comma: the comma moves behind it, or the comment would lead the new item.
    return {{last.comma, last.comma + 1, ""},
            {ownEnd, ownEnd, ',' + separator.afterComma + value + separator.beforeComma + ','}};
}

std::vector<Splice> insertItem(QByteArrayView text, const Container &container, size_t index, const Style &style,
                               const NewItem &item)
{
    const Item &next = container.items[index];
    const qsizetype gap = container.gapBefore(index);
    const std::vector<Piece> pieces = piecesOf(text, gap, next.start);
    const auto lineBreak =
        std::find_if(pieces.begin(), pieces.end(), [](const Piece &piece) { return piece.kind == Piece::LineBreak; });
    if (lineBreak != pieces.end()) {
        const QByteArray indent = indentAt(text, next.start);
        return {{lineBreak->start, lineBreak->start,
                 style.eol + indent + writtenLine(text, container, style, item, indent) + ','}};
    }
    const auto comment =
        std::find_if(pieces.begin(), pieces.end(), [](const Piece &piece) { return piece.isComment(); });
    const qsizetype place = comment != pieces.end() ? comment->start : next.start;
    const Separator separator = separatorOf(text, container, index > 0 ? index : 1, style);
    const QByteArray value = written(item, style, indentAt(text, next.start), isOneLine(text, container));
    return {{place, place, value + separator.beforeComma + ',' + separator.afterComma}};
}

QByteArray spliced(QByteArrayView text, std::vector<Splice> splices)
{
    std::stable_sort(splices.begin(), splices.end(),
                     [](const Splice &a, const Splice &b) { return a.start < b.start; });
    qsizetype size = text.size();
    for (const Splice &splice : splices)
        size += splice.text.size();
    QByteArray out;
    out.reserve(size);
    qsizetype done = 0;
    for (const Splice &splice : splices) {
        out += text.sliced(done, splice.start - done);
        out += splice.text;
        done = splice.end;
    }
    out += text.sliced(done);
    return out;
}

} // namespace burrow
