#include "local/local_runner.h"

#include "local/child.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <mutex>
#include <poll.h>
#include <signal.h>

namespace burrow {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto tick = 20ms;        // how often cancellation is looked at
constexpr auto politeness = 200ms; // between TERM and KILL
constexpr auto patience = 1s;      // after KILL: a process that hangs in the kernel is left behind

/// One stream of the child as it is read: what is kept, and the line that is not complete yet.
class Stream
{
public:
    Stream(Descriptor &fd, qint64 limit, std::function<void(QByteArrayView)> onLine)
        : m_fd(fd)
        , m_limit(limit)
        , m_onLine(std::move(onLine))
    {
    }

    /// Reads what is there; never waits.
    void drain()
    {
        std::array<char, 65536> buffer;
        while (m_fd) {
            const ssize_t n = ::read(m_fd.get(), buffer.data(), buffer.size());
            if (n > 0)
                take(QByteArrayView(buffer.data(), n));
            else if (n == 0 || (errno != EINTR && errno != EAGAIN))
                m_fd.close();
            else if (errno == EAGAIN)
                return;
        }
    }
    /// Hands out a last line without a line feed.
    void finish()
    {
        if (m_onLine && !m_line.isEmpty())
            m_onLine(m_line);
        m_line.clear();
    }
    pollfd toPoll() const { return {m_fd.get(), POLLIN, 0}; }
    const QByteArray &kept() const { return m_kept; }

private:
    void take(QByteArrayView bytes)
    {
        m_kept.append(bytes.first(std::min<qsizetype>(bytes.size(), m_limit - m_kept.size())));
        if (!m_onLine)
            return;
        while (!bytes.isEmpty()) {
            const qsizetype end = bytes.indexOf('\n');
            const QByteArrayView part = end < 0 ? bytes : bytes.first(end);
            m_line.append(part.first(std::min<qsizetype>(part.size(), m_limit - m_line.size())));
            if (end < 0)
                return;
            m_onLine(m_line);
            m_line.clear();
            bytes = bytes.sliced(end + 1);
        }
    }

    Descriptor &m_fd;
    qint64 m_limit;
    std::function<void(QByteArrayView)> m_onLine;
    QByteArray m_kept, m_line;
};

Error refusal(Text what, const QString &program)
{
    Error error;
    error.kind = ErrorKind::Usage;
    error.what = std::move(what);
    error.path = program;
    return error;
}

Error stopped(bool cancelled, const Command &command, const QByteArray &output)
{
    Error error;
    error.kind = cancelled ? ErrorKind::Cancelled : ErrorKind::TimedOut;
    error.what = cancelled
                     ? Text("local", QT_TRANSLATE_NOOP("local", "%1 was stopped."), {command.argv.first()})
                     : Text("local", QT_TRANSLATE_NOOP("local", "%1 did not end within %2 seconds and was stopped."),
                            {command.argv.first(), QString::number(double(command.deadline.count()) / 1000)});
    error.detail = QString::fromUtf8(output);
    error.path = command.argv.first();
    return error;
}

/// A parent may have left us a SIGCHLD that is ignored; then no child's end could be read.
void listenToChildren()
{
    static std::once_flag once;
    std::call_once(once, [] {
        struct sigaction action{};
        if (sigaction(SIGCHLD, nullptr, &action) == 0 && !(action.sa_flags & SA_SIGINFO) &&
            action.sa_handler == SIG_IGN)
            signal(SIGCHLD, SIG_DFL);
    });
}

/// Reads the child's output until it has ended, and ends it at the deadline or on cancellation.
class Watch
{
public:
    Watch(Child &child, const Command &command, const CancelToken &cancel,
          const std::function<void(QByteArrayView)> &onLine)
        : m_child(child)
        , m_cancel(cancel)
        , m_out(child.out, command.outputLimit, onLine)
        , m_err(child.err, command.outputLimit, {})
        , m_deadline(Clock::now() + command.deadline)
    {
    }

    enum class End { ByItself, Cancelled, TimedOut, Stuck };

