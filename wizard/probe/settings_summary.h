// SettingsSummary: what stands in a settings.json that concerns Go.
#pragma once

#include "catalog/catalog.h"
#include "json/json.h"

namespace burrow {

struct SettingsSummary
{
    QList<QByteArray> dead; ///< ids of settings that are set and do nothing any more
    int comments = 0;       ///< // and /* */ in the whole file
};

SettingsSummary summarize(QByteArrayView text, const json::Document &document, const Catalog &catalog);

} // namespace burrow
