#include "local/file_attributes.h"

#include "local/posix.h"

#include <QByteArray>
#include <QFile>

#include <sys/stat.h>

#ifdef Q_OS_MACOS
#include <copyfile.h>
#include <fcntl.h>
#else
#include <sys/xattr.h>
#endif

namespace burrow {

#ifdef Q_OS_MACOS

void copyAttributes(int from, int to)
{
    ::fcopyfile(from, to, nullptr, COPYFILE_XATTR | COPYFILE_ACL);
}

bool flushToDisk(int fd)
{
    // fsync leaves the bytes in the drive's cache there; some network file systems know only fsync.
    return retried([fd] { return ::fcntl(fd, F_FULLFSYNC); }) != -1 || retried([fd] { return ::fsync(fd); }) == 0;
}

int processUmask()
{
    static const int mask = [] {
        const mode_t now = ::umask(022);
        ::umask(now);
        return int(now);
    }();
    return mask;
}

#else

void copyAttributes(int from, int to)
{
    const ssize_t size = ::flistxattr(from, nullptr, 0);
    if (size <= 0)
        return;
    QByteArray names(size, '\0');
    const ssize_t got = ::flistxattr(from, names.data(), size_t(names.size()));
    if (got <= 0)
        return;
    names.truncate(got);
    for (const QByteArray &name : names.split('\0')) {
        // The measurements of the integrity subsystem belong to the old bytes.
        if (name.isEmpty() || name == "security.ima" || name == "security.evm")
            continue;
        const ssize_t length = ::fgetxattr(from, name.constData(), nullptr, 0);
        if (length < 0)
            continue;
        QByteArray value(length, '\0');
        const ssize_t read = ::fgetxattr(from, name.constData(), value.data(), size_t(value.size()));
        if (read >= 0)
            ::fsetxattr(to, name.constData(), value.constData(), size_t(read), 0);
    }
}

bool flushToDisk(int fd)
{
    return retried([fd] { return ::fsync(fd); }) == 0;
}

int processUmask()
{
    static const int mask = [] {
        QFile status(QStringLiteral("/proc/self/status"));
        if (status.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : status.readAll().split('\n')) {
                if (line.startsWith("Umask:"))
                    return line.mid(6).trimmed().toInt(nullptr, 8);
            }
        }
        return 022;
    }();
    return mask;
}

#endif

} // namespace burrow
