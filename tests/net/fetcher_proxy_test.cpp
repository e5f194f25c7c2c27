// The forward proxy of the environment: when it is asked, and what its failures are called.
#include "fault_server.h"
#include "fetching.h"
#include "local/proxy_rules.h"

#include <QTest>
#include <QUrl>

using namespace burrow;
using namespace Qt::StringLiterals;

class FetcherProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forwardProxy();
    void forwardProxyFailures();
    void proxyRules_data();
    void proxyRules();
};

void FetcherProxyTest::forwardProxy()
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

void FetcherProxyTest::forwardProxyFailures()
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

void FetcherProxyTest::proxyRules_data()
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

void FetcherProxyTest::proxyRules()
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

QTEST_GUILESS_MAIN(FetcherProxyTest)
#include "fetcher_proxy_test.moc"
