// The real fetcher against a server on loopback that misbehaves.
#include "fault_server.h"
#include "fetching.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThreadPool>

#include <thread>

using namespace burrow;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

class FetcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statuses_data();
    void statuses();
    void stages();
    void headSendsNoBody();
    void sendsNoCookiesAndAsksForPlainBytes();
    void failures_data();
    void failures();
    void deadline_data();
    void deadline();
    void slowButInTime();
    void bodyLimit();
    void redirects();
    void badAddresses_data();
    void badAddresses();
    void cancelledBeforeAndWhile();
    void manyCancels();
};

void FetcherTest::statuses_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 204, 401, 403, 404, 405, 409, 410, 418, 429, 500, 501, 502, 503, 504, 599})
        QTest::addRow("%d", status) << status;
}

void FetcherTest::statuses()
{
    QFETCH(int, status);
    FaultServer server;
    const QByteArray body = status == 204 ? "" : "{\"a\": 1}";
    server.on(u"/x"_s, status, body);
    LocalFetcher fetcher(NoEnvironment);
    const auto answer = fetcher.fetch(to(server.url(u"/x"_s)), {});
    QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->status, status);
    QCOMPARE(answer->body, body);
    QCOMPARE(answer->contentType, "application/json");
    QVERIFY(answer->connected.has_value());
    QVERIFY(*answer->connected <= answer->firstByte);
    QVERIFY(answer->firstByte <= answer->took);
}

void FetcherTest::stages()
{
    FaultServer server;
    server.on(u"/x"_s, Behaviour{.bytes = httpAnswer(200, "abc"), .delay = 60});
    LocalFetcher fetcher(NoEnvironment);
    QList<FetchStage> seen;
    const auto answer = fetcher.fetch(to(server.url(u"/x"_s)), {}, [&](FetchStage stage) { seen << stage; });
    QVERIFY(answer.ok());
    QCOMPARE(seen, (QList<FetchStage>{FetchStage::Connecting, FetchStage::Waiting, FetchStage::Receiving}));
    QVERIFY(answer->firstByte.count() >= 55);
    QVERIFY(*answer->connected < answer->firstByte);
}

void FetcherTest::headSendsNoBody()
{
    FaultServer server;
    server.on(u"/x"_s, Behaviour{.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\nConnection: close\r\n\r\n"});
    LocalFetcher fetcher(NoEnvironment);
    FetchRequest request = to(server.url(u"/x"_s));
    request.method = "HEAD";
    const auto answer = fetcher.fetch(request, {});
    QVERIFY(answer.ok());
    QCOMPARE(answer->status, 200);
    QVERIFY(answer->body.isEmpty());
    QVERIFY(server.headers().first().startsWith("HEAD "));
}

void FetcherTest::sendsNoCookiesAndAsksForPlainBytes()
{
    FaultServer server;
    server.on(u"/a"_s, Behaviour{.bytes = httpAnswer(302, "", "text/plain", "Set-Cookie: id=1\r\nLocation: /b\r\n")});
    server.on(u"/b"_s, 200, "ok");
    LocalFetcher fetcher(NoEnvironment);
    const auto answer = fetcher.fetch(to(server.url(u"/a"_s)), {});
    QVERIFY(answer.ok());
    QCOMPARE(answer->finalUrl, server.url(u"/b"_s));
    QCOMPARE(server.headers().size(), 2);
    for (const QByteArray &head : server.headers()) {
        QVERIFY(!head.toLower().contains("\r\ncookie:"));
        QVERIFY(head.toLower().contains("accept-encoding: identity"));
        QVERIFY(head.contains("burrow/"));
    }
}

void FetcherTest::failures_data()
{
    using Then = Behaviour::Then;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("then");
    QTest::addRow("closes at once") << QByteArray() << int(Then::Close);
    QTest::addRow("resets at once") << QByteArray() << int(Then::Reset);
    QTest::addRow("resets in the headers") << QByteArray("HTTP/1.1 200 OK\r\nContent-") << int(Then::Reset);
    QTest::addRow("closes in the headers") << QByteArray("HTTP/1.1 200 OK\r\nContent-Ty") << int(Then::Close);
    QTest::addRow("truncated body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")
                                    << int(Then::Close);
    QTest::addRow("reset in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")
                                       << int(Then::Reset);
    QTest::addRow("no web server") << QByteArray("SSH-2.0-OpenSSH_9.2p1\r\n") << int(Then::Close);
    QTest::addRow("binary garbage") << QByteArray(600, '\x93') << int(Then::Close);
}

void FetcherTest::failures()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, then);
    FaultServer server;
    server.on(u"/x"_s, Behaviour{.bytes = bytes, .then = Behaviour::Then(then)});
    LocalFetcher fetcher(NoEnvironment);
    const auto answer = fetcher.fetch(to(server.url(u"/x"_s)), {});
    QVERIFY2(!answer.ok(),
             answer ? qPrintable(u"status %1, body %2"_s.arg(answer->status).arg(answer->body.size())) : "");
    QCOMPARE(answer.error().kind, ErrorKind::Network);
    QVERIFY(!answer.error().what.isEmpty());
    QVERIFY(answer.error().detail.contains(u':') || !answer.error().detail.isEmpty());
}

