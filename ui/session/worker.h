// Worker: runs blocking engine functions on a few threads of their own and brings the results back.
#pragma once

#include <QMetaObject>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace burrow {

/// Not Qt's global pool: that one has as many threads as the machine has cores, and our work waits rather than computes.
class Worker
{
public:
    Worker() { m_pool.setMaxThreadCount(8); }
    ~Worker() { m_pool.waitForDone(); }

    /// Runs work() on a thread, then done(result) on the thread of context. Nothing is delivered once context is gone, so
    /// context must be destroyed before what done() touches.
    template <typename Work, typename Done>
    void run(QObject *context, Work work, Done done)
    {
        m_pool.start([context, work = std::move(work), done = std::move(done)]() mutable {
            auto result = std::make_shared<decltype(work())>(work());
            QMetaObject::invokeMethod(
                context, [result, done = std::move(done)]() mutable { done(std::move(*result)); }, Qt::QueuedConnection);
        });
    }
    void wait() { m_pool.waitForDone(); }

private:
    QThreadPool m_pool;
};

} // namespace burrow
