// Child: a started program in a session of its own, with pipes to its output.
#pragma once

#include "base/result.h"
#include "local/posix.h"
#include "machine/process_runner.h"

#include <chrono>
#include <optional>
#include <sys/types.h>

namespace burrow {

/// How a child ended and what it cost.
struct ChildEnd
{
    int exitCode = 0; ///< 128 + n when ended by signal n
    std::chrono::microseconds cpu{0};
};

/// A Child leads a session and a process group of its own: no terminal, null standard input, and everything it starts
/// can be found and ended with it. Its process id stays taken until reap(), so signals never reach a stranger.
class Child
{
public:
    /// Starts the program. Errors: NotFound, Denied, Io with errno's text in detail.
    static Result<Child> start(const Command &command);

    /// True once the program itself has ended; what it started may still run.
    bool hasEnded() const;
    /// Sends a signal to every process of its session that still lives; returns how many there were besides itself.
    int signalSession(int signal) const;
    /// Takes its end from the system. Blocks until it has ended; nothing if somebody else took it.
    std::optional<ChildEnd> reap();

    Descriptor out, err;
    Descriptor exited; ///< readable when it has ended; not open where the system has no such thing

private:
    pid_t m_pid = -1;
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
};

} // namespace burrow
