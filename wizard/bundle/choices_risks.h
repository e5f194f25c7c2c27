// Choices from somebody else, judged as a whole.
#pragma once

#include "bundle/bundle.h"

namespace burrow {

/// Everything in the choices that could run code or weaken verification; places begin with prefix ("choices").
std::vector<BundleRisk> choicesRisks(const Choices &choices, const QString &prefix, const Catalog &catalog);

/// What choices in a bundle must not hold, because it belongs to one machine or would smuggle something past the form.
/// The place is in the error's detail, without the prefix.
std::optional<Error> findForeignChoice(const Choices &choices);

} // namespace burrow
