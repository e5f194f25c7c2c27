#include "steps/setting_value.h"

#include "base/listed.h"
namespace burrow {

using namespace Qt::StringLiterals;

namespace {

QString kindName(json::Kind kind)
{
    switch (kind) {
    case json::Kind::Null: return u"null"_s;
    case json::Kind::Bool: return u"boolean"_s;
    case json::Kind::Number: return u"number"_s;
    case json::Kind::String: return u"string"_s;
    case json::Kind::Array: return u"array"_s;
    case json::Kind::Object: return u"object"_s;
    }
    return {};
}

/// The gopls that the editor would run, as far as it can be told; nothing if its version is not readable.
std::optional<Version> installedGopls(const Survey &survey)
{
    std::optional<Version> newest;
    for (const ToolFact &tool : survey.tools)
        if (tool.name == "gopls"_L1)
            if (const auto version = Version::parse(tool.version); version && (!newest || *version > *newest))
                newest = version;
    return newest;
}

} // namespace

Text misfit(const SettingRef &ref, const QByteArray &literal)
{
    json::Options options = json::strict();
    options.emptyIsObject = false;
    const auto parsed = json::parse(literal, options);
    const QString id = QString::fromUtf8(ref.id());
    if (!parsed)
        return Text("steps", QT_TRANSLATE_NOOP("steps", "The value for %1 is no JSON: %2"),
                    {id, QString::fromUtf8(literal)});
    if (!ref.member.isEmpty())
        return {}; // members of objects have types of their own
    const json::Node &value = parsed->root;
    const SettingRow &row = *ref.row;
    if (!row.values.isEmpty()) {
        if (value.isArray() || value.isObject() || !row.values.contains(QString::fromUtf8(value.text)))
            return Text("steps", QT_TRANSLATE_NOOP("steps", "%1 can be one of: %2."), {id, listed(row.values)});
        return {};
    }
    if (kindName(value.kind) != row.type)
        return Text("steps", QT_TRANSLATE_NOOP("steps", "The value for %1 must be of the type %2."), {id, row.type});
    return {};
}

Text notWritable(const SettingRef &ref, bool inWorkspace, const Survey &survey)
{
    const SettingRow &row = *ref.row;
    const QString id = QString::fromUtf8(ref.id());
    if (row.dead())
        return row.replacedBy.isEmpty()
                   ? Text("steps", QT_TRANSLATE_NOOP("steps", "%1 does nothing today, so Burrow does not write it."),
                          {id})
                   : Text("steps",
                          QT_TRANSLATE_NOOP("steps", "%1 does nothing today, so Burrow does not write it. Use %2."),
                          {id, row.replacedBy});
    if (inWorkspace && (row.scope == "machine-overridable"_L1 || row.scope == "application"_L1))
        return Text(
            "steps",
            QT_TRANSLATE_NOOP("steps",
                              "%1 belongs to this machine, not to a project: Burrow writes it to user settings only."),
            {id});
    if (!row.since.isEmpty()) {
        const auto needed = Version::parse(row.since), here = installedGopls(survey);
        if (needed && here && *here < *needed)
            return Text(
                "steps",
                QT_TRANSLATE_NOOP("steps",
                                  "gopls knows %1 since %2; the one installed here is %3 and would report an error."),
                {id, row.since, u'v' + here->str()});
    }
    return {};
}

} // namespace burrow
