// The borders are interfaces; this file gives the library an object and checks that each header stands alone.
#include "machine/machine.h"

#include <limits>

namespace burrow {

bool ReadOnlyFs::isProgram(const AbsPath &path) const
{
    const FileStat there = stat(path);
    return there.type == FileType::File && there.executable;
}

Result<QByteArray> ReadOnlyFs::readPart(const AbsPath &path, qint64 offset, qint64 length) const
{
    const auto all = read(path, std::numeric_limits<qint64>::max());
    if (!all)
        return all.error();
    return all->mid(offset, length);
}

Result<std::vector<FolderEntry>> ReadOnlyFs::entries(const AbsPath &folder) const
{
    const Result<QStringList> names = list(folder);
    if (!names)
        return names.error();
    std::vector<FolderEntry> entries;
    for (const QString &name : *names)
        entries.push_back({name, lstat(folder / name).type});
    return entries;
}

Result<Unit> FileSystem::syncFolders(const std::vector<AbsPath> &folders)
{
    Result<Unit> all = Unit{};
    for (const AbsPath &folder : folders) {
        if (auto synced = syncFolder(folder); !synced && all)
            all = std::move(synced);
    }
    return all;
}

std::vector<AbsPath> temporaryNames(const AbsPath &target, const QString &token)
{
    constexpr int longestName = 255; // bytes: NAME_MAX
    std::vector<AbsPath> names;
    for (int i = 0; i < 10; ++i) {
        const QString suffix = QStringLiteral(".burrow-") + token + (i == 0 ? QString() : QString::number(i));
        QString name = target.name();
        while (name.toUtf8().size() + suffix.size() + 1 > longestName)
            name.chop(name.size() > 1 && name.back().isLowSurrogate() ? 2 : 1);
        names.push_back(target.parent() / (u'.' + name + suffix));
    }
    return names;
}

} // namespace burrow
