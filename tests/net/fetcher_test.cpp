// The real fetcher against a server on loopback that misbehaves.
#include "fault_server.h"
#include "local/local_fetcher.h"
#include "local/proxy_rules.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <thread>

using namespace burrow;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

const QHash<QString, QString> NoEnvironment;

FetchRequest to(const QString &url, milliseconds deadline = milliseconds(5000))
{
    return {.url = url, .deadline = deadline};
}

struct Identity
{
    QByteArray certificate, key;
};

/// A certificate for 127.0.0.1 that nobody has signed but itself; empty without openssl.
Identity selfSigned()
{
    const QTemporaryDir folder;
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty())
        return {};
    const QString key = folder.filePath(u"key"_s), certificate = folder.filePath(u"cert"_s);
    QProcess process;
    process.start(openssl, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                            u"-nodes"_s, u"-keyout"_s, key, u"-out"_s, certificate, u"-days"_s, u"2"_s, u"-subj"_s,
                            u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s});
    process.waitForFinished();
    QFile k(key), c(certificate);
    if (process.exitCode() != 0 || !k.open(QIODevice::ReadOnly) || !c.open(QIODevice::ReadOnly))
        return {};
    return {c.readAll(), k.readAll()};
}

} // namespace

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
    void neverFromHttpsToHttp();
    void certificates();
    void tlsGarbage();
    void badAddresses_data();
    void badAddresses();
    void credentials();
    void cancelledBeforeAndWhile();
    void manyCancels();
    void forwardProxy();
    void forwardProxyFailures();
    void proxyRules_data();
    void proxyRules();
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

