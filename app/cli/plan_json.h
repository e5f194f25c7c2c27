// The document of `plan --json`, schema burrow.plan/1.
#pragma once

#include "cli/console.h"
#include "cli/planning.h"

#include <QJsonObject>

namespace burrow::cli {

/// Its patches have no secrets unless the console shows them.
QJsonObject planJson(const Planned &planned, const std::vector<FileChange> &changes, const Console &console);

/// A hash as JSON has it: null where there is no file.
QJsonValue hashJson(const QByteArray &hash);

} // namespace burrow::cli
