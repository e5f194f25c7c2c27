// The folder the user works on.
#pragma once

#include "probe/look.h"

namespace burrow {

/// Nothing if no folder was named. Walks at most 20,000 entries and for at most 3 seconds; what it did not reach is
/// told.
std::optional<WorkspaceFacts> probeWorkspace(const Look &look);

} // namespace burrow