void FetcherTest::neverFromHttpsToHttp()
{
    const Identity identity = selfSigned();
    if (identity.certificate.isEmpty())
        QSKIP("needs openssl");
    FaultServer plain;
    plain.otherwise({.bytes = httpAnswer(200, "eavesdropped")});
    FaultServer secure(identity.certificate, identity.key);
    secure.on(u"/x"_s, Behaviour{.bytes = httpAnswer(302, "", "text/plain",
                                                     "Location: " + plain.url(u"/y"_s).toLatin1() + "\r\n")});
    QTemporaryDir folder;
    QFile file(folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(identity.certificate);
    file.close();
    LocalFetcher fetcher({{u"SSL_CERT_FILE"_s, file.fileName()}});
    const auto answer = fetcher.fetch(to(secure.url(u"/x"_s)), {});
    QVERIFY(!answer.ok());
    QVERIFY2(answer.error().detail.startsWith("redirect"_L1), qPrintable(answer.error().detail));
    QVERIFY(plain.requests().isEmpty());
}

void FetcherTest::certificates()
{
    const Identity identity = selfSigned();
    if (identity.certificate.isEmpty())
        QSKIP("needs openssl");
    FaultServer server(identity.certificate, identity.key);
    server.on(u"/x"_s, 200, "secret");
    LocalFetcher fetcher(NoEnvironment);
    const auto answer = fetcher.fetch(to(server.url(u"/x"_s)), {});
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().kind, ErrorKind::Network);
    QVERIFY2(answer.error().detail.startsWith("tls: "_L1), qPrintable(answer.error().detail));
    QVERIFY(server.requests().isEmpty());

    // As go does on Linux, SSL_CERT_FILE can name the one to trust.
    QTemporaryDir folder;
    QFile file(folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(identity.certificate);
    file.close();
    LocalFetcher trusting({{u"SSL_CERT_FILE"_s, file.fileName()}});
    const auto trusted = trusting.fetch(to(server.url(u"/x"_s)), {});
    QVERIFY2(trusted.ok(), trusted ? "" : qPrintable(trusted.error().detail));
    QCOMPARE(trusted->body, "secret");
}

void FetcherTest::tlsGarbage()
{
    FaultServer server;
    server.greet("HTTP/1.1 400 this is plain text\r\n\r\n");
    LocalFetcher fetcher(NoEnvironment);
    const auto answer = fetcher.fetch(to(u"https://127.0.0.1:%1/x"_s.arg(server.port())), {});
    QVERIFY(!answer.ok());
    QVERIFY2(answer.error().detail.startsWith("tls"_L1), qPrintable(answer.error().detail));
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

void FetcherTest::credentials()
{
    const Identity identity = selfSigned();
    if (identity.certificate.isEmpty())
        QSKIP("needs openssl");
    FaultServer server(identity.certificate, identity.key);
    server.on(u"/x"_s, 200, "in");
    QTemporaryDir folder;
    QFile file(folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(identity.certificate);
    file.close();
    LocalFetcher fetcher({{u"SSL_CERT_FILE"_s, file.fileName()}});
    const auto answer = fetcher.fetch(to(u"https://ann:p%40ss@127.0.0.1:%1/x"_s.arg(server.port())), {});
    QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.error().detail));
    const QByteArray value = "Basic " + QByteArray("ann:p@ss").toBase64();
    const QByteArray sent = server.headers().first(); // Qt 6.8 writes the names of headers in lower case
    QVERIFY(sent.contains("Authorization: " + value) || sent.contains("authorization: " + value));
    QVERIFY(!answer->finalUrl.contains("ann"_L1));
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

void FetcherTest::forwardProxy()
{
    FaultServer proxy;
    proxy.on(u"http://modules.example.com/x"_s, 200, "through the proxy");
    const QString address = u"http://user:pw@127.0.0.1:%1"_s.arg(proxy.port());
    LocalFetcher fetcher({{u"HTTP_PROXY"_s, address}, {u"NO_PROXY"_s, u"other.example.com"_s}});
    const auto answer = fetcher.fetch(to(u"http://modules.example.com/x"_s), {});
    QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->body, "through the proxy");
    QCOMPARE(proxy.requests(), QStringList{u"http://modules.example.com/x"_s});
}

void FetcherTest::forwardProxyFailures()
{
    LocalFetcher dead({{u"HTTPS_PROXY"_s, u"http://127.0.0.1:1"_s}});
    const auto refused = dead.fetch(to(u"https://modules.example.com/x"_s), {});
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().detail.startsWith("proxy"_L1), qPrintable(refused.error().detail));

    FaultServer locked;
    locked.otherwise({.bytes = "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                               "Content-Length: 0\r\nConnection: close\r\n\r\n"});
    LocalFetcher stranger({{u"HTTPS_PROXY"_s, u"127.0.0.1:%1"_s.arg(locked.port())}});
    const auto answer = stranger.fetch(to(u"https://modules.example.com/x"_s), {});
    QVERIFY(!answer.ok());
    QVERIFY2(answer.error().detail.startsWith("proxy"_L1), qPrintable(answer.error().detail));

    LocalFetcher odd({{u"HTTPS_PROXY"_s, u"https://127.0.0.1:3128"_s}});
    const auto unsupported = odd.fetch(to(u"https://modules.example.com/x"_s), {});
    QVERIFY(!unsupported.ok());
    QCOMPARE(unsupported.error().kind, ErrorKind::Unsupported);
}

void FetcherTest::proxyRules_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("noProxy");
    QTest::addColumn<bool>("proxied");
    const auto row = [](const char *url, const char *noProxy, bool proxied) {
        QTest::addRow("%s | %s", url, noProxy) << QString::fromLatin1(url) << QString::fromLatin1(noProxy) << proxied;
    };
    row("http://a.example.com/", "", true);
    row("https://a.example.com/", "", true);
    row("http://localhost/", "", false);
    row("http://127.0.0.1/", "", false);
    row("http://127.8.9.10:80/", "", false);
    row("http://[::1]/", "", false);
    row("http://a.example.com/", "*", false);
    row("http://a.example.com/", "example.com", false);
    row("http://example.com/", "example.com", false);
    row("http://notexample.com/", "example.com", true);
    row("http://example.com/", ".example.com", true);
    row("http://a.example.com/", ".example.com", false);
    row("http://a.example.com/", "*.example.com", false);
    row("http://A.Example.COM/", "example.com", false);
    row("http://a.example.com/", "example.com:80", false);
    row("http://a.example.com:8080/", "example.com:80", true);
    row("https://a.example.com/", "example.com:443", false);
    row("http://a.example.com/", " b.com , example.com ", false);
    row("http://10.1.2.3/", "10.0.0.0/8", false);
    row("http://11.1.2.3/", "10.0.0.0/8", true);
    row("http://10.1.2.3/", "10.1.2.3", false);
    row("http://10.1.2.3/", "10.1.2.3:81", true);
    row("http://10.1.2.3/", "3", true);
    row("http://[fd00::1]/", "fd00::/8", false);
    row("http://[fd00::1]/", "[fd00::1]:80", false);
    row("http://[fd00::1]/", "fd00::1", false);
    row("http://[fe00::1]/", "fd00::/8", true);
    row("http://a.example.com/", ":80", true);
}

void FetcherTest::proxyRules()
{
    QFETCH(QString, url);
    QFETCH(QString, noProxy);
    QFETCH(bool, proxied);
    for (const bool lower : {false, true}) {
        const QHash<QString, QString> env{{lower ? u"http_proxy"_s : u"HTTP_PROXY"_s, u"proxy.corp:3128"_s},
                                          {lower ? u"https_proxy"_s : u"HTTPS_PROXY"_s, u"http://proxy.corp:3129"_s},
                                          {lower ? u"no_proxy"_s : u"NO_PROXY"_s, noProxy}};
        const QUrl proxy = proxyFor(QUrl(url), env);
        QCOMPARE(!proxy.isEmpty(), proxied);
        if (proxied)
            QCOMPARE(proxy.port(), url.startsWith("https"_L1) ? 3129 : 3128);
    }
}

QTEST_GUILESS_MAIN(FetcherTest)
#include "fetcher_test.moc"
