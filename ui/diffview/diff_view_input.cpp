// DiffView: keyboard and mouse.
#include "diffview/diff_view.h"
#include "diffview/find_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace burrow {

DiffView::Hit DiffView::hitAt(const QPoint &at)
{
    Hit hit;
    hit.item = m_scene.itemAt(at.y() + scroll().y());
    if (hit.item < 0)
        return hit;
    const bool below = at.y() + scroll().y() >= m_scene.totalHeight();
    hit.pane = m_scene.paneAt(at.x());
    const DiffItem &item = m_scene.item(hit.item);
    const DiffPane &pane = m_scene.pane(hit.pane);
    if (item.kind == DiffItem::Kind::Row) {
        hit.inText = at.x() >= pane.textX && !below;
        hit.index =
            m_painter.indexAt(m_scene, item, hit.pane,
                              {at.x() - pane.textX + scroll().x(), at.y() + scroll().y() - m_scene.top(hit.item)});
        if (!below && pane.tickWidth && at.x() >= pane.tickX && at.x() < pane.tickX + pane.tickWidth) {
            const std::vector<int> ticks = m_scene.ticksOf(hit.item);
            const int place = (at.x() - pane.tickX) / 24;
            if (place < int(ticks.size()))
                hit.tick = ticks[size_t(place)];
        }
    } else if (item.kind == DiffItem::Kind::Dropped && !below) {
        hit.tick = item.count;
    }
    if (below && item.kind != DiffItem::Kind::Row)
        hit.item = -1;
    return hit;
}

void DiffView::moveCaret(int item, bool select)
{
    if (m_scene.itemCount() == 0)
        return;
    item = std::clamp(item, 0, m_scene.itemCount() - 1);
    m_caret.item = item;
    if (select) {
        const bool down = m_caret.item >= m_anchor.item;
        const auto size = [&](int i) {
            const int line = m_scene.lineOf(m_scene.item(i), m_pane);
            return line < 0 ? 0 : int(m_scene.display(m_scene.sideOf(m_scene.item(i), m_pane), line).text.size());
        };
        const int last = down ? m_caret.item : m_anchor.item;
        m_decor.selection = {m_pane, {down ? m_anchor.item : m_caret.item, 0}, {last, size(last)}};
        m_caret.index = 0;
    } else {
        m_caret.index = 0;
        m_anchor = m_caret;
        m_decor.selection = {};
    }
    setCurrentChange(m_scene.changeOf(m_scene.item(item)));
    scrollToItem(item, false);
    announceCaret();
    viewport()->update();
}

/// The person points at an item: its edit becomes the one in hand.
void DiffView::chooseItem(int item)
{
    const int edit = editOfItem(item);
    if (edit < 0 || edit == m_decor.currentEdit)
        return;
    m_decor.currentEdit = edit;
    viewport()->update();
    Q_EMIT editActivated(currentEdit());
}

void DiffView::activateItem(int index)
{
    const DiffItem item = m_scene.item(index);
    if (item.kind == DiffItem::Kind::Fold) {
        if (m_compact)
            return;
        const int before = scroll().y();
        m_scene.openFold(index);
        m_decor.selection = {};
        m_decor.hotItem = -1;
        layOut();
        verticalScrollBar()->setValue(before);
        Q_EMIT contentChanged();
    } else if (item.kind == DiffItem::Kind::Dropped) {
        toggleEdit(item.count);
    } else {
        chooseItem(index);
    }
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    if (m_scene.itemCount() == 0 || m_compact) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    m_keyboard = true;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool alt = event->modifiers() & Qt::AltModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    const int page = std::max(1, viewport()->height() / m_scene.metrics().lineHeight - 2);
    if (event == QKeySequence::Copy)
        return copy();
    if (event == QKeySequence::SelectAll)
        return selectAll();
    if (event == QKeySequence::Find)
        return openFind();
    switch (event->key()) {
    case Qt::Key_F7: return shift ? previousChange() : nextChange();
    case Qt::Key_F3: return shift ? findPrevious() : findNext();
    case Qt::Key_Down: return alt ? nextChange() : moveCaret(m_caret.item + 1, shift);
    case Qt::Key_Up: return alt ? previousChange() : moveCaret(m_caret.item - 1, shift);
    case Qt::Key_PageDown: return moveCaret(m_caret.item + page, shift);
    case Qt::Key_PageUp: return moveCaret(m_caret.item - page, shift);
    case Qt::Key_Home:
        return control || m_scene.overhang() == 0 ? moveCaret(0, shift) : horizontalScrollBar()->setValue(0);
    case Qt::Key_End:
        return control || m_scene.overhang() == 0 ? moveCaret(m_scene.itemCount() - 1, shift)
                                                  : horizontalScrollBar()->setValue(m_scene.overhang());
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (control && m_scene.paneCount() == 2) {
            m_pane = event->key() == Qt::Key_Right;
            m_decor.selection = {};
            announceCaret();
            return;
        }
        horizontalScrollBar()->triggerAction(event->key() == Qt::Key_Left ? QAbstractSlider::SliderSingleStepSub
                                                                          : QAbstractSlider::SliderSingleStepAdd);
        return;
    case Qt::Key_Space:
        if (const int edit = editOfItem(m_caret.item); edit >= 0)
            return toggleEdit(edit);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Never the window's: Enter while reading must not press the button that applies.
        return activateItem(m_caret.item);
    case Qt::Key_Escape:
        if (m_findBar && m_findBar->isVisible()) {
            closeFind();
            return;
        }
        break;
    case Qt::Key_U:
        if (event->modifiers() == Qt::NoModifier)
            return toggleForm();
        break;
    default: break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void DiffView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        QAbstractScrollArea::mousePressEvent(event);
        return;
    }
    m_keyboard = false;
    const Hit hit = hitAt(event->position().toPoint());
    if (hit.item < 0)
        return;
    if (hit.tick >= 0)
        return toggleEdit(hit.tick);
    m_caret = {hit.item, hit.index};
    if (m_scene.item(hit.item).kind != DiffItem::Kind::Row)
        return activateItem(hit.item);
    if (!(event->modifiers() & Qt::ShiftModifier) || hit.pane != m_pane)
        m_anchor = m_caret;
    m_pane = hit.pane;
    m_decor.selection = {m_pane, std::min(m_anchor, m_caret), std::max(m_anchor, m_caret)};
    m_selecting = true;
    setCurrentChange(m_scene.changeOf(m_scene.item(hit.item)));
    chooseItem(hit.item);
    viewport()->update();
}

