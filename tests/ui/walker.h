// Walker: a person at the window, who clicks what is in sight and presses keys, and notices what does not answer.
#pragma once

#include "screen.h"

#include <QList>
#include <QRect>

#include <functional>

class QWidget;

namespace burrow {

class MainWindow;
class SessionController;
namespace look {
class Table;
}

class Walker
{
public:
    Walker(MainWindow &window, SessionController &session, Hand &hand);

    /// Lets what was asked for be painted and settle.
    static void rest();
    void press(unsigned key, std::initializer_list<unsigned> held = {});
    /// Presses Tab until the focus is there.
    bool tabTo(const std::function<bool(QWidget *)> &there);
    /// Clicks where it is on the screen, after turning the wheel where it is out of sight.
    bool click(QWidget *widget, QRect part = {});
    bool tickByMouse(const QString &tableName, const QString &word);

    // Each of what the page in sight offers changes the answers, or asks more; complaint() says what does not.
    bool everyControlAnswers();
    bool everyTableAnswersToSpace();
    const QString &complaint() const { return m_complaint; }

private:
    QList<look::Table *> tables() const;
    /// After this was done, something the person asked for is different: the answers, or a little window asks more.
    bool answers(const std::function<bool()> &act, const QString &what);

    MainWindow &m_window;
    SessionController &m_session;
    Hand &m_hand;
    QString m_complaint; ///< what did not answer
};

} // namespace burrow
