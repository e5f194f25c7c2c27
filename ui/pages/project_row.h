// The project that workspace settings, launch.json, tasks.json and coverage are about: which one it is, and another.
#pragma once

#include "look/labels.h"
#include "session/session_controller.h"

namespace burrow {

/// Asks for a folder and makes it the session's project. False: the person chose none.
bool chooseProject(QWidget *parent, SessionController &session);

/// A ProjectRow names the project and offers to open another, or none.
class ProjectRow final : public QWidget
{
    Q_OBJECT
public:
    explicit ProjectRow(SessionController &session, QWidget *parent = nullptr);
    void refresh();

private:
    SessionController &m_session;
    look::Label *m_label, *m_name;
    look::Link *m_open, *m_close;
};

} // namespace burrow
