// Both settings files, parsed once, with what is chosen laid over them. Internal to steps/.
#pragma once

#include "steps/settings_place.h"
#include "steps/settings_view.h"

namespace burrow {

class SettingsState
{
public:
    SettingsState(const Choices &choices, const Survey &survey);

    SettingState now(const SettingRef &ref) const;
    SettingState will(const SettingRef &ref) const;
    bool unseen(const SettingRef &ref) const;
    /// True if a whole object is there ("gopls") or will be.
    bool willHaveObject(const QByteArray &key) const;

    const std::optional<SettingsDocument> &user() const { return m_user; }
    const std::optional<SettingsDocument> &workspace() const { return m_workspace; }

private:
    SettingState settle(const SettingRef &ref, std::optional<QByteArray> user,
                        std::optional<QByteArray> workspace) const;

    const Choices &m_choices;
    std::optional<SettingsDocument> m_user, m_workspace;
};

} // namespace burrow
