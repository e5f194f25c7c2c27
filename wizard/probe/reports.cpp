#include "probe/reports.h"

#include "base/listed.h"
#include "json/json.h"
#include "probe/facts.h"
#include "probe/settings_summary.h"

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

using State = ProbeReport::State;

ProbeReport row(const QString &id, Text title, State state, Text summary)
{
    ProbeReport report;
    report.id = id;
    report.title = std::move(title);
    report.state = state;
    report.summary = std::move(summary);
    return report;
}

} // namespace

ProbeReport reportSystem(const SystemFacts &system, const Host &host)
{
    const auto report = [](State state, Text summary) {
        return row(u"system"_s, Text("probe", QT_TRANSLATE_NOOP("probe", "System")), state, std::move(summary));
    };
    if (host.os == Os::MacOs) {
        if (host.translated) {
            return report(State::Attention,
                          Text("probe", QT_TRANSLATE_NOOP("probe", "%1, Apple silicon · Burrow runs under Rosetta"),
                               {system.name}));
        }
        if (host.arch == "arm64"_L1)
            return report(State::Ok, Text("probe", QT_TRANSLATE_NOOP("probe", "%1, Apple silicon"), {system.name}));
        return report(State::Ok, Text("probe", QT_TRANSLATE_NOOP("probe", "%1, Intel"), {system.name}));
    }
    if (system.wsl)
        return report(State::Ok, Text("probe", QT_TRANSLATE_NOOP("probe", "%1, %2, in WSL"), {system.name, host.arch}));
    if (system.container)
        return report(State::Ok,
                      Text("probe", QT_TRANSLATE_NOOP("probe", "%1, %2, in a container"), {system.name, host.arch}));
    return report(State::Ok, Text("probe", QT_TRANSLATE_NOOP("probe", "%1, %2"), {system.name, host.arch}));
}

ProbeReport reportShells(const std::vector<ShellFacts> &shells, const std::vector<AbsPath> &changedMeanwhile,
                         const Host &host)
{
    const auto report = [](State state, Text summary) {
        return row(u"shells"_s, Text("probe", QT_TRANSLATE_NOOP("probe", "Shells")), state, std::move(summary));
    };
    QString login;
    QStringList others;
    for (const ShellFacts &shell : shells) {
        if (shell.isLoginShell)
            login = shell.name;
        else
            others += shell.name;
        for (const ShellContext &context : shell.contexts) {
            if (context.timedOut) {
                return report(State::Attention,
                              Text("probe", QT_TRANSLATE_NOOP("probe", "%1 does not finish starting and was stopped"),
                                   {shell.name}));
            }
        }
        if (shell.isLoginShell && !shell.supported) {
            return report(
                State::Attention,
                Text("probe",
                     QT_TRANSLATE_NOOP("probe", "%1 is the login shell; Burrow shows the line to add, but does "
                                                "not write its files"),
                     {shell.name}));
        }
    }
    if (login.isEmpty())
        return report(State::Unknown,
                      Text("probe", QT_TRANSLATE_NOOP("probe", "which one is the login shell could not be told")));
    if (!changedMeanwhile.empty()) {
        QStringList files;
        for (const AbsPath &file : changedMeanwhile)
            files += file.tilde(host.home);
        return report(State::Ok,
                      Text("probe",
                           QT_TRANSLATE_NOOP("probe", "%1 is the login shell · changed while the shells started: %2"),
                           {login, listed(files.mid(0, 3))}));
    }
    if (others.isEmpty())
        return report(State::Ok, Text("probe", QT_TRANSLATE_NOOP("probe", "%1 is the login shell"), {login}));
    return report(State::Ok, Text("probe", QT_TRANSLATE_NOOP("probe", "%1 is the login shell · also installed: %2"),
                                  {login, listed(others)}));
}

