// Which way module paths go: against Go's documented rules, and against the go command itself.
#include "fault_server.h"
#include "go_environment.h"
#include "race/module_route.h"
#include "support/fake_fetcher.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

class ModuleRouteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patterns_data();
    void patterns();
    void patternsAsGo();
    void routes_data();
    void routes();
    void badSettings_data();
    void badSettings();
    void badPaths_data();
    void badPaths();
    void sumdb_data();
    void sumdb();
    void privateIsAskedNowhere();
    void separatorsAsGo_data();
    void separatorsAsGo();
    void capitalsAreEscaped();
    void latestIsOptional();
};

namespace {

struct Pattern
{
    const char *globs, *path;
    bool matches;
};

// golang.org/x/mod/module's own table (MatchPrefixPatterns), and more.
constexpr Pattern Patterns[]{
    {"", "rsc.io/quote", false},
    {"/", "rsc.io/quote", false},
    {"rsc.io/quote", "rsc.io/quote", true},
    {"rsc.io/quote/", "rsc.io/quote", true},
    {"rsc.io/quote", "rsc.io/quote/v2", true},
    {"rsc.io/quote", "rsc.io/quotes", false},
    {"rsc.io", "rsc.io/quote", true},
    {"rsc.io/*", "rsc.io/quote", true},
    {"rsc.io/*", "rsc.io", false},
    {"rsc.io/*/v2", "rsc.io/quote", false},
    {"*/quote", "rsc.io/quote", true},
    {"*/quote/", "rsc.io/quote", true},
    {"*", "rsc.io/quote", true},
    {"*.corp.com", "git.corp.com/x", true},
    {"*.corp.com", "corp.com/x", false},
    {"*.corp.com", "a.b.corp.com/x", true},
    {"corp.com", "git.corp.com/x", false},
    {"git.corp.com,github.com/secret", "github.com/secret/repo", true},
    {"git.corp.com, github.com/secret", "github.com/secret/repo", false}, // the space belongs to the pattern
    {",,", "a.b/c", false},
    {"github.com/[a-c]*", "github.com/bob/x", true},
    {"github.com/[a-c]*", "github.com/dan/x", false},
    {"github.com/[^a-c]*", "github.com/dan/x", true},
    {"github.com/[a-c", "github.com/bob", false},
    {"github.com/[]a]", "github.com/a", false},
    {"github.com/[a-]", "github.com/a", false},
    {"github.com/[-a]", "github.com/a", false},
    {"github.com/b?b", "github.com/bob/x", true},
    {"github.com?x", "github.com/x", false},
    {"g*b", "github.com/x", false},
    {"g*m", "github.com/x", true},
    {"none", "github.com/x", false},
    {"github\\.com", "github.com/x", true},
    {"github.com\\", "github.com/x", false},
    {"GitHub.com", "github.com/x", false},
    {"*.*.*", "a.b.c/x", true},
    {"**", "a.b/x", true},
    {"a.b/**/c", "a.b/x/y/c", false},
};

GoNetworkSettings with(const QString &goproxy, const QString &goprivate = {})
{
    GoNetworkSettings settings;
    settings.goproxy = goproxy;
    settings.goprivate = goprivate;
    return settings;
}

QString describe(const ModuleRoute &route)
{
    QStringList words;
    for (const RouteHop &hop : route.hops) {
        const QString name = hop.kind == RouteHop::Kind::Off      ? u"off"_s
                             : hop.kind == RouteHop::Kind::Direct ? u"direct:"_s + hop.host
                                                                  : hop.url;
        words << name + (hop.nextOnAnyError ? u"|"_s : u""_s);
    }
    return words.join(u' ');
}

} // namespace

void ModuleRouteTest::patterns_data()
{
    QTest::addColumn<QString>("globs");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("matches");
    for (const Pattern &p : Patterns)
        QTest::addRow("%s ~ %s", p.globs, p.path)
            << QString::fromLatin1(p.globs) << QString::fromLatin1(p.path) << p.matches;
}

