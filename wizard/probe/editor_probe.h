// Editors of the VS Code family, and what of them runs.
#pragma once

#include "probe/look.h"

namespace burrow {

/// The catalog's editors of which a program or a user folder is there, with profiles and extensions. Nothing is run.
std::vector<EditorFacts> findEditors(const Look &look);

/// Names of the programs that run: of all users on Linux (/proc), of all on macOS (ps). Nothing where they cannot be
/// told.
std::optional<QStringList> runningPrograms(const Look &look);

/// Marks the editors that run, and lists what would need a restart: editor ids, "tmux".
QStringList noteRunning(const Look &look, const std::optional<QStringList> &programs,
                        std::vector<EditorFacts> &editors);

} // namespace burrow
