#include "apply/folders.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <map>

namespace burrow {
namespace {

/// Removes temporary files that belong to a file that is one of ours.
void sweep(FileSystem &fs, const AbsPath &folder, Leftovers &left, const std::function<bool(const QString &)> &isOurs)
{
    static const QRegularExpression temporary(QStringLiteral("^\\.(.+)\\.burrow-[a-z0-9]{6}$"));
    const Result<QStringList> present = fs.list(folder);
    if (!present) {
        if (present.error().kind != ErrorKind::NotFound)
            left.unknown.push_back(folder);
        return;
    }
    for (const QString &name : *present) {
        const auto match = temporary.match(name);
        if (match.hasMatch() && isOurs(match.captured(1)) && !fs.remove(folder / name))
            left.files.push_back(folder / name);
    }
}

} // namespace

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

Leftovers removeEmptyFolders(FileSystem &fs, std::vector<AbsPath> folders)
{
    std::ranges::sort(folders, std::ranges::greater(), [](const AbsPath &folder) { return folder.str().size(); });
    Leftovers left;
    for (const AbsPath &folder : folders) {
        if (fs.removeFolder(folder).ok())
            (void)fs.syncFolder(folder.parent()); // an empty folder that a power cut brings back does no harm
        else if (const auto names = fs.list(folder); names && names->isEmpty())
            left.files.push_back(folder);
    }
    return left;
}

Leftovers sweepTemporaries(FileSystem &fs, const std::vector<AbsPath> &targets)
{
    std::map<AbsPath, QStringList> names;
    for (const AbsPath &target : targets)
        names[target.parent()] += target.name();
    Leftovers left;
    for (const auto &[folder, ours] : names) {
        sweep(fs, folder, left, [&ours = ours](const QString &of) {
            // long names are cut in the names of their temporary files
            return std::ranges::any_of(ours, [&](const QString &own) {
                return of == own || (own.toUtf8().size() > 230 && own.startsWith(of));
            });
        });
    }
    return left;
}

Leftovers sweepOwnFolder(FileSystem &fs, const AbsPath &folder)
{
    Leftovers left;
    sweep(fs, folder, left, [](const QString &) { return true; });
    return left;
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
