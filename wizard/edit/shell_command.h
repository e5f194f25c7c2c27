// One simple command of a POSIX-like shell: what it may do to the shell that reads it. Internal to this folder.
#pragma once

#include <QByteArrayView>

#include <vector>

namespace burrow {

/// What becomes of a start-up file and of PATH where a command is run.
struct ShellEffect
{
    bool returns = false;    ///< leaves the file, or the function in which it stands
    bool exits = false;      ///< ends the shell, or turns it into another program
    bool resetsPath = false; ///< PATH loses its old value
};

/// words are those of one command, assignments in front of it included, redirections not. depth counts the texts that
/// eval took us into.
ShellEffect effectOf(const std::vector<QByteArrayView> &words, int depth);

} // namespace burrow
