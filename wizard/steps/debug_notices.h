// What is wrong with the debug entries that are already there, and what will not work on this machine.
#pragma once

#include "plan/plan.h"
#include "steps/choices.h"

namespace burrow {

/// One finding about launch.json, or about attaching on this machine.
struct DebugNotice
{
    QString id;    ///< "launch/Attach/dlvLoadConfig"; empty where nothing can be repaired
    QString entry; ///< name of the entry; empty if it concerns none
    Text what;
    Text repair; ///< what repairing does: "Remove dlvLoadConfig"; empty if Burrow cannot
    std::optional<JsoncEdit> edit;
    Source source;
};

/// Illegal and legacy fields of Go entries in the workspace's launch.json, in the order of the file.
std::vector<DebugNotice> launchNotices(const Survey &survey);

/// Why attaching to a process will be refused on this machine; empty if nothing speaks against it.
Text attachRefusal(const Survey &survey);

/// The files of the workspace; empty if none was named.
AbsPath launchFile(const Survey &survey);
AbsPath tasksFile(const Survey &survey);

} // namespace burrow
