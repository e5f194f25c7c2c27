// Fetcher: the border to the network. Nothing calls it unless the user started or agreed to it.
#pragma once

#include "base/cancel_token.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace burrow {

/// One HTTP request.
struct FetchRequest
{
    QString url;
    QByteArray method = "GET"; ///< GET or HEAD
    std::chrono::milliseconds deadline{10'000};
    qint64 bodyLimit = 16 << 20; ///< bytes; reading stops there and truncated is set
};

/// One HTTP answer, of any status, with the times of its stages from the start of the request.
struct FetchAnswer
{
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    bool truncated = false;
    QString finalUrl;                                   ///< after redirects (never from https to http)
    std::optional<std::chrono::milliseconds> connected; ///< TCP and TLS done; nothing if a connection was reused
    std::chrono::milliseconds firstByte{0};
    std::chrono::milliseconds took{0};
};

/// How far a request has come.
enum class FetchStage { Connecting, Waiting, Receiving };

class Fetcher
{
public:
    virtual ~Fetcher() = default;
    /// Blocks. An HTTP status is an answer; no answer is an Error: Network (detail: which hop, DNS, connect, TLS),
    /// TimedOut, Cancelled.
    virtual Result<FetchAnswer> fetch(const FetchRequest &request, const CancelToken &cancel,
                                      const std::function<void(FetchStage)> &onStage = {}) = 0;
};

} // namespace burrow
