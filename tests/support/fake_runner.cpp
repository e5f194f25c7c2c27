#include "support/fake_runner.h"

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

bool matches(const QStringList &pattern, const QStringList &argv)
{
    if (pattern.size() != argv.size())
        return false;
    for (qsizetype i = 0; i < argv.size(); ++i)
        if (pattern.at(i) != "*"_L1 && pattern.at(i) != argv.at(i))
            return false;
    return true;
}

} // namespace

FakeRunner::Expected &FakeRunner::Expected::timesOut()
{
    Error error;
    error.kind = ErrorKind::TimedOut;
    error.what = Text::verbatim(m_argv.value(0) + u" did not end in time"_s);
    return fails(error);
}

FakeRunner::Expected &FakeRunner::expect(const QStringList &argv)
{
    const std::lock_guard lock(m_mutex);
    m_script.push_back(std::make_unique<Expected>(argv));
    return *m_script.back();
}

Result<CommandResult> FakeRunner::run(const Command &command, const CancelToken &cancel,
                                      const std::function<void(QByteArrayView)> &onLine)
{
    const std::lock_guard lock(m_mutex);
    if (cancel.isCancelled()) {
        Error error;
        error.kind = ErrorKind::Cancelled;
        error.what = Text::verbatim(u"stopped"_s);
        return error;
    }
    m_commands.push_back(command);
    for (const auto &line : m_script) {
        if (line->m_used)
            continue;
        if (!matches(line->m_argv, command.argv)) {
            if (m_inOrder && !line->m_always)
                break;
            continue;
        }
        line->m_used = !line->m_always;
        for (auto it = line->m_env.cbegin(); it != line->m_env.cend(); ++it) {
            if (it.value().isNull() ? command.env.contains(it.key()) : command.env.value(it.key()) != it.value())
                m_problems += u"%1: %2 is “%3”"_s.arg(command.argv.join(u' '), it.key(), command.env.value(it.key()));
        }
        if (line->m_error)
            return *line->m_error;
        if (onLine)
            for (const QByteArray &text : line->m_result.out.split('\n'))
                onLine(text);
        return line->m_result;
    }
    m_problems += u"not expected: "_s + command.argv.join(u' ');
    Error error;
    error.kind = ErrorKind::NotFound;
    error.what = Text::verbatim(u"the test expects no such command: "_s + command.argv.join(u' '));
    return error;
}

QStringList FakeRunner::problems() const
{
    const std::lock_guard lock(m_mutex);
    QStringList all = m_problems;
    for (const auto &line : m_script)
        if (!line->m_used && !line->m_always)
            all += u"never run: "_s + line->m_argv.join(u' ');
    return all;
}

std::vector<Command> FakeRunner::commands() const
{
    const std::lock_guard lock(m_mutex);
    return m_commands;
}

} // namespace burrow
