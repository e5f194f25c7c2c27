// What must be started anew, from values.
#include "apply/restart.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;
using Kind = RestartAdvice::Kind;

namespace {

const AbsPath home(u"/home/ann"_s);

StartupFile startup(const QString &name)
{
    StartupFile file;
    file.path = home / name;
    return file;
}

Survey survey(Os os, const QStringList &running)
{
    Survey survey;
    survey.host.os = os;
    survey.host.home = home;
    survey.processes = running;
    EditorFacts code;
    code.id = u"code"_s;
    code.name = u"VS Code"_s;
    code.running = running.contains(code.id);
    EditorFacts server;
    server.id = u"code-server"_s;
    server.name = u"code-server"_s;
    survey.editors = {code, server};
    ShellFacts zsh;
    zsh.name = u"zsh"_s;
    zsh.files = {startup(u".zprofile"_s), startup(u".zshrc"_s)};
    ShellFacts fish;
    fish.name = u"fish"_s;
    fish.files = {startup(u".config/fish/conf.d/burrow.fish"_s)};
    survey.shells = {zsh, fish};
    return survey;
}

FileChange change(const QString &file, FileFormat format, const QStringList &edits = {})
{
    FileChange change;
    change.path = home / file;
    change.format = format;
    change.edits = edits;
    return change;
}

} // namespace

class RestartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void advice_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<FileFormat>("format");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QStringList>("running");
        QTest::addColumn<QStringList>("expected"); // kind and subject
        const QStringList none;
        QTest::addRow("shell file, nothing runs")
            << u".zshrc"_s << FileFormat::Shell << ""_ba << none << QStringList{u"2 zsh"_s};
        QTest::addRow("shell file, all runs")
            << u".zprofile"_s << FileFormat::Shell << ""_ba << QStringList{u"code"_s, u"code-server"_s, u"tmux"_s}
            << QStringList{u"0 VS Code"_s, u"0 code-server"_s, u"2 zsh"_s, u"3 tmux"_s};
        QTest::addRow("fish") << u".config/fish/conf.d/burrow.fish"_s << FileFormat::Fish << ""_ba << none
                              << QStringList{u"2 fish"_s};
        QTest::addRow("go env, editor runs") << u".config/go/env"_s << FileFormat::GoEnv << ""_ba
                                             << QStringList{u"code"_s, u"tmux"_s} << QStringList{u"1 VS Code"_s};
        QTest::addRow("go env, nothing runs") << u".config/go/env"_s << FileFormat::GoEnv << ""_ba << none << none;
        QTest::addRow("a setting") << u"settings.json"_s << FileFormat::Jsonc << "go.lintTool"_ba
                                   << QStringList{u"code"_s} << none;
        QTest::addRow("a setting read at the start") << u"settings.json"_s << FileFormat::Jsonc << "go.toolsEnvVars"_ba
                                                     << QStringList{u"code"_s} << QStringList{u"1 VS Code"_s};
    }
    void advice()
    {
        QFETCH(QString, file);
        QFETCH(FileFormat, format);
        QFETCH(QByteArray, key);
        QFETCH(QStringList, running);
        QFETCH(QStringList, expected);
        Plan plan;
        PlannedEdit edit;
        edit.id = u"e"_s;
        edit.edit = JsoncEdit{{key}, JsoncEdit::Op::Set, "1"};
        plan.edits = {edit};
        for (const Os os : {Os::Linux, Os::MacOs}) {
            const Survey now = survey(os, running);
            const auto list = restartAdvice({change(file, format, {u"e"_s})}, plan, now);
            QStringList got;
            for (const RestartAdvice &one : list) {
                got += QString::number(int(one.kind)) + u' ' + one.subject;
                QVERIFY(!one.what.isEmpty() && !one.why.isEmpty());
            }
            QCOMPARE(got, expected);

            Run run;
            RunFile past;
            past.path = home / file;
            past.format = format;
            past.edits = plan.edits;
            run.files = {past};
            QCOMPARE(restartAdvice(run, now), list);
        }
    }

    void saysHow()
    {
        const auto linux_ = restartAdvice({change(u".zshrc"_s, FileFormat::Shell)}, {}, survey(Os::Linux, {u"code"_s}));
        const auto mac = restartAdvice({change(u".zshrc"_s, FileFormat::Shell)}, {}, survey(Os::MacOs, {u"code"_s}));
        QVERIFY(mac[0].what.source.contains("Cmd+Q") && !linux_[0].what.source.contains("Cmd+Q"));
        QCOMPARE(linux_[1].command, u"exec zsh"_s);
        QCOMPARE(mac[1].command, u"exec zsh -l"_s); // terminals start login shells there
    }
};

QTEST_GUILESS_MAIN(RestartTest)
#include "restart_test.moc"
