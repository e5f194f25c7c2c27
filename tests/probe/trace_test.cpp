// Looking leaves no trace: HOME and workspace are the same before and after, and nobody opened anything there for
// writing.
#include "sandbox.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

/// Fills HOME as a person would have it.
void furnish(Sandbox &sandbox, bool withFish)
{
    sandbox.write(u".profile"_s, "[ -f ~/.bashrc ] && . ~/.bashrc\n");
    sandbox.write(u".bashrc"_s, "export PATH=/usr/local/go/bin:$PATH\n");
    sandbox.write(u".zshenv"_s, "export ZDOTDIR=$HOME/.config/zsh\n");
    sandbox.write(u".config/zsh/.zshrc"_s, "export GOBIN=$HOME/bin\n");
    sandbox.write(u".config/go/env"_s, "GOPROXY=https://goproxy.cn,direct\n");
    sandbox.write(u".config/Code/User/settings.json"_s, "{\n  // mine\n}\n");
    if (withFish) {
        sandbox.write(u".config/fish/config.fish"_s,
                      "set -gx GOFLAGS -v\nfish_add_path --path /usr/local/go/bin\nset -U once 1\n");
        sandbox.write(u".config/fish/conf.d/a.fish"_s, "set -gx FROM_CONF_D 1\n");
    }
}

AbsPath makeWorkspace(Sandbox &sandbox)
{
    const AbsPath folder = sandbox.beside(u"work"_s);
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QDir().mkpath((folder / name).parent().str());
        QFile file((folder / name).str());
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    };
    write(u"go.mod"_s, "module example.com/work\n\ngo 1.99.0\n"); // a go that would obey it would download a toolchain
    write(u"main.go"_s, "package main\n\nfunc main() {}\n");
    QProcess git;
    git.setWorkingDirectory(folder.str());
    git.start(u"git"_s, {u"init"_s, u"-q"_s});
    git.waitForFinished();
    git.start(u"git"_s, {u"add"_s, u"."_s});
    git.waitForFinished();
    return folder;
}

/// A line of strace that may have changed something: any traced call but opening to read. The second half of a call
/// that was interrupted in the record says nothing new.
bool mayWrite(const QByteArray &line)
{
    static const QRegularExpression reads(u"open(at2?)?\\(.*O_RDONLY"_s);
    static const QRegularExpression call(u"^\\d+ +[a-z0-9]+\\("_s);
    const QString text = QString::fromUtf8(line);
    return call.match(text).hasMatch() && !reads.match(text).hasMatch() && !text.contains(") = -1 "_L1);
}

/// What the call would write, made absolute by the folder that strace -y names. What a new link says is not written to.
std::vector<AbsPath> pathsOf(const QByteArray &line)
{
    static const QRegularExpression argument(u"(?:<([^>]*)>, )?\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    std::vector<AbsPath> paths;
    auto matches = argument.globalMatch(QString::fromUtf8(line));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString path = match.captured(2);
        paths.push_back(path.startsWith(u'/') ? AbsPath(path) : AbsPath(u'/' + match.captured(1)) / path);
    }
    if (line.contains(" symlink"))
        paths.erase(paths.begin());
    return paths;
}

} // namespace

class TraceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void homeAndWorkspaceStayAsTheyAre_data()
    {
        QTest::addColumn<bool>("furnished");
        QTest::addColumn<bool>("fish");
        QTest::addColumn<QString>("shell");
        for (const QString &shell : {u"zsh"_s, u"bash"_s, u"fish"_s}) {
            QTest::addRow("%s, empty home", qPrintable(shell)) << false << false << shell;
            QTest::addRow("%s, home without fish", qPrintable(shell)) << true << false << shell;
            QTest::addRow("%s, home with fish", qPrintable(shell)) << true << true << shell;
        }
    }
    void homeAndWorkspaceStayAsTheyAre()
    {
        QFETCH(bool, furnished);
        QFETCH(bool, fish);
        QFETCH(QString, shell);
        if (QStandardPaths::findExecutable(shell).isEmpty())
            QSKIP(qPrintable(u"needs "_s + shell));
        Sandbox sandbox;
        if (furnished)
            furnish(sandbox, fish);
        sandbox.useShell(shell);
        sandbox.host.env[u"PATH"_s] += u":/usr/local/go/bin"_s;
        sandbox.request.workspace = makeWorkspace(sandbox);
        const auto home = Sandbox::tree(sandbox.host.home);
        const auto work = Sandbox::tree(sandbox.request.workspace);
        const Survey survey = sandbox.survey();
        QCOMPARE(Sandbox::tree(sandbox.host.home), home);
        QCOMPARE(Sandbox::tree(sandbox.request.workspace), work);
        QVERIFY(survey.loginShell());
        QCOMPARE(survey.loginShell()->name, shell);
        for (const ShellFacts &s : survey.shells)
            for (const ShellContext &context : s.contexts)
                QVERIFY2(context.measured && !context.printed, (s.name.toUtf8() + ": " + context.output).constData());
    }

    /// A start-up file that goes on into another shell: that one would make its folders in HOME.
    void aShellThatBecomesAnotherLeavesNothing_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("file");
        QTest::addRow("bash") << u"bash"_s << u".bashrc"_s;
        QTest::addRow("zsh") << u"zsh"_s << u".zshrc"_s;
    }
    void aShellThatBecomesAnotherLeavesNothing()
    {
        QFETCH(QString, shell);
        QFETCH(QString, file);
        for (const QString &needed : {shell, u"fish"_s})
            if (QStandardPaths::findExecutable(needed).isEmpty())
                QSKIP(qPrintable(u"needs "_s + needed));
        Sandbox sandbox;
        sandbox.write(file, "fish -c 'set -U once 1'\nexec fish\n");
        sandbox.useShell(shell);
        const auto home = Sandbox::tree(sandbox.host.home);
        const Survey survey = sandbox.survey();
        QCOMPARE(Sandbox::tree(sandbox.host.home), home);
        QVERIFY(survey.loginShell() && !survey.loginShell()->context(ShellMode::Interactive)->measured);
    }

    /// The scan runs in a child of ours under strace; every open for writing, by it or by what it starts, is looked at.
    void nothingIsOpenedForWriting()
    {
        const QString strace = QStandardPaths::findExecutable(u"strace"_s);
        if (strace.isEmpty())
            QSKIP("needs strace");
        Sandbox sandbox;
        furnish(sandbox, true);
        sandbox.host.env[u"PATH"_s] += u":/usr/local/go/bin"_s;
        sandbox.request.workspace = makeWorkspace(sandbox);
        const QString log = sandbox.beside(u"log"_s).str() + u"/trace"_s;
        QProcess scan;
        QProcessEnvironment env;
        for (auto it = sandbox.host.env.cbegin(); it != sandbox.host.env.cend(); ++it)
            env.insert(it.key(), it.value());
        env.insert(u"BURROW_TRACED_WORKSPACE"_s, sandbox.request.workspace.str());
        scan.setProcessEnvironment(env);
        scan.start(strace, {u"-f"_s, u"-qq"_s, u"-y"_s, u"-e"_s,
                            u"trace=open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,"
                            "link,linkat,symlink,symlinkat,unlink,unlinkat,truncate,utimensat,chmod,fchmodat"_s,
                            u"-o"_s, log, QCoreApplication::applicationFilePath(), u"scanForTheTrace"_s});
        QVERIFY(scan.waitForFinished(120'000));
        const QByteArray said = scan.readAll();
        if (said.contains("Operation not permitted") || said.contains("PTRACE"))
            QSKIP("strace is not permitted here");
        QVERIFY2(scan.exitCode() == 0, said.constData());
        QFile trace(log);
        QVERIFY(trace.open(QIODevice::ReadOnly));
        int writes = 0;
        QByteArrayList bad;
        for (const QByteArray &line : trace.readAll().split('\n')) {
            if (!mayWrite(line))
                continue;
            ++writes;
            for (const AbsPath &path : pathsOf(line))
                if (path.isWithin(sandbox.host.home) || path.isWithin(sandbox.request.workspace))
                    bad += line;
        }
        QVERIFY(writes > 0); // the trace saw our own temporary folders
        QVERIFY2(bad.isEmpty(), bad.join('\n').constData());
    }

    /// What the test above starts under strace.
    void scanForTheTrace()
    {
        const AbsPath workspace = AbsPath::from(qEnvironmentVariable("BURROW_TRACED_WORKSPACE"));
        if (workspace.isEmpty())
            return;
        const Host host = localHost().valueOr({});
        LocalRunner run(true);
        const Survey survey =
            takeSurvey({host, LocalFs(), run, LocalClock()}, Catalog::load().valueOr({}), {workspace}, {});
        QVERIFY(survey.loginShell() && survey.loginShell()->context(ShellMode::Editor)->measured);
    }
};

QTEST_GUILESS_MAIN(TraceTest)
#include "trace_test.moc"
