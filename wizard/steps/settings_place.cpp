#include "steps/settings_place.h"

#include "edit/setting.h"

namespace burrow {

using namespace Qt::StringLiterals;

const EditorFacts *chosenEditor(const SettingsChoices &choices, const Survey &survey)
{
    for (const EditorFacts &editor : survey.editors)
        if (choices.editor.isEmpty() || editor.id == choices.editor)
            return &editor;
    return nullptr;
}

AbsPath userSettingsFile(const SettingsChoices &choices, const Survey &survey)
{
    const EditorFacts *editor = chosenEditor(choices, survey);
    if (!editor)
        return {};
    for (const EditorProfile &profile : editor->profiles)
        if (profile.id == choices.profile)
            return profile.settings;
    return {};
}

AbsPath workspaceSettingsFile(const Survey &survey)
{
    return survey.workspace ? survey.workspace->vscode / u"settings.json"_s : AbsPath();
}

QByteArray lastPart(const QByteArray &name)
{
    return name.mid(name.lastIndexOf('.') + 1);
}

json::Path SettingRef::path() const
{
    json::Path path = row->path();
    if (!member.isEmpty())
        path.emplace_back(member);
    return path;
}

std::optional<SettingRef> settingRef(const Catalog &catalog, const QByteArray &id)
{
    if (const SettingRow *row = catalog.setting(id))
        return SettingRef{row, {}};
    const qsizetype slash = id.lastIndexOf('/');
    if (slash <= 0 || slash + 1 == id.size())
        return std::nullopt;
    const SettingRow *row = catalog.setting(id.left(slash));
    return row && row->type == "object"_L1 ? std::optional(SettingRef{row, id.mid(slash + 1)}) : std::nullopt;
}

namespace {

SettingPlace findGoplsPlace(const json::Node &root, QByteArrayView text, const QByteArray &inner)
{
    SettingPlace place;
    const json::Node *gopls = root.member("gopls");
    if (gopls && gopls->isObject()) {
        for (const json::Node &member : gopls->children) {
            if (lastPart(member.key) != lastPart(inner) || gopls->member(member.key) != &member)
                continue;
            if (place.at) // two keys with one tail: gopls complains and keeps one of them
                place.others.push_back(*place.at);
            place.at = json::Path{QByteArray("gopls"), member.key};
            place.literal = text.sliced(member.offset, member.length).toByteArray();
        }
    }
    // Spellings that VS Code reads but hands to gopls as a tree, which gopls does not understand.
    if (const auto found = findSetting(root, "gopls", inner)) {
        std::vector<json::Path> all = found->others;
        all.push_back(found->path);
        for (const json::Path &path : all)
            if (path != json::Path{QByteArray("gopls"), inner}) {
                place.others.push_back(path);
                place.unseen = !place.at;
            }
    }
    return place;
}

} // namespace

SettingPlace findPlace(const json::Node &root, QByteArrayView text, const QByteArray &key, const QByteArray &inner)
{
    if (key == "gopls" && !inner.isEmpty())
        return findGoplsPlace(root, text, inner);
    SettingPlace place;
    if (const auto found = findSetting(root, key, inner)) {
        place.at = found->path;
        place.literal = text.sliced(found->node->offset, found->node->length).toByteArray();
        place.others = found->others;
        place.shared = found->shared;
    }
    return place;
}

SettingPlace findPlace(const json::Node &root, QByteArrayView text, const SettingRef &ref)
{
    if (ref.member.isEmpty())
        return findPlace(root, text, ref.row->key, ref.row->inner);
    if (ref.row->inner.isEmpty())
        return findPlace(root, text, ref.row->key, ref.member);
    SettingPlace place;
    const SettingPlace whole = findPlace(root, text, ref.row->key, ref.row->inner);
    const json::Node *node = whole.at ? root.at(*whole.at) : nullptr;
    if (const json::Node *member = node ? node->member(ref.member) : nullptr) {
        place.at = whole.at;
        place.at->emplace_back(ref.member);
        place.literal = text.sliced(member->offset, member->length).toByteArray();
    }
    return place;
}

std::optional<SettingsDocument> readSettingsFile(const Survey &survey, const AbsPath &file)
{
    const auto snapshot = survey.files.constFind(file);
    if (file.isEmpty() || snapshot == survey.files.cend() || snapshot->problem)
        return std::nullopt;
    auto parsed = json::parse(snapshot->bytes);
    if (!parsed || !parsed->root.isObject())
        return std::nullopt;
    return SettingsDocument{snapshot->bytes, std::move(*parsed)};
}

} // namespace burrow
