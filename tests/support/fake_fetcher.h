// A network of canned answers.
#pragma once

#include "machine/fetcher.h"

#include <QMap>

#include <mutex>

namespace burrow {

/// A FakeFetcher gives each URL the answer it was told, any number of times, from any thread. A URL it does not know is
/// a Network error and remembered.
class FakeFetcher final : public Fetcher
{
public:
    void answer(const QString &url, FetchAnswer answer);
    void answer(const QString &url, int status, const QByteArray &body,
                const QByteArray &contentType = "application/json");
    void fail(const QString &url, ErrorKind kind, const QString &detail = {});

    Result<FetchAnswer> fetch(const FetchRequest &request, const CancelToken &cancel,
                              const std::function<void(FetchStage)> &onStage = {}) override;

    QStringList requested() const; ///< every URL, in order
    QStringList problems() const;  ///< URLs that had no answer

private:
    mutable std::mutex m_mutex;
    QMap<QString, Result<FetchAnswer>> m_answers;
    QStringList m_requested, m_problems;
};

} // namespace burrow
