#include "race/module_route.h"

#include "race/lane.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

Error usage(const char *sentence, const QStringList &arguments)
{
    return Error{ErrorKind::Usage, Text("race", sentence, arguments)};
}

/// Go's rules for module paths, as far as a proxy or a host could be asked for one (module.CheckPath).
bool isModulePath(const QString &path)
{
    const QString first = path.section(u'/', 0, 0);
    if (!first.contains(u'.') || first.startsWith(u'-') || path.startsWith(u'/') || path.endsWith(u'/') ||
        path.contains("//"_L1))
        return false;
    for (const QChar c : first)
        if (!(c >= u'a' && c <= u'z') && !(c >= u'0' && c <= u'9') && c != u'-' && c != u'.')
            return false;
    for (const QString &element : path.split(u'/'))
        if (element.startsWith(u'.') || element.endsWith(u'.'))
            return false;
    for (const QChar c : path)
        if (!(c < QChar(0x80) && (c.isLetterOrNumber() || u"-._~/"_s.contains(c))))
            return false;
    return true;
}

/// An entry of GOPROXY as go completes and checks it (modfetch/proxy.go).
Result<QUrl> proxyUrl(QString entry)
{
    const bool bare = !entry.contains(":/"_L1) && !entry.startsWith(u'/');
    if (bare && (entry.contains(u'.') || entry.contains(u':')))
        entry.prepend("https://"_L1);
    const QUrl url(entry, QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || (scheme != "https"_L1 && scheme != "http"_L1 && scheme != "file"_L1))
        return usage(
            QT_TRANSLATE_NOOP(
                "race", "GOPROXY holds %1, which is no address. It must begin with https://, http:// or file://."),
            {entry});
    return url;
}

Result<std::vector<RouteHop>> proxyHops(const QString &goproxy, const QString &moduleHost)
{
    std::vector<RouteHop> hops;
    qsizetype from = 0;
    while (from < goproxy.size()) {
        qsizetype end = from;
        while (end < goproxy.size() && goproxy.at(end) != u',' && goproxy.at(end) != u'|')
            ++end;
        const QString entry = goproxy.mid(from, end - from).trimmed();
        const bool any = end < goproxy.size() && goproxy.at(end) == u'|';
        from = end + 1;
        if (entry.isEmpty())
            continue;
        // Nothing behind direct or off is ever reached.
        if (entry == "off"_L1) {
            hops.push_back({RouteHop::Kind::Off, {}, {}, false});
            break;
        }
        if (entry == "direct"_L1) {
            hops.push_back({RouteHop::Kind::Direct, {}, moduleHost, false});
            break;
        }
        const auto url = proxyUrl(entry);
        if (!url)
            return url.error();
        QString text = url->toString();
        while (text.endsWith(u'/'))
            text.chop(1);
        hops.push_back({RouteHop::Kind::Proxy, text, url->isLocalFile() ? url->path() : url->host(), any});
    }
    if (hops.empty())
        return usage(
            QT_TRANSLATE_NOOP("race", "GOPROXY has no entries. Go stops at that; remove the line to get the default."),
            {});
    return hops;
}

/// Who is asked for the checksum (modfetch/sumdb.go). It is found through the proxies of GOPROXY, also for a module
/// that itself goes past them.
void addSumdb(ModuleRoute &route, const GoNetworkSettings &settings, const RouteHop &firstHop)
{
    route.checked = settings.gosumdb != "off"_L1 &&
                    !matchesPrefixPatterns(settings.gonosumdb.value_or(settings.goprivate), route.module);
    if (!route.checked)
        return;
    const QStringList words = settings.gosumdb.split(u' ', Qt::SkipEmptyParts);
    const QString name = words.value(0).section(u'+', 0, 0);
    // An address of its own bypasses all proxies; the Chinese alias has one built in.
    if (words.size() > 1)
        route.sumdbHost = QUrl(words.at(1)).host();
    else
        route.sumdbHost = name;
    const bool ownAddress = words.size() > 1 || name == "sum.golang.google.cn"_L1;
    route.sumdbThroughProxy = !ownAddress && firstHop.kind == RouteHop::Kind::Proxy;
}

Text privateVerdict(const ModuleRoute &route)
{
    const QString host = route.module.section(u'/', 0, 0);
    if (!route.checked)
        return Text("race",
                    QT_TRANSLATE_NOOP("race", "Goes directly to %1. No proxy and no checksum database is told of it."),
                    {host});
    return Text("race",
                QT_TRANSLATE_NOOP("race", "Goes directly to %1, and no proxy is told of it. But the checksum database "
                                          "%2 is: set GOPRIVATE, or GONOSUMDB too."),
                {host, route.sumdbHost});
}

bool isFolder(const RouteHop &hop)
{
    return hop.url.startsWith("file:"_L1);
}

