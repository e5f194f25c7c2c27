#include "apply/batch.h"

#include "apply/folders.h"

#include <set>

namespace burrow {
namespace {

/// Files that are written before the first of them is waited for: the disk takes them together. Each is open meanwhile,
/// and macOS gives a process no more than 256 at first.
constexpr size_t filesAtOnce = 32;

std::optional<QByteArray> bytesIf(bool exists, const QByteArray &bytes)
{
    return exists ? std::optional(bytes) : std::nullopt;
}

} // namespace

Wanted wantedAfter(const RunFile &file, int index)
{
    return {index, file.target, !file.removed, file.after, file.mode, bytesIf(file.existed, file.before)};
}

Wanted wantedBefore(const RunFile &file, int index)
{
    return {index, file.target, file.existed, file.before, file.mode, bytesIf(!file.removed, file.after)};
}

Batch::Batch(FileSystem &fs, QString token, std::vector<Wanted> wanted, Report report)
    : m_fs(fs)
    , m_token(std::move(token))
    , m_wanted(std::move(wanted))
    , m_report(std::move(report))
{
}

std::optional<Error> Batch::stage(const CancelToken &cancel)
{
    const auto failed = [this](const Wanted &file, const Error &error) {
        m_report(file.file, FileState::Failed);
        return error;
    };
    for (size_t synced = 0; const Wanted &file : m_wanted) {
        if (cancel.isCancelled())
            return Error{.kind = ErrorKind::Cancelled,
                         .what = Text("apply", QT_TRANSLATE_NOOP("apply", "Stopped before anything was written."))};
        std::unique_ptr<StagedFile> staged;
        if (file.exists) {
            auto result = m_fs.stage(file.target, file.bytes, file.mode, m_token);
            if (!result)
                return failed(file, result.error());
            staged = *std::move(result);
            if (const QStringList lost = staged->lostAttributes(); !lost.isEmpty())
                m_lostAttributes.emplace_back(file.target, lost);
        }
        m_staged.push_back(std::move(staged));
        if (m_staged.size() - synced < filesAtOnce && m_staged.size() < m_wanted.size())
            continue;
        std::vector<StagedFile *> written;
        for (size_t i = synced; i < m_staged.size(); ++i) {
            if (m_staged[i])
                written.push_back(m_staged[i].get());
        }
        m_fs.syncTogether(written);
        for (; synced < m_staged.size(); ++synced) {
            if (m_staged[synced]) {
                if (const auto done = m_staged[synced]->sync(); !done)
                    return failed(m_wanted[synced], done.error());
            }
            m_report(m_wanted[synced].file, FileState::Staged);
        }
    }
    return std::nullopt;
}

std::optional<Error> Batch::commit()
{
    for (; m_committed < m_wanted.size(); ++m_committed) {
        const Wanted &file = m_wanted[m_committed];
        const auto result = file.exists ? m_fs.replace(std::move(m_staged[m_committed]), file.expected)
                                        : m_fs.removeIf(file.target, file.expected.value_or(QByteArray()), m_token);
        if (!result) {
            m_report(file.file, FileState::Failed);
            return result.error();
        }
        if (result->leftover && !m_fs.remove(*result->leftover))
            m_leftovers.push_back(*result->leftover);
        m_report(file.file, FileState::Written);
    }
    return std::nullopt;
}

std::vector<Text> Batch::notes() const
{
    std::vector<Text> notes;
    notes.reserve(m_lostAttributes.size());
    for (const auto &[file, lost] : m_lostAttributes)
        notes.push_back(Text(
            "apply",
            QT_TRANSLATE_NOOP("apply", "%1 had extended attributes that this user may not give (%2). It has them no "
                                       "longer."),
            {file.str(), lost.join(QStringLiteral(", "))}));
    return notes;
}

std::optional<Error> Batch::syncFolders(const std::vector<AbsPath> &alsoParentsOf)
{
    std::set<AbsPath> folders;
    for (size_t i = 0; i < m_committed; ++i)
        folders.insert(m_wanted[i].target.parent());
    for (const AbsPath &folder : alsoParentsOf)
        folders.insert(folder.parent());
    const auto synced = m_fs.syncFolders({folders.begin(), folders.end()});
    return synced ? std::nullopt : std::optional(synced.error());
}

} // namespace burrow
