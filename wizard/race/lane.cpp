#include "race/lane.h"

#include "json/json.h"
#include "race/module_zip.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace burrow {

namespace {

using Clock = std::chrono::steady_clock;

bool looksLikeWebPage(const FetchAnswer &answer)
{
    return answer.contentType.startsWith("text/html") || answer.body.trimmed().startsWith('<');
}

/// One lane while it runs.
class Runner
{
public:
    Runner(const LaneSpec &spec, const RaceRequest &request, Fetcher &fetcher, const CancelToken &cancel,
           const std::function<void(const Lane &)> &report)
        : m_request(request)
        , m_fetcher(fetcher)
        , m_cancel(cancel)
        , m_report(report)
    {
        m_run.lane.spec = spec;
    }

    LaneRun run()
    {
        askVersions();
        if (m_run.lane.state != Lane::State::Failed) {
            askSumdb();
            if (m_request.download)
                downloadZip();
            m_run.lane.state = Lane::State::Done;
        }
        m_run.lane.took = elapsed();
        report();
        return std::move(m_run);
    }

private:
    milliseconds elapsed() const { return std::chrono::duration_cast<milliseconds>(Clock::now() - m_start); }
    void report() const
    {
        if (m_report)
            m_report(m_run.lane);
    }
    void enter(Lane::State state)
    {
        m_run.lane.state = state;
        report();
    }
    void fail(Error error)
    {
        m_run.lane.state = Lane::State::Failed;
        m_run.lane.error = std::move(error);
    }

    Result<FetchAnswer> get(const QString &path, const std::function<void(FetchStage)> &onStage = {})
    {
        const milliseconds left = std::max(m_request.laneDeadline - elapsed(), milliseconds(1));
        return m_fetcher.fetch({.url = m_run.lane.spec.url + u'/' + path, .deadline = left}, m_cancel, onStage);
    }

    void askVersions()
    {
        const QString module = escapeForProxy(m_request.module);
        const auto latest = get(module + u"/@latest"_s, [this](FetchStage stage) {
            enter(stage == FetchStage::Connecting ? Lane::State::Connecting
                  : stage == FetchStage::Waiting  ? Lane::State::Connected
                                                  : Lane::State::FirstByte);
        });
        if (!latest)
            return fail(latest.error());
        m_run.lane.connect = latest->connected;
        m_run.lane.firstByte = latest->firstByte;
        enter(Lane::State::FirstByte);
        // @latest is optional in the protocol: only what is no "not here" ends the lane.
        const bool optional = latest->status == 404 || latest->status == 410;
        if (const auto problem = proxyAnswerProblem(*latest, m_run.lane.spec.url); problem && !optional)
            return fail(*problem);
        if (!optional)
            m_run.lane.newest = versionOf(latest->body);

        const auto list = get(module + u"/@v/list"_s);
        if (list && !proxyAnswerProblem(*list, m_run.lane.spec.url))
            takeList(list->body);
        if (m_run.lane.newest.isEmpty() && !list)
            return fail(list.error());
        if (m_run.lane.newest.isEmpty())
            return fail(proxyAnswerProblem(*list, m_run.lane.spec.url)
                            .value_or(Error{ErrorKind::Network,
                                            Text("race", QT_TRANSLATE_NOOP("race", "%1 knows no version of %2."),
                                                 {QUrl(m_run.lane.spec.url).host(), m_request.module})}));
        report();
    }

    void takeList(const QByteArray &body)
    {
        std::optional<Version> newest;
        QString name;
        for (const QByteArray &line : body.split('\n')) {
            const QString text = QString::fromUtf8(line.trimmed());
            const auto version = Version::parse(text);
            if (!version || !version->preRelease.isEmpty())
                continue;
            m_run.versions << text;
            if (!newest || *newest < *version) {
                newest = version;
                name = text;
            }
        }
        if (m_run.lane.newest.isEmpty())
            m_run.lane.newest = name;
    }

