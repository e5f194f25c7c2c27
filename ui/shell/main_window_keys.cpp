// MainWindow: the way through it by keyboard.
#include "pages/page.h"
#include "shell/banner.h"
#include "shell/bottom_bar.h"
#include "shell/main_window.h"
#include "shell/rail.h"
#include "shell/rail_frame.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {
namespace {

/// What Tab stops at inside of these parts of the window; a group of radio buttons is one stop.
std::vector<QWidget *> tabStops(const std::vector<QWidget *> &parts)
{
    std::vector<QWidget *> stops;
    for (QWidget *part : parts)
        for (QWidget *one = part->nextInFocusChain(); one != part; one = one->nextInFocusChain())
            if (part->isAncestorOf(one) && one->isVisible() && one->isEnabled() && !one->focusProxy() &&
                (one->focusPolicy() & Qt::TabFocus))
                stops.push_back(one);
    return stops;
}

} // namespace

void MainWindow::addShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    for (const auto keys : {Qt::ALT | Qt::Key_Left, Qt::CTRL | Qt::Key_PageUp})
        on(keys, [this] { goBack(); });
    for (const auto keys : {Qt::ALT | Qt::Key_Right, Qt::CTRL | Qt::Key_PageDown})
        on(keys, [this] { goOn(); });
    for (int i = 0; i < 9; ++i)
        on(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), [this, i] {
            if (i < m_rail->rows()->rowCount())
                open(m_rail->rows()->row(i).id);
        });
    on(Qt::Key_F8, [this] { open(u"review"_s); });
    on(Qt::CTRL | Qt::Key_H, [this] { open(u"history"_s); });
    on(QKeySequence::Refresh, [this] { m_session.scan(); });
    on(Qt::Key_F6, [this] {
        // Round: rail, page, bottom bar.
        const QWidget *focus = QApplication::focusWidget();
        if (focus && m_railFrame->isAncestorOf(focus)) {
            const auto stops = tabStops(m_pages.value(m_current)->parts());
            (stops.empty() ? m_bar->primary() : stops.front())->setFocus(Qt::TabFocusReason);
        } else if (focus && m_bar->isAncestorOf(focus)) {
            m_rail->setFocus(Qt::TabFocusReason);
        } else {
            m_bar->primary()->setFocus(Qt::TabFocusReason);
        }
    });
}

/// Tab goes as one reads: rail, banners, page, bar. Qt's own order is that in which things were made, and pages and
/// their parts are made after the bar.
bool MainWindow::focusNextPrevChild(bool next)
{
    const std::vector<QWidget *> inPage = m_pages.value(m_current)->parts();
    std::vector<QWidget *> parts{m_railFrame, m_recovery, m_resume};
    parts.insert(parts.end(), inPage.begin(), inPage.end());
    parts.push_back(m_bar);
    const std::vector<QWidget *> stops = tabStops(parts);
    if (stops.empty())
        return false;
    const QWidget *focus = QApplication::focusWidget();
    const auto now = std::ranges::find(stops, focus);
    QWidget *to = nullptr;
    if (now != stops.end()) {
        const auto at = now - stops.begin(), count = std::ssize(stops);
        to = stops[size_t((at + (next ? 1 : count - 1)) % count)];
    } else {
        // On the page itself, just opened: into it.
        const auto inside = tabStops(inPage);
        to = inside.empty() ? stops.front() : next ? inside.front() : m_rail;
    }
    to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget *above = to->parentWidget(); above; above = above->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(to);
    return true;
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Enter that nobody else wants presses the focused button, or the primary one. A field passes it on although it
    // has done with it what it should.
    if (qobject_cast<QLineEdit *>(QApplication::focusWidget())) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        auto *focused = qobject_cast<QPushButton *>(QApplication::focusWidget());
        QPushButton *press = focused ? focused : m_bar->primary();
        press->click();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace burrow
