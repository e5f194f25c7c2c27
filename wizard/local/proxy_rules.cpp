#include "local/proxy_rules.h"

#include <QHostAddress>

#include <optional>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

QString anyOf(const QHash<QString, QString> &env, QLatin1String upper)
{
    const QString value = env.value(upper);
    return value.isEmpty() ? env.value(QString(upper).toLower()) : value;
}

QUrl parseProxy(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme().isEmpty() || url.host().isEmpty())
        url = QUrl(u"http://"_s + text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() ? url : QUrl();
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : url.scheme() == "socks5"_L1 ? 1080 : 80);
}

/// "host:port" or "[v6]:port" cut in two; the whole as host where there is no port.
struct HostPort
{
    QString host, port;
};

HostPort splitHostPort(const QString &entry)
{
    const qsizetype colon = entry.lastIndexOf(u':');
    const bool bracketed = entry.startsWith(u'[');
    const bool bareV6 = !bracketed && entry.count(u':') > 1;
    if (colon < 0 || bareV6 || (bracketed && entry.at(colon - 1) != u']'))
        return {bracketed ? entry.mid(1, entry.size() - 2) : entry, {}};
    const QString host = entry.left(colon);
    return {bracketed ? host.mid(1, host.size() - 2) : host, entry.mid(colon + 1)};
}

/// An address as Go's net.ParseIP takes it: four decimal numbers, or IPv6. (Qt also reads "127.1".)
std::optional<QHostAddress> parseAddress(const QString &text)
{
    if (!text.contains(u':') && text.count(u'.') != 3)
        return std::nullopt;
    QHostAddress address;
    if (!address.setAddress(text))
        return std::nullopt;
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

bool excludes(const QString &rule, const QString &host, int port, const std::optional<QHostAddress> &address)
{
    if (rule == "*"_L1)
        return true;
    if (rule.contains(u'/')) {
        const auto subnet = QHostAddress::parseSubnet(rule);
        if (subnet.second >= 0)
            return address && address->protocol() == subnet.first.protocol() && address->isInSubnet(subnet);
    }
    HostPort entry = splitHostPort(rule);
    if (entry.host.isEmpty() || (!entry.port.isEmpty() && entry.port != QString::number(port)))
        return false;
    if (const auto excluded = parseAddress(entry.host))
        return address && *excluded == *address;
    if (address)
        return false;
    QString domain = entry.host.startsWith("*."_L1) ? entry.host.sliced(1) : entry.host;
    const bool hostItself = !domain.startsWith(u'.');
    if (hostItself)
        domain.prepend(u'.');
    domain = QString::fromLatin1(QUrl::toAce(domain.sliced(1))).prepend(u'.');
    return host.endsWith(domain) || (hostItself && host == domain.sliced(1));
}

} // namespace

QUrl proxyFor(const QUrl &url, const QHash<QString, QString> &env)
{
    const bool secure = url.scheme() == "https"_L1;
    // A CGI program gets a request's "Proxy:" header as HTTP_PROXY; go refuses it there, and so do we.
    if (!secure && !env.value(u"REQUEST_METHOD"_s).isEmpty())
        return {};
    const QUrl proxy = parseProxy(anyOf(env, secure ? "HTTPS_PROXY"_L1 : "HTTP_PROXY"_L1));
    if (proxy.isEmpty())
        return {};
    const QString host = url.host(QUrl::EncodeUnicode).toLower();
    const auto address = parseAddress(host);
    if (host == "localhost"_L1 || (address && address->isLoopback()))
        return {};
    for (const QString &entry : anyOf(env, "NO_PROXY"_L1).toLower().split(u',')) {
        const QString rule = entry.trimmed();
        if (!rule.isEmpty() && excludes(rule, host, portOf(url), address))
            return {};
    }
    return proxy;
}

} // namespace burrow
