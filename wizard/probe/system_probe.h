// The operating system and the CPU.
#pragma once

#include "probe/look.h"

namespace burrow {

/// The string of a key in an XML property list; empty if it is not there. Binary ones are not read.
QString plistString(const QByteArray &xml, const QByteArray &key);

SystemFacts probeSystem(const Look &look);

} // namespace burrow
