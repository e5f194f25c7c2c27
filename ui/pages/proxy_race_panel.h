// The module proxies one can choose from, and how each does from here.
#pragma once

#include "look/table.h"
#include "session/session_controller.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace burrow {

namespace look {
class Label;
class SectionLabel;
} // namespace look

/// A ProxyRacePanel starts and shows the race of the proxies; a tick puts one into the list that go asks.
class ProxyRacePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ProxyRacePanel(SessionController &session, QWidget *parent = nullptr);
    void refresh();
    /// Puts the keyboard into the list. No focus proxy: Tab would then pass by what stands before it.
    void focusLanes();

private:
    QStringList list() const;
    void setList(const QStringList &list);
    void measureOrStop();
    void addOwn();
    std::vector<Lane> lanes() const;
    look::Row laneRow(const Lane &lane, bool chosen, double fastest) const;

    SessionController &m_session;
    look::SectionLabel *m_title;
    QPushButton *m_measure;
    look::Table *m_lanes;
    look::Label *m_sends;
    look::Label *m_ownLabel;
    QLineEdit *m_own;
    QPushButton *m_add;
    QTimer m_ages; ///< until the words about when it was measured are others
};

} // namespace burrow
