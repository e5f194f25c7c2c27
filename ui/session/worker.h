// Worker: runs blocking engine functions on a few threads of their own and brings the results back.
#pragma once

#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace burrow {

/// Not Qt's global pool: that one has as many threads as the machine has cores, and our work waits rather than
/// computes. Lives on the GUI thread.
class Worker
{
public:
    Worker() { m_pool.setMaxThreadCount(8); }
    ~Worker() { m_pool.waitForDone(); }

    /// Runs work() on a thread, then done(result) on this thread, unless context is gone by then.
    template <typename Work, typename Done>
    void run(QObject *context, Work work, Done done)
    {
        m_pool.start([receiver = &m_receiver, guard = QPointer<QObject>(context), work = std::move(work),
                      done = std::move(done)]() mutable {
            auto result = std::make_shared<decltype(work())>(work());
            QMetaObject::invokeMethod(
                receiver,
                [guard, result, done = std::move(done)]() mutable {
                    if (guard)
                        done(std::move(*result));
                },
                Qt::QueuedConnection);
        });
    }
    void wait() { m_pool.waitForDone(); }

private:
    QObject m_receiver; ///< outlives the threads, whatever becomes of who asked
    QThreadPool m_pool;
};

} // namespace burrow
