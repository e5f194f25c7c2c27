// Snapshots of the files that could be edited.
#pragma once

#include "probe/look.h"

namespace burrow {

/// Reads files as snapshots and adds who else cares for them: git, a dotfile manager. Keeps what it has read of those.
class SnapshotReader
{
public:
    explicit SnapshotReader(const Look &look);
    ~SnapshotReader();
    Q_DISABLE_COPY_MOVE(SnapshotReader)

    void add(const AbsPath &path);
    FileSnapshots take() { return std::move(m_files); }

private:
    struct Known;
    QString trackedBy(const FileSnapshot &file);
    AbsPath realFolder(const AbsPath &folder);

    const Look &m_look;
    std::unique_ptr<Known> m_known;
    FileSnapshots m_files;
};

/// Every file that a step may want to edit: start-up files of the supported shells, the go env file, each profile's
/// settings, and the workspace's .vscode.
std::vector<AbsPath> editableFiles(const Survey &survey);

} // namespace burrow
