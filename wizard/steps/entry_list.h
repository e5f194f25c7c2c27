// The entries that launch.json or tasks.json hold already, and how chosen ones fit among them.
#pragma once

#include "plan/plan.h"
#include "steps/debug_templates.h"

namespace burrow {

/// What will become of a chosen entry.
struct PlacedEntry
{
    QString kind;
    QString name;         ///< as it will be written, or as the one that is there is called
    bool present = false; ///< one that does the same is there already and is kept
    QByteArray literal;   ///< JSON text of the entry, if it will be added
    Text problem;         ///< a field that cannot be written; the entry is then left out
};

/// Fits chosen entries among those of a file: existing ones are kept, names are made unique.
std::vector<PlacedEntry> placeLaunchEntries(const std::vector<EntryChoice> &chosen, const Survey &survey);
std::vector<PlacedEntry> placeTaskEntries(const std::vector<EntryChoice> &chosen, const Survey &survey);

} // namespace burrow
