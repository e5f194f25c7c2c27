#include "look/table.h"

#include "look/appearance.h"
#include "look/cell_delegate.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

namespace burrow::look {
namespace {

/// The titles: quiet words on the page's own ground, with one hairline below.
class TitleHeader final : public QHeaderView
{
public:
    explicit TitleHeader(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(false);
        setHighlightSections(false);
        setFixedHeight(30);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const auto *rows = qobject_cast<const RowsModel *>(model());
        const bool right = rows && rows->columns()[size_t(section)].right;
        painter->fillRect(rect, tokens().page);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens().line);
        painter->setFont(look::font(Type::Quiet));
        painter->setPen(tokens().quiet);
        const QString title = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        const QRect room = rect.adjusted(0, 0, right ? 0 : -12, -3);
        painter->drawText(room, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(title, Qt::ElideRight, room.width()));
    }
};

/// The parts of a cell in one breath: a comma between them, but none behind a sentence.
QString spoken(const QStringList &parts)
{
    const QString comma = QCoreApplication::translate("look", ", ", "between what the parts of a cell say");
    QString all;
    for (const QString &part : parts) {
        if (all.endsWith(u'.') || all.endsWith(u'?'))
            all += u' ';
        else if (!all.isEmpty() && !all.endsWith(u'\u3002') && !all.endsWith(u'\uff1f')) // Chinese full stop, ?
            all += comma;
        all += part;
    }
    return all;
}

} // namespace

void RowsModel::set(std::vector<Column> columns, std::vector<Row> rows)
{
    const bool sameShape = columns == m_columns && rows.size() == m_rows.size();
    if (!sameShape) {
        beginResetModel();
        m_columns = std::move(columns);
        m_rows = std::move(rows);
        for (Row &row : m_rows)
            row.resize(m_columns.size());
        endResetModel();
        return;
    }
    for (size_t r = 0; r < rows.size(); ++r) {
        rows[r].resize(m_columns.size());
        if (rows[r] == m_rows[r])
            continue;
        m_rows[r] = std::move(rows[r]);
        Q_EMIT dataChanged(index(int(r), 0), index(int(r), int(m_columns.size()) - 1));
    }
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cell &c = cell(index);
    switch (role) {
    case Qt::DisplayRole: return c.text;
    case Qt::ToolTipRole: return c.toolTip.isEmpty() ? QVariant() : QVariant(c.toolTip);
    case Qt::CheckStateRole:
        return c.control == Cell::Control::None ? QVariant() : QVariant(c.checked ? Qt::Checked : Qt::Unchecked);
    case Qt::AccessibleTextRole: {
        if (!c.accessible.isEmpty())
            return c.accessible;
        QStringList words;
        if (c.mark)
            words << markName(*c.mark);
        for (const QString &part : {c.text, c.beside, c.pill, c.sub, c.link})
            if (!part.isEmpty())
                words << part;
        return spoken(words);
    }
    default: return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return m_columns[size_t(section)].title;
}

Qt::ItemFlags RowsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Cell &c = cell(index);
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (c.control != Cell::Control::None && c.enabled)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool RowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || cell(index).control == Cell::Control::None)
        return false;
    Q_EMIT toggled(index.row(), index.column(), value.toInt() == Qt::Checked);
    return true;
}

Table::Table(QWidget *parent)
    : QTableView(parent)
    , m_model(new RowsModel(this))
{
    setModel(m_model);
    setItemDelegate(new CellDelegate(this));
    setHorizontalHeader(new TitleHeader(this));
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(0);
    horizontalHeader()->setMinimumSectionSize(0);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setWordWrap(true);
    viewport()->setAutoFillBackground(false);
    connect(m_model, &RowsModel::toggled, this, &Table::toggled);
}

