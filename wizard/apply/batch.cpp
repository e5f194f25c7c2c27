#include "apply/batch.h"

#include <set>

namespace burrow {

Wanted wantedAfter(const RunFile &file, int index)
{
    return {index, file.target, !file.removed, file.after, file.mode, std::nullopt};
}

Wanted wantedBefore(const RunFile &file, int index)
{
    return {index, file.target, file.existed, file.before, file.mode, std::nullopt};
}

Batch::Batch(FileSystem &fs, std::vector<Wanted> wanted, Report report)
    : m_fs(fs)
    , m_wanted(std::move(wanted))
    , m_report(std::move(report))
{
}

std::optional<Error> Batch::stage(const CancelToken &cancel)
{
    for (const Wanted &file : m_wanted) {
        if (cancel.isCancelled())
            return Error{.kind = ErrorKind::Cancelled,
                         .what = Text("apply", QT_TRANSLATE_NOOP("apply", "Stopped before anything was written."))};
        std::unique_ptr<StagedFile> staged;
        if (file.exists) {
            auto result = m_fs.stage(file.target, file.bytes, file.mode);
            if (!result) {
                m_report(file.file, FileState::Failed);
                return result.error();
            }
            staged = *std::move(result);
        }
        m_staged.push_back(std::move(staged));
        m_report(file.file, FileState::Staged);
    }
    return std::nullopt;
}

std::optional<Error> Batch::commit()
{
    for (; m_committed < m_wanted.size(); ++m_committed) {
        const Wanted &file = m_wanted[m_committed];
        const auto failed = [&](const Error &error) {
            m_report(file.file, FileState::Failed);
            return error;
        };
        // Another program may have saved the file since it was compared; the time between here and the rename is what
        // no program without a lock on the file can close.
        if (file.seen && m_fs.lstat(file.target) != *file.seen)
            return failed(
                {.kind = ErrorKind::Changed,
                 .what = Text("apply",
                              QT_TRANSLATE_NOOP("apply", "%1 was changed by another program just now. Look at the new "
                                                         "preview and apply again."),
                              {file.target.str()}),
                 .path = file.target.str()});
        const auto result = file.exists ? m_fs.commit(std::move(m_staged[m_committed])) : m_fs.remove(file.target);
        if (!result)
            return failed(result.error());
        m_report(file.file, FileState::Written);
    }
    return std::nullopt;
}

std::optional<Error> Batch::syncFolders(const std::vector<AbsPath> &alsoParentsOf)
{
    std::set<AbsPath> folders;
    for (size_t i = 0; i < m_committed; ++i)
        folders.insert(m_wanted[i].target.parent());
    for (const AbsPath &folder : alsoParentsOf)
        folders.insert(folder.parent());
    std::optional<Error> first;
    for (const AbsPath &folder : folders) {
        if (const auto synced = m_fs.syncFolder(folder); !synced && !first)
            first = synced.error();
    }
    return first;
}

} // namespace burrow
