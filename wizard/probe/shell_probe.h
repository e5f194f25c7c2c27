// The shells of the machine, and their start-up files.
#pragma once

#include "probe/look.h"

namespace burrow {

/// The shells worth showing: the login shell whatever it is, and of zsh, bash and fish those that are installed. With
/// their start-up files, as the rules of each shell say; contexts are still to be measured.
std::vector<ShellFacts> findShells(const Look &look);

/// The start-up files once more, after the shell itself has said where it reads them from: zsh tells ZDOTDIR, which may
/// be set inside ~/.zshenv.
void placeZshFiles(const Look &look, ShellFacts &zsh, const AbsPath &configDir);

/// The value of SHELL that children get: the login shell, or /bin/sh where there is none.
AbsPath loginShellProgram(const Host &host);

/// ZDOTDIR as the session sets it. One that ~/.zshenv exports is not passed on: a new terminal starts without it.
AbsPath sessionZdotdir(const Look &look);

/// It is fish, or a start-up file of its user mentions fish: "exec fish" is a common way to it.
bool mayRunFish(const Look &look, const ShellFacts &shell);

/// Whether shells of this kind are started to see what they give their children.
bool canMeasure(const QString &shellName);

} // namespace burrow
