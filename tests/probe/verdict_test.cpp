// The verdict and the reports: pure functions of a Survey, judged on Surveys made by hand.
#include "probe/reports.h"
#include "probe/verdict.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

ShellContext context(ShellMode mode, const QString &goFolder)
{
    ShellContext c;
    c.mode = mode;
    c.measured = true;
    c.path = {u"/usr/bin"_s};
    if (!goFolder.isEmpty()) {
        c.path.prepend(goFolder);
        c.found.insert(u"go"_s, AbsPath(goFolder) / u"go"_s);
    }
    return c;
}

/// A Mac on which everything is as it should be.
Survey healthy()
{
    Survey s;
    s.host.os = Os::MacOs;
    s.host.arch = u"arm64"_s;
    s.host.home = AbsPath(u"/Users/ann"_s);
    GoInstall go;
    go.go = AbsPath(u"/opt/homebrew/bin/go"_s);
    go.goroot = AbsPath(u"/opt/homebrew/Cellar/go/1.27.3/libexec"_s);
    go.version = u"1.27.3"_s;
    go.arch = u"arm64"_s;
    s.goInstalls = {go};
    ShellFacts zsh;
    zsh.name = u"zsh"_s;
    zsh.isLoginShell = zsh.inUse = true;
    for (const ShellMode mode : {ShellMode::Login, ShellMode::Interactive, ShellMode::Script, ShellMode::Editor})
        zsh.contexts.push_back(context(mode, u"/opt/homebrew/bin"_s));
    s.shells = {zsh};
    s.tools = {{u"gopls"_s, AbsPath(u"/Users/ann/go/bin/gopls"_s), u"v0.24.0"_s, u"1.27.3"_s, u"arm64"_s},
               {u"dlv"_s, AbsPath(u"/Users/ann/go/bin/dlv"_s), u"v1.27.2"_s, u"1.27.3"_s, u"arm64"_s}};
    EditorFacts code;
    code.id = u"code"_s;
    code.name = u"VS Code"_s;
    code.version = u"1.105.0"_s;
    code.userDir = AbsPath(u"/Users/ann/Library/Application Support/Code/User"_s);
    code.profiles = {{{}, {}, code.userDir / u"settings.json"_s}};
    code.extensions = {{u"golang.go"_s, u"0.56.0"_s}};
    s.editors = {code};
    return s;
}

ShellFacts &zsh(Survey &s)
{
    return s.shells.front();
}

ShellContext &editorContext(Survey &s)
{
    return zsh(s).contexts.back();
}

/// Go is only on the PATH of an interactive bash, written in ~/.bashrc; zsh is the login shell.
Survey goOnlyInBash(const QString &goFolder)
{
    Survey s = healthy();
    s.goInstalls.front().go = AbsPath(goFolder) / u"go"_s;
    for (ShellContext &c : zsh(s).contexts)
        c = context(c.mode, {});
    ShellFacts bash;
    bash.name = u"bash"_s;
    bash.files = {{s.host.home / u".bashrc"_s, true, false, {ShellMode::Interactive}}};
    bash.contexts = {context(ShellMode::Interactive, goFolder)};
    s.shells.push_back(bash);
    FileSnapshot rc;
    rc.path = s.host.home / u".bashrc"_s;
    rc.bytes = "export PATH=" + goFolder.toUtf8() + ":$PATH\n";
    s.files.insert(rc.path, rc);
    return s;
}

} // namespace

class VerdictTest : public QObject
{
    Q_OBJECT

