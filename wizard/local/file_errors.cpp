// From error numbers of the system to sentences for people.
#include "local/posix.h"

#include <cstring>

namespace burrow {
namespace {

ErrorKind kindOf(int number)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR: return ErrorKind::NotFound;
    case EACCES:
    case EPERM:
    case EROFS:
    case ETXTBSY: return ErrorKind::Denied;
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return ErrorKind::NoSpace;
    default: return ErrorKind::Io;
    }
}

const char *sentence(int number, FileAction action)
{
    const ErrorKind kind = kindOf(number);
    if (number == EROFS)
        return QT_TRANSLATE_NOOP("local",
                                 "%1 lies on a file system that is mounted read-only. Mount it writable, or choose "
                                 "another place.");
    if (number == ELOOP)
        return QT_TRANSLATE_NOOP("local", "%1 leads through links that form a loop. Remove the loop and try again.");
    if (kind == ErrorKind::NoSpace)
        return number == EFBIG
                   ? QT_TRANSLATE_NOOP("local",
                                       "%1 would become larger than this user may write (a file size limit). Raise "
                                       "the limit and try again.")
                   : QT_TRANSLATE_NOOP("local",
                                       "There is no space left to write %1 (disk full or quota reached). Free some "
                                       "space and try again.");
    if (kind == ErrorKind::NotFound && action != FileAction::MakeFolder)
        return number == ENOTDIR
                   ? QT_TRANSLATE_NOOP("local", "%1 cannot be reached: a part of its path is a file, not a folder. "
                                                "Check the path.")
                   : QT_TRANSLATE_NOOP("local", "%1 does not exist. Check the path, or scan again.");
    if (kind == ErrorKind::Denied) {
        switch (action) {
        case FileAction::Look:
        case FileAction::Read:
            return QT_TRANSLATE_NOOP("local",
                                     "%1 may not be read by this user. Check its permissions and those of its folder.");
        case FileAction::Lock:
            return QT_TRANSLATE_NOOP("local",
                                     "%1 may not be written by this user, so nothing can be recorded there. Check its "
                                     "permissions and those of its folder.");
        default:
            return QT_TRANSLATE_NOOP("local",
                                     "%1 may not be changed by this user. Check the permissions of its folder, and "
                                     "whether it is protected against changes.");
        }
    }
    switch (action) {
    case FileAction::Look:
    case FileAction::Read:
        return QT_TRANSLATE_NOOP("local",
                                 "%1 could not be read. The system's reason stands in the details; try again.");
    case FileAction::Write:
    case FileAction::Replace:
        return QT_TRANSLATE_NOOP("local",
                                 "%1 could not be written. The system's reason stands in the details; try again.");
    case FileAction::Remove:
        return QT_TRANSLATE_NOOP("local",
                                 "%1 could not be removed. The system's reason stands in the details; try again.");
    case FileAction::MakeFolder:
        return QT_TRANSLATE_NOOP("local",
                                 "The folder %1 could not be made. Check that what lies above it exists and is a "
                                 "folder.");
    case FileAction::RemoveFolder:
        return QT_TRANSLATE_NOOP("local", "The folder %1 could not be removed. It may hold files.");
    case FileAction::Sync:
        return QT_TRANSLATE_NOOP("local",
                                 "The system could not say that %1 is safely on disk. Check the disk before you rely "
                                 "on it.");
    case FileAction::Lock:
        return QT_TRANSLATE_NOOP("local",
                                 "%1 could not be locked. The system's reason stands in the details; try again.");
    }
    return "";
}

} // namespace

bool isDiskTrouble(int number)
{
    const ErrorKind kind = kindOf(number);
    return number == EROFS || kind == ErrorKind::NoSpace ||
           (kind == ErrorKind::Io && number != ENOTSUP && number != EINVAL);
}

Error fileError(int number, FileAction action, const AbsPath &path)
{
    return {.kind = kindOf(number),
            .what = Text("local", sentence(number, action), {path.str()}),
            .detail = QString::fromLocal8Bit(std::strerror(number)),
            .path = path.str()};
}

} // namespace burrow