    void askSumdb()
    {
        const auto answer = get(u"sumdb/sum.golang.org/supported"_s);
        // 200 means yes, 404 and 410 no (go's own rule); anything else says nothing.
        if (answer && (answer->status == 404 || answer->status == 410))
            m_run.lane.sumdb = false;
        else if (answer && answer->status == 200 && !looksLikeWebPage(*answer))
            m_run.lane.sumdb = true;
        report();
    }

    void downloadZip()
    {
        const KnownZip &zip = m_request.zip;
        const auto answer = get(escapeForProxy(zip.module) + u"/@v/"_s + escapeForProxy(zip.version) + u".zip"_s);
        if (!answer || answer->status != 200 || answer->truncated)
            return;
        const auto hash = moduleZipHash(answer->body);
        if (!hash) // cut off on the way, or no zip: says nothing about what the proxy has
            return;
        m_run.lane.sameBytes = *hash == zip.h1;
        if (const auto took = answer->took - answer->firstByte; took.count() > 0)
            m_run.lane.bytesPerSecond = double(answer->body.size()) * 1000.0 / double(took.count());
    }

    const RaceRequest &m_request;
    Fetcher &m_fetcher;
    const CancelToken &m_cancel;
    const std::function<void(const Lane &)> &m_report;
    const Clock::time_point m_start = Clock::now();
    LaneRun m_run;
};

} // namespace

QString escapeForProxy(const QString &path)
{
    QString escaped;
    for (const QChar c : path) {
        if (c >= u'A' && c <= u'Z')
            escaped += u'!' + c.toLower();
        else
            escaped += c;
    }
    return escaped;
}

QString versionOf(const QByteArray &latestAnswer)
{
    const auto document = json::parse(latestAnswer, json::strict());
    const json::Node *version = document ? document->root.member("Version") : nullptr;
    return version && version->isString() ? QString::fromUtf8(version->text) : QString();
}

std::optional<Error> proxyAnswerProblem(const FetchAnswer &answer, const QString &url)
{
    const auto problem = [&](const char *sentence) {
        return Error{ErrorKind::Network,
                     Text("race", sentence, {QUrl(url).host(), QString::number(answer.status)}),
                     {},
                     QUrl(url).toString(QUrl::RemoveUserInfo)};
    };
    if (answer.status == 404 || answer.status == 410)
        return problem(QT_TRANSLATE_NOOP("race", "%1 does not have the module (HTTP %2)."));
    if (answer.status == 401 || answer.status == 403)
        return problem(QT_TRANSLATE_NOOP("race", "%1 refuses access (HTTP %2)."));
    if (answer.status == 407)
        return problem(
            QT_TRANSLATE_NOOP("race", "A forward proxy on the way to %1 wants a name and password (HTTP %2)."));
    if (answer.status == 429)
        return problem(QT_TRANSLATE_NOOP("race", "%1 was asked too often (HTTP %2). Try again later."));
    if (answer.status >= 500)
        return problem(QT_TRANSLATE_NOOP("race", "%1 is out of order (HTTP %2)."));
    if (answer.status != 200)
        return problem(QT_TRANSLATE_NOOP("race", "%1 answered in an unexpected way (HTTP %2)."));
    if (looksLikeWebPage(answer))
        return Error{ErrorKind::Network,
                     Text("race",
                          QT_TRANSLATE_NOOP("race", "Instead of %1 a web page answered: the network wants you to sign "
                                                    "in first, or blocks the address."),
                          {QUrl(url).host()}),
                     {},
                     QUrl(url).toString(QUrl::RemoveUserInfo)};
    return std::nullopt;
}

LaneRun runLane(const LaneSpec &spec, const RaceRequest &request, Fetcher &fetcher, const CancelToken &cancel,
                const std::function<void(const Lane &)> &report)
{
    return Runner(spec, request, fetcher, cancel, report).run();
}

} // namespace burrow
