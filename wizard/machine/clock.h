// Clock: the border to time.
#pragma once

#include <QDateTime>

#include <chrono>

namespace burrow {

class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0;                       ///< UTC
    virtual std::chrono::milliseconds monotonic() const = 0; ///< for durations
};

} // namespace burrow
