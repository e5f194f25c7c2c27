// Reads a start-up file (sh, bash, zsh; fish) just well enough to see what decides over the place of our block.
#pragma once

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace burrow {

/// A ShellLandmark is a statement at the top level of a file, or one that holds it, with what it may do.
struct ShellLandmark
{
    enum Kind {
        Stop,      ///< return, exit, exec of another program, a here-document without end: the file may end here
        PathReset, ///< PATH is set to something that does not contain the old PATH
    } kind = Stop;
    bool always = false; ///< Stop: under no condition
    qsizetype start = 0; ///< of the line on which the statement begins
    qsizetype end = 0;   ///< of the line after it
};

/// In the order of the file. Nothing if the text is not understood (an unbalanced quote, an unknown construct).
/// What stands in subshells, strings, here-documents and comments does not count; what stands in a function counts
/// where the function is called. depth is for the text of an eval within another.
std::optional<std::vector<ShellLandmark>> scanShell(QByteArrayView text, int depth = 0);
/// The same for fish; what stands in functions does not count.
std::optional<std::vector<ShellLandmark>> scanFish(QByteArrayView text);

} // namespace burrow
