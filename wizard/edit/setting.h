// Where a setting really stands in a settings.json: users write one value in several spellings.
#pragma once

#include "json/json.h"

#include <optional>
#include <vector>

namespace burrow {

/// A place where a setting stands.
struct FoundSetting
{
    json::Path path;                  ///< to set or remove it there
    const json::Node *node = nullptr; ///< its value, within the document that was searched
    std::vector<json::Path> others;   ///< further places that say the same setting and are overruled by this one
    bool shared = false;              ///< it stands in a block of several languages, "[go][go.mod]"

    bool operator==(const FoundSetting &) const = default;
};

/// Where a file of this name keeps its settings: "settings" of a .code-workspace, "customizations" > "vscode" >
/// "settings" of a devcontainer.json; else the whole of it is settings.
json::Path settingsPlace(const QString &fileName);

/// Finds the value that counts of a setting, as VS Code reads it, in the object at the place below (settingsPlace()).
/// key is the registered name ("go.lintTool", "gopls", "[go]"); inner names a member of an object-valued setting
/// ("ui.semanticTokens" of "gopls"), empty for the setting itself. Spellings found: "gopls": {"ui.semanticTokens": ..},
/// "gopls": {"ui": {"semanticTokens": ..}}, "gopls.ui.semanticTokens": .., "gopls.ui": {"semanticTokens": ..}, "go":
/// {"lintTool": ..}, and the like. Of several, the last in the file counts; of equal keys the last. A block of one
/// language counts before one of several (ConfigurationModel in VS Code's configurationModels.ts merges it last; read
/// 2026-11-21).
std::optional<FoundSetting> findSetting(const json::Node &root, const QByteArray &key, const QByteArray &inner = {},
                                        const json::Path &below = {});

} // namespace burrow
