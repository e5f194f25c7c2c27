// The verbs of the command line: one file each.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"

#include <span>

namespace burrow::cli {

/// The one ordered list: --help and the tests read it.
std::span<const Verb> allVerbs();
const Verb *findVerb(const QString &name);

int runScan(const Arguments &given, Console &console);
int runPlan(const Arguments &given, Console &console);
int runApply(const Arguments &given, Console &console);
int runUndo(const Arguments &given, Console &console);
int runHistory(const Arguments &given, Console &console);
int runRecover(const Arguments &given, Console &console);
int runExport(const Arguments &given, Console &console);
int runVerify(const Arguments &given, Console &console);
int runMirrors(const Arguments &given, Console &console);

/// The text of `burrow --help` and of `burrow VERB --help`.
QString helpText(const Console &console);
QString helpText(const Verb &verb, const Console &console);

/// What stands behind `burrow`: finds the verb, parses, runs. Returns the exit code.
int runBurrow(const QStringList &words, const LocalTerminal &terminal);

} // namespace burrow::cli
