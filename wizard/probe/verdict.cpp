#include "probe/verdict.h"

#include "base/listed.h"
#include "probe/facts.h"
#include "probe/settings_summary.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

/// Collects sentences; the first problem that is told gives the heading.
class Verdict
{
public:
    explicit Verdict(const Survey &survey)
        : m_survey(survey)
        , m_editor(survey.editors.empty() ? nullptr : &survey.editors.front())
        , m_go(survey.goInstalls.empty() ? nullptr : &survey.goInstalls.front())
        , m_login(survey.loginShell())
        , m_editorName(m_editor ? m_editor->name : u"VS Code"_s)
    {
    }

    std::vector<Text> judge()
    {
        judgeGo();
        if (m_go && !m_survey.goEnv.problem)
            judgePath();
        judgeEditor();
        if (m_go)
            judgeTools();
        judgeSettings();
        judgeProject();
        if (m_heading.isEmpty())
            praise();
        else if (!m_sentences.empty() && hasSomethingToPraise() && nothingElseIsWrong())
            say(Text("probe", QT_TRANSLATE_NOOP("probe", "Everything else is fine.")));
        m_sentences.insert(m_sentences.begin(), m_heading);
        return m_sentences;
    }

private:
    /// Each fault has a heading, whether or not it is the one that is shown.
    void head(Text heading)
    {
        ++m_faults;
        if (m_heading.isEmpty())
            m_heading = std::move(heading);
    }
    void say(Text sentence) { m_sentences.push_back(std::move(sentence)); }
    /// The report of this probe needs no further words.
    void covered(const QString &report) { m_covered.insert(report); }

    void judgeGo()
    {
        if (!m_go) {
            head(Text("probe", QT_TRANSLATE_NOOP("probe", "Go is not installed")));
            say(Text("probe",
                     QT_TRANSLATE_NOOP("probe", "No Go was found in the usual places, nor by any of your shells.")));
            for (const QString &id : {u"go"_s, u"path"_s, u"goenv"_s, u"tools"_s})
                covered(id);
        } else if (m_survey.goEnv.problem) {
            head(Text("probe", QT_TRANSLATE_NOOP("probe", "Go is installed, but does not start")));
            say(m_survey.goEnv.problem->what);
            const auto goroot = m_survey.goEnv.values.value(u"GOROOT"_s);
            if (!goroot.sources.empty() && goroot.sources.front().origin == GoEnvOrigin::UserFile) {
                say(Text("probe", QT_TRANSLATE_NOOP("probe", "GOROOT is set in %1, line %2, and should not be."),
                         {tilde(goroot.sources.front().file), QString::number(goroot.sources.front().line)}));
            }
            covered(u"goenv"_s);
            covered(u"path"_s);
        }
    }

    void judgePath()
    {
        const ShellContext *editor = m_login ? m_login->context(ShellMode::Editor) : nullptr;
        covered(u"path"_s);
        if (!editor) {
            head(Text("probe", QT_TRANSLATE_NOOP("probe", "Go is installed; whether %1 finds it could not be told"),
                      {m_editorName}));
            if (m_login) {
                say(Text("probe",
                         QT_TRANSLATE_NOOP("probe", "Your login shell is %1, which Burrow does not know how to ask."),
                         {m_login->name}));
                covered(u"shells"_s);
            }
        } else if (editor->timedOut) {
            head(Text("probe", QT_TRANSLATE_NOOP("probe", "%1 gives up waiting for your shell"), {m_editorName}));
            say(Text("probe",
                     QT_TRANSLATE_NOOP("probe",
                                       "%1 takes longer to start than %2 waits for it, and %2 then goes on without "
                                       "what your start-up files set."),
                     {m_login->name, m_editorName}));
            covered(u"shells"_s);
        } else if (!editor->measured && editor->exitCode < 0) {
            head(Text("probe", QT_TRANSLATE_NOOP("probe", "Go is installed; whether %1 finds it could not be told"),
                      {m_editorName}));
            say(Text("probe", QT_TRANSLATE_NOOP("probe", "%1 could not be started to ask it."), {m_login->name}));
        } else if (!editor->measured && editor->exitCode != 0) {
            head(Text("probe", QT_TRANSLATE_NOOP("probe", "%1 gets no answer from your shell"), {m_editorName}));
            say(Text("probe",
                     QT_TRANSLATE_NOOP("probe",
                                       "%1 ends with status %2 when it is started for the editor, so %3 goes on "
                                       "without what your start-up files set."),
                     {m_login->name, QString::number(editor->exitCode), m_editorName}));
        } else if (!editor->measured) {
            head(Text("probe", QT_TRANSLATE_NOOP("probe", "%1 gets no answer from your shell"), {m_editorName}));
            say(Text("probe",
                     QT_TRANSLATE_NOOP("probe",
                                       "The start-up files of %1 start another program before the editor has its "
                                       "answer."),
                     {m_login->name}));
        } else if (!editor->found.contains(u"go"_s)) {
            judgeMissingGo();
        }
    }

