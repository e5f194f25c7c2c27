#include "base/listed.h"
#include "steps/choice_keys.h"
#include "steps/debug_templates.h"
#include "steps/literal.h"

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

// ---- writing: text in any order, then printed once more in canonical form -------------------------------------------

QByteArray member(const QByteArray &name, const QByteArray &literal)
{
    return json::quote(name) + ':' + literal;
}

QByteArray object(const QByteArrayList &members)
{
    return '{' + members.join(',') + '}';
}

QByteArray text(const QString &s)
{
    return json::quote(s.toUtf8());
}

QByteArray fieldLiteral(const ChoiceField &field, const QStringList &value)
{
    if (field.kind == ChoiceField::Kind::Switch)
        return value.value(0).toUtf8();
    if (field.kind == ChoiceField::Kind::Text)
        return text(value.value(0));
    QByteArrayList items;
    for (const QString &item : value)
        items << text(item);
    return '[' + items.join(',') + ']';
}

QByteArray settingsLiteral(const QMap<QByteArray, SettingChoice> &settings)
{
    QByteArrayList members;
    for (auto it = settings.cbegin(); it != settings.cend(); ++it)
        if (it->remove || json::parse(it->literal).ok())
            members << member(it.key(), it->remove ? QByteArray("null") : it->literal);
    return object(members);
}

QByteArray entriesLiteral(const std::vector<EntryChoice> &entries)
{
    QByteArrayList items;
    for (const EntryChoice &entry : entries) {
        if (entry.fields.isEmpty()) {
            items << text(entry.kind);
            continue;
        }
        QByteArrayList fields;
        for (auto it = entry.fields.cbegin(); it != entry.fields.cend(); ++it)
            if (json::parse(it.value()).ok())
                fields << member(it.key().toUtf8(), it.value());
        items << object({member("kind", text(entry.kind)), member("fields", object(fields))});
    }
    return '[' + items.join(',') + ']';
}

// ---- reading
// ---------------------------------------------------------------------------------------------------------

/// Reads choices member by member; keeps the first error, with its place as the path of names.
class Reader
{
public:
    Choices choices;
    std::optional<Error> error;

    void read(const json::Node &root)
    {
        if (!expect(root, json::Kind::Object, u"choices"_s))
            return;
        for (const json::Node &section : root.children) {
            const QString name = QString::fromUtf8(section.key);
            if (name == "bundle"_L1)
                choices.bundle = string(section, name);
            else if (name == "ticks"_L1)
                readTicks(section);
            else if (QStringList{u"go"_s, u"mirrors"_s, u"path"_s, u"settings"_s, u"debug"_s}.contains(name))
                readSection(section, name);
            else
                unknown(name);
        }
    }

private:
    void readSection(const json::Node &section, const QString &name)
    {
        if (!expect(section, json::Kind::Object, name))
            return;
        for (const json::Node &node : section.children) {
            const QString place = name + u'.' + QString::fromUtf8(node.key);
            if (place == "path.files"_L1)
                readFiles(node, place);
            else if (place == "settings.user"_L1)
                readSettings(node, place, choices.settings.user);
            else if (place == "settings.workspace"_L1)
                readSettings(node, place, choices.settings.workspace);
            else if (place == "debug.launch"_L1)
                readEntries(node, place, launchKinds(), choices.debug.launch);
            else if (place == "debug.tasks"_L1)
                readEntries(node, place, taskKinds(), choices.debug.tasks);
            else
                readField(node, place);
        }
    }

    void readField(const json::Node &node, const QString &place)
    {
        for (const ChoiceField &field : choiceFields()) {
            if (place != QLatin1String(field.key))
                continue;
            if (field.kind == ChoiceField::Kind::Switch) {
                if (expect(node, json::Kind::Bool, place))
                    field.set(choices, {QString::fromUtf8(node.text)});
            } else if (field.kind == ChoiceField::Kind::Text) {
                field.set(choices, {string(node, place)});
            } else {
                field.set(choices, strings(node, place));
            }
            return;
        }
        unknown(place);
    }

    void readFiles(const json::Node &node, const QString &place)
    {
        if (expect(node, json::Kind::Object, place))
            for (const json::Node &file : node.children)
                choices.path.files.insert(QString::fromUtf8(file.key),
                                          string(file, place + u'.' + QString::fromUtf8(file.key)));
    }

    void readSettings(const json::Node &node, const QString &place, QMap<QByteArray, SettingChoice> &settings)
    {
        if (expect(node, json::Kind::Object, place))
            for (const json::Node &setting : node.children) {
                const bool remove = setting.kind == json::Kind::Null;
                settings.insert(setting.key, SettingChoice{remove, remove ? QByteArray() : literalOf(setting)});
            }
    }

    void readEntries(const json::Node &node, const QString &place, const QStringList &kinds,
                     std::vector<EntryChoice> &entries)
    {
        if (!expect(node, json::Kind::Array, place))
            return;
        for (size_t i = 0; i < node.children.size(); ++i)
            entries.push_back(entry(node.children[i], place + u'[' + QString::number(i) + u']', kinds));
    }

