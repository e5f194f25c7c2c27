// The steps of the assistant, and the plan that they make of the choices.
#pragma once

#include "catalog/catalog.h"
#include "edit/edited_text.h"
#include "plan/plan.h"
#include "steps/choices.h"
#include "survey/survey.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace burrow {

/// Collects the edits of one step; gives them their ids and ticks.
class PlanBuilder
{
public:
    PlanBuilder(Plan &plan, const Choices &choices)
        : m_plan(plan)
        , m_choices(choices)
    {
    }
    /// Adds an edit unless it changes nothing or its file has a problem (which becomes a Blocked).
    void add(PlannedEdit edit, const Survey &survey);
    /// Says why something chosen cannot be planned; said once even if asked for twice.
    void block(QString step, Text why, QString path = {});
    /// True for choices that came from somebody else's bundle: what could harm starts unticked.
    bool untrusted() const { return !m_choices.bundle.isEmpty(); }

private:
    Plan &m_plan;
    const Choices &m_choices;
    std::map<AbsPath, EditedText> m_texts; ///< the files as they are, read once for all their edits
};

/// A Step is a row: what the rail shows and what it plans. Not a widget.
struct Step
{
    const char *id; ///< "scan", "go", "mirrors", "path", "settings", "debug", "review", "apply", "share"
    Text title;
    void (*plan)(const Choices &, const Survey &, const Catalog &, PlanBuilder &); ///< null for steps that plan nothing
};

/// The one ordered list: the rail, the CLI help and the tests read it.
std::span<const Step> allSteps();

/// Pure, total, cheap: rerun at every change of a choice.
Plan buildPlan(const Choices &choices, const Survey &survey, const Catalog &catalog);

/// What Burrow recommends for this machine: deterministic, needs no network, empty on a healthy
/// machine.
Choices recommended(const Survey &survey, const Catalog &catalog);

/// What the recommendation cannot judge: shells in use that it leaves alone because they did not answer. Each says why.
/// Unknown is not fine: it is shown beside the plan.
std::vector<Blocked> unjudged(const Choices &choices, const Survey &survey);

/// Sets one choice by its key, as --set does: "mirrors.goproxy=goproxycn,direct", "path.shells=zsh,fish",
/// "settings.user.gopls/ui.semanticTokens=true", "debug.launch=package,test". Usage error with what would be right.
Result<Unit> setChoice(Choices &choices, const QString &assignment, const Catalog &catalog);
/// The keys that setChoice takes, with their meaning, for --help.
struct ChoiceKey
{
    QString key;
    Text meaning;
};
std::vector<ChoiceKey> choiceKeys();

/// Mistakes in the answers themselves, whatever the machine: a proxy URL that is none, a pattern with a space. They
/// must be put right before anything is applied. What only this machine cannot do (no such shell, no workspace) stands
/// in Plan::blocked and stops nothing else; what is here stands there too.
std::vector<Blocked> validate(const Choices &choices, const Survey &survey, const Catalog &catalog);

/// JSON text of choices, for the saved answers and (without ticks and paths of this machine) for bundles; sorted keys,
/// LF.
QByteArray choicesToJson(const Choices &choices);
Result<Choices> choicesFromJson(const json::Node &object);

} // namespace burrow
