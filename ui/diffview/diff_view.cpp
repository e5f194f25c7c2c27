#include "diffview/diff_view.h"

#include "diffview/accessible_diff.h"
#include "diffview/find_bar.h"
#include "diffview/overview_map.h"
#include "look/appearance.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>

namespace burrow {

namespace {

/// Below this width, two texts beside each other show too little of each.
constexpr int narrow = 600;
constexpr int findGap = 8; // around the find bar

} // namespace

DiffView::DiffView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_map(new OverviewMap(this))
{
    AccessibleDiff::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setMargins();
    m_map->show(&m_scene);
    connect(m_map, &OverviewMap::jumped, this,
            [this](int y) { verticalScrollBar()->setValue(y - viewport()->height() / 2); });
    connect(&m_inks, &DiffInks::advanced, this, [this] {
        m_painter.forgetUninked();
        viewport()->update();
    });
}

DiffView::~DiffView() = default;

void DiffView::setContent(std::shared_ptr<const DiffContent> content)
{
    const bool sameFile = content->isOfSameFile(m_scene.content()) && !m_scene.items().empty();
    const QString edit = currentEdit();
    // What stands at the top is known by its left line, and by its right one where it is new.
    int line = 0, offset = 0, change = m_change;
    if (sameFile) {
        const int item = m_scene.itemAt(scroll().y());
        const auto &rows = m_scene.diff().rows;
        for (size_t row = item < 0 ? 0 : size_t(m_scene.item(item).row); row < rows.size() && line == 0; ++row)
            line = std::max(0, rows[row].left);
        offset = item < 0 ? 0 : scroll().y() - m_scene.top(item);
    }
    m_painter.forget();
    m_decor = {};
    m_matches.clear();
    m_match = -1;
    m_caret = m_anchor = {};
    m_scene.setContent(std::move(content));
    m_inks.start(m_scene);
    layOut();
    m_change = changeCount() == 0 ? -1 : sameFile ? std::clamp(change, 0, changeCount() - 1) : 0;
    if (m_change >= 0)
        m_caret = m_anchor = {m_scene.itemOfChange(m_change), 0};
    if (sameFile) {
        const auto &rows = m_scene.diff().rows;
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const DiffRow &r) { return r.left >= line; });
        const int item = m_scene.itemOfRow(int(row - rows.begin()));
        verticalScrollBar()->setValue(item < 0 ? 0 : m_scene.top(item) + offset);
        setCurrentEdit(edit);
    } else {
        horizontalScrollBar()->setValue(0);
        verticalScrollBar()->setValue(0);
        if (m_change >= 0)
            scrollToItem(m_caret.item, true);
    }
    if (m_findBar && m_findBar->isVisible())
        findAll();
    refresh();
    updateGeometry();
    Q_EMIT contentChanged();
    Q_EMIT changeChanged(m_change);
}

void DiffView::setSecretsShown(bool shown)
{
    if (shown == m_scene.secretsShown())
        return;
    m_scene.setSecretsShown(shown);
    m_painter.forget();
    m_decor.selection = {}; // it counts characters that are others now, and so do the places found
    if (m_findBar && m_findBar->isVisible())
        findAll();
    m_inks.start(m_scene);
    layOut();
    Q_EMIT secretsShownChanged(shown);
}

void DiffView::setForm(Form form)
{
    m_form = form;
    layOut();
}

void DiffView::toggleForm()
{
    setForm(isUnified() ? Form::SideBySide : Form::Unified);
}

void DiffView::setWrap(bool wrap)
{
    m_wrap = wrap;
    layOut();
}

void DiffView::setWhiteSpaceShown(bool shown)
{
    m_whiteSpace = shown;
    layOut();
}

