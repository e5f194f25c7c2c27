// Folders that a run makes and takes away again. Internal to apply/.
#pragma once

#include "apply/transaction.h"

#include <vector>

namespace burrow {

/// Mode of folders that a run makes; the umask takes its part.
inline constexpr int folderMode = 0755;

/// The folders that must be made before something can lie in this one, parents first; the folder itself included.
std::vector<AbsPath> missingFolders(const ReadOnlyFs &fs, const AbsPath &folder);

/// Makes them, parents first. Those that were there before are not in made.
Result<Unit> makeFolders(FileSystem &fs, const std::vector<AbsPath> &folders, int mode);

/// What should have gone and did not: litter, not danger. Told as a note.
struct Leftovers
{
    std::vector<AbsPath> files;  ///< files and folders that could not be removed
    std::vector<AbsPath> theirs; ///< temporary files that hold what another program wrote: they stay
};
Text leftoverNote(const AbsPath &path);

/// Removes those that are empty, deepest first; folders with something in them stay, and are no leftovers.
Leftovers removeEmptyFolders(FileSystem &fs, std::vector<AbsPath> folders);

/// Removes the temporary files that a killed process left of this run: those of the names that its journal proves, as
/// long as there is nothing in them but what the journal holds too.
Leftovers sweepTemporaries(FileSystem &fs, const Run &run);
/// Removes each temporary file in a folder that is Burrow's own.
void sweepOwnFolder(FileSystem &fs, const AbsPath &folder);

/// Writes a file of ours so that it is whole and on disk when this returns: staged, renamed, folder synced.
Result<Unit> writeDurably(FileSystem &fs, const AbsPath &file, QByteArrayView bytes);

} // namespace burrow
