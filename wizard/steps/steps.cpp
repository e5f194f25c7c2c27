#include "steps/steps.h"

#include "steps/step_plans.h"

#include <array>

namespace burrow {

std::span<const Step> allSteps()
{
    static const std::array<Step, 9> steps{{
        {"scan", Text("steps", QT_TRANSLATE_NOOP("steps", "Scan")), nullptr},
        {"go", Text("steps", QT_TRANSLATE_NOOP("steps", "Go")), planGo},
        {"mirrors", Text("steps", QT_TRANSLATE_NOOP("steps", "Mirrors")), planMirrors},
        {"path", Text("steps", QT_TRANSLATE_NOOP("steps", "PATH")), planPath},
        {"settings", Text("steps", QT_TRANSLATE_NOOP("steps", "Settings")), planSettings},
        {"debug", Text("steps", QT_TRANSLATE_NOOP("steps", "Debug & test")), planDebug},
        {"review", Text("steps", QT_TRANSLATE_NOOP("steps", "Review")), nullptr},
        {"apply", Text("steps", QT_TRANSLATE_NOOP("steps", "Apply")), nullptr},
        {"share", Text("steps", QT_TRANSLATE_NOOP("steps", "Share")), nullptr},
    }};
    return steps;
}

Plan buildPlan(const Choices &choices, const Survey &survey, const Catalog &catalog)
{
    Plan plan;
    PlanBuilder builder(plan, choices);
    for (auto &&problems :
         {goProblems(choices, survey), mirrorProblems(choices, survey, catalog), pathProblems(choices, survey),
          settingsProblems(choices, survey, catalog), debugProblems(choices, survey)})
        for (const Blocked &problem : problems)
            builder.block(problem.step, problem.why, problem.path);
    for (const Step &step : allSteps())
        if (step.plan)
            step.plan(choices, survey, catalog, builder);
    return plan;
}

std::vector<Blocked> validate(const Choices &choices, const Survey &survey, const Catalog &catalog)
{
    std::vector<Blocked> problems = mirrorMistakes(choices.mirrors, catalog);
    for (Blocked &mistake : debugMistakes(choices.debug, survey))
        problems.push_back(std::move(mistake));
    return problems;
}

QString idPart(const QString &name)
{
    QString part = name;
    return part.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
}

} // namespace burrow