void DiffView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    Hit hit = hitAt(at);
    if (m_selecting && (event->buttons() & Qt::LeftButton) && hit.item >= 0) {
        if (at.y() < 0 || at.y() > viewport()->height())
            verticalScrollBar()->triggerAction(at.y() < 0 ? QAbstractSlider::SliderSingleStepSub
                                                          : QAbstractSlider::SliderSingleStepAdd);
        if (hit.pane != m_pane) { // the selection stays in its text
            const DiffPane &pane = m_scene.pane(m_pane);
            hit = hitAt({m_pane == 0 ? pane.x + pane.width - 1 : pane.textX, at.y()});
        }
        m_caret = {hit.item, hit.index};
        m_decor.selection = {m_pane, std::min(m_anchor, m_caret), std::max(m_anchor, m_caret)};
        viewport()->update();
        return;
    }
    const bool band = hit.item >= 0 && m_scene.item(hit.item).kind != DiffItem::Kind::Row && !m_compact;
    const int hot = band ? hit.item : -1;
    if (hot != m_decor.hotItem) {
        m_decor.hotItem = hot;
        viewport()->update();
    }
    viewport()->setCursor(hit.tick >= 0 || band ? Qt::PointingHandCursor
                          : hit.inText          ? Qt::IBeamCursor
                                                : Qt::ArrowCursor);
}

void DiffView::mouseReleaseEvent(QMouseEvent *event)
{
    m_selecting = false;
    if (!m_decor.selection.isEmpty() && QApplication::clipboard()->supportsSelection())
        QApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
    event->accept();
}

void DiffView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position().toPoint());
    if (hit.tick >= 0)
        return toggleEdit(hit.tick); // two quick clicks are two clicks
    if (hit.item >= 0 && hit.inText)
        selectWord(hit);
}

void DiffView::leaveEvent(QEvent *event)
{
    m_decor.hotItem = -1;
    viewport()->update();
    QAbstractScrollArea::leaveEvent(event);
}

void DiffView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_keyboard = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    viewport()->update();
}

void DiffView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void DiffView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_compact)
        return;
    QMenu menu(this);
    menu.addAction(tr("Copy"), QKeySequence::Copy, this, &DiffView::copy)->setEnabled(!m_decor.selection.isEmpty());
    menu.addAction(tr("Select all"), QKeySequence::SelectAll, this, &DiffView::selectAll);
    menu.addAction(tr("Find"), QKeySequence::Find, this, &DiffView::openFind);
    menu.addSeparator();
    const auto option = [&](const QString &text, bool on, auto change) {
        QAction *action = menu.addAction(text, this, change);
        action->setCheckable(true);
        action->setChecked(on);
    };
    option(tr("Wrap long lines"), m_wrap, [this] { setWrap(!m_wrap); });
    option(tr("Show white space"), m_whiteSpace, [this] { setWhiteSpaceShown(!m_whiteSpace); });
    menu.addAction(tr("Show all unchanged lines"), this, &DiffView::openAllFolds);
    if (secretCount() > 0)
        option(tr("Show secrets"), secretsShown(), [this] { setSecretsShown(!secretsShown()); });
    menu.exec(event->globalPos());
}

} // namespace burrow
