#include "local/local_os.h"

#ifdef Q_OS_LINUX

#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <numeric>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>

namespace burrow::os {

namespace {

bool isZombie(pid_t pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return true;                        // gone by now
    const QByteArray text = file.readAll(); // "12 (a name) S ..", where the name may hold anything
    const qsizetype name = text.lastIndexOf(") ");
    return name < 0 || text.mid(name + 2, 1) == "Z";
}

/// Ids are given out in a circle of at least 32 768: what lives no longer than that has none but the next ones behind.
constexpr std::chrono::seconds soon{5};
constexpr pid_t few = 1000; // to ask about each id costs less than to list all processes

/// The ids that the system gave out after this one, to threads too; nothing where they are not few, or where it does
/// not say (the number in a container may be its host's, which is far off).
std::vector<pid_t> idsSince(pid_t first)
{
    QFile file(QStringLiteral("/proc/loadavg")); // "0.50 0.40 0.30 2/345 12345": the last is the newest id
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    const pid_t newest = file.read(256).trimmed().split(' ').last().toInt();
    if (newest < first || newest - first > few)
        return {};
    std::vector<pid_t> ids(size_t(newest - first) + 1);
    std::iota(ids.begin(), ids.end(), first);
    return ids;
}

std::vector<pid_t> allIds()
{
    std::vector<pid_t> ids;
    const std::unique_ptr<DIR, int (*)(DIR *)> folder(opendir("/proc"), closedir);
    while (const dirent *entry = folder ? readdir(folder.get()) : nullptr) {
        char *end = nullptr;
        const auto pid = static_cast<pid_t>(std::strtol(entry->d_name, &end, 10));
        if (pid > 0 && *end == '\0')
            ids.push_back(pid);
    }
    return ids;
}

} // namespace

Os current()
{
    return Os::Linux;
}

QString hardwareArch()
{
    utsname names{};
    if (uname(&names) != 0)
        return {};
    const QString machine = QString::fromLatin1(names.machine);
    static const QHash<QString, QString> goNames{{QStringLiteral("x86_64"), QStringLiteral("amd64")},
                                                 {QStringLiteral("aarch64"), QStringLiteral("arm64")},
                                                 {QStringLiteral("i686"), QStringLiteral("386")},
                                                 {QStringLiteral("armv7l"), QStringLiteral("arm")},
                                                 {QStringLiteral("armv6l"), QStringLiteral("arm")},
                                                 {QStringLiteral("loongarch64"), QStringLiteral("loong64")}};
    return goNames.value(machine, machine); // riscv64, s390x, ppc64le have the same name in both
}

bool isTranslated()
{
    return false;
}

std::vector<pid_t> othersInSession(pid_t leader, std::chrono::milliseconds age)
{
    std::vector<pid_t> others = age < soon ? idsSince(leader) : std::vector<pid_t>();
    if (others.empty())
        others = allIds();
    std::erase_if(others, [leader](pid_t pid) { return pid == leader || getsid(pid) != leader || isZombie(pid); });
    return others;
}

bool openPipe(std::array<int, 2> &ends)
{
    return pipe2(ends.data(), O_CLOEXEC) == 0;
}

bool swapNames(const char *one, const char *other)
{
    return syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2U /* RENAME_EXCHANGE */) == 0;
}

bool renameToFree(const char *from, const char *to)
{
    return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 1U /* RENAME_NOREPLACE */) == 0;
}

bool isOpenForWriting(int fd)
{
    // A read lease is only granted where nobody writes. Whoever opens the file in the instant that we hold it makes the
    // kernel send us a signal: one that is ignored by default, not SIGIO, which would end us.
    if (fcntl(fd, F_SETSIG, SIGURG) != 0 || fcntl(fd, F_SETLEASE, F_RDLCK) != 0)
        return errno == EAGAIN; // else: not our file, or a file system without leases
    fcntl(fd, F_SETLEASE, F_UNLCK);
    return false;
}

void startWriting(int fd)
{
    // What cannot be written is reported by fsync later: this call leaves the error where it is.
    (void)sync_file_range(fd, 0, 0, SYNC_FILE_RANGE_WRITE);
}

int exitDescriptor(pid_t child)
{
#ifdef SYS_pidfd_open
    return static_cast<int>(syscall(SYS_pidfd_open, child, 0)); // close-on-exec by itself; needs Linux 5.3
#else
    Q_UNUSED(child);
    return -1;
#endif
}

} // namespace burrow::os

#endif
