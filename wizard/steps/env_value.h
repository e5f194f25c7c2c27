// Who else has a say about a Go variable that Burrow would write. Internal to steps/.
#pragma once

#include "survey/survey.h"

namespace burrow {

/// Somebody who sets a variable and wins over the go env file.
struct Override
{
    enum class Where { Process, Shell, Editor };
    Where where = Where::Process;
    QString who; ///< shell name, or the settings file
    QString value;
};

/// All who overrule a line of the go env file.
std::vector<Override> overridesOf(const QString &name, const QString &wanted, const Survey &survey);

} // namespace burrow
