// Small wrappers of POSIX calls that the files of local/ share. Internal to local/.
#pragma once

#include "base/abs_path.h"
#include "base/result.h"

#include <QByteArray>

#include <cerrno>
#include <unistd.h>
#include <utility>

namespace burrow {

/// An open file descriptor, closed with the object.
class Descriptor
{
public:
    explicit Descriptor(int fd = -1)
        : m_fd(fd)
    {
    }
    Descriptor(Descriptor &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    explicit operator bool() const { return m_fd >= 0; }
    int get() const { return m_fd; }
    /// Closes it; false with errno if the system had something to say (a network file system reports late failures
    /// here).
    bool close() { return m_fd < 0 || ::close(std::exchange(m_fd, -1)) == 0 || errno == EINTR; } // closed all the same

private:
    int m_fd;
};

/// Repeats a call that a signal interrupted.
template <typename Call>
auto retried(Call call)
{
    decltype(call()) result;
    do
        result = call();
    while (result == -1 && errno == EINTR);
    return result;
}

/// A path as the system takes it: UTF-8, whatever the locale.
inline QByteArray nativePath(const AbsPath &path)
{
    return path.str().toUtf8();
}

/// Is that the disk's fault, and not a matter of what this user may do or this file system knows?
bool isDiskTrouble(int number);

/// What was being done with a file when the system refused.
enum class FileAction { Look, Read, Write, Replace, Remove, MakeFolder, RemoveFolder, Sync, Lock };

/// The error of a failed call: kind from the error number, a sentence with what, where and what next.
Error fileError(int number, FileAction action, const AbsPath &path);

} // namespace burrow
