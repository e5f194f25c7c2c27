#include "quit_signals.h"

#include <QApplication>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

namespace {

constexpr std::array quitting{SIGINT, SIGTERM, SIGHUP};
std::array<int, 2> ends{-1, -1}; // a handler may do no more than write

void tell(int)
{
    const int before = errno;
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(ends[1], &byte, 1);
    errno = before;
}

void handle(int signal)
{
    struct sigaction action{};
    if (sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN)
        return;
    action = {};
    action.sa_handler = tell;
    action.sa_flags = SA_RESTART | int(SA_RESETHAND);
    sigaction(signal, &action, nullptr);
}

} // namespace

QuitSignals::QuitSignals()
{
    if (::pipe(ends.data()) != 0)
        return;
    for (const int fd : ends) {
        ::fcntl(fd, F_SETFD, FD_CLOEXEC);
        ::fcntl(fd, F_SETFL, O_NONBLOCK);
    }
    m_notifier = std::make_unique<QSocketNotifier>(ends[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, qApp, [] {
        char byte = 0;
        if (::read(ends[0], &byte, 1) == 1)
            QApplication::closeAllWindows();
    });
    for (const int signal : quitting)
        handle(signal);
}

QuitSignals::~QuitSignals()
{
    if (!m_notifier)
        return;
    for (const int signal : quitting) {
        struct sigaction action{};
        if (sigaction(signal, nullptr, &action) == 0 && action.sa_handler == tell)
            ::signal(signal, SIG_DFL);
    }
    m_notifier.reset();
    for (const int fd : ends)
        ::close(fd);
}
