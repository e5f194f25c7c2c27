#include "support/fake_fetcher.h"

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

Error failure(ErrorKind kind, const QString &url, const QString &detail)
{
    Error error;
    error.kind = kind;
    error.what = Text::verbatim(url + u" gave no answer"_s);
    error.detail = detail;
    error.path = url;
    return error;
}

} // namespace

void FakeFetcher::answer(const QString &url, FetchAnswer answer)
{
    const std::lock_guard lock(m_mutex);
    if (answer.finalUrl.isEmpty())
        answer.finalUrl = url;
    m_answers.insert(url, answer);
}

void FakeFetcher::answer(const QString &url, int status, const QByteArray &body, const QByteArray &contentType)
{
    FetchAnswer canned;
    canned.status = status;
    canned.body = body;
    canned.contentType = contentType;
    answer(url, canned);
}

void FakeFetcher::fail(const QString &url, ErrorKind kind, const QString &detail)
{
    const std::lock_guard lock(m_mutex);
    m_answers.insert(url, failure(kind, url, detail));
}

Result<FetchAnswer> FakeFetcher::fetch(const FetchRequest &request, const CancelToken &cancel,
                                       const std::function<void(FetchStage)> &onStage)
{
    if (onStage)
        onStage(FetchStage::Connecting);
    const std::lock_guard lock(m_mutex);
    if (cancel.isCancelled())
        return failure(ErrorKind::Cancelled, request.url, {});
    m_requested += request.url;
    const auto found = m_answers.constFind(request.url);
    if (found == m_answers.constEnd()) {
        m_problems += u"not expected: "_s + request.url;
        return failure(ErrorKind::Network, request.url, u"the test knows no such address"_s);
    }
    if (!found->ok())
        return *found;
    FetchAnswer canned = **found;
    canned.truncated = canned.truncated || canned.body.size() > request.bodyLimit;
    canned.body.truncate(request.bodyLimit);
    if (request.method == "HEAD")
        canned.body.clear();
    return canned;
}

QStringList FakeFetcher::requested() const
{
    const std::lock_guard lock(m_mutex);
    return m_requested;
}

QStringList FakeFetcher::problems() const
{
    const std::lock_guard lock(m_mutex);
    return m_problems;
}

} // namespace burrow
