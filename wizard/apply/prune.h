// Pruning: taking records of past runs out of the history, on the person's word. What they wrote stays as it is; it can
// no longer be undone.
#pragma once

#include "apply/transaction.h"

namespace burrow {

/// Which records shall go.
struct PruneRule
{
    enum class Kind {
        OneRun,     ///< the run named
        AllButLast, ///< all but the newest number of them
        OlderThan,  ///< those made more than number days ago
    } kind = Kind::OneRun;
    QString run;
    int number = 0;
};

/// A record that goes.
struct PrunedRun
{
    QString id;
    QDateTime at;
    qint64 bytes = 0;     ///< that it takes on the disk
    bool damaged = false; ///< it could not be undone anyway
    bool operator==(const PrunedRun &) const = default;
};

/// A record that the rule means and that stays all the same.
struct KeptRun
{
    QString id;
    Text why;
    bool operator==(const KeptRun &) const = default;
};

/// What pruning would do, to be shown first.
struct PrunePlan
{
    std::vector<PrunedRun> runs; ///< oldest first
    std::vector<KeptRun> kept;
    qint64 bytes() const;
};

/// Looks only. An interrupted run never goes; nor does an undo while the run that it took back stays, since that would
/// then look as if it still stood. Usage if there is no such run, or number is negative.
Result<PrunePlan> planPrune(const PruneRule &rule, const Host &host, const ReadOnlyFs &fs, const QDateTime &now);

/// What became of a plan.
struct PruneReport
{
    QStringList removed; ///< ids, in the order of the plan
    qint64 bytes = 0;    ///< freed
    std::optional<Error> error;
};

/// Removes the records of the plan, oldest first, up to the first failure. A run that is no longer as the plan saw it
/// is left alone. Killed at any moment, each run is whole or gone.
PruneReport prune(const PrunePlan &plan, const WriteAccess &access);

} // namespace burrow