ProbeReport reportPath(const std::vector<ShellFacts> &shells, const std::vector<GoInstall> &installs)
{
    const auto report = [](State state, Text summary) {
        return row(u"path"_s, Text("probe", QT_TRANSLATE_NOOP("probe", "PATH in the editor")), state,
                   std::move(summary));
    };
    const auto login = std::ranges::find_if(shells, &ShellFacts::isLoginShell);
    const ShellContext *editor = login == shells.end() ? nullptr : login->context(ShellMode::Editor);
    if (!editor) {
        return report(State::Unknown,
                      Text("probe", QT_TRANSLATE_NOOP("probe", "not measured: the login shell is none that Burrow "
                                                               "knows how to ask")));
    }
    if (editor->timedOut) {
        return report(
            State::Bad,
            Text("probe", QT_TRANSLATE_NOOP("probe", "%1 takes longer than the editor waits for it"), {login->name}));
    }
    if (!editor->measured && editor->exitCode < 0) {
        return report(State::Unknown, Text("probe", QT_TRANSLATE_NOOP("probe", "not measured: %1 could not be started"),
                                           {login->name}));
    }
    if (!editor->measured && editor->exitCode != 0) {
        return report(State::Bad,
                      Text("probe",
                           QT_TRANSLATE_NOOP("probe", "%1 ends with status %2, so the editor ignores what it says"),
                           {login->name, QString::number(editor->exitCode)}));
    }
    if (!editor->measured) {
        return report(State::Bad,
                      Text("probe",
                           QT_TRANSLATE_NOOP("probe", "%1 gives the editor no answer: its start-up files start "
                                                      "another program instead"),
                           {login->name}));
    }
    if (editor->found.contains(u"go"_s)) {
        return report(State::Ok,
                      Text("probe", QT_TRANSLATE_NOOP("probe", "found: %1"), {listed(editor->found.keys())}));
    }
    if (installs.empty())
        return report(State::Attention, Text("probe", QT_TRANSLATE_NOOP("probe", "no go to be found")));
    const QStringList elsewhere = contextsThatFind(shells, u"go"_s);
    if (elsewhere.isEmpty())
        return report(State::Bad, Text("probe", QT_TRANSLATE_NOOP("probe", "go not found · found in no shell")));
    return report(State::Bad,
                  Text("probe", QT_TRANSLATE_NOOP("probe", "go not found · found in: %1"), {listed(elsewhere)}));
}

ProbeReport reportGo(const std::vector<GoInstall> &installs, const Host &host,
                     const std::optional<WorkspaceFacts> &workspace)
{
    const auto report = [](State state, Text summary) {
        return row(u"go"_s, Text("probe", QT_TRANSLATE_NOOP("probe", "Go")), state, std::move(summary));
    };
    if (installs.empty())
        return report(State::Bad, Text("probe", QT_TRANSLATE_NOOP("probe", "not found")));
    const GoInstall &go = installs.front();
    const QString place = (go.goroot.isEmpty() ? go.go : go.goroot).tilde(host.home);
    if (go.version.isEmpty()) {
        return report(
            State::Unknown,
            Text("probe", QT_TRANSLATE_NOOP("probe", "found at %1, but its version could not be read"), {place}));
    }
    if (host.os == Os::MacOs && host.arch == "arm64"_L1 && go.arch == "amd64"_L1) {
        return report(State::Attention,
                      Text("probe",
                           QT_TRANSLATE_NOOP("probe", "%1 at %2 is made for Intel; the debugger refuses to "
                                                      "work under Rosetta"),
                           {go.version, place}));
    }
    const QString asked = workspace ? workspace->goLine : QString();
    if (!asked.isEmpty()) {
        const auto has = Version::parse(go.version), wants = Version::parse(asked);
        const State state = has && wants && *has < *wants ? State::Attention : State::Ok;
        return report(state, Text("probe", QT_TRANSLATE_NOOP("probe", "%1 at %2 · the project asks for %3"),
                                  {go.version, place, asked}));
    }
    if (installs.size() > 1) {
        return report(State::Ok, Text("probe", QT_TRANSLATE_N_NOOP("probe", "%1 at %2 · %n more found"),
                                      {go.version, place}, int(installs.size()) - 1));
    }
    return report(State::Ok, Text("probe", QT_TRANSLATE_NOOP("probe", "%1 at %2"), {go.version, place}));
}

