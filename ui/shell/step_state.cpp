#include "shell/step_state.h"

#include "pages/pages.h"
#include "session/session_controller.h"
#include "steps/steps.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Mark;

namespace {

struct State
{
    Mark mark = Mark::Todo;
    QString words;
};

struct Rails
{
    Q_DECLARE_TR_FUNCTIONS(burrow::Rails)
};

State scanState(const SessionController &session)
{
    if (session.scanning())
        return {Mark::Spin, Rails::tr("looking")};
    if (!session.hasSurvey())
        return {};
    const auto &reports = session.reports();
    const auto bad = std::count_if(reports.begin(), reports.end(), [](const ProbeReport &report) {
        return report.state == ProbeReport::State::Bad || report.state == ProbeReport::State::Attention;
    });
    return bad > 0 ? State{Mark::Warn, Rails::tr("%n note(s)", nullptr, int(bad))} : State{Mark::Ok, {}};
}

State applyState(const SessionController &session)
{
    const ApplyRun &run = session.applyRun();
    if (run.running)
        return {Mark::Spin, Rails::tr("writing")};
    if (!run.report)
        return {};
    if (run.report->error)
        return {Mark::Bad, Rails::tr("nothing written")};
    if (run.report->unrecorded)
        return {Mark::Warn, Rails::tr("interrupted")};
    // Undone, or something else was chosen since: there is something to apply again.
    if (session.plan().accepted() > 0 && !session.scanning())
        return {};
    return {Mark::Ok, Rails::tr("done")};
}

/// A file that this step would edit and that cannot be written.
bool isStuck(const QString &step, const SessionController &session)
{
    return std::ranges::any_of(session.changes(), [&](const FileChange &change) {
        return change.problem && std::ranges::any_of(change.edits, [&](const QString &id) {
                   const PlannedEdit *edit = session.plan().find(id);
                   return edit && edit->step == step;
               });
    });
}

/// A step that plans edits: what it would change, or that it need not.
State planningState(const QString &step, const SessionController &session)
{
    if (!session.hasSurvey())
        return {};
    if (!session.problemsOf(step).empty() || isStuck(step, session))
        return {Mark::Warn, Rails::tr("needs attention")};
    if (const int edits = session.acceptedOf(step); edits > 0)
        return {Mark::Edit, Rails::tr("%n edit(s)", nullptr, edits)};
    if (step == "go"_L1) {
        const auto &found = session.survey().goInstalls;
        const auto first = std::find_if(found.begin(), found.end(), [](const GoInstall &go) { return go.onPath; });
        if (found.empty())
            return {Mark::Warn, Rails::tr("not found")};
        const QString version = first == found.end() ? found.front().version : first->version;
        return version.isEmpty() ? State{Mark::Warn, Rails::tr("unknown version")} : State{Mark::Ok, version};
    }
    return {Mark::Skip, Rails::tr("no change")};
}

State stateOf(const Step &step, const SessionController &session)
{
    const QString id = QLatin1String(step.id);
    if (id == "scan"_L1)
        return scanState(session);
    if (id == "apply"_L1)
        return applyState(session);
    if (step.plan)
        return planningState(id, session);
    if (id == "review"_L1 && session.applyRun().report && !session.applyRun().report->error &&
        session.plan().accepted() == 0)
        return {Mark::Ok, {}};
    return {};
}

} // namespace

std::vector<RailRow> railRows(const SessionController &session)
{
    std::vector<RailRow> rows;
    for (const Step &step : allSteps()) {
        const QString id = QLatin1String(step.id);
        if (!pageRow(id))
            continue;
        const State state = stateOf(step, session);
        rows.push_back({.id = id, .title = session.text(step.title), .words = state.words, .mark = state.mark});
    }
    return rows;
}

} // namespace burrow
