// The parts of a bundle as plain files, for people without Burrow.
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "steps/choices.h"
#include "survey/survey.h"

#include <vector>

namespace burrow {

/// A file to write, relative to the folder that the person named.
struct MaterialFile
{
    QString path; ///< ".vscode/launch.json"
    QByteArray bytes;
    bool operator==(const MaterialFile &) const = default;
};

/// launch.json and tasks.json of the chosen entries, as they would be made in an empty workspace. A part of which
/// nothing is chosen is left out. Secrets are struck out as in a bundle; what is of high risk and came from somebody
/// else's bundle (Choices::bundle) is left out, each with its reason in leftOut. survey: for a program to name; may be
/// empty.
Result<std::vector<MaterialFile>> materialise(const Choices &choices, const Survey &survey, const Catalog &catalog,
                                              std::vector<Text> *leftOut = nullptr);

} // namespace burrow
