// The race against scripted networks, and against real servers on loopback.
#include "fault_server.h"
#include "local/local_fetcher.h"
#include "race/lane.h"
#include "race/race.h"
#include "support/fake_fetcher.h"
#include "tiny_module.h"

#include <QElapsedTimer>
#include <QTest>

#include <mutex>

using namespace burrow;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

RaceRequest request(const QStringList &urls)
{
    RaceRequest r;
    r.module = u"example.com/tiny"_s;
    r.zip = {u"example.com/tiny"_s, u"v1.0.0"_s, tinyHash()};
    r.laneDeadline = milliseconds(3000);
    for (const QString &url : urls)
        r.lanes.push_back({url, Text::verbatim(url), {}, url, url.contains("official"_L1), !url.contains("own"_L1)});
    return r;
}

/// A healthy proxy in the scripted network.
void healthy(FakeFetcher &net, const QString &url, const QString &newest = u"v1.2.0"_s, int firstByte = 50,
             int download = 100)
{
    FetchAnswer latest;
    latest.status = 200;
    latest.contentType = "application/json";
    latest.body = "{\"Version\":\"" + newest.toUtf8() + "\"}";
    latest.connected = milliseconds(20);
    latest.firstByte = milliseconds(firstByte);
    latest.took = latest.firstByte;
    net.answer(url + u"/example.com/tiny/@latest"_s, latest);
    net.answer(url + u"/example.com/tiny/@v/list"_s, 200, "v1.0.0\nv1.1.0\nv1.3.0-rc.1\n" + newest.toUtf8() + "\n",
               "text/plain");
    net.answer(url + u"/sumdb/sum.golang.org/supported"_s, 200, "", "text/plain");
    FetchAnswer zip;
    zip.status = 200;
    zip.contentType = "application/zip";
    zip.body = storedZip();
    zip.firstByte = milliseconds(10);
    zip.took = milliseconds(10 + download);
    net.answer(url + u"/example.com/tiny/@v/v1.0.0.zip"_s, zip);
}

void sumdbs(FakeFetcher &net, bool official, bool alias)
{
    const QByteArray tree = "go.sum database tree\n1\nabc=\n";
    net.answer(u"https://sum.golang.org/latest"_s, official ? 200 : 503, official ? tree : "", "text/plain");
    net.answer(u"https://sum.golang.google.cn/latest"_s, alias ? 200 : 503, alias ? tree : "", "text/plain");
}

Catalog catalog()
{
    return *Catalog::load();
}

} // namespace

class RaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lanesOfTheCatalog();
    void ownLanes();
    void healthyLane();
    void latestIsOptional();
    void answersOfABadProxy_data();
    void answersOfABadProxy();
    void changedBytesAreNotRecommended();
    void madeUpReleases();
    void behind();
    void best_data();
    void best();
    void noLaneAnswers();
    void sumdbAdvice_data();
    void sumdbAdvice();
    void cancelled();
    void reportsEachStep();
    void parallelOnRealServers();
};

void RaceTest::lanesOfTheCatalog()
{
    const auto lanes = raceLanes(catalog(), {});
    QVERIFY(lanes.size() >= 4);
    int official = 0;
    for (const LaneSpec &lane : lanes) {
        official += lane.official;
        QVERIFY(lane.url.startsWith("https://"_L1) && !lane.url.endsWith(u'/'));
        QVERIFY(lane.id != "direct"_L1 && lane.id != "huawei"_L1);
    }
    QCOMPARE(official, 1);
}

void RaceTest::ownLanes()
{
    const auto standard = raceLanes(catalog(), {}).size();
    const auto lanes =
        raceLanes(catalog(), {u"https://goproxy.cn/"_s, u" https://ann:pw@proxy.corp.example/go/ "_s, u"nonsense"_s,
                              u"ftp://x.example"_s, u"https://x.example/?a=b"_s, u"http://10.0.0.7:3000"_s});
    QCOMPARE(lanes.size(), standard + 2);
    QCOMPARE(lanes[standard].url, u"https://ann:pw@proxy.corp.example/go"_s);
    QCOMPARE(TextRenderer()(lanes[standard].name), u"proxy.corp.example/go"_s); // the password is never shown
    QCOMPARE(lanes[standard + 1].url, u"http://10.0.0.7:3000"_s);
}

