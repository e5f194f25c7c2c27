#include "cli/arguments.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

Error usage(const char *sentence, QStringList arguments)
{
    return Error{ErrorKind::Usage, Text("cli", sentence, std::move(arguments)), {}, {}};
}

const Option *findOption(const Verb &verb, const QString &word)
{
    for (const Option &option : verb.options) {
        if (word.startsWith("--"_L1) ? word.sliced(2) == QLatin1String(option.name)
                                     : option.letter && word.at(1) == QLatin1Char(option.letter))
            return &option;
    }
    return nullptr;
}

Error unknownOption(const Verb &verb, const QString &word)
{
    QStringList known;
    for (const Option &option : verb.options)
        known << u"--"_s + QLatin1String(option.name);
    const QString meant = nearest(word, known);
    if (meant.isEmpty())
        return usage(QT_TRANSLATE_NOOP("cli", "“burrow %1” knows no option %2."), {QLatin1String(verb.name), word});
    return usage(QT_TRANSLATE_NOOP("cli", "“burrow %1” knows no option %2. Did you mean %3?"),
                 {QLatin1String(verb.name), word, meant});
}

/// Steps from one word to the other: letters added, taken away or changed.
qsizetype distance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = i;
        row[0] = i + 1;
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype changed = diagonal + (a.at(i) == b.at(static_cast<qsizetype>(j) - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}

} // namespace

QString nearest(const QString &word, const QStringList &known)
{
    QString best;
    qsizetype least = std::max<qsizetype>(1, word.size() / 3) + 1;
    for (const QString &candidate : known) {
        if (const qsizetype d = distance(word, candidate); d < least) {
            least = d;
            best = candidate;
        }
    }
    return best;
}

QString meantId(const QString &word, const QStringList &known)
{
    if (known.contains(word))
        return word;
    for (const QString &id : known)
        if (QString(id).replace(u'/', "~1"_L1) == word)
            return id;
    return {};
}

Result<Arguments> parseArguments(const Verb &verb, const QStringList &words)
{
    Arguments given;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (optionsEnded || !word.startsWith(u'-') || word == "-"_L1) {
            given.m_operands << word;
            continue;
        }
        if (word == "--"_L1) {
            optionsEnded = true;
            continue;
        }
        const bool isLong = word.startsWith("--"_L1);
        const qsizetype equals = isLong ? word.indexOf(u'=') : -1;
        const QString name = isLong ? (equals < 0 ? word : word.left(equals)) : word.left(2);
        const Option *option = findOption(verb, name);
        if (!option)
            return unknownOption(verb, name);
        const QString key = QLatin1String(option->name);
        std::optional<QString> value;
        if (equals >= 0)
            value = word.sliced(equals + 1);
        else if (!isLong && word.size() > 2)
            value = word.sliced(2);
        if (!option->value) {
            if (value)
                return usage(QT_TRANSLATE_NOOP("cli", "The option %1 takes no value."), {name});
            given.m_values.insert(key, {});
            continue;
        }
        if (!value) {
            if (i + 1 >= words.size())
                return usage(QT_TRANSLATE_NOOP("cli", "The option %1 needs a value: %1 %2"),
                             {name, QLatin1String(option->value)});
            value = words.at(++i);
        }
        if (!option->repeatable && given.m_values.contains(key))
            return usage(QT_TRANSLATE_NOOP("cli", "The option %1 was given twice."), {name});
        given.m_values[key] << *value;
    }
    if (given.m_operands.size() > verb.mostOperands)
        return usage(QT_TRANSLATE_NOOP("cli", "“burrow %1” does not know what to do with “%2”."),
                     {QLatin1String(verb.name), given.m_operands.at(verb.mostOperands)});
    return given;
}

} // namespace burrow::cli
