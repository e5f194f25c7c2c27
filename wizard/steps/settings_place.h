// Where a setting stands in a settings.json, and where it would have to be written to take effect.
#pragma once

#include "catalog/catalog.h"
#include "plan/plan.h"
#include "steps/choices.h"

namespace burrow {

/// The editor whose settings are edited: the one chosen, else the first found. Null if there is none.
const EditorFacts *chosenEditor(const SettingsChoices &choices, const Survey &survey);
/// Its settings.json in the chosen profile; empty if there is no editor or no such profile.
AbsPath userSettingsFile(const SettingsChoices &choices, const Survey &survey);
/// The settings.json of the workspace; empty if none was named.
AbsPath workspaceSettingsFile(const Survey &survey);

/// All places of a setting in one file.
struct SettingPlace
{
    std::optional<json::Path> at;   ///< where the value that counts stands
    QByteArray literal;             ///< that value, as written
    std::vector<json::Path> others; ///< further spellings: overruled, or such that the program does not see them
    bool shared = false;            ///< it stands in a block for several languages: "[go][go.mod]"
    bool unseen = false;            ///< the only spelling there is one that does not reach gopls
};

/// Looks a setting up by its id: key and inner as in the catalog. For members of "gopls" what counts is what gopls
/// sees: a direct member of that object, of which it compares only the part after the last dot.
SettingPlace findPlace(const json::Node &root, QByteArrayView text, const QByteArray &key, const QByteArray &inner);

/// A setting of the catalog, or one member of an object-valued one ("go.alternateTools/go", "gopls/build.env/GOFLAGS").
struct SettingRef
{
    const SettingRow *row = nullptr;
    QByteArray member; ///< empty: the setting itself

    QByteArray id() const { return member.isEmpty() ? row->id() : row->id() + '/' + member; }
    json::Path path() const;
};
/// What an id means; nothing if the catalog has no such setting.
std::optional<SettingRef> settingRef(const Catalog &catalog, const QByteArray &id);

/// All places of a setting or member.
SettingPlace findPlace(const json::Node &root, QByteArrayView text, const SettingRef &ref);

/// A settings file, parsed. Nothing if it does not parse; a missing or blank one is an empty object.
struct SettingsDocument
{
    QByteArray text;
    json::Document document;
};
std::optional<SettingsDocument> readSettingsFile(const Survey &survey, const AbsPath &file);

/// The last part of a dotted name: all that gopls looks at.
QByteArray lastPart(const QByteArray &name);

} // namespace burrow
