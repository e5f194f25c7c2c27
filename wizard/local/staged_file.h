// A staged file of the real file system. Internal to local/.
#pragma once

#include "local/posix.h"
#include "machine/file_system.h"

#include <sys/stat.h>

namespace burrow {

/// A temporary file that goes with the object unless it was renamed over its target.
struct LocalStagedFile final : StagedFile
{
    LocalStagedFile(AbsPath targetFile, AbsPath temporaryFile)
        : where(std::move(targetFile))
        , temp(std::move(temporaryFile))
    {
    }
    ~LocalStagedFile() override
    {
        if (!renamed)
            ::unlink(nativePath(temp).constData());
    }
    AbsPath target() const override { return where; }
    AbsPath temporary() const override { return temp; }
    QStringList lostAttributes() const override { return lost; }

    AbsPath where, temp;
    QByteArray bytes;
    std::optional<struct stat> old; ///< of the target when it was staged
    QStringList lost;
    bool renamed = false; ///< the temporary name is no longer ours to remove
};

} // namespace burrow
