// What parts of the engine are handed of the machine.
#pragma once

#include "machine/clock.h"
#include "machine/fetcher.h"
#include "machine/file_system.h"
#include "machine/host.h"
#include "machine/process_runner.h"

namespace burrow {

/// What a probe gets: nothing in it can write. readers refuses commands whose effect is Writes.
struct ProbeAccess
{
    const Host &host;
    const ReadOnlyFs &fs;
    ProcessRunner &readers;
    const Clock &clock;
};

/// What applying and undoing get.
struct WriteAccess
{
    const Host &host;
    FileSystem &fs;
    const Clock &clock;
};

} // namespace burrow
