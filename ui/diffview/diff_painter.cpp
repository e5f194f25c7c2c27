#include "diffview/diff_painter.h"

#include "look/appearance.h"
#include "look/labels.h"
#include "look/style.h"
#include "look/type.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace burrow {

namespace {

QColor inkColor(const look::Tokens &tokens, Ink ink)
{
    switch (ink) {
    case Ink::Key: return tokens.synKey;
    case Ink::String: return tokens.synStr;
    case Ink::Comment: return tokens.synCom;
    case Ink::Number: return tokens.synNum;
    case Ink::Keyword: return tokens.synKw;
    case Ink::Text: break;
    }
    return tokens.text;
}

QColor faded(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

bool isChange(DiffRow::Kind kind)
{
    return kind != DiffRow::Kind::Same;
}

} // namespace

DiffPainter::DiffPainter()
{
    setFonts();
}

void DiffPainter::setFonts()
{
    m_code = look::font(look::Type::Code);
    // What is in a file is shown character by character: >>> must not become one arrow.
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    m_code.setFeature("calt", 0);
    m_code.setFeature("liga", 0);
#endif
    m_italic = m_code;
    m_italic.setItalic(true);
    m_quiet = look::font(look::Type::Quiet);
    const QFontMetricsF metrics(m_code);
    m_ascent = metrics.ascent();
    m_textHeight = metrics.height();
    forget();
}

DiffMetrics DiffPainter::metrics() const
{
    const int line = std::max(look::lineHeight(look::Type::Code), int(std::ceil(m_textHeight)) + 2);
    return {line, line + 4, QFontMetricsF(m_code).horizontalAdvance(QStringLiteral("0000000000")) / 10};
}

void DiffPainter::forgetUninked()
{
    const auto keys = m_cells.keys();
    for (const quint64 key : keys) {
        if (!m_cells.object(key)->inked)
            m_cells.remove(key);
    }
}

const DiffPainter::Cell &DiffPainter::cellOf(const DiffScene &scene, const DiffItem &item, int pane,
                                             const SyntaxInk *ink)
{
    const DiffSide side = scene.sideOf(item, pane);
    const int line = scene.lineOf(item, pane);
    const quint64 key = quint64(line) << 1 | quint64(side == DiffSide::Right);
    if (Cell *found = m_cells.object(key))
        return *found;

    const look::Tokens &tokens = look::tokens();
    const DisplayLine &display = scene.display(side, line);
    auto cell = std::make_unique<Cell>();
    cell->inked = ink && line < ink->known();
    cell->starts = scene.breaks(item, pane);
    cell->starts.insert(cell->starts.begin(), 0);
    if (cell->starts.size() > 1)
        cell->hanging = hangingOf(display.text, scene.columnsIn(pane)) * scene.metrics().column;

    QList<QTextLayout::FormatRange> formats;
    const auto format = [&](int at, int length, const QColor &color, bool italic) {
        QTextCharFormat text;
        text.setForeground(color);
        if (italic)
            text.setFontItalic(true);
        formats.push_back({at, length, text});
    };
    if (ink) {
        for (const InkRun &run : ink->runs(line))
            format(run.at, run.length, inkColor(tokens, run.ink), run.ink == Ink::Comment);
    }
    for (const DisplayLine::Run &run : display.escapes)
        format(run.at, run.length, tokens.warn, false);
    if (scene.options().whiteSpace) {
        for (const DisplayLine::Run &run : display.blanks)
            format(run.at, run.length, tokens.faint, false);
    }

    QTextOption option(Qt::AlignLeft);
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    for (size_t i = 0; i < cell->starts.size(); ++i) {
        const int from = cell->starts[i];
        const int to = i + 1 < cell->starts.size() ? cell->starts[i + 1] : int(display.text.size());
        auto layout = std::make_unique<QTextLayout>(display.text.mid(from, to - from), m_code);
        layout->setTextOption(option);
        QList<QTextLayout::FormatRange> own;
        for (const QTextLayout::FormatRange &range : std::as_const(formats)) {
            const int start = std::max(range.start, from), end = std::min(range.start + range.length, to);
            if (start < end)
                own.push_back({start - from, end - start, range.format});
        }
        layout->setFormats(own);
        layout->beginLayout();
        layout->createLine().setLineWidth(1e7);
        layout->endLayout();
        cell->parts.push_back(std::move(layout));
    }
    auto *made = cell.release();
    m_cells.insert(key, made);
    return *made; // NOLINT(clang-analyzer-cplusplus.NewDelete): only what is larger than the cache goes at once
}

void DiffPainter::paintRange(QPainter &painter, const Cell &cell, int from, int to, const QColor &color, int y,
                             bool rounded)
{
    for (size_t i = 0; i < cell.parts.size(); ++i) {
        const int start = cell.starts[i];
        const int length = int(cell.parts[i]->text().size());
        const int a = std::clamp(from - start, 0, length), b = std::clamp(to - start, 0, length);
        if (a < b) {
            const QTextLine line = cell.parts[i]->lineAt(0);
            const double x1 = cell.x(i) + line.cursorToX(a), x2 = cell.x(i) + line.cursorToX(b);
            const QRectF rect(x1, y + int(i) * m_scene->metrics().lineHeight + 1, x2 - x1,
                              m_scene->metrics().lineHeight - 2);
            if (rounded) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(color);
                painter.drawRoundedRect(rect, 2, 2);
            } else {
                painter.fillRect(rect, color);
            }
        }
    }
}

