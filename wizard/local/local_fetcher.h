// The real network, on Qt Network.
#pragma once

#include "machine/fetcher.h"

#include <QHash>

namespace burrow {

/// Any thread may call it; each call has a connection of its own, so that the time to connect is always measured.
/// Forward proxies, and SSL_CERT_FILE off macOS, are taken from the environment as the go command does (see
/// proxy_rules.h); the system's proxy settings do not count, since go does not read them. Redirects: at most ten, never
/// from https to http. A body in chunks that ends early cannot be told from a whole one (Qt 6.4): who needs all bytes
/// checks them. Credentials in an https URL are sent at once, as go does; with http they are refused.
class LocalFetcher final : public Fetcher
{
public:
    LocalFetcher();
    explicit LocalFetcher(QHash<QString, QString> env);

    Result<FetchAnswer> fetch(const FetchRequest &request, const CancelToken &cancel,
                              const std::function<void(FetchStage)> &onStage = {}) override;

private:
    QHash<QString, QString> m_env;
};

} // namespace burrow