void FetcherTest::deadline_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("hop");
    QTest::addRow("hangs before the headers") << QByteArray() << u"answer"_s;
    QTest::addRow("hangs in the headers") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << u"answer"_s;
    QTest::addRow("hangs after the headers") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n") << u"body"_s;
    QTest::addRow("hangs in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab") << u"body"_s;
}

void FetcherTest::deadline()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, hop);
    FaultServer server;
    server.on(u"/x"_s, Behaviour{.bytes = bytes, .then = Behaviour::Then::Hang});
    LocalFetcher fetcher(NoEnvironment);
    QElapsedTimer clock;
    clock.start();
    const auto answer = fetcher.fetch(to(server.url(u"/x"_s), milliseconds(250)), {});
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().kind, ErrorKind::TimedOut);
    QCOMPARE(answer.error().detail, hop);
    QVERIFY(clock.elapsed() >= 240);
    QTRY_COMPARE(server.open(), 0); // and the connection is gone
}

void FetcherTest::slowButInTime()
{
    FaultServer server;
    server.on(u"/x"_s, Behaviour{.bytes = httpAnswer(200, QByteArray(200, 'z')), .chunk = 7});
    LocalFetcher fetcher(NoEnvironment);
    const auto answer = fetcher.fetch(to(server.url(u"/x"_s)), {});
    QVERIFY(answer.ok());
    QCOMPARE(answer->body, QByteArray(200, 'z'));
}

void FetcherTest::bodyLimit()
{
    FaultServer server;
    server.on(u"/huge"_s,
              Behaviour{.bytes = "HTTP/1.1 200 OK\r\nContent-Type: a/b\r\n\r\n", .repeat = qint64(1) << 40});
    server.on(u"/exact"_s, 200, QByteArray(1000, 'x'));
    LocalFetcher fetcher(NoEnvironment);
    FetchRequest request = to(server.url(u"/huge"_s));
    request.bodyLimit = 1 << 20;
    const auto huge = fetcher.fetch(request, {});
    QVERIFY(huge.ok());
    QVERIFY(huge->truncated);
    QCOMPARE(huge->body.size(), 1 << 20);
    QCOMPARE(huge->status, 200);
    QTRY_COMPARE(server.open(), 0);

    request.url = server.url(u"/exact"_s);
    request.bodyLimit = 1000;
    const auto exact = fetcher.fetch(request, {});
    QVERIFY(exact.ok());
    QVERIFY(!exact->truncated);
    QCOMPARE(exact->body.size(), 1000);
}

void FetcherTest::redirects()
{
    FaultServer server;
    const auto redirect = [](const QByteArray &where) {
        return Behaviour{.bytes = httpAnswer(302, "", "text/plain", "Location: " + where + "\r\n")};
    };
    server.on(u"/loop"_s, redirect("/loop"));
    server.on(u"/ping"_s, redirect("/pong"));
    server.on(u"/pong"_s, redirect("/ping"));
    server.on(u"/file"_s, redirect("file:///etc/passwd"));
    server.on(u"/nowhere"_s, redirect("http://"));
    for (int i = 0; i < 5; ++i)
        server.on(u"/%1"_s.arg(i), redirect('/' + QByteArray::number(i + 1)));
    server.on(u"/5"_s, 200, "there");
    LocalFetcher fetcher(NoEnvironment);
    const auto far = fetcher.fetch(to(server.url(u"/0"_s)), {});
    QVERIFY(far.ok());
    QCOMPARE(far->body, "there");
    QCOMPARE(far->finalUrl, server.url(u"/5"_s));
    for (const auto &path : {u"/loop"_s, u"/ping"_s, u"/file"_s, u"/nowhere"_s}) {
        const auto answer = fetcher.fetch(to(server.url(path)), {});
        QVERIFY2(!answer.ok(), qPrintable(path));
        QCOMPARE(answer.error().kind, ErrorKind::Network);
    }
    QVERIFY(server.requests().count(u"/loop"_s) <= 3 * 11); // Qt repeats a request whose connection closes early
}

