#include "local/file_attributes.h"

#include "local/posix.h"

#include <QByteArray>
#include <QFile>

#include <optional>
#include <sys/stat.h>

#ifdef Q_OS_MACOS
#include <copyfile.h>
#include <fcntl.h>
#else
#include <sys/xattr.h>
#endif

namespace burrow {

#ifdef Q_OS_MACOS

CopiedAttributes copyAttributes(int from, int to)
{
    if (::fcopyfile(from, to, nullptr, COPYFILE_XATTR | COPYFILE_ACL) == 0)
        return {};
    if (isDiskTrouble(errno))
        return {.error = errno, .lost = {}};
    return {.error = 0, .lost = {QStringLiteral("xattr, ACL")}};
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

namespace {

/// The measurements of the integrity subsystem belong to the old bytes; what the system gives a new file by itself (its
/// security label) is not ours to take away.
bool isCopied(const QByteArray &name)
{
    return !name.isEmpty() && name != "security.ima" && name != "security.evm";
}

bool isTakenAway(const QByteArray &name)
{
    return name.startsWith("user.") || name == "system.posix_acl_access";
}

/// Nothing with errno if they cannot be listed.
std::optional<QByteArrayList> attributeNames(int fd)
{
    const ssize_t size = ::flistxattr(fd, nullptr, 0);
    if (size <= 0)
        return size == 0 || errno == ENOTSUP ? std::optional(QByteArrayList()) : std::nullopt;
    QByteArray names(size, '\0');
    const ssize_t got = ::flistxattr(fd, names.data(), size_t(names.size()));
    if (got < 0)
        return std::nullopt;
    names.truncate(got);
    return names.split('\0');
}

std::optional<QByteArray> attribute(int fd, const QByteArray &name)
{
    const ssize_t length = ::fgetxattr(fd, name.constData(), nullptr, 0);
    if (length < 0)
        return std::nullopt;
    QByteArray value(length, '\0');
    const ssize_t read = ::fgetxattr(fd, name.constData(), value.data(), size_t(value.size()));
    if (read < 0)
        return std::nullopt;
    value.truncate(read);
    return value;
}

} // namespace

CopiedAttributes copyAttributes(int from, int to)
{
    const auto wanted = attributeNames(from), present = attributeNames(to);
    if (!wanted || !present)
        return {.error = errno, .lost = {}};
    CopiedAttributes copied;
    // A folder can give each new file in it a list of its own, which the old one did not have.
    for (const QByteArray &name : *present) {
        if (isTakenAway(name) && !wanted->contains(name) && ::fremovexattr(to, name.constData()) != 0)
            copied.lost += QString::fromUtf8(name);
    }
    for (const QByteArray &name : *wanted) {
        if (!isCopied(name))
            continue;
        const auto value = attribute(from, name);
        if (value && attribute(to, name) == value)
            continue;
        if (value && ::fsetxattr(to, name.constData(), value->constData(), size_t(value->size()), 0) == 0)
            continue;
        if (isDiskTrouble(errno))
            return {.error = errno, .lost = {}};
        copied.lost += QString::fromUtf8(name);
    }
    return copied;
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
