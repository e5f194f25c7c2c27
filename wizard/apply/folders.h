// Folders that a run makes and takes away again. Internal to apply/.
#pragma once

#include "machine/file_system.h"

#include <vector>

namespace burrow {

/// The folders that must be made before something can lie in this one, parents first; the folder itself included.
std::vector<AbsPath> missingFolders(const ReadOnlyFs &fs, const AbsPath &folder);

/// Makes them, parents first. Those that were there before are not in made.
Result<Unit> makeFolders(FileSystem &fs, const std::vector<AbsPath> &folders, int mode);

/// Removes those that are empty, deepest first; the others stay, silently.
void removeEmptyFolders(FileSystem &fs, std::vector<AbsPath> folders);

/// Removes temporary files that a killed process left beside these files.
void sweepTemporaries(FileSystem &fs, const std::vector<AbsPath> &targets);

/// Writes a file of ours so that it is whole and on disk when this returns: staged, renamed, folder synced.
Result<Unit> writeDurably(FileSystem &fs, const AbsPath &file, QByteArrayView bytes);

} // namespace burrow