    static QStringList sentences(const Survey &survey)
    {
        const TextRenderer render;
        QStringList all;
        for (const Text &text : verdict(survey))
            all += render(text);
        return all;
    }

private Q_SLOTS:
    void heading_data()
    {
        QTest::addColumn<Survey>("survey");
        QTest::addColumn<QStringList>("expected");
        const auto add = [](const char *name, const Survey &survey, const QStringList &expected) {
            QTest::addRow("%s", name) << survey << expected;
        };

        add("healthy", healthy(),
            {u"Go and VS Code are ready"_s,
             u"Go 1.27.3, gopls 0.24.0 and dlv 1.27.2 are installed, and VS Code finds Go."_s});
        add("nothing at all", Survey(),
            {u"Go is not installed"_s, u"No Go was found in the usual places, nor by any of your shells."_s,
             u"VS Code, VSCodium, Cursor or Windsurf can be set up as soon as one is installed."_s});

        Survey s = healthy();
        s.goInstalls.clear();
        add("no go", s,
            {u"Go is not installed"_s, u"No Go was found in the usual places, nor by any of your shells."_s,
             u"Everything else is fine."_s});

        add("added in another shell's file", goOnlyInBash(u"/Users/ann/sdk/go/bin"_s),
            {u"Go works in your terminal, but not in VS Code"_s,
             u"VS Code starts without ~/sdk/go/bin, because it is added only in ~/.bashrc, and your login shell is zsh."_s,
             u"Everything else is fine."_s});
        add("the drawing", goOnlyInBash(u"/usr/local/go/bin"_s),
            {u"Go works in your terminal, but not in VS Code"_s,
             u"VS Code starts without /usr/local/go/bin, because it is added only in ~/.bashrc, and your login shell is zsh."_s,
             u"The Go extension still looks there as a last resort; tasks do not."_s, u"Everything else is fine."_s});

        s = goOnlyInBash(u"/Users/ann/sdk/go/bin"_s);
        s.files.clear();
        add("nobody knows which file", s,
            {u"Go works in your terminal, but not in VS Code"_s,
             u"VS Code starts without ~/sdk/go/bin, which only these find: bash interactive."_s,
             u"Everything else is fine."_s});

        s = goOnlyInBash(u"/Users/ann/sdk/go/bin"_s);
        s.shells.front().isLoginShell = false;
        s.shells.back().isLoginShell = true;
        s.shells.back().contexts.push_back(context(ShellMode::Editor, {}));
        add("a file that the login shell leaves out", s,
            {u"Go works in your terminal, but not in VS Code"_s,
             u"VS Code starts without ~/sdk/go/bin, because it is added only in ~/.bashrc, which bash does not read when the editor asks."_s,
             u"Everything else is fine."_s});

        s = healthy();
        for (ShellContext &c : zsh(s).contexts)
            c = context(c.mode, {});
        add("in no shell", s,
            {u"Go is installed, but no shell finds it"_s,
             u"/opt/homebrew/bin is on the PATH of none of your shells, so neither a terminal nor VS Code gets it."_s,
             u"Everything else is fine."_s});

        s = healthy();
        editorContext(s).measured = false;
        editorContext(s).timedOut = true;
        add("a shell that hangs", s,
            {u"VS Code gives up waiting for your shell"_s,
             u"zsh takes longer to start than VS Code waits for it, and VS Code then goes on without what your start-up files set."_s,
             u"Everything else is fine."_s});
        editorContext(s).timedOut = false;
        editorContext(s).exitCode = 3;
        add("a shell that fails", s,
            {u"VS Code gets no answer from your shell"_s,
             u"zsh ends with status 3 when it is started for the editor, so VS Code goes on without what your start-up files set."_s,
             u"Everything else is fine."_s});
        editorContext(s).exitCode = 0;
        add("a shell that becomes another program", s,
            {u"VS Code gets no answer from your shell"_s,
             u"The start-up files of zsh start another program before the editor has its answer."_s,
             u"Everything else is fine."_s});

        editorContext(s).exitCode = -1;
        add("a shell that cannot be started", s,
            {u"Go is installed; whether VS Code finds it could not be told"_s, u"zsh could not be started to ask it."_s,
             u"Everything else is fine."_s});

        s = healthy();
        zsh(s).name = u"nu"_s;
        zsh(s).supported = false;
        zsh(s).contexts.clear();
        add("a shell nobody knows", s,
            {u"Go is installed; whether VS Code finds it could not be told"_s,
             u"Your login shell is nu, which Burrow does not know how to ask."_s, u"Everything else is fine."_s});

        s = healthy();
        s.goEnv.problem = Error{.what = Text::verbatim(u"go: cannot find GOROOT directory: /gone"_s)};
        s.goEnv.values[u"GOROOT"_s].sources = {
            {GoEnvOrigin::UserFile, u"/gone"_s, AbsPath(u"/Users/ann/Library/Application Support/go/env"_s), 3}};
        add("go bricked by GOROOT", s,
            {u"Go is installed, but does not start"_s, u"go: cannot find GOROOT directory: /gone"_s,
             u"GOROOT is set in ~/Library/Application Support/go/env, line 3, and should not be."_s,
             u"Everything else is fine."_s});

        s = healthy();
        s.editors.clear();
        add("no editor", s,
            {u"Go works; no editor of the VS Code family was found"_s,
             u"VS Code, VSCodium, Cursor or Windsurf can be set up as soon as one is installed."_s,
             u"Everything else is fine."_s});
        s = healthy();
        s.editors.front().extensions.clear();
        add("no extension", s,
            {u"Go works, but VS Code has no Go extension"_s,
             u"The extension “Go” (golang.go) is not installed in VS Code."_s, u"Everything else is fine."_s});
        s = healthy();
        s.tools.clear();
        add("no tools", s,
            {u"Go works; gopls and dlv are missing"_s, u"gopls and dlv are not installed."_s,
             u"Everything else is fine."_s});
        s = healthy();
        s.tools.pop_back();
        add("no dlv", s,
            {u"Go works; dlv is missing"_s, u"dlv is not installed, so nothing can be debugged."_s,
             u"Everything else is fine."_s});
        s = healthy();
        s.tools.erase(s.tools.begin());
        add("no gopls", s,
            {u"Go works; gopls is missing"_s, u"gopls is not installed."_s, u"Everything else is fine."_s});

        s = healthy();
        for (ShellContext &c : zsh(s).contexts)
            c = context(c.mode, {});
        s.editors.front().extensions.clear();
        s.tools.clear();
        add("three faults", s,
            {u"Go is installed, but no shell finds it"_s,
             u"/opt/homebrew/bin is on the PATH of none of your shells, so neither a terminal nor VS Code gets it."_s,
             u"The extension “Go” (golang.go) is not installed in VS Code."_s, u"gopls and dlv are not installed."_s});

        s = healthy();
        s.reports = {{u"settings"_s, {}, {}, ProbeReport::State::Bad}};
        add("broken settings", s,
            {u"VS Code cannot read all of its settings"_s,
             u"~/Library/Application Support/Code/User/settings.json has a mistake in it; nothing is changed there until that is mended."_s,
             u"Everything else is fine."_s});
        s = healthy();
        const auto settings = [&s](const AbsPath &path, const QByteArray &bytes) {
            FileSnapshot file;
            file.path = file.target = path;
            file.stat.type = FileType::File;
            file.bytes = bytes;
            s.files.insert(path, file);
        };
        settings(s.editors.front().profiles.front().settings, "{ \"go.useLanguageServer\": false }");
        add("language server off", s,
            {u"Go works, but its language server is switched off in VS Code"_s,
             u"go.useLanguageServer is false in ~/Library/Application Support/Code/User/settings.json, so there is no completion, no hover and no way to a definition."_s,
             u"Everything else is fine."_s});
        s.workspace.emplace();
        s.workspace->vscode = AbsPath(u"/Users/ann/shop/.vscode"_s);
        settings(s.workspace->vscode / u"settings.json"_s, "{ \"go.useLanguageServer\": true }");
        add("language server on again in the workspace", s,
            {u"Go and VS Code are ready"_s,
             u"Go 1.27.3, gopls 0.24.0 and dlv 1.27.2 are installed, and VS Code finds Go."_s});
        settings(s.workspace->vscode / u"settings.json"_s, "{ \"go.useLanguageServer\": false }");
        settings(s.editors.front().profiles.front().settings, "{ \"go.useLanguageServer\": true }");
        add("language server off in the workspace", s,
            {u"Go works, but its language server is switched off in VS Code"_s,
             u"go.useLanguageServer is false in ~/shop/.vscode/settings.json, so there is no completion, no hover and no way to a definition."_s,
             u"Everything else is fine."_s});
        s = healthy();
        s.workspace.emplace();
        s.workspace->goLine = u"1.28"_s;
        add("a project that wants more", s,
            {u"Go works, but the project asks for a newer one"_s,
             u"The project asks for Go 1.28; 1.27.3 is installed."_s, u"Everything else is fine."_s});

        s = goOnlyInBash(u"/Users/ann/sdk/go/bin"_s);
        s.tools.erase(s.tools.begin());
        add("two things at once", s,
            {u"Go works in your terminal, but not in VS Code"_s,
             u"VS Code starts without ~/sdk/go/bin, because it is added only in ~/.bashrc, and your login shell is zsh."_s,
             u"gopls is not installed."_s, u"Everything else is fine."_s});
        s.reports = {{u"shells"_s, {}, {}, ProbeReport::State::Attention}};
        add("something else that has no words here", s,
            {u"Go works in your terminal, but not in VS Code"_s,
             u"VS Code starts without ~/sdk/go/bin, because it is added only in ~/.bashrc, and your login shell is zsh."_s,
             u"gopls is not installed."_s});
    }
    void heading()
    {
        QFETCH(Survey, survey);
        QFETCH(QStringList, expected);
        QCOMPARE(sentences(survey), expected);
    }

