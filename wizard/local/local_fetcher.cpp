#include "local/local_fetcher.h"

#include "local/proxy_rules.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QProcessEnvironment>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>
#include <QUrl>

#include <memory>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace burrow {

namespace {

constexpr milliseconds CancelPoll{20};
constexpr int MostRedirects = 10; // as many as go follows

Error failure(ErrorKind kind, const char *sentence, const QUrl &url, const QString &hop, const QString &raw)
{
    const QString shown = url.toString(QUrl::RemoveUserInfo);
    return Error{kind, Text("local", sentence, {url.host()}), raw.isEmpty() ? hop : hop + u": "_s + raw, shown};
}

Result<QUrl> checkedUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return Error{ErrorKind::Usage,
                     Text("local",
                          QT_TRANSLATE_NOOP(
                              "local", "%1 is no address of a web server: it must begin with https:// or http://."),
                          {url.isValid() ? url.toString(QUrl::RemoveUserInfo) : text}),
                     {},
                     {}};
    if (url.scheme() == "http"_L1 && !url.userInfo().isEmpty())
        return failure(
            ErrorKind::Usage,
            QT_TRANSLATE_NOOP(
                "local", "A name and password would go to %1 unencrypted. The go command refuses that too; use https."),
            url, u"connect"_s, {});
    return url;
}

QNetworkProxy networkProxy(const QUrl &url)
{
    if (url.isEmpty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const bool socks = url.scheme().startsWith("socks5"_L1);
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                         quint16(url.port(socks ? 1080 : 80)), url.userName(QUrl::FullyDecoded),
                         url.password(QUrl::FullyDecoded));
}

QNetworkRequest networkRequest(const QUrl &url, const QHash<QString, QString> &env)
{
    QUrl plain = url;
    plain.setUserInfo({});
    QNetworkRequest request(plain);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"burrow/" BURROW_VERSION ""_s);
    // Measured bytes must be the bytes sent, and a small body must not unfold into a huge one.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setMaximumRedirectsAllowed(MostRedirects);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    if (!url.userInfo().isEmpty()) {
        const QByteArray pair =
            url.userName(QUrl::FullyDecoded).toUtf8() + ':' + url.password(QUrl::FullyDecoded).toUtf8();
        request.setRawHeader("Authorization", "Basic " + pair.toBase64());
        // A redirect must not carry them to another host.
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    }
#ifndef Q_OS_MACOS
    if (const QString file = env.value(u"SSL_CERT_FILE"_s); !file.isEmpty() && QSslSocket::supportsSsl()) {
        QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
        ssl.setCaCertificates(QSslCertificate::fromPath(file));
        request.setSslConfiguration(ssl);
    }
#else
    Q_UNUSED(env)
#endif
    return request;
}

/// The hop at which a request failed, in a sentence and a word for the log.
Error describe(const QNetworkReply &reply, const QUrl &url, const QUrl &proxy, const QString &sslReason, bool sent)
{
    const QString raw = reply.errorString();
    QNetworkReply::NetworkError error = reply.error();
    // With a forward proxy, what fails before anything was sent is the way to it. Qt names it so only sometimes.
    const bool onTheWay = error < QNetworkReply::SslHandshakeFailedError || error == QNetworkReply::UnknownNetworkError;
    if (!proxy.isEmpty() && !sent && onTheWay)
        error = QNetworkReply::UnknownProxyError;
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return failure(ErrorKind::Network, QT_TRANSLATE_NOOP("local", "The name %1 could not be resolved (DNS)."),
                       reply.url(), u"dns"_s, raw);
    case QNetworkReply::ConnectionRefusedError:
        return failure(ErrorKind::Network, QT_TRANSLATE_NOOP("local", "%1 refused the connection."), reply.url(),
                       u"connect"_s, raw);
    case QNetworkReply::TimeoutError:
        return failure(ErrorKind::TimedOut, QT_TRANSLATE_NOOP("local", "%1 did not answer in time."), reply.url(),
                       u"connect"_s, raw);
    case QNetworkReply::SslHandshakeFailedError:
        return failure(
            ErrorKind::Network,
            QT_TRANSLATE_NOOP("local", "No secure connection to %1: its certificate or its TLS is not accepted."),
            reply.url(), u"tls"_s, sslReason.isEmpty() ? raw : sslReason);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return failure(ErrorKind::Network,
                       QT_TRANSLATE_NOOP("local", "The forward proxy %1 from HTTP_PROXY or HTTPS_PROXY does not work."),
                       proxy, u"proxy"_s, raw);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return failure(
            ErrorKind::Network,
            QT_TRANSLATE_NOOP("local", "The forward proxy %1 wants a name and password: put them into HTTPS_PROXY."),
            proxy, u"proxy"_s, raw);
    case QNetworkReply::InsecureRedirectError:
        return failure(
            ErrorKind::Network,
            QT_TRANSLATE_NOOP("local", "%1 redirects to an address that is not as safe; that is not followed."), url,
            u"redirect"_s, raw);
    case QNetworkReply::TooManyRedirectsError:
        return failure(ErrorKind::Network, QT_TRANSLATE_NOOP("local", "%1 redirects in circles."), url, u"redirect"_s,
                       raw);
    case QNetworkReply::RemoteHostClosedError:
        return failure(ErrorKind::Network,
                       QT_TRANSLATE_NOOP("local", "%1 closed the connection before the answer was complete."),
                       reply.url(), sent ? u"answer"_s : u"connect"_s, raw);
    default:
        return failure(ErrorKind::Network,
                       QT_TRANSLATE_NOOP("local", "%1 could not be reached, or did not answer as a web server does."),
                       reply.url(), sent ? u"answer"_s : u"connect"_s, raw);
    }
}

