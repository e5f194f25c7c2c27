// Which way a module path takes with the settings of the go command, and who learns of it on the way.
#pragma once

#include "base/cancel_token.h"
#include "machine/fetcher.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace burrow {

/// True if one of the comma-separated globs matches the first elements of a path: GOPRIVATE, GONOPROXY, GONOSUMDB
/// (golang.org/x/mod/module.MatchPrefixPatterns with Go's path.Match).
bool matchesPrefixPatterns(const QString &globs, const QString &path);

/// The values that count, as `go env` gives them. gonoproxy and gonosumdb: where they are not set, go takes GOPRIVATE.
struct GoNetworkSettings
{
    QString goproxy = QStringLiteral("https://proxy.golang.org,direct");
    QString gosumdb = QStringLiteral("sum.golang.org");
    QString goprivate;
    std::optional<QString> gonoproxy, gonosumdb;

    bool operator==(const GoNetworkSettings &) const = default;
};

/// One place where go would ask.
struct RouteHop
{
    enum class Kind {
        Proxy,  ///< a module proxy
        Direct, ///< the host of the module itself
        Off,    ///< GOPROXY=off: go gives up here
    } kind = Kind::Proxy;
    QString url;                 ///< Proxy: its address, as go completes it, without credentials
    QString host;                ///< who is asked, "goproxy.cn"
    bool nextOnAnyError = false; ///< followed by '|'; else the next is asked only after 404 and 410

    bool operator==(const RouteHop &) const = default;
};

/// The way of one module path.
struct ModuleRoute
{
    QString module;
    bool isPrivate = false;         ///< GONOPROXY matches: no proxy is told
    bool checked = true;            ///< the checksum database is asked for it
    QString sumdbHost;              ///< where, unless a proxy passes it through; empty if it is not asked
    bool sumdbThroughProxy = false; ///< a proxy that passes it through would be asked instead of that host
    std::vector<RouteHop> hops;     ///< in the order in which go asks
};

/// Works out the way; asks nobody. Errors, as go has them: no module path; GOPROXY without entries or with a wrong
/// address.
Result<ModuleRoute> routeOf(const QString &module, const GoNetworkSettings &settings);

/// What became of one hop.
struct HopResult
{
    enum class State { NotAsked, Asking, Served, NotFound, Failed };
    State state = State::NotAsked;
    int status = 0;
    QString version; ///< the newest it has
    std::optional<Error> error;
    std::chrono::milliseconds took{0};
};

/// The outcome of a test.
struct ModuleTest
{
    ModuleRoute route;
    std::vector<HopResult> hops; ///< one for each hop of the route
    int servedBy = -1;           ///< index of the hop that has it
    bool stopped = false;        ///< go would stop at a failing proxy and not ask the ones behind it
    Text verdict;                ///< one or two sentences
};

/// Asks as go would: the proxies in order, on only as far as the separators allow. A private path is asked nowhere, and
/// the module's own host never: that is git's business. onHop is called when a hop begins and ends.
Result<ModuleTest> testModule(const QString &module, const GoNetworkSettings &settings, Fetcher &fetcher,
                              const CancelToken &cancel, const std::function<void(int, const HopResult &)> &onHop = {});

} // namespace burrow
