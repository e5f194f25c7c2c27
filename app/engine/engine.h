// Engine: the real machine and the catalog, which both programs start from.
#pragma once

#include "catalog/catalog.h"
#include "local/local_clock.h"
#include "local/local_fs.h"
#include "local/local_runner.h"
#include "machine/machine.h"

#include <memory>

namespace burrow {

/// An Engine owns the real machine. Probes get a runner that refuses to write; the network is not part of it, because
/// only few things ask it and only on the person's word.
struct Engine
{
    Host host;
    LocalFs fs;
    LocalRunner readers{true};
    LocalClock clock;
    Catalog catalog;

    ProbeAccess probes() { return {host, fs, readers, clock}; }
    WriteAccess writes() { return {host, fs, clock}; }

    /// Fails where HOME is no folder, or the built-in catalog is damaged.
    static Result<std::unique_ptr<Engine>> open();
};

} // namespace burrow
