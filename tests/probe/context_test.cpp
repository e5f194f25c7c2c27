// What real shells give their children, in throw-away HOMEs.
#include "sandbox.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <thread>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

bool isMissing(const QString &program)
{
    return QStandardPaths::findExecutable(program).isEmpty();
}

const ShellContext &contextOf(const Survey &survey, const QString &shell, ShellMode mode)
{
    static const ShellContext none;
    const ShellFacts *facts = survey.shell(shell);
    const ShellContext *context = facts ? facts->context(mode) : nullptr;
    return context ? *context : none;
}

QString variable(const Survey &survey, const QString &shell, ShellMode mode, const QString &name)
{
    return contextOf(survey, shell, mode).env.value(name);
}

const StartupFile *fileOf(const Survey &survey, const QString &shell, const AbsPath &path)
{
    if (const ShellFacts *facts = survey.shell(shell))
        for (const StartupFile &file : facts->files)
            if (file.path == path)
                return &file;
    return nullptr;
}

} // namespace

class ContextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Each start-up file sets a variable of its own name; who has it was read.
    void zshReadsWhatItSaysItReads()
    {
        if (isMissing(u"zsh"_s))
            QSKIP("needs zsh");
        Sandbox sandbox;
        sandbox.useShell(u"zsh"_s);
        for (const QString &name : {u"zshenv"_s, u"zprofile"_s, u"zshrc"_s, u"zlogin"_s})
            sandbox.write(u'.' + name, "export GO_" + name.toUpper().toLatin1() + "=1\n");
        checkReaders(sandbox, u"zsh"_s, {u"zshenv"_s, u"zprofile"_s, u"zshrc"_s, u"zlogin"_s});
    }
    void bashReadsWhatItSaysItReads()
    {
        Sandbox sandbox;
        for (const QString &name : {u"bash_profile"_s, u"bash_login"_s, u"profile"_s, u"bashrc"_s})
            sandbox.write(u'.' + name, "export GO_" + name.toUpper().toLatin1() + "=1\n");
        checkReaders(sandbox, u"bash"_s, {u"bash_profile"_s, u"bash_login"_s, u"profile"_s, u"bashrc"_s});
    }
    void bashReadsBashrcThroughProfile()
    {
        Sandbox sandbox;
        sandbox.write(u".profile"_s, "export GO_PROFILE=1\n. ~/.bashrc\n");
        sandbox.write(u".bashrc"_s, "case $- in *i*) ;; *) return;; esac\nexport GO_BASHRC=1\n");
        checkReaders(sandbox, u"bash"_s, {u"profile"_s, u"bashrc"_s});
    }

    /// Only what may run fish is given a configuration folder of ours: start-up files ask for it.
    void startupFilesFindNoVariableOfOurs()
    {
        Sandbox sandbox;
        sandbox.write(u".bashrc"_s, "export GOFLAGS=${XDG_CONFIG_HOME:-none}\n");
        QCOMPARE(variable(sandbox.survey(), u"bash"_s, ShellMode::Interactive, u"GOFLAGS"_s), u"none"_s);
        sandbox.write(u".bashrc"_s, "# fish\nexport GOFLAGS=${XDG_CONFIG_HOME:-none}\n");
        QCOMPARE(variable(sandbox.survey(), u"bash"_s, ShellMode::Interactive, u"GOFLAGS"_s), u"none"_s);
    }

    void zdotdirInsideZshenv_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addRow("exported") << "export ZDOTDIR=$HOME/.config/zsh\n"_ba;
        QTest::addRow("not exported") << "ZDOTDIR=~/.config/zsh\n"_ba;
        QTest::addRow("computed") << "ZDOTDIR=${XDG_CONFIG_HOME:-$HOME/.config}/$(echo zsh)\n"_ba;
    }
    void zdotdirInsideZshenv()
    {
        if (isMissing(u"zsh"_s))
            QSKIP("needs zsh");
        QFETCH(QByteArray, line);
        Sandbox sandbox;
        sandbox.useShell(u"zsh"_s);
        sandbox.write(u".zshenv"_s, line);
        sandbox.write(u".config/zsh/.zshrc"_s, "export GOBIN=$HOME/tools\n");
        const Survey survey = sandbox.survey();
        QCOMPARE(survey.shell(u"zsh"_s)->configDir, sandbox.path(u".config/zsh"_s));
        const StartupFile *rc = fileOf(survey, u"zsh"_s, sandbox.path(u".config/zsh/.zshrc"_s));
        QVERIFY(rc && rc->exists);
        QVERIFY(fileOf(survey, u"zsh"_s, sandbox.path(u".zshenv"_s)));
        QVERIFY(!fileOf(survey, u"zsh"_s, sandbox.path(u".zshrc"_s)));
        QVERIFY(survey.files.contains(rc->path));
        QCOMPARE(survey.goEnv.gobin, sandbox.path(u"tools"_s)); // exported by the login shell only
    }
    void zdotdirOfTheSession()
    {
        if (isMissing(u"zsh"_s))
            QSKIP("needs zsh");
        Sandbox sandbox;
        sandbox.useShell(u"zsh"_s);
        sandbox.host.env.insert(u"ZDOTDIR"_s, sandbox.path(u"z"_s).str());
        sandbox.write(u"z/.zshenv"_s, "export GOFLAGS=-v\n");
        const Survey survey = sandbox.survey();
        QVERIFY(fileOf(survey, u"zsh"_s, sandbox.path(u"z/.zshenv"_s)));
        QVERIFY(fileOf(survey, u"zsh"_s, sandbox.path(u"z/.zshrc"_s)));
        QCOMPARE(variable(survey, u"zsh"_s, ShellMode::Script, u"GOFLAGS"_s), u"-v"_s);
    }

    void fishReadsItsConfiguration_data()
    {
        QTest::addColumn<QString>("config");
        QTest::addRow("~/.config") << QString();
        QTest::addRow("XDG_CONFIG_HOME") << u"elsewhere"_s;
    }
    void fishReadsItsConfiguration()
    {
        if (isMissing(u"fish"_s))
            QSKIP("needs fish");
        QFETCH(QString, config);
        Sandbox sandbox;
        sandbox.useShell(u"fish"_s);
        if (!config.isEmpty())
            sandbox.host.env.insert(u"XDG_CONFIG_HOME"_s, sandbox.path(config).str());
        const QString base = config.isEmpty() ? u".config"_s : config;
        sandbox.write(base + u"/fish/conf.d/go.fish"_s, "set -gx GOBIN $HOME/tools\n");
        sandbox.write(base + u"/fish/functions/gopath.fish"_s, "function gopath\n  echo $HOME/work\nend\n");
        sandbox.write(base + u"/fish/config.fish"_s,
                      "set -gx GOPATH (gopath)\nfish_add_path --path $__fish_config_dir/bin\n");
        sandbox.write(base + u"/fish/bin/go"_s, "#!/bin/sh\n");
        QFile(sandbox.path(base + u"/fish/bin/go"_s).str()).setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        // A variable that a person set for good: fish keeps it in a file of its own.
        sandbox.write(base + u"/fish/fish_variables"_s, "# VERSION: 3.0\nSETUVAR --export GOFLAGS:\\x2dv\n");
        const Survey survey = sandbox.survey();
        for (const ShellMode mode : {ShellMode::Login, ShellMode::Interactive, ShellMode::Script, ShellMode::Editor}) {
            const ShellContext &context = contextOf(survey, u"fish"_s, mode);
            QVERIFY2(context.measured, context.output.constData());
            QCOMPARE(context.env.value(u"GOBIN"_s), sandbox.path(u"tools"_s).str());
            QCOMPARE(context.env.value(u"GOPATH"_s), sandbox.path(u"work"_s).str());
            QCOMPARE(context.env.value(u"GOFLAGS"_s), u"-v"_s);
            QCOMPARE(context.found.value(u"go"_s),
                     sandbox.path(base + u"/fish/bin/go"_s)); // not where we let fish look
            QCOMPARE(context.env.value(u"XDG_CONFIG_HOME"_s),
                     config.isEmpty() ? QString() : sandbox.path(config).str());
            QVERIFY(!context.env.contains(u"XDG_DATA_HOME"_s) && !context.env.contains(u"XDG_CACHE_HOME"_s));
            QVERIFY2(!context.printed, context.output.constData());
        }
        QCOMPARE(survey.shell(u"fish"_s)->configDir, sandbox.path(base + u"/fish"_s));
        QVERIFY(fileOf(survey, u"fish"_s, sandbox.path(base + u"/fish/conf.d/burrow.fish"_s)));
        QVERIFY(fileOf(survey, u"fish"_s, sandbox.path(base + u"/fish/conf.d/go.fish"_s))->exists);
    }

    /// A plugin manager keeps itself in XDG_DATA_HOME and would download itself again where it does not find itself.
    void whatLiesInTheUsersDataFolderIsFound()
    {
        Sandbox sandbox;
        sandbox.write(u".local/share/manager/init.sh"_s,
                      "export GOBIN=${XDG_DATA_HOME:-$HOME/.local/share}/manager/bin\n");
        sandbox.write(u".bashrc"_s, "d=${XDG_DATA_HOME:-$HOME/.local/share}/manager\n[ -f $d/init.sh ] || export "
                                    "GOFLAGS=-would-download\n. $d/init.sh\n");
        const Survey survey = sandbox.survey();
        const ShellContext &context = contextOf(survey, u"bash"_s, ShellMode::Interactive);
        QVERIFY(!context.env.contains(u"GOFLAGS"_s));
        QCOMPARE(context.env.value(u"GOBIN"_s), sandbox.path(u".local/share/manager/bin"_s).str());
    }

    void whatStartsAs_data()
    {
        QTest::addColumn<QByteArray>("rc");
        QTest::addColumn<bool>("measured");
        QTest::addColumn<bool>("timedOut");
        QTest::addColumn<bool>("printed");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("output");
        QTest::addRow("prints") << "echo hello; echo world >&2; export GOBIN=/x\n"_ba << true << false << true << 0
                                << "hello\nworld"_ba;
        QTest::addRow("prints without a line feed")
            << "printf hello; export GOBIN=/x\n"_ba << true << false << true << 0 << "hello"_ba;
        QTest::addRow("prints binary") << "printf 'a\\0b=c\\0'; export GOBIN=/x\n"_ba << true << false << true << 0
                                       << "a\0b=c\0"_ba;
        QTest::addRow("fails inside") << "false; nonsense-command 2>/dev/null; export GOBIN=/x\n"_ba << true << false
                                      << false << 0 << ""_ba;
        QTest::addRow("exits") << "export GOBIN=/x; exit 5\n"_ba << false << false << false << 5 << ""_ba;
        QTest::addRow("fails at the end")
            << "export GOBIN=/x; trap 'exit 6' EXIT\n"_ba << false << false << false << 6 << ""_ba;
        QTest::addRow("becomes another program")
            << "exec /bin/sh -i -c :\n"_ba << false << false << false << 0 << ""_ba;
        QTest::addRow("hangs") << "echo before; sleep 60\n"_ba << false << true << true << -1 << "before"_ba;
        QTest::addRow("waits for input") << "read answer; export GOBIN=/x\n"_ba << true << false << false << 0 << ""_ba;
        QTest::addRow("leaves something running")
            << "sleep 60 & export GOBIN=/x\n"_ba << true << false << false << 0 << ""_ba;
        QTest::addRow("sends its output away")
            << "exec >/dev/null; export GOBIN=/x\n"_ba << false << false << false << 0 << ""_ba;
    }
    void whatStartsAs()
    {
        QFETCH(QByteArray, rc);
        QFETCH(bool, measured);
        QFETCH(bool, timedOut);
        QFETCH(bool, printed);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, output);
        Sandbox sandbox;
        sandbox.request.shellDeadline = Milliseconds(1500);
        sandbox.write(u".bash_profile"_s, rc);
        const Survey survey = sandbox.survey();
        const ShellContext &context = contextOf(survey, u"bash"_s, ShellMode::Editor);
        QCOMPARE(context.timedOut, timedOut);
        QCOMPARE(context.exitCode, exitCode);
        QCOMPARE(context.measured, measured);
        QCOMPARE(context.output, output);
        QCOMPARE(context.printed, printed);
        QCOMPARE(context.env.value(u"GOBIN"_s), measured ? u"/x"_s : QString());
        QVERIFY(!context.path.isEmpty()); // what the editor goes on with
        // The others are not held up by it.
        QVERIFY(contextOf(survey, u"bash"_s, ShellMode::Script).measured);
    }

    void homeWithSpacesAndChinese()
    {
        Sandbox sandbox(u"安 的 家 'quoted\""_s);
        sandbox.write(u".bashrc"_s, "export PATH=\"$HOME/我的 工具:$PATH\"\n");
        sandbox.write(u"我的 工具/go"_s, "#!/bin/sh\n");
        QFile(sandbox.path(u"我的 工具/go"_s).str()).setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        const auto before = Sandbox::tree(sandbox.host.home);
        const Survey survey = sandbox.survey();
        QCOMPARE(Sandbox::tree(sandbox.host.home), before);
        const ShellContext &context = contextOf(survey, u"bash"_s, ShellMode::Interactive);
        QVERIFY(context.measured);
        QCOMPARE(context.path.first(), sandbox.path(u"我的 工具"_s).str());
        QCOMPARE(context.found.value(u"go"_s), sandbox.path(u"我的 工具/go"_s));
    }

    void ourOwnPathIsNotTheShells()
    {
        Sandbox sandbox;
        sandbox.host.env[u"PATH"_s] = u"/opt/secret/bin:"_s + sandbox.host.env[u"PATH"_s];
        const Survey survey = sandbox.survey();
        for (const ShellContext &context : survey.shell(u"bash"_s)->contexts)
            QVERIFY(!context.path.contains(u"/opt/secret/bin"_s));
    }
    void secretsStayOutOfTheSurvey()
    {
        Sandbox sandbox;
        sandbox.write(u".bash_profile"_s,
                      "export GITHUB_TOKEN=s3cret HOMEBREW_GITHUB_API_TOKEN=s3cret GOOGLE_API_KEY=s3cret GOFLAGS=-v\n");
        const Survey survey = sandbox.survey();
        for (const ShellContext &context : survey.shell(u"bash"_s)->contexts)
            for (const QString &value : context.env)
                QVERIFY(!value.contains(u"s3cret"_s));
        QCOMPARE(variable(survey, u"bash"_s, ShellMode::Login, u"GOFLAGS"_s), u"-v"_s);
    }
    void theEditorIsToldSo()
    {
        Sandbox sandbox;
        sandbox.write(u".bash_profile"_s, "export GOFLAGS=\"resolving-$VSCODE_RESOLVING_ENVIRONMENT\"\n");
        const Survey survey = sandbox.survey();
        QCOMPARE(variable(survey, u"bash"_s, ShellMode::Editor, u"GOFLAGS"_s), u"resolving-1"_s);
        QCOMPARE(variable(survey, u"bash"_s, ShellMode::Login, u"GOFLAGS"_s), u"resolving-"_s);
    }
    void aShellWeDoNotWriteFor()
    {
        Sandbox sandbox;
        sandbox.host.env.insert(u"SHELL"_s, u"/bin/sh"_s);
        sandbox.write(u".profile"_s, "export GOBIN=/from/profile\n");
        const Survey survey = sandbox.survey();
        const ShellFacts *login = survey.loginShell();
        QVERIFY(login);
        QCOMPARE(login->name, u"sh"_s);
        QVERIFY(!login->supported);
        QCOMPARE(int(login->contexts.size()), 1);
        QCOMPARE(variable(survey, u"sh"_s, ShellMode::Editor, u"GOBIN"_s), u"/from/profile"_s);
    }
    void aShellThatIsNotThere()
    {
        Sandbox sandbox;
        sandbox.host.env.insert(u"SHELL"_s, u"/nowhere/zsh"_s);
        const Survey survey = sandbox.survey();
        QVERIFY(!survey.loginShell());
        QVERIFY(survey.shell(u"bash"_s)); // the others are looked at all the same
    }
    void whatStartUpFilesWriteIsReported()
    {
        Sandbox sandbox;
        sandbox.write(u".old"_s, "1");
        sandbox.write(u".bash_profile"_s, "date > ~/.written\n");
        const Survey survey = sandbox.survey();
        QCOMPARE(survey.changedMeanwhile, std::vector<AbsPath>{sandbox.path(u".written"_s)});
        const auto report = std::ranges::find(survey.reports, u"shells"_s, &ProbeReport::id);
        QVERIFY(TextRenderer()(report->summary).endsWith(u"changed while the shells started: ~/.written"_s));
    }
    void goThatAWrongGorootStops()
    {
        const QString go = QStandardPaths::findExecutable(u"go"_s);
        if (go.isEmpty())
            QSKIP("needs go");
        Sandbox sandbox;
        sandbox.host.env[u"PATH"_s] = QFileInfo(go).path() + u':' + sandbox.host.env[u"PATH"_s];
        sandbox.write(u".config/go/env"_s, "GOPROXY=https://goproxy.cn,direct\nGOROOT=/gone\n");
        const Survey survey = sandbox.survey();
        QVERIFY(survey.goEnv.problem);
        QVERIFY(survey.goEnv.problem->detail.contains(u"/gone"_s));
        QCOMPARE(survey.goEnv.values.value(u"GOROOT"_s).sources.front().line, 2);
        QCOMPARE(survey.goEnv.effective(u"GOPROXY"_s),
                 u"https://goproxy.cn,direct"_s); // we need no go to read the file
    }
    /// What we work out by ourselves is what go says.
    void goAgreesWithUs()
    {
        const QString go = QStandardPaths::findExecutable(u"go"_s);
        if (go.isEmpty())
            QSKIP("needs go");
        Sandbox sandbox;
        sandbox.host.env[u"PATH"_s] = QFileInfo(go).path() + u':' + sandbox.host.env[u"PATH"_s];
        sandbox.host.env.insert(u"GOFLAGS"_s, u"-v"_s);
        sandbox.write(u".config/go/env"_s,
                      "GOPATH=" + sandbox.path(u"work"_s).str().toUtf8() +
                          "\nGOPRIVATE=*.corp.example\n#x\nGOPROXY=a\nGOPROXY=https://b.example\n");
        const Survey survey = sandbox.survey();
        QProcess asked;
        QProcessEnvironment env;
        for (auto it = sandbox.host.env.cbegin(); it != sandbox.host.env.cend(); ++it)
            env.insert(it.key(), it.value());
        env.insert(u"GOTOOLCHAIN"_s, u"local"_s);
        env.insert(u"TEST_TELEMETRY_DIR"_s, u"/dev/null/x"_s);
        asked.setProcessEnvironment(env);
        asked.setWorkingDirectory(u"/"_s);
        for (const QString &name : {u"GOPATH"_s, u"GOPRIVATE"_s, u"GONOPROXY"_s, u"GOPROXY"_s, u"GOFLAGS"_s,
                                    u"GOMODCACHE"_s, u"GOCACHE"_s, u"GOBIN"_s, u"GOROOT"_s, u"GOENV"_s, u"GOSUMDB"_s}) {
            asked.start(go, {u"env"_s, name});
            QVERIFY(asked.waitForFinished(60'000));
            QCOMPARE(survey.goEnv.effective(name), QString::fromUtf8(asked.readAll().trimmed()));
        }
    }
    void cancelling()
    {
        Sandbox sandbox;
        sandbox.write(u".bash_profile"_s, "sleep 60\n");
        const CancelToken cancel;
        std::thread other([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            cancel.cancel();
        });
        QElapsedTimer timer;
        timer.start();
        const Survey survey = sandbox.survey({}, cancel);
        other.join();
        QVERIFY(timer.elapsed() < 30'000);
        QVERIFY(!contextOf(survey, u"bash"_s, ShellMode::Editor).measured);
        QVERIFY(!contextOf(survey, u"bash"_s, ShellMode::Editor).timedOut);
    }
    void everyProbeReportsOnce()
    {
        Sandbox sandbox;
        sandbox.request.workspace = sandbox.beside(u"work"_s);
        std::mutex mutex;
        QStringList ids;
        const Survey survey = sandbox.survey([&](const ProbeReport &report) {
            const std::lock_guard lock(mutex);
            ids += report.id;
        });
        ids.sort();
        QCOMPARE(ids, (QStringList{u"editors"_s, u"go"_s, u"goenv"_s, u"path"_s, u"settings"_s, u"shells"_s,
                                   u"system"_s, u"tools"_s, u"workspace"_s}));
        for (const ProbeReport &report : survey.reports)
            QVERIFY(!report.title.isEmpty() && !report.summary.isEmpty());
    }

private:
    /// The file's own claim of who reads it agrees with who has its variable.
    void checkReaders(const Sandbox &sandbox, const QString &shell, const QStringList &names)
    {
        const Survey survey = sandbox.survey();
        for (const QString &name : names) {
            const StartupFile *file = fileOf(survey, shell, sandbox.path(u'.' + name));
            QVERIFY2(file && file->exists, qPrintable(name));
            for (const ShellMode mode :
                 {ShellMode::Login, ShellMode::Interactive, ShellMode::Script, ShellMode::Editor}) {
                const ShellContext &context = contextOf(survey, shell, mode);
                QVERIFY(context.measured);
                const bool wasRead = context.env.contains(u"GO_"_s + name.toUpper());
                const bool saysSo = std::ranges::find(file->readBy, mode) != file->readBy.end();
                QVERIFY2(
                    wasRead == saysSo,
                    qPrintable(u"%1, mode %2: read %3, said %4"_s.arg(name).arg(int(mode)).arg(wasRead).arg(saysSo)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(ContextTest)
#include "context_test.moc"
