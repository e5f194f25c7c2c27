// Which start-up file of which shell a PATH block belongs into.
#pragma once

#include "plan/plan.h"
#include "steps/choices.h"

namespace burrow {

/// A start-up file that may get a block, and the ways of starting the shell that it takes effect for.
struct ShellFile
{
    AbsPath path;
    ShellDialect dialect = ShellDialect::Posix;
    std::vector<ShellMode> covers;
    Text why; ///< why this file and not another
    Source source;

    /// The file as part of an edit id: ".zprofile" is "zprofile".
    QString idName() const;
    FileFormat format() const { return dialect == ShellDialect::Fish ? FileFormat::Fish : FileFormat::Shell; }
};

/// The files of a shell that need to hold an entry for terminals and for the editor's own look-up. A shell that Burrow
/// does not write for has none. chosen is a file that the person picked instead; empty for the standard ones.
std::vector<ShellFile> pathFiles(const ShellFacts &shell, const Survey &survey, const QString &chosen = {});

/// The files of a shell that a person may pick: its own start-up files, never those of the system.
std::vector<AbsPath> eligibleFiles(const ShellFacts &shell, const Survey &survey);

} // namespace burrow
