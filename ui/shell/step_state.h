// What the rail says about each step.
#pragma once

#include "shell/rail.h"

#include <vector>

namespace burrow {

class SessionController;

/// A row for each step that has a page, in the order of allSteps().
std::vector<RailRow> railRows(const SessionController &session);

} // namespace burrow
