// SessionMachine: what the app is given of the world. app/gui hands in the real thing, tests hand in fakes.
#pragma once

#include "catalog/catalog.h"
#include "machine/machine.h"
#include "probe/probes.h"

#include <functional>
#include <memory>

namespace burrow {

/// Owns the borders to the machine. Each may be used from any thread.
struct SessionMachine
{
    Host host{};
    std::unique_ptr<FileSystem> fs{};
    std::unique_ptr<ProcessRunner> readers{}; ///< refuses commands that write
    std::unique_ptr<ProcessRunner>
        runner{}; ///< runs what the person started: tests with coverage. Null: nothing can be run
    std::unique_ptr<Fetcher> fetcher{};
    std::unique_ptr<Clock> clock{};
    std::function<Result<Catalog>()> loadCatalog = &Catalog::load; ///< called once, off the start-up path
    /// Takes the survey; tests hand in one of their own.
    std::function<Survey(const ProbeAccess &, const Catalog &, const SurveyRequest &, const CancelToken &,
                         const std::function<void(const ProbeReport &)> &)>
        look = &takeSurvey;
};

} // namespace burrow
