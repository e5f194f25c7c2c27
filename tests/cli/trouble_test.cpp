// The real program where the system gives it no home, no room or nobody to read.
#include "sandbox.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

using namespace burrow;
using namespace Qt::StringLiterals;

class TroubleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noHome_data();
    void noHome();
    void homeNotWritable();
    void fullOutput();
    void closedPipe();
    void noThreads();
};

void TroubleTest::noHome_data()
{
    QTest::addColumn<QString>("home");
    QTest::addRow("unset") << QString();
    QTest::addRow("relative") << u"home"_s;
    QTest::addRow("nowhere") << u"/no/such/home"_s;
    QTest::addRow("a file") << u"/etc/passwd"_s;
}

void TroubleTest::noHome()
{
    QFETCH(QString, home);
    Sandbox box;
    if (home.isEmpty())
        box.env.remove(u"HOME"_s);
    else
        box.env.insert(u"HOME"_s, home);
    for (const QStringList &words :
         {QStringList{u"scan"_s}, QStringList{u"plan"_s, u"--recommended"_s},
          QStringList{u"apply"_s, u"--recommended"_s, u"--yes"_s}, QStringList{u"history"_s}, QStringList{u"undo"_s}}) {
        const Ran ran = box.burrow(words);
        QCOMPARE(ran.code, 70);
        QVERIFY2(ran.said().contains("HOME"_L1), ran.err);
        QVERIFY(ran.out.isEmpty());
    }
    QCOMPARE(box.burrow({u"--version"_s}).code, 0);
    QCOMPARE(box.burrow({u"plan"_s, u"--help"_s}).code, 0);
}

void TroubleTest::homeNotWritable()
{
    Sandbox box;
    fillTypicalHome(box);
    const auto before = box.tree();
    QString program = Sandbox::program();
    QStringList words{u"apply"_s, u"--recommended"_s, u"--yes"_s};
    if (::geteuid() == 0) { // root may write everywhere: run it as nobody
        const QString setpriv = QStandardPaths::findExecutable(u"setpriv"_s);
        if (setpriv.isEmpty())
            QSKIP("needs setpriv, since root may write everywhere");
        words = QStringList{u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, program} + words;
        program = setpriv;
        QDir folder(box.home());
        folder.cdUp();
        QFile::setPermissions(folder.path(), QFile::Permissions(0x7555));
    } else {
        QFile::setPermissions(box.home(), QFile::ReadOwner | QFile::ExeOwner);
    }
    QProcess process;
    process.setProcessEnvironment(box.env);
    process.start(program, words);
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray said = process.readAllStandardError();
    QFile::setPermissions(box.home(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther |
                                          QFile::ExeOther | QFile::ReadGroup | QFile::ExeGroup);
    if (said.contains("Permission denied") && process.exitCode() == 127)
        QSKIP("nobody cannot start programs of this build folder");
    QVERIFY2(process.exitCode() == 1, said);
    QVERIFY(!said.isEmpty());
    QCOMPARE(box.tree(), before);
}

void TroubleTest::fullOutput()
{
    if (!QFileInfo::exists(u"/dev/full"_s))
        QSKIP("needs /dev/full");
    Sandbox box;
    fillTypicalHome(box);
    for (const QStringList &words :
         {QStringList{u"--help"_s}, QStringList{u"plan"_s, u"--recommended"_s, u"--json"_s}}) {
        QProcess process;
        process.setProcessEnvironment(box.env);
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(Sandbox::program(), words);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 70);
        QVERIFY(!process.readAllStandardError().isEmpty());
    }
}

void TroubleTest::closedPipe()
{
    // `burrow --help | head -1`: nobody wants to read about it.
    Sandbox box;
    QProcess shell;
    shell.setProcessEnvironment(box.env);
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"\"$0\" plan --help | head -1"_s, Sandbox::program()});
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.exitCode(), 0);
    QVERIFY(shell.readAllStandardError().isEmpty());
}

void TroubleTest::noThreads()
{
    // Stacks larger than the address space: the system refuses every thread, as under a tight limit of memory or
    // processes. All is done then one after the other.
    Sandbox box;
    fillTypicalHome(box);
    const Ran usual = box.burrow({u"plan"_s, u"--recommended"_s, u"--json"_s});
    QCOMPARE(usual.code, 0);
    const QString alone = u"ulimit -s 200000000000 2>/dev/null || exit 99; exec \"$0\" \"$@\""_s;
    const auto run = [&](const QStringList &words) {
        QProcess process;
        process.setProcessEnvironment(box.env);
        process.start(u"/bin/sh"_s, QStringList{u"-c"_s, alone, Sandbox::program()} + words);
        return Ran{process.waitForFinished(60'000) ? process.exitCode() : -1, process.readAllStandardOutput(),
                   process.readAllStandardError()};
    };
    const Ran ran = run({u"plan"_s, u"--recommended"_s, u"--json"_s});
    if (ran.code == 99)
        QSKIP("the limit of the stack cannot be raised here");
    QVERIFY2(ran.code == 0, ran.err);
    QCOMPARE(editIds(ran.json()), editIds(usual.json()));
    const Ran applied = run({u"apply"_s, u"--recommended"_s, u"--yes"_s});
    QVERIFY2(applied.code == 0, applied.err);
    QVERIFY(editIds(box.burrow({u"plan"_s, u"--recommended"_s, u"--json"_s}).json()).isEmpty());
}

QTEST_GUILESS_MAIN(TroubleTest)
#include "trouble_test.moc"
