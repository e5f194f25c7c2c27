// QuitSignals: Ctrl+C in a terminal and the end of the session close the window as a person would.
#pragma once

#include <QSocketNotifier>

#include <memory>

/// While it lives, SIGINT, SIGTERM and SIGHUP close all windows, so that the answers and the place of the window are
/// kept and a run that is being written is waited for. One that comes a second time ends the program, as usual. A
/// signal that was ignored at the start (nohup) stays so.
class QuitSignals
{
public:
    QuitSignals();
    ~QuitSignals();
    Q_DISABLE_COPY_MOVE(QuitSignals)

private:
    std::unique_ptr<QSocketNotifier> m_notifier; ///< null where the system gives no pipe
};
