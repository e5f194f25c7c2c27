// The order in which go asks the module proxies, and when it goes on to the next.
#pragma once

#include "session/session_controller.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QPushButton;

namespace burrow {

namespace look {
class Fold;
class Label;
class Link;
class SectionLabel;
class Table;
} // namespace look

class ProxyOrderPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ProxyOrderPanel(SessionController &session, QWidget *parent = nullptr);
    void refresh();

private:
    QHBoxLayout *orderRow();
    QHBoxLayout *separatorRow();
    QStringList list() const;
    void setList(const QStringList &list);
    void move(int by);

    SessionController &m_session;
    look::SectionLabel *m_title;
    look::Link *m_leave, *m_standard;
    look::Table *m_order;
    QPushButton *m_up, *m_down;
    look::Label *m_ifFails;
    QComboBox *m_separator;
    look::Label *m_whyText;
    look::Fold *m_why;
};

} // namespace burrow
