// One lane of the race: asks one module proxy, step by step.
#pragma once

#include "race/race.h"

namespace burrow {

/// What a lane found, with the versions it lists (to count how far others are behind).
struct LaneRun
{
    Lane lane;
    QStringList versions;
};

/// Blocks until the lane has ended; report is called at each step.
LaneRun runLane(const LaneSpec &spec, const RaceRequest &request, Fetcher &fetcher, const CancelToken &cancel,
                const std::function<void(const Lane &)> &report);

/// A module path or version as proxy URLs spell it: each capital letter becomes '!' and its small one.
QString escapeForProxy(const QString &path);

/// Why an answer of a module proxy is no module data, if so: an HTTP error, or a web page where data should be.
std::optional<Error> proxyAnswerProblem(const FetchAnswer &answer, const QString &url);

/// "Version" of an answer to @latest; empty if there is none.
QString versionOf(const QByteArray &latestAnswer);

} // namespace burrow
