// What each start-up file lacks on PATH, by what the shells were measured to find.
#pragma once

#include "steps/shell_files.h"

namespace burrow {

/// A folder that should be on PATH.
struct PathEntry
{
    AbsPath dir;
    bool front = false; ///< it is on PATH already, but another go comes before it
    bool isGo = false;  ///< the bin folder of a Go; otherwise where go install puts programs
    bool operator==(const PathEntry &) const = default;
};

/// What one start-up file should hold.
struct FileNeed
{
    ShellFile file;
    std::vector<PathEntry> missing; ///< by at least one way of starting the shell that this file takes effect for
    bool unknown = false;           ///< one of those could not be measured
    bool stale = false;             ///< an earlier block of ours puts another Go in front than the one chosen
    QByteArray body;                ///< of our block, with what it keeps; only where something is missing or stale
    std::optional<Error> problem;   ///< a folder that cannot be written into a start-up file, or a damaged block
};

/// What the files of a shell need, in the order in which the shell reads them. With unknownCounts a context that could
/// not be measured is taken to lack everything (what the person asked for); without, to lack nothing (what we advise).
std::vector<FileNeed> pathNeeds(const ShellFacts &shell, const Choices &choices, const Survey &survey,
                                bool unknownCounts);

/// The entries that a context lacks. context may be null or not measured: then all that could be missing.
std::vector<PathEntry> missingEntries(const ShellContext *context, const Choices &choices, const Survey &survey);

/// The shells that get a block: those chosen; if only a Go was chosen, those in use.
QStringList shellsConcerned(const Choices &choices, const Survey &survey);

} // namespace burrow
