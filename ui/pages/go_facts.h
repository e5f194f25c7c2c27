// What the Go page says about installations and variables. Pure.
#pragma once

#include "survey/survey.h"

#include <QStringList>

namespace burrow {

/// Where a Go came from, in words: "official archive", "Homebrew".
QString originOf(const GoInstall &install);

/// Who finds this go first: names of shells ("zsh", "bash") and the editor's look-up; empty if nobody does.
struct GoUsers
{
    QStringList shells;
    bool editor = false; ///< the environment that editors take from the login shell
    bool isEmpty() const { return shells.isEmpty() && !editor; }
};
GoUsers usersOf(const GoInstall &install, const Survey &survey);

/// The oldest Go that the project can be built with, from its go line; empty if there is no project.
QString neededGo(const Survey &survey);

/// True if this Go is old enough to need another toolchain for the project.
bool isTooOld(const GoInstall &install, const Survey &survey);

} // namespace burrow
