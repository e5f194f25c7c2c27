#include "pages/edit_list.h"

#include "look/appearance.h"
#include "look/labels.h"
#include "look/marks.h"
#include "look/style.h"
#include "look/text_block.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <cmath>

namespace burrow {

using look::Tone;
using look::Type;

namespace {

constexpr int margin = 16;
constexpr int boxWidth = 22;

/// The places of a row's parts. One function, so that painting, measuring and clicking agree.
struct Parts
{
    QRect box, text, pill;
    int height = 0;
};

/// A text broken to a width, in lines of the height that its type has everywhere.
/// Returns the height; draws where there is a painter.
int wrapText(const QString &text, Type type, const QRect &room, QPainter *painter = nullptr)
{
    QTextLayout layout(look::breakable(text, type, room.width()), look::font(type));
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    int y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(room.width(), 40));
        line.setPosition(QPointF(0, std::round(y + look::baselineIn(look::lineHeight(type), type) - line.ascent())));
        y += look::lineHeight(type);
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, room.topLeft());
    return y;
}

QString pillOf(const EditRow &row)
{
    return row.kind == EditRow::Kind::Edit && row.risk == Risk::High ? EditListModel::tr("risk") : QString();
}

Parts partsOf(const EditRow &row, const QRect &rect, bool first)
{
    Parts parts;
    QRect room = rect.adjusted(margin, 0, -margin, 0);
    const bool heading = row.kind == EditRow::Kind::File || row.kind == EditRow::Kind::Heading;
    const int above = heading ? (first ? 20 : 12) : 5;
    if (!heading) {
        parts.box = QRect(room.left(), rect.top() + above + 2, 16, 16);
        room.setLeft(room.left() + boxWidth);
    }
    if (const QString pill = pillOf(row); !pill.isEmpty()) {
        const int width = look::pillWidth(pill);
        parts.pill = QRect(room.right() - width + 1, rect.top() + above, width, 20);
        room.setRight(parts.pill.left() - 8);
    }
    const int height = heading ? look::lineHeight(Type::Body) : wrapText(row.text, Type::Body, room);
    parts.text = QRect(room.left(), rect.top() + above, room.width(), height);
    parts.height = above + height + (heading ? 4 : 5);
    return parts;
}

class EditDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static const EditRow &rowOf(const QModelIndex &index)
    {
        return static_cast<const EditListModel *>(index.model())->row(index.row());
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *view = qobject_cast<const QListView *>(option.widget);
        const int width = view ? view->viewport()->width() : option.rect.width();
        return {width, partsOf(rowOf(index), QRect(0, 0, width, 20), index.row() == 0).height};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const EditRow &row = rowOf(index);
        const Parts parts = partsOf(row, option.rect, index.row() == 0);
        const look::Tokens &tokens = look::tokens();
        painter->save();
        const bool heading = row.kind == EditRow::Kind::File || row.kind == EditRow::Kind::Heading;
        if (option.state & QStyle::State_Selected)
            painter->fillRect(heading ? parts.text.adjusted(-margin, -4, margin, 4) : option.rect, tokens.accentWash);
        if (heading) {
            const QFontMetrics bold(look::font(Type::Bold)), quiet(look::font(Type::Quiet));
            painter->setFont(look::font(Type::Bold));
            painter->setPen(tokens.text);
            const QString name = bold.elidedText(row.text, Qt::ElideMiddle, parts.text.width());
            painter->drawText(parts.text, Qt::AlignLeft | Qt::AlignVCenter, name);
            const QRect rest = parts.text.adjusted(bold.horizontalAdvance(name) + 6, 0, 0, 0);
            painter->setFont(look::font(Type::Quiet));
            painter->setPen(tokens.faint);
            painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                              quiet.elidedText(row.sub, Qt::ElideMiddle, rest.width()));
        } else {
            if (row.kind == EditRow::Kind::Edit)
                look::drawCheckBox(painter, parts.box, row.kept ? Qt::Checked : Qt::Unchecked, true);
            else
                look::drawMark(painter, parts.box, look::Mark::Warn);
            painter->setPen(row.kept || row.kind == EditRow::Kind::Problem ? tokens.text : tokens.quiet);
            wrapText(row.text, Type::Body, parts.text, painter);
            if (!parts.pill.isNull())
                look::drawPill(painter, QPoint(parts.pill.left(), parts.pill.center().y() + 1), pillOf(row),
                               Tone::Warn);
        }
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
            look::drawFocusRing(painter, QRectF(option.rect).adjusted(3, 1, -3, -1), 6);
        painter->restore();
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        const EditRow &row = rowOf(index);
        if (row.kind != EditRow::Kind::Edit)
            return false;
        bool press = false;
        if (event->type() == QEvent::MouseButtonRelease) {
            const auto *mouse = static_cast<QMouseEvent *>(event);
            const QRect box = partsOf(row, option.rect, index.row() == 0).box.adjusted(-8, -6, 6, 6);
            press = mouse->button() == Qt::LeftButton && box.contains(mouse->position().toPoint());
        } else if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            press = key == Qt::Key_Space || key == Qt::Key_Select;
        }
        return press && model->setData(index, row.kept ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
};

} // namespace

