// The settings as the page shows them: now, will be, who wins.
#pragma once

#include "catalog/catalog.h"
#include "plan/plan.h"
#include "steps/choices.h"

namespace burrow {

/// Who gives a setting the value that counts, weakest first.
enum class SettingWinner { Default, User, Workspace };

/// One setting at one moment: what each file says, and what counts.
struct SettingState
{
    std::optional<QByteArray> user, workspace; ///< as written in each file; nothing: not set there
    QByteArray effective;                      ///< JSON text; empty: unset, and there is no default
    SettingWinner winner = SettingWinner::Default;
    bool operator==(const SettingState &) const = default;
};

/// A row of the page.
struct SettingView
{
    const SettingRow *row = nullptr; ///< of the catalog
    SettingState now, will;
    bool unseen = false;     ///< written in a spelling that gopls does not see
    Text notInUser;          ///< why it cannot be written to user settings; empty if it can
    Text notInWorkspace;     ///< the same for the workspace
    bool worthALook = false; ///< dead but present, switched off by hand, or offered

    bool present() const { return now.user || now.workspace; }
};

/// All rows of the catalog, in its order. What a choice changes stands in `will`.
std::vector<SettingView> settingsView(const Choices &choices, const Survey &survey, const Catalog &catalog);

/// Something to know before settings are written.
struct SettingNotice
{
    enum class Kind {
        Conflict,  ///< settings that silence each other
        Overruled, ///< a chosen user setting that the workspace overrules
        Unseen,    ///< a spelling that does not reach gopls
        Twice,     ///< one setting of gopls under two names
        Unreadable ///< the file does not parse
    };
    Kind kind = Kind::Conflict;
    QString id;                   ///< of the conflict, or of the setting
    std::vector<QByteArray> keys; ///< ids of the settings concerned
    Text why;
    bool chosen = false; ///< a choice brings it about, or takes part in it
    Source source;
};

/// What is worth saying about the settings as they will be: conflicts of the catalog, and what the files themselves
/// show.
std::vector<SettingNotice> settingNotices(const Choices &choices, const Survey &survey, const Catalog &catalog);

} // namespace burrow
