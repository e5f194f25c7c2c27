// ProcessRunner: the border to other programs.
#pragma once

#include "base/abs_path.h"
#include "base/cancel_token.h"
#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <chrono>
#include <functional>

namespace burrow {

/// What running a command may do. Probes are handed a runner that refuses Writes.
enum class Effect { Reads, Writes };

/// A Command is one program with its arguments: never a shell string, always with a deadline.
struct Command
{
    QStringList argv; ///< argv[0] is an absolute path
    AbsPath cwd{QStringLiteral("/")};
    QHash<QString, QString> env; ///< the whole environment of the child; nothing is inherited
    std::chrono::milliseconds deadline{10'000};
    Effect effect = Effect::Writes;
    qint64 outputLimit = 8 << 20; ///< bytes of each stream that are kept; the rest is read and dropped

    bool operator==(const Command &) const = default;
};

/// How a command ended.
struct CommandResult
{
    int exitCode = 0; ///< 128 + n when ended by signal n
    QByteArray out, err;
    std::chrono::milliseconds took{0};
    std::chrono::microseconds cpu{0}; ///< user + system time of the child and its children
};

/// Runs commands. Each child leads a session of its own without a terminal, with null standard input; on deadline or
/// cancellation its whole group is ended (TERM, then KILL after 200 ms) and the error is TimedOut or Cancelled, with
/// what it had printed in detail.
class ProcessRunner
{
public:
    virtual ~ProcessRunner() = default;
    /// Blocks. NotFound or Denied if the program cannot be started. onLine gets each line of standard output as it
    /// comes.
    virtual Result<CommandResult> run(const Command &command, const CancelToken &cancel,
                                      const std::function<void(QByteArrayView)> &onLine = {}) = 0;
};

} // namespace burrow