    void pathReports_data()
    {
        QTest::addColumn<Survey>("survey");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("summary");
        QTest::addRow("found") << healthy() << int(ProbeReport::State::Ok) << u"found: go"_s;
        QTest::addRow("only in bash") << goOnlyInBash(u"/x/bin"_s) << int(ProbeReport::State::Bad)
                                      << u"go not found · found in: bash interactive"_s;
        QTest::addRow("nothing") << Survey() << int(ProbeReport::State::Unknown)
                                 << u"not measured: the login shell is none that Burrow knows how to ask"_s;
        Survey s = healthy();
        editorContext(s).measured = false;
        editorContext(s).timedOut = true;
        QTest::addRow("hangs") << s << int(ProbeReport::State::Bad)
                               << u"zsh takes longer than the editor waits for it"_s;
    }
    void pathReports()
    {
        QFETCH(Survey, survey);
        QFETCH(int, state);
        QFETCH(QString, summary);
        const ProbeReport report = reportPath(survey.shells, survey.goInstalls);
        QCOMPARE(TextRenderer()(report.summary), summary);
        QCOMPARE(int(report.state), state);
    }

    void settingsReports_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("summary");
        QTest::addRow("fine") << "{ \"a\": 1 }"_ba << int(ProbeReport::State::Ok) << u"in order"_s;
        QTest::addRow("one comment") << "{ // x\n \"a\": \"http://y\" }"_ba << int(ProbeReport::State::Ok)
                                     << u"in order · 1 comment will be kept"_s;
        QTest::addRow("broken") << "{\n \"a\": ,\n}"_ba << int(ProbeReport::State::Bad)
                                << u"~/Library/Application Support/Code/User/settings.json cannot be read, line 2"_s;
        QTest::addRow("twice") << "{ \"a\": 1, \"a\": 2 }"_ba << int(ProbeReport::State::Attention)
                               << u"a stands there twice; the last one counts"_s;
        QTest::addRow("language server off")
            << "{ \"go.useLanguageServer\": false, \"go.gotoSymbol\": 1 }"_ba << int(ProbeReport::State::Bad)
            << u"the language server is switched off in ~/Library/Application Support/Code/User/settings.json"_s;
        QTest::addRow("language server on")
            << "{ \"go.useLanguageServer\": true, \"x\": 1 }"_ba << int(ProbeReport::State::Ok) << u"in order"_s;
        QTest::addRow("dead key") << "{ \"go.gotoSymbol\": 1 }"_ba << int(ProbeReport::State::Attention)
                                  << u"1 key no longer does anything"_s;
        QTest::addRow("dead key and a comment")
            << "{ \"go.gotoSymbol\": 1 } // b"_ba << int(ProbeReport::State::Attention)
            << u"1 key no longer does anything · comments that will be kept: 1"_s;
        QTest::addRow("dead keys and comments")
            << "/* a */ { \"go.gotoSymbol\": 1, // b\n \"gopls\": { \"hints.x\": 1 } }"_ba
            << int(ProbeReport::State::Attention) << u"2 keys no longer do anything · comments that will be kept: 2"_s;
    }
    void settingsReports()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, state);
        QFETCH(QString, summary);
        Catalog catalog;
        for (const auto &[key, inner] : {std::pair("go.gotoSymbol"_ba, ""_ba), std::pair("gopls"_ba, "hints.x"_ba)}) {
            SettingRow row;
            row.key = key;
            row.inner = inner;
            row.status = SettingStatus::Removed;
            catalog.settings.push_back(row);
        }
        Survey s = healthy();
        FileSnapshot file;
        file.path = s.editors.front().profiles.front().settings;
        file.stat.type = FileType::File;
        file.bytes = bytes;
        s.files.insert(file.path, file);
        const ProbeReport report = reportSettings(s.editors, s.files, s.workspace, catalog, s.host);
        QCOMPARE(TextRenderer()(report.summary), summary);
        QCOMPARE(int(report.state), state);
    }
};

Q_DECLARE_METATYPE(burrow::Survey)

QTEST_GUILESS_MAIN(VerdictTest)
#include "verdict_test.moc"
