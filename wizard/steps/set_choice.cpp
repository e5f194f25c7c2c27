#include "base/listed.h"
#include "steps/choice_keys.h"
#include "steps/debug_templates.h"
#include "steps/literal.h"
#include "steps/setting_value.h"

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

Error usage(Text what)
{
    return Error{ErrorKind::Usage, std::move(what), {}, {}};
}

QStringList wordsOf(const QString &value)
{
    QStringList words;
    for (const QString &word : value.split(u','))
        if (!word.trimmed().isEmpty())
            words << word.trimmed();
    return words;
}

/// "gopls.ui.semanticTokens" is what people type; the id has a slash.
std::optional<SettingRef> settingTyped(const QString &key, const Catalog &catalog)
{
    const QByteArray id = key.toUtf8();
    if (const auto ref = settingRef(catalog, id))
        return ref;
    for (const QByteArray &object : {QByteArray("gopls."), QByteArray("[go].")})
        if (id.startsWith(object))
            return settingRef(catalog, object.chopped(1) + '/' + id.mid(object.size()));
    return std::nullopt;
}

Result<Unit> setSetting(QMap<QByteArray, SettingChoice> &settings, const QString &key, const QString &value,
                        const Catalog &catalog)
{
    const auto ref = settingTyped(key, catalog);
    if (!ref)
        return usage(Text("steps", QT_TRANSLATE_NOOP("steps", "Burrow knows no setting called %1."), {key}));
    if (value == "null"_L1) {
        settings.insert(ref->id(), SettingChoice{true, {}});
        return Unit{};
    }
    QByteArray literal = value.toUtf8();
    const Text asWritten = misfit(*ref, literal);
    if (!asWritten.isEmpty()) {
        // A word needs no quotes on the command line where the setting is a text.
        const QByteArray quoted = json::quote(literal);
        if (const Text asText = misfit(*ref, quoted); !asText.isEmpty())
            return usage(json::parse(literal).ok() ? asWritten : asText);
        literal = quoted;
    }
    settings.insert(ref->id(), SettingChoice{false, tidyLiteral(literal)});
    return Unit{};
}

Result<std::vector<EntryChoice>> entriesOf(const QString &value, const QStringList &kinds)
{
    std::vector<EntryChoice> entries;
    for (const QString &kind : wordsOf(value)) {
        if (!kinds.contains(kind))
            return usage(Text("steps",
                              QT_TRANSLATE_NOOP("steps", "There is no entry called “%1”. It can be one of: %2."),
                              {kind, listed(kinds)}));
        entries.push_back({kind, {}});
    }
    return entries;
}

} // namespace

Result<Unit> setChoice(Choices &choices, const QString &assignment, const Catalog &catalog)
{
    const qsizetype equals = assignment.indexOf(u'=');
    if (equals <= 0)
        return usage(
            Text("steps", QT_TRANSLATE_NOOP("steps", "“%1” is no choice: it needs the form key=value."), {assignment}));
    const QString key = assignment.left(equals), value = assignment.mid(equals + 1);
    for (const ChoiceField &field : choiceFields()) {
        if (key != QLatin1String(field.key))
            continue;
        if (field.kind == ChoiceField::Kind::Switch && value != "true"_L1 && value != "false"_L1)
            return usage(Text("steps", QT_TRANSLATE_NOOP("steps", "%1 can be true or false, not “%2”."), {key, value}));
        if (key == "mirrors.separator"_L1 && value != ","_L1 && value != "|"_L1)
            return usage(Text("steps",
                              QT_TRANSLATE_NOOP("steps", "Proxies are separated by a comma or a bar, not by “%1”."),
                              {value}));
        // A bar between proxies says which separator is meant.
        if (key == "mirrors.goproxy"_L1 && value.contains(u'|')) {
            choices.mirrors.separator = u"|"_s;
            field.set(choices, wordsOf(QString(value).replace(u'|', u',')));
            return Unit{};
        }
        field.set(choices, field.kind == ChoiceField::Kind::List ? wordsOf(value) : QStringList{value});
        return Unit{};
    }
    if (key.startsWith("settings.user."_L1))
        return setSetting(choices.settings.user, key.mid(14), value, catalog);
    if (key.startsWith("settings.workspace."_L1))
        return setSetting(choices.settings.workspace, key.mid(19), value, catalog);
    if (key.startsWith("path.files."_L1) && key.size() > 11) {
        choices.path.files.insert(key.mid(11), value);
        return Unit{};
    }
    if (key == "debug.launch"_L1 || key == "debug.tasks"_L1) {
        const bool launch = key == "debug.launch"_L1;
        auto entries = entriesOf(value, launch ? launchKinds() : taskKinds());
        if (!entries)
            return entries.error();
        (launch ? choices.debug.launch : choices.debug.tasks) = std::move(*entries);
        return Unit{};
    }
    QStringList known;
    for (const ChoiceKey &k : choiceKeys())
        known << k.key;
    return usage(Text("steps", QT_TRANSLATE_NOOP("steps", "There is no choice called “%1”. There are: %2."),
                      {key, listed(known)}));
}

} // namespace burrow
