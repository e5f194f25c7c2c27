// Machines to show: surveys as values, for the pages' tests and for pictures.
#pragma once

#include "session/session_controller.h"
#include "support/fake_machine.h"

#include <memory>

namespace burrow {

/// Nothing was found: no Go, no editor, no shell in use.
Survey emptySurvey(const Host &host);
/// A developer's machine: zsh without Go on its PATH, two Gos, VS Code with settings and comments, a project.
Survey fullSurvey(const Host &host);
/// Everything that can go wrong at once: unreadable and damaged files, shells that hang, values of nonsense.
Survey brokenSurvey(const Host &host);

/// A session on a machine of values whose scan finds this.
std::unique_ptr<SessionController> sessionWith(Survey (*survey)(const Host &));

} // namespace burrow