    void judgeMissingGo()
    {
        const QString folder = tilde(m_go->go.parent());
        const auto [shell, context] = firstThatFindsGo();
        if (!shell) {
            head(Text("probe", QT_TRANSLATE_NOOP("probe", "Go is installed, but no shell finds it")));
            say(Text("probe",
                     QT_TRANSLATE_NOOP("probe",
                                       "%1 is on the PATH of none of your shells, so neither a terminal nor %2 gets "
                                       "it."),
                     {folder, m_editorName}));
        } else {
            head(Text("probe", QT_TRANSLATE_NOOP("probe", "Go works in your terminal, but not in %1"), {m_editorName}));
            sayWhy(tilde(context->found.value(u"go"_s).parent()), *shell, *context);
        }
        static const QStringList lastResorts{u"/usr/local/go/bin/go"_s, u"/usr/local/bin/go"_s};
        if (lastResorts.contains(m_go->go.str()))
            say(Text("probe",
                     QT_TRANSLATE_NOOP("probe", "The Go extension still looks there as a last resort; tasks do not.")));
    }

    void sayWhy(const QString &folder, const ShellFacts &shell, const ShellContext &context)
    {
        const QString file = fileThatAdds(context.found.value(u"go"_s).parent(), shell, context.mode);
        if (file.isEmpty()) {
            say(Text("probe", QT_TRANSLATE_NOOP("probe", "%1 starts without %2, which only these find: %3."),
                     {m_editorName, folder, listed(contextsThatFind(m_survey.shells, u"go"_s))}));
        } else if (&shell != m_login) {
            say(Text("probe",
                     QT_TRANSLATE_NOOP("probe",
                                       "%1 starts without %2, because it is added only in %3, and your login shell "
                                       "is %4."),
                     {m_editorName, folder, file, m_login->name}));
        } else {
            say(Text("probe",
                     QT_TRANSLATE_NOOP("probe",
                                       "%1 starts without %2, because it is added only in %3, which %4 does not read "
                                       "when the editor asks."),
                     {m_editorName, folder, file, m_login->name}));
        }
    }

    void judgeEditor()
    {
        covered(u"editors"_s);
        if (!m_editor) {
            head(Text("probe", QT_TRANSLATE_NOOP("probe", "Go works; no editor of the VS Code family was found")));
            say(Text("probe",
                     QT_TRANSLATE_NOOP("probe", "VS Code, VSCodium, Cursor or Windsurf can be set up as soon as one is "
                                                "installed.")));
        } else if (!m_editor->extension(u"golang.go"_s)) {
            head(Text("probe", QT_TRANSLATE_NOOP("probe", "Go works, but %1 has no Go extension"), {m_editorName}));
            say(Text("probe", QT_TRANSLATE_NOOP("probe", "The extension “Go” (golang.go) is not installed in %1."),
                     {m_editorName}));
        }
    }

    void judgeTools()
    {
        covered(u"tools"_s);
        const bool gopls = findTool(m_survey.tools, u"gopls"_s), dlv = findTool(m_survey.tools, u"dlv"_s);
        if (gopls && dlv)
            return;
        if (!gopls && !dlv) {
            head(Text("probe", QT_TRANSLATE_NOOP("probe", "Go works; gopls and dlv are missing")));
            say(Text("probe", QT_TRANSLATE_NOOP("probe", "gopls and dlv are not installed.")));
        } else if (!gopls) {
            head(Text("probe", QT_TRANSLATE_NOOP("probe", "Go works; gopls is missing")));
            say(Text("probe", QT_TRANSLATE_NOOP("probe", "gopls is not installed.")));
        } else {
            head(Text("probe", QT_TRANSLATE_NOOP("probe", "Go works; dlv is missing")));
            say(Text("probe", QT_TRANSLATE_NOOP("probe", "dlv is not installed, so nothing can be debugged.")));
        }
    }

