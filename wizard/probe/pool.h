// Pool: threads of our own for work that waits.
#pragma once

#include <QThreadPool>

#include <functional>
#include <future>
#include <memory>

namespace burrow {

/// A Pool runs blocking work on threads of its own: Qt's global pool has as many as there are cores, and work that
/// waits for programs and disks would queue up there (with two cores, 8 lanes of 200 ms took 800 ms). A task may wait
/// for tasks that were started before it: they are started in order. The destructor waits for all.
class Pool
{
public:
    Pool() { m_threads.setMaxThreadCount(32); }
    ~Pool() { m_threads.waitForDone(); }
    Q_DISABLE_COPY_MOVE(Pool)

    template <typename Work>
    auto start(Work work) -> std::shared_future<decltype(work())>
    {
        auto task = std::make_shared<std::packaged_task<decltype(work())()>>(std::move(work));
        auto answer = task->get_future().share();
        m_threads.start([task] { (*task)(); });
        return answer;
    }

private:
    QThreadPool m_threads;
};

} // namespace burrow
