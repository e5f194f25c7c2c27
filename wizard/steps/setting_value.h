// Does a value fit a setting? Internal to steps/.
#pragma once

#include "steps/settings_place.h"

namespace burrow {

/// Why this literal cannot be written for the setting: no JSON, another type, none of its values. Empty if it can.
Text misfit(const SettingRef &ref, const QByteArray &literal);

/// Why this setting must not be written at all: removed, refused by the gopls that is installed, or read nowhere in a
/// workspace. Empty if it can be. Removing is always possible.
Text notWritable(const SettingRef &ref, bool inWorkspace, const Survey &survey);

} // namespace burrow
