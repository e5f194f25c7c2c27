#include "race/race.h"

#include "base/pool.h"
#include "race/lane.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace burrow {

namespace {

constexpr double JudgedBytes = 4.0 * (1 << 20); // what a lane's figures are weighed by: a middling download
constexpr double NearlyEqual = 1.1; // closer than this is noise, and must not change the advice from run to run

QString withoutSlash(QString url)
{
    while (url.endsWith(u'/'))
        url.chop(1);
    return url;
}

bool isProxyUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) &&
           !url.hasQuery() && !url.hasFragment();
}

/// The releases that a lane of the catalog lists, or that two lanes agree upon: an address that nobody knows does not
/// make all others look old by naming one that does not exist.
QSet<QString> knownReleases(const std::vector<LaneRun> &runs)
{
    QHash<QString, int> lists;
    QSet<QString> known;
    for (const LaneRun &run : runs) {
        if (run.lane.sameBytes == false)
            continue;
        QSet<QString> own(run.versions.begin(), run.versions.end());
        own.insert(run.lane.newest);
        own.remove({});
        for (const QString &version : own)
            if (run.lane.spec.isKnown || ++lists[version] > 1)
                known.insert(version);
    }
    return known;
}

/// Counts for each lane the known releases that are newer than its newest.
void countBehind(std::vector<LaneRun> &runs)
{
    const QSet<QString> known = knownReleases(runs);
    for (LaneRun &run : runs) {
        const auto own = Version::parse(run.lane.newest);
        if (!own)
            continue;
        run.lane.behind = int(std::count_if(known.begin(), known.end(), [&](const QString &text) {
            const auto version = Version::parse(text);
            return version && version->preRelease.isEmpty() && *own < *version;
        }));
    }
}

/// Milliseconds until a middling download has come through a lane; what was not measured counts as slow.
double estimate(const Lane &lane)
{
    const double wait = lane.firstByte ? double(lane.firstByte->count()) : 10'000.0;
    return wait + JudgedBytes * 1000.0 / lane.bytesPerSecond.value_or(64.0 * 1024);
}

int chooseBest(const std::vector<Lane> &lanes)
{
    // Where one lane has shown that it hands out the true bytes, only such a lane is recommended.
    const bool someProved =
        std::any_of(lanes.begin(), lanes.end(), [](const Lane &lane) { return lane.sameBytes == true; });
    const auto eligible = [&](const Lane &lane) {
        return lane.state == Lane::State::Done && (someProved ? lane.sameBytes == true : lane.sameBytes != false);
    };
    int leastBehind = -1;
    for (const Lane &lane : lanes)
        if (eligible(lane) && (leastBehind < 0 || lane.behind < leastBehind))
            leastBehind = lane.behind;
    double fastest = -1;
    for (const Lane &lane : lanes)
        if (eligible(lane) && lane.behind == leastBehind && (fastest < 0 || estimate(lane) < fastest))
            fastest = estimate(lane);
    int best = -1;
    for (int i = 0; i < int(lanes.size()); ++i) {
        const Lane &lane = lanes[size_t(i)];
        if (!eligible(lane) || lane.behind != leastBehind || estimate(lane) > fastest * NearlyEqual)
            continue;
        if (best < 0 || (lane.spec.official && !lanes[size_t(best)].spec.official))
            best = i;
    }
    return best;
}

SumdbLane askSumdb(const SumdbRow &row, const RaceRequest &request, Fetcher &fetcher, const CancelToken &cancel)
{
    SumdbLane lane{.id = row.id, .reachable = false, .took = {}, .error = {}};
    const auto answer = fetcher.fetch({.url = row.probeUrl, .deadline = request.laneDeadline}, cancel);
    if (!answer) {
        lane.error = answer.error();
        return lane;
    }
    lane.took = answer->took;
    lane.error = proxyAnswerProblem(*answer, row.probeUrl);
    // A signed tree head begins so; anything else that says 200 is somebody in between.
    lane.reachable = !lane.error && answer->body.startsWith("go.sum database tree");
    if (!lane.reachable && !lane.error)
        lane.error = Error{ErrorKind::Network,
                           Text("race", QT_TRANSLATE_NOOP("race", "%1 did not answer as a checksum database does."),
                                {QUrl(row.probeUrl).host()}),
                           {},
                           row.probeUrl};
    return lane;
}

/// The default where the best lane passes it through or it answers itself, else another that answers.
QString chooseSumdb(const RaceResult &result)
{
    if (result.best >= 0 && result.lanes[size_t(result.best)].sumdb == true)
        return u"default"_s;
    for (const SumdbLane &lane : result.sumdbs)
        if (lane.reachable)
            return lane.id;
    return {};
}

} // namespace

std::vector<LaneSpec> raceLanes(const Catalog &catalog, const QStringList &ownUrls)
{
    std::vector<LaneSpec> lanes;
    const auto has = [&](const QString &url) {
        return std::any_of(lanes.begin(), lanes.end(), [&](const LaneSpec &lane) { return lane.url == url; });
    };
    for (const ProxyRow &row : catalog.proxies)
        if ((row.offered || row.official) && !row.url.isEmpty())
            lanes.push_back({row.id, row.name, row.owner, withoutSlash(row.url), row.official, true});
    for (const QString &own : ownUrls) {
        const QString url = withoutSlash(own.trimmed());
        if (!isProxyUrl(url) || has(url))
            continue;
        const QUrl shown = QUrl(url).adjusted(QUrl::RemoveUserInfo);
        lanes.push_back({url, Text::verbatim(shown.authority() + shown.path()),
                         Text("race", QT_TRANSLATE_NOOP("race", "Your own address")), url, false});
    }
    return lanes;
}

RaceResult runRace(const RaceRequest &request, const Catalog &catalog, Fetcher &fetcher, const CancelToken &cancel,
                   const std::function<void(int, const Lane &)> &onLane)
{
    std::vector<LaneRun> runs(request.lanes.size());
    std::vector<const SumdbRow *> rows;
    for (const SumdbRow &row : catalog.sumdbs)
        if (request.askSumdbs && row.offered && !row.probeUrl.isEmpty())
            rows.push_back(&row);
    RaceResult result;
    result.sumdbs.resize(rows.size());

    { // Each task writes to a place of its own, and the pool's end orders it before what follows.
        Pool pool;
        for (size_t i = 0; i < request.lanes.size(); ++i) {
            pool.start([&, i] {
                runs[i] = runLane(request.lanes[i], request, fetcher, cancel, [&, i](const Lane &lane) {
                    if (onLane)
                        onLane(int(i), lane);
                });
            });
        }
        for (size_t i = 0; i < rows.size(); ++i)
            pool.start([&, i] { result.sumdbs[i] = askSumdb(*rows[i], request, fetcher, cancel); });
    }

    countBehind(runs);
    for (size_t i = 0; i < runs.size(); ++i) {
        if (onLane && runs[i].lane.behind > 0)
            onLane(int(i), runs[i].lane);
        result.lanes.push_back(std::move(runs[i].lane));
    }
    result.best = chooseBest(result.lanes);
    result.bestSumdb = chooseSumdb(result);
    return result;
}

} // namespace burrow