Text publicVerdict(const ModuleTest &test)
{
    const auto &hops = test.route.hops;
    if (test.servedBy >= 0)
        return Text("race", QT_TRANSLATE_NOOP("race", "%1 has it: %2."),
                    {hops[size_t(test.servedBy)].host, test.hops[size_t(test.servedBy)].version});
    for (size_t i = 0; i < hops.size() && test.stopped; ++i)
        if (test.hops[i].state == HopResult::State::Failed)
            return Text("race",
                        QT_TRANSLATE_NOOP(
                            "race", "%1 fails, and go stops there: after a comma the next entry is asked only when a "
                                    "module is not found (404 or 410). Separate the entries with | instead."),
                        {hops[i].host});
    for (const RouteHop &hop : hops)
        if (isFolder(hop))
            return Text("race",
                        QT_TRANSLATE_NOOP("race", "Go looks into the folder %1, which is not looked into here."),
                        {hop.host});
    if (hops.back().kind == RouteHop::Kind::Direct)
        return Text("race",
                    QT_TRANSLATE_NOOP("race", "No proxy has it. Go would ask %1 directly, with git or another tool."),
                    {hops.back().host});
    if (hops.back().kind == RouteHop::Kind::Off)
        return Text("race", QT_TRANSLATE_NOOP("race", "GOPROXY=off: go downloads nothing."));
    return Text("race", QT_TRANSLATE_NOOP("race", "No entry of GOPROXY has it."));
}

HopResult askProxy(const QString &module, const RouteHop &hop, Fetcher &fetcher, const CancelToken &cancel)
{
    HopResult result;
    const QString base = hop.url + u'/' + escapeForProxy(module);
    auto answer = fetcher.fetch({.url = base + u"/@latest"_s}, cancel);
    // @latest is optional; a proxy without it may still list the module.
    if (answer && (answer->status == 404 || answer->status == 410))
        if (auto list = fetcher.fetch({.url = base + u"/@v/list"_s}, cancel);
            list && list->status == 200 && !list->body.trimmed().isEmpty())
            answer = std::move(list);
    if (!answer) {
        result.state = HopResult::State::Failed;
        result.error = answer.error();
        return result;
    }
    result.status = answer->status;
    result.took = answer->took;
    result.error = proxyAnswerProblem(*answer, hop.url);
    const bool missing = answer->status == 404 || answer->status == 410;
    result.state = missing        ? HopResult::State::NotFound
                   : result.error ? HopResult::State::Failed
                                  : HopResult::State::Served;
    if (result.state == HopResult::State::Served) {
        result.version = versionOf(answer->body);
        if (result.version.isEmpty())
            result.version = QString::fromUtf8(answer->body.trimmed().split('\n').last());
    }
    return result;
}

} // namespace

Result<ModuleRoute> routeOf(const QString &module, const GoNetworkSettings &settings)
{
    if (!isModulePath(module))
        return usage(
            QT_TRANSLATE_NOOP("race",
                              "%1 is no module path. One begins with a host name, such as git.example.com/team/tool."),
            {module});
    ModuleRoute route;
    route.module = module;
    const QString host = module.section(u'/', 0, 0);
    route.isPrivate = matchesPrefixPatterns(settings.gonoproxy.value_or(settings.goprivate), module);
    auto hops = proxyHops(settings.goproxy, host);
    if (!hops)
        return hops.error();
    addSumdb(route, settings, hops->front());
    if (route.isPrivate)
        route.hops = {{RouteHop::Kind::Direct, {}, host, false}};
    else
        route.hops = *std::move(hops);
    return route;
}

Result<ModuleTest> testModule(const QString &module, const GoNetworkSettings &settings, Fetcher &fetcher,
                              const CancelToken &cancel, const std::function<void(int, const HopResult &)> &onHop)
{
    auto route = routeOf(module, settings);
    if (!route)
        return route.error();
    ModuleTest test;
    test.route = *std::move(route);
    test.hops.resize(test.route.hops.size());
    if (test.route.isPrivate) {
        test.verdict = privateVerdict(test.route);
        return test;
    }
    for (size_t i = 0; i < test.hops.size(); ++i) {
        const RouteHop &hop = test.route.hops[i];
        if (hop.kind != RouteHop::Kind::Proxy || isFolder(hop))
            break;
        HopResult &result = test.hops[i];
        result.state = HopResult::State::Asking;
        if (onHop)
            onHop(int(i), result);
        result = askProxy(module, hop, fetcher, cancel);
        if (onHop)
            onHop(int(i), result);
        if (result.state == HopResult::State::Served) {
            test.servedBy = int(i);
            break;
        }
        const bool last = i + 1 == test.hops.size();
        if (result.state == HopResult::State::Failed && !hop.nextOnAnyError) {
            test.stopped = !last;
            break;
        }
    }
    test.verdict = publicVerdict(test);
    return test;
}

} // namespace burrow
