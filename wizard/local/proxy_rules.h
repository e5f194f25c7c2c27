// Which forward proxy a request goes through: HTTP_PROXY, HTTPS_PROXY and NO_PROXY, read as the go command reads them
// (golang.org/x/net/http/httpproxy of Go 1.26), so that what we measure is what go will see. Go knows no other source:
// no system setting, no PAC file.
#pragma once

#include <QHash>
#include <QString>
#include <QUrl>

namespace burrow {

/// The proxy for a URL; an empty URL means none. Scheme http, https or socks5; credentials are kept in it.
QUrl proxyFor(const QUrl &url, const QHash<QString, QString> &env);

} // namespace burrow
