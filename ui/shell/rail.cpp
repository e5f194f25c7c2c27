#include "shell/rail.h"

#include "look/appearance.h"
#include "look/style.h"
#include "look/type.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace burrow {

using look::Type;

/// Draws a step: mark, title, and its state in words below.
class RailDelegate final : public QStyledItemDelegate
{
public:
    explicit RailDelegate(Rail *rail)
        : QStyledItemDelegate(rail)
        , m_rail(rail)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const RailRow &row = m_rail->rows()->row(index.row());
        const int title = look::lineHeight(Type::Body);
        if (m_rail->isNarrow())
            return {40, title + 14};
        return {180, row.words.isEmpty() ? title + 14 : title + look::lineHeight(Type::Quiet) + 14};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const RailRow &row = m_rail->rows()->row(index.row());
        const look::Tokens &t = look::tokens();
        const bool current = row.id == m_rail->m_current;
        const QRect box = option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current || (option.state & QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(current ? t.accentWash : t.line);
            if (!current)
                painter->setOpacity(0.5);
            painter->drawRoundedRect(box, 8, 8);
            painter->setOpacity(1);
        }
        const int title = look::lineHeight(Type::Body);
        const int left = box.left() + (m_rail->isNarrow() ? (box.width() - 18) / 2 : 12);
        look::drawMark(painter, QRectF(left + 1, box.top() + 7 + (title - 16) / 2.0, 16, 16), row.mark,
                       look::spinAngle());
        if (!m_rail->isNarrow()) {
            const int x = left + 30;
            const int width = box.right() - x - 6;
            const bool later = row.mark == look::Mark::Todo && !current;
            painter->setFont(look::font(Type::BodyStrong));
            painter->setPen(current ? t.accent : later ? t.quiet : t.text);
            painter->drawText(QRect(x, box.top() + 7, width, title),
                              Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(row.title, Qt::ElideRight, width));
            painter->setFont(look::font(Type::Quiet));
            painter->setPen(t.quiet);
            painter->drawText(QRect(x, box.top() + 7 + title, width, look::lineHeight(Type::Quiet)),
                              Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(row.words, Qt::ElideRight, width));
        }
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
            look::drawFocusRing(painter, QRectF(box), 8);
        painter->restore();
    }

private:
    Rail *m_rail;
};

void RailModel::set(std::vector<RailRow> rows)
{
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    // A row with words is higher than one without: the view has to lay them out anew.
    bool moved = false;
    for (size_t i = 0; i < rows.size(); ++i)
        moved |= rows[i].words.isEmpty() != m_rows[i].words.isEmpty();
    if (moved)
        Q_EMIT layoutAboutToBeChanged();
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i])
            continue;
        m_rows[i] = std::move(rows[i]);
        Q_EMIT dataChanged(index(int(i)), index(int(i)));
    }
    if (moved)
        Q_EMIT layoutChanged();
}

int RailModel::find(const QString &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const RailRow &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int RailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RailModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RailRow &r = row(index.row());
    const QString state = r.words.isEmpty() ? look::markName(r.mark) : r.words;
    switch (role) {
    case Qt::DisplayRole: return r.title;
    case Qt::AccessibleTextRole: return tr("%1, %2", "step, its state").arg(r.title, state);
    case Qt::ToolTipRole:
        return index.row() < 9 ? tr("%1: %2 (Ctrl+%3)").arg(r.title, state).arg(index.row() + 1)
                               : tr("%1: %2", "step, its state").arg(r.title, state);
    default: return {};
    }
}

Rail::Rail(QWidget *parent)
    : QListView(parent)
    , m_rows(new RailModel(this))
{
    setModel(m_rows);
    setItemDelegate(new RailDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    setTabKeyNavigation(false);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT chosen(m_rows->row(index.row()).id); });
    connect(m_rows, &RailModel::dataChanged, this, [this] {
        bool spins = false;
        for (int i = 0; i < m_rows->rowCount(); ++i)
            spins |= m_rows->row(i).mark == look::Mark::Spin;
        if (spins)
            m_spin.start(60, this);
        else
            m_spin.stop();
    });
}

void Rail::setCurrent(const QString &id)
{
    m_current = id;
    if (const int row = m_rows->find(id); row >= 0)
        setCurrentIndex(m_rows->index(row));
    viewport()->update();
}

void Rail::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    scheduleDelayedItemsLayout();
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) &&
        currentIndex().isValid()) {
        Q_EMIT chosen(m_rows->row(currentIndex().row()).id);
        return;
    }
    QListView::keyPressEvent(event);
}

void Rail::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_spin.timerId())
        viewport()->update();
    else
        QListView::timerEvent(event);
}

void Rail::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
}

} // namespace burrow