void RaceTest::healthyLane()
{
    FakeFetcher net;
    healthy(net, u"https://official.example"_s);
    sumdbs(net, true, true);
    const auto result = runRace(request({u"https://official.example"_s}), catalog(), net, {});
    QCOMPARE(net.problems(), QStringList());
    const Lane &lane = result.lanes.at(0);
    QCOMPARE(lane.state, Lane::State::Done);
    QCOMPARE(*lane.connect, milliseconds(20));
    QCOMPARE(*lane.firstByte, milliseconds(50));
    QCOMPARE(lane.newest, u"v1.2.0"_s);
    QCOMPARE(lane.behind, 0);
    QCOMPARE(lane.sumdb, std::optional(true));
    QCOMPARE(lane.sameBytes, std::optional(true));
    QCOMPARE(qRound(*lane.bytesPerSecond), qRound(double(storedZip().size()) * 10));
    QCOMPARE(result.best, 0);
    QCOMPARE(result.bestSumdb, u"default"_s);
    QVERIFY(result.sumdbs.size() >= 2);
    for (const SumdbLane &sumdb : result.sumdbs)
        QVERIFY(sumdb.reachable);
}

void RaceTest::latestIsOptional()
{
    FakeFetcher net;
    healthy(net, u"https://a.example"_s);
    net.answer(u"https://a.example/example.com/tiny/@latest"_s, 404, "", "text/plain");
    sumdbs(net, true, true);
    const auto result = runRace(request({u"https://a.example"_s}), catalog(), net, {});
    QCOMPARE(result.lanes.at(0).state, Lane::State::Done);
    QCOMPARE(result.lanes.at(0).newest, u"v1.2.0"_s); // not the pre-release
}

void RaceTest::answersOfABadProxy_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("says");
    const QByteArray json = "application/json", html = "text/html; charset=utf-8";
    QTest::addRow("401") << 401 << QByteArray() << json << u"refuses"_s;
    QTest::addRow("403") << 403 << QByteArray() << json << u"refuses"_s;
    QTest::addRow("404 everywhere") << 404 << QByteArray() << json << u"does not have"_s;
    QTest::addRow("410 everywhere") << 410 << QByteArray() << json << u"does not have"_s;
    QTest::addRow("407") << 407 << QByteArray() << json << u"forward proxy"_s;
    QTest::addRow("429") << 429 << QByteArray() << json << u"too often"_s;
    QTest::addRow("500") << 500 << QByteArray() << json << u"out of order"_s;
    QTest::addRow("502") << 502 << QByteArray("<html>Bad Gateway") << html << u"out of order"_s;
    QTest::addRow("504") << 504 << QByteArray() << json << u"out of order"_s;
    QTest::addRow("302 without an address") << 302 << QByteArray() << json << u"unexpected"_s;
    QTest::addRow("captive portal") << 200 << QByteArray("<html>please sign in") << html << u"sign in"_s;
    QTest::addRow("captive portal in disguise") << 200 << QByteArray("\n <!doctype html>") << json << u"sign in"_s;
    QTest::addRow("wrong JSON") << 200 << QByteArray("{\"Version\": ") << json << u"knows no version"_s;
    QTest::addRow("JSON of something else") << 200 << QByteArray("[1, 2]") << json << u"knows no version"_s;
    QTest::addRow("empty") << 200 << QByteArray() << json << u"knows no version"_s;
}

void RaceTest::answersOfABadProxy()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(QString, says);
    FakeFetcher net;
    for (const auto &path : {u"/@latest"_s, u"/@v/list"_s})
        net.answer(u"https://bad.example/example.com/tiny"_s + path, status, body, type);
    sumdbs(net, false, false);
    const auto result = runRace(request({u"https://bad.example"_s}), catalog(), net, {});
    const Lane &lane = result.lanes.at(0);
    QCOMPARE(lane.state, Lane::State::Failed);
    QVERIFY(lane.error.has_value());
    const QString sentence = TextRenderer()(lane.error->what);
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
    QCOMPARE(result.best, -1);
    QCOMPARE(result.bestSumdb, QString());
}

void RaceTest::changedBytesAreNotRecommended()
{
    FakeFetcher net;
    healthy(net, u"https://official.example"_s, u"v1.2.0"_s, 900, 1);
    healthy(net, u"https://liar.example"_s, u"v1.2.0"_s, 1);
    healthy(net, u"https://cut.example"_s, u"v1.2.0"_s, 800, 1);
    net.answer(u"https://liar.example/example.com/tiny/@v/v1.0.0.zip"_s, 200, storedZip("package evil\n"),
               "application/zip");
    net.answer(u"https://cut.example/example.com/tiny/@v/v1.0.0.zip"_s, 200, storedZip().left(100), "application/zip");
    sumdbs(net, true, true);
    const auto result =
        runRace(request({u"https://liar.example"_s, u"https://cut.example"_s, u"https://official.example"_s}),
                catalog(), net, {});
    QCOMPARE(result.lanes.at(0).sameBytes, std::optional(false));
    QCOMPARE(result.lanes.at(1).sameBytes, std::optional<bool>()); // cut off on the way accuses nobody
    QCOMPARE(result.best, 2);
}

