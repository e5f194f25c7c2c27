// A staged file of the real file system. Internal to local/.
#pragma once

#include "local/file_attributes.h"
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
    Result<Unit> sync() override
    {
        // Asked once: after a failure the system may have thrown away what it could not write.
        if (Descriptor open = std::exchange(file, Descriptor()))
            trouble = flushToDisk(open.get()) && open.close() ? 0 : errno;
        return trouble == 0 ? Result<Unit>(Unit{}) : fileError(trouble, FileAction::Write, where);
    }

    AbsPath where, temp;
    Descriptor file; ///< open until it is synced: on this descriptor the system reports what it could not write
    QByteArray bytes;
    std::optional<struct stat> old; ///< of the target when it was staged
    QStringList lost;
    int trouble = EIO;    ///< what the sync ended with; 0 once all is on the disk
    bool renamed = false; ///< the temporary name is no longer ours to remove
};

} // namespace burrow