void DiffView::setCompact(bool compact, int lines)
{
    m_compact = compact;
    m_compactLines = lines;
    m_map->setVisible(!compact);
    setMargins();
    setHorizontalScrollBarPolicy(compact ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_wrap = compact;
    layOut();
}

QPoint DiffView::scroll() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

/// Lays out for the present size; what was at the top stays there.
void DiffView::layOut()
{
    const int width = viewport()->width();
    const bool unified = m_compact || m_form == Form::Unified || (m_form == Form::Auto && width < narrow);
    const bool wasUnified = isUnified();
    const int topItem = m_scene.itemAt(scroll().y());
    const int topRow = topItem < 0 ? -1 : m_scene.item(topItem).row;
    const int caretRow = m_caret.item < m_scene.itemCount() ? m_scene.item(m_caret.item).row : -1;
    const bool anew = m_scene.setLayout({unified, m_wrap, m_whiteSpace, m_compact}, m_painter.metrics(), width);
    if (anew) {
        m_painter.forget();
        m_decor.selection = {};
        if (caretRow >= 0)
            m_caret = m_anchor = {std::max(0, m_scene.itemOfRow(caretRow)), 0};
    }
    const int line = m_scene.metrics().lineHeight;
    verticalScrollBar()->setSingleStep(line);
    verticalScrollBar()->setPageStep(std::max(line, viewport()->height() - line));
    verticalScrollBar()->setRange(0, std::max(0, m_scene.totalHeight() - viewport()->height()));
    horizontalScrollBar()->setSingleStep(line);
    horizontalScrollBar()->setPageStep(std::max(line, width / 2));
    horizontalScrollBar()->setRange(0, m_scene.overhang());
    if (anew && topRow > 0)
        verticalScrollBar()->setValue(m_scene.top(std::max(0, m_scene.itemOfRow(topRow))));
    if (m_compact)
        setFixedHeight(sizeHint().height());
    refresh();
    if (wasUnified != isUnified())
        Q_EMIT formChanged();
}

/// Beside the lines stands the map, above them the find bar, which covers none of them. The few lines of a compact view
/// give no room.
void DiffView::setMargins()
{
    const bool finding = m_findBar && !m_findBar->isHidden() && !m_compact;
    setViewportMargins(0, finding ? m_findBar->sizeHint().height() + 2 * findGap : 0,
                       m_compact ? 0 : OverviewMap::stripWidth, 0);
}

void DiffView::layOutChildren()
{
    const QRect view = viewport()->geometry();
    m_map->setGeometry(view.right() + 1, view.top(), OverviewMap::stripWidth, view.height());
    if (m_findBar) {
        const int width = std::min(380, view.width() - 2 * findGap);
        m_findBar->setGeometry(view.right() - width - findGap, findGap, width, m_findBar->sizeHint().height());
    }
}

void DiffView::refresh()
{
    m_map->show(&m_scene);
    m_map->setView(scroll().y(), viewport()->height());
    viewport()->update();
}

int DiffView::lastVisibleItem() const
{
    return m_scene.itemAt(scroll().y() + viewport()->height());
}

DiffInks::LastLines DiffView::lastLinesInSight() const
{
    DiffInks::LastLines lines;
    const int last = lastVisibleItem();
    for (int i = last < 0 ? 0 : m_scene.itemAt(scroll().y()); i <= last; ++i) {
        if (m_scene.item(i).kind == DiffItem::Kind::Row) {
            const DiffRow &row = m_scene.diff().rows[size_t(m_scene.item(i).row)];
            lines.left = std::max(lines.left, row.left);
            lines.right = std::max(lines.right, row.right);
        }
    }
    return lines;
}

void DiffView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    if (m_inks.prepare(lastLinesInSight()))
        m_painter.forgetUninked();
    m_decor.caretItem = hasFocus() && m_keyboard && !m_compact ? m_caret.item : -1;
    m_painter.paint(painter, m_scene, m_decor, viewport()->size(), scroll(), m_inks.left(), m_inks.right());
    if (m_compact) {
        // A rounded frame: the corners take the colour of the ground.
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        QPainterPath outside, inside;
        outside.addRect(viewport()->rect());
        inside.addRoundedRect(frame, 8, 8);
        painter.fillPath(outside - inside, look::tokens().sunken);
        painter.setPen(look::tokens().line);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(inside);
    }
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    layOutChildren();
}

void DiffView::scrollContentsBy(int, int)
{
    m_map->setView(scroll().y(), viewport()->height());
    viewport()->update();
}

