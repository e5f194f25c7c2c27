// Folders that a run makes and takes away again. Internal to apply/.
#pragma once

#include "machine/file_system.h"

#include <vector>

namespace burrow {

/// Mode of folders that a run makes; the umask takes its part.
inline constexpr int folderMode = 0755;

/// The folders that must be made before something can lie in this one, parents first; the folder itself included.
std::vector<AbsPath> missingFolders(const ReadOnlyFs &fs, const AbsPath &folder);

/// Makes them, parents first. Those that were there before are not in made.
Result<Unit> makeFolders(FileSystem &fs, const std::vector<AbsPath> &folders, int mode);

/// What should have gone and could not: litter, not danger. Told as a note.
struct Leftovers
{
    std::vector<AbsPath> files;   ///< files and folders that are there
    std::vector<AbsPath> unknown; ///< folders that could not be searched
};

/// Removes those that are empty, deepest first; folders with something in them stay, and are no leftovers.
Leftovers removeEmptyFolders(FileSystem &fs, std::vector<AbsPath> folders);

/// Removes temporary files that a killed process left beside these files.
Leftovers sweepTemporaries(FileSystem &fs, const std::vector<AbsPath> &targets);
/// The same for every temporary file in a folder that is Burrow's own.
Leftovers sweepOwnFolder(FileSystem &fs, const AbsPath &folder);

/// Writes a file of ours so that it is whole and on disk when this returns: staged, renamed, folder synced.
Result<Unit> writeDurably(FileSystem &fs, const AbsPath &file, QByteArrayView bytes);

} // namespace burrow
