// What a shell, started in one way, gives its children.
#pragma once

#include "probe/look.h"
#include "probe/private_folders.h"

namespace burrow {

/// What measuring one context brought.
struct MeasuredShell
{
    ShellContext context;
    AbsPath zdotdir; ///< zsh only: where it reads its later files from
};

/// Starts the shell in this way, in an environment as a terminal or the desktop gives it, and reads what it exports.
/// runsFish: it is fish or may become it, see mayRunFish(). A shell that hangs, fails, or becomes another program is
/// told as such in the context.
MeasuredShell measureShell(const Look &look, const ShellFacts &shell, ShellMode mode, const PrivateFolders &folders,
                           bool runsFish);

/// The environment that shells start from, see the source for what is in it and why.
QHash<QString, QString> startEnvironment(const Look &look, ShellMode mode);

/// The modes that are measured for a shell: for one we do not write for, only what the editor does.
std::vector<ShellMode> modesToMeasure(const ShellFacts &shell);

} // namespace burrow
