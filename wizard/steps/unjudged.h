// What a shell said when it could not answer, or would not read one of its files to the end.
#pragma once

#include "survey/survey.h"

namespace burrow {

/// The line in which a shell complains about the syntax of a file; empty if it did not. It reads such a file no
/// further.
QString syntaxComplaint(const ShellFacts &shell, const AbsPath &file);

} // namespace burrow
