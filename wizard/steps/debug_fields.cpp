#include "steps/debug_fields.h"

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

Text T(const char *english)
{
    return english ? Text("steps", english) : Text();
}

LaunchField field(const char *name, unsigned uses, FieldType type, const char *label, const char *hint = nullptr,
                  const char *defaultJson = "", QStringList choices = {})
{
    return {{QString::fromLatin1(name), type, std::move(choices), defaultJson, false, false, T(label), T(hint)}, uses};
}

LaunchField usual(LaunchField f)
{
    f.spec.usual = true;
    return f;
}

LaunchField required(LaunchField f)
{
    f.spec.required = true;
    return usual(std::move(f));
}

} // namespace

const std::vector<LaunchField> &launchFields()
{
    static const std::vector<LaunchField> fields{
        required(field("name", Any, FieldType::Text, QT_TRANSLATE_NOOP("steps", "Name"))),
        required(field("program", Running | Core, FieldType::Path, QT_TRANSLATE_NOOP("steps", "Program"),
                       QT_TRANSLATE_NOOP("steps", "A folder with a main package, a .go file, or the binary."),
                       "\"${workspaceFolder}\"")),
        required(field("coreFilePath", Core, FieldType::Path, QT_TRANSLATE_NOOP("steps", "Core file"),
                       QT_TRANSLATE_NOOP("steps", "Core files of Linux only."))),
        usual(
            field("processId", Local, FieldType::Text, QT_TRANSLATE_NOOP("steps", "Process"),
                  QT_TRANSLATE_NOOP("steps", "${command:pickGoProcess} asks each time; a number or a name also works."),
                  "0")),
        usual(field(
            "host", Remote, FieldType::Text, QT_TRANSLATE_NOOP("steps", "Host"),
            QT_TRANSLATE_NOOP("steps", "Keep this and forward the port with ssh: dlv has no password of its own."),
            "\"127.0.0.1\"")),
        usual(field("port", Remote, FieldType::Number, QT_TRANSLATE_NOOP("steps", "Port"), nullptr, "2345")),
        usual(field(
            "substitutePath", Any, FieldType::PathMap, QT_TRANSLATE_NOOP("steps", "Source paths"),
            QT_TRANSLATE_NOOP("steps", "Where the sources lie here, and where they lay when the program was built."),
            "[]")),
        usual(field("args", Running, FieldType::List, QT_TRANSLATE_NOOP("steps", "Arguments"), nullptr, "[]")),
        usual(field("stopOnEntry", Running | Attached, FieldType::Switch, QT_TRANSLATE_NOOP("steps", "Pause at once"),
                    nullptr, "false")),
        usual(field("console", Running | Local, FieldType::Choice, QT_TRANSLATE_NOOP("steps", "Console"),
                    QT_TRANSLATE_NOOP("steps", "A terminal is needed for programs that read standard input."),
                    "\"internalConsole\"", {u"internalConsole"_s, u"integratedTerminal"_s, u"externalTerminal"_s})),
        usual(field("cwd", Running | Attached, FieldType::Path, QT_TRANSLATE_NOOP("steps", "Working folder"),
                    QT_TRANSLATE_NOOP("steps", "Empty: the folder of the package."), "\"\"")),
        field("env", Running, FieldType::Map, QT_TRANSLATE_NOOP("steps", "Environment"),
              QT_TRANSLATE_NOOP("steps", "Values are taken as they are: no $HOME, no ~."), "{}"),
        field("envFile", Running, FieldType::Path, QT_TRANSLATE_NOOP("steps", "Environment file"),
              QT_TRANSLATE_NOOP(
                  "steps",
                  "KEY=value lines. The path must be absolute or begin with a VS Code variable; ~ does not work."),
              "\"\""),
        field("buildFlags", Build, FieldType::List, QT_TRANSLATE_NOOP("steps", "Build flags"), nullptr, "[]"),
        field("output", Build, FieldType::Path, QT_TRANSLATE_NOOP("steps", "Binary"),
              QT_TRANSLATE_NOOP("steps", "Where the built program is put; it is deleted afterwards.")),
        field("waitFor", Local, FieldType::Text, QT_TRANSLATE_NOOP("steps", "Wait for"),
              QT_TRANSLATE_NOOP("steps", "Waits for a process whose name begins like this, instead of asking."),
              "\"\""),
        field("asRoot", Running | Local, FieldType::Switch, QT_TRANSLATE_NOOP("steps", "As root"),
              QT_TRANSLATE_NOOP("steps", "Runs dlv with sudo; needs a terminal as console."), "false"),
        field("showGlobalVariables", Any, FieldType::Switch, QT_TRANSLATE_NOOP("steps", "Show global variables"),
              nullptr, "false"),
        field("showRegisters", Any, FieldType::Switch, QT_TRANSLATE_NOOP("steps", "Show registers"), nullptr, "false"),
        field("hideSystemGoroutines", Any, FieldType::Switch,
              QT_TRANSLATE_NOOP("steps", "Hide goroutines of the runtime"), nullptr, "false"),
        field("goroutineFilters", Any, FieldType::Text, QT_TRANSLATE_NOOP("steps", "Goroutine filter"), nullptr,
              "\"\""),
        field("showPprofLabels", Any, FieldType::List, QT_TRANSLATE_NOOP("steps", "Pprof labels shown"), nullptr, "[]"),
        field("stackTraceDepth", Any, FieldType::Number, QT_TRANSLATE_NOOP("steps", "Stack depth"), nullptr, "50"),
        field("maxStringLen", Any, FieldType::Number, QT_TRANSLATE_NOOP("steps", "Longest text shown"), nullptr, "512"),
        field("maxArrayValues", Any, FieldType::Number, QT_TRANSLATE_NOOP("steps", "Most elements shown"), nullptr,
              "64"),
        field("followExec", Running, FieldType::Switch, QT_TRANSLATE_NOOP("steps", "Follow programs it starts"),
              nullptr, "false"),
        field("followExecRegex", Running, FieldType::Text, QT_TRANSLATE_NOOP("steps", "Follow only those that match"),
              nullptr, "\"\""),
        field("outputMode", Running, FieldType::Choice, QT_TRANSLATE_NOOP("steps", "Output"), nullptr, "\"local\"",
              {u"local"_s, u"remote"_s}),
        field("stdinFrom", Running, FieldType::Path, QT_TRANSLATE_NOOP("steps", "Standard input from"), nullptr,
              "\"\""),
        field("stdoutTo", Running, FieldType::Path, QT_TRANSLATE_NOOP("steps", "Standard output to"), nullptr, "\"\""),
        field("stderrTo", Running, FieldType::Path, QT_TRANSLATE_NOOP("steps", "Error output to"), nullptr, "\"\""),
        field("backend", Any, FieldType::Choice, QT_TRANSLATE_NOOP("steps", "Backend"),
              QT_TRANSLATE_NOOP("steps", "default is native on Linux and debugserver on macOS."), "\"default\"",
              {u"default"_s, u"native"_s, u"lldb"_s, u"rr"_s}),
        field("dlvFlags", Any, FieldType::List, QT_TRANSLATE_NOOP("steps", "Flags for dlv"),
              QT_TRANSLATE_NOOP("steps", "Not --listen and not --headless."), "[]"),
        field("showLog", Any, FieldType::Switch, QT_TRANSLATE_NOOP("steps", "Show the debugger's log"), nullptr,
              "false"),
        field("logOutput", Any, FieldType::Choice, QT_TRANSLATE_NOOP("steps", "Parts of the log"), nullptr,
              "\"debugger\"", {u"debugger"_s, u"gdbwire"_s, u"lldbout"_s, u"debuglineerr"_s, u"rpc"_s, u"dap"_s}),
        field("logDest", Any, FieldType::Path, QT_TRANSLATE_NOOP("steps", "Log file"),
              QT_TRANSLATE_NOOP("steps", "An absolute path.")),
        field("trace", Any, FieldType::Choice, QT_TRANSLATE_NOOP("steps", "Log level"), nullptr, "\"error\"",
              {u"verbose"_s, u"trace"_s, u"log"_s, u"info"_s, u"warn"_s, u"error"_s}),
    };
    return fields;
}

std::vector<FieldSpec> launchFieldsFor(LaunchUse use)
{
    std::vector<FieldSpec> result;
    for (const LaunchField &field : launchFields()) {
        if (!(field.uses & use))
            continue;
        result.push_back(field.spec);
        // Sources lie elsewhere when the program was built on another machine; at home the field is rare.
        if (field.spec.name == "substitutePath"_L1)
            result.back().usual = use == Remote || use == Core;
    }
    std::stable_partition(result.begin(), result.end(), [](const FieldSpec &spec) { return spec.usual; });
    return result;
}

} // namespace burrow
