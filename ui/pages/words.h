// Words and marks that several pages use for the same things.
#pragma once

#include "base/result.h"
#include "look/marks.h"
#include "survey/survey.h"

#include <QString>

namespace burrow {

class SessionController;

/// "zsh, bash"; with the sign that Chinese has for it in Chinese.
QString joined(const QStringList &things, const SessionController &session);
/// "2 ms", "388 ms", "2.1 s", "12 s": as the language writes it.
QString duration(Milliseconds took);

/// The name of a file, with its folder before it where another of them is called the same: "User/settings.json".
QString nameAmong(const AbsPath &file, const std::vector<AbsPath> &all);

look::Mark markOf(ProbeReport::State state);

/// What went wrong as one sentence, with the place in the file where there is one.
QString errorSentence(const Error &error, const SessionController &session);

/// Who gives a Go variable its value: "~/.config/go/env, line 2".
QString originWords(const GoEnvSource &source, const SessionController &session);

} // namespace burrow