void DiffPainter::paintHatch(QPainter &painter, const QRect &rect)
{
    constexpr int period = 16;
    const look::Tokens &tokens = look::tokens();
    painter.fillRect(rect, tokens.page);
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    // The stripes run through from row to row, wherever the view is scrolled to.
    const int phase = (rect.bottom() + 1 + m_scrollY) % period;
    QPainterPath stripes;
    for (int x = (rect.left() - rect.height() - 2 * period) / period * period - phase; x < rect.right() + period;
         x += period) {
        const double y = rect.bottom() + 1;
        stripes.moveTo(x, y);
        stripes.lineTo(x + period / 2., y);
        stripes.lineTo(x + period / 2. + rect.height(), rect.top());
        stripes.lineTo(x + rect.height(), rect.top());
        stripes.closeSubpath();
    }
    painter.fillPath(stripes, tokens.dark ? tokens.sunken : QColor(tokens.filler).darker(104));
    painter.restore();
}

void DiffPainter::paintMargin(QPainter &painter, int index, int pane, int y)
{
    const look::Tokens &tokens = look::tokens();
    const DiffScene &scene = *m_scene;
    const DiffItem &item = scene.item(index);
    const DiffRow &row = scene.diff().rows[size_t(item.row)];
    const DiffPane &p = scene.pane(pane);
    const int lineHeight = scene.metrics().lineHeight;

    painter.setFont(m_code);
    painter.setPen(tokens.gutter);
    const auto number = [&](int column, int line) {
        if (line >= 0)
            painter.drawText(QRect(p.numberX + column * (p.numberWidth + 8), y, p.numberWidth, lineHeight),
                             Qt::AlignRight | Qt::AlignVCenter, QString::number(line + 1));
    };
    if (p.numberColumns == 2) {
        if (item.show != DiffItem::Show::Right)
            number(0, row.left);
        if (item.show != DiffItem::Show::Left)
            number(1, row.right);
    } else {
        number(0, scene.lineOf(item, pane));
    }
    if (isChange(row.kind) && scene.lineOf(item, pane) >= 0) {
        const bool left = scene.sideOf(item, pane) == DiffSide::Left;
        painter.setPen(left ? tokens.bad : tokens.ok);
        painter.drawText(QRect(p.signX, y, p.signWidth, lineHeight), Qt::AlignCenter,
                         left ? QStringLiteral("\u2212") : QStringLiteral("+"));
    }
    if (p.tickWidth) {
        int x = p.tickX + 3;
        for (const int edit : scene.ticksOf(index)) {
            look::drawCheckBox(&painter, QRect(x, y + (lineHeight - 16) / 2, 16, 16), Qt::Checked, true);
            Q_UNUSED(edit)
            x += 24;
        }
    }
}

