#include "steps/go_env_repair.h"
#include "steps/installed_go.h"
#include "steps/settings_place.h"
#include "steps/sources.h"
#include "steps/step_plans.h"

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

/// Mirrors decides about these; its edit of the same line comes later and wins.
bool decidedByMirrors(const QString &key, const MirrorChoices &mirrors)
{
    return (key == "GOPROXY"_L1 && mirrors.goproxy) || (key == "GOSUMDB"_L1 && mirrors.sumdb) ||
           (key == "GOPRIVATE"_L1 && mirrors.privatePatterns);
}

void planRepairs(const Choices &choices, const Survey &survey, PlanBuilder &plan)
{
    if (choices.go.repair.isEmpty())
        return;
    for (const GoEnvRepair &repair : goEnvRepairs(survey)) {
        if (!choices.go.repair.contains(repair.key) || decidedByMirrors(repair.key, choices.mirrors))
            continue;
        PlannedEdit edit;
        edit.id = u"go:goenv:"_s + repair.key;
        edit.step = u"go"_s;
        edit.file = survey.goEnv.file;
        edit.format = FileFormat::GoEnv;
        edit.edit = EnvLineEdit{repair.key.toUtf8(), repair.value};
        edit.title = repair.value
                         ? Text("steps", QT_TRANSLATE_NOOP("steps", "Mend %1 in the go env file"), {repair.key})
                         : Text("steps", QT_TRANSLATE_NOOP("steps", "Remove %1 from the go env file"), {repair.key});
        edit.why = repair.why;
        edit.source = repair.source;
        plan.add(std::move(edit), survey);
    }
}

void planPin(const GoInstall &install, const Choices &choices, const Survey &survey, PlanBuilder &plan)
{
    const AbsPath file = userSettingsFile(choices.settings, survey);
    if (file.isEmpty()) {
        plan.block(u"go"_s,
                   Text("steps", QT_TRANSLATE_NOOP("steps", "No editor was found in which Go could be pinned.")));
        return;
    }
    json::Path at{QByteArray("go.alternateTools"), QByteArray("go")};
    if (const auto settings = readSettingsFile(survey, file)) {
        const auto place = findPlace(settings->document.root, settings->text, "go.alternateTools", "go");
        if (place.at)
            at = *place.at;
        else if (const auto whole = findPlace(settings->document.root, settings->text, "go.alternateTools", {});
                 whole.at)
            (at = *whole.at).emplace_back(QByteArray("go"));
    }
    PlannedEdit edit;
    edit.id = u"go:user:go.alternateTools/go"_s;
    edit.step = u"go"_s;
    edit.file = file;
    edit.format = FileFormat::Jsonc;
    edit.edit = JsoncEdit{at, JsoncEdit::Op::Set, json::quote(stableGo(install).str().toUtf8())};
    edit.title = Text("steps", QT_TRANSLATE_NOOP("steps", "Pin Go for the editor"));
    edit.why = Text("steps",
                    QT_TRANSLATE_NOOP(
                        "steps", "The editor uses %1 whatever its PATH holds, also when it is opened from the Dock or "
                                 "a menu. Terminals are not affected, and if you move this Go, the line must follow."),
                    {stableGo(install).tilde(survey.host.home)});
    edit.source = sources::findingGo();
    // The path is one that Burrow found itself, but the wish to pin it may come from elsewhere.
    if (plan.untrusted())
        edit.riskWhy = Text("steps", QT_TRANSLATE_NOOP("steps", "%1 names a program that the editor runs."),
                            {u"go.alternateTools"_s});
    plan.add(std::move(edit), survey);
}

} // namespace

std::vector<Blocked> goProblems(const Choices &choices, const Survey &survey)
{
    std::vector<Blocked> problems;
    if (!choices.go.use.isEmpty() && !chosenGo(choices.go.use, survey))
        problems.push_back(
            {u"go"_s,
             Text("steps", QT_TRANSLATE_NOOP("steps", "No installed Go is %1. Choose one of those that were found."),
                  {choices.go.use}),
             {}});
    if (choices.go.pinInEditor && choices.go.use.isEmpty() && !bestGo(survey))
        problems.push_back(
            {u"go"_s, Text("steps", QT_TRANSLATE_NOOP("steps", "There is no Go to pin: none is installed.")), {}});
    if (!choices.go.repair.isEmpty() && survey.goEnv.disabled)
        problems.push_back(
            {u"go"_s,
             Text("steps",
                  QT_TRANSLATE_NOOP("steps",
                                    "GOENV=off is set, so go reads no go env file and nothing in it needs mending.")),
             {}});
    return problems;
}

void planGo(const Choices &choices, const Survey &survey, const Catalog &, PlanBuilder &plan)
{
    planRepairs(choices, survey, plan);
    const GoInstall *install = choices.go.use.isEmpty() ? bestGo(survey) : chosenGo(choices.go.use, survey);
    if (install && choices.go.pinInEditor)
        planPin(*install, choices, survey, plan);
}

} // namespace burrow