void RaceTest::madeUpReleases()
{
    FakeFetcher net;
    healthy(net, u"https://official.example"_s, u"v1.2.0"_s, 900, 1);
    healthy(net, u"https://own.example"_s, u"v999.0.0"_s, 1, 1);
    sumdbs(net, true, true);
    const auto race = [&] {
        return runRace(request({u"https://own.example"_s, u"https://official.example"_s}), catalog(), net, {});
    };
    // A release that only an unknown address names does not make the others old.
    QCOMPARE(race().lanes.at(1).behind, 0);
    // Nor is that address recommended as long as it has not shown the true bytes, however fast it says anything else.
    net.answer(u"https://own.example/example.com/tiny/@v/v1.0.0.zip"_s, 200, "PK\3\4", "application/zip");
    QCOMPARE(race().lanes.at(0).sameBytes, std::optional<bool>());
    QCOMPARE(race().best, 1);
}

void RaceTest::behind()
{
    FakeFetcher net;
    healthy(net, u"https://new.example"_s, u"v1.2.0"_s, 500);
    healthy(net, u"https://old.example"_s, u"v1.0.0"_s, 1);
    sumdbs(net, true, true);
    const auto result = runRace(request({u"https://new.example"_s, u"https://old.example"_s}), catalog(), net, {});
    QCOMPARE(result.lanes.at(0).behind, 0);
    QCOMPARE(result.lanes.at(1).behind, 2); // v1.1.0 and v1.2.0, not the release candidate
    QCOMPARE(result.best, 0);               // fresh beats fast
}

void RaceTest::best_data()
{
    QTest::addColumn<int>("official");
    QTest::addColumn<int>("other");
    QTest::addColumn<int>("expected");
    QTest::addRow("the other is much faster") << 2000 << 100 << 1;
    QTest::addRow("the official one is faster") << 100 << 2000 << 0;
    QTest::addRow("equal: the official one") << 500 << 500 << 0;
    QTest::addRow("a little slower: still the official one") << 520 << 500 << 0;
}

void RaceTest::best()
{
    QFETCH(int, official);
    QFETCH(int, other);
    QFETCH(int, expected);
    FakeFetcher net;
    // So large a figure for the download that only its rate decides.
    healthy(net, u"https://official.example"_s, u"v1.2.0"_s, 1, official);
    healthy(net, u"https://other.example"_s, u"v1.2.0"_s, 1, other);
    sumdbs(net, true, true);
    for (const bool officialFirst : {true, false}) {
        const QStringList urls{u"https://official.example"_s, u"https://other.example"_s};
        const auto result = runRace(request(officialFirst ? urls : QStringList{urls[1], urls[0]}), catalog(), net, {});
        QCOMPARE(result.best, officialFirst ? expected : 1 - expected);
    }
}

void RaceTest::noLaneAnswers()
{
    FakeFetcher net;
    net.fail(u"https://a.example/example.com/tiny/@latest"_s, ErrorKind::Network, u"dns"_s);
    net.fail(u"https://b.example/example.com/tiny/@latest"_s, ErrorKind::TimedOut, u"connect"_s);
    for (const auto &url : {u"https://sum.golang.org/latest"_s, u"https://sum.golang.google.cn/latest"_s})
        net.fail(url, ErrorKind::Network);
    const auto result = runRace(request({u"https://a.example"_s, u"https://b.example"_s}), catalog(), net, {});
    QCOMPARE(result.best, -1);
    QCOMPARE(result.bestSumdb, QString());
    for (const Lane &lane : result.lanes)
        QCOMPARE(lane.state, Lane::State::Failed);
    QCOMPARE(result.lanes.at(1).error->kind, ErrorKind::TimedOut);
}

void RaceTest::sumdbAdvice_data()
{
    QTest::addColumn<int>("passesThrough"); // HTTP status of "supported"
    QTest::addColumn<bool>("official");
    QTest::addColumn<bool>("alias");
    QTest::addColumn<QString>("advice");
    QTest::addRow("the proxy passes it on") << 200 << false << false << u"default"_s;
    QTest::addRow("not passed on, reachable") << 404 << true << true << u"default"_s;
    QTest::addRow("not passed on, only the alias") << 410 << false << true << u"googlecn"_s;
    QTest::addRow("unknown, only the alias") << 500 << false << true << u"googlecn"_s;
    QTest::addRow("none") << 404 << false << false << QString();
}

