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

    bool operator==(const FoundSetting &) const = default;
};

/// Finds the value that counts of a setting, as VS Code reads it. key is the registered name ("go.lintTool", "gopls",
/// "[go]"); inner names a member of an object-valued setting ("ui.semanticTokens" of "gopls"), empty for the setting
/// itself. Spellings found: "gopls": {"ui.semanticTokens": ..}, "gopls": {"ui": {"semanticTokens": ..}},
/// "gopls.ui.semanticTokens": .., "gopls.ui": {"semanticTokens": ..}, "go": {"lintTool": ..}, and the like. Of several,
/// the last in the file counts; of equal keys the last.
std::optional<FoundSetting> findSetting(const json::Node &root, const QByteArray &key, const QByteArray &inner = {});

} // namespace burrow
