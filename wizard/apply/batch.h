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
    int mode = 0600;                    ///< if it must be made
    std::optional<QByteArray> expected; ///< what it must still be until then; nothing: no file
};

/// The file as the run leaves it, and as it was before.
Wanted wantedAfter(const RunFile &file, int index);
Wanted wantedBefore(const RunFile &file, int index);

/// A Batch owns the staged files: dropping it before commit leaves nothing behind.
class Batch
{
public:
    using Report = std::function<void(int file, FileState)>;

    /// token: for the names of the temporary files.
    Batch(FileSystem &fs, QString token, std::vector<Wanted> wanted, Report report);
    /// Stages all; the first failure or a cancellation ends it.
    std::optional<Error> stage(const CancelToken &cancel = {});
    /// Renames (or removes) one after the other, each only if it is still as expected; ends at the first failure.
    /// committed() tells how far it came.
    std::optional<Error> commit();
    size_t committed() const { return m_committed; }
    const std::vector<Wanted> &wanted() const { return m_wanted; }
    /// Syncs the folders of what was committed, each once; the first failure.
    std::optional<Error> syncFolders(const std::vector<AbsPath> &alsoParentsOf);
    void drop() { m_staged.clear(); }
    /// What could not be kept or cleaned up, once it is committed.
    std::vector<Text> notes() const;
    /// Old files that were replaced and could not be removed.
    const std::vector<AbsPath> &leftovers() const { return m_leftovers; }

private:
    FileSystem &m_fs;
    QString m_token;
    std::vector<Wanted> m_wanted;
    Report m_report;
    std::vector<std::unique_ptr<StagedFile>> m_staged; ///< null for what shall be gone
    size_t m_committed = 0;
    std::vector<std::pair<AbsPath, QStringList>> m_lostAttributes;
    std::vector<AbsPath> m_leftovers;
};

} // namespace burrow