void RaceTest::sumdbAdvice()
{
    QFETCH(int, passesThrough);
    QFETCH(bool, official);
    QFETCH(bool, alias);
    QFETCH(QString, advice);
    FakeFetcher net;
    healthy(net, u"https://a.example"_s);
    net.answer(u"https://a.example/sumdb/sum.golang.org/supported"_s, passesThrough, "", "text/plain");
    sumdbs(net, official, alias);
    const auto result = runRace(request({u"https://a.example"_s}), catalog(), net, {});
    QCOMPARE(result.bestSumdb, advice);
    QCOMPARE(result.lanes.at(0).sumdb, passesThrough == 200   ? std::optional(true)
                                       : passesThrough == 500 ? std::optional<bool>()
                                                              : std::optional(false));
}

void RaceTest::cancelled()
{
    FakeFetcher net;
    healthy(net, u"https://a.example"_s);
    const CancelToken cancel;
    cancel.cancel();
    const auto result = runRace(request({u"https://a.example"_s}), catalog(), net, cancel);
    QCOMPARE(result.lanes.at(0).state, Lane::State::Failed);
    QCOMPARE(result.lanes.at(0).error->kind, ErrorKind::Cancelled);
}

void RaceTest::reportsEachStep()
{
    FakeFetcher net;
    healthy(net, u"https://a.example"_s);
    healthy(net, u"https://b.example"_s, u"v1.1.0"_s);
    sumdbs(net, true, true);
    std::mutex mutex;
    QMap<int, QList<Lane>> seen;
    runRace(request({u"https://a.example"_s, u"https://b.example"_s}), catalog(), net, {},
            [&](int index, const Lane &lane) {
                const std::lock_guard lock(mutex);
                seen[index] << lane;
            });
    QCOMPARE(seen.size(), 2);
    for (const auto &steps : std::as_const(seen)) {
        QVERIFY(steps.size() >= 4);
        QCOMPARE(steps.first().state, Lane::State::Connecting);
        QCOMPARE(steps.last().state, Lane::State::Done);
        for (qsizetype i = 1; i < steps.size(); ++i)
            QVERIFY(steps[i].state >= steps[i - 1].state); // never backwards
    }
    QCOMPARE(seen[1].last().behind, 1);
}

void RaceTest::parallelOnRealServers()
{
    // One good proxy among hanging, resetting, lying and absent ones: the good one wins, and the whole takes one
    // deadline.
    FaultServer good, hangs, resets, portal;
    for (FaultServer *server : {&good, &hangs}) {
        server->on(u"/example.com/tiny/@latest"_s, 200, "{\"Version\":\"v1.2.0\",\"Time\":\"2026-01-01T00:00:00Z\"}");
        server->on(u"/example.com/tiny/@v/list"_s, 200, "v1.0.0\nv1.2.0\n", "text/plain");
        server->on(u"/sumdb/sum.golang.org/supported"_s, 200, "", "text/plain");
        server->on(u"/example.com/tiny/@v/v1.0.0.zip"_s, 200, storedZip(), "application/zip");
    }
    hangs.on(u"/example.com/tiny/@latest"_s, Behaviour{.bytes = {}, .then = Behaviour::Then::Hang});
    resets.otherwise({.bytes = {}, .then = Behaviour::Then::Reset});
    portal.otherwise({.bytes = httpAnswer(200, "<html>sign in</html>", "text/html")});
    RaceRequest r = request({hangs.url(), resets.url(), portal.url(), u"http://127.0.0.1:1"_s, good.url()});
    r.laneDeadline = milliseconds(700);
    r.askSumdbs = false;
    LocalFetcher fetcher(QHash<QString, QString>{});
    QElapsedTimer clock;
    clock.start();
    const auto result = runRace(r, catalog(), fetcher, {});
    QVERIFY(clock.elapsed() < 10 * 700); // far from one after the other
    QCOMPARE(result.best, 4);
    QCOMPARE(result.lanes.at(4).sameBytes, std::optional(true));
    QVERIFY(result.lanes.at(4).connect.has_value());
    QCOMPARE(result.lanes.at(0).error->kind, ErrorKind::TimedOut);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(result.lanes.at(size_t(i)).state, Lane::State::Failed);
}

QTEST_GUILESS_MAIN(RaceTest)
#include "race_test.moc"
