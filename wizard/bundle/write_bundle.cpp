#include "bundle/write_bundle.h"

namespace burrow {

Result<Unit> writeBundleFile(const AbsPath &file, const QByteArray &bytes, const WriteAccess &access)
{
    const auto target = access.fs.resolve(file);
    if (!target)
        return target.error();
    auto staged = access.fs.stage(*target, bytes, 0644);
    if (!staged)
        return staged.error();
    if (auto done = access.fs.commit(*std::move(staged)); !done)
        return done;
    return access.fs.syncFolder(target->parent());
}

} // namespace burrow
