#include "cli/mirrors_json.h"
#include "cli/planning.h"
#include "cli/verbs.h"
#include "local/local_fetcher.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

QString milliseconds(const std::optional<std::chrono::milliseconds> &time)
{
    return time ? u"%1 ms"_s.arg(time->count()) : u"–"_s;
}

QString rate(const std::optional<double> &bytesPerSecond)
{
    return bytesPerSecond ? u"%1 MB/s"_s.arg(*bytesPerSecond / 1e6, 0, 'f', 1) : u"–"_s;
}

QString freshness(const Lane &lane, const Console &console)
{
    return lane.behind == 0
               ? lane.newest
               : console.text(QT_TRANSLATE_N_NOOP("cli", "%1, %n versions behind"), {lane.newest}, lane.behind);
}

void printLane(const Lane &lane, bool best, Console &console)
{
    const QString name = console.styled(console.text(lane.spec.name), best ? Style::Added : Style::Strong);
    if (lane.error) {
        console.line(name + u"  "_s + console.styled(console.text(lane.error->what), Style::Warning));
        return;
    }
    QStringList words{console.text(QT_TRANSLATE_NOOP("cli", "connect %1"), {milliseconds(lane.connect)}),
                      console.text(QT_TRANSLATE_NOOP("cli", "first byte %1"), {milliseconds(lane.firstByte)}),
                      rate(lane.bytesPerSecond), freshness(lane, console)};
    if (lane.sumdb == true)
        words << console.text(QT_TRANSLATE_NOOP("cli", "passes the checksum database through"));
    else if (lane.sumdb == false)
        words << console.text(QT_TRANSLATE_NOOP("cli", "does not pass the checksum database through"));
    QString line = name + u"  "_s + words.join(u" · "_s);
    if (lane.sameBytes == false)
        line += u"  "_s + console.styled(console.text(QT_TRANSLATE_NOOP(
                                             "cli", "its files are not those that the checksum database knows")),
                                         Style::Removed);
    console.line(line);
}

void printRace(const RaceResult &result, Console &console)
{
    for (size_t i = 0; i < result.lanes.size(); ++i)
        printLane(result.lanes[i], int(i) == result.best, console);
    for (const SumdbLane &lane : result.sumdbs)
        console.line(lane.reachable ? console.text(QT_TRANSLATE_NOOP("cli", "Checksum database %1: answers (%2)"),
                                                   {lane.id, milliseconds(lane.took)})
                                    : console.text(QT_TRANSLATE_NOOP("cli", "Checksum database %1: %2"),
                                                   {lane.id, lane.error ? console.text(lane.error->what) : QString()}));
    if (result.best >= 0)
        console.line(console.text(QT_TRANSLATE_NOOP("cli", "From here %1 is the best."),
                                  {console.text(result.lanes[size_t(result.best)].spec.name)}),
                     Style::Strong);
    else
        console.line(console.text(QT_TRANSLATE_NOOP("cli", "No proxy answers from here.")), Style::Warning);
}

/// The settings of go on this machine; only what is measured without asking the network.
GoNetworkSettings settingsOf(const GoEnvFacts &env)
{
    GoNetworkSettings settings;
    const auto take = [&](const char *name, QString &into) {
        if (const QString value = env.effective(QLatin1String(name)); !value.isEmpty())
            into = value;
    };
    take("GOPROXY", settings.goproxy);
    take("GOSUMDB", settings.gosumdb);
    take("GOPRIVATE", settings.goprivate);
    // go env shows GOPRIVATE's value for these where they are not set.
    if (const QString value = env.effective(u"GONOPROXY"_s); !value.isEmpty())
        settings.gonoproxy = value;
    if (const QString value = env.effective(u"GONOSUMDB"_s); !value.isEmpty())
        settings.gonosumdb = value;
    return settings;
}

void printTest(const ModuleTest &test, Console &console)
{
    console.line(console.text(test.verdict), Style::Strong);
    for (size_t i = 0; i < test.hops.size(); ++i) {
        const RouteHop &hop = test.route.hops[i];
        const HopResult &result = test.hops[i];
        QString says;
        switch (result.state) {
        case HopResult::State::NotAsked:
        case HopResult::State::Asking: says = console.text(QT_TRANSLATE_NOOP("cli", "not asked")); break;
        case HopResult::State::Served: says = result.version; break;
        case HopResult::State::NotFound:
        case HopResult::State::Failed: says = result.error ? console.text(result.error->what) : QString(); break;
        }
        const QString name = hop.kind == RouteHop::Kind::Off      ? u"off"_s
                             : hop.kind == RouteHop::Kind::Direct ? u"direct"_s
                                                                  : hop.host;
        console.line(u"  %1. "_s.arg(i + 1) + console.styled(name, Style::Plain) + u"  "_s +
                     console.styled(says, Style::Quiet));
    }
}

int testPath(const QString &module, bool json, Engine &engine, Console &console)
{
    const Survey survey = takeSurvey(engine.probes(), engine.catalog, {}, CancelToken());
    LocalFetcher fetcher(engine.host.env);
    const auto test = testModule(module, settingsOf(survey.goEnv), fetcher, CancelToken());
    if (!test) {
        console.error(test.error());
        return UsageError;
    }
    if (json)
        console.json(moduleTestJson(*test, console.jsonTexts()));
    else
        printTest(*test, console);
    return Fine;
}

} // namespace

int runMirrors(const Arguments &given, Console &console)
{
    const QString kind = given.has("kind") ? given.value("kind") : u"goproxy"_s;
    if (kind == "homebrew"_L1 || kind == "go"_L1) {
        console.note(console.text(
            QT_TRANSLATE_NOOP("cli",
                              "The race for --kind %1 is not there yet; this Burrow races module proxies (goproxy)."),
            {kind}));
        return UsageError;
    }
    if (kind != "goproxy"_L1) {
        console.note(console.text(QT_TRANSLATE_NOOP("cli", "--kind takes goproxy, not %1."), {kind}));
        return UsageError;
    }
    const auto engine = openEngine(console);
    if (!engine)
        return OwnError;
    if (given.has("module"))
        return testPath(given.value("module"), given.has("json"), *engine, console);

    RaceRequest request;
    request.lanes = raceLanes(engine->catalog, {});
    for (const QString &url : given.values("url")) {
        const auto lanes = raceLanes(engine->catalog, {url});
        const bool known = std::any_of(request.lanes.begin(), request.lanes.end(),
                                       [&](const LaneSpec &lane) { return url.startsWith(lane.url); });
        if (lanes.size() == raceLanes(engine->catalog, {}).size() && !known) {
            console.note(console.text(QT_TRANSLATE_NOOP("cli", "--url takes the address of a module proxy, such as "
                                                               "https://proxy.example.com/go. This is none: %1"),
                                      {QUrl(url).toString(QUrl::RemoveUserInfo)}));
            return UsageError;
        }
        if (!known)
            request.lanes.push_back(lanes.back());
    }
    LocalFetcher fetcher(engine->host.env);
    if (console.terminal().errorIsTerminal)
        console.note(
            console.text(QT_TRANSLATE_N_NOOP("cli", "Asking %n module proxies …"), {}, int(request.lanes.size())));
    const RaceResult result = runRace(request, engine->catalog, fetcher, CancelToken());
    if (given.has("json"))
        console.json(raceJson(request, result, console.jsonTexts()));
    else
        printRace(result, console);
    return Fine;
}

} // namespace burrow::cli
