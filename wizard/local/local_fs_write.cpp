// Writing: stage beside the target, rename over it, sync the folder.
#include "local/file_attributes.h"
#include "local/local_fs.h"
#include "local/posix.h"

#include <QRandomGenerator>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace burrow {
namespace {

/// A temporary file that goes with the object unless it was renamed over its target.
struct LocalStagedFile final : StagedFile
{
    LocalStagedFile(AbsPath targetFile, AbsPath temporaryFile)
        : where(std::move(targetFile))
        , temp(std::move(temporaryFile))
    {
    }
    ~LocalStagedFile() override
    {
        if (!renamed)
            ::unlink(nativePath(temp).constData());
    }
    AbsPath target() const override { return where; }
    AbsPath temporary() const override { return temp; }

    AbsPath where, temp;
    bool renamed = false;
};

/// ".settings.json.burrow-x3k9q2": hidden, and told from other people's temporary files.
AbsPath temporaryName(const AbsPath &target)
{
    static constexpr char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    QString suffix = QStringLiteral(".burrow-");
    for (int i = 0; i < 6; ++i)
        suffix += QLatin1Char(letters[QRandomGenerator::system()->bounded(36)]);
    QString name = target.name();
    while (name.toUtf8().size() + suffix.size() + 1 > 255) // NAME_MAX
        name.chop(1);
    return target.parent() / (u'.' + name + suffix);
}

bool writeAll(int fd, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t n = retried([&] { return ::write(fd, bytes.data(), size_t(bytes.size())); });
        if (n < 0)
            return false;
        if (n == 0) {
            errno = EIO;
            return false;
        }
        bytes = bytes.sliced(n);
    }
    return true;
}

/// Mode, owner, attributes of the file that will be replaced. An owner that we may not give stays ours.
bool takeOver(const AbsPath &target, const struct stat &old, int fd)
{
    struct stat mine{};
    if (::fstat(fd, &mine) != 0)
        return false;
    if (mine.st_uid != old.st_uid || mine.st_gid != old.st_gid) {
        if (::fchown(fd, old.st_uid, old.st_gid) != 0 && ::fchown(fd, uid_t(-1), old.st_gid) != 0)
            errno = 0;
    }
    if (::fchmod(fd, old.st_mode & 07777) != 0) // after fchown, which clears set-user-id
        return false;
    const Descriptor from(retried([&] {
        return ::open(nativePath(target).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY);
    }));
    if (from)
        copyAttributes(from.get(), fd);
    return true;
}

} // namespace

int LocalFs::newFileMode() const
{
    return (0644 & ~processUmask()) | 0600; // the owner must be able to read what was written for him
}

Result<std::unique_ptr<StagedFile>> LocalFs::stage(const AbsPath &target, QByteArrayView bytes, int mode)
{
    struct stat old{};
    const bool exists = ::lstat(nativePath(target).constData(), &old) == 0;
    if (!exists && errno != ENOENT)
        return fileError(errno, FileAction::Write, target);
    if (exists && !S_ISREG(old.st_mode))
        return Error{.kind = ErrorKind::Unsupported,
                     .what =
                         Text("local",
                              QT_TRANSLATE_NOOP("local", "%1 is no regular file, so it is not replaced. Scan again."),
                              {target.str()}),
                     .path = target.str()};

    int fd = -1;
    AbsPath temporary;
    for (int i = 0; i < 100 && fd < 0; ++i) {
        temporary = temporaryName(target);
        fd = retried([&] {
            return ::open(nativePath(temporary).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                          0600);
        });
        if (fd < 0 && errno != EEXIST)
            break;
    }
    if (fd < 0)
        return fileError(errno, FileAction::Write, target);
    Descriptor file(fd);
    auto staged = std::make_unique<LocalStagedFile>(target, temporary);
    const bool complete = writeAll(fd, bytes) &&
                          (exists ? takeOver(target, old, fd) : ::fchmod(fd, mode_t(mode)) == 0) && flushToDisk(fd) &&
                          file.close();
    if (!complete)
        return fileError(errno, FileAction::Write, target);
    return std::unique_ptr<StagedFile>(std::move(staged));
}

