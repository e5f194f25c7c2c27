// Replacing and removing files, so that nothing is lost that somebody else writes at the same moment.
//
// Where the system can swap two names in one step, the old file is looked at after it was taken away: whatever was
// saved under that name until then is seen, and put back. Who still has the old file open for writing is seen too (on
// Linux, where the file system has leases). Elsewhere the file is compared right before the rename: what is saved
// between the two calls would be lost, a window of some microseconds.
#include "local/local_fs.h"
#include "local/local_os.h"
#include "local/staged_file.h"

#include <fcntl.h>

namespace burrow {
namespace {

bool cannotSwap(int number)
{
    return number == ENOSYS || number == EINVAL || number == ENOTSUP || number == EOPNOTSUPP;
}

Error changedNow(const AbsPath &file)
{
    return {.kind = ErrorKind::Changed,
            .what = Text("local",
                         QT_TRANSLATE_NOOP("local", "%1 was changed by another program a moment ago, so it was left as "
                                                    "it is. Look at the new preview and apply again."),
                         {file.str()}),
            .path = file.str()};
}

Error beingWritten(const AbsPath &file)
{
    return {.kind = ErrorKind::Changed,
            .what = Text("local",
                         QT_TRANSLATE_NOOP("local", "Another program has %1 open for writing, so it was left as it is. "
                                                    "Save and close it there and apply again."),
                         {file.str()}),
            .path = file.str()};
}

/// What could be neither put back nor thrown away.
Error keptBeside(const AbsPath &file, const AbsPath &kept)
{
    return {.kind = ErrorKind::Changed,
            .what = Text("local",
                         QT_TRANSLATE_NOOP("local", "%1 was changed by other programs in the very moment in which it "
                                                    "was written. What one of them wrote is kept as %2."),
                         {file.str(), kept.str()}),
            .path = file.str()};
}

bool sameBytes(int fd, QByteArrayView bytes, int &error)
{
    QByteArray chunk(1 << 16, Qt::Uninitialized);
    for (;;) {
        const ssize_t n = retried([&] { return ::read(fd, chunk.data(), size_t(chunk.size())); });
        if (n < 0) {
            error = errno;
            return false;
        }
        if (n == 0)
            return bytes.isEmpty();
        if (n > bytes.size() || bytes.first(n) != QByteArrayView(chunk.constData(), n))
            return false;
        bytes = bytes.sliced(n);
    }
}

/// Why the file that lies at one place and is known by another is not just these bytes; nothing if it is.
std::optional<Error> differs(const AbsPath &lies, const AbsPath &file, QByteArrayView bytes,
                             const std::optional<struct stat> &like)
{
    struct stat s{};
    if (::lstat(nativePath(lies).constData(), &s) != 0)
        return errno == ENOENT ? changedNow(file) : fileError(errno, FileAction::Read, file);
    if (!S_ISREG(s.st_mode) || s.st_size != bytes.size())
        return changedNow(file);
    if (like && (s.st_mode != like->st_mode || s.st_uid != like->st_uid || s.st_gid != like->st_gid))
        return changedNow(file);
    const Descriptor open(retried([&] {
        return ::open(nativePath(lies).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY);
    }));
    if (!open)
        return fileError(errno, FileAction::Read, file);
    if (os::isOpenForWriting(open.get()))
        return beingWritten(file);
    int error = 0;
    if (sameBytes(open.get(), bytes, error))
        return std::nullopt;
    return error != 0 ? fileError(error, FileAction::Read, file) : changedNow(file);
}

/// After a swap: the file that has the temporary name gets its own name back.
Error putBack(LocalStagedFile &ours, const Error &why)
{
    const QByteArray temp = nativePath(ours.temp), where = nativePath(ours.where);
    ours.renamed = true; // until it is ours again, what has the temporary name is not removed
    if (!os::swapNames(temp.constData(), where.constData()))
        return keptBeside(ours.where, ours.temp);
    if (differs(ours.temp, ours.where, ours.bytes, std::nullopt)) {
        // Somebody wrote to the new file meanwhile: that is the newest, so it stays.
        (void)os::swapNames(temp.constData(), where.constData());
        return keptBeside(ours.where, ours.temp);
    }
    ours.renamed = false;
    return why;
}

} // namespace

Result<Unit> LocalFs::commit(std::unique_ptr<StagedFile> staged)
{
    auto *ours = dynamic_cast<LocalStagedFile *>(staged.get());
    Q_ASSERT(ours);
    if (const auto synced = ours->sync(); !synced)
        return synced.error();
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

Result<Replaced> LocalFs::replace(std::unique_ptr<StagedFile> staged, const std::optional<QByteArray> &expected)
{
    auto *ours = dynamic_cast<LocalStagedFile *>(staged.get());
    Q_ASSERT(ours);
    if (const auto synced = ours->sync(); !synced)
        return synced.error();
    const QByteArray temp = nativePath(ours->temp), where = nativePath(ours->where);
    const bool done = expected ? os::swapNames(temp.constData(), where.constData())
                               : os::renameToFree(temp.constData(), where.constData());
    if (done && expected) {
        if (const auto problem = differs(ours->temp, ours->where, *expected, ours->old))
            return putBack(*ours, *problem);
        ours->renamed = true;
        return ::unlink(temp.constData()) == 0 ? Replaced{} : Replaced{.leftover = ours->temp};
    }
    if (done) {
        ours->renamed = true;
        return Replaced{};
    }
    const int number = errno;
    struct stat s{};
    const bool exists = ::lstat(where.constData(), &s) == 0;
    if (exists != expected.has_value())
        return changedNow(ours->where);
    if (!cannotSwap(number))
        return fileError(number, FileAction::Replace, ours->where);
    if (expected) {
        if (auto problem = differs(ours->where, ours->where, *expected, ours->old))
            return *problem;
    }
    if (const auto committed = commit(std::move(staged)); !committed)
        return committed.error();
    return Replaced{};
}

Result<Unit> LocalFs::remove(const AbsPath &file)
{
    if (::unlink(nativePath(file).constData()) != 0)
        return fileError(errno, FileAction::Remove, file);
    return Unit{};
}

Result<Replaced> LocalFs::removeIf(const AbsPath &file, const QByteArray &expected, const QString &token)
{
    const QByteArray where = nativePath(file);
    bool moved = false;
    AbsPath temporary;
    for (const AbsPath &name : temporaryNames(file, token)) {
        temporary = name;
        moved = os::renameToFree(where.constData(), nativePath(name).constData());
        if (moved || errno != EEXIST)
            break;
    }
    if (!moved) {
        if (errno == ENOENT)
            return changedNow(file);
        if (!cannotSwap(errno))
            return fileError(errno, FileAction::Remove, file);
        if (auto problem = differs(file, file, expected, std::nullopt))
            return *problem;
        if (const auto removed = remove(file); !removed)
            return removed.error();
        return Replaced{};
    }
    const QByteArray temp = nativePath(temporary);
    if (const auto problem = differs(temporary, file, expected, std::nullopt))
        return os::renameToFree(temp.constData(), where.constData()) ? *problem : keptBeside(file, temporary);
    return ::unlink(temp.constData()) == 0 ? Replaced{} : Replaced{.leftover = temporary};
}

} // namespace burrow
