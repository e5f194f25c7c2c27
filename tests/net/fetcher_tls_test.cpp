// Whom the real fetcher trusts, and with what: certificates, credentials, and no way back from https.
#include "fault_server.h"
#include "fetching.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

/// A server's certificate and key; without openssl they are empty.
struct Identity
{
    QTemporaryDir folder;
    QString file = folder.filePath(u"cert"_s); ///< the certificate, as SSL_CERT_FILE names it
    QByteArray certificate, key;
};

/// For 127.0.0.1, signed by nobody but itself.
Identity selfSigned()
{
    Identity identity;
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty())
        return identity;
    QFile key(identity.folder.filePath(u"key"_s)), certificate(identity.file);
    QProcess process;
    process.start(openssl, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                            u"-nodes"_s, u"-keyout"_s, key.fileName(), u"-out"_s, certificate.fileName(), u"-days"_s,
                            u"2"_s, u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s});
    process.waitForFinished();
    if (process.exitCode() == 0 && key.open(QIODevice::ReadOnly) && certificate.open(QIODevice::ReadOnly)) {
        identity.certificate = certificate.readAll();
        identity.key = key.readAll();
    }
    return identity;
}

} // namespace

class FetcherTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverFromHttpsToHttp();
    void certificates();
    void tlsGarbage();
    void credentials();
};

void FetcherTlsTest::neverFromHttpsToHttp()
{
    const Identity identity = selfSigned();
    if (identity.certificate.isEmpty())
        QSKIP("needs openssl");
    FaultServer plain;
    plain.otherwise({.bytes = httpAnswer(200, "eavesdropped")});
    FaultServer secure(identity.certificate, identity.key);
    secure.on(u"/x"_s, Behaviour{.bytes = httpAnswer(302, "", "text/plain",
                                                     "Location: " + plain.url(u"/y"_s).toLatin1() + "\r\n")});
    LocalFetcher fetcher({{u"SSL_CERT_FILE"_s, identity.file}});
    const auto answer = fetcher.fetch(to(secure.url(u"/x"_s)), {});
    QVERIFY(!answer.ok());
    QVERIFY2(answer.error().detail.startsWith("redirect"_L1), qPrintable(answer.error().detail));
    QVERIFY(plain.requests().isEmpty());
}

void FetcherTlsTest::certificates()
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
    LocalFetcher trusting({{u"SSL_CERT_FILE"_s, identity.file}});
    const auto trusted = trusting.fetch(to(server.url(u"/x"_s)), {});
    QVERIFY2(trusted.ok(), trusted ? "" : qPrintable(trusted.error().detail));
    QCOMPARE(trusted->body, "secret");
}

void FetcherTlsTest::tlsGarbage()
{
    FaultServer server;
    server.greet("HTTP/1.1 400 this is plain text\r\n\r\n");
    LocalFetcher fetcher(NoEnvironment);
    const auto answer = fetcher.fetch(to(u"https://127.0.0.1:%1/x"_s.arg(server.port())), {});
    QVERIFY(!answer.ok());
    QVERIFY2(answer.error().detail.startsWith("tls"_L1), qPrintable(answer.error().detail));
}

void FetcherTlsTest::credentials()
{
    const Identity identity = selfSigned();
    if (identity.certificate.isEmpty())
        QSKIP("needs openssl");
    FaultServer server(identity.certificate, identity.key);
    server.on(u"/x"_s, 200, "in");
    LocalFetcher fetcher({{u"SSL_CERT_FILE"_s, identity.file}});
    const auto answer = fetcher.fetch(to(u"https://ann:p%40ss@127.0.0.1:%1/x"_s.arg(server.port())), {});
    QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.error().detail));
    const QByteArray value = "Basic " + QByteArray("ann:p@ss").toBase64();
    const QByteArray sent = server.headers().first(); // Qt 6.8 writes the names of headers in lower case
    QVERIFY(sent.contains("Authorization: " + value) || sent.contains("authorization: " + value));
    QVERIFY(!answer->finalUrl.contains("ann"_L1));
}

QTEST_GUILESS_MAIN(FetcherTlsTest)
#include "fetcher_tls_test.moc"
