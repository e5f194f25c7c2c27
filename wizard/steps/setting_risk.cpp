#include "steps/risk.h"

#include <QRegularExpression>

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

/// Walks a setting down to its leaves under one spelling: names joined by dots, language blocks left out, and of the
/// settings of gopls only the last part, which is all that gopls looks at.
class Walk
{
public:
    explicit Walk(const Catalog &catalog)
        : m_catalog(catalog)
    {
    }

    Text down(const QByteArrayList &names, const json::Node &node) const
    {
        if (node.isObject()) {
            if (node.children.empty())
                return {};
            if (!isOneValue(names)) {
                for (const json::Node &member : node.children)
                    if (const Text risk = down(names + split(names, member.key), member); !risk.isEmpty())
                        return risk;
                return {};
            }
        }
        return judge(names, node);
    }

    /// A name as it extends the names so far. Variables are no settings: their names stay whole.
    static QByteArrayList split(const QByteArrayList &before, const QByteArray &name)
    {
        if (!variablesIn(before).isEmpty())
            return {name};
        if (name.startsWith('[') && before.isEmpty())
            return {};
        return name.split('.');
    }

private:
    /// The name of the setting that holds variables, if these names lead into one.
    static QString variablesIn(const QByteArrayList &names)
    {
        if (names.size() >= 2 && names.at(0) == "go" && (names.at(1) == "toolsEnvVars" || names.at(1) == "testEnvVars"))
            return QString::fromUtf8(names.at(1));
        if (names.size() >= 2 && names.at(0) == "gopls" && names.last() == "env")
            return u"env"_s;
        if (names.size() >= 4 && names.at(0) == "terminal" && names.at(1) == "integrated" && names.at(2) == "env")
            return u"terminal"_s;
        return {};
    }

    /// Objects whose members are not settings: judged as a whole.
    static bool isOneValue(const QByteArrayList &names)
    {
        const QByteArray name = names.join('.');
        return name == "launch" || name == "tasks" || name.startsWith("terminal.integrated.profiles") ||
               name.startsWith("terminal.integrated.automationProfile");
    }

    Text judge(const QByteArrayList &names, const json::Node &node) const
    {
        const QString name = QString::fromUtf8(names.join('.'));
        if (names.isEmpty() || (node.kind == json::Kind::Null) || (node.isString() && node.text.isEmpty()) ||
            (node.isArray() && node.children.empty()))
            return {};
        // The parent of a variable: toolsEnvVars.PATH, gopls.build.env.PATH, also when all is one dotted name.
        for (qsizetype n = names.size() - 1; n >= 2; --n)
            if (!variablesIn(names.mid(0, n)).isEmpty())
                return envRisk(QString::fromUtf8(names.mid(n).join('.')), QString::fromUtf8(node.text), m_catalog);
        if (!variablesIn(names).isEmpty())
            return unknown(name); // variables as something else than an object
        if (names.at(0) == "gopls")
            return names.size() == 1 ? unknown(name) : goplsRisk(names.last(), node);
        return names.at(0) == "go" ? goRisk(name, node) : otherRisk(name);
    }

    Text goplsRisk(const QByteArray &last, const json::Node &node) const
    {
        if (last == "buildFlags")
            return flagsRisk(node);
        for (const SettingRow &row : m_catalog.settings)
            if (row.key == "gopls" && row.inner.mid(row.inner.lastIndexOf('.') + 1) == last)
                return {};
        // Members of the settings that are lists of switches: analyses, hints, codelenses. A switch runs nothing.
        return node.kind == json::Kind::Bool ? Text() : unknown(QString::fromUtf8(last));
    }

