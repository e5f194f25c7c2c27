#include "steps/debug_templates.h"

#include "base/listed.h"
#include "steps/debug_fields.h"

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

using Members = std::vector<std::pair<QString, QByteArray>>;

Members launchMembers(const char *name, const char *request, const char *mode, Members more)
{
    Members members{{u"name"_s, json::quote(name)},
                    {u"type"_s, "\"go\""},
                    {u"request"_s, json::quote(request)},
                    {u"mode"_s, json::quote(mode)}};
    members.insert(members.end(), more.begin(), more.end());
    return members;
}

const std::vector<EntryTemplate> &launchTemplates()
{
    static const std::vector<EntryTemplate> templates{
        {u"package"_s, Text("steps", QT_TRANSLATE_NOOP("steps", "Debug this package")),
         Text("steps", QT_TRANSLATE_NOOP("steps", "builds and starts the main package")),
         launchMembers("Debug package", "launch", "auto", {{u"program"_s, "\"${fileDirname}\""}}),
         launchFieldsFor(Build)},
        {u"file"_s, Text("steps", QT_TRANSLATE_NOOP("steps", "Debug the current file")),
         Text("steps", QT_TRANSLATE_NOOP("steps", "a single main file, or the tests in it")),
         launchMembers("Debug current file", "launch", "auto", {{u"program"_s, "\"${file}\""}}),
         launchFieldsFor(Build)},
        {u"test"_s, Text("steps", QT_TRANSLATE_NOOP("steps", "Debug the test at the cursor")),
         Text("steps", QT_TRANSLATE_NOOP("steps", "select the name of the test first")),
         launchMembers("Debug selected test", "launch", "test",
                       {{u"program"_s, "\"${fileDirname}\""}, {u"args"_s, "[\"-test.run\", \"^${selectedText}$\"]"}}),
         launchFieldsFor(Build)},
        {u"attach"_s, Text("steps", QT_TRANSLATE_NOOP("steps", "Attach to a process")),
         Text("steps", QT_TRANSLATE_NOOP("steps", "one that runs on this machine")),
         launchMembers("Attach to process", "attach", "local", {{u"processId"_s, "\"${command:pickGoProcess}\""}}),
         launchFieldsFor(Local)},
        {u"remote"_s, Text("steps", QT_TRANSLATE_NOOP("steps", "Attach to a remote Delve")),
         Text("steps", QT_TRANSLATE_NOOP("steps", "headless dlv at an address")),
         launchMembers("Attach to remote dlv", "attach", "remote",
                       {{u"debugAdapter"_s, "\"dlv-dap\""}, {u"host"_s, "\"127.0.0.1\""}, {u"port"_s, "2345"}}),
         launchFieldsFor(Remote)},
        {u"core"_s, Text("steps", QT_TRANSLATE_NOOP("steps", "Open a core dump")),
         Text("steps", QT_TRANSLATE_NOOP("steps", "what a crash on Linux left behind")),
         launchMembers(
             "Open core dump", "launch", "core",
             {{u"program"_s, "\"${workspaceFolder}/app\""}, {u"coreFilePath"_s, "\"${workspaceFolder}/core\""}}),
         launchFieldsFor(Core)},
        {u"exec"_s, Text("steps", QT_TRANSLATE_NOOP("steps", "Debug a binary")),
         Text("steps", QT_TRANSLATE_NOOP("steps", "already built, best with -gcflags=\"all=-N -l\"")),
         launchMembers("Debug binary", "launch", "exec", {{u"program"_s, "\"${workspaceFolder}/app\""}}),
         launchFieldsFor(Exec)},
    };
    return templates;
}

