// The machine and the user as this process finds them. With the rest of local/ the only place that asks the operating
// system.
#pragma once

#include "base/result.h"
#include "machine/host.h"

namespace burrow {

/// Fails where HOME is unset, relative or no folder: nothing can be planned then.
Result<Host> localHost();

} // namespace burrow