    Text goRisk(const QString &name, const json::Node &node) const
    {
        if (name.startsWith("go.alternateTools"_L1) || name == "go.toolsManagement.go"_L1)
            return Text("steps", QT_TRANSLATE_NOOP("steps", "%1 names a program that the editor runs."), {name});
        if (name == "go.goroot"_L1 || name == "go.gopath"_L1 || name == "go.toolsGopath"_L1)
            return Text("steps",
                        QT_TRANSLATE_NOOP("steps", "The editor runs go and its tools from the folder that %1 names."),
                        {name});
        if (name == "go.testEnvFile"_L1)
            return Text(
                "steps",
                QT_TRANSLATE_NOOP(
                    "steps", "Tests get every variable that stands in this file, PATH and LD_PRELOAD among them."));
        if (name == "go.buildFlags"_L1 || name == "go.testFlags"_L1 || name == "go.vetFlags"_L1)
            return flagsRisk(node);
        if (name.endsWith("Flags"_L1))
            return toolFlagsRisk(name, node);
        if (name == "go.inferGopath"_L1)
            return {};
        for (const SettingRow &row : m_catalog.settings) {
            const QString known = QString::fromUtf8(row.key);
            if (!row.key.startsWith("go.") || (name != known && !name.startsWith(known + u'.')))
                continue;
            // The extension runs a program of that name, also one that is not in its list.
            const QString value = QString::fromUtf8(node.text);
            const bool listed = name != known || row.values.isEmpty() || !node.isString() || row.values.contains(value);
            return listed ? Text() : unknown(name + u" = "_s + value);
        }
        return unknown(name);
    }

    Text otherRisk(const QString &name) const
    {
        if (name.startsWith("terminal."_L1) && name != "terminal.integrated.inheritEnv"_L1)
            return Text("steps", QT_TRANSLATE_NOOP("steps", "%1 decides which program a terminal starts."), {name});
        if (name == "launch"_L1 || name.startsWith("launch."_L1) || name == "tasks"_L1 || name.startsWith("tasks."_L1))
            return Text("steps", QT_TRANSLATE_NOOP("steps", "%1 holds commands that the editor can start."), {name});
        // Keys of the editor are harmless only where the catalog has them, plain or for a language.
        for (const SettingRow &row : m_catalog.settings) {
            const QString known = QString::fromUtf8(row.key.startsWith('[') ? row.inner : row.key);
            if (!row.key.startsWith("go.") && row.key != "gopls" && (name == known || name.startsWith(known + u'.')))
                return {};
        }
        return unknown(name);
    }

    static QStringList texts(const json::Node &node)
    {
        QStringList result;
        if (!node.isArray())
            return {QString::fromUtf8(node.text)};
        for (const json::Node &item : node.children)
            result << QString::fromUtf8(item.text);
        return result;
    }

    static Text flagsRisk(const json::Node &node) { return buildFlagRisk(texts(node).join(u' ')); }

    static Text toolFlagsRisk(const QString &name, const json::Node &node)
    {
        static const QRegularExpression harmless(u"^--?(?:v|s|extra|fast|fast-only|rpc\\.trace|timeout=\\w+)$"_s);
        for (const QString &flag : texts(node))
            if (!harmless.match(flag).hasMatch())
                return Text("steps",
                            QT_TRANSLATE_NOOP(
                                "steps", "The flag %1 in %2 can make a tool load code or files of somebody's choice."),
                            {flag, name});
        return {};
    }

    static Text unknown(const QString &name)
    {
        return Text("steps", QT_TRANSLATE_NOOP("steps", "Burrow does not know what %1 does."), {name});
    }

    const Catalog &m_catalog;
};

} // namespace

Text settingRisk(const json::Path &path, QByteArrayView value, const Catalog &catalog)
{
    const auto parsed = json::parse(value);
    if (!parsed)
        return Text("steps", QT_TRANSLATE_NOOP("steps", "The value is no JSON, so nobody can say what it does."));
    QByteArrayList names;
    for (const auto &part : path)
        if (const QByteArray *name = std::get_if<QByteArray>(&part))
            names += Walk::split(names, *name);
    return Walk(catalog).down(names, parsed->root);
}

} // namespace burrow
