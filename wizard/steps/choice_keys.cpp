#include "steps/choice_keys.h"

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

std::optional<QStringList> unlessEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(QStringList{text});
}

std::optional<QStringList> unlessEmpty(const QStringList &list)
{
    return list.isEmpty() ? std::nullopt : std::optional(list);
}

/// Each thing once, where it stands first.
QStringList once(QStringList list)
{
    list.removeDuplicates();
    return list;
}

} // namespace

const std::vector<ChoiceField> &choiceFields()
{
    using Kind = ChoiceField::Kind;
    static const std::vector<ChoiceField> fields{
        {"go.use", Kind::Text,
         Text("steps", QT_TRANSLATE_NOOP("steps", "The installed Go to use: a version or the path of its go")),
         u"1.26.8"_s, [](const Choices &c) { return unlessEmpty(c.go.use); },
         [](Choices &c, const QStringList &v) { c.go.use = v.value(0); }},
        {"go.pin_in_editor", Kind::Switch,
         Text("steps", QT_TRANSLATE_NOOP("steps", "Whether the editor gets the path of that go (go.alternateTools)")),
         u"true"_s,
         [](const Choices &c) { return c.go.pinInEditor ? std::optional(QStringList{u"true"_s}) : std::nullopt; },
         [](Choices &c, const QStringList &v) { c.go.pinInEditor = v.value(0) == "true"_L1; }},
        {"go.repair", Kind::List,
         Text("steps", QT_TRANSLATE_NOOP("steps", "Variables of the go env file whose line is mended or removed")),
         u"GOROOT,GOPROXY"_s, [](const Choices &c) { return unlessEmpty(c.go.repair); },
         [](Choices &c, const QStringList &v) { c.go.repair = v; }},
        {"mirrors.goproxy", Kind::List,
         Text(
             "steps",
             QT_TRANSLATE_NOOP(
                 "steps", "Module proxies in order: names from the catalog, addresses, direct; empty for the default")),
         u"goproxycn,direct"_s, [](const Choices &c) { return c.mirrors.goproxy; },
         [](Choices &c, const QStringList &v) { c.mirrors.goproxy = v; }},
        {"mirrors.separator", Kind::Text,
         Text("steps",
              QT_TRANSLATE_NOOP(
                  "steps", "Between proxies: | moves on after any error, a comma only when a module is not there")),
         u"|"_s,
         [](const Choices &c) {
             return c.mirrors.separator == MirrorChoices().separator ? std::nullopt : unlessEmpty(c.mirrors.separator);
         },
         [](Choices &c, const QStringList &v) { c.mirrors.separator = v.value(0); }},
        {"mirrors.sumdb", Kind::Text,
         Text("steps", QT_TRANSLATE_NOOP("steps", "Checksum database: default, googlecn, or what GOSUMDB may hold")),
         u"googlecn"_s,
         [](const Choices &c) { return c.mirrors.sumdb ? std::optional(QStringList{*c.mirrors.sumdb}) : std::nullopt; },
         [](Choices &c, const QStringList &v) { c.mirrors.sumdb = v.value(0).isEmpty() ? u"default"_s : v.value(0); }},
        {"mirrors.private", Kind::List,
         Text("steps", QT_TRANSLATE_NOOP("steps", "Patterns of private modules (GOPRIVATE); empty for none")),
         u"git.example.com/team"_s, [](const Choices &c) { return c.mirrors.privatePatterns; },
         [](Choices &c, const QStringList &v) { c.mirrors.privatePatterns = v; }},
        {"path.shells", Kind::List,
         Text("steps", QT_TRANSLATE_NOOP("steps", "Shells that get a PATH block where one is missing")), u"zsh,fish"_s,
         [](const Choices &c) { return unlessEmpty(c.path.shells); },
         [](Choices &c, const QStringList &v) { c.path.shells = once(v); }},
        {"settings.editor", Kind::Text,
         Text("steps", QT_TRANSLATE_NOOP("steps", "The editor whose user settings are meant")), u"code"_s,
         [](const Choices &c) { return unlessEmpty(c.settings.editor); },
         [](Choices &c, const QStringList &v) { c.settings.editor = v.value(0); }},
        {"settings.profile", Kind::Text,
         Text("steps", QT_TRANSLATE_NOOP("steps", "The profile of that editor; empty for the default one")), u""_s,
         [](const Choices &c) { return unlessEmpty(c.settings.profile); },
         [](Choices &c, const QStringList &v) { c.settings.profile = v.value(0); }},
        {"debug.repair", Kind::List,
         Text("steps", QT_TRANSLATE_NOOP("steps", "Faults in launch.json that are mended, by their name in the plan")),
         u""_s, [](const Choices &c) { return unlessEmpty(c.debug.repair); },
         [](Choices &c, const QStringList &v) { c.debug.repair = v; }},
    };
    return fields;
}

std::vector<ChoiceKey> choiceKeys()
{
    std::vector<ChoiceKey> keys;
    for (const ChoiceField &field : choiceFields())
        keys.push_back({QString::fromLatin1(field.key), field.meaning});
    keys.push_back({u"path.files.SHELL"_s,
                    Text("steps", QT_TRANSLATE_NOOP("steps", "Another start-up file of that shell for its block"))});
    keys.push_back(
        {u"settings.user.KEY"_s,
         Text("steps", QT_TRANSLATE_NOOP("steps", "A user setting, as JSON: go.lintTool, gopls/ui.semanticTokens, "
                                                  "[go]/editor.tabSize; null removes it"))});
    keys.push_back({u"settings.workspace.KEY"_s,
                    Text("steps", QT_TRANSLATE_NOOP("steps", "The same in the settings of the workspace"))});
    keys.push_back(
        {u"debug.launch"_s,
         Text("steps",
              QT_TRANSLATE_NOOP("steps", "Entries for launch.json: package, file, test, attach, remote, core, exec"))});
    keys.push_back(
        {u"debug.tasks"_s, Text("steps", QT_TRANSLATE_NOOP("steps", "Entries for tasks.json: build, test, coverage"))});
    return keys;
}

} // namespace burrow
