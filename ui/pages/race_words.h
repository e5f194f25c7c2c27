// What a race says: in one sentence, and in the cell of a lane. Pure.
#pragma once

#include "look/table.h"
#include "session/session_controller.h"

#include <QDateTime>

#include <chrono>

namespace burrow {

/// One sentence about the race that has ended; it claims only what was measured.
QString raceSentence(const RaceResult &result, const SessionController &session);

/// When that was measured: "just now" for five minutes, then the time of day.
QString measuredWords(const QDateTime &at, const QDateTime &now);
/// How long the first of the two holds.
inline constexpr std::chrono::minutes justNow{5};

/// What a lane has of the module that all are asked for, and whether it passes the checksum database on.
look::Cell newestCell(const Lane &lane, const RaceView &race);

} // namespace burrow
