// burrow history --prune, --keep, --older-than.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "engine/engine.h"

#include <QJsonObject>

namespace burrow::cli {

/// What pruning came to, beside the history.
struct Pruned
{
    int code = 0;
    QJsonObject json; ///< the member "pruned" of the document; empty if nothing of the kind was asked for
};

/// Was pruning asked for?
bool wantsPrune(const Arguments &given);

/// Shows which records would go, asks (but for --yes), removes them.
Pruned runPrune(const Arguments &given, Engine &engine, Console &console);

} // namespace burrow::cli
