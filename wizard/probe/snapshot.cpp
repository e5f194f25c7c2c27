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

/// The folder, or the one that it would be made in. A rename into it would work where making it would.
AbsPath nearestThere(const ReadOnlyFs &fs, AbsPath folder)
{
    while (fs.type(folder) == FileType::Missing && folder.str() != "/"_L1)
        folder = folder.parent();
    return folder;
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
    const AbsPath there = nearestThere(fs, target->parent());
    const FileStat folder = fs.stat(there);
    file.folderWritable = folder.type == FileType::Folder && folder.writable && folder.executable;
    if (!file.exists()) {
        if (folder.type != FileType::Folder)
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
