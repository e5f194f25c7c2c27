// Taking items out of an object or array. Only tokens go, and comments inside the value; comments beside it stay on a
// line of their own, so that none seems to speak of a neighbour.
#include "edit/jsonc_change.h"

#include <algorithm>

namespace burrow {

namespace {

// Cuts the pieces between two tokens into lines; each line break ends the line it stands on.
std::vector<std::vector<Piece>> linesOf(const std::vector<Piece> &pieces)
{
    std::vector<std::vector<Piece>> lines(1);
    for (const Piece &piece : pieces) {
        lines.back().push_back(piece);
        if (piece.kind == Piece::LineBreak)
            lines.emplace_back();
    }
    return lines;
}

// What replaces the text between the token before a run of removed items and the token after it.
class Gap
{
public:
    Gap(QByteArrayView text, const Container &container, const Style &style)
        : m_text(text)
        , m_style(style)
    {
        m_outer = indentAt(text, container.open);
        m_inner = m_outer + style.unit;
    }

    QByteArray rewritten(const std::vector<Piece> &pieces, bool beforeClose)
    {
        const std::vector<std::vector<Piece>> lines = linesOf(pieces);
        for (size_t i = 0; i < lines.size(); ++i) {
            const std::vector<Piece> &line = lines[i];
            const bool last = i + 1 == lines.size();
            if (std::none_of(line.begin(), line.end(), [](const Piece &piece) { return piece.kind == Piece::Hole; }))
                keep(line.begin(), line.end());
            else if (last)
                lastLine(line, i == 0, beforeClose);
            else if (i == 0)
                firstLine(line);
            else
                wholeLine(line);
        }
        return m_out;
    }

private:
    using At = std::vector<Piece>::const_iterator;

    void keep(At from, At to)
    {
        for (auto piece = from; piece != to; ++piece)
            m_out += m_text.sliced(piece->start, piece->end - piece->start);
    }
    QByteArray comments(At from, At to) const
    {
        QByteArray joined;
        for (auto piece = from; piece != to; ++piece) {
            if (!piece->isComment())
                continue;
            if (!joined.isEmpty())
                joined += ' ';
            joined += m_text.sliced(piece->start, piece->end - piece->start);
        }
        return joined;
    }
    QByteArray leadingSpace(const std::vector<Piece> &line) const
    {
        return line.front().kind == Piece::Space
                   ? m_text.sliced(line.front().start, line.front().end - line.front().start).toByteArray()
                   : QByteArray();
    }

    // The removed item begins behind the token before the gap.
    void firstLine(const std::vector<Piece> &line)
    {
        if (const QByteArray kept = comments(line.begin(), line.end()); !kept.isEmpty())
            m_out += m_style.eol + m_inner + kept;
        keep(std::prev(line.end()), line.end());
    }

    // Nothing but the removed item stands on this line.
    void wholeLine(const std::vector<Piece> &line)
    {
        const QByteArray kept = comments(line.begin(), line.end());
        if (kept.isEmpty())
            return;
        m_out += leadingSpace(line) + kept;
        keep(std::prev(line.end()), line.end());
    }

    // The token after the gap follows on this line. Comments before an item there are that item's.
    void lastLine(const std::vector<Piece> &line, bool onlyLine, bool beforeClose)
    {
        auto ours = std::find_if(line.rbegin(), line.rend(), [](const Piece &piece) {
                        return piece.kind == Piece::Hole;
                    }).base();
        const auto next = beforeClose
                              ? line.end()
                              : std::find_if(ours, line.end(), [](const Piece &piece) { return piece.isComment(); });
        const QByteArray kept = comments(line.begin(), next);
        const QByteArray space = leadingSpace(line);
        if (!kept.isEmpty()) {
            const QByteArray indent = onlyLine ? m_inner : space;
            if (onlyLine)
                m_out += m_style.eol;
            m_out += indent + kept + m_style.eol + (beforeClose ? m_outer : indent);
            keep(next, line.end());
            return;
        }
        if (!beforeClose) {
            m_out += space;
            keep(next, line.end());
            return;
        }
        // The closing bracket moves up behind what is now last, unless that is a line comment or there is nothing.
        if (!onlyLine && endsWithFreeLine())
            m_out.chop(m_out.endsWith("\r\n") ? 2 : 1);
        keep(ours, line.end());
    }

    bool endsWithFreeLine() const
    {
        const bool lineBreak = m_out.endsWith('\n') || m_out.endsWith('\r');
        return lineBreak && std::all_of(m_out.begin(), m_out.end(),
                                        [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
    }

    QByteArrayView m_text;
    const Style &m_style;
    QByteArray m_outer, m_inner, m_out;
};

// The comma of the item before a removed end goes, with the white space that only led to it.
Splice withoutComma(QByteArrayView text, const Item &item, QByteArrayView gapAfter)
{
    qsizetype start = item.comma;
    while (start > item.valueEnd && (text[start - 1] == ' ' || text[start - 1] == '\t'))
        --start;
    const bool led = start > item.valueEnd && (text[start - 1] == '\n' || text[start - 1] == '\r');
    if (led && (gapAfter.startsWith('\n') || gapAfter.startsWith('\r')))
        start -= text.first(start).endsWith("\r\n") ? 2 : 1;
    else if (start != item.valueEnd)
        start = item.comma;
    return {start, item.comma + 1, ""};
}

// Everything between the tokens around items first..last, the tokens that go as holes.
std::vector<Piece> piecesAround(QByteArrayView text, const Container &container, size_t first, size_t last)
{
    std::vector<Piece> pieces;
    const auto gap = [&](qsizetype start, qsizetype end) {
        const std::vector<Piece> more = piecesOf(text, start, end);
        pieces.insert(pieces.end(), more.begin(), more.end());
    };
    const auto hole = [&](qsizetype start, qsizetype end) { pieces.push_back({Piece::Hole, start, end}); };
    gap(container.gapBefore(first), container.items[first].start);
    for (size_t i = first; i <= last; ++i) {
        const Item &item = container.items[i];
        if (item.keyEnd >= 0) {
            hole(item.start, item.keyEnd);
            gap(item.keyEnd, item.valueStart);
        }
        hole(item.valueStart, item.valueEnd);
        if (item.comma >= 0) {
            gap(item.valueEnd, item.comma);
            hole(item.comma, item.comma + 1);
        }
        gap(item.end(), container.gapEnd(i + 1));
    }
    return pieces;
}

} // namespace

std::vector<Splice> removeWanted(QByteArrayView text, const Container &container, const Style &style)
{
    std::vector<Splice> splices;
    const std::vector<Item> &items = container.items;
    const bool nothingLeft = std::all_of(items.begin(), items.end(), [](const Item &item) { return item.wanted; });
    for (size_t first = 0; first < items.size(); ++first) {
        if (!items[first].wanted)
            continue;
        size_t last = first;
        while (last + 1 < items.size() && items[last + 1].wanted)
            ++last;
        const bool beforeClose = last + 1 == items.size();
        QByteArray gap = Gap(text, container, style).rewritten(piecesAround(text, container, first, last), beforeClose);
        if (nothingLeft && gap.trimmed().isEmpty())
            gap.clear();
        // The item before is the last one now: it keeps a comma only if the last one had one.
        if (beforeClose && first > 0 && items[last].comma < 0)
            splices.push_back(withoutComma(text, items[first - 1], gap));
        splices.push_back({container.gapBefore(first), container.gapEnd(last + 1), gap});
        first = last;
    }
    return splices;
}

} // namespace burrow
