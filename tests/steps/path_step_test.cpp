// PATH: what each shell finds now and after, which file gets the block, and the block in the real shells.
#include "machine.h"
#include "steps/path_matrix.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

class PathStepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matrixShowsNowAndAfter();
    void fishReadsTheBlockInScriptsToo();
    void editorsAskOnlyTheLoginShell();
    void terminalsOfAMacAreInteractiveToo();
    void loadOrderMarksTheFile();
    void onlyOwnStartupFilesCanBePicked();
    void blockWithoutEffect();
    void blocksWorkInRealShells_data();
    void blocksWorkInRealShells();
};

void PathStepTest::matrixShowsNowAndAfter()
{
    const auto host = json::parse(R"({"go": [{"goroot": "/usr/local/go", "version": "1.26.8"}], "path": ["/usr/bin"],
        "tools": [{"name": "gopls", "path": "~/go/bin/gopls"}], "shells": [{"name": "bash", "in_use": false}, {"name": "zsh", "login": true}, {"name": "tcsh"}]})");
    QVERIFY(host.ok());
    const Survey survey = surveyOf(host->root, Os::Linux, {});
    const auto rows = pathMatrix(chosen({"path.shells=zsh"}), survey);
    QCOMPARE(rows.size(), 3);
    const PathRow &zsh = rows.front();
    QCOMPARE(zsh.shell, u"zsh"_s);
    QVERIFY(zsh.chosen);
    for (const PathCell &cell : zsh.cells) {
        QVERIFY(cell.measured && cell.now.isEmpty());
        const bool covered = cell.mode == ShellMode::Interactive || cell.mode == ShellMode::Editor;
        QCOMPARE(cell.used, covered);
        QCOMPARE(cell.after.contains(u"go"_s), covered);
        QCOMPARE(cell.after.value(u"gopls"_s), covered ? AbsPath(u"/home/ann/go/bin/gopls"_s) : AbsPath());
    }
    QCOMPARE(zsh.files.size(), 1);
    QVERIFY(zsh.files.front().changes);
    QCOMPARE(zsh.files.front().file, AbsPath(u"/home/ann/.zshrc"_s));
    const auto tcsh = std::find_if(rows.begin(), rows.end(), [](const PathRow &r) { return r.shell == "tcsh"_L1; });
    QVERIFY(!tcsh->supported);
    QCOMPARE(tcsh->paste,
             (QStringList{u"setenv PATH \"$HOME/go/bin:$PATH\""_s, u"setenv PATH \"/usr/local/go/bin:$PATH\""_s}));
    const auto bash = std::find_if(rows.begin(), rows.end(), [](const PathRow &r) { return r.shell == "bash"_L1; });
    QVERIFY(!bash->chosen);
    for (const PathCell &cell : bash->cells)
        QCOMPARE(cell.after, cell.now);
}

void PathStepTest::fishReadsTheBlockInScriptsToo()
{
    const auto host = json::parse(R"({"go": [{"goroot": "/usr/local/go", "version": "1.26.8"}], "path": ["/usr/bin"],
        "shells": [{"name": "fish", "login": true}, {"name": "bash"}]})");
    for (const PathRow &row : pathMatrix(chosen({"path.shells=fish,bash"}), surveyOf(host->root, Os::Linux, {})))
        for (const PathCell &cell : row.cells)
            if (cell.mode == ShellMode::Script) // bash reads nothing for a script
                QCOMPARE(cell.after.contains(u"go"_s), row.shell == "fish"_L1);
}