bool DiffView::event(QEvent *event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::FontChange ||
        event->type() == QEvent::ApplicationFontChange) {
        m_painter.setFonts();
        layOut();
    }
    return QAbstractScrollArea::event(event);
}

void DiffView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::LanguageChange) {
        m_painter.setFonts();
        layOut();
        m_map->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

QSize DiffView::sizeHint() const
{
    const int line = m_scene.metrics().lineHeight;
    if (m_compact)
        return {600, std::clamp(m_scene.totalHeight(), line, m_compactLines * line)};
    return {900, 24 * line};
}

QSize DiffView::minimumSizeHint() const
{
    const int line = m_scene.metrics().lineHeight;
    return {240, m_compact ? sizeHint().height() : 4 * line};
}

void DiffView::setCurrentEdit(const QString &id)
{
    const auto &edits = content().edits;
    const auto found = std::find_if(edits.begin(), edits.end(), [&](const EditMark &edit) { return edit.id == id; });
    const int edit = found == edits.end() ? -1 : int(found - edits.begin());
    if (edit == m_decor.currentEdit)
        return;
    m_decor.currentEdit = edit;
    if (edit >= 0) {
        for (int i = 0; i < m_scene.itemCount(); ++i) {
            if (m_scene.belongsTo(i, edit)) {
                m_caret = m_anchor = {i, 0};
                setCurrentChange(m_scene.changeOf(m_scene.item(i)));
                scrollToItem(i, false);
                break;
            }
        }
    }
    viewport()->update();
}

QString DiffView::currentEdit() const
{
    return m_decor.currentEdit < 0 ? QString() : content().edits[size_t(m_decor.currentEdit)].id;
}

void DiffView::setCurrentChange(int change)
{
    if (change < 0 || change == m_change)
        return;
    m_change = change;
    Q_EMIT changeChanged(change);
}

void DiffView::goToChange(int change)
{
    if (change < 0 || change >= changeCount())
        return;
    const int item = m_scene.itemOfChange(change);
    m_caret = m_anchor = {item, 0};
    setCurrentChange(change);
    m_decor.currentEdit = editOfItem(item);
    scrollToItem(item, true);
    announceCaret();
    if (m_decor.currentEdit >= 0)
        Q_EMIT editActivated(currentEdit());
}

void DiffView::nextChange()
{
    goToChange(m_change + 1);
}

void DiffView::previousChange()
{
    goToChange(m_change - 1);
}

void DiffView::openAllFolds()
{
    const int row = m_caret.item < m_scene.itemCount() ? m_scene.item(m_caret.item).row : 0;
    m_scene.openAllFolds();
    m_caret = m_anchor = {std::max(0, m_scene.itemOfRow(row)), 0};
    m_decor.selection = {};
    layOut();
    Q_EMIT contentChanged();
}

void DiffView::scrollToItem(int item, bool centre)
{
    if (item < 0 || item >= m_scene.itemCount())
        return;
    const int top = m_scene.top(item), bottom = top + m_scene.height(item);
    const int view = viewport()->height(), now = scroll().y();
    const int margin = std::min(3 * m_scene.metrics().lineHeight, view / 4);
    if (centre && (top < now + margin || bottom > now + view - margin))
        verticalScrollBar()->setValue(top - view / 3);
    else if (top < now)
        verticalScrollBar()->setValue(top);
    else if (bottom > now + view)
        verticalScrollBar()->setValue(bottom - view);
    viewport()->update();
}

int DiffView::editOfItem(int item) const
{
    if (m_decor.currentEdit >= 0 && m_scene.belongsTo(item, m_decor.currentEdit))
        return m_decor.currentEdit;
    const std::vector<int> ticks = m_scene.ticksOf(item);
    if (!ticks.empty())
        return ticks.front();
    for (int edit = 0; edit < int(content().edits.size()); ++edit) {
        if (m_scene.belongsTo(item, edit))
            return edit;
    }
    return -1;
}

void DiffView::toggleEdit(int edit)
{
    const EditMark &mark = content().edits[size_t(edit)];
    const QString id = mark.id;
    m_decor.currentEdit = edit;
    Q_EMIT editActivated(id);
    Q_EMIT editToggled(id, !mark.kept);
}

} // namespace burrow