std::vector<FieldSpec> taskFields()
{
    FieldSpec label{u"label"_s, FieldType::Text, {}, {}, true, true, Text("steps", QT_TRANSLATE_NOOP("steps", "Name")),
                    {}};
    FieldSpec args{u"args"_s,
                   FieldType::List,
                   {},
                   "[]",
                   false,
                   true,
                   Text("steps", QT_TRANSLATE_NOOP("steps", "Arguments")),
                   Text("steps", QT_TRANSLATE_NOOP("steps", "What go gets after build or test, the packages last."))};
    FieldSpec group{u"group"_s,
                    FieldType::Choice,
                    {u"build"_s, u"test"_s, u"none"_s},
                    {},
                    false,
                    true,
                    Text("steps", QT_TRANSLATE_NOOP("steps", "Group")),
                    {}};
    FieldSpec matcher{
        u"problemMatcher"_s,
        FieldType::Choice,
        {u"$go"_s},
        "\"$go\"",
        false,
        false,
        Text("steps", QT_TRANSLATE_NOOP("steps", "Problem matcher")),
        Text("steps", QT_TRANSLATE_NOOP("steps", "Turns compiler messages into entries of the Problems view."))};
    return {label, args, group, matcher};
}

const std::vector<EntryTemplate> &taskTemplates()
{
    const auto members = [](const char *label, const char *command, const char *args, const char *group) {
        return Members{{u"label"_s, json::quote(label)},     {u"type"_s, "\"go\""},
                       {u"command"_s, json::quote(command)}, {u"args"_s, args},
                       {u"group"_s, json::quote(group)},     {u"problemMatcher"_s, "\"$go\""}};
    };
    static const std::vector<EntryTemplate> templates{
        {u"build"_s, Text("steps", QT_TRANSLATE_NOOP("steps", "Build everything")),
         Text("steps", QT_TRANSLATE_NOOP("steps", "go build for all packages")),
         members("go: build", "build", "[\"./...\"]", "build"), taskFields()},
        {u"test"_s, Text("steps", QT_TRANSLATE_NOOP("steps", "Test everything")),
         Text("steps", QT_TRANSLATE_NOOP("steps", "go test for all packages")),
         members("go: test", "test", "[\"./...\"]", "test"), taskFields()},
        {u"coverage"_s, Text("steps", QT_TRANSLATE_NOOP("steps", "Test with coverage")),
         Text("steps", QT_TRANSLATE_NOOP("steps", "writes a profile that the editor can show")),
         members("go: test with coverage", "test", "[\"-coverprofile=${workspaceFolder}/coverage.out\", \"./...\"]",
                 "test"),
         taskFields()},
    };
    return templates;
}

const EntryTemplate *find(const std::vector<EntryTemplate> &templates, const QString &kind)
{
    for (const EntryTemplate &entry : templates)
        if (entry.kind == kind)
            return &entry;
    return nullptr;
}

QStringList kindsOf(const std::vector<EntryTemplate> &templates)
{
    QStringList kinds;
    for (const EntryTemplate &entry : templates)
        kinds << entry.kind;
    return kinds;
}

/// What go build calls the program of a package: the last element of its folder, or of the module.
QString binaryName(const MainPackage &main, const Survey &survey)
{
    if (main.dir != "."_L1)
        return main.dir.section(u'/', -1);
    const QString module = survey.workspace->module.section(u'/', -1);
    return module.isEmpty() ? survey.workspace->root.name() : module;
}

void fitToWorkspace(Members &members, const QString &kind, const Survey &survey)
{
    // With one main package it is clear which one is meant; with several the open file decides, until the person does.
    if (!survey.workspace || survey.workspace->mains.size() != 1)
        return;
    const MainPackage &main = survey.workspace->mains.front();
    for (auto &[name, literal] : members) {
        if (name != "program"_L1)
            continue;
        if (kind == "package"_L1)
            literal = json::quote(mainProgram(main).toUtf8());
        else if (kind == "exec"_L1 || kind == "core"_L1)
            literal = json::quote((u"${workspaceFolder}/"_s + binaryName(main, survey)).toUtf8());
    }
}

bool isTextList(const json::Node &node)
{
    return node.isArray() &&
           std::all_of(node.children.begin(), node.children.end(), [](const json::Node &n) { return n.isString(); });
}

