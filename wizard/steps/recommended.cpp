#include "steps/go_env_repair.h"
#include "steps/literal.h"
#include "steps/path_needs.h"
#include "steps/settings_place.h"
#include "steps/steps.h"

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

bool lacksEntries(const ShellFacts &shell, const Choices &choices, const Survey &survey)
{
    if (!shell.supported) {
        // Nothing is written for it, but the person should get the line: where its own look-up shows that one is
        // missing.
        const ShellContext *context = shell.context(ShellMode::Editor);
        return shell.isLoginShell && context && context->measured && !missingEntries(context, choices, survey).empty();
    }
    for (const FileNeed &need : pathNeeds(shell, choices, survey, false))
        if (!need.missing.empty())
            return true;
    return false;
}

void removeDeadSettings(const AbsPath &file, QMap<QByteArray, SettingChoice> &choices, const Survey &survey,
                        const Catalog &catalog)
{
    const auto settings = readSettingsFile(survey, file);
    if (!settings)
        return;
    for (const SettingRow &row : catalog.settings) {
        const bool languageServer = row.key == "go.useLanguageServer";
        if (!row.dead() && !languageServer)
            continue;
        const SettingPlace place = findPlace(settings->document.root, settings->text, row.key, row.inner);
        if (!place.at && place.others.empty())
            continue;
        if (!languageServer || (place.at && sameLiteral(place.literal, "false")))
            choices.insert(row.id(), SettingChoice{true, {}});
    }
}

} // namespace

Choices recommended(const Survey &survey, const Catalog &catalog)
{
    Choices choices;
    for (const ShellFacts &shell : survey.shells)
        if (shell.inUse && lacksEntries(shell, choices, survey))
            choices.path.shells << shell.name;
    for (const GoEnvRepair &repair : goEnvRepairs(survey))
        if (repair.stops)
            choices.go.repair << repair.key;
    removeDeadSettings(userSettingsFile(choices.settings, survey), choices.settings.user, survey, catalog);
    removeDeadSettings(workspaceSettingsFile(survey), choices.settings.workspace, survey, catalog);
    return choices;
}

} // namespace burrow
