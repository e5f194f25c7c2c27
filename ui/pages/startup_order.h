// The load-order picture: which start-up files a shell reads in which way of starting it, and in which order.
#pragma once

#include "look/table.h"
#include "session/session_controller.h"

namespace burrow {

/// The ways of starting a shell as the PATH page names them, in the order of its columns. What a new terminal is
/// depends on the system: a login shell on macOS.
struct ShellStart
{
    ShellMode mode;
    QString title;
};
std::vector<ShellStart> shellStarts(Os os);

/// The rows of one shell: file, then the place it has in the order of each way of starting (empty: not read), then what
/// Burrow does with it.
std::vector<look::Column> startupColumns(Os os);
std::vector<look::Row> startupRows(const ShellFacts &shell, const SessionController &session);

} // namespace burrow
