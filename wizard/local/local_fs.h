// The real file system. Never QSaveFile: on a full disk its commit() was seen to return true and leave an empty file.
#pragma once

#include "machine/file_system.h"

namespace burrow {

class LocalFs final : public FileSystem
{
public:
    FileStat stat(const AbsPath &path) const override;
    FileType type(const AbsPath &path) const override;
    bool isProgram(const AbsPath &path) const override;
    FileStat lstat(const AbsPath &path) const override;
    Result<QByteArray> read(const AbsPath &path, qint64 limit = 64 << 20) const override;
    Result<QByteArray> readPart(const AbsPath &path, qint64 offset, qint64 length) const override;
    Result<QStringList> list(const AbsPath &folder) const override;
    Result<std::vector<FolderEntry>> entries(const AbsPath &folder) const override;
    Result<QString> readLink(const AbsPath &path) const override;
    Result<AbsPath> resolve(const AbsPath &path) const override;
    int newFileMode() const override;
    Result<std::unique_ptr<StagedFile>> stage(const AbsPath &target, QByteArrayView bytes, int mode,
                                              const QString &token = {}) override;
    Result<Unit> commit(std::unique_ptr<StagedFile> staged) override;
    Result<Replaced> replace(std::unique_ptr<StagedFile> staged, const std::optional<QByteArray> &expected) override;
    Result<Replaced> removeIf(const AbsPath &file, const QByteArray &expected, const QString &token) override;
    Result<Unit> syncFolder(const AbsPath &folder) override;
    void syncTogether(const std::vector<StagedFile *> &files) override;
    Result<Unit> syncFolders(const std::vector<AbsPath> &folders) override;
    Result<Unit> remove(const AbsPath &file) override;
    Result<Unit> makeFolder(const AbsPath &folder, int mode) override;
    Result<Unit> removeFolder(const AbsPath &folder) override;
    Result<std::shared_ptr<void>> lock(const AbsPath &file) override;
    bool isLocked(const AbsPath &file) const override;
};

} // namespace burrow
