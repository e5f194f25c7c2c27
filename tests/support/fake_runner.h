// A process runner that knows its script and nothing else.
#pragma once

#include "machine/process_runner.h"

#include <memory>
#include <mutex>
#include <vector>

namespace burrow {

/// A FakeRunner answers exactly the commands it was told to expect, each once. Any other command fails with an error
/// and is remembered, so that a test ends with QCOMPARE(run.problems(), QStringList()). Probes run in parallel, so the
/// order is free unless inOrder() was called.
class FakeRunner final : public ProcessRunner
{
public:
    /// One line of the script.
    class Expected
    {
    public:
        explicit Expected(QStringList argv)
            : m_argv(std::move(argv))
        {
        }
        Expected &prints(QByteArray out) { return m_result.out = std::move(out), *this; }
        Expected &complains(QByteArray err) { return m_result.err = std::move(err), *this; }
        Expected &exits(int code) { return m_result.exitCode = code, *this; }
        Expected &takes(std::chrono::milliseconds time) { return m_result.took = time, *this; }
        Expected &costs(std::chrono::milliseconds cpu) { return m_result.cpu = cpu, *this; }
        Expected &fails(Error error) { return m_error = std::move(error), *this; }
        Expected &timesOut();
        /// The command must carry this variable with this value; null: must not carry it.
        Expected &withEnv(const QString &name, const QString &value) { return m_env.insert(name, value), *this; }
        /// It stays in the script after it was run, for any number of times, none included.
        Expected &always() { return m_always = true, *this; }

    private:
        friend class FakeRunner;
        QStringList m_argv;
        QHash<QString, QString> m_env;
        CommandResult m_result;
        std::optional<Error> m_error;
        bool m_always = false;
        bool m_used = false;
    };

    /// Adds a line; an argument "*" matches any one argument. The reference stays valid.
    Expected &expect(const QStringList &argv);
    /// From now on commands must come in the order of the script.
    void inOrder() { m_inOrder = true; }

    Result<CommandResult> run(const Command &command, const CancelToken &cancel,
                              const std::function<void(QByteArrayView)> &onLine = {}) override;

    /// Commands that were not expected and expectations that were not met, in words.
    QStringList problems() const;
    /// Every command that was run, in order.
    std::vector<Command> commands() const;

private:
    mutable std::mutex m_mutex;
    std::vector<std::unique_ptr<Expected>> m_script;
    std::vector<Command> m_commands;
    QStringList m_problems;
    bool m_inOrder = false;
};

} // namespace burrow
