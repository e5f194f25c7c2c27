#include "probe/look.h"

namespace burrow {

std::vector<AbsPath> pathFolders(const QStringList &entries)
{
    std::vector<AbsPath> folders;
    for (const QString &entry : entries) {
        const AbsPath folder =
            AbsPath::from(entry); // a relative one counts for the shell's folder of the moment: not ours
        if (!folder.isEmpty() && std::ranges::find(folders, folder) == folders.end())
            folders.push_back(folder);
    }
    return folders;
}

std::vector<AbsPath> pathFolders(const QString &list)
{
    return pathFolders(list.split(u':', Qt::SkipEmptyParts));
}

AbsPath findProgram(const Look &look, const std::vector<AbsPath> &folders, const QString &name)
{
    for (const AbsPath &folder : folders)
        if (const AbsPath program = folder / name; look.isProgram(program))
            return program;
    return {};
}

} // namespace burrow
