#include "apply/scratch.h"

#include <vector>

namespace burrow {

Result<AbsPath> readyScratchFile(const QString &name, const WriteAccess &access)
{
    const AbsPath folder = access.host.burrowCache();
    std::vector<AbsPath> missing;
    for (AbsPath part = folder; !access.fs.stat(part).exists() && missing.size() < 8; part = part.parent())
        missing.insert(missing.begin(), part);
    for (const AbsPath &part : missing)
        if (const auto made = access.fs.makeFolder(part, 0700); !made)
            return made.error();
    const AbsPath file = folder / name;
    if (access.fs.lstat(file).exists())
        if (const auto removed = access.fs.remove(file); !removed)
            return removed.error();
    return file;
}

} // namespace burrow
