// Reading. Writing is in local_fs_write.cpp.
#include "local/local_fs.h"

#include "local/posix.h"

#include <algorithm>
#include <deque>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace burrow {
namespace {

QDateTime modifiedAt(const struct stat &s)
{
#ifdef Q_OS_MACOS
    const auto time = s.st_mtimespec;
#else
    const auto time = s.st_mtim;
#endif
    return QDateTime::fromMSecsSinceEpoch(qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000, Qt::UTC);
}

FileType typeOf(mode_t mode)
{
    if (S_ISREG(mode))
        return FileType::File;
    if (S_ISDIR(mode))
        return FileType::Folder;
    return S_ISLNK(mode) ? FileType::Link : FileType::Other;
}

/// Missing where the folder does not say.
FileType typeOf(const dirent &entry)
{
    switch (entry.d_type) {
    case DT_UNKNOWN: return FileType::Missing;
    case DT_REG: return FileType::File;
    case DT_DIR: return FileType::Folder;
    case DT_LNK: return FileType::Link;
    default: return FileType::Other;
    }
}

/// Hands over all that lies in the folder but "." and "..".
template <typename Take>
std::optional<Error> forEachEntry(const AbsPath &folder, Take take)
{
    const int fd = retried(
        [&] { return ::open(nativePath(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK); });
    if (fd < 0)
        return fileError(errno, FileAction::Look, folder);
    const std::unique_ptr<DIR, int (*)(DIR *)> stream(::fdopendir(fd), &::closedir);
    if (!stream) {
        const int number = errno;
        ::close(fd);
        return fileError(number, FileAction::Look, folder);
    }
    for (;;) {
        errno = 0;
        const dirent *entry = ::readdir(stream.get());
        if (!entry)
            return errno != 0 ? std::optional(fileError(errno, FileAction::Look, folder)) : std::nullopt;
        const QByteArrayView name(entry->d_name);
        if (name != "." && name != "..")
            take(*entry);
    }
}

FileStat look(const QByteArray &path, int flags)
{
    struct stat s{};
    if (path.isEmpty() || ::fstatat(AT_FDCWD, path.constData(), &s, flags) != 0)
        return {};
    return {.type = typeOf(s.st_mode),
            .size = s.st_size,
            .mode = int(s.st_mode & 07777),
            .uid = int(s.st_uid),
            .gid = int(s.st_gid),
            .links = qint64(s.st_nlink),
            .device = quint64(s.st_dev),
            .inode = quint64(s.st_ino),
            .modified = modifiedAt(s)};
}

bool mayUse(const QByteArray &path, int how)
{
    return ::faccessat(AT_FDCWD, path.constData(), how, AT_EACCESS) == 0;
}

Error notRegular(const AbsPath &path, mode_t mode)
{
    return {.kind = ErrorKind::Unsupported,
            .what = S_ISDIR(mode)
                        ? Text("local",
                               QT_TRANSLATE_NOOP("local", "%1 is a folder, not a file. Move it away or choose "
                                                          "another file."),
                               {path.str()})
                        : Text("local",
                               QT_TRANSLATE_NOOP("local", "%1 is a device, pipe or socket, not a file. Move it "
                                                          "away or choose another file."),
                               {path.str()}),
            .path = path.str()};
}

Error tooLarge(const AbsPath &path, qint64 limit)
{
    return {.kind = ErrorKind::Unsupported,
            .what =
                Text("local",
                     QT_TRANSLATE_NOOP("local", "%1 is larger than %2 bytes, which is more than Burrow reads. Make it "
                                                "smaller or edit it by hand."),
                     {path.str(), QString::number(limit)}),
            .path = path.str()};
}

Result<Descriptor> openRegular(const AbsPath &path, struct stat &s)
{
    const QByteArray native = nativePath(path);
    if (::stat(native.constData(), &s) != 0)
        return fileError(errno, FileAction::Read, path);
    if (!S_ISREG(s.st_mode)) // asked before opening: opening a device can do things, and a pipe would wait
        return notRegular(path, s.st_mode);

    Descriptor file(retried([&] { return ::open(native.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY); }));
    if (!file || ::fstat(file.get(), &s) != 0)
        return fileError(errno, FileAction::Read, path);
    if (!S_ISREG(s.st_mode))
        return notRegular(path, s.st_mode);
    return file;
}

} // namespace

FileStat LocalFs::stat(const AbsPath &path) const
{
    const QByteArray native = nativePath(path);
    FileStat stat = look(native, 0);
    if (stat.exists()) {
        stat.readable = mayUse(native, R_OK);
        stat.writable = mayUse(native, W_OK);
        stat.executable = mayUse(native, X_OK);
    }
    return stat;
}

FileType LocalFs::type(const AbsPath &path) const
{
    return look(nativePath(path), 0).type;
}

bool LocalFs::isProgram(const AbsPath &path) const
{
    const QByteArray native = nativePath(path);
    return look(native, 0).type == FileType::File && mayUse(native, X_OK);
}

FileStat LocalFs::lstat(const AbsPath &path) const
{
    return look(nativePath(path), AT_SYMLINK_NOFOLLOW);
}

Result<QByteArray> LocalFs::read(const AbsPath &path, qint64 limit) const
{
    struct stat s{};
    const Result<Descriptor> opened = openRegular(path, s);
    if (!opened)
        return opened.error();
    const Descriptor &file = *opened;
    if (s.st_size > limit)
        return tooLarge(path, limit);

    // One byte more than the size tells the end of the file; files of /proc say 0 and grow while they are read.
    QByteArray bytes(std::max<qint64>(s.st_size + 1, 4096), Qt::Uninitialized);
    qint64 got = 0;
    for (;;) {
        const ssize_t n = retried([&] { return ::read(file.get(), bytes.data() + got, size_t(bytes.size() - got)); });
        if (n < 0)
            return fileError(errno, FileAction::Read, path);
        if (n == 0)
            break;
        got += n;
        if (got > limit)
            return tooLarge(path, limit);
        if (got == bytes.size())
            bytes.resize(bytes.size() * 2);
    }
    bytes.truncate(got);
    return bytes;
}

Result<QByteArray> LocalFs::readPart(const AbsPath &path, qint64 offset, qint64 length) const
{
    struct stat s{};
    const Result<Descriptor> file = openRegular(path, s);
    if (!file)
        return file.error();
    QByteArray bytes(std::clamp<qint64>(s.st_size - offset, 0, length), Qt::Uninitialized);
    qint64 got = 0;
    while (got < bytes.size()) {
        const ssize_t n =
            retried([&] { return ::pread(file->get(), bytes.data() + got, size_t(bytes.size() - got), offset + got); });
        if (n < 0)
            return fileError(errno, FileAction::Read, path);
        if (n == 0)
            break; // it became shorter meanwhile
        got += n;
    }
    bytes.truncate(got);
    return bytes;
}

Result<QStringList> LocalFs::list(const AbsPath &folder) const
{
    QStringList names;
    if (const auto error = forEachEntry(folder, [&](const dirent &entry) { names += QString::fromUtf8(entry.d_name); }))
        return *error;
    names.sort();
    return names;
}

Result<std::vector<FolderEntry>> LocalFs::entries(const AbsPath &folder) const
{
    std::vector<FolderEntry> entries;
    const auto take = [&](const dirent &entry) {
        entries.push_back({QString::fromUtf8(entry.d_name), typeOf(entry)});
        if (entries.back().type == FileType::Missing) // not every file system tells
            entries.back().type = lstat(folder / entries.back().name).type;
    };
    if (const auto error = forEachEntry(folder, take))
        return *error;
    std::ranges::sort(entries, {}, &FolderEntry::name);
    return entries;
}

Result<QString> LocalFs::readLink(const AbsPath &path) const
{
    const QByteArray native = nativePath(path);
    QByteArray text(256, Qt::Uninitialized);
    for (;;) {
        const ssize_t n = ::readlink(native.constData(), text.data(), size_t(text.size()));
        if (n < 0 && errno == EINVAL)
            return Error{.kind = ErrorKind::Unsupported,
                         .what =
                             Text("local", QT_TRANSLATE_NOOP("local", "%1 is not a link. Scan again."), {path.str()}),
                         .path = path.str()};
        if (n < 0)
            return fileError(errno, FileAction::Look, path);
        if (n == text.size()) {
            text.resize(text.size() * 2);
            continue;
        }
        text.truncate(n);
        QString says = QString::fromUtf8(text);
        if (says.toUtf8() == text)
            return says;
        // A name with other letters in the wrong ones' places would be another file.
        return Error{.kind = ErrorKind::Unsupported,
                     .what = Text("local",
                                  QT_TRANSLATE_NOOP("local", "%1 is a link to a name that is no UTF-8, which Burrow "
                                                             "does not handle. Rename what it leads to."),
                                  {path.str()}),
                     .path = path.str()};
    }
}

Result<AbsPath> LocalFs::resolve(const AbsPath &path) const
{
    // Written out, since realpath(3) gives up where the last components are still to be made.
    struct Part
    {
        QString name;
        bool fromLink;
    };
    std::deque<Part> parts;
    for (const QString &name : path.str().split(u'/', Qt::SkipEmptyParts))
        parts.push_back({name, false});

    const auto broken = [&](const AbsPath &at) {
        return Error{
            .kind = ErrorKind::NotFound,
            .what = Text("local",
                         QT_TRANSLATE_NOOP("local", "%1 leads through a link to %2, which does not exist. Make that "
                                                    "folder or remove the link."),
                         {path.str(), at.str()}),
            .path = path.str()};
    };
    AbsPath at(QStringLiteral("/"));
    int links = 0;
    bool missing = false; // from here on nothing exists, so there are no links to follow
    while (!parts.empty()) {
        const Part part = parts.front();
        parts.pop_front();
        if (part.name == QLatin1String(".") || part.name == QLatin1String("..")) {
            at = part.name.size() == 2 ? at.parent() : at;
            continue;
        }
        at = at / part.name;
        if (missing)
            continue;
        struct stat s{};
        if (::lstat(nativePath(at).constData(), &s) != 0) {
            if (errno != ENOENT)
                return fileError(errno, FileAction::Look, path);
            if (part.fromLink && std::ranges::any_of(parts, [](const Part &p) { return !p.fromLink; }))
                return broken(at);
            missing = true;
            continue;
        }
        if (!S_ISLNK(s.st_mode))
            continue;
        if (++links > 40) // as the kernel counts
        {
            Error error = fileError(ELOOP, FileAction::Look, path);
            error.kind = ErrorKind::Io;
            return error;
        }
        const Result<QString> says = readLink(at);
        if (!says)
            return says.error();
        at = says->startsWith(u'/') ? AbsPath(QStringLiteral("/")) : at.parent();
        const QStringList names = says->split(u'/', Qt::SkipEmptyParts);
        for (auto name = names.crbegin(); name != names.crend(); ++name)
            parts.push_front({*name, true});
    }
    return at;
}

} // namespace burrow