void Table::setRows(const QString &name, std::vector<Column> columns, std::vector<Row> rows)
{
    setAccessibleName(name);
    const QModelIndex at = currentIndex();
    const int row = at.row(), column = at.column();
    const bool spins = std::any_of(rows.begin(), rows.end(), [](const Row &r) {
        return std::any_of(r.begin(), r.end(), [](const Cell &c) { return c.mark == Mark::Spin; });
    });
    m_model->set(std::move(columns), std::move(rows));
    if (row >= 0 && !currentIndex().isValid())
        setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), column));
    if (spins)
        m_spin.start(60, this);
    else
        m_spin.stop();
    layOut();
}

void Table::setHeaderShown(bool shown)
{
    horizontalHeader()->setVisible(shown);
    layOut();
}

void Table::layOut()
{
    const auto &columns = m_model->columns();
    const int room = viewport()->width();
    int fixed = 0, sharing = 0;
    for (size_t i = 0; i < columns.size(); ++i) {
        const bool dropped = room < columns[i].dropBelow;
        setColumnHidden(int(i), dropped);
        if (dropped)
            continue;
        fixed += columns[i].width;
        sharing += columns[i].width == 0;
    }
    const int share = sharing > 0 ? std::max(60, (room - fixed) / sharing) : 0;
    for (size_t i = 0; i < columns.size(); ++i)
        if (!isColumnHidden(int(i)))
            setColumnWidth(int(i), columns[i].width > 0 ? columns[i].width : share);

    int height = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->height();
    for (int r = 0; r < m_model->rowCount(); ++r) {
        int tallest = 38;
        for (int c = 0; c < m_model->columnCount(); ++c)
            if (!isColumnHidden(c))
                tallest = std::max(tallest,
                                   CellDelegate::heightFor(m_model->cell(m_model->index(r, c)),
                                                           columnWidth(c) - 2 * m_model->columns()[size_t(c)].inset));
        setRowHeight(r, tallest + 1);
        height += tallest + 1;
    }
    if (height != m_height) {
        m_height = height;
        // Later, too: what is asked for while a layout gives out its rooms is forgotten.
        updateGeometry();
        QMetaObject::invokeMethod(this, &Table::updateGeometry, Qt::QueuedConnection);
    }
}

QSize Table::sizeHint() const
{
    return {480, m_height};
}
QSize Table::minimumSizeHint() const
{
    return {200, m_height};
}

void Table::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOut();
}

bool Table::onLink(const QPoint &at, QModelIndex *index) const
{
    *index = indexAt(at);
    return index->isValid() && CellDelegate::linkRect(*index, visualRect(*index)).contains(at);
}

void Table::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex at = currentIndex();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && at.isValid() &&
        !m_model->cell(at).link.isEmpty()) {
        Q_EMIT linkClicked(at.row(), at.column());
        return;
    }
    QTableView::keyPressEvent(event);
}

void Table::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!hasFocus() || !current.isValid())
        return;
    for (QWidget *above = parentWidget(); above; above = above->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(this, 0, 12);
}

QVariant Table::inputMethodQuery(Qt::InputMethodQuery query) const
{
    // What a scrolled page brings into sight: the cell, where the whole table has no room.
    if (query == Qt::ImCursorRectangle && currentIndex().isValid())
        return visualRect(currentIndex()).translated(viewport()->pos());
    return QTableView::inputMethodQuery(query);
}

void Table::mouseMoveEvent(QMouseEvent *event)
{
    QModelIndex at;
    if (onLink(event->position().toPoint(), &at))
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
    QTableView::mouseMoveEvent(event);
}

void Table::mouseReleaseEvent(QMouseEvent *event)
{
    QModelIndex at;
    if (event->button() == Qt::LeftButton && onLink(event->position().toPoint(), &at)) {
        Q_EMIT linkClicked(at.row(), at.column());
        return;
    }
    QTableView::mouseReleaseEvent(event);
}

void Table::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls, not the table
}

void Table::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_spin.timerId()) {
        if (isVisible())
            viewport()->update();
        return;
    }
    QTableView::timerEvent(event);
}

void Table::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        layOut();
}

} // namespace burrow::look