void DiffPainter::paintText(QPainter &painter, int index, int pane, int y)
{
    const look::Tokens &tokens = look::tokens();
    const DiffScene &scene = *m_scene;
    const DiffItem &item = scene.item(index);
    const DiffRow &row = scene.diff().rows[size_t(item.row)];
    const DiffPane &p = scene.pane(pane);
    const DiffSide side = scene.sideOf(item, pane);
    const int line = scene.lineOf(item, pane);
    const Cell &cell = cellOf(scene, item, pane, m_inks[side == DiffSide::Right]);
    const DisplayLine &display = scene.display(side, line);

    painter.save();
    painter.setClipRect(QRect(p.textX, y, p.textWidth, scene.height(index)), Qt::IntersectClip);
    painter.translate(p.textX - m_scrollX, 0);
    painter.setRenderHint(QPainter::Antialiasing);
    // In the compact form a new line needs no mark: all of it is new.
    const bool marksWords = !scene.options().compact || row.kind == DiffRow::Kind::Changed;
    for (const Span &span : !marksWords ? std::vector<Span>() : side == DiffSide::Left ? row.leftSpans : row.rightSpans)
        paintRange(painter, cell, display.at(span.at), display.at(span.at + span.length),
                   side == DiffSide::Left ? tokens.delWord : tokens.addWord, y, true);
    if (!m_decor->find.isEmpty()) {
        for (qsizetype at = display.text.indexOf(m_decor->find, 0, Qt::CaseInsensitive); at >= 0;
             at = display.text.indexOf(m_decor->find, at + m_decor->find.size(), Qt::CaseInsensitive)) {
            const bool current =
                m_decor->foundCurrent.pane == pane && m_decor->foundCurrent.from == DiffPlace{index, int(at)};
            paintRange(painter, cell, int(at), int(at + m_decor->find.size()), faded(tokens.warn, current ? 0.6 : 0.25),
                       y, true);
        }
    }
    const DiffSelection &selection = m_decor->selection;
    if (!selection.isEmpty() && selection.pane == pane && index >= selection.from.item && index <= selection.to.item) {
        const int from = index == selection.from.item ? selection.from.index : 0;
        const int to = index == selection.to.item ? selection.to.index : int(display.text.size());
        paintRange(painter, cell, from, to, faded(tokens.accent, tokens.dark ? 0.35 : 0.22), y, false);
    }
    const double baseline = (scene.metrics().lineHeight - m_textHeight) / 2 + m_ascent;
    painter.setPen(tokens.text);
    double end = 0;
    for (size_t i = 0; i < cell.parts.size(); ++i) {
        const QTextLine text = cell.parts[i]->lineAt(0);
        const double top = y + int(i) * scene.metrics().lineHeight + baseline - text.ascent();
        cell.parts[i]->draw(&painter, QPointF(cell.x(i), std::round(top)));
        end = cell.x(i) + text.naturalTextWidth();
    }
    const QString note = rowNote(scene.diff(), row, side);
    if (!note.isEmpty()) {
        // A note is never scrolled out of sight: it stands behind the text, at the edge where the text is longer, or on
        // a line of its own where the text is broken.
        const int width = look::pillWidth(note);
        const bool fits = int(end) + 12 + width <= m_scrollX + p.textWidth;
        const bool below = !fits && scene.options().wrap;
        const int noteLine = below ? int(cell.parts.size()) : int(cell.parts.size()) - 1;
        const int middle = y + noteLine * scene.metrics().lineHeight + scene.metrics().lineHeight / 2;
        const int x = below ? int(cell.hanging) : std::min(int(end) + 12, m_scrollX + p.textWidth - width - 8);
        if (!fits && !below)
            painter.fillRect(QRect(x - 4, middle - 10, width + 8, 20), !isChange(row.kind)      ? tokens.page
                                                                       : side == DiffSide::Left ? tokens.delLine
                                                                                                : tokens.addLine);
        look::drawPill(&painter, QPoint(x, middle), note, look::Tone::Warn);
    }
    painter.restore();
}

void DiffPainter::paintRow(QPainter &painter, int index, int pane, int y)
{
    const look::Tokens &tokens = look::tokens();
    const DiffScene &scene = *m_scene;
    const DiffItem &item = scene.item(index);
    const DiffRow &row = scene.diff().rows[size_t(item.row)];
    const DiffPane &p = scene.pane(pane);
    const QRect rect(p.x, y, p.width, scene.height(index));
    const bool filler = scene.lineOf(item, pane) < 0;

    if (filler)
        paintHatch(painter, rect);
    else if (isChange(row.kind))
        painter.fillRect(rect, scene.sideOf(item, pane) == DiffSide::Left ? tokens.delLine : tokens.addLine);
    if (m_decor->currentEdit >= 0 && scene.belongsTo(index, m_decor->currentEdit) && !scene.options().compact)
        painter.fillRect(QRect(p.x + (pane == 1), y, 3, rect.height()), tokens.accent);
    paintMargin(painter, index, pane, y);
    if (!filler)
        paintText(painter, index, pane, y);
}

