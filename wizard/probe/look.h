// What a probe works with. Internal to probe/.
#pragma once

#include "probe/probes.h"

#include <algorithm>
#include <mutex>

namespace burrow {

/// A runner that keeps the account of one probe: what its programs cost, and which took longest. Any thread may use it.
class MeteredRunner final : public ProcessRunner
{
public:
    explicit MeteredRunner(ProcessRunner &runner)
        : m_runner(runner)
    {
    }

    Result<CommandResult> run(const Command &command, const CancelToken &cancel,
                              const std::function<void(QByteArrayView)> &onLine = {}) override
    {
        auto result = m_runner.run(command, cancel, onLine);
        const std::lock_guard lock(m_mutex);
        if (result.ok()) {
            m_cpu += result->cpu;
            m_slowest = std::max(m_slowest, result->took);
        } else if (result.error().kind == ErrorKind::TimedOut) {
            m_slowest = std::max(m_slowest, command.deadline);
        }
        return result;
    }

    Milliseconds cpu() const
    {
        const std::lock_guard lock(m_mutex);
        return std::chrono::duration_cast<Milliseconds>(m_cpu);
    }
    Milliseconds slowest() const
    {
        const std::lock_guard lock(m_mutex);
        return m_slowest;
    }

private:
    ProcessRunner &m_runner;
    mutable std::mutex m_mutex;
    std::chrono::microseconds m_cpu{0};
    Milliseconds m_slowest{0};
};

/// A Look is everything a probe is handed: the machine to read, the catalog, the request, and when to stop.
struct Look
{
    const Host &host;
    const ReadOnlyFs &fs;
    ProcessRunner &readers;
    const Clock &clock;
    const Catalog &catalog;
    const SurveyRequest &request;
    const CancelToken &cancel;

    /// The same with another runner, to keep accounts.
    Look with(ProcessRunner &runner) const { return {host, fs, runner, clock, catalog, request, cancel}; }

    bool isFile(const AbsPath &path) const { return fs.type(path) == FileType::File; }
    bool isFolder(const AbsPath &path) const { return fs.type(path) == FileType::Folder; }
    bool isProgram(const AbsPath &path) const { return fs.isProgram(path); }
    /// Text of a small file; empty if there is none.
    QByteArray text(const AbsPath &path) const { return fs.read(path, 1 << 20).valueOr({}); }
    /// Names in a folder; none if there is no such folder.
    QStringList names(const AbsPath &folder) const { return fs.list(folder).valueOr({}); }
};

/// The absolute entries of a PATH-like list, in order, duplicates dropped.
std::vector<AbsPath> pathFolders(const QStringList &entries);
std::vector<AbsPath> pathFolders(const QString &list);
/// The first program of this name in the folders; empty if there is none.
AbsPath findProgram(const Look &look, const std::vector<AbsPath> &folders, const QString &name);

} // namespace burrow
