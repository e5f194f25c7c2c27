// The plan functions of the steps; steps.cpp lists them. Internal to steps/.
#pragma once

#include "steps/steps.h"

namespace burrow {

void planGo(const Choices &choices, const Survey &survey, const Catalog &catalog, PlanBuilder &plan);
void planMirrors(const Choices &choices, const Survey &survey, const Catalog &catalog, PlanBuilder &plan);
void planPath(const Choices &choices, const Survey &survey, const Catalog &catalog, PlanBuilder &plan);
void planSettings(const Choices &choices, const Survey &survey, const Catalog &catalog, PlanBuilder &plan);
void planDebug(const Choices &choices, const Survey &survey, const Catalog &catalog, PlanBuilder &plan);

// Why a step cannot plan what it was asked for.
std::vector<Blocked> goProblems(const Choices &choices, const Survey &survey);
std::vector<Blocked> mirrorProblems(const Choices &choices, const Survey &survey, const Catalog &catalog);
std::vector<Blocked> pathProblems(const Choices &choices, const Survey &survey);
std::vector<Blocked> settingsProblems(const Choices &choices, const Survey &survey, const Catalog &catalog);
std::vector<Blocked> debugProblems(const Choices &choices, const Survey &survey);

// What is wrong with the answers themselves, whatever the machine: a typed address that is none, a field of a wrong
// form.
std::vector<Blocked> mirrorMistakes(const MirrorChoices &mirrors, const Catalog &catalog);
std::vector<Blocked> debugMistakes(const DebugChoices &debug, const Survey &survey);

/// Why a file cannot be edited, with its name and what would help. The error of an edit knows only the place in the
/// text.
Text cannotEdit(const QString &file, const Error &error);

/// A name as part of an edit id: '/' inside it written ~1, '~' written ~0.
QString idPart(const QString &name);

} // namespace burrow