Result<Unit> LocalFs::commit(std::unique_ptr<StagedFile> staged)
{
    auto *ours = dynamic_cast<LocalStagedFile *>(staged.get());
    Q_ASSERT(ours);
    // renaming over a link would replace the link, not what it leads to
    struct stat s{};
    if (::lstat(nativePath(ours->where).constData(), &s) == 0 && !S_ISREG(s.st_mode))
        return Error{
            .kind = ErrorKind::Changed,
            .what = Text("local",
                         QT_TRANSLATE_NOOP("local", "%1 became something else than a file a moment ago, so it was left "
                                                    "alone. Scan again."),
                         {ours->where.str()}),
            .path = ours->where.str()};
    if (::rename(nativePath(ours->temp).constData(), nativePath(ours->where).constData()) != 0)
        return fileError(errno, FileAction::Replace, ours->where);
    ours->renamed = true;
    return Unit{};
}

Result<Unit> LocalFs::syncFolder(const AbsPath &folder)
{
    const Descriptor dir(
        retried([&] { return ::open(nativePath(folder).constData(), O_RDONLY | O_CLOEXEC | O_DIRECTORY); }));
    if (!dir) {
        // A folder that may be entered and written but not listed cannot be opened to sync it; the rename itself
        // stands.
        if (errno == EACCES)
            return Unit{};
        return fileError(errno, FileAction::Sync, folder);
    }
    if (retried([&] { return ::fsync(dir.get()); }) != 0 && errno != EINVAL &&
        errno != ENOTSUP) // not offered for folders there
        return fileError(errno, FileAction::Sync, folder);
    return Unit{};
}

Result<Unit> LocalFs::remove(const AbsPath &file)
{
    if (::unlink(nativePath(file).constData()) != 0)
        return fileError(errno, FileAction::Remove, file);
    return Unit{};
}

Result<Unit> LocalFs::makeFolder(const AbsPath &folder, int mode)
{
    const QByteArray native = nativePath(folder);
    if (::mkdir(native.constData(), mode_t(mode)) != 0) {
        const int number = errno;
        struct stat s{};
        if (number == EEXIST && ::stat(native.constData(), &s) == 0 && S_ISDIR(s.st_mode))
            return Unit{};
        return fileError(number, FileAction::MakeFolder, folder);
    }
    if ((processUmask() & 0700) != 0 && ::chmod(native.constData(), mode_t((mode & ~processUmask()) | 0700)) != 0)
        return fileError(errno, FileAction::MakeFolder, folder);
    return Unit{};
}

Result<Unit> LocalFs::removeFolder(const AbsPath &folder)
{
    if (::rmdir(nativePath(folder).constData()) != 0)
        return fileError(errno, FileAction::RemoveFolder, folder);
    return Unit{};
}

Result<std::shared_ptr<void>> LocalFs::lock(const AbsPath &file)
{
    const QByteArray native = nativePath(file);
    Descriptor fd(retried(
        [&] { return ::open(native.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600); }));
    if (!fd)
        return fileError(errno, FileAction::Lock, file);
    if (retried([&] { return ::flock(fd.get(), LOCK_EX | LOCK_NB); }) != 0) {
        if (errno != EWOULDBLOCK)
            return fileError(errno, FileAction::Lock, file);
        char text[32] = {};
        const ssize_t n = ::pread(fd.get(), text, sizeof text - 1, 0);
        const QString pid = QString::fromLatin1(text, n > 0 ? n : 0).trimmed();
        return Error{
            .kind = ErrorKind::Busy,
            .what = Text("local",
                         QT_TRANSLATE_NOOP("local", "Another Burrow (process %1) is writing at the moment. Wait until "
                                                    "it is done, or close it, and try again."),
                         {pid.isEmpty() ? QStringLiteral("?") : pid}),
            .detail = pid,
            .path = file.str()};
    }
    // Who holds it, for the message above. Not knowing it does no harm.
    const QByteArray pid = QByteArray::number(qint64(::getpid())) + '\n';
    if (::ftruncate(fd.get(), 0) == 0 && ::pwrite(fd.get(), pid.constData(), size_t(pid.size()), 0) < 0)
        errno = 0;
    return std::shared_ptr<void>(std::make_shared<Descriptor>(std::move(fd)));
}

} // namespace burrow