bool hasForm(const FieldSpec &spec, const json::Node &value)
{
    switch (spec.type) {
    case FieldType::Text: return value.isString() || (spec.name == "processId"_L1 && value.kind == json::Kind::Number);
    case FieldType::Path: return value.isString();
    case FieldType::Number: return value.kind == json::Kind::Number;
    case FieldType::Switch: return value.kind == json::Kind::Bool;
    case FieldType::Choice: return value.isString() && spec.choices.contains(QString::fromUtf8(value.text));
    case FieldType::List:
        return isTextList(value) || (value.isString() && (spec.name == "args"_L1 || spec.name == "buildFlags"_L1));
    case FieldType::Map:
        return value.isObject() && std::all_of(value.children.begin(), value.children.end(), [](const json::Node &n) {
                   return n.isString() || n.kind == json::Kind::Null;
               });
    case FieldType::PathMap:
        return value.isArray() && std::all_of(value.children.begin(), value.children.end(), [](const json::Node &n) {
                   const json::Node *from = n.member("from"), *to = n.member("to");
                   return n.isObject() && n.children.size() == 2 && from && to && from->isString() && to->isString();
               });
    }
    return false;
}

} // namespace

const FieldSpec *EntryTemplate::field(const QString &name) const
{
    for (const FieldSpec &spec : fields)
        if (spec.name == name)
            return &spec;
    return nullptr;
}

QStringList launchKinds()
{
    return kindsOf(launchTemplates());
}
QStringList taskKinds()
{
    return kindsOf(taskTemplates());
}
const EntryTemplate *launchTemplate(const QString &kind)
{
    return find(launchTemplates(), kind);
}
const EntryTemplate *taskTemplate(const QString &kind)
{
    return find(taskTemplates(), kind);
}

QString mainProgram(const MainPackage &main)
{
    return main.dir == "."_L1 ? u"${workspaceFolder}"_s : u"${workspaceFolder}/"_s + main.dir;
}

std::vector<std::pair<QString, QByteArray>> entryMembers(const EntryTemplate &entry, const EntryChoice &choice,
                                                         const Survey &survey)
{
    Members members = entry.fixed;
    fitToWorkspace(members, entry.kind, survey);
    // In the order of the form, so that the same choices always give the same text.
    for (const FieldSpec &spec : entry.fields) {
        const auto value = choice.fields.constFind(spec.name);
        if (value == choice.fields.cend())
            continue;
        const auto there =
            std::find_if(members.begin(), members.end(), [&](const auto &m) { return m.first == spec.name; });
        if (there != members.end())
            there->second = *value;
        else
            members.emplace_back(spec.name, *value);
    }
    // waitFor and processId exclude each other; "none" is no group but the lack of one.
    const auto drop = [&](const QString &name) {
        std::erase_if(members, [&](const auto &m) { return m.first == name; });
    };
    if (choice.fields.contains(u"waitFor"_s) && choice.fields.value(u"waitFor"_s) != "\"\"")
        drop(u"processId"_s);
    if (choice.fields.value(u"group"_s) == "\"none\"")
        drop(u"group"_s);
    return members;
}

Text fieldProblem(const EntryTemplate &entry, const QString &name, const QByteArray &literal)
{
    const FieldSpec *spec = entry.field(name);
    if (!spec)
        return Text(
            "steps",
            QT_TRANSLATE_NOOP("steps", "“%1” has no place in an entry of the kind %2: the debugger would not take it."),
            {name, entry.kind});
    json::Options options = json::strict();
    options.emptyIsObject = false;
    const auto parsed = json::parse(literal, options);
    if (!parsed || !hasForm(*spec, parsed->root))
        return spec->choices.isEmpty()
                   ? Text("steps", QT_TRANSLATE_NOOP("steps", "The value for %1 does not have the form it needs: %2"),
                          {name, QString::fromUtf8(literal)})
                   : Text("steps", QT_TRANSLATE_NOOP("steps", "%1 can be one of: %2."), {name, listed(spec->choices)});
    if (spec->required && parsed->root.isString() && parsed->root.text.isEmpty())
        return Text("steps", QT_TRANSLATE_NOOP("steps", "%1 must not be empty."), {name});
    if (name == "port"_L1) {
        bool ok = false;
        const int port = parsed->root.text.toInt(&ok);
        if (!ok || port < 1 || port > 65535)
            return Text("steps", QT_TRANSLATE_NOOP("steps", "A port is a number from 1 to 65535."));
    }
    return {};
}

} // namespace burrow
