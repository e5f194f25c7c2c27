// The Go environment: each variable with everyone who has a say in it.
#pragma once

#include "probe/look.h"

namespace burrow {

/// What go itself answers, by name. Run so that it leaves no trace: in /, by names,
/// GOTOOLCHAIN=local.
Result<QMap<QString, QString>> askGo(const Look &look, const AbsPath &go);

/// The Go environment as a terminal's go sees it: environment, go env file, GOROOT/go.env, built-in, in this order. The
/// process environment is Burrow's own, completed by what the login shell exports: Burrow may have been started from a
/// desktop, which has read no start-up file. answers are go's own, as far as there are any: they stand for the built-in
/// values and for GOROOT.
GoEnvFacts readGoEnv(const Look &look, const ShellFacts *loginShell, const GoInstall *install,
                     const std::optional<Result<QMap<QString, QString>>> &answers);

} // namespace burrow