void ModuleRouteTest::patterns()
{
    QFETCH(QString, globs);
    QFETCH(QString, path);
    QFETCH(bool, matches);
    QCOMPARE(matchesPrefixPatterns(globs, path), matches);
}

void ModuleRouteTest::patternsAsGo()
{
    // A path that GONOPROXY matches never reaches the proxy; go tells us so by asking our server or not.
    const QString go = QStandardPaths::findExecutable(u"go"_s);
    if (go.isEmpty())
        QSKIP("needs go");
    FaultServer server;
    QTemporaryDir home;
    for (const Pattern &p : Patterns) {
        if (*p.globs == '\0')
            continue; // empty means unset
        QProcess process;
        QProcessEnvironment env = goEnvironment(home.path());
        env.insert(u"GOFLAGS"_s, u"-mod=mod"_s);
        env.insert(u"GOPROXY"_s, server.url());
        env.insert(u"GONOPROXY"_s, QString::fromLatin1(p.globs));
        env.insert(u"HTTPS_PROXY"_s, u"http://127.0.0.1:1"_s); // whatever is asked directly fails at once
        env.insert(u"HTTP_PROXY"_s, u"http://127.0.0.1:1"_s);
        env.insert(u"GIT_CONFIG_GLOBAL"_s, u"/dev/null"_s);
        env.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
        process.setProcessEnvironment(env);
        process.setWorkingDirectory(home.path());
        const auto before = server.requests().size();
        process.start(go, {u"list"_s, u"-m"_s, QString::fromLatin1(p.path) + u"@latest"_s});
        QVERIFY(process.waitForFinished(60'000));
        const bool reached = server.requests().size() > before;
        QVERIFY2(reached != p.matches,
                 qPrintable(u"%1 ~ %2: %3"_s.arg(QLatin1String(p.globs), QLatin1String(p.path),
                                                 QString::fromUtf8(process.readAllStandardError()))));
    }
}

void ModuleRouteTest::routes_data()
{
    QTest::addColumn<QString>("goproxy");
    QTest::addColumn<QString>("way");
    const auto row = [](const char *goproxy, const char *way) {
        QTest::addRow("%s", goproxy) << QString::fromLatin1(goproxy) << QString::fromLatin1(way);
    };
    row("https://proxy.golang.org,direct", "https://proxy.golang.org direct:a.example");
    row("https://goproxy.cn|https://goproxy.io|direct", "https://goproxy.cn| https://goproxy.io| direct:a.example");
    row("https://a.b/|,https://c.d", "https://a.b| https://c.d");
    row(" https://a.b , direct ", "https://a.b direct:a.example");
    row("direct,https://a.b", "direct:a.example");
    row("off,https://a.b", "off");
    row("https://a.b,off", "https://a.b off");
    row("goproxy.cn,direct", "https://goproxy.cn direct:a.example"); // go adds https://
    row("https://ann:pw@a.b/x", "https://ann:pw@a.b/x");
}

void ModuleRouteTest::routes()
{
    QFETCH(QString, goproxy);
    QFETCH(QString, way);
    const auto route = routeOf(u"a.example/m"_s, with(goproxy));
    QVERIFY(route.ok());
    QCOMPARE(describe(*route), way);
    for (const RouteHop &hop : route->hops)
        QVERIFY(!hop.host.contains("pw"_L1));
}

void ModuleRouteTest::badSettings_data()
{
    QTest::addColumn<QString>("goproxy");
    for (const char *bad :
         {"", ",", " | ", "\"https://goproxy.cn\"", "ftp://a.b", "proxy", "https://a b", "'https://a.b'"})
        QTest::addRow("[%s]", bad) << QString::fromLatin1(bad);
}

void ModuleRouteTest::badSettings()
{
    QFETCH(QString, goproxy);
    const auto route = routeOf(u"a.example/m"_s, with(goproxy));
    QVERIFY(!route.ok());
    QCOMPARE(route.error().kind, ErrorKind::Usage);
}

void ModuleRouteTest::badPaths_data()
{
    QTest::addColumn<QString>("path");
    for (const char *bad : {"", "fmt", "/a.b/c", "a.b//c", "a.b/c/", "https://a.b/c", "a.b/c d", "-a.b/c", "a.b/../c",
                            "a.b/c?x=1", "A.b/c"})
        QTest::addRow("[%s]", bad) << QString::fromLatin1(bad);
    QTest::addRow("Chinese") << u"a.b/模块"_s;
    QTest::addRow("line break") << u"a.b/c\n"_s;
}

void ModuleRouteTest::badPaths()
{
    QFETCH(QString, path);
    QVERIFY(!routeOf(path, {}).ok());
    FakeFetcher net;
    QVERIFY(!testModule(path, {}, net, {}).ok());
    QVERIFY(net.requested().isEmpty());
}

void ModuleRouteTest::sumdb_data()
{
    QTest::addColumn<QString>("gosumdb");
    QTest::addColumn<QString>("goproxy");
    QTest::addColumn<QString>("gonosumdb");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("throughProxy");
    const QString list = u"https://goproxy.cn,direct"_s;
    QTest::addRow("default") << u"sum.golang.org"_s << list << QString() << u"sum.golang.org"_s << true;
    QTest::addRow("direct only") << u"sum.golang.org"_s << u"direct"_s << QString() << u"sum.golang.org"_s << false;
    QTest::addRow("alias") << u"sum.golang.google.cn"_s << list << QString() << u"sum.golang.google.cn"_s << false;
    QTest::addRow("own address") << u"sum.golang.org https://sum.corp.example/x"_s << list << QString()
                                 << u"sum.corp.example"_s << false;
    QTest::addRow("own key") << u"sum.corp.example+1a2b+AbC/d"_s << list << QString() << u"sum.corp.example"_s << true;
    QTest::addRow("off") << u"off"_s << list << QString() << QString() << false;
    QTest::addRow("not for this one") << u"sum.golang.org"_s << list << u"*.example"_s << QString() << false;
    QTest::addRow("for this one") << u"sum.golang.org"_s << list << u"other.example"_s << u"sum.golang.org"_s << true;
}

void ModuleRouteTest::sumdb()
{
    QFETCH(QString, gosumdb);
    QFETCH(QString, goproxy);
    QFETCH(QString, gonosumdb);
    GoNetworkSettings settings = with(goproxy);
    settings.gosumdb = gosumdb;
    if (!gonosumdb.isEmpty())
        settings.gonosumdb = gonosumdb;
    const auto route = routeOf(u"git.a.example/m"_s, settings);
    QVERIFY(route.ok());
    QTEST(route->sumdbHost, "host");
    QTEST(route->sumdbThroughProxy, "throughProxy");
    QCOMPARE(route->checked, !route->sumdbHost.isEmpty());
}

void ModuleRouteTest::privateIsAskedNowhere()
{
    FakeFetcher net;
    const auto test =
        testModule(u"git.corp.example/team/tool"_s, with(u"https://goproxy.cn,direct"_s, u"*.corp.example"_s), net, {});
    QVERIFY(test.ok());
    QVERIFY(net.requested().isEmpty());
    QVERIFY(test->route.isPrivate && !test->route.checked);
    QCOMPARE(describe(test->route), u"direct:git.corp.example"_s);
    const QString says = TextRenderer()(test->verdict);
    QVERIFY2(says.contains("directly to git.corp.example"_L1) && says.contains("No proxy"_L1), qPrintable(says));

    // GONOPROXY alone leaves the checksum database in the picture: say so.
    GoNetworkSettings half = with(u"https://goproxy.cn,direct"_s);
    half.gonoproxy = u"*.corp.example"_s;
    const auto told = testModule(u"git.corp.example/team/tool"_s, half, net, {});
    QVERIFY(told->route.isPrivate && told->route.checked);
    QVERIFY(TextRenderer()(told->verdict).contains("sum.golang.org"_L1));
}

void ModuleRouteTest::separatorsAsGo_data()
{
    QTest::addColumn<int>("status"); // of the first proxy; 0: nobody listens
    QTest::addColumn<QString>("separator");
    QTest::addColumn<bool>("secondIsAsked");
    for (const int status : {0, 200, 401, 403, 404, 410, 429, 500, 502, 503, 504}) {
        for (const auto &separator : {u","_s, u"|"_s}) {
            const bool missing = status == 404 || status == 410;
            QTest::addRow("%d %s", status, qPrintable(separator))
                << status << separator << (status != 200 && (missing || separator == u"|"_s));
        }
    }
}

void ModuleRouteTest::separatorsAsGo()
{
    QFETCH(int, status);
    QFETCH(QString, separator);
    QFETCH(bool, secondIsAsked);
    const QString path = u"/a.example/m"_s;
    const QByteArray version = "{\"Version\":\"v1.0.0\",\"Time\":\"2026-01-01T00:00:00Z\"}";
    FakeFetcher net;
    const QString first = u"https://first.example"_s, second = u"https://second.example"_s;
    if (status == 0)
        net.fail(first + path + u"/@latest"_s, ErrorKind::Network);
    else
        net.answer(first + path + u"/@latest"_s, status, status == 200 ? version : QByteArray());
    net.answer(first + path + u"/@v/list"_s, 404, "");
    net.answer(second + path + u"/@latest"_s, 200, version);
    const auto test = testModule(u"a.example/m"_s, with(first + separator + second), net, {});
    QVERIFY(test.ok());
    QCOMPARE(test->servedBy, status == 200 ? 0 : secondIsAsked ? 1 : -1);
    QCOMPARE(test->stopped, status != 200 && !secondIsAsked);
    QVERIFY(!test->verdict.isEmpty());

    // The go command itself, against real servers.
    const QString go = QStandardPaths::findExecutable(u"go"_s);
    if (go.isEmpty())
        QSKIP("needs go for the second half");
    FaultServer a, b;
    for (const auto &ending : {u"/@latest"_s, u"/@v/list"_s}) {
        a.on(path + ending, status, ending == u"/@latest"_s ? version : "v1.0.0\n");
        b.on(path + ending, 200, ending == u"/@latest"_s ? version : "v1.0.0\n");
    }
    for (FaultServer *server : {&a, &b}) {
        server->on(path + u"/@v/v1.0.0.info"_s, 200, version);
        server->on(path + u"/@v/v1.0.0.mod"_s, 200, "module a.example/m\n", "text/plain");
    }
    QTemporaryDir home;
    QProcess process;
    QProcessEnvironment env = goEnvironment(home.path());
    env.insert(u"GOFLAGS"_s, u"-modcacherw"_s);
    env.insert(u"GOPROXY"_s, (status == 0 ? u"http://127.0.0.1:1"_s : a.url()) + separator + b.url());
    process.setProcessEnvironment(env);
    process.setWorkingDirectory(home.path());
    process.start(go, {u"list"_s, u"-m"_s, u"a.example/m@latest"_s});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(!b.requests().isEmpty(), secondIsAsked);
}

void ModuleRouteTest::capitalsAreEscaped()
{
    FakeFetcher net;
    net.answer(u"https://p.example/github.com/!burnt!sushi/toml/@latest"_s, 200, "{\"Version\":\"v1.4.0\"}");
    const auto test = testModule(u"github.com/BurntSushi/toml"_s, with(u"https://p.example"_s), net, {});
    QVERIFY(test.ok());
    QCOMPARE(test->servedBy, 0);
    QCOMPARE(test->hops.at(0).version, u"v1.4.0"_s);
}

void ModuleRouteTest::latestIsOptional()
{
    FakeFetcher net;
    net.answer(u"https://p.example/a.example/m/@latest"_s, 404, "");
    net.answer(u"https://p.example/a.example/m/@v/list"_s, 200, "v1.0.0\nv1.1.0\n", "text/plain");
    const auto test = testModule(u"a.example/m"_s, with(u"https://p.example,direct"_s), net, {});
    QCOMPARE(test->servedBy, 0);
    QCOMPARE(test->hops.at(1).state, HopResult::State::NotAsked);
}

QTEST_GUILESS_MAIN(ModuleRouteTest)
#include "module_route_test.moc"
