// Pool: threads for work that waits.
#pragma once

#include <functional>
#include <future>
#include <memory>
#include <system_error>
#include <thread>
#include <vector>

namespace burrow {

/// A Pool gives each task a thread of its own, for work that waits for programs, disks and servers rather than
/// computes. Where the system gives no thread (a limit on processes or memory), the task runs at once on the caller's:
/// slower, but it gets done. A task may wait for tasks that were started before it. The destructor waits for all.
/// Start tasks from one thread only.
class Pool
{
public:
    Pool() = default;
    ~Pool()
    {
        for (std::thread &thread : m_threads)
            thread.join();
    }
    Pool(const Pool &) = delete;
    Pool &operator=(const Pool &) = delete;

    template <typename Work>
    auto start(Work work) -> std::shared_future<decltype(work())>
    {
        auto task = std::make_shared<std::packaged_task<decltype(work())()>>(std::move(work));
        auto answer = task->get_future().share();
        try {
            m_threads.emplace_back([task] { (*task)(); });
        } catch (const std::system_error &) {
            (*task)();
        }
        return answer;
    }

private:
    std::vector<std::thread> m_threads;
};

} // namespace burrow
