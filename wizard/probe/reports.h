// Reports: how each probe went, in one line for the Scan page. Pure.
#pragma once

#include "catalog/catalog.h"
#include "survey/survey.h"

namespace burrow {

ProbeReport reportSystem(const SystemFacts &system, const Host &host);
ProbeReport reportShells(const std::vector<ShellFacts> &shells, const std::vector<AbsPath> &changedMeanwhile,
                         const Host &host);
ProbeReport reportPath(const std::vector<ShellFacts> &shells, const std::vector<GoInstall> &installs);
ProbeReport reportGo(const std::vector<GoInstall> &installs, const Host &host,
                     const std::optional<WorkspaceFacts> &workspace);
ProbeReport reportGoEnv(const GoEnvFacts &goEnv, const Host &host);
ProbeReport reportTools(const std::vector<ToolFact> &tools, const Host &host);
ProbeReport reportEditors(const std::vector<EditorFacts> &editors);
ProbeReport reportSettings(const std::vector<EditorFacts> &editors, const FileSnapshots &files,
                           const std::optional<WorkspaceFacts> &workspace, const Catalog &catalog, const Host &host);
ProbeReport reportWorkspace(const WorkspaceFacts &workspace, const Host &host);

} // namespace burrow
