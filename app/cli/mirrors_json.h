// The documents of `mirrors --json`, schemas burrow.mirrors/1 and burrow.module/1.
#pragma once

#include "base/text.h"
#include "race/module_route.h"
#include "race/race.h"

#include <QJsonObject>

namespace burrow::cli {

QJsonObject raceJson(const RaceRequest &request, const RaceResult &result, const TextRenderer &text);
QJsonObject moduleTestJson(const ModuleTest &test, const TextRenderer &text);

} // namespace burrow::cli
