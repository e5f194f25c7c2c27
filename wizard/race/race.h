// The race: asks module proxies and checksum databases in parallel how they do from here. Only on the user's word.
#pragma once

#include "base/cancel_token.h"
#include "catalog/catalog.h"
#include "machine/fetcher.h"

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace burrow {

/// One lane: a module proxy to ask.
struct LaneSpec
{
    QString id; ///< catalog id, or the URL of one's own
    Text name, owner;
    QString url; ///< without trailing slash
    bool official = false;
    bool isKnown = false; ///< from the catalog
};

/// How a lane has done so far.
struct Lane
{
    enum class State { Waiting, Connecting, Connected, FirstByte, Done, Failed };
    LaneSpec spec;
    State state = State::Waiting;
    std::optional<std::chrono::milliseconds> connect, firstByte;
    std::optional<double> bytesPerSecond; ///< while fetching one known module zip
    QString newest;                       ///< newest version of the known module that it has
    int behind = 0;                       ///< releases behind the newest that any lane knows; set when all are done
    std::optional<bool> sumdb;            ///< passes the checksum database through
    std::optional<bool> sameBytes;        ///< its zip has the hash that the checksum database has for it
    std::optional<Error> error;           ///< with the hop that failed
    std::chrono::milliseconds took{0};
};

/// A checksum database asked directly.
struct SumdbLane
{
    QString id;
    bool reachable = false;
    std::chrono::milliseconds took{0};
    std::optional<Error> error;
};

struct RaceResult
{
    std::vector<Lane> lanes; ///< in the order given
    std::vector<SumdbLane> sumdbs;
    int best = -1;     ///< index of the lane to recommend: answers, is not behind, fastest; -1 = none
    QString bestSumdb; ///< catalog id of the checksum database that works beside the best lane; empty = none known
};

/// One module zip whose hash is known for ever: the checksum database gave it, as it stands in every go.sum.
struct KnownZip
{
    QString module = QStringLiteral("golang.org/x/net");
    QString version = QStringLiteral("v0.30.0"); ///< 1.8 MB
    QByteArray h1 = QByteArrayLiteral("h1:AcW1SDZMkb8IpzCdQUaIq2sP4sZ4zw+55h6ynffypl4=");
};

struct RaceRequest
{
    std::vector<LaneSpec> lanes;
    QString module = QStringLiteral("golang.org/x/text"); ///< a small, well-known module
    std::chrono::milliseconds laneDeadline{8'000};
    bool askSumdbs = true;
    bool download = true; ///< also time one module zip
    KnownZip zip;         ///< which one
};

/// The lanes of the catalog that are offered, the official one always among them; own URLs behind. A URL that is none
/// is left out.
std::vector<LaneSpec> raceLanes(const Catalog &catalog, const QStringList &ownUrls);

/// Blocks until each lane has ended. onLane is called from any thread at each step of a lane (with its index).
RaceResult runRace(const RaceRequest &request, const Catalog &catalog, Fetcher &fetcher, const CancelToken &cancel,
                   const std::function<void(int, const Lane &)> &onLane = {});

} // namespace burrow