void PathStepTest::editorsAskOnlyTheLoginShell()
{
    const auto host = json::parse(R"({"go": [{"goroot": "/usr/local/go", "version": "1.26.8"}],
        "path": ["~/go/bin", "/usr/local/go/bin", "/usr/bin"],
        "shells": [{"name": "zsh", "login": true}, {"name": "bash"}]})");
    Survey survey = surveyOf(host->root, Os::Linux, {{u"~/.profile"_s, ". ~/.bashrc\n"}});
    ShellFacts &bash = survey.shells.back();
    QCOMPARE(bash.name, u"bash"_s);
    std::erase_if(bash.contexts, [](const ShellContext &context) { return context.mode == ShellMode::Editor; });
    // It finds all wherever it was asked, and what no editor will ask it is no need.
    QVERIFY(buildPlan(chosen({"path.shells=bash"}), survey, catalog()).edits.empty());

    for (ShellContext &context : bash.contexts) {
        context.path = {u"/usr/bin"_s};
        context.found.clear();
    }
    const Plan plan = buildPlan(chosen({"path.shells=bash"}), survey, catalog());
    QVERIFY(!plan.edits.empty());
    for (const PlannedEdit &edit : plan.edits)
        QVERIFY2(!say(edit.why).contains("did not answer"_L1), qPrintable(say(edit.why)));
}

/// .zshrc reads a file that sets PATH: a terminal on macOS and the editor find Go, only `zsh -l -c` does not.
void PathStepTest::terminalsOfAMacAreInteractiveToo()
{
    const auto host = json::parse(R"({"go": [{"goroot": "/usr/local/go", "version": "1.26.8"}],
        "path": ["~/go/bin", "/usr/local/go/bin", "/usr/bin"], "shells": [{"name": "zsh", "login": true}]})");
    Survey survey = surveyOf(host->root, Os::MacOs, {{u"~/.zshrc"_s, ". ~/.zsh/path\n"}});
    for (ShellContext &context : survey.shells.front().contexts) {
        if (context.mode == ShellMode::Editor || context.mode == ShellMode::Interactive)
            continue;
        context.path = {u"/usr/bin"_s};
        context.found.clear();
    }
    QVERIFY(buildPlan(recommended(survey, catalog()), survey, catalog()).edits.empty());
    QVERIFY(buildPlan(chosen({"path.shells=zsh"}), survey, catalog()).edits.empty());
}

void PathStepTest::loadOrderMarksTheFile()
{
    const Survey survey = machine({{u".zprofile"_s, "# p\n"}}, R"(, "env": {})", Os::MacOs);
    const auto items = loadOrder(*survey.shell(u"zsh"_s), chosen({"path.shells=zsh"}), survey);
    QCOMPARE(items.size(), 4);
    QCOMPARE(items[1].file.name(), u".zprofile"_s);
    QVERIFY(items[1].exists && !items[1].getsBlock); // nothing is missing here
}

void PathStepTest::onlyOwnStartupFilesCanBePicked()
{
    const auto host = json::parse(
        R"({"go": [{"goroot": "/usr/local/go", "version": "1.26.8"}], "path": ["/usr/bin"], "shells": [{"name": "zsh", "login": true}]})");
    const Survey survey = surveyOf(host->root, Os::Linux, {});
    for (const char *bad :
         {"path.files.zsh=/etc/zshrc", "path.files.zsh=/home/ann/.ssh/authorized_keys", "path.files.zsh=.zshrc"}) {
        const Plan plan = buildPlan(chosen({"path.shells=zsh", bad}), survey, catalog());
        QVERIFY2(plan.edits.empty() && plan.blocked.size() == 1, bad);
    }
    const Plan plan = buildPlan(chosen({"path.shells=zsh", "path.files.zsh=/home/ann/.zshenv"}), survey, catalog());
    QCOMPARE(plan.edits.size(), 1);
    QCOMPARE(plan.edits.front().id, u"path:zshenv:block"_s);
}

