// Saved answers: the choices of a half-finished assistant, kept between starts. The app writes them when it is closed,
// both programs read them.
#pragma once

#include "machine/machine.h"
#include "steps/choices.h"

#include <optional>

namespace burrow {

/// Where they are kept: choices.json in Burrow's config folder.
AbsPath savedAnswersFile(const Host &host);

/// The saved answers; nothing if there are none. Errors: Denied, Io, Syntax (a damaged file; it is left as it is).
Result<std::optional<Choices>> readSavedAnswers(const Host &host, const ReadOnlyFs &fs);

/// Saves the answers; makes Burrow's config folder if it is missing.
Result<Unit> writeSavedAnswers(const Choices &choices, const WriteAccess &access);

/// Forgets them, for "Start again". Fine if there are none.
Result<Unit> removeSavedAnswers(const WriteAccess &access);

} // namespace burrow
