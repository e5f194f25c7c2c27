#include "apply/folders.h"

#include <QRegularExpression>

#include <algorithm>

namespace burrow {
namespace {

/// Nothing in it but what the journal holds too: a version of the file, whole or (being written when it ended) cut off.
bool isOurs(const RunFile &file, const QByteArray &bytes)
{
    return file.before.startsWith(bytes) || file.after.startsWith(bytes);
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

Text leftoverNote(const AbsPath &path)
{
    return Text("apply", QT_TRANSLATE_NOOP("apply", "%1 is left over and could not be removed. Remove it by hand."),
                {path.str()});
}

Leftovers sweepTemporaries(FileSystem &fs, const Run &run)
{
    Leftovers left;
    for (const RunFile &file : run.files) {
        for (const AbsPath &name : temporaryNames(file.target, run.token)) {
            if (fs.lstat(name).type != FileType::File)
                continue;
            const Result<QByteArray> bytes =
                fs.read(name, std::max<qint64>({file.before.size(), file.after.size(), 1}));
            const bool tooLong = !bytes && bytes.error().kind == ErrorKind::Unsupported;
            if (tooLong || (bytes && !isOurs(file, *bytes)))
                left.theirs.push_back(name);
            else if (!bytes || !fs.remove(name))
                left.files.push_back(name);
        }
    }
    return left;
}

void sweepOwnFolder(FileSystem &fs, const AbsPath &folder)
{
    static const QRegularExpression temporary(QStringLiteral("^\\..+\\.burrow-[a-z0-9]{6,7}$"));
    for (const QString &name : fs.list(folder).valueOr({})) {
        if (temporary.match(name).hasMatch())
            (void)fs.remove(folder / name);
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
