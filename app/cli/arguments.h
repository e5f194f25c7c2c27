// The command line as a table: verbs with their options, and what was given.
#pragma once

#include "base/result.h"

#include <QMap>
#include <QStringList>

#include <vector>

namespace burrow::cli {

class Console;
class Arguments;

/// One option of a verb. Texts are marked for translation in the context "cli".
struct Option
{
    const char *name;            ///< "json", given as --json
    char letter = 0;             ///< "o" for -o
    const char *value = nullptr; ///< name of its value for --help, "FILE"; null: a flag
    const char *help = nullptr;
    bool repeatable = false;
};

/// One verb.
struct Verb
{
    const char *name;
    const char *synopsis; ///< what follows the name, as design section 4 has it
    const char *summary;  ///< one line
    std::vector<Option> options;
    int mostOperands = 0;
    int (*run)(const Arguments &, Console &) = nullptr;
    const char *documents = nullptr; ///< the members of what --json prints, for --help: not translated, they are names
};

/// What was given to a verb.
class Arguments
{
public:
    bool has(const char *option) const { return m_values.contains(QLatin1String(option)); }
    /// The last value of an option; empty if it was not given.
    QString value(const char *option) const
    {
        return m_values.value(QLatin1String(option)).value(m_values.value(QLatin1String(option)).size() - 1);
    }
    QStringList values(const char *option) const { return m_values.value(QLatin1String(option)); }
    const QStringList &operands() const { return m_operands; }

private:
    friend Result<Arguments> parseArguments(const Verb &, const QStringList &);
    QMap<QString, QStringList> m_values;
    QStringList m_operands;
};

/// Reads what stands behind the verb: --name, --name=value, --name value, -x value, -xvalue, "--" ends the options.
/// Usage error for what the verb does not know, with the nearest name it does.
Result<Arguments> parseArguments(const Verb &verb, const QStringList &words);

/// The name among known that was most likely meant; empty if none is near.
QString nearest(const QString &word, const QStringList &known);

/// The id of an edit that is meant, empty if none is: the slashes in it may also be written ~1.
QString meantId(const QString &word, const QStringList &known);

} // namespace burrow::cli
