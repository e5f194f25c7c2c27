// Batch: files on their way to a wanted state, all staged before the first is renamed. Internal to apply/.
#pragma once

#include "apply/transaction.h"

#include <memory>

namespace burrow {

/// What one file shall become.
struct Wanted
{
    int file = 0; ///< index for reports
    AbsPath target;
    bool exists = true; ///< false: it shall be gone
    QByteArray bytes;
    int mode = 0600;              ///< if it must be made
    std::optional<FileStat> seen; ///< commit refuses if the file is not that any more
};

/// The file as the run leaves it, and as it was before.
Wanted wantedAfter(const RunFile &file, int index);
Wanted wantedBefore(const RunFile &file, int index);

/// A Batch owns the staged files: dropping it before commit leaves nothing behind.
class Batch
{
public:
    using Report = std::function<void(int file, FileState)>;

    Batch(FileSystem &fs, std::vector<Wanted> wanted, Report report);
    /// Stages all; the first failure or a cancellation ends it.
    std::optional<Error> stage(const CancelToken &cancel = {});
    /// Renames (or removes) one after the other; ends at the first failure. committed() tells how far it came.
    std::optional<Error> commit();
    size_t committed() const { return m_committed; }
    const std::vector<Wanted> &wanted() const { return m_wanted; }
    /// Syncs the folders of what was committed, each once; the first failure.
    std::optional<Error> syncFolders(const std::vector<AbsPath> &alsoParentsOf);
    void drop() { m_staged.clear(); }

private:
    FileSystem &m_fs;
    std::vector<Wanted> m_wanted;
    Report m_report;
    std::vector<std::unique_ptr<StagedFile>> m_staged; ///< null for what shall be gone
    size_t m_committed = 0;
};

} // namespace burrow
