// Written from Apple's documentation and the facts in the platform notes; not yet run on a Mac.
#include "local/local_os.h"

#ifdef Q_OS_MACOS

#include <cstdio>
#include <fcntl.h>
#include <libproc.h>
#include <sys/event.h>
#include <sys/proc.h>
#include <sys/sysctl.h>
#include <unistd.h>

namespace burrow::os {

namespace {

/// An integer of sysctl; other if the system does not know the name (Intel Macs know neither of ours).
int sysctlNumber(const char *name, int other)
{
    int value = 0;
    size_t size = sizeof value;
    return sysctlbyname(name, &value, &size, nullptr, 0) == 0 ? value : other;
}

} // namespace

Os current()
{
    return Os::MacOs;
}

QString hardwareArch()
{
    // uname describes the process: under Rosetta it says x86_64. This one speaks of the hardware.
    return sysctlNumber("hw.optional.arm64", 0) == 1 ? QStringLiteral("arm64") : QStringLiteral("amd64");
}

bool isTranslated()
{
    return sysctlNumber("sysctl.proc_translated", 0) == 1;
}

std::vector<pid_t> othersInSession(pid_t leader, std::chrono::milliseconds)
{
    const int count = proc_listallpids(nullptr, 0);
    if (count <= 0)
        return {};
    std::vector<pid_t> ids(static_cast<size_t>(count) + 64); // room for those born meanwhile
    const int got = proc_listallpids(ids.data(), static_cast<int>(ids.size() * sizeof(pid_t)));
    ids.resize(got > 0 ? static_cast<size_t>(got) : 0);
    std::erase_if(ids, [leader](pid_t pid) {
        if (pid == leader || getsid(pid) != leader)
            return true;
        proc_bsdinfo info{};
        return proc_pidinfo(pid, PROC_PIDTBSDINFO, 0, &info, sizeof info) != sizeof info || info.pbi_status == SZOMB;
    });
    return ids;
}

bool openPipe(std::array<int, 2> &ends)
{
    if (pipe(ends.data()) != 0)
        return false;
    for (const int end :
         ends) // the moment between is covered by POSIX_SPAWN_CLOEXEC_DEFAULT, which all our children get
        fcntl(end, F_SETFD, FD_CLOEXEC);
    return true;
}

bool swapNames(const char *one, const char *other)
{
    return renamex_np(one, other, RENAME_SWAP) == 0;
}

bool renameToFree(const char *from, const char *to)
{
    return renamex_np(from, to, RENAME_EXCL) == 0;
}

bool isOpenForWriting(int fd)
{
    Q_UNUSED(fd); // there are no leases, and lsof's way needs the rights of the other process
    return false;
}

void startWriting(int)
{
    // There is no such call; F_FULLFSYNC on the first file takes along what the drive holds of the others.
}

int exitDescriptor(pid_t child)
{
    const int queue = kqueue();
    if (queue < 0)
        return -1;
    fcntl(queue, F_SETFD, FD_CLOEXEC);
    struct kevent ended;
    EV_SET(&ended, child, EVFILT_PROC, EV_ADD | EV_ONESHOT, NOTE_EXIT, 0, nullptr);
    if (kevent(queue, &ended, 1, nullptr, 0, nullptr) == 0)
        return queue; // poll() on a queue reports pending events
    close(queue);     // ESRCH: it has ended already
    return -1;
}

} // namespace burrow::os

#endif
