// Writing beside the target, folders, the lock. What replaces and removes files is in local_fs_replace.cpp.
#include "base/pool.h"
#include "local/file_attributes.h"
#include "local/local_fs.h"
#include "local/local_os.h"
#include "local/posix.h"
#include "local/staged_file.h"

#include <QRandomGenerator>

#include <algorithm>
#include <atomic>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace burrow {
namespace {

/// Six letters, for a name like ".settings.json.burrow-x3k9q2": hidden, and told from other people's temporary files.
QString randomToken()
{
    static constexpr char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    QString token;
    for (int i = 0; i < 6; ++i)
        token += QLatin1Char(letters[QRandomGenerator::system()->bounded(36)]);
    return token;
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

/// Does something with each of so many, several at a time where they are many: who waits for the disk lets others give
/// it work, and it takes that together. A usual run has few files and needs no threads.
template <typename Work>
void atOnce(size_t count, Work work)
{
    constexpr size_t many = 8;
    std::atomic<size_t> next = 0;
    const auto takeTurns = [&] {
        for (size_t i = next++; i < count; i = next++)
            work(i);
    };
    Pool pool;
    for (size_t others = count < many ? 0 : many - 1; others > 0; --others)
        pool.start(takeTurns);
    takeTurns();
}

/// Owner, attributes and mode of the file that will be replaced. An owner that we may not give stays ours; false with
/// errno for what is more than that.
bool takeOver(LocalStagedFile &staged, int fd)
{
    const struct stat &old = *staged.old;
    struct stat mine{};
    if (::fstat(fd, &mine) != 0)
        return false;
    bool ownerKept = true;
    if (mine.st_uid != old.st_uid || mine.st_gid != old.st_gid) {
        ownerKept = ::fchown(fd, old.st_uid, old.st_gid) == 0;
        if (!ownerKept && (isDiskTrouble(errno) || (::fchown(fd, uid_t(-1), old.st_gid) != 0 && isDiskTrouble(errno))))
            return false;
    }
    const Descriptor from(retried([&] {
        return ::open(nativePath(staged.where).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY);
    }));
    if (from) {
        CopiedAttributes copied = copyAttributes(from.get(), fd);
        if (copied.error != 0) {
            errno = copied.error;
            return false;
        }
        staged.lost = std::move(copied.lost);
    }
    // Last: a change of the owner or of the access list changes it. Nobody gets a set-id bit that was another's.
    return ::fchmod(fd, old.st_mode & (ownerKept ? 07777 : 01777)) == 0;
}

} // namespace

int LocalFs::newFileMode() const
{
    return (0644 & ~processUmask()) | 0600; // the owner must be able to read what was written for him
}

Result<std::unique_ptr<StagedFile>> LocalFs::stage(const AbsPath &target, QByteArrayView bytes, int mode,
                                                   const QString &token)
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

    Descriptor file;
    AbsPath temporary;
    for (const AbsPath &name : temporaryNames(target, token.isEmpty() ? randomToken() : token)) {
        temporary = name;
        file = Descriptor(retried([&] {
            return ::open(nativePath(name).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
        }));
        if (file || errno != EEXIST)
            break;
    }
    if (!file)
        return fileError(errno, FileAction::Write, target);
    auto staged = std::make_unique<LocalStagedFile>(target, temporary);
    staged->bytes = bytes.toByteArray();
    if (exists)
        staged->old = old;
    const bool complete = writeAll(file.get(), bytes) &&
                          (exists ? takeOver(*staged, file.get()) : ::fchmod(file.get(), mode_t(mode)) == 0);
    if (!complete)
        return fileError(errno, FileAction::Write, target);
    os::startWriting(file.get());
    staged->file = std::move(file);
    return std::unique_ptr<StagedFile>(std::move(staged));
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

void LocalFs::syncTogether(const std::vector<StagedFile *> &files)
{
    atOnce(files.size(), [&](size_t i) { (void)files[i]->sync(); });
}

Result<Unit> LocalFs::syncFolders(const std::vector<AbsPath> &folders)
{
    std::vector<Result<Unit>> results(folders.size(), Unit{});
    atOnce(folders.size(), [&](size_t i) { results[i] = syncFolder(folders[i]); });
    const auto failed = std::ranges::find(results, false, &Result<Unit>::ok);
    return failed == results.end() ? Result<Unit>(Unit{}) : *failed;
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

bool LocalFs::isLocked(const AbsPath &file) const
{
    const Descriptor fd(
        retried([&] { return ::open(nativePath(file).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK); }));
    // A shared lock is had for the moment in which nobody has the other kind.
    return fd && retried([&] { return ::flock(fd.get(), LOCK_SH | LOCK_NB); }) != 0 && errno == EWOULDBLOCK;
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
