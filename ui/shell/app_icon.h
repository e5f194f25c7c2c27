// The app's icon, drawn from the same shapes as the sign in the rail.
#pragma once

#include <QIcon>

namespace burrow {

QIcon appIcon();

} // namespace burrow