    EntryChoice entry(const json::Node &node, const QString &place, const QStringList &kinds)
    {
        EntryChoice result;
        if (!node.isObject()) {
            result.kind = string(node, place);
        } else {
            for (const json::Node &part : node.children) {
                if (part.key == "kind")
                    result.kind = string(part, place + u".kind"_s);
                else if (part.key != "fields")
                    unknown(place + u'.' + QString::fromUtf8(part.key));
                else if (expect(part, json::Kind::Object, place + u".fields"_s))
                    for (const json::Node &field : part.children)
                        result.fields.insert(QString::fromUtf8(field.key), literalOf(field));
            }
        }
        if (!kinds.contains(result.kind))
            fail(Text("steps", QT_TRANSLATE_NOOP("steps", "%1: there is no entry called “%2”. It can be one of: %3."),
                      {place, result.kind, listed(kinds)}),
                 place);
        return result;
    }

    void readTicks(const json::Node &node)
    {
        if (expect(node, json::Kind::Object, u"ticks"_s))
            for (const json::Node &tick : node.children)
                if (expect(tick, json::Kind::Bool, u"ticks."_s + QString::fromUtf8(tick.key)))
                    choices.ticks.insert(QString::fromUtf8(tick.key), tick.isTrue());
    }

    QString string(const json::Node &node, const QString &place)
    {
        return expect(node, json::Kind::String, place) ? QString::fromUtf8(node.text) : QString();
    }

    QStringList strings(const json::Node &node, const QString &place)
    {
        QStringList result;
        if (expect(node, json::Kind::Array, place))
            for (size_t i = 0; i < node.children.size(); ++i)
                result << string(node.children[i], place + u'[' + QString::number(i) + u']');
        return result;
    }

    bool expect(const json::Node &node, json::Kind kind, const QString &place)
    {
        if (node.kind == kind)
            return true;
        switch (kind) {
        case json::Kind::Object:
            fail(Text("steps", QT_TRANSLATE_NOOP("steps", "%1 must be an object."), {place}), place);
            break;
        case json::Kind::Array:
            fail(Text("steps", QT_TRANSLATE_NOOP("steps", "%1 must be a list."), {place}), place);
            break;
        case json::Kind::Bool:
            fail(Text("steps", QT_TRANSLATE_NOOP("steps", "%1 must be true or false."), {place}), place);
            break;
        default: fail(Text("steps", QT_TRANSLATE_NOOP("steps", "%1 must be a text."), {place}), place); break;
        }
        return false;
    }

    void unknown(const QString &place)
    {
        fail(Text("steps", QT_TRANSLATE_NOOP("steps", "There is no choice called “%1”."), {place}), place);
    }

    void fail(Text what, const QString &place)
    {
        if (!error)
            error = Error{ErrorKind::Syntax, std::move(what), place, {}};
    }
};

} // namespace

QByteArray choicesToJson(const Choices &choices)
{
    QMap<QByteArray, QByteArrayList> sections;
    for (const ChoiceField &field : choiceFields()) {
        const QByteArray key = field.key;
        const qsizetype dot = key.indexOf('.');
        if (const auto value = field.get(choices))
            sections[key.left(dot)] << member(key.mid(dot + 1), fieldLiteral(field, *value));
    }
    QByteArrayList files;
    for (auto it = choices.path.files.cbegin(); it != choices.path.files.cend(); ++it)
        files << member(it.key().toUtf8(), text(it.value()));
    if (!files.isEmpty())
        sections["path"] << member("files", object(files));
    if (!choices.settings.user.isEmpty())
        sections["settings"] << member("user", settingsLiteral(choices.settings.user));
    if (!choices.settings.workspace.isEmpty())
        sections["settings"] << member("workspace", settingsLiteral(choices.settings.workspace));
    if (!choices.debug.launch.empty())
        sections["debug"] << member("launch", entriesLiteral(choices.debug.launch));
    if (!choices.debug.tasks.empty())
        sections["debug"] << member("tasks", entriesLiteral(choices.debug.tasks));
    QByteArrayList all;
    for (auto it = sections.cbegin(); it != sections.cend(); ++it)
        all << member(it.key(), object(it.value()));
    QByteArrayList ticks;
    for (auto it = choices.ticks.cbegin(); it != choices.ticks.cend(); ++it)
        ticks << member(it.key().toUtf8(), it.value() ? "true" : "false");
    if (!ticks.isEmpty())
        all << member("ticks", object(ticks));
    if (!choices.bundle.isEmpty())
        all << member("bundle", text(choices.bundle));
    const auto parsed = json::parse(object(all));
    return parsed ? json::print(parsed->root, true) + '\n' : QByteArray("{}\n");
}

Result<Choices> choicesFromJson(const json::Node &root)
{
    Reader reader;
    reader.read(root);
    if (reader.error)
        return *reader.error;
    return std::move(reader.choices);
}

} // namespace burrow
