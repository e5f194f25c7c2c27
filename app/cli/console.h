// Console: what a verb says, in the person's language, to whom it may concern.
#pragma once

#include "base/result.h"
#include "base/text.h"
#include "local/local_terminal.h"
#include "plan/masked_patch.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace burrow::cli {

/// The exit codes: a contract that scripts rely on.
enum ExitCode {
    Fine = 0,
    LeftUndone = 1, ///< apply, undo or recover left something undone; a bundle was refused
    Pending = 2,    ///< plan --detailed-exitcode: changes are pending
    UsageError = 64,
    OwnError = 70,
};

/// Colours of standard output, by meaning.
enum class Style { Plain, Strong, Quiet, Added, Removed, Place, Warning };

/// Data goes to standard output, everything else to standard error. Both end up in terminals that others look at and in
/// logs, so secrets are masked in all of it (secrets/secrets.h), unless the person asked to see them.
class Console
{
public:
    /// language as --lang has it; empty: that of the locale.
    Console(LocalTerminal terminal, const QString &language);

    const LocalTerminal &terminal() const { return m_terminal; }
    bool canAsk() const { return m_terminal.inputIsTerminal && m_terminal.errorIsTerminal; }

    /// From now on secrets stay as they are in data; never on standard error.
    void showSecrets() { m_secretsShown = true; }
    bool secretsShown() const { return m_secretsShown; }

    /// Text for people, in their language.
    QString text(const Text &text) const { return m_people(text); }
    QString text(const char *sentence, const QStringList &arguments = {}, int count = -1) const
    {
        return m_people(Text("cli", sentence, arguments, count));
    }
    /// The same for --json: English unless --lang was given.
    const TextRenderer &jsonTexts() const { return m_json; }

    /// Bytes as they are: for what holds no secret by its making, such as a bundle.
    void data(QByteArrayView bytes);
    /// A line of data. On a terminal, characters that would steer it or hide text are shown as escapes.
    void line(const QString &text, Style style = Style::Plain);
    QString styled(const QString &text, Style style) const;
    /// A patch: its exact bytes, or coloured and with visible control characters on a terminal. One in
    /// which something had to be masked names its files so that no program applies it.
    void patch(const Patch &patch);
    /// The same on standard error, for a question about it while standard output carries JSON.
    void patchBesideData(const Patch &patch);
    /// A document; also what stands under a name that says it is a secret is masked. Members called "patch" are left as
    /// they are: see Patch.
    void json(const QJsonObject &document);

    /// A sentence on standard error.
    void note(const QString &sentence);
    void error(const Error &error);
    /// Asks on standard error and reads one line; nothing if nobody can answer.
    std::optional<QString> ask(const QString &question);
    /// Asks a question that only y answers with yes.
    bool confirm(const QString &question);

    /// False once standard output could not be written.
    bool outputFailed() const { return m_outputFailed; }

private:
    LocalTerminal m_terminal;
    TextRenderer m_people, m_json;
    bool m_outputFailed = false;
    bool m_secretsShown = false;
};

/// Makes control characters (but LF and tab), those that turn the direction of text and those that cannot be seen
/// visible, as \x1b, \u202e or \u200b.
QString visible(const QString &text);

/// How many columns a text takes in a terminal: Chinese characters take two.
qsizetype columns(const QString &text);

/// An error as JSON documents have it: message, kind of place, and the raw reason.
QJsonObject errorJson(const Error &error, const TextRenderer &text);

} // namespace burrow::cli