    End wait()
    {
        End end = End::ByItself;
        while (!m_child.hasEnded()) {
            if (m_cancel.isCancelled())
                end = End::Cancelled;
            else if (Clock::now() >= m_deadline)
                end = End::TimedOut;
            if (end != End::ByItself)
                break;
            pause(m_deadline - Clock::now());
        }
        if (end != End::ByItself && !stop())
            end = End::Stuck;
        // What the program wrote is in the pipes by now. Others that hold them open are not waited for, and end with
        // it.
        m_out.drain();
        m_err.drain();
        m_out.finish();
        if (end == End::ByItself)
            m_child.signalSession(SIGTERM);
        return end;
    }

    const QByteArray &out() const { return m_out.kept(); }
    const QByteArray &err() const { return m_err.kept(); }

private:
    /// TERM, then KILL: to everybody in the session, for shells give their jobs groups of their own. False if the
    /// program would not go.
    bool stop()
    {
        const auto hurry = Clock::now() + politeness;
        m_child.signalSession(SIGTERM);
        while (Clock::now() < hurry && (!m_child.hasEnded() || m_child.signalSession(0) > 0))
            pause(hurry - Clock::now());
        m_child.signalSession(SIGKILL);
        const auto enough = Clock::now() + patience;
        while (!m_child.hasEnded() && Clock::now() < enough)
            pause(enough - Clock::now());
        return m_child.hasEnded();
    }

    /// Waits for output or the end, at most a tick.
    void pause(Clock::duration atMost)
    {
        std::array<pollfd, 3> waiting{m_out.toPoll(), m_err.toPoll(), pollfd{m_child.exited.get(), POLLIN, 0}};
        const auto time = std::clamp<Clock::duration>(atMost, 1ms, tick);
        const int ready = poll(waiting.data(), waiting.size(),
                               static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(time).count()));
        if (ready > 0 && waiting[2].revents != 0)
            m_child.exited.close(); // it has said all it can say, and would keep poll from waiting for the others
        if (ready > 0 && waiting[0].revents != 0)
            m_out.drain();
        if (ready > 0 && waiting[1].revents != 0)
            m_err.drain();
    }

    Child &m_child;
    const CancelToken &m_cancel;
    Stream m_out, m_err;
    Clock::time_point m_deadline;
};

} // namespace

Result<CommandResult> LocalRunner::run(const Command &command, const CancelToken &cancel,
                                       const std::function<void(QByteArrayView)> &onLine)
{
    if (command.argv.isEmpty() || !command.argv.first().startsWith(u'/')) {
        return refusal(Text("local",
                            QT_TRANSLATE_NOOP("local", "A program is started by its absolute path only, not as “%1”."),
                            {command.argv.value(0)}),
                       command.argv.value(0));
    }
    if (m_readersOnly && command.effect != Effect::Reads) {
        return refusal(Text("local",
                            QT_TRANSLATE_NOOP("local", "%1 may change something and is not run while only looking."),
                            {command.argv.first()}),
                       command.argv.first());
    }
    if (cancel.isCancelled())
        return stopped(true, command, {});

    listenToChildren();
    const auto started = Clock::now();
    auto child = Child::start(command);
    if (!child)
        return child.error();
    Watch watch(*child, command, cancel, onLine);
    const Watch::End how = watch.wait();
    const auto took = Clock::now() - started;
    if (how == Watch::End::Stuck)
        return stopped(cancel.isCancelled(), command, watch.out() + watch.err());
    const auto end = child->reap();
    if (how != Watch::End::ByItself)
        return stopped(how == Watch::End::Cancelled, command, watch.out() + watch.err());
    if (!end) {
        Error error;
        error.what =
            Text("local", QT_TRANSLATE_NOOP("local", "How %1 ended could not be told."), {command.argv.first()});
        error.path = command.argv.first();
        return error;
    }
    CommandResult result;
    result.exitCode = end->exitCode;
    result.out = watch.out();
    result.err = watch.err();
    result.took = std::chrono::duration_cast<std::chrono::milliseconds>(took);
    result.cpu = end->cpu;
    return result;
}

} // namespace burrow
