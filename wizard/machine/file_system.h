// ReadOnlyFs and FileSystem: the border to files. Who plans gets only the first; only apply/ gets the second.
#pragma once

#include "base/abs_path.h"
#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace burrow {

/// What lies at a path.
enum class FileType { Missing, File, Folder, Link, Other };

/// What a path is and what we may do with it. For a link: of the link itself, see ReadOnlyFs::stat.
struct FileStat
{
    FileType type = FileType::Missing;
    qint64 size = 0;
    int mode = 0; ///< permission bits, 07777
    int uid = 0, gid = 0;
    qint64 links = 1; ///< hard links
    quint64 device = 0, inode = 0;
    QDateTime modified;
    bool readable = false, writable = false, executable = false; ///< for us, asked with access(2); by stat() only

    bool exists() const { return type != FileType::Missing; }
    bool operator==(const FileStat &) const = default;
};

/// A name in a folder, with what it is there: a link is a Link, wherever it leads.
struct FolderEntry
{
    QString name;
    FileType type = FileType::Missing;
    bool operator==(const FolderEntry &) const = default;
};

/// Files that can be looked at and not changed.
class ReadOnlyFs
{
public:
    virtual ~ReadOnlyFs() = default;
    /// Follows links; a dangling or looping link is Missing.
    virtual FileStat stat(const AbsPath &path) const = 0;
    /// The type that stat() tells, where nothing else is asked: costs less.
    virtual FileType type(const AbsPath &path) const { return stat(path).type; }
    /// A file that we may execute, links followed.
    virtual bool isProgram(const AbsPath &path) const;
    /// Does not follow the last component.
    virtual FileStat lstat(const AbsPath &path) const = 0;
    /// All bytes. Fails with NotFound, Denied, Io, or Unsupported above limit bytes and for what is no regular file
    /// (a FIFO never blocks it).
    virtual Result<QByteArray> read(const AbsPath &path, qint64 limit = 64 << 20) const = 0;
    /// Up to length bytes from offset on; fewer at the end. For large files of which little is wanted.
    virtual Result<QByteArray> readPart(const AbsPath &path, qint64 offset, qint64 length) const;
    /// Names in a folder, sorted, without "." and "..".
    virtual Result<QStringList> list(const AbsPath &folder) const = 0;
    /// The same with what each is, which costs less than a look at each where the system tells both at once.
    virtual Result<std::vector<FolderEntry>> entries(const AbsPath &folder) const;
    /// What a link says, as it says it (may be relative).
    virtual Result<QString> readLink(const AbsPath &path) const = 0;
    /// The path with every link resolved; the last component need not exist. NotFound for a dangling link in the
    /// middle, Io for a loop. A dangling last link resolves to where it points.
    virtual Result<AbsPath> resolve(const AbsPath &path) const = 0;
    /// True while somebody holds the lock on this file (see FileSystem::lock).
    virtual bool isLocked(const AbsPath &file) const = 0;
};

/// A file that is complete beside its target, waiting for commit(). Removed when dropped without commit.
struct StagedFile
{
    virtual ~StagedFile() = default;
    virtual AbsPath target() const = 0;
    virtual AbsPath temporary() const = 0;
    /// Waits until it is on the disk. Commit does it where nobody did; who stages several files waits when all are
    /// written, since the disk takes them together. After a failure the file is lost.
    virtual Result<Unit> sync() { return Unit{}; }
    /// Extended attributes of the old file that this user may not give: the new one goes without them.
    virtual QStringList lostAttributes() const { return {}; }
};

/// What became of the file that was replaced or removed.
struct Replaced
{
    std::optional<AbsPath> leftover; ///< it is still there, under this temporary name: it could not be removed
};

/// The names under which a file is staged by someone with this token, the likeliest first. With a token that is
/// recorded beforehand, what a killed process leaves can be told from anybody else's file.
std::vector<AbsPath> temporaryNames(const AbsPath &target, const QString &token);

/// Files that can be changed: two steps, so that a full disk is found before the first rename.
class FileSystem : public ReadOnlyFs
{
public:
    /// The mode of a new file that others may read, as the user's programs make it: 0644 without what the umask takes.
    virtual int newFileMode() const { return 0644; }
    /// Writes all bytes to a temporary file beside the target (which must be no link: resolve() first) and gives it the
    /// mode, owner and extended attributes of the file that is there now (or mode if none is). It gets one of
    /// temporaryNames(target, token); without a token any name of that form. It stays open until it is synced.
    virtual Result<std::unique_ptr<StagedFile>> stage(const AbsPath &target, QByteArrayView bytes, int mode,
                                                      const QString &token = {}) = 0;
    /// Renames it over its target, whatever is there. The folder is not synced yet: call syncFolder once for each
    /// folder.
    virtual Result<Unit> commit(std::unique_ptr<StagedFile> staged) = 0;
    /// The same, but only if at that very moment the target holds these bytes (nothing: there is no file) and nobody
    /// has it open for writing. Else Changed, and what is there stays there.
    virtual Result<Replaced> replace(std::unique_ptr<StagedFile> staged, const std::optional<QByteArray> &expected) = 0;
    /// Removes a file under the same condition. Meanwhile it has one of temporaryNames(file, token).
    virtual Result<Replaced> removeIf(const AbsPath &file, const QByteArray &expected, const QString &token) = 0;
    virtual Result<Unit> syncFolder(const AbsPath &folder) = 0;
    /// Syncs several staged files at once where that is quicker; what came of each is told by its own sync().
    virtual void syncTogether(const std::vector<StagedFile *> &) {}
    /// Syncs all these folders, whatever becomes of one of them; the first failure.
    virtual Result<Unit> syncFolders(const std::vector<AbsPath> &folders);
    virtual Result<Unit> remove(const AbsPath &file) = 0;
    /// Makes one folder; its parent must exist. Fine if it is there already.
    virtual Result<Unit> makeFolder(const AbsPath &folder, int mode) = 0;
    /// Removes a folder if it is empty.
    virtual Result<Unit> removeFolder(const AbsPath &folder) = 0;
    /// Takes an exclusive lock on a file (created, 0600) that ends with the object or the process; Busy with the
    /// holder's process id in detail if another has it.
    virtual Result<std::shared_ptr<void>> lock(const AbsPath &file) = 0;
};

} // namespace burrow
