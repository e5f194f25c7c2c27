#include "steps/risk.h"

#include <QRegularExpression>

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

/// The first command of the editor that a value runs to be filled in, other than those that pick a process.
QString commandIn(const json::Node &value)
{
    static const QRegularExpression form(uR"(\$\{command:([^}]*))"_s);
    static const QStringList harmless{u"pickProcess"_s, u"pickGoProcess"_s};
    for (const QByteArray &text : {value.key, value.text}) {
        auto it = form.globalMatch(QString::fromUtf8(text));
        while (it.hasNext())
            if (const QString command = it.next().captured(1); !harmless.contains(command))
                return command;
    }
    for (const json::Node &child : value.children)
        if (const QString command = commandIn(child); !command.isEmpty())
            return command;
    return {};
}

/// "${workspaceFolder}/cmd", but not "${workspaceFolder}-of-somebody".
bool staysInside(const QString &path)
{
    static const QRegularExpression form(uR"(\A(?:\$\{file\}|\$\{(?:workspaceFolder|fileDirname)\}(?:/.*)?)\z)"_s);
    return form.match(path).hasMatch() && !path.contains(".."_L1);
}

/// Of what a test is given, the flags of the test itself: some of them write files.
Text argumentsRisk(const json::Node &value)
{
    for (const json::Node &item : value.children) {
        const QString word = QString::fromUtf8(item.text);
        if (word.startsWith("-test."_L1) || word.startsWith("--test."_L1))
            if (const Text risk = buildFlagRisk(word); !risk.isEmpty())
                return risk;
    }
    return {};
}

Text fieldRisk(const QString &field, const json::Node &value, const Catalog &catalog)
{
    static const QStringList files{u"output"_s,   u"logDest"_s,  u"stdinFrom"_s,
                                   u"stdoutTo"_s, u"stderrTo"_s, u"traceDirPath"_s};
    const auto joined = [&] {
        QStringList words;
        for (const json::Node &item : value.children)
            words << QString::fromUtf8(item.text);
        return value.isArray() ? words.join(u' ') : QString::fromUtf8(value.text);
    };
    if ((value.isString() && value.text.isEmpty()) || ((value.isArray() || value.isObject()) && value.children.empty()))
        return {};
    if (const QString command = commandIn(value); !command.isEmpty())
        return Text("steps", QT_TRANSLATE_NOOP("steps", "%1 makes the editor run its command %2."), {field, command});
    if (field == "args"_L1)
        return argumentsRisk(value);
    if (field == "env"_L1) {
        for (const json::Node &variable : value.children)
            if (const Text risk = envRisk(QString::fromUtf8(variable.key), QString::fromUtf8(variable.text), catalog);
                !risk.isEmpty())
                return risk;
        return {};
    }
    if (field == "envFile"_L1)
        return Text(
            "steps",
            QT_TRANSLATE_NOOP(
                "steps", "The program gets every variable that stands in this file, PATH and LD_PRELOAD among them."));
    if (field == "buildFlags"_L1)
        return buildFlagRisk(joined());
    if (field == "dlvFlags"_L1)
        return Text("steps", QT_TRANSLATE_NOOP("steps", "%1 are handed to the debugger as they are."), {u"dlvFlags"_s});
    if (field == "asRoot"_L1 && value.isTrue())
        return Text("steps", QT_TRANSLATE_NOOP("steps", "The program and the debugger run with the rights of root."));
    if (field == "host"_L1 && joined() != "127.0.0.1"_L1 && joined() != "localhost"_L1 && joined() != "::1"_L1)
        return Text("steps",
                    QT_TRANSLATE_NOOP("steps", "The editor hands control to a debugger at %1, without a password."),
                    {joined()});
    if (files.contains(field))
        return Text("steps",
                    QT_TRANSLATE_NOOP("steps", "%1 names a file of somebody's choice that is read or written."),
                    {field});
    if (field == "program"_L1 || field == "coreFilePath"_L1 || field == "cwd"_L1)
        if (const QString path = joined(); !staysInside(path))
            return Text("steps", QT_TRANSLATE_NOOP("steps", "%1 leads out of the folder that is open: %2."),
                        {field, path});
    return {};
}

} // namespace

Text launchRisk(const EntryChoice &entry, const Catalog &catalog)
{
    for (auto it = entry.fields.cbegin(); it != entry.fields.cend(); ++it) {
        const auto value = json::parse(it.value());
        if (!value)
            return Text("steps", QT_TRANSLATE_NOOP("steps", "The value is no JSON, so nobody can say what it does."));
        if (const Text risk = fieldRisk(it.key(), value->root, catalog); !risk.isEmpty())
            return risk;
    }
    return {};
}

Text taskRisk(const EntryChoice &)
{
    return Text("steps", QT_TRANSLATE_NOOP("steps", "A task runs a command as soon as you start it."));
}

} // namespace burrow
