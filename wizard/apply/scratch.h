// Scratch files: what a program that the person started leaves in Burrow's own cache.
#pragma once

#include "base/result.h"
#include "machine/machine.h"

namespace burrow {

/// The path of a scratch file, ready to be written by a program: its folder is there, and nothing of an earlier run is.
Result<AbsPath> readyScratchFile(const QString &name, const WriteAccess &access);

} // namespace burrow
