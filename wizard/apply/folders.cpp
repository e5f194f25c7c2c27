#include "apply/folders.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace burrow {

std::vector<AbsPath> missingFolders(const ReadOnlyFs &fs, const AbsPath &folder)
{
    std::vector<AbsPath> missing;
    for (AbsPath at = folder; fs.lstat(at).type == FileType::Missing && at != at.parent(); at = at.parent())
        missing.push_back(at);
    std::ranges::reverse(missing);
    return missing;
}

Result<Unit> makeFolders(FileSystem &fs, const std::vector<AbsPath> &folders, int mode)
{
    for (const AbsPath &folder : folders) {
        if (const auto made = fs.makeFolder(folder, mode); !made)
            return made.error();
    }
    return Unit{};
}

void removeEmptyFolders(FileSystem &fs, std::vector<AbsPath> folders)
{
    std::ranges::sort(folders, std::ranges::greater(), [](const AbsPath &folder) { return folder.str().size(); });
    for (const AbsPath &folder : folders) {
        if (fs.removeFolder(folder).ok())
            (void)fs.syncFolder(folder.parent()); // an empty folder that a power cut brings back does no harm
    }
}

void sweepTemporaries(FileSystem &fs, const std::vector<AbsPath> &targets)
{
    static const QRegularExpression temporary(QStringLiteral("^\\.(.+)\\.burrow-[a-z0-9]{6}$"));
    std::map<AbsPath, QStringList> names;
    for (const AbsPath &target : targets)
        names[target.parent()] += target.name();
    for (const auto &[folder, ours] : names) {
        const Result<QStringList> present = fs.list(folder);
        if (!present)
            continue;
        for (const QString &name : *present) {
            const auto match = temporary.match(name);
            // long names are cut in the names of their temporary files
            const auto isOf = [&](const QString &own) {
                return match.captured(1) == own || (own.toUtf8().size() > 230 && own.startsWith(match.captured(1)));
            };
            if (match.hasMatch() && std::ranges::any_of(ours, isOf))
                (void)fs.remove(folder / name); // what cannot be removed is litter, not danger
        }
    }
}

Result<Unit> writeDurably(FileSystem &fs, const AbsPath &file, QByteArrayView bytes)
{
    auto staged = fs.stage(file, bytes, 0600);
    if (!staged)
        return staged.error();
    if (const auto committed = fs.commit(*std::move(staged)); !committed)
        return committed.error();
    return fs.syncFolder(file.parent());
}

} // namespace burrow
