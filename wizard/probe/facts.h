// Small questions to a Survey that reports and the verdict share. Pure.
#pragma once

#include "survey/survey.h"

namespace burrow {

/// "zsh interactive", "bash login": the measured contexts that find a program, in the language of the shells
/// themselves.
QStringList contextsThatFind(const std::vector<ShellFacts> &shells, const QString &program);
/// The first tool of this name: GOBIN's before others.
const ToolFact *findTool(const std::vector<ToolFact> &tools, const QString &name);
/// "0.24.0" of "v0.24.0"; "?" where it could not be read.
QString shownVersion(const ToolFact &tool);

} // namespace burrow