/// One request from start to end: lives in the calling thread, which runs an event loop of its own meanwhile.
class Exchange
{
public:
    Exchange(const FetchRequest &request, const CancelToken &cancel, const std::function<void(FetchStage)> &onStage)
        : m_request(request)
        , m_cancel(cancel)
        , m_onStage(onStage)
    {
    }

    Result<FetchAnswer> run(const QUrl &url, const QUrl &proxy, const QNetworkRequest &request)
    {
        if (m_cancel.isCancelled())
            return failure(ErrorKind::Cancelled, QT_TRANSLATE_NOOP("local", "The request to %1 was cancelled."), url,
                           u"cancelled"_s, {});
        m_clock.start();
        stage(FetchStage::Connecting);
        m_manager.setProxy(networkProxy(proxy));
        m_reply.reset(m_request.method == "HEAD" ? m_manager.head(request) : m_manager.get(request));
        watch();
        if (!m_reply->isFinished())
            m_loop.exec();
        const Outcome outcome = m_outcome;
        if (outcome == Outcome::Running || outcome == Outcome::Finished)
            return answer(url, proxy);
        m_reply->abort();
        if (outcome == Outcome::Enough)
            return m_answer;
        if (outcome == Outcome::Cancelled)
            return failure(ErrorKind::Cancelled, QT_TRANSLATE_NOOP("local", "The request to %1 was cancelled."), url,
                           u"cancelled"_s, {});
        return failure(ErrorKind::TimedOut, QT_TRANSLATE_NOOP("local", "%1 did not answer in time."), url, hop(), {});
    }

private:
    enum class Outcome { Running, Finished, Enough, Cancelled, TimedOut };

    milliseconds elapsed() const { return milliseconds(m_clock.elapsed()); }
    void stage(FetchStage next) const
    {
        if (m_onStage)
            m_onStage(next);
    }
    QString hop() const { return !m_sent ? u"connect"_s : m_headers ? u"body"_s : u"answer"_s; }
    void end(Outcome outcome)
    {
        if (m_outcome == Outcome::Running)
            m_outcome = outcome;
        m_answer.took = elapsed();
        m_loop.quit();
    }

