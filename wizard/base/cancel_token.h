// CancelToken: asks running work to stop.
#pragma once

#include <atomic>
#include <memory>

namespace burrow {

/// A CancelToken is a shared flag: copies see the same request. Work checks it between steps and ends by itself.
class CancelToken
{
public:
    CancelToken()
        : m_flag(std::make_shared<std::atomic_bool>(false))
    {
    }
    void cancel() const { m_flag->store(true); }
    bool isCancelled() const { return m_flag->load(); }

private:
    std::shared_ptr<std::atomic_bool> m_flag;
};

} // namespace burrow
