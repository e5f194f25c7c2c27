#include "steps/unjudged.h"

#include "steps/shell_files.h"
#include "steps/steps.h"

#include <algorithm>

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestQuote = 160;

/// The last thing that the shell said, as far as it fits a sentence.
QString lastWords(const ShellContext &context)
{
    const QString said = QString::fromUtf8(context.output).trimmed();
    return said.mid(said.lastIndexOf(u'\n') + 1).trimmed().left(longestQuote);
}

Text whyUnjudged(const ShellFacts &shell, const ShellContext &context)
{
    const QString said = lastWords(context);
    if (context.timedOut)
        return Text("steps",
                    QT_TRANSLATE_NOOP("steps",
                                      "%1 did not answer in time, so Burrow cannot tell whether it finds go and its "
                                      "tools. See what its start-up files wait for, or choose %1 on the PATH page."),
                    {shell.name});
    if (context.exitCode < 0)
        return Text("steps",
                    QT_TRANSLATE_NOOP("steps", "%1 could not be started, so Burrow cannot tell whether it finds go and "
                                               "its tools."),
                    {shell.name});
    if (said.isEmpty())
        return Text("steps",
                    QT_TRANSLATE_NOOP("steps",
                                      "The start-up files of %1 end it (exit code %2), so Burrow cannot tell whether "
                                      "it finds go and its tools. Mend them, or choose %1 on the PATH page."),
                    {shell.name, QString::number(context.exitCode)});
    return Text("steps",
                QT_TRANSLATE_NOOP("steps",
                                  "The start-up files of %1 end it (exit code %2), so Burrow cannot tell whether it "
                                  "finds go and its tools. Mend them, or choose %1 on the PATH page. It said: %3"),
                {shell.name, QString::number(context.exitCode), said});
}

} // namespace

QString syntaxComplaint(const ShellFacts &shell, const AbsPath &file)
{
    // What zsh, bash and fish call it.
    static const QStringList words{u"parse error"_s, u"syntax error"_s, u"unexpected EOF"_s, u"unmatched"_s};
    for (const ShellContext &context : shell.contexts) {
        for (const QByteArray &line : context.output.split('\n')) {
            const QString text = QString::fromUtf8(line).trimmed();
            const bool syntax =
                std::any_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); });
            if (syntax && (text.contains(file.str() + u':') || text.contains(u' ' + file.name() + u':') ||
                           text.startsWith(file.name() + u':')))
                return text.left(longestQuote);
        }
    }
    return {};
}

std::vector<Blocked> unjudged(const Choices &choices, const Survey &survey)
{
    std::vector<Blocked> blocked;
    for (const ShellFacts &shell : survey.shells) {
        if (!shell.inUse || !shell.supported || choices.path.shells.contains(shell.name))
            continue;
        for (const ShellFile &file : pathFiles(shell, survey)) {
            for (const ShellMode mode : file.covers) {
                const ShellContext *context = shell.context(mode);
                if (!context || context->measured)
                    continue;
                const Blocked why{u"path"_s, whyUnjudged(shell, *context), file.path.str()};
                const auto known = std::find_if(blocked.begin(), blocked.end(),
                                                [&](const Blocked &other) { return other.why == why.why; });
                if (known == blocked.end())
                    blocked.push_back(why);
            }
        }
    }
    return blocked;
}

} // namespace burrow
