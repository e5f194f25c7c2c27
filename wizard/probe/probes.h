// Looking at the machine: parallel probes that fill in a Survey and leave no trace.
#pragma once

#include "base/cancel_token.h"
#include "catalog/catalog.h"
#include "machine/machine.h"
#include "survey/survey.h"

#include <functional>

namespace burrow {

/// What to look at.
struct SurveyRequest
{
    AbsPath workspace;                  ///< empty: none
    Milliseconds shellDeadline{10'000}; ///< as long as the editor waits
};

/// Runs all probes in parallel on a pool of their own and returns when all have ended or hit their deadline. Blocks.
/// report is called once for each probe, as it ends, from any thread.
Survey takeSurvey(const ProbeAccess &access, const Catalog &catalog, const SurveyRequest &request,
                  const CancelToken &cancel, const std::function<void(const ProbeReport &)> &report = {});

/// Reads one file as a snapshot, following links; never fails, the problem is in it.
FileSnapshot takeSnapshot(const ReadOnlyFs &fs, const AbsPath &path);

} // namespace burrow
