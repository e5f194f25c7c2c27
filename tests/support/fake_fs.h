// Files in memory: folders, links, modes, owners, and faults on demand.
#pragma once

#include "machine/file_system.h"

#include <QMap>

#include <mutex>
#include <optional>

namespace burrow {

/// A FakeFs holds a tree of its own. Folders above what is added appear by themselves. It judges permissions as for an
/// ordinary user who owns what has uid 1000: the owner's bits count there, the others' bits elsewhere.
class FakeFs final : public FileSystem
{
public:
    FakeFs();

    // Building the tree.
    void add(const QString &path, const QByteArray &bytes = {}, int mode = 0644);
    void addFolder(const QString &path, int mode = 0755);
    void addLink(const QString &path, const QString &says);
    void addOther(const QString &path); ///< a FIFO or a socket
    void setOwner(const QString &path, int uid);
    void setHardLinks(const QString &path, qint64 count);
    void setModified(const QString &path, const QDateTime &time);

    /// Asked before each operation ("read", "list", "stage", "commit", "syncFolder", "remove", "makeFolder",
    /// "removeFolder", "lock"; replace is a "commit", removeIf a "remove"); an error makes it fail.
    std::function<std::optional<Error>(const char *operation, const AbsPath &path)> fault;

    /// Paths with what lies there, for comparing trees: "file 644 hello", "folder 755", "link -> x".
    QMap<QString, QByteArray> tree() const;

    FileStat stat(const AbsPath &path) const override;
    FileStat lstat(const AbsPath &path) const override;
    Result<QByteArray> read(const AbsPath &path, qint64 limit = 64 << 20) const override;
    Result<QStringList> list(const AbsPath &folder) const override;
    Result<QString> readLink(const AbsPath &path) const override;
    Result<AbsPath> resolve(const AbsPath &path) const override;
    Result<std::unique_ptr<StagedFile>> stage(const AbsPath &target, QByteArrayView bytes, int mode,
                                              const QString &token = {}) override;
    Result<Unit> commit(std::unique_ptr<StagedFile> staged) override;
    Result<Replaced> replace(std::unique_ptr<StagedFile> staged, const std::optional<QByteArray> &expected) override;
    Result<Replaced> removeIf(const AbsPath &file, const QByteArray &expected, const QString &token) override;
    Result<Unit> syncFolder(const AbsPath &folder) override;
    Result<Unit> remove(const AbsPath &file) override;
    Result<Unit> makeFolder(const AbsPath &folder, int mode) override;
    Result<Unit> removeFolder(const AbsPath &folder) override;
    Result<std::shared_ptr<void>> lock(const AbsPath &file) override;
    bool isLocked(const AbsPath &file) const override;

private:
    struct Node
    {
        FileType type = FileType::File;
        QByteArray bytes; ///< of a link: what it says
        int mode = 0644;
        int uid = 1000;
        qint64 links = 1;
        quint64 inode = 0;
        QDateTime modified;
    };
    struct Staged;

    Node &put(const QString &path, Node node);
    const Node *find(const AbsPath &path) const;
    FileStat statOf(const Node *node) const;
    std::optional<Error> fails(const char *operation, const AbsPath &path) const;
    void drop(const AbsPath &temporary);

    mutable std::recursive_mutex m_mutex;
    QMap<QString, Node> m_nodes;
    quint64 m_nextInode = 1;
    int m_staged = 0;
    QMap<QString, std::weak_ptr<void>> m_locks;
};

} // namespace burrow