void EditListModel::set(std::vector<EditRow> rows)
{
    const bool sameShape = rows.size() == m_rows.size() &&
                           std::equal(rows.begin(), rows.end(), m_rows.begin(), [](const EditRow &a, const EditRow &b) {
                               return a.kind == b.kind && a.id == b.id && a.file == b.file;
                           });
    if (!sameShape) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

int EditListModel::find(const QString &edit) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const EditRow &row) {
        return row.kind == EditRow::Kind::Edit && row.id == edit;
    });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int EditListModel::firstOf(const AbsPath &file) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const EditRow &row) {
        return row.kind == EditRow::Kind::Edit && row.file == file;
    });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int EditListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant EditListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const EditRow &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case Qt::ToolTipRole: return row.toolTip.isEmpty() ? QVariant() : row.toolTip;
    case Qt::CheckStateRole:
        return row.kind == EditRow::Kind::Edit ? QVariant(row.kept ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        switch (row.kind) {
        case EditRow::Kind::File: return row.sub.isEmpty() ? row.text : tr("%1, in %2").arg(row.text, row.sub);
        case EditRow::Kind::Heading: return row.text;
        case EditRow::Kind::Problem: return tr("Cannot be changed: %1").arg(row.text);
        case EditRow::Kind::Edit: break;
        }
        return row.risk == Risk::High ? tr("%1, high risk").arg(row.text) : row.text;
    default: return {};
    }
}

Qt::ItemFlags EditListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    switch (m_rows[size_t(index.row())].kind) {
    case EditRow::Kind::Heading: return Qt::ItemIsEnabled;
    case EditRow::Kind::Edit: return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
    case EditRow::Kind::File:
    case EditRow::Kind::Problem: break;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

bool EditListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || row(index.row()).kind != EditRow::Kind::Edit)
        return false;
    Q_EMIT toggled(row(index.row()).id, value.toInt() == Qt::Checked);
    return true;
}

EditList::EditList(QWidget *parent)
    : QListView(parent)
    , m_model(new EditListModel(this))
{
    setModel(m_model);
    setItemDelegate(new EditDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setUniformItemSizes(false);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    // A click without a move would otherwise tick and choose at once; the delegate decides.
    setTabKeyNavigation(false);
}

void EditList::choose(int row)
{
    m_silent = true;
    setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
    m_silent = false;
    if (row >= 0)
        scrollTo(m_model->index(row));
}

void EditList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid() && !m_silent)
        Q_EMIT chosen(current.row());
}

void EditList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // Not the window's: Enter on an edit must never apply the plan.
        if (currentIndex().isValid())
            Q_EMIT chosen(currentIndex().row());
        return;
    }
    if (event->key() == Qt::Key_Space && currentIndex().isValid()) {
        const EditRow &row = m_model->row(currentIndex().row());
        m_model->setData(currentIndex(), row.kept ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return;
    }
    QListView::keyPressEvent(event);
}

void EditList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // texts wrap to the width
}

void EditList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
    QListView::changeEvent(event);
}

} // namespace burrow
