// The plain choices by their --set keys, which are also their paths in JSON. Internal to steps/.
#pragma once

#include "steps/steps.h"

namespace burrow {

/// One choice that is a text, a list of texts or a switch. Settings, files, entries and ticks are not of that kind.
struct ChoiceField
{
    enum class Kind { Text, List, Switch };
    const char *key; ///< "mirrors.goproxy"
    Kind kind;
    Text meaning;
    QString example;
    std::optional<QStringList> (*get)(const Choices &); ///< nothing: as it was made, needs no line in JSON
    void (*set)(Choices &, const QStringList &);
};

const std::vector<ChoiceField> &choiceFields();

} // namespace burrow
