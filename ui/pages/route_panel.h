// Which proxy or host go would get a module from, with the values chosen so far.
#pragma once

#include "session/session_controller.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace burrow {

namespace look {
class Label;
class SectionLabel;
class Table;
} // namespace look

/// A RoutePanel asks along the route of one module path when the person says so, and shows each answer.
class RoutePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit RoutePanel(SessionController &session, QWidget *parent = nullptr);
    void refresh();

private:
    void test();
    QString hopWords(const HopResult &hop) const;

    SessionController &m_session;
    look::SectionLabel *m_title;
    QLineEdit *m_module;
    QPushButton *m_test;
    look::Table *m_hops;
    look::Label *m_verdict;
};

} // namespace burrow