void FetcherTest::badAddresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("kind");
    QTest::addRow("empty") << QString() << int(ErrorKind::Usage);
    QTest::addRow("no scheme") << u"goproxy.cn"_s << int(ErrorKind::Usage);
    QTest::addRow("a file") << u"file:///etc/passwd"_s << int(ErrorKind::Usage);
    QTest::addRow("a script") << u"javascript:alert(1)"_s << int(ErrorKind::Usage);
    QTest::addRow("no host") << u"https:///x"_s << int(ErrorKind::Usage);
    QTest::addRow("space") << u"https://a b/x"_s << int(ErrorKind::Usage);
    QTest::addRow("password over http") << u"http://ann:secret@127.0.0.1/x"_s << int(ErrorKind::Usage);
    QTest::addRow("no such name") << u"https://no-such-host.invalid/x"_s << int(ErrorKind::Network);
    QTest::addRow("nobody listens") << u"http://127.0.0.1:1/x"_s << int(ErrorKind::Network);
}

void FetcherTest::badAddresses()
{
    QFETCH(QString, url);
    QFETCH(int, kind);
    LocalFetcher fetcher(NoEnvironment);
    const auto answer = fetcher.fetch(to(url), {});
    QVERIFY(!answer.ok());
    QCOMPARE(int(answer.error().kind), kind);
    for (const QString &said : answer.error().what.arguments)
        QVERIFY(!said.contains("secret"_L1));
    QVERIFY(!answer.error().path.contains("secret"_L1));
}

void FetcherTest::cancelledBeforeAndWhile()
{
    FaultServer server;
    server.on(u"/x"_s, Behaviour{.bytes = {}, .then = Behaviour::Then::Hang});
    LocalFetcher fetcher(NoEnvironment);
    CancelToken early;
    early.cancel();
    const auto never = fetcher.fetch(to(server.url(u"/x"_s)), early);
    QVERIFY(!never.ok());
    QCOMPARE(never.error().kind, ErrorKind::Cancelled);
    QVERIFY(server.requests().isEmpty());

    CancelToken late;
    std::thread other([&] {
        while (server.requests().isEmpty())
            std::this_thread::sleep_for(milliseconds(5));
        late.cancel();
    });
    const auto answer = fetcher.fetch(to(server.url(u"/x"_s), milliseconds(60'000)), late);
    other.join();
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    QTRY_COMPARE(server.open(), 0);
}

void FetcherTest::manyCancels()
{
    FaultServer server;
    server.on(u"/x"_s, Behaviour{.bytes = {}, .then = Behaviour::Then::Hang});
    LocalFetcher fetcher(NoEnvironment);
    const CancelToken cancel;
    constexpr int Many = 200;
    QThreadPool pool;
    pool.setMaxThreadCount(Many);
    std::atomic_int cancelled = 0, other = 0;
    for (int i = 0; i < Many; ++i)
        pool.start([&] {
            const auto answer = fetcher.fetch(to(server.url(u"/x"_s), milliseconds(100'000)), cancel);
            ++(!answer && answer.error().kind == ErrorKind::Cancelled ? cancelled : other);
        });
    QTRY_VERIFY_WITH_TIMEOUT(server.requests().size() >= Many / 2, 60'000); // some are still connecting
    cancel.cancel();
    QVERIFY(pool.waitForDone(90'000));
    QCOMPARE(other.load(), 0);
    QCOMPARE(cancelled.load(), Many);
    QTRY_COMPARE(server.open(), 0);
}

QTEST_GUILESS_MAIN(FetcherTest)
#include "fetcher_test.moc"
