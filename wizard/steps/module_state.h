// What go will do in this folder, and where its programs end up: sentences for the Go and PATH pages.
#pragma once

#include "plan/plan.h"

namespace burrow {

/// Module mode, GOPATH, go.mod and go.work of the workspace, and what follows from them (claim K6: modules are on by
/// default since Go 1.16). Without a workspace: what holds everywhere.
std::vector<Text> moduleState(const Survey &survey);

/// The folder where go install puts programs.
struct GobinState
{
    enum class Fault {
        None,
        Unknown, ///< it could not be found out
        Missing, ///< not there yet: go install makes it
        NotAFolder,
        NotOurs, ///< belongs to another user
        NotWritable,
    };
    AbsPath dir;
    Fault fault = Fault::None;
    Text what;             ///< one sentence
    QStringList notOnPath; ///< shells in use that do not have it on PATH, in a way of starting that is used here
};
GobinState gobinState(const Survey &survey);

} // namespace burrow
