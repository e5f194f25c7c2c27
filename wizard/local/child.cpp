#include "local/child.h"

#include "local/local_os.h"

#include <array>
#include <cstring>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <vector>

namespace burrow {

namespace {

struct Pipe
{
    Descriptor read, write;
};

Error systemError(ErrorKind kind, Text what, int number, const QString &path)
{
    Error error;
    error.kind = kind;
    error.what = std::move(what);
    error.detail = QString::fromLocal8Bit(std::strerror(number));
    error.path = path;
    return error;
}

/// Both ends close on exec and lie above the standard descriptors, so that moving them there never meets itself.
Result<Pipe> makePipe()
{
    std::array<int, 2> ends{};
    if (!os::openPipe(ends)) {
        return systemError(ErrorKind::Io,
                           Text("local", QT_TRANSLATE_NOOP("local", "No pipe to a program could be opened.")), errno,
                           {});
    }
    const Descriptor low[2] = {Descriptor(ends[0]), Descriptor(ends[1])};
    Pipe result{Descriptor(fcntl(low[0].get(), F_DUPFD_CLOEXEC, 3)),
                Descriptor(fcntl(low[1].get(), F_DUPFD_CLOEXEC, 3))};
    if (!result.read || !result.write) {
        return systemError(ErrorKind::Io,
                           Text("local", QT_TRANSLATE_NOOP("local", "No pipe to a program could be opened.")), errno,
                           {});
    }
    fcntl(result.read.get(), F_SETFL, O_NONBLOCK);
    return result;
}

/// Strings as exec wants them.
class CStrings
{
public:
    void add(QByteArray s) { m_bytes.push_back(std::move(s)); }
    char *const *data()
    {
        m_pointers.clear();
        for (QByteArray &s : m_bytes)
            m_pointers.push_back(s.data());
        m_pointers.push_back(nullptr);
        return m_pointers.data();
    }

private:
    std::vector<QByteArray> m_bytes;
    std::vector<char *> m_pointers;
};

Error startError(int number, const QString &program)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return systemError(ErrorKind::NotFound,
                           Text("local",
                                QT_TRANSLATE_NOOP("local", "%1 cannot be started: it, or what it needs to run, is "
                                                           "not there."),
                                {program}),
                           number, program);
    case EACCES:
    case EPERM:
        return systemError(ErrorKind::Denied,
                           Text("local",
                                QT_TRANSLATE_NOOP("local", "%1 cannot be started: the system does not permit it."),
                                {program}),
                           number, program);
    default:
        return systemError(ErrorKind::Io, Text("local", QT_TRANSLATE_NOOP("local", "%1 cannot be started."), {program}),
                           number, program);
    }
}

/// posix_spawn's two settings objects, freed with this one.
struct SpawnSettings
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;

    SpawnSettings()
    {
        posix_spawn_file_actions_init(&files);
        posix_spawnattr_init(&attributes);
    }
    ~SpawnSettings()
    {
        posix_spawn_file_actions_destroy(&files);
        posix_spawnattr_destroy(&attributes);
    }
    Q_DISABLE_COPY_MOVE(SpawnSettings)
};

} // namespace

Result<Child> Child::start(const Command &command)
{
    const QString program = command.argv.first();
    const QByteArray cwd = command.cwd.str().toUtf8();
    struct stat folder{};
    if (::stat(cwd.constData(), &folder) != 0 || !S_ISDIR(folder.st_mode)) {
        return systemError(ErrorKind::NotFound,
                           Text("local", QT_TRANSLATE_NOOP("local", "%1 cannot be started in %2: that is no folder."),
                                {program, command.cwd.str()}),
                           ENOTDIR, command.cwd.str());
    }
    auto out = makePipe();
    if (!out)
        return out.error();
    auto err = makePipe();
    if (!err)
        return err.error();

    SpawnSettings settings;
    posix_spawn_file_actions_addchdir_np(&settings.files, cwd.constData());
    posix_spawn_file_actions_addopen(&settings.files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&settings.files, out->write.get(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&settings.files, err->write.get(), STDERR_FILENO);
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
    // Descriptors that our own parent leaked to us are none of its business either.
    posix_spawn_file_actions_addclosefrom_np(&settings.files, STDERR_FILENO + 1);
#endif
    // The child starts with no signal blocked and none ignored, whatever we do with ours.
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&settings.attributes, &none);
    posix_spawnattr_setsigdefault(&settings.attributes, &all);
    short flags = POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
#ifdef POSIX_SPAWN_CLOEXEC_DEFAULT
    flags |= POSIX_SPAWN_CLOEXEC_DEFAULT; // see openPipe
#endif
    posix_spawnattr_setflags(&settings.attributes, flags);

    CStrings arguments, environment;
    for (const QString &argument : command.argv)
        arguments.add(argument.toUtf8());
    for (auto it = command.env.cbegin(); it != command.env.cend(); ++it)
        environment.add(it.key().toUtf8() + '=' + it.value().toUtf8());

    Child child;
    const QByteArray path = program.toUtf8();
    const int failure = posix_spawn(&child.m_pid, path.constData(), &settings.files, &settings.attributes,
                                    arguments.data(), environment.data());
    if (failure != 0)
        return startError(failure, program);
    child.out = std::move(out->read);
    child.err = std::move(err->read);
    child.exited = Descriptor(os::exitDescriptor(child.m_pid));
    return child;
}

bool Child::hasEnded() const
{
    siginfo_t info{};
    // WNOWAIT leaves it there: its id, and with it its session's, cannot be given to anybody else yet.
    const int answer = waitid(P_PID, static_cast<id_t>(m_pid), &info, WEXITED | WNOHANG | WNOWAIT);
    return answer != 0 || info.si_pid != 0;
}

int Child::signalSession(int signal) const
{
    const auto age = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_began);
    const std::vector<pid_t> others = os::othersInSession(m_pid, age);
    for (const pid_t pid : others)
        kill(pid, signal);
    kill(m_pid, signal);
    return static_cast<int>(others.size());
}

std::optional<ChildEnd> Child::reap()
{
    int status = 0;
    rusage used{};
    if (retried([&] { return wait4(m_pid, &status, 0, &used); }) != m_pid)
        return std::nullopt;
    using namespace std::chrono;
    const auto time = [](const timeval &t) { return seconds(t.tv_sec) + microseconds(t.tv_usec); };
    ChildEnd end;
    end.exitCode = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    end.cpu = time(used.ru_utime) + time(used.ru_stime);
    return end;
}

} // namespace burrow
