// Every Go on the machine.
#pragma once

#include "probe/look.h"

namespace burrow {

/// Reads parts of a file through the border; empty bytes where that fails.
inline auto partReader(const ReadOnlyFs &fs, const AbsPath &path)
{
    return [&fs, path](qint64 offset, qint64 length) { return fs.readPart(path, offset, length).valueOr({}); };
}

/// The installations found in the usual places and in these folders of PATHs, one for each GOROOT, the one that counts
/// first: what Burrow's own PATH finds, else what was installed as such, else copies that version managers and go
/// itself keep; among equals the newest. None of them is run.
std::vector<GoInstall> findGo(const Look &look, const std::vector<AbsPath> &pathFolders);

/// Adds those that only show in the PATH of a measured shell. What the login shell finds counts more than what only
/// lies about: Burrow itself may have been started from the desktop, with hardly any PATH.
void addGoFromShells(const Look &look, const std::vector<ShellFacts> &shells, std::vector<GoInstall> &installs);

} // namespace burrow
