#include "look/cell_delegate.h"

#include "look/appearance.h"
#include "look/style.h"
#include "look/text_block.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>

namespace burrow::look {
namespace {

constexpr int gap = 12;      // between columns
constexpr int boxWidth = 28; // a mark or a box with its space
constexpr int barWidth = 130;
constexpr int padding = 9;
constexpr int linkGap = 14;
constexpr int besideGap = 8;

/// The places of a cell's parts. One function, so that painting, measuring and hit-testing agree.
struct Parts
{
    QRect box, bar, text, sub, link;
    bool dotted = false; ///< a dot stands between the words and the link
    int height = 0;
};

Parts partsOf(const Cell &cell, const QRect &rect, bool right = false)
{
    Parts parts;
    QRect room = rect.adjusted(0, 0, right ? 0 : -gap, 0);
    const bool boxed = cell.mark || cell.control != Cell::Control::None;
    if (boxed) {
        parts.box = QRect(room.left(), 0, 16, 16);
        room.setLeft(room.left() + boxWidth);
    }
    if (cell.bar) {
        parts.bar = QRect(room.left(), 0, std::min(barWidth, std::max(40, room.width() - 70)), 6);
        room.setLeft(parts.bar.right() + 7);
    }
    const int signWidth =
        cell.sign.isEmpty() ? 0 : QFontMetrics(look::font(cell.type)).horizontalAdvance(cell.sign) + 5;
    const int linkWidth =
        cell.link.isEmpty() ? 0 : QFontMetrics(look::font(Type::Quiet)).horizontalAdvance(cell.link) + 4;
    const int besideWidth =
        cell.beside.isEmpty() ? 0 : besideGap + QFontMetrics(look::font(Type::Quiet)).horizontalAdvance(cell.beside);
    const int mainHeight = textHeight(cell.text, cell.type, room.width() - signWidth);
    const int subHeight = textHeight(cell.sub, cell.subType, room.width());

    // The link follows the last line, or goes on a line of its own where that has no room for it.
    const bool afterText = cell.sub.isEmpty();
    const Type beforeLink = afterText ? cell.type : cell.subType;
    const int used = linkWidth == 0 ? 0
                                    : lastLineWidth(afterText ? cell.text : cell.sub, beforeLink, room.width()) +
                                          (afterText ? signWidth + besideWidth : 0);
    const bool ownLine = linkWidth > 0 && used > 0 && used + linkGap + linkWidth > room.width();
    const int linkLine = ownLine ? lineHeight(Type::Quiet) : 0;

    const int both = mainHeight + subHeight + (mainHeight > 0 && subHeight > 0 ? 1 : 0) + linkLine;
    parts.height = std::max(38, both + 2 * padding);
    const int top = rect.top() + (rect.height() - both) / 2;
    parts.text = QRect(room.left(), top, room.width(), mainHeight);
    parts.sub = QRect(room.left(), top + both - subHeight - linkLine, room.width(), subHeight);
    parts.box.moveTop(rect.top() + (rect.height() - 16) / 2);
    parts.bar.moveTop(rect.top() + (rect.height() - 6) / 2);
    if (linkWidth > 0) {
        const int step = lineHeight(used > 0 ? beforeLink : Type::Quiet);
        const int bottom = top + both;
        parts.link = ownLine ? QRect(room.left(), bottom - linkLine, linkWidth, linkLine)
                             : QRect(room.left() + used + (used > 0 ? linkGap : 0), bottom - step, linkWidth, step);
        parts.dotted = !ownLine && used > 0;
    }
    return parts;
}

const Column &columnOf(const QModelIndex &index)
{
    return static_cast<const RowsModel *>(index.model())->columns()[size_t(index.column())];
}

QRect inside(const QRect &cell, const Column &column)
{
    return cell.adjusted(column.inset, 0, -column.inset, 0);
}

} // namespace

int CellDelegate::heightFor(const Cell &cell, int width)
{
    return partsOf(cell, QRect(0, 0, width, 38)).height;
}

QRect CellDelegate::linkRect(const QModelIndex &index, const QRect &cellRect)
{
    const auto *model = qobject_cast<const RowsModel *>(index.model());
    return model ? partsOf(model->cell(index), inside(cellRect, columnOf(index))).link : QRect();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const RowsModel *>(index.model());
    if (!model)
        return {};
    const int width = option.rect.width();
    return {width, heightFor(model->cell(index), width - 2 * columnOf(index).inset)};
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const RowsModel *>(index.model());
    if (!model)
        return;
    const Cell &cell = model->cell(index);
    const Column &column = columnOf(index);
    const bool right = column.right;
    const Parts parts = partsOf(cell, inside(option.rect.adjusted(0, 0, 0, -1), column), right);
    const Tokens &t = tokens();
    painter->save();

    // Only tables in which one row stands for what is shown beside them have a selection.
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, t.page); // over the view's own mark, which has corners
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accentWash);
        const int radius = column.inset > 0 ? 7 : 0;
        painter->drawRoundedRect(option.rect, radius, radius);
        painter->setRenderHint(QPainter::Antialiasing, false);
    } else {
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
    }
    if (cell.mark)
        drawMark(painter, parts.box, *cell.mark, spinAngle());
    else if (cell.control == Cell::Control::Check)
        drawCheckBox(painter, parts.box, cell.checked ? Qt::Checked : Qt::Unchecked, cell.enabled);
    else if (cell.control == Cell::Control::Radio)
        drawRadioButton(painter, parts.box, cell.checked, cell.enabled);

    if (cell.bar) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.line);
        painter->drawRoundedRect(parts.bar, 3, 3);
        QRectF filled = parts.bar;
        filled.setWidth(std::max(*cell.bar > 0 ? 6.0 : 0.0, filled.width() * std::clamp(*cell.bar, 0.0, 1.0)));
        painter->setBrush(cell.barStrong ? t.accent : t.lineStrong);
        if (filled.width() > 0)
            painter->drawRoundedRect(filled, 3, 3);
    }

    const Qt::Alignment side = right ? Qt::AlignRight : Qt::AlignLeft;
    const auto words = [painter, side](const QRect &rect, const QString &text, Type type, Tone tone) {
        painter->setPen(toneColor(tone));
        return drawTextBlock(painter, rect, text, type, side);
    };
    QRect text = parts.text;
    if (!cell.sign.isEmpty())
        text.setLeft(text.left() + words(text, cell.sign, cell.type, cell.signTone) + 5);
    int end = text.left() + words(text, cell.text, cell.type, cell.enabled ? cell.tone : Tone::Faint);
    if (!cell.beside.isEmpty()) {
        QRect rest = text;
        rest.setLeft(end + besideGap);
        end = rest.left() + words(rest, cell.beside, Type::Quiet, Tone::Quiet);
    }
    if (!cell.pill.isEmpty())
        drawPill(painter, QPoint(end + 8, parts.text.center().y() + 1), cell.pill, cell.pillTone);
    words(parts.sub, cell.sub, cell.subType, cell.subTone);
    if (!cell.link.isEmpty()) {
        if (parts.dotted) {
            painter->setPen(t.quiet);
            painter->setFont(look::font(Type::Quiet));
            painter->drawText(parts.link.adjusted(-10, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                              QStringLiteral("\u00b7"));
        }
        words(parts.link, cell.link, Type::Quiet, Tone::Accent);
    }

    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        drawFocusRing(painter, QRectF(option.rect).adjusted(-2, 2, -2, -3), 6);
    painter->restore();
}

bool CellDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const auto *rows = qobject_cast<const RowsModel *>(model);
    if (!rows)
        return false;
    const Cell &cell = rows->cell(index);
    if (cell.control == Cell::Control::None || !cell.enabled)
        return false;
    bool press = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QPoint at = mouse->position().toPoint();
        press =
            mouse->button() == Qt::LeftButton && option.rect.contains(at) && !linkRect(index, option.rect).contains(at);
        // Where a row stands for what is shown beside the table, its words choose it and only the box ticks.
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        if (view && view->selectionBehavior() == QAbstractItemView::SelectRows)
            press = press && at.x() <= partsOf(cell, inside(option.rect, columnOf(index))).box.right() + gap / 2;
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        press = key == Qt::Key_Space || key == Qt::Key_Select;
    }
    if (!press)
        return false;
    const bool on = cell.control == Cell::Control::Radio || !cell.checked;
    return model->setData(index, on ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

} // namespace burrow::look
