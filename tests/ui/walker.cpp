#include "walker.h"

#include "look/table.h"
#include "pages/page.h"
#include "session/session_controller.h"
#include "shell/main_window.h"

#include <QApplication>
#include <QCheckBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

bool canBeSet(const look::Cell &cell)
{
    using Control = look::Cell::Control;
    return cell.enabled && (cell.control == Control::Check || (cell.control == Control::Radio && !cell.checked));
}

} // namespace

Walker::Walker(MainWindow &window, SessionController &session, Hand &hand)
    : m_window(window)
    , m_session(session)
    , m_hand(hand)
{
}

void Walker::rest()
{
    QTest::qWait(40);
    QCoreApplication::sendPostedEvents();
}

void Walker::press(unsigned key, std::initializer_list<unsigned> held)
{
    m_hand.key(key, held);
    rest();
}

bool Walker::tabTo(const std::function<bool(QWidget *)> &there)
{
    for (int i = 0; i < 120; ++i) {
        if (QWidget *focus = QApplication::focusWidget(); focus && there(focus))
            return true;
        press(keys::tab);
    }
    return false;
}

bool Walker::click(QWidget *widget, QRect part)
{
    rest(); // what was done before may have moved it
    if (part.isNull())
        part = widget->rect();
    for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(above);
        if (!area)
            continue;
        const QWidget *port = area->viewport();
        for (int turn = 0; turn < 200; ++turn) {
            const int y = port->mapFromGlobal(widget->mapToGlobal(part.center())).y();
            const int by = y < 12 ? -1 : y > port->height() - 12 ? 1 : 0;
            if (by == 0)
                break;
            const int before = area->verticalScrollBar()->value();
            m_hand.wheel(port->mapToGlobal(QPoint(port->width() - 8, port->height() / 2)), by);
            if (!QTest::qWaitFor([&] { return area->verticalScrollBar()->value() != before; }, 2000)) {
                qWarning() << "the wheel does not bring it into sight:" << widget << "at" << y;
                return false;
            }
        }
    }
    const QPoint at = widget->mapToGlobal(part.center());
    const QWidget *top = QApplication::widgetAt(at);
    if (!widget->isVisible() || !widget->isEnabled() || !top || (top != widget && !widget->isAncestorOf(top))) {
        qWarning() << "cannot be clicked:" << widget << "covered by" << top << "at" << at;
        return false;
    }
    m_hand.click(at);
    rest();
    return true;
}

QList<look::Table *> Walker::tables() const
{
    QList<look::Table *> shown;
    for (look::Table *table : m_window.page(m_window.currentPage())->findChildren<look::Table *>())
        if (table->isVisible())
            shown << table;
    return shown;
}

bool Walker::answers(const std::function<bool()> &act, const QString &what)
{
    const Choices before = m_session.choices();
    if (!act()) {
        m_complaint = what + u" cannot be reached"_s;
        return false;
    }
    const bool changed = QTest::qWaitFor(
        [&] { return m_session.choices() != before || QApplication::activePopupWidget() != nullptr; }, 5000);
    if (!changed)
        m_complaint = what + u" does nothing"_s;
    if (QApplication::activePopupWidget()) {
        press(keys::escape);
        if (!QTest::qWaitFor([&] { return !QApplication::activePopupWidget(); }, 5000)) {
            m_complaint = what + u" opens something that Escape does not close"_s;
            return false;
        }
    }
    m_session.setChoices(before);
    rest();
    return changed;
}

bool Walker::everyControlAnswers()
{
    rest(); // a page is laid out once it is shown
    for (qsizetype t = 0; t < tables().size(); ++t) {
        for (int r = 0; r < tables()[t]->rowsModel()->rowCount(); ++r) {
            for (int c = 0; c < tables()[t]->rowsModel()->columnCount(); ++c) {
                look::Table *table = tables()[t];
                const QModelIndex index = table->rowsModel()->index(r, c);
                const look::Cell &cell = table->rowsModel()->cell(index);
                if (!canBeSet(cell))
                    continue;
                const QString name = m_window.currentPage() + u": "_s + table->accessibleName() + u", "_s + cell.text;
                const QRect rect = table->visualRect(index);
                const QRect box(rect.left(), rect.top() + (rect.height() - 16) / 2, 16, 16);
                if (!answers([&] { return click(table->viewport(), box); }, name))
                    return false;
            }
        }
    }
    for (QCheckBox *box : m_window.page(m_window.currentPage())->findChildren<QCheckBox *>()) {
        if (box->isVisible() && box->isEnabled() &&
            !answers([&] { return click(box, QRect(0, 0, 20, box->height())); },
                     m_window.currentPage() + u": "_s + box->text()))
            return false;
    }
    return true;
}

bool Walker::everyTableAnswersToSpace()
{
    for (qsizetype t = 0; t < tables().size(); ++t) {
        look::Table *table = tables()[t];
        look::RowsModel *rows = table->rowsModel();
        QModelIndex wanted;
        for (int r = 0; r < rows->rowCount() && !wanted.isValid(); ++r)
            for (int c = 0; c < rows->columnCount() && !wanted.isValid(); ++c)
                if (canBeSet(rows->cell(rows->index(r, c))))
                    wanted = rows->index(r, c);
        if (!wanted.isValid())
            continue;
        const QString name = m_window.currentPage() + u": "_s + table->accessibleName();
        if (!answers(
                [&] {
                    if (!tabTo([&](QWidget *w) { return w == table; }))
                        return false;
                    for (int i = 0; i < 60 && table->currentIndex() != wanted; ++i) {
                        const QModelIndex at = table->currentIndex();
                        press(at.row() < wanted.row()         ? keys::down
                              : at.row() > wanted.row()       ? keys::up
                              : at.column() < wanted.column() ? keys::right
                                                              : keys::left);
                    }
                    press(keys::space);
                    return table->currentIndex() == wanted;
                },
                name))
            return false;
    }
    return true;
}

bool Walker::tickByMouse(const QString &tableName, const QString &word)
{
    for (look::Table *table : tables()) {
        if (table->accessibleName() != tableName)
            continue;
        for (int r = 0; r < table->rowsModel()->rowCount(); ++r) {
            const QModelIndex index = table->rowsModel()->index(r, 0);
            if (!table->rowsModel()->cell(index).text.contains(word, Qt::CaseInsensitive))
                continue;
            const QRect rect = table->visualRect(index);
            if (!click(table->viewport(), QRect(rect.left(), rect.center().y() - 8, 16, 16)))
                return false;
            return QTest::qWaitFor([&] { return table->rowsModel()->cell(index).checked; });
        }
    }
    return false;
}

} // namespace burrow
