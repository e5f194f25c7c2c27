#include "steps/settings_state.h"

#include "steps/literal.h"

namespace burrow {

namespace {

std::optional<QByteArray> written(const std::optional<SettingsDocument> &document, const SettingRef &ref)
{
    if (!document)
        return std::nullopt;
    const SettingPlace place = findPlace(document->document.root, document->text, ref);
    return place.at ? std::optional(tidyLiteral(place.literal)) : std::nullopt;
}

/// What a choice makes of a value: its own entry, or the member of a whole object that is written.
std::optional<QByteArray> chosen(const QMap<QByteArray, SettingChoice> &choices, const SettingRef &ref,
                                 std::optional<QByteArray> before)
{
    if (const auto own = choices.constFind(ref.id()); own != choices.cend())
        return own->remove ? std::nullopt : std::optional(own->literal);
    if (ref.member.isEmpty())
        return before;
    const auto whole = choices.constFind(ref.row->id());
    if (whole == choices.cend())
        return before;
    const auto parsed = json::parse(whole->literal);
    const json::Node *member = !whole->remove && parsed ? parsed->root.member(ref.member) : nullptr;
    return member ? std::optional(literalOf(*member)) : std::nullopt;
}

} // namespace

SettingsState::SettingsState(const Choices &choices, const Survey &survey)
    : m_choices(choices)
    , m_user(readSettingsFile(survey, userSettingsFile(choices.settings, survey)))
    , m_workspace(readSettingsFile(survey, workspaceSettingsFile(survey)))
{
}

SettingState SettingsState::settle(const SettingRef &ref, std::optional<QByteArray> user,
                                   std::optional<QByteArray> workspace) const
{
    SettingState state{std::move(user), std::move(workspace),
                       ref.member.isEmpty() ? ref.row->defaultJson : QByteArray(), SettingWinner::Default};
    if (state.user) {
        state.effective = *state.user;
        state.winner = SettingWinner::User;
    }
    // In a workspace VS Code ignores what belongs to the application.
    if (state.workspace && ref.row->scope != QLatin1String("application")) {
        state.effective = *state.workspace;
        state.winner = SettingWinner::Workspace;
    }
    return state;
}

SettingState SettingsState::now(const SettingRef &ref) const
{
    return settle(ref, written(m_user, ref), written(m_workspace, ref));
}

SettingState SettingsState::will(const SettingRef &ref) const
{
    return settle(ref, chosen(m_choices.settings.user, ref, written(m_user, ref)),
                  chosen(m_choices.settings.workspace, ref, written(m_workspace, ref)));
}

bool SettingsState::unseen(const SettingRef &ref) const
{
    for (const auto *document : {&m_user, &m_workspace})
        if (*document && findPlace((*document)->document.root, (*document)->text, ref).unseen)
            return true;
    return false;
}

bool SettingsState::willHaveObject(const QByteArray &key) const
{
    for (const auto *choices : {&m_choices.settings.user, &m_choices.settings.workspace})
        for (auto it = choices->cbegin(); it != choices->cend(); ++it)
            if (!it->remove && it.key().startsWith(key + '/'))
                return true;
    for (const auto *document : {&m_user, &m_workspace}) {
        const json::Node *object = *document ? (*document)->document.root.member(key) : nullptr;
        if (object && !object->children.empty())
            return true;
    }
    return false;
}

} // namespace burrow