/// The lines are there, and another file that the shell reads after them sets PATH anew: that is said, not passed over.
void PathStepTest::blockWithoutEffect()
{
    const auto host = json::parse(R"({"go": [{"goroot": "/usr/local/go", "version": "1.27.4"}], "path": ["/usr/bin"],
        "shells": [{"name": "zsh", "login": true}]})");
    QVERIFY(host.ok());
    const Survey before = surveyOf(host->root, Os::Linux, {});
    const Plan first = buildPlan(recommended(before, catalog()), before, catalog());
    QCOMPARE(first.edits.size(), 1);
    QVERIFY(first.blocked.empty());

    Survey after = before; // as if the shell had read the block, too
    FileSnapshot &file = after.files[first.edits.front().file];
    file.bytes = *applyEdit(file.bytes, first.edits.front().edit);
    const Plan second = buildPlan(recommended(after, catalog()), after, catalog());
    QVERIFY(second.edits.empty());
    QCOMPARE(second.blocked.size(), 1);
    QCOMPARE(second.blocked.front().path, u"/home/ann/.zshrc"_s);
    QVERIFY(say(second.blocked.front().why).contains(u"sets PATH without its old value"_s));
}

void PathStepTest::blocksWorkInRealShells_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("path");
    for (const QString &shell : {u"zsh"_s, u"bash"_s, u"fish"_s, u"sh"_s}) {
        QTest::addRow("%s, missing", qPrintable(shell)) << shell << u"/usr/bin:/bin"_s;
        QTest::addRow("%s, behind another go", qPrintable(shell)) << shell << u"/usr/bin:/bin:/opt/go 1.27/bin"_s;
        QTest::addRow("%s, in front already", qPrintable(shell)) << shell << u"/opt/go 1.27/bin:/usr/bin:/bin"_s;
    }
}

/// The block puts the chosen Go in front, and a nested shell does not add it again.
void PathStepTest::blocksWorkInRealShells()
{
    QFETCH(QString, shell);
    QFETCH(QString, path);
    const QString program = QStandardPaths::findExecutable(shell);
    if (program.isEmpty())
        QSKIP(qPrintable(u"needs %1"_s.arg(shell)));
    QByteArrayList entries;
    for (const QString &entry : path.split(u':'))
        entries << json::quote(entry.toUtf8());
    const auto host = json::parse(
        R"({"go": [{"goroot": "/usr/lib/go", "go": "/usr/bin/go", "version": "1.19.8"}, {"goroot": "/opt/go 1.27", "version": "1.27.4"}],
        "shells": [{"name": ")" +
        (shell == "sh"_L1 ? QByteArray("bash") : shell.toUtf8()) + R"(", "login": true}], "path": [)" +
        entries.join(',') + "]}");
    QVERIFY(host.ok());
    const Plan plan = buildPlan(chosen({"go.use=1.27.4"}), surveyOf(host->root, Os::Linux, {}), catalog());
    QVERIFY(!plan.edits.empty());
    const QByteArray body = std::get<ShellBlockEdit>(plan.edits.front().edit).body;
    QProcess child;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, path);
    environment.insert(u"HOME"_s, u"/home/ann"_s);
    child.setProcessEnvironment(environment);
    const QByteArray print = shell == "fish"_L1 ? "string join : $PATH\n" : "printf '%s\\n' \"$PATH\"\n";
    QStringList arguments{u"-c"_s, QString::fromUtf8(body + print + body + print)};
    if (shell != "sh"_L1)
        arguments.prepend(shell == "fish"_L1 ? u"--no-config"_s : shell == "zsh"_L1 ? u"-f"_s : u"--norc"_s);
    child.start(program, arguments);
    QVERIFY(child.waitForFinished(20'000));
    const QList<QByteArray> lines = child.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0], lines[1]); // the second time adds nothing
    const QList<QByteArray> entriesNow = lines[0].split(':');
    QVERIFY2(entriesNow.contains("/home/ann/go/bin"), lines[0].constData());
    const qsizetype chosenGo = entriesNow.indexOf("/opt/go 1.27/bin");
    QVERIFY2(chosenGo >= 0 && chosenGo < entriesNow.indexOf("/usr/bin"), lines[0].constData());
}

QTEST_APPLESS_MAIN(PathStepTest)
#include "path_step_test.moc"