ProbeReport reportGoEnv(const GoEnvFacts &goEnv, const Host &host)
{
    const auto report = [](State state, Text summary) {
        return row(u"goenv"_s, Text("probe", QT_TRANSLATE_NOOP("probe", "Go environment")), state, std::move(summary));
    };
    if (goEnv.problem)
        return report(State::Bad, goEnv.problem->what);
    if (goEnv.disabled)
        return report(State::Attention,
                      Text("probe", QT_TRANSLATE_NOOP("probe", "GOENV=off: go reads no settings file")));
    int set = 0;
    for (const GoEnvValue &value : goEnv.values)
        set +=
            std::ranges::any_of(value.sources, [](const GoEnvSource &s) { return s.origin == GoEnvOrigin::UserFile; });
    if (set > 0) {
        return report(State::Ok, Text("probe", QT_TRANSLATE_N_NOOP("probe", "%n variables set in %1"),
                                      {goEnv.file.tilde(host.home)}, set));
    }
    const QString proxy = goEnv.effective(u"GOPROXY"_s);
    if (proxy.isEmpty())
        return report(State::Ok, Text("probe", QT_TRANSLATE_NOOP("probe", "nothing is set")));
    return report(State::Ok, Text("probe", QT_TRANSLATE_NOOP("probe", "modules come from %1"), {proxy}));
}

ProbeReport reportTools(const std::vector<ToolFact> &tools, const Host &host)
{
    const auto report = [](State state, Text summary) {
        return row(u"tools"_s, Text("probe", QT_TRANSLATE_NOOP("probe", "Tools")), state, std::move(summary));
    };
    const ToolFact *gopls = findTool(tools, u"gopls"_s);
    const ToolFact *dlv = findTool(tools, u"dlv"_s);
    for (const ToolFact *tool : {gopls, dlv}) {
        if (tool && host.os == Os::MacOs && host.arch == "arm64"_L1 && tool->arch == "amd64"_L1) {
            return report(
                State::Attention,
                Text("probe", QT_TRANSLATE_NOOP("probe", "%1 is made for Intel and runs under Rosetta"), {tool->name}));
        }
    }
    if (gopls && dlv)
        return report(State::Ok, Text::verbatim(u"gopls %1 · dlv %2"_s.arg(shownVersion(*gopls), shownVersion(*dlv))));
    if (gopls) {
        return report(State::Attention,
                      Text("probe", QT_TRANSLATE_NOOP("probe", "dlv is missing · gopls %1"), {shownVersion(*gopls)}));
    }
    if (dlv) {
        return report(State::Attention,
                      Text("probe", QT_TRANSLATE_NOOP("probe", "gopls is missing · dlv %1"), {shownVersion(*dlv)}));
    }
    return report(State::Attention, Text("probe", QT_TRANSLATE_NOOP("probe", "gopls and dlv are missing")));
}

ProbeReport reportEditors(const std::vector<EditorFacts> &editors)
{
    const auto report = [](State state, Text summary) {
        return row(u"editors"_s, Text("probe", QT_TRANSLATE_NOOP("probe", "Editors")), state, std::move(summary));
    };
    if (editors.empty())
        return report(State::Attention, Text("probe", QT_TRANSLATE_NOOP("probe", "none of the VS Code family found")));
    QStringList names;
    for (const EditorFacts &editor : editors)
        names += editor.version.isEmpty() ? editor.name : editor.name + u' ' + editor.version;
    const QString list = listed(names);
    const ExtensionFact *extension = editors.front().extension(u"golang.go"_s);
    if (!extension) {
        return report(State::Attention, Text("probe", QT_TRANSLATE_NOOP("probe", "%1 · %2 has no Go extension"),
                                             {list, editors.front().name}));
    }
    if (editors.front().extension(u"ms-vscode.go"_s) || editors.front().extension(u"golang.go-nightly"_s)) {
        return report(
            State::Attention,
            Text("probe", QT_TRANSLATE_NOOP("probe", "%1 · two Go extensions that disturb each other"), {list}));
    }
    return report(State::Ok,
                  Text("probe", QT_TRANSLATE_NOOP("probe", "%1 · extension golang.go %2"), {list, extension->version}));
}

