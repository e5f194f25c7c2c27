#include "cli/planning.h"
#include "cli/scan_json.h"
#include "cli/verbs.h"

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

struct Mark
{
    QString sign;
    Style style;
};

Mark markOf(ProbeReport::State state)
{
    switch (state) {
    case ProbeReport::State::Ok: return {u"ok"_s, Style::Added};
    case ProbeReport::State::Attention: return {u"!!"_s, Style::Warning};
    case ProbeReport::State::Bad: return {u"xx"_s, Style::Removed};
    case ProbeReport::State::Unknown: return {u"??"_s, Style::Quiet};
    }
    return {};
}

} // namespace

int runScan(const Arguments &given, Console &console)
{
    const auto engine = openEngine(console);
    if (!engine)
        return OwnError;
    SurveyRequest request;
    if (!takeWorkspace(given, engine->fs, console, request.workspace))
        return UsageError;
    const Survey survey = takeSurvey(engine->probes(), engine->catalog, request, CancelToken());
    if (given.has("json")) {
        console.json(scanJson(survey, console.jsonTexts()));
        return Fine;
    }
    qsizetype width = 0;
    for (const ProbeReport &report : survey.reports)
        width = std::max(width, columns(console.text(report.title)));
    for (const ProbeReport &report : survey.reports) {
        const Mark mark = markOf(report.state);
        const QString title = console.text(report.title);
        console.line(console.styled(mark.sign, mark.style) + u"  "_s + console.styled(title, Style::Strong) +
                     QString(width - columns(title) + 2, u' ') +
                     console.styled(console.text(report.summary), Style::Plain) + u"  "_s +
                     console.styled(u"%1 ms"_s.arg(report.took.count()), Style::Quiet));
    }
    return Fine;
}

} // namespace burrow::cli
