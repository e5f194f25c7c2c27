// Which of the installed Gos is meant.
#pragma once

#include "catalog/catalog.h"
#include "steps/choices.h"
#include "survey/survey.h"

namespace burrow {

/// The installation that a choice means: the path of its go program or its root, or a version. "1.26" takes the newest
/// of that series, "1.26.8" exactly that. Null if none matches.
const GoInstall *chosenGo(const QString &use, const Survey &survey);

/// The installation to put on PATH where no go is found and none was chosen: the one that is found elsewhere, else the
/// newest for this CPU. Toolchains in the module cache do not count: go removes and adds them as it likes. Null if
/// none.
const GoInstall *bestGo(const Survey &survey);

/// The go program of an installation at a path that outlives upgrades: never a versioned folder of Homebrew's Cellar.
AbsPath stableGo(const GoInstall &install);

/// What the editor's settings name as its go today (go.alternateTools), as written there; empty if they name none.
QString editorPin(const Choices &choices, const Survey &survey, const Catalog &catalog);

/// True if that is the go of this installation.
bool isPinned(const QString &pin, const GoInstall &install, const AbsPath &home);

/// True if a program that a shell found is the go of this installation.
bool isGoOf(const AbsPath &found, const GoInstall &install);

} // namespace burrow
