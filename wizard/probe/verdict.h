// The verdict: what a person should know first about what was found.
#pragma once

#include "survey/survey.h"

namespace burrow {

/// The heading of the Scan page ("Go works in your terminal, but not in VS Code") and the sentences below it, most
/// important first. Pure and total: any Survey has a verdict, an empty one too.
std::vector<Text> verdict(const Survey &survey);

} // namespace burrow
