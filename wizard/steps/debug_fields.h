// The attributes of the Go debugger, by what they are legal for. Internal to steps/.
#pragma once

#include "steps/debug_templates.h"

namespace burrow {

/// What an attribute is legal for. Attributes of the legacy adapter alone are in none.
enum LaunchUse : unsigned {
    Build = 1,   ///< launch, modes auto, debug, test: the debugger builds the program
    Exec = 2,    ///< launch, mode exec
    Core = 4,    ///< launch, mode core
    Local = 8,   ///< attach, mode local
    Remote = 16, ///< attach, mode remote
    Running = Build | Exec,
    Attached = Local | Remote,
    Any = 31,
};

struct LaunchField
{
    FieldSpec spec;
    unsigned uses = 0;
};

/// All attributes that the debugger's own adapter takes, in the order in which a form shows them.
const std::vector<LaunchField> &launchFields();
std::vector<FieldSpec> launchFieldsFor(LaunchUse use);

} // namespace burrow
