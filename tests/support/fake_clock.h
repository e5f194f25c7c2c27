// A clock that stands still until a test moves it.
#pragma once

#include "machine/clock.h"

#include <QTimeZone>

#include <atomic>

namespace burrow {

class FakeClock final : public Clock
{
public:
    QDateTime now() const override
    {
        return QDateTime(QDate(2026, 11, 21), QTime(14, 2, 0), QTimeZone::utc()).addMSecs(m_elapsed.load());
    }
    std::chrono::milliseconds monotonic() const override { return std::chrono::milliseconds(m_elapsed.load()); }
    void advance(std::chrono::milliseconds by) { m_elapsed += by.count(); }

private:
    std::atomic<qint64> m_elapsed = 0;
};

} // namespace burrow
