// What one shell, started in one way, finds now and would find after the step. Pure.
#pragma once

#include "plan/plan.h"
#include "steps/choices.h"
#include "survey/survey.h"

#include <QStringList>

namespace burrow {

/// One place of the PATH page's matrix.
struct PathCell
{
    bool measured = false; ///< the shell answered
    bool timedOut = false;
    QStringList now;       ///< of go, gopls, dlv: those that it finds today
    QStringList added;     ///< those that it finds after this step, and not today
    bool operator==(const PathCell &) const = default;
};

/// The programs that the matrix is about, in its order.
QStringList pathPrograms();

PathCell pathCell(const ShellFacts &shell, ShellMode mode, const Plan &plan, const Choices &choices, const Survey &survey);

/// The files that the kept edits of the PATH step change for this shell.
std::vector<AbsPath> changedFiles(const ShellFacts &shell, const Plan &plan, const Choices &choices, const Survey &survey);

} // namespace burrow
