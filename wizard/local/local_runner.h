// The real process runner.
#pragma once

#include "machine/process_runner.h"

namespace burrow {

class LocalRunner final : public ProcessRunner
{
public:
    /// With readersOnly it refuses commands whose effect is Writes: for probes.
    explicit LocalRunner(bool readersOnly = false)
        : m_readersOnly(readersOnly)
    {
    }
    Result<CommandResult> run(const Command &command, const CancelToken &cancel,
                              const std::function<void(QByteArrayView)> &onLine = {}) override;

private:
    bool m_readersOnly;
};

} // namespace burrow
