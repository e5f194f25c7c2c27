// Patches that patch and git take, and scripts no longer than those of git.
#include "diff/diff.h"
#include "made_up_texts.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<no file>");
}

} // namespace

class PatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void patchText()
    {
        const QByteArray left = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n";
        const QByteArray right = "1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n11\n12\n13";
        QCOMPARE(unifiedPatch(diff(left, right), "a/x", "b/x"),
                 "--- a/x\n+++ b/x\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n@@ -10,3 +10,4 @@\n 10\n 11\n "
                 "12\n+13\n"
                 "\\ No newline at end of file\n"_ba);
        QCOMPARE(unifiedPatch(diff(left, left), "a/x", "b/x"), QByteArray());
        QCOMPARE(unifiedPatch(diff({}, "a\n"), "/dev/null", "b/x"), "--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+a\n"_ba);
        QCOMPARE(unifiedPatch(diff("a\n", {}), "a/x", "/dev/null"), "--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n"_ba);
        QCOMPARE(unifiedPatch(diff("a\nb\nc\n", "a\nc\n"), "a/x", "b/x", 0),
                 "--- a/x\n+++ b/x\n@@ -2 +1,0 @@\n-b\n"_ba);
    }

    void patchesApply_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::addRow("patch") << u"patch"_s << QStringList{u"--binary"_s, u"-s"_s, u"-f"_s,      u"-F0"_s,
                                                            u"-p1"_s,      u"-i"_s, u"../patch"_s};
        QTest::addRow("git") << u"git"_s << QStringList{u"apply"_s, u"--whitespace=nowarn"_s, u"../patch"_s};
    }
    void patchesApply()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(u"needs %1"_s.arg(program)));
        QRandomGenerator random(5);
        for (int round = 0; round < 60; ++round) {
            QTemporaryDir scratch;
            const QDir dir(scratch.path());
            QVERIFY(dir.mkdir(u"tree"_s));
            const QString path = dir.filePath(u"tree/file"_s);
            QByteArray left = round == 0 ? QByteArray()
                                         : randomText(random, 1 + int(random.bounded(40)), 1 + int(random.bounded(30)));
            const QByteArray right = round == 1 ? QByteArray() : round == 0 ? "a\n"_ba : mutated(random, left);
            const Diff result = diff(left, right);
            if (result.same())
                continue;
            const bool made = left.isEmpty(), gone = right.isEmpty();
            if (!made)
                writeFile(path, left);
            writeFile(dir.filePath(u"patch"_s),
                      unifiedPatch(result, made ? "/dev/null"_ba : "a/file"_ba, gone ? "/dev/null"_ba : "b/file"_ba,
                                   int(random.bounded(4)) + (program == u"git"_s)));
            QProcess process;
            process.setWorkingDirectory(dir.filePath(u"tree"_s));
            process.setProcessChannelMode(QProcess::MergedChannels);
            process.start(program, arguments);
            QVERIFY(process.waitForFinished());
            const QByteArray said = process.readAll();
            QVERIFY2(process.exitCode() == 0, (said + readFile(dir.filePath(u"patch"_s))).constData());
            QCOMPARE(gone ? QByteArray() : readFile(path), right);
            QCOMPARE(QFile::exists(path), !gone);
        }
    }

    void neverLongerThanGit()
    {
        if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
            QSKIP("needs git");
        QRandomGenerator random(6);
        for (int round = 0; round < 40; ++round) {
            QTemporaryDir scratch;
            const QDir dir(scratch.path());
            const QByteArray left = randomText(random, 200, 20 + int(random.bounded(300)));
            QByteArray right = left;
            for (int n = int(random.bounded(10)); n >= 0; --n)
                right = mutated(random, right);
            writeFile(dir.filePath(u"old"_s), left);
            writeFile(dir.filePath(u"new"_s), right);
            QProcess git;
            git.setWorkingDirectory(scratch.path());
            git.start(u"git"_s, {u"diff"_s, u"--no-index"_s, u"--no-color"_s, u"--no-ext-diff"_s, u"--text"_s, u"old"_s,
                                 u"new"_s});
            QVERIFY(git.waitForFinished());
            int gits = -2; // the two lines of its header
            for (const QByteArray &line : git.readAllStandardOutput().split('\n'))
                gits += line.startsWith('+') || line.startsWith('-');
            const Diff ours = diff(left, right);
            QVERIFY2(ours.added + ours.removed <= gits,
                     qPrintable(u"%1 > %2"_s.arg(ours.added + ours.removed).arg(gits)));
        }
    }
};

QTEST_GUILESS_MAIN(PatchTest)
#include "patch_test.moc"
