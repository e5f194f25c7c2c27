// The real runner with real programs: groups, deadlines, output, time.
#include "local/local_host.h"
#include "local/local_runner.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>
#include <thread>

using namespace burrow;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class RunnerTest : public QObject
{
    Q_OBJECT

    static Command shell(const QString &script, std::chrono::milliseconds deadline = 20s)
    {
        Command command;
        command.argv = {u"/bin/sh"_s, u"-c"_s, script};
        command.env = {{u"PATH"_s, u"/usr/bin:/bin"_s}};
        command.deadline = deadline;
        command.effect = Effect::Reads;
        return command;
    }
    static Result<CommandResult> run(const Command &command, const CancelToken &cancel = {})
    {
        return LocalRunner().run(command, cancel);
    }
    /// The process whose id the file holds: true once it is gone.
    static bool isGone(const QString &file)
    {
        QFile f(file);
        if (!f.open(QIODevice::ReadOnly))
            return false;
        const pid_t pid = f.readAll().trimmed().toInt();
        if (pid <= 0)
            return false;
        QFile status(u"/proc/%1/stat"_s.arg(pid)); // an orphan may stay a zombie where nobody reaps
        return kill(pid, 0) != 0 || (status.open(QIODevice::ReadOnly) && status.readAll().contains(") Z "));
    }

private Q_SLOTS:
    void streamsAndExitCode()
    {
        const auto result = run(shell(u"echo out; echo err >&2; exit 7"_s));
        QVERIFY(result.ok());
        QCOMPARE(result->out, "out\n"_ba);
        QCOMPARE(result->err, "err\n"_ba);
        QCOMPARE(result->exitCode, 7);
    }
    void signalBecomesExitCode()
    {
        const auto result = run(shell(u"kill -9 $$"_s));
        QVERIFY(result.ok());
        QCOMPARE(result->exitCode, 128 + SIGKILL);
    }
    void childHasOnlyTheGivenEnvironment()
    {
        Command command;
        command.argv = {u"/usr/bin/env"_s};
        command.env = {{u"狐"_s, u"巢 穴\n"_s}};
        const auto result = run(command);
        QVERIFY(result.ok());
        QCOMPARE(QString::fromUtf8(result->out), u"狐=巢 穴\n\n"_s);
    }
    void childLeadsASessionWithoutTerminalAndInput()
    {
        const auto result = run(shell(u"read x; echo $?; ps -o pid=,pgid=,sid=,tty= -p $$"_s));
        QVERIFY(result.ok());
        const auto lines = result->out.split('\n');
        QCOMPARE(lines.at(0), "1"_ba); // end of input at once
        const auto ids = lines.at(1).simplified().split(' ');
        if (ids.size() < 4)
            QSKIP("needs ps");
        QCOMPARE(ids.at(1), ids.at(0));
        QCOMPARE(ids.at(2), ids.at(0));
        QVERIFY(ids.at(3).startsWith('?'));
    }
    void childInheritsNoDescriptors()
    {
        QFile ours(u"/etc/passwd"_s);
        QVERIFY(ours.open(QIODevice::ReadOnly));
        const auto result = run(shell(u"ls /proc/self/fd 2>/dev/null | tr '\\n' ' '"_s));
        QVERIFY(result.ok());
        if (result->out.isEmpty())
            QSKIP("needs /proc");
        QCOMPARE(result->out, "0 1 2 3 "_ba); // 3 is the folder ls reads
    }
    void signalsAreAsIfNobodyTouchedThem()
    {
        const auto old = signal(SIGPIPE, SIG_IGN);
        const auto result = run(shell(u"kill -PIPE $$; echo survived"_s));
        signal(SIGPIPE, old);
        QVERIFY(result.ok());
        QCOMPARE(result->exitCode, 128 + SIGPIPE);
    }
    void runsInItsFolder()
    {
        const QTemporaryDir dir(u"/tmp/巢 XXXXXX"_s);
        Command command = shell(u"pwd"_s);
        command.cwd = AbsPath(dir.path());
        const auto result = run(command);
        QVERIFY(result.ok());
        QCOMPARE(QString::fromUtf8(result->out.trimmed()), dir.path());

        command.cwd = AbsPath(dir.path() + u"/none"_s);
        const auto failed = run(command);
        QVERIFY(!failed.ok());
        QCOMPARE(failed.error().kind, ErrorKind::NotFound);
        QCOMPARE(failed.error().path, command.cwd.str());
    }
    void whatCannotBeStarted_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<int>("kind");
        QTest::addRow("missing") << u"/nowhere/go"_s << int(ErrorKind::NotFound);
        QTest::addRow("not executable") << u"/etc/passwd"_s << int(ErrorKind::Denied);
        QTest::addRow("folder") << u"/tmp"_s << int(ErrorKind::Denied);
        QTest::addRow("relative") << u"ls"_s << int(ErrorKind::Usage);
        QTest::addRow("empty") << QString() << int(ErrorKind::Usage);
    }
    void whatCannotBeStarted()
    {
        QFETCH(QString, program);
        QFETCH(int, kind);
        Command command;
        command.argv = {program};
        const auto result = run(command);
        QVERIFY(!result.ok());
        QCOMPARE(int(result.error().kind), kind);
    }
    void readersRefuseWriters()
    {
        Command command = shell(u"true"_s);
        LocalRunner readers(true);
        QVERIFY(readers.run(command, {}).ok());
        command.effect = Effect::Writes;
        const auto refused = readers.run(command, {});
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Usage);
    }
    void linesAsTheyCome()
    {
        QList<QByteArray> lines;
        const auto result = LocalRunner().run(shell(u"printf 'one\\n\\ntwo'; echo noise >&2"_s), {},
                                              [&](QByteArrayView line) { lines += line.toByteArray(); });
        QVERIFY(result.ok());
        QCOMPARE(lines, (QList<QByteArray>{"one", "", "two"}));
    }
    void muchOutputIsReadButNotKept()
    {
        Command command = shell(u"dd if=/dev/zero bs=1000000 count=5 2>/dev/null; echo done >&2"_s);
        command.outputLimit = 1000;
        const auto result = run(command);
        QVERIFY(result.ok());
        QCOMPARE(result->out.size(), 1000);
        QCOMPARE(result->err, "done\n"_ba);
    }
    void closedStreamsAreNotTheEnd()
    {
        const auto result = run(shell(u"exec >&- 2>&-; sleep 0.2; exit 3"_s));
        QVERIFY(result.ok());
        QCOMPARE(result->exitCode, 3);
        QVERIFY(result->took >= 200ms);
    }
    void deadlineEndsTheGroup()
    {
        const QTemporaryDir dir;
        const QString pidFile = dir.filePath(u"pid"_s);
        // The last one in place of the shell, which might still have the time to say that its child was ended.
        Command command = shell(u"echo before; sleep 60 & echo $! > '%1'; exec sleep 60"_s.arg(pidFile), 300ms);
        QElapsedTimer timer;
        timer.start();
        const auto result = run(command);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::TimedOut);
        QCOMPARE(result.error().detail, u"before\n"_s);
        QVERIFY(timer.elapsed() >= 300);
        QTRY_VERIFY(isGone(pidFile));
    }
    void deafProgramsAreKilled()
    {
        const QTemporaryDir dir;
        const QString pidFile = dir.filePath(u"pid"_s);
        const auto result = run(
            shell(u"trap '' TERM; (trap '' TERM; sleep 60) & echo $! > '%1'; while :; do sleep 1; done"_s.arg(pidFile),
                  200ms));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::TimedOut);
        QTRY_VERIFY(isGone(pidFile));
    }
    void jobsInGroupsOfTheirOwnAreEndedToo()
    {
        const QTemporaryDir dir;
        const QString pidFile = dir.filePath(u"pid"_s);
        Command command = shell({}, 500ms);
        command.argv = {u"/bin/bash"_s, u"-c"_s, u"set -m; sleep 60 & echo $! > '%1'; wait"_s.arg(pidFile)};
        if (!QFile::exists(command.argv.first()))
            QSKIP("needs bash");
        const auto result = run(command);
        QVERIFY(!result.ok());
        QTRY_VERIFY(isGone(pidFile));
    }
    void grandchildrenThatHoldThePipeAreNotWaitedFor()
    {
        const QTemporaryDir dir;
        const QString pidFile = dir.filePath(u"pid"_s);
        const auto result = run(shell(u"sleep 60 & echo $! > '%1'; echo said"_s.arg(pidFile)));
        QVERIFY(result.ok());
        QCOMPARE(result->out, "said\n"_ba);
        QVERIFY(result->took < 10s);
        QTRY_VERIFY(isGone(pidFile)); // what it left behind ends with it
    }
    void whatALongRunLeavesBehindEndsToo() // it is looked for in another way than behind a short one
    {
        const QTemporaryDir dir;
        const QString pidFile = dir.filePath(u"pid"_s);
        const auto result = run(shell(u"sleep 60 & echo $! > '%1'; sleep 5.2"_s.arg(pidFile)));
        QVERIFY(result.ok());
        QTRY_VERIFY(isGone(pidFile));
    }
    void daemonsMayStay()
    {
        const QTemporaryDir dir;
        const QString pidFile = dir.filePath(u"pid"_s);
        Command command =
            shell(u"setsid sleep 60 >/dev/null & sleep 0.1; pgrep -n -f '^sleep 60$' > '%1'; true"_s.arg(pidFile));
        const auto result = run(command);
        QVERIFY(result.ok());
        QVERIFY(result->took < 10s);
        QFile file(pidFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const pid_t pid = file.readAll().trimmed().toInt();
        if (pid <= 0)
            QSKIP("needs setsid and pgrep");
        QCOMPARE(kill(pid, SIGKILL), 0); // still there: it has a session of its own
    }
    void cancelling()
    {
        const CancelToken cancel;
        QElapsedTimer timer;
        std::thread other([&] {
            std::this_thread::sleep_for(100ms);
            timer.start();
            cancel.cancel();
        });
        const auto result = run(shell(u"sleep 60"_s), cancel);
        const qint64 elapsed = timer.elapsed();
        other.join();
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
        qInfo("stopped %lld ms after it was asked", static_cast<long long>(elapsed));
        QVERIFY(!run(shell(u"true"_s), cancel).ok());
    }
    void timeOfTheChildAndItsChildren()
    {
        const auto result = run(shell(u"(i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done)"_s));
        QVERIFY(result.ok());
        QVERIFY(result->cpu > 0ms);
        QVERIFY(result->cpu <= result->took + 50ms);
    }
    void manyAtOnce()
    {
        std::vector<std::thread> threads;
        std::atomic_int right = 0;
        for (int i = 0; i < 16; ++i) {
            threads.emplace_back([&right, i] {
                for (int round = 0; round < 5; ++round) {
                    const auto result = run(shell(u"echo %1; exit %1"_s.arg(i)));
                    if (result.ok() && result->exitCode == i && result->out.trimmed().toInt() == i)
                        ++right;
                }
            });
        }
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(right.load(), 80);
    }
    void hostOfThisMachine()
    {
        const auto host = localHost();
        QVERIFY(host.ok());
        QCOMPARE(host->home.str(), qEnvironmentVariable("HOME"));
        QVERIFY(!host->arch.isEmpty());
        QCOMPARE(host->var(u"PATH"_s), qEnvironmentVariable("PATH"));
    }
    void hostWithoutAHome_data()
    {
        QTest::addColumn<QByteArray>("home");
        QTest::addRow("unset") << QByteArray();
        QTest::addRow("empty") << ""_ba;
        QTest::addRow("relative") << "home/ann"_ba;
        QTest::addRow("missing") << "/nowhere/ann"_ba;
        QTest::addRow("a file") << "/etc/passwd"_ba;
    }
    void hostWithoutAHome()
    {
        QFETCH(QByteArray, home);
        const QByteArray old = qgetenv("HOME");
        if (home.isNull())
            qunsetenv("HOME");
        else
            qputenv("HOME", home);
        const auto host = localHost();
        qputenv("HOME", old);
        QVERIFY(!host.ok());
        QVERIFY(host.error().what.source.contains("HOME"));
    }
};

QTEST_GUILESS_MAIN(RunnerTest)
#include "runner_test.moc"
