// The plan functions of the steps; steps.cpp lists them. Internal to steps/.
#pragma once

#include "steps/steps.h"

namespace burrow {

void planGo(const Choices &choices, const Survey &survey, const Catalog &catalog, PlanBuilder &plan);
void planMirrors(const Choices &choices, const Survey &survey, const Catalog &catalog, PlanBuilder &plan);
void planPath(const Choices &choices, const Survey &survey, const Catalog &catalog, PlanBuilder &plan);
void planSettings(const Choices &choices, const Survey &survey, const Catalog &catalog, PlanBuilder &plan);
void planDebug(const Choices &choices, const Survey &survey, const Catalog &catalog, PlanBuilder &plan);

// What is wrong with the choices of a step themselves, whatever the files say.
std::vector<Blocked> goProblems(const Choices &choices, const Survey &survey);
std::vector<Blocked> mirrorProblems(const Choices &choices, const Survey &survey, const Catalog &catalog);
std::vector<Blocked> pathProblems(const Choices &choices, const Survey &survey);
std::vector<Blocked> settingsProblems(const Choices &choices, const Survey &survey, const Catalog &catalog);
std::vector<Blocked> debugProblems(const Choices &choices, const Survey &survey);

/// A name as part of an edit id: '/' inside it written ~1, '~' written ~0.
QString idPart(const QString &name);

} // namespace burrow
