// SettingsSummary: what stands in a settings.json that concerns Go.
#pragma once

#include "catalog/catalog.h"
#include "json/json.h"
#include "survey/survey.h"

namespace burrow {

struct SettingsSummary
{
    QList<QByteArray> dead; ///< ids of settings that are set and do nothing any more
    int comments = 0;       ///< // and /* */ in the whole file
};

SettingsSummary summarize(QByteArrayView text, const json::Document &document, const Catalog &catalog);

/// The file whose go.useLanguageServer switches the language server off; empty if none does. The settings of the
/// workspace beat those of the user. A file that cannot be read says nothing.
AbsPath languageServerOffIn(const FileSnapshots &files, const AbsPath &userSettings,
                            const std::optional<WorkspaceFacts> &workspace);

} // namespace burrow