    void watch()
    {
        QNetworkReply *reply = m_reply.get();
        QObject::connect(reply, &QNetworkReply::requestSent, &m_loop, [this] {
            if (!m_sent) {
                m_sent = true;
                m_answer.connected = elapsed();
                stage(FetchStage::Waiting);
            }
        });
        QObject::connect(reply, &QNetworkReply::metaDataChanged, &m_loop, [this] {
            if (!m_headers)
                m_answer.firstByte = elapsed();
            m_headers = true;
            takeHeaders();
            stage(FetchStage::Receiving);
        });
        QObject::connect(reply, &QNetworkReply::readyRead, &m_loop, [this] {
            if (takeBody())
                end(Outcome::Enough);
        });
        QObject::connect(reply, &QNetworkReply::sslErrors, &m_loop, [this](const QList<QSslError> &errors) {
            if (!errors.isEmpty())
                m_sslReason = errors.first().errorString();
        });
        QObject::connect(reply, &QNetworkReply::finished, &m_loop, [this] { end(Outcome::Finished); });
        QObject::connect(&m_deadline, &QTimer::timeout, &m_loop, [this] { end(Outcome::TimedOut); });
        m_deadline.setSingleShot(true);
        m_deadline.setTimerType(Qt::PreciseTimer);
        m_deadline.start(m_request.deadline);
        QObject::connect(&m_poll, &QTimer::timeout, &m_loop, [this] {
            if (m_cancel.isCancelled())
                end(Outcome::Cancelled);
        });
        m_poll.start(CancelPoll);
    }

    void takeHeaders()
    {
        m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        m_answer.contentType = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
        m_answer.finalUrl = m_reply->url().toString();
    }

    /// Reads what has come; true once the limit is reached.
    bool takeBody()
    {
        const qint64 room = m_request.bodyLimit - m_answer.body.size();
        m_answer.body += m_reply->read(room);
        m_answer.truncated = m_reply->bytesAvailable() > 0;
        return m_answer.truncated;
    }

    Result<FetchAnswer> answer(const QUrl &url, const QUrl &proxy)
    {
        takeHeaders();
        takeBody();
        m_answer.took = elapsed();
        // A status such as 404 is an answer to us and an error to Qt. The proxy's own 407 is no answer of the server.
        const auto error = m_reply->error();
        const bool byStatus = error >= QNetworkReply::ContentAccessDenied && m_answer.status >= 400 &&
                              error != QNetworkReply::ProtocolUnknownError && error != QNetworkReply::ProtocolFailure;
        if (error != QNetworkReply::NoError && !byStatus)
            return describe(*m_reply, url, proxy, m_sslReason, m_sent);
        const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
        if (m_request.method != "HEAD" && !m_answer.truncated && length.isValid() &&
            length.toLongLong() > m_answer.body.size())
            return failure(ErrorKind::Network,
                           QT_TRANSLATE_NOOP("local", "%1 closed the connection before the answer was complete."), url,
                           u"body"_s, {});
        return m_answer;
    }

    const FetchRequest &m_request;
    const CancelToken &m_cancel;
    const std::function<void(FetchStage)> &m_onStage;
    QNetworkAccessManager m_manager;
    std::unique_ptr<QNetworkReply> m_reply; // after the manager: it must go first
    QEventLoop m_loop;
    QTimer m_deadline, m_poll;
    QElapsedTimer m_clock;
    FetchAnswer m_answer;
    QString m_sslReason;
    Outcome m_outcome = Outcome::Running;
    bool m_sent = false, m_headers = false;
};

QHash<QString, QString> processEnvironment()
{
    QHash<QString, QString> env;
    const auto system = QProcessEnvironment::systemEnvironment();
    for (const QString &name : system.keys())
        env.insert(name, system.value(name));
    return env;
}

} // namespace

LocalFetcher::LocalFetcher()
    : LocalFetcher(processEnvironment())
{
}

LocalFetcher::LocalFetcher(QHash<QString, QString> env)
    : m_env(std::move(env))
{
}

Result<FetchAnswer> LocalFetcher::fetch(const FetchRequest &request, const CancelToken &cancel,
                                        const std::function<void(FetchStage)> &onStage)
{
    const auto url = checkedUrl(request.url);
    if (!url)
        return url.error();
    const QUrl proxy = proxyFor(*url, m_env);
    const bool known = proxy.isEmpty() || proxy.scheme() == "http"_L1 || proxy.scheme().startsWith("socks5"_L1);
    if (!known)
        return failure(
            ErrorKind::Unsupported,
            QT_TRANSLATE_NOOP(
                "local",
                "The forward proxy %1 is of a kind that Burrow cannot use here. The go command may be able to."),
            proxy, u"proxy"_s, {});
    Exchange exchange(request, cancel, onStage);
    return exchange.run(*url, proxy, networkRequest(*url, m_env));
}

} // namespace burrow