ProbeReport reportSettings(const std::vector<EditorFacts> &editors, const FileSnapshots &files,
                           const std::optional<WorkspaceFacts> &workspace, const Catalog &catalog, const Host &host)
{
    const auto report = [](State state, Text summary) {
        return row(u"settings"_s, Text("probe", QT_TRANSLATE_NOOP("probe", "Settings")), state, std::move(summary));
    };
    if (editors.empty() || editors.front().profiles.empty())
        return report(State::Ok, Text("probe", QT_TRANSLATE_NOOP("probe", "no editor, no settings")));
    const AbsPath path = editors.front().profiles.front().settings;
    const auto found = files.constFind(path);
    if (found == files.constEnd() || found->problem)
        return report(State::Unknown, found == files.constEnd() ? Text("probe", QT_TRANSLATE_NOOP("probe", "not read"))
                                                                : found->problem->what);
    if (!found->exists())
        return report(State::Ok, Text("probe", QT_TRANSLATE_NOOP("probe", "none of your own; the defaults hold")));
    const auto document = json::parse(found->bytes);
    if (!document) {
        return report(State::Bad, Text("probe", QT_TRANSLATE_NOOP("probe", "%1 cannot be read, line %2"),
                                       {path.tilde(host.home), QString::number(document.error().line)}));
    }
    if (const AbsPath off = languageServerOffIn(files, path, workspace); !off.isEmpty()) {
        return report(State::Bad, Text("probe", QT_TRANSLATE_NOOP("probe", "the language server is switched off in %1"),
                                       {off.tilde(host.home)}));
    }
    const SettingsSummary summary = summarize(found->bytes, *document, catalog);
    if (!summary.dead.isEmpty() && summary.comments > 0) {
        return report(
            State::Attention,
            Text("probe",
                 QT_TRANSLATE_N_NOOP("probe", "%n keys no longer do anything · comments that will be kept: %1"),
                 {QString::number(summary.comments)}, int(summary.dead.size())));
    }
    if (!summary.dead.isEmpty()) {
        return report(State::Attention, Text("probe", QT_TRANSLATE_N_NOOP("probe", "%n keys no longer do anything"), {},
                                             int(summary.dead.size())));
    }
    if (!document->duplicates.empty()) {
        return report(State::Attention,
                      Text("probe", QT_TRANSLATE_NOOP("probe", "%1 stands there twice; the last one counts"),
                           {QString::fromUtf8(document->duplicates.front())}));
    }
    if (summary.comments > 0)
        return report(State::Ok, Text("probe", QT_TRANSLATE_N_NOOP("probe", "in order · %n comments will be kept"), {},
                                      summary.comments));
    return report(State::Ok, Text("probe", QT_TRANSLATE_NOOP("probe", "in order")));
}

ProbeReport reportWorkspace(const WorkspaceFacts &workspace, const Host &host)
{
    const auto report = [](State state, Text summary) {
        return row(u"workspace"_s, Text("probe", QT_TRANSLATE_NOOP("probe", "Project")), state, std::move(summary));
    };
    if (workspace.goMod.isEmpty() && workspace.goWork.isEmpty()) {
        return report(State::Attention,
                      Text("probe", QT_TRANSLATE_NOOP("probe", "%1 has no go.mod"), {workspace.root.tilde(host.home)}));
    }
    const QString name = workspace.module.isEmpty() ? workspace.goWork.tilde(host.home) : workspace.module;
    if (workspace.mainsTruncated)
        return report(State::Ok,
                      Text("probe", QT_TRANSLATE_NOOP("probe", "%1 · large: not every package was looked at"), {name}));
    return report(State::Ok, Text("probe", QT_TRANSLATE_N_NOOP("probe", "%1 · %n programs (package main)"), {name},
                                  int(workspace.mains.size())));
}

} // namespace burrow
