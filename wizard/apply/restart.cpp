#include "apply/restart.h"

#include <algorithm>

namespace burrow {
namespace {

/// What the advice depends on.
struct Written
{
    std::vector<AbsPath> shellFiles;
    bool goEnv = false;
    bool editorEnvironment = false; ///< settings that the Go extension reads when its window opens
};

/// facts: vscode-go.md, "Pin for a workspace with go.toolsEnvVars + reload"; the others are read at the same place.
bool isReadAtStart(const FileEdit &edit)
{
    static const QByteArray keys[] = {"go.toolsEnvVars", "go.alternateTools", "go.goroot", "go.gopath"};
    const auto *jsonc = std::get_if<JsoncEdit>(&edit);
    if (!jsonc || jsonc->at.empty())
        return false;
    const auto *key = std::get_if<QByteArray>(&jsonc->at.front());
    return key && std::ranges::find(keys, *key) != std::end(keys);
}

void note(Written &written, FileFormat format, const AbsPath &path)
{
    if (format == FileFormat::Shell || format == FileFormat::Fish)
        written.shellFiles.push_back(path);
    written.goEnv = written.goEnv || format == FileFormat::GoEnv;
}

Text quitHow(const EditorFacts &editor, Os os)
{
    if (editor.id == QLatin1String("code-server"))
        return Text("apply", QT_TRANSLATE_NOOP("apply", "Stop the %1 server and start it from a new terminal"),
                    {editor.name});
    if (os == Os::MacOs)
        return Text("apply",
                    QT_TRANSLATE_NOOP("apply", "Quit %1 completely (Cmd+Q, not only its windows) and open it again"),
                    {editor.name});
    return Text("apply", QT_TRANSLATE_NOOP("apply", "Quit %1 completely (File > Exit, all windows) and open it again"),
                {editor.name});
}

bool readsOneOf(const ShellFacts &shell, const std::vector<AbsPath> &files)
{
    return std::ranges::any_of(
        shell.files, [&](const StartupFile &file) { return std::ranges::find(files, file.path) != files.end(); });
}

std::vector<RestartAdvice> advise(const Written &written, const Survey &survey)
{
    using Kind = RestartAdvice::Kind;
    std::vector<RestartAdvice> advice;
    const bool shells = !written.shellFiles.empty();
    for (const EditorFacts &editor : survey.editors) {
        if (!editor.running && !survey.processes.contains(editor.id))
            continue;
        if (shells)
            advice.push_back(
                {Kind::QuitEditor,
                 editor.name,
                 quitHow(editor, survey.host.os),
                 Text("apply",
                      QT_TRANSLATE_NOOP("apply", "It takes PATH from your shell once, when it starts. Reload Window is "
                                                 "not enough.")),
                 {}});
        else if (written.goEnv || written.editorEnvironment)
            advice.push_back(
                {Kind::ReloadWindow,
                 editor.name,
                 Text("apply",
                      QT_TRANSLATE_NOOP("apply", "In each window of %1 run “Developer: Reload Window” from the command "
                                                 "palette"),
                      {editor.name}),
                 Text("apply",
                      QT_TRANSLATE_NOOP("apply", "The Go extension reads these values when its window opens.")),
                 {}});
    }
    if (!shells)
        return advice;
    for (const ShellFacts &shell : survey.shells) {
        if (!readsOneOf(shell, written.shellFiles))
            continue;
        const bool login = survey.host.os == Os::MacOs;
        advice.push_back(
            {Kind::Terminals, shell.name,
             Text("apply",
                  QT_TRANSLATE_NOOP("apply", "Open a new terminal, or type this in those with %1 that are open"),
                  {shell.name}),
             Text("apply", QT_TRANSLATE_NOOP("apply", "A shell reads its start-up files once, when it starts.")),
             QStringLiteral("exec ") + shell.name + (login ? QStringLiteral(" -l") : QString())});
    }
    if (survey.processes.contains(QLatin1String("tmux")))
        advice.push_back(
            {Kind::Tmux, QStringLiteral("tmux"),
             Text("apply",
                  QT_TRANSLATE_NOOP("apply", "Finish what runs in tmux, then end its server; the command closes all of "
                                             "its sessions")),
             Text("apply", QT_TRANSLATE_NOOP(
                               "apply", "The tmux server keeps the environment it was started with and gives it to "
                                        "new panes.")),
             QStringLiteral("tmux kill-server")});
    return advice;
}

} // namespace

std::vector<RestartAdvice> restartAdvice(const std::vector<FileChange> &changes, const Plan &plan, const Survey &survey)
{
    Written written;
    for (const FileChange &change : changes) {
        note(written, change.format, change.path);
        for (const QString &id : change.edits) {
            const PlannedEdit *edit = plan.find(id);
            written.editorEnvironment = written.editorEnvironment || (edit && isReadAtStart(edit->edit));
        }
    }
    return advise(written, survey);
}

std::vector<RestartAdvice> restartAdvice(const Run &run, const Survey &survey)
{
    Written written;
    for (const RunFile &file : run.files) {
        note(written, file.format, file.path);
        for (const PlannedEdit &edit : file.edits)
            written.editorEnvironment = written.editorEnvironment || isReadAtStart(edit.edit);
    }
    return advise(written, survey);
}

} // namespace burrow
