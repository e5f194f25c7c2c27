// Go tools, read from their binaries without running them.
#pragma once

#include "probe/look.h"

namespace burrow {

/// The catalog's tools in GOBIN, in every GOPATH/bin, and where the measured shells find them: one entry for each file.
std::vector<ToolFact> findTools(const Look &look, const GoEnvFacts &goEnv, const std::vector<ShellFacts> &shells);

} // namespace burrow
