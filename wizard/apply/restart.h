// What must be started anew after writing, so that it takes effect: from the files written and the programs that run.
#pragma once

#include "apply/transaction.h"
#include "survey/survey.h"

namespace burrow {

/// One thing to restart, and how.
struct RestartAdvice
{
    enum class Kind {
        QuitEditor,   ///< all of it: it reads the shell's environment once, when it starts
        ReloadWindow, ///< the Go extension reads these values when its window opens
        Terminals,    ///< shells that are open
        Tmux,         ///< the server keeps the environment it was started with
    } kind = Kind::Terminals;
    QString subject; ///< "VS Code", "zsh", "tmux"
    Text what;       ///< "Quit VS Code completely and start it again"
    Text why;
    QString command; ///< to type where it must be done; empty if there is none
    bool operator==(const RestartAdvice &) const = default;
};

/// From the changes of plan that were written. Pure; empty if everything takes effect by itself.
std::vector<RestartAdvice> restartAdvice(const std::vector<FileChange> &written, const Plan &plan,
                                         const Survey &survey);
/// The same for a run of the history: after an undo.
std::vector<RestartAdvice> restartAdvice(const Run &run, const Survey &survey);

} // namespace burrow
