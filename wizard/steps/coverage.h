// Test coverage: the command that measures it, and what its profile says.
#pragma once

#include "machine/process_runner.h"
#include "plan/plan.h"
#include "steps/choices.h"

namespace burrow {

/// One file of a cover profile.
struct FileCoverage
{
    QString file; ///< as the profile names it: import path and file name
    int statements = 0, covered = 0;
    double percent() const { return statements == 0 ? 100.0 : 100.0 * covered / statements; }
    bool operator==(const FileCoverage &) const = default;
};

/// What a profile says, files in their order by name.
struct Coverage
{
    QString mode; ///< "set", "count", "atomic"
    std::vector<FileCoverage> files;
    int statements = 0, covered = 0;
    double percent() const { return statements == 0 ? 0.0 : 100.0 * covered / statements; }
};

/// Reads the profile that go test -coverprofile writes. A block that several packages report counts as covered if any
/// of them reached it. Error Syntax with its line for anything else.
Result<Coverage> readCoverProfile(QByteArrayView text);

/// The command that writes a profile for the workspace to a file, as the page runs it. Nothing without a workspace or
/// Go.
std::optional<Command> coverageCommand(const Survey &survey, const Choices &choices, const AbsPath &profile);

} // namespace burrow
