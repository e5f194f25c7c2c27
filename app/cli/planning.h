// From SOURCE on the command line to a plan: what plan, apply and export begin with.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "engine/engine.h"
#include "probe/probes.h"
#include "steps/steps.h"

#include <memory>

namespace burrow::cli {

/// Everything that is known once the machine was looked at and the choices are made.
struct Planned
{
    std::unique_ptr<Engine> engine;
    Survey survey;
    Choices choices;
    Plan plan;
};

/// Opens the engine; if that fails, says why and gives null.
std::unique_ptr<Engine> openEngine(Console &console);

/// The folder of --workspace; empty if none was named. False if it is no folder (said on standard error).
bool takeWorkspace(const Arguments &given, const ReadOnlyFs &fs, Console &console, AbsPath &workspace);

/// A path of the command line, relative to the current folder.
AbsPath absolute(const QString &path, const Console &console);

/// The bytes of a file that is said to be a bundle, "-" for standard input.
Result<QByteArray> readBundleBytes(const QString &name, const Engine &engine, const Console &console);

/// The exit code after a file that is no bundle: one that is not there was named wrongly, all else is refused.
int refusalCode(const Error &error);

/// Looks, chooses, plans. Gives Fine and fills planned, or says what is wrong and gives the exit code.
int makePlan(const Arguments &given, Console &console, Planned &planned);

/// Marks of the plan as lines: what is kept, what is not, what is risky; blocked steps last.
void printPlan(const Planned &planned, Console &console);

} // namespace burrow::cli
