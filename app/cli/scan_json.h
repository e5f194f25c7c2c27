// The document of `scan --json`, schema burrow.scan/1.
#pragma once

#include "base/text.h"
#include "survey/survey.h"

#include <QJsonObject>

namespace burrow::cli {

QJsonObject scanJson(const Survey &survey, const TextRenderer &text);

} // namespace burrow::cli
