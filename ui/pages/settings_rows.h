// The rows of the Settings page: which settings are shown where, and what their cells say.
#pragma once

#include "look/table.h"
#include "session/session_controller.h"
#include "steps/settings_view.h"

namespace burrow {

/// A group of settings below one heading.
struct SettingGroup
{
    QString id;    ///< "worth", "topic:format"
    QString title; ///< translated
    std::vector<const SettingView *> rows;
    int chosen = 0; ///< of them, in the scope that is shown
};

/// What the page shows: which file, and what was typed into the filter.
struct SettingsQuery
{
    bool workspace = false;
    QString filter;
    bool operator==(const SettingsQuery &) const = default;
};

/// The choices of the scope that is shown.
const QMap<QByteArray, SettingChoice> &chosenIn(const Choices &choices, bool workspace);
QMap<QByteArray, SettingChoice> &chosenIn(Choices &choices, bool workspace);

/// Groups in the order of the page: what is worth a look first, then the topics. A setting is in one group only; with a
/// filter only what matches is left.
std::vector<SettingGroup> settingGroups(const std::vector<SettingView> &views, const SettingsQuery &query,
                                        const SessionController &session);

/// "gopls · ui.semanticTokens".
QString shownName(const SettingRow &row);
/// A value in one short line; the whole of it belongs into a tooltip.
QString shortValue(const QByteArray &literal);
/// The value that a tick writes, where that is clear without asking: the advised one, or the other one of a switch.
QByteArray valueOfTick(const SettingView &view, bool workspace);

std::vector<look::Column> settingColumns();
look::Row settingCells(const SettingView &view, const SettingsQuery &query, const SessionController &session);

} // namespace burrow
