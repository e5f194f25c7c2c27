// Assistant: the real session and its window, wired together. main() and the walk through the real app start the same.
#pragma once

#include "session/preferences.h"
#include "session/session_controller.h"
#include "shell/main_window.h"

#include <memory>

namespace burrow {

/// What a start can ask for; all of it optional.
struct StartWishes
{
    QString page{};      ///< the step to open first
    QString language{};  ///< en or zh_CN
    QString theme{};     ///< system, light or dark
    QString bundle{};    ///< a file, absolute
    QString workspace{}; ///< a folder, absolute
    QString picture{};   ///< where to draw the window once the machine was looked at, absolute; the program ends then
    bool untilPainted = false; ///< say "painted" with the first picture of the window, and end
};

/// The session on this machine and the window that shows it. The window is shown first; the machine is looked at once
/// it was painted.
class Assistant final : public QObject
{
    Q_OBJECT
public:
    /// kept: how the person left the window the last time.
    Assistant(const Host &host, const Preferences &kept, const StartWishes &wishes);
    MainWindow &window() { return *m_window; }
    SessionController &session() { return m_session; }

private:
    void lookAtMachine();
    void showWhatWasAsked();
    AbsPath m_workspace;
    StartWishes m_wishes;
    SessionController m_session;
    std::unique_ptr<MainWindow> m_window; ///< made once the session has its language
};

/// The language to speak: what was asked for, else what was kept, else the system's.
QString chosenLanguage(const StartWishes &wishes, const Preferences &kept);

} // namespace burrow