void DiffPainter::paintBand(QPainter &painter, int index, int y)
{
    const look::Tokens &tokens = look::tokens();
    const DiffScene &scene = *m_scene;
    const DiffItem &item = scene.item(index);
    const int width = scene.pane(scene.paneCount() - 1).x + scene.pane(scene.paneCount() - 1).width;
    const QRect rect(0, y, width, scene.height(index));
    const bool hot = m_decor->hotItem == index;
    painter.fillRect(rect, hot ? tokens.accentWash : tokens.sunken);
    painter.fillRect(QRect(0, y, width, 1), tokens.line);
    painter.fillRect(QRect(0, y + rect.height() - 1, width, 1), tokens.line);
    if (scene.options().compact)
        return;
    painter.setFont(m_quiet);
    painter.setPen(hot ? tokens.accent : tokens.quiet);
    if (item.kind == DiffItem::Kind::Fold) {
        const QString text =
            QCoreApplication::translate("burrow::DiffView", "%n unchanged line(s)", nullptr, item.count);
        painter.drawText(rect.adjusted(scene.pane(0).textX - 20, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         QStringLiteral("\u22EF ") + text);
        return;
    }
    const EditMark &edit = scene.content().edits[size_t(item.count)];
    const DiffPane &p = scene.pane(scene.paneCount() - 1);
    look::drawCheckBox(&painter, QRect(p.tickX + 3, y + (rect.height() - 16) / 2, 16, 16), Qt::Unchecked, true);
    const QRect space = rect.adjusted(p.tickX + p.tickWidth + 2, 0, -8, 0);
    const QString text = QCoreApplication::translate("burrow::DiffView", "Dropped: %1").arg(edit.title);
    painter.drawText(space, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(m_quiet).elidedText(text, Qt::ElideRight, space.width()));
    if (m_decor->currentEdit == item.count)
        painter.fillRect(QRect(p.x + (scene.paneCount() == 2), y, 3, rect.height()), tokens.accent);
}

void DiffPainter::paint(QPainter &painter, const DiffScene &scene, const DiffDecor &decor, QSize view, QPoint scroll,
                        const SyntaxInk *leftInk, const SyntaxInk *rightInk)
{
    m_scene = &scene;
    m_decor = &decor;
    m_inks[0] = leftInk;
    m_inks[1] = rightInk;
    m_scrollX = scroll.x();
    m_scrollY = scroll.y();
    const look::Tokens &tokens = look::tokens();
    painter.fillRect(QRect(QPoint(), view), tokens.page);
    for (int i = std::max(0, scene.itemAt(scroll.y()));
         i < scene.itemCount() && scene.top(i) - scroll.y() < view.height(); ++i) {
        const int y = scene.top(i) - scroll.y();
        if (scene.item(i).kind != DiffItem::Kind::Row) {
            paintBand(painter, i, y);
        } else {
            for (int pane = 0; pane < scene.paneCount(); ++pane)
                paintRow(painter, i, pane, y);
        }
        if (i == decor.caretItem)
            look::drawFocusRing(&painter, QRectF(1.5, y + 0.5, view.width() - 3, scene.height(i) - 1), 3);
    }
    if (scene.paneCount() == 2)
        painter.fillRect(QRect(scene.pane(1).x, 0, 1, view.height()), tokens.line);
}

int DiffPainter::indexAt(const DiffScene &scene, const DiffItem &item, int pane, QPoint at)
{
    if (scene.lineOf(item, pane) < 0)
        return 0;
    const Cell &cell = cellOf(scene, item, pane, m_inks[scene.sideOf(item, pane) == DiffSide::Right]);
    const size_t part = size_t(std::clamp(at.y() / scene.metrics().lineHeight, 0, int(cell.parts.size()) - 1));
    return cell.starts[part] + cell.parts[part]->lineAt(0).xToCursor(at.x() - cell.x(part));
}

int DiffPainter::xOf(const DiffScene &scene, const DiffItem &item, int pane, int index)
{
    if (scene.lineOf(item, pane) < 0)
        return 0;
    const Cell &cell = cellOf(scene, item, pane, m_inks[scene.sideOf(item, pane) == DiffSide::Right]);
    size_t part = cell.starts.size() - 1;
    while (part > 0 && cell.starts[part] > index)
        --part;
    return int(cell.x(part) + cell.parts[part]->lineAt(0).cursorToX(index - cell.starts[part]));
}

} // namespace burrow
