// PATH lines for shells that Burrow does not write for: shown, to be pasted by hand.
#pragma once

#include "base/abs_path.h"

namespace burrow {

/// The line that puts a folder on PATH in that shell.
QString pasteLine(const QString &shell, const AbsPath &dir, const AbsPath &home);
/// Where it belongs.
QString pasteFile(const QString &shell);

} // namespace burrow
