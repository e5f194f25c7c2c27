#include "cli/mirrors_json.h"

#include "cli/console.h"

#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

template <typename T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const std::optional<std::chrono::milliseconds> &time)
{
    return time ? QJsonValue(qint64(time->count())) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue orNull(const std::optional<Error> &error, const TextRenderer &text)
{
    return error ? QJsonValue(errorJson(*error, text)) : QJsonValue(QJsonValue::Null);
}

QString withoutPassword(const QString &url)
{
    return QUrl(url).toString(QUrl::RemoveUserInfo);
}

/// The id of a lane; that of one's own address is the address.
QString idOf(const LaneSpec &lane)
{
    return lane.id == lane.url ? withoutPassword(lane.url) : lane.id;
}

QString stateName(HopResult::State state)
{
    switch (state) {
    case HopResult::State::NotAsked:
    case HopResult::State::Asking: return u"not-asked"_s;
    case HopResult::State::Served: return u"served"_s;
    case HopResult::State::NotFound: return u"not-found"_s;
    case HopResult::State::Failed: return u"failed"_s;
    }
    return {};
}

QString kindName(RouteHop::Kind kind)
{
    switch (kind) {
    case RouteHop::Kind::Proxy: return u"proxy"_s;
    case RouteHop::Kind::Direct: return u"direct"_s;
    case RouteHop::Kind::Off: return u"off"_s;
    }
    return {};
}

QJsonObject laneJson(const Lane &lane, const TextRenderer &text)
{
    return {{u"id"_s, idOf(lane.spec)},
            {u"name"_s, text(lane.spec.name)},
            {u"owner"_s, text(lane.spec.owner)},
            {u"url"_s, withoutPassword(lane.spec.url)},
            {u"official"_s, lane.spec.official},
            {u"answers"_s, lane.state == Lane::State::Done},
            {u"connect_ms"_s, orNull(lane.connect)},
            {u"first_byte_ms"_s, orNull(lane.firstByte)},
            {u"bytes_per_second"_s, orNull(lane.bytesPerSecond)},
            {u"newest"_s, orNull(lane.newest)},
            {u"behind"_s, lane.behind},
            {u"sumdb"_s, orNull(lane.sumdb)},
            {u"same_bytes"_s, orNull(lane.sameBytes)},
            {u"error"_s, orNull(lane.error, text)},
            {u"took_ms"_s, qint64(lane.took.count())}};
}

} // namespace

QJsonObject raceJson(const RaceRequest &request, const RaceResult &result, const TextRenderer &text)
{
    QJsonArray lanes, sumdbs;
    for (const Lane &lane : result.lanes)
        lanes.append(laneJson(lane, text));
    for (const SumdbLane &lane : result.sumdbs)
        sumdbs.append(QJsonObject{{u"id"_s, lane.id},
                                  {u"answers"_s, lane.reachable},
                                  {u"error"_s, orNull(lane.error, text)},
                                  {u"took_ms"_s, qint64(lane.took.count())}});
    return {{u"schema"_s, u"burrow.mirrors/1"_s},
            {u"kind"_s, u"goproxy"_s},
            {u"module"_s, request.module},
            {u"lanes"_s, lanes},
            {u"sumdbs"_s, sumdbs},
            {u"best"_s,
             result.best < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(idOf(result.lanes[size_t(result.best)].spec))},
            {u"best_sumdb"_s, orNull(result.bestSumdb)}};
}

QJsonObject moduleTestJson(const ModuleTest &test, const TextRenderer &text)
{
    QJsonArray hops;
    for (size_t i = 0; i < test.hops.size(); ++i) {
        const RouteHop &hop = test.route.hops[i];
        const HopResult &result = test.hops[i];
        hops.append(
            QJsonObject{{u"kind"_s, kindName(hop.kind)},
                        {u"url"_s, orNull(withoutPassword(hop.url))},
                        {u"host"_s, orNull(hop.host)},
                        {u"next_on_any_error"_s, hop.nextOnAnyError},
                        {u"state"_s, stateName(result.state)},
                        {u"status"_s, result.status > 0 ? QJsonValue(result.status) : QJsonValue(QJsonValue::Null)},
                        {u"version"_s, orNull(result.version)},
                        {u"error"_s, orNull(result.error, text)}});
    }
    return {{u"schema"_s, u"burrow.module/1"_s},
            {u"module"_s, test.route.module},
            {u"private"_s, test.route.isPrivate},
            {u"sumdb_host"_s, orNull(test.route.sumdbHost)},
            {u"sumdb_through_proxy"_s, test.route.sumdbThroughProxy},
            {u"hops"_s, hops},
            {u"stopped"_s, test.stopped},
            {u"verdict"_s, text(test.verdict)}};
}

} // namespace burrow::cli
