#include "cli/console.h"

#include "bundle/hostile_text.h"
#include "secrets/secrets.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

QLatin1String code(Style style)
{
    switch (style) {
    case Style::Plain: return {};
    case Style::Strong: return "1"_L1;
    case Style::Quiet: return "2"_L1;
    case Style::Added: return "32"_L1;
    case Style::Removed: return "31"_L1;
    case Style::Place: return "36"_L1;
    case Style::Warning: return "33"_L1;
    }
    return {};
}

Style styleOfPatchLine(QByteArrayView line)
{
    if (line.startsWith("+++") || line.startsWith("---"))
        return Style::Strong;
    if (line.startsWith("@@"))
        return Style::Place;
    if (line.startsWith('+'))
        return Style::Added;
    return line.startsWith('-') ? Style::Removed : Style::Plain;
}

/// A value with the secrets in its texts masked, in keys of objects too.
QJsonValue maskedValue(const QJsonValue &value, const QString &name)
{
    if (value.isString()) {
        const QString text = value.toString();
        if (namesSecret(name) && !text.isEmpty() && !isSecretReference(text.toUtf8()))
            return QString::fromUtf8(SecretMask);
        return name == "patch"_L1 ? text : maskSecretsIn(text);
    }
    if (value.isArray()) {
        QJsonArray items;
        for (const auto &item : value.toArray())
            items.append(maskedValue(item, name));
        return items;
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QJsonObject members;
        for (auto it = object.begin(); it != object.end(); ++it) {
            // {"value": "..", "sources": [{"value": ".."}]} below the name of a variable belongs to that name.
            const bool generic = it.key() == "value"_L1 || it.key() == "sources"_L1;
            members.insert(it.key(), maskedValue(it.value(), generic ? name : it.key()));
        }
        return members;
    }
    return value;
}

} // namespace

QString visible(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (const uint c : text.toUcs4()) {
        if (hiddenKind(c) == Hidden::No)
            shown += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
        else if (c < 0x100)
            shown += u"\\x%1"_s.arg(c, 2, 16, QLatin1Char('0'));
        else
            shown += u"\\u%1"_s.arg(c, 4, 16, QLatin1Char('0'));
    }
    return shown;
}

qsizetype columns(const QString &text)
{
    qsizetype n = 0;
    for (const QChar c : text)
        n += c.unicode() >= 0x1100 && (c.unicode() < 0x2000 || c.unicode() >= 0x2e80) ? 2 : 1;
    return n;
}

Console::Console(LocalTerminal terminal, const QString &language)
    : m_terminal(std::move(terminal))
    , m_people(language.isEmpty() ? m_terminal.language : language)
    , m_json(language.isEmpty() ? u"en"_s : language)
{
}

void Console::data(QByteArrayView bytes)
{
    if (!m_outputFailed && !writeOutput(bytes))
        m_outputFailed = true;
}

QString Console::styled(const QString &text, Style style) const
{
    const QString shown = m_terminal.outputIsTerminal ? visible(text) : text;
    if (!m_terminal.colour || style == Style::Plain || shown.isEmpty())
        return shown;
    return u"\x1b["_s + code(style) + u'm' + shown + u"\x1b[0m"_s;
}

void Console::line(const QString &text, Style style)
{
    const QString shown = m_secretsShown ? text : maskSecretsIn(text);
    // A styled() part inside the line has been made visible already; its own escapes must stay.
    data((style == Style::Plain ? shown : styled(shown, style)).toUtf8() + '\n');
}

void Console::patch(const Patch &both)
{
    const QByteArray &patch = m_secretsShown ? both.whole : both.masked;
    if (both.hides() && !m_secretsShown)
        note(text(QT_TRANSLATE_NOOP("cli",
                                    "Secrets are masked in the diff. --show-secrets shows them, and makes a patch "
                                    "that can be applied.")));
    if (!m_terminal.outputIsTerminal) {
        data(patch);
        return;
    }
    QByteArray all;
    qsizetype from = 0;
    while (from < patch.size()) {
        qsizetype end = patch.indexOf('\n', from);
        if (end < 0)
            end = patch.size();
        const QByteArray line = patch.mid(from, end - from);
        all += styled(QString::fromUtf8(line), styleOfPatchLine(line)).toUtf8() + '\n';
        from = end + 1;
    }
    data(all);
}

void Console::patchBesideData(const Patch &patch)
{
    writeError(m_terminal.errorIsTerminal ? visible(QString::fromUtf8(patch.masked)).toUtf8() : patch.masked);
}

void Console::json(const QJsonObject &document)
{
    const QJsonObject shown = m_secretsShown ? document : maskedValue(document, {}).toObject();
    data(QJsonDocument(shown).toJson(QJsonDocument::Indented));
}

void Console::note(const QString &sentence)
{
    const QString masked = maskSecretsIn(sentence);
    const QString shown = m_terminal.errorIsTerminal ? visible(masked) : masked;
    writeError("burrow: " + shown.toUtf8() + '\n');
}

void Console::error(const Error &error)
{
    QString place = error.path;
    if (error.line > 0)
        place += u':' + QString::number(error.line);
    if (error.line > 0 && error.column > 0)
        place += u':' + QString::number(error.column);
    QString sentence = text(error.what);
    if (!place.isEmpty() && !sentence.contains(error.path))
        sentence = place + u": "_s + sentence;
    else if (error.line > 0 && !error.path.isEmpty() && !sentence.contains(place))
        sentence += u" ("_s + place + u')';
    if (!error.detail.isEmpty() && !sentence.contains(error.detail))
        sentence += u" ("_s + error.detail.trimmed() + u')';
    note(sentence);
}

std::optional<QString> Console::ask(const QString &question)
{
    if (!canAsk())
        return std::nullopt;
    writeError(visible(maskSecretsIn(question)).toUtf8() + ' ');
    return readLine();
}

bool Console::confirm(const QString &question)
{
    const auto answer = ask(question);
    if (!answer)
        return false;
    const QString word = answer->trimmed().toLower();
    return word == "y"_L1 || word == "yes"_L1;
}

QJsonObject errorJson(const Error &error, const TextRenderer &text)
{
    const auto orNull = [](int n) { return n > 0 ? QJsonValue(n) : QJsonValue(QJsonValue::Null); };
    return {{u"message"_s, text(error.what)},
            {u"detail"_s, error.detail},
            {u"path"_s, error.path.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(error.path)},
            {u"line"_s, orNull(error.line)},
            {u"column"_s, orNull(error.column)}};
}

} // namespace burrow::cli