    void judgeSettings()
    {
        if (!m_editor)
            return;
        const AbsPath user = m_editor->profiles.empty() ? AbsPath() : m_editor->profiles.front().settings;
        if (const AbsPath off = languageServerOffIn(m_survey.files, user, m_survey.workspace); !off.isEmpty()) {
            covered(u"settings"_s);
            head(Text("probe", QT_TRANSLATE_NOOP("probe", "Go works, but its language server is switched off in %1"),
                      {m_editorName}));
            say(Text("probe",
                     QT_TRANSLATE_NOOP("probe", "go.useLanguageServer is false in %1, so there is no completion, no "
                                                "hover and no way to a definition."),
                     {tilde(off)}));
            return;
        }
        const ProbeReport *settings = report(u"settings"_s);
        if (!settings || settings->state != ProbeReport::State::Bad)
            return;
        covered(u"settings"_s);
        head(Text("probe", QT_TRANSLATE_NOOP("probe", "%1 cannot read all of its settings"), {m_editorName}));
        say(Text("probe",
                 QT_TRANSLATE_NOOP("probe", "%1 has a mistake in it; nothing is changed there until that is mended."),
                 {tilde(user.isEmpty() ? m_editor->userDir : user)}));
    }

    void judgeProject()
    {
        if (!m_survey.workspace || !m_go)
            return;
        const auto has = Version::parse(m_go->version), wants = Version::parse(m_survey.workspace->goLine);
        if (!has || !wants || !(*has < *wants))
            return;
        covered(u"go"_s);
        head(Text("probe", QT_TRANSLATE_NOOP("probe", "Go works, but the project asks for a newer one")));
        say(Text("probe", QT_TRANSLATE_NOOP("probe", "The project asks for Go %1; %2 is installed."),
                 {m_survey.workspace->goLine, m_go->version}));
    }

    void praise()
    {
        m_heading = Text("probe", QT_TRANSLATE_NOOP("probe", "Go and %1 are ready"), {m_editorName});
        const ToolFact *gopls = findTool(m_survey.tools, u"gopls"_s), *dlv = findTool(m_survey.tools, u"dlv"_s);
        say(Text("probe", QT_TRANSLATE_NOOP("probe", "Go %1, gopls %2 and dlv %3 are installed, and %4 finds Go."),
                 {m_go->version, shownVersion(*gopls), shownVersion(*dlv), m_editorName}));
    }

    /// After three faults nobody wants to hear that the rest is fine, nor where there is hardly a rest.
    bool hasSomethingToPraise() const { return m_faults <= 2 && (m_go || m_editor); }
    bool nothingElseIsWrong() const
    {
        return std::ranges::all_of(m_survey.reports, [this](const ProbeReport &r) {
            return r.state == ProbeReport::State::Ok || m_covered.contains(r.id);
        });
    }

    struct Finder
    {
        const ShellFacts *shell = nullptr;
        const ShellContext *context = nullptr;
    };
    /// The context a person would call "my terminal": of the login shell before others, interactive before login.
    Finder firstThatFindsGo() const
    {
        std::vector<const ShellFacts *> shells;
        if (m_login)
            shells.push_back(m_login);
        for (const ShellFacts &shell : m_survey.shells)
            if (&shell != m_login)
                shells.push_back(&shell);
        for (const ShellFacts *shell : shells)
            for (const ShellMode mode : {ShellMode::Interactive, ShellMode::Login})
                if (const ShellContext *context = shell->context(mode);
                    context && context->measured && context->found.contains(u"go"_s))
                    return {shell, context};
        return {};
    }

    /// The user's start-up file in which the folder is written, however its home is spelled; empty if none or several.
    QString fileThatAdds(const AbsPath &folder, const ShellFacts &shell, ShellMode mode) const
    {
        QByteArrayList spellings{folder.str().toUtf8()};
        const AbsPath home = m_survey.host.home;
        if (folder.isWithin(home) && folder != home)
            for (const QByteArray &name : {"~"_ba, "$HOME"_ba, "${HOME}"_ba})
                spellings += name + folder.str().sliced(home.str().size()).toUtf8();
        QStringList files;
        for (const StartupFile &file : shell.files) {
            const QByteArray text = m_survey.files.value(file.path).bytes;
            const bool names = std::ranges::any_of(spellings, [&](const QByteArray &s) { return text.contains(s); });
            if (names && std::ranges::find(file.readBy, mode) != file.readBy.end())
                files += tilde(file.path);
        }
        return files.size() == 1 ? files.front() : QString();
    }

    const ProbeReport *report(const QString &id) const
    {
        const auto found = std::ranges::find(m_survey.reports, id, &ProbeReport::id);
        return found == m_survey.reports.end() ? nullptr : &*found;
    }
    QString tilde(const AbsPath &path) const { return path.tilde(m_survey.host.home); }

    const Survey &m_survey;
    const EditorFacts *m_editor;
    const GoInstall *m_go;
    const ShellFacts *m_login;
    QString m_editorName;
    int m_faults = 0;
    Text m_heading;
    std::vector<Text> m_sentences;
    QSet<QString> m_covered;
};

} // namespace

std::vector<Text> verdict(const Survey &survey)
{
    return Verdict(survey).judge();
}

} // namespace burrow
