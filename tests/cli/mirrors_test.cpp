// `burrow mirrors` against servers on loopback. The proxies of the catalog are out of reach: HTTPS_PROXY leads nowhere.
#include "fault_server.h"
#include "sandbox.h"

#include <QJsonArray>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

void serveText(FaultServer &server)
{
    server.on(u"/golang.org/x/text/@latest"_s, 200, "{\"Version\":\"v0.30.0\"}");
    server.on(u"/golang.org/x/text/@v/list"_s, 200, "v0.29.0\nv0.30.0\n", "text/plain");
    server.on(u"/sumdb/sum.golang.org/supported"_s, 200, "", "text/plain");
}

} // namespace

class MirrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void race()
    {
        FaultServer server, portal;
        serveText(server);
        portal.otherwise({.bytes = httpAnswer(200, "<html>sign in</html>", "text/html")});
        Sandbox box;
        box.env.insert(u"HTTPS_PROXY"_s, u"http://127.0.0.1:1"_s);
        const auto before = box.tree();
        const Ran ran =
            box.burrow({u"mirrors"_s, u"--json"_s, u"--url"_s, server.url() + u'/', u"--url"_s, portal.url()});
        QVERIFY2(ran.code == 0, ran.err);
        const QJsonObject race = ran.json();
        QCOMPARE(race[u"schema"_s].toString(), u"burrow.mirrors/1"_s);
        QCOMPARE(race[u"best"_s].toString(), server.url());
        QCOMPARE(race[u"best_sumdb"_s].toString(), u"default"_s);
        int official = 0, answering = 0;
        for (const auto &lane : race[u"lanes"_s].toArray()) {
            official += lane[u"official"_s].toBool();
            answering += lane[u"answers"_s].toBool();
            QVERIFY(lane[u"answers"_s].toBool() != lane[u"error"_s].isObject());
        }
        QCOMPARE(official, 1);
        QCOMPARE(answering, 1);
        QCOMPARE(race[u"lanes"_s].toArray().last()[u"error"_s][u"message"_s].toString().contains("sign in"_L1), true);

        const Ran text = box.burrow({u"mirrors"_s, u"--url"_s, server.url()});
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.contains("127.0.0.1") && text.out.contains("v0.30.0"));
        QCOMPARE(box.tree(), before);
    }

    void noNetwork()
    {
        Sandbox box;
        box.env.insert(u"HTTPS_PROXY"_s, u"http://127.0.0.1:1"_s);
        const Ran ran = box.burrow({u"mirrors"_s, u"--json"_s});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.json()[u"best"_s].isNull());
        QVERIFY(box.burrow({u"mirrors"_s}).out.contains("No proxy answers"));
    }

    void passwordsAreNotShown()
    {
        Sandbox box;
        box.env.insert(u"HTTPS_PROXY"_s, u"http://127.0.0.1:1"_s);
        for (const QStringList &more : {QStringList(), QStringList{u"--json"_s}}) {
            const Ran ran =
                box.burrow(QStringList{u"mirrors"_s, u"--url"_s, u"https://ann:s3cret@proxy.corp.example/go"_s} + more);
            QCOMPARE(ran.code, 0);
            QVERIFY2(!ran.out.contains("s3cret") && !ran.err.contains("s3cret"), ran.out + ran.err);
            QVERIFY(ran.out.contains("proxy.corp.example"));
        }
    }

    void moduleTest()
    {
        FaultServer server;
        server.on(u"/example.com/m/@latest"_s, 200, "{\"Version\":\"v1.2.3\"}");
        Sandbox box;
        box.write(u".config/go/env"_s, "GOPROXY=" + server.url().toLatin1() + ",direct\nGOPRIVATE=*.corp.example\n");
        const Ran open = box.burrow({u"mirrors"_s, u"--module"_s, u"example.com/m"_s, u"--json"_s});
        QVERIFY2(open.code == 0, open.err);
        QCOMPARE(open.json()[u"schema"_s].toString(), u"burrow.module/1"_s);
        if (!open.json()[u"hops"_s][0][u"url"_s].toString().startsWith(server.url()))
            QSKIP("needs go on this machine, to say what its settings are");
        QCOMPARE(open.json()[u"hops"_s][0][u"version"_s].toString(), u"v1.2.3"_s);
        const auto asked = server.requests().size();
        const Ran secret = box.burrow({u"mirrors"_s, u"--module"_s, u"git.corp.example/x"_s, u"--json"_s});
        QVERIFY(secret.json()[u"private"_s].toBool());
        QCOMPARE(server.requests().size(), asked); // no proxy was told
    }
};

QTEST_GUILESS_MAIN(MirrorsTest)
#include "mirrors_test.moc"
