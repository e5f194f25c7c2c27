// takeSnapshot: one file as it is now.
#include "base/hash.h"
#include "probe/probes.h"

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

/// Where writing to the path would end: links followed, and what does not exist yet taken as it is named.
Result<AbsPath> targetOf(const ReadOnlyFs &fs, const AbsPath &path)
{
    AbsPath there = path;
    QString rest;
    while (!fs.lstat(there).exists() && there.str() != "/"_L1) {
        rest = u'/' + there.name() + rest;
        there = there.parent();
    }
    const auto real = fs.resolve(there);
    if (!real)
        return real.error();
    return AbsPath(real->str() + rest);
}

/// The folder, or the one that it would be made in.
AbsPath nearestThere(const ReadOnlyFs &fs, AbsPath folder)
{
    while (!fs.stat(folder).exists() && folder.str() != "/"_L1)
        folder = folder.parent();
    return folder;
}

/// A rename into the folder would work. For one that is still to be made: making it would.
bool canWriteInto(const ReadOnlyFs &fs, const AbsPath &folder)
{
    const FileStat stat = fs.stat(nearestThere(fs, folder));
    return stat.type == FileType::Folder && stat.writable && stat.executable;
}

} // namespace

FileSnapshot takeSnapshot(const ReadOnlyFs &fs, const AbsPath &path)
{
    FileSnapshot file;
    file.path = path;
    file.target = path;
    const auto target = targetOf(fs, path);
    if (!target) {
        file.problem = target.error();
        file.isLink = fs.lstat(path).type == FileType::Link;
        return file;
    }
    file.target = *target;
    file.isLink = *target != path;
    file.stat = fs.stat(*target);
    file.folderWritable = canWriteInto(fs, target->parent());
    if (!file.exists()) {
        if (const AbsPath there = nearestThere(fs, target->parent()); fs.stat(there).type != FileType::Folder)
            file.problem = Error{.kind = ErrorKind::Unsupported,
                                 .what = Text("probe",
                                              QT_TRANSLATE_NOOP("probe", "%1 stands where a folder is needed for %2. "
                                                                         "Move it away and scan again."),
                                              {there.str(), path.name()}),
                                 .path = path.str()};
        return file;
    }
    auto bytes = fs.read(*target);
    if (!bytes) {
        file.problem = bytes.error();
        return file;
    }
    file.bytes = std::move(*bytes);
    file.sha256 = sha256(file.bytes);
    return file;
}

} // namespace burrow
