// GitIndex: which files a git work tree tracks, read without running git.
#pragma once

#include "base/abs_path.h"
#include "machine/file_system.h"

#include <QSet>

#include <optional>

namespace burrow {

/// The paths in a git index file (versions 2 to 4), relative to the work tree. Nothing if it is no index or one that is
/// split or sparse, where the file alone does not tell. git itself is not run: on a Mac without the developer tools
/// /usr/bin/git opens an installer.
std::optional<QSet<QByteArray>> readGitIndex(QByteArrayView bytes);

/// A git work tree.
struct GitTree
{
    AbsPath root;   ///< the folder that holds .git
    AbsPath gitDir; ///< .git, or where the file .git points to (worktrees, submodules)
};

/// The work tree a folder lies in, searched upward as git does; nothing if it lies in none.
std::optional<GitTree> findGitTree(const ReadOnlyFs &fs, const AbsPath &folder);

} // namespace burrow
