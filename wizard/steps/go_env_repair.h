// Lines of the go env file that stop go, or change it in a way nobody wants today.
#pragma once

#include "plan/plan.h"

namespace burrow {

/// One line that should be mended or removed.
struct GoEnvRepair
{
    QString key;  ///< "GOROOT"
    int line = 0; ///< from 1
    QByteArray found;
    std::optional<QByteArray> value; ///< what the line should say; nothing: it should go
    bool stops = true;               ///< go, or a part of it, fails because of it; otherwise it is only offered
    Text why;
    Source source;
};

/// All that are worth mending, in the order of the file. Empty on a healthy machine.
std::vector<GoEnvRepair> goEnvRepairs(const Survey &survey);

} // namespace burrow
