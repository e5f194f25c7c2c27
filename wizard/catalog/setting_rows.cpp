#include "catalog/setting_rows.h"

#include <QRegularExpression>

namespace burrow {

using namespace Qt::StringLiterals;

const QStringList &settingTopics()
{
    static const QStringList topics{u"language-server"_s, u"completion"_s, u"diagnostics"_s, u"hints"_s,
                                    u"format"_s,          u"lint"_s,       u"build"_s,       u"test"_s,
                                    u"debug"_s,           u"tools"_s,      u"environment"_s, u"ui"_s};
    return topics;
}

namespace {

bool hasType(const json::Node &value, const SettingRow &row)
{
    // A list of values says more than the type: it may mix words and switches.
    if (!row.values.isEmpty())
        return !value.isArray() && !value.isObject() && row.values.contains(QString::fromUtf8(value.text));
    switch (value.kind) {
    case json::Kind::Null: return false;
    case json::Kind::Bool: return row.type == "boolean"_L1;
    case json::Kind::Number: return row.type == "number"_L1;
    case json::Kind::String: return row.type == "string"_L1;
    case json::Kind::Array: return row.type == "array"_L1;
    case json::Kind::Object: return row.type == "object"_L1;
    }
    return false;
}

QByteArray typedValue(RowReader &reader, const char *name, const SettingRow &row)
{
    const json::Node *value = reader.node(name);
    if (!value)
        return {};
    if (!hasType(*value, row))
        reader.fail(Text("catalog", QT_TRANSLATE_NOOP("catalog", "“%1” does not fit the type of the setting %2."),
                         {QString::fromLatin1(name), QString::fromUtf8(row.id())}));
    return reader.written(name);
}

SettingRow readSetting(RowReader &reader)
{
    static const QRegularExpression release(u"^v\\d+\\.\\d+\\.\\d+$"_s);
    SettingRow row;
    row.key = reader.text("key").toUtf8();
    row.inner = reader.text("inner", {}).toUtf8();
    row.topic = settingTopics().at(reader.word("topic", settingTopics()));
    row.type = reader.text("type");
    if (const QStringList types{u"boolean"_s, u"string"_s, u"number"_s, u"array"_s, u"object"_s};
        !types.contains(row.type))
        reader.word("type", types);
    row.scope = reader.text("scope");
    if (const QStringList scopes{u"application"_s, u"window"_s, u"resource"_s, u"machine-overridable"_s};
        !scopes.contains(row.scope))
        reader.word("scope", scopes);
    row.values = reader.list("values", false);
    row.defaultJson = typedValue(reader, "default", row);
    row.adviceJson = typedValue(reader, "value", row);
    row.advice = Advice(
        reader.word("advice", {u"recommended"_s, u"offered"_s, u"on-request"_s, u"diagnosis"_s, u"do-not-write"_s}));
    row.status =
        SettingStatus(reader.word("status", {u"active"_s, u"deprecated"_s, u"removed"_s, u"never-existed"_s}, 0));
    row.replacedBy = reader.text("replaced_by", {});
    row.since = reader.text("since", {});
    row.codeRisk = reader.flag("code_risk");
    row.experimental = reader.flag("experimental");
    row.noEffect = reader.flag("no_effect");
    row.meaning = reader.both("meaning");
    row.source = reader.source();
    reader.finish();
    if (!row.since.isEmpty() && !release.match(row.since).hasMatch())
        reader.fail(Text("catalog", QT_TRANSLATE_NOOP("catalog", "“%1” is no release such as v0.24.0."), {row.since}));
    if (row.status != SettingStatus::Active && row.advice != Advice::DoNotWrite)
        reader.fail(Text("catalog",
                         QT_TRANSLATE_NOOP("catalog", "%1 is no longer in use, so its advice must be do-not-write."),
                         {QString::fromUtf8(row.id())}));
    return row;
}

SettingCondition readCondition(RowReader &reader)
{
    SettingCondition condition;
    condition.key = reader.text("key").toUtf8();
    int given = 0;
    const auto take = [&](const char *name, SettingCondition::Op op, bool flag) {
        const QByteArray value = reader.written(name);
        if (value.isEmpty())
            return;
        ++given;
        condition.op = op;
        if (!flag)
            condition.value = value;
        else if (value != "true")
            reader.fail(Text("catalog", QT_TRANSLATE_NOOP("catalog", "“%1” can only be true here."),
                             {QString::fromLatin1(name)}));
    };
    take("set", SettingCondition::Op::Set, true);
    take("unset", SettingCondition::Op::Unset, true);
    take("is", SettingCondition::Op::Is, false);
    take("is-not", SettingCondition::Op::IsNot, false);
    reader.finish();
    if (given != 1)
        reader.fail(Text("catalog", QT_TRANSLATE_NOOP("catalog", "A condition needs one of: set, unset, is, is-not.")));
    return condition;
}

bool knowsKey(const Catalog &catalog, const QByteArray &key)
{
    // The condition may concern a whole object ("gopls"), a row, or a member below one ("go.alternateTools/go").
    return std::any_of(catalog.settings.begin(), catalog.settings.end(), [&](const SettingRow &row) {
        return row.id() == key || row.key == key || (row.type == "object"_L1 && key.startsWith(row.id() + '/'));
    });
}

void readConflict(CatalogFile &file, const json::Node &node, Catalog &catalog)
{
    RowReader reader(file, node);
    SettingConflict conflict;
    conflict.id = reader.text("id");
    if (const json::Node *when = reader.node("when"); when && when->isArray() && !when->children.empty()) {
        for (const json::Node &item : when->children) {
            RowReader condition(file, item);
            conflict.when.push_back(readCondition(condition));
            if (!knowsKey(catalog, conflict.when.back().key))
                condition.fail(Text("catalog", QT_TRANSLATE_NOOP("catalog", "No setting is called “%1” in this file."),
                                    {QString::fromUtf8(conflict.when.back().key)}));
        }
    } else {
        reader.fail(Text("catalog", QT_TRANSLATE_NOOP("catalog", "A conflict needs conditions in “when”.")));
    }
    conflict.why = reader.both("why");
    conflict.source = reader.source();
    reader.finish();
    for (const SettingConflict &other : catalog.conflicts)
        if (other.id == conflict.id)
            reader.fail(Text("catalog", QT_TRANSLATE_NOOP("catalog", "“%1” is there twice."), {conflict.id}));
    catalog.conflicts.push_back(std::move(conflict));
}

} // namespace

void readSettings(CatalogFile &file, Catalog &catalog)
{
    if (!file.open(u"burrow.catalog.settings/1"_s, {u"conflicts"_s, u"settings"_s}))
        return;
    QSet<QByteArray> ids;
    for (const json::Node &node : file.rows(u"settings"_s)) {
        RowReader reader(file, node);
        catalog.settings.push_back(readSetting(reader));
        const QByteArray id = catalog.settings.back().id();
        if (ids.contains(id))
            reader.fail(Text("catalog", QT_TRANSLATE_NOOP("catalog", "“%1” is there twice."), {QString::fromUtf8(id)}));
        ids.insert(id);
        if (file.failed())
            return;
    }
    for (const json::Node &node : file.rows(u"conflicts"_s))
        readConflict(file, node, catalog);
}

} // namespace burrow
