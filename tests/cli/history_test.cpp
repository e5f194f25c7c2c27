// history, undo and recover of the real program, in throw-away homes.
#include "local/local_fs.h"
#include "sandbox.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <filesystem>
#include <sys/stat.h>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

QSet<QString> keys(const QJsonObject &object)
{
    const QStringList list = object.keys();
    return QSet<QString>(list.begin(), list.end());
}

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void history();
    void undoOfOneFileAndEdit();
    void undoAfterAChangeElsewhere();
    void undoOfWhatIsGone();
    void undoConflict();
    void interruptedRun();
    void undoOutOfOrder();
    void prunes();
    void lockIsHeld();
    void lockOfTheDead();
    void homeOfOddName_data();
    void homeOfOddName();
};

void HistoryTest::history()
{
    Sandbox box;
    fillTypicalHome(box);
    QCOMPARE(box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s}).code, 0);
    const Ran ran = box.burrow({u"history"_s, u"--json"_s});
    QCOMPARE(ran.code, 0);
    const QJsonObject history = ran.json();
    QCOMPARE(history[u"schema"_s].toString(), u"burrow.history/1"_s);
    QCOMPARE(history[u"runs"_s].toArray().size(), 1);
    const QJsonObject run = history[u"runs"_s][0].toObject();
    QCOMPARE(keys(run), (QSet<QString>{u"id"_s, u"at"_s, u"state"_s, u"undoes"_s, u"files"_s}));
    QVERIFY(run[u"undoes"_s].isNull());
    QCOMPARE(run[u"state"_s].toString(), u"done"_s);
    QVERIFY(QRegularExpression(u"^\\d{8}T\\d{6}Z-[0-9a-f]{4}$"_s).match(run[u"id"_s].toString()).hasMatch());
    QVERIFY(box.burrow({u"history"_s}).out.contains(run[u"id"_s].toString().toUtf8()));
    QCOMPARE(box.burrow({u"undo"_s, run[u"id"_s].toString()}).code, 0);
    QCOMPARE(
        box.burrow({u"history"_s, u"--json"_s}).json()[u"runs"_s].toArray().last().toObject()[u"state"_s].toString(),
        u"undone"_s);

    QCOMPARE(box.burrow({u"history"_s, u"--json"_s}).json()[u"runs"_s][0][u"undoes"_s], run[u"id"_s]);

    // One damaged journal does not hide the others.
    box.write(u".local/state/burrow/runs/20200101T000000Z-0bad.journal"_s, "nonsense");
    box.write(u".local/state/burrow/runs/20200101T000000Z-0bad.done"_s, "");
    const Ran damaged = box.burrow({u"history"_s, u"--json"_s});
    QCOMPARE(damaged.code, 0);
    QCOMPARE(damaged.json()[u"runs"_s].toArray().size(), 2);
    QCOMPARE(damaged.json()[u"problems"_s].toArray().size(), 1);
    QVERIFY(!damaged.err.isEmpty());
    QCOMPARE(box.burrow({u"undo"_s, u"20200101T000000Z-0bad"_s}).code, 1); // named rightly, and left as it is
}

void HistoryTest::undoOfOneFileAndEdit()
{
    Sandbox box;
    fillTypicalHome(box);
    const auto before = box.tree();
    const QString run =
        box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s, u"--json"_s}).json()[u"run"_s].toString();
    int settings = 0;
    const QJsonArray files = box.burrow({u"history"_s, u"--json"_s}).json()[u"runs"_s][0][u"files"_s].toArray();
    for (const auto &file : files)
        if (file[u"path"_s].toString().endsWith("settings.json"_L1))
            settings = file[u"number"_s].toInt();
    QVERIFY(settings > 0);
    const QString number = QString::number(settings);
    const Ran edit = box.burrow({u"undo"_s, run + u'/' + number + u"/settings:user:go.useLanguageServer"_s});
    QVERIFY2(edit.code == 0, edit.err);
    QByteArray text = box.read(u".config/Code/User/settings.json"_s);
    QVERIFY2(text.contains("useLanguageServer") && !text.contains("autocompleteUnimportedPackages"), text);
    QVERIFY(box.read(u".bashrc"_s).contains("burrow"));
    const Ran file = box.burrow({u"undo"_s, run + u'/' + number});
    QVERIFY2(file.code == 0, file.err);
    QCOMPARE(box.read(u".config/Code/User/settings.json"_s),
             before[u".config/Code/User/settings.json"_s].sliced(
                 before[u".config/Code/User/settings.json"_s].indexOf(' ') + 1));
    QVERIFY(box.read(u".bashrc"_s).contains("burrow"));
    const Ran rest = box.burrow({u"undo"_s, run});
    QVERIFY2(rest.code == 0, rest.err);
    QCOMPARE(box.tree(), before);
    QCOMPARE(box.burrow({u"undo"_s, run + u"/99"_s}).code, 64);
    QCOMPARE(box.burrow({u"undo"_s, run + u'/' + number + u"/no:such:edit"_s}).code, 64);
}

void HistoryTest::undoAfterAChangeElsewhere()
{
    Sandbox box;
    fillTypicalHome(box);
    QCOMPARE(box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s}).code, 0);
    box.write(u".bashrc"_s, "# a line of mine\n" + box.read(u".bashrc"_s));
    const Ran undo = box.burrow({u"undo"_s});
    QVERIFY2(undo.code == 0, undo.err);
    QCOMPARE(box.read(u".bashrc"_s), "# a line of mine\n# mine\nalias ll='ls -l'\n");
}

void HistoryTest::undoOfWhatIsGone()
{
    Sandbox box;
    fillTypicalHome(box);
    QCOMPARE(box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s}).code, 0);
    QVERIFY(QFile::remove(box.path(u".bashrc"_s)));
    const Ran undo = box.burrow({u"undo"_s});
    QVERIFY2(undo.code == 1, undo.err); // something stays undone, and is named
    QVERIFY(undo.said().contains(".bashrc"_L1));
    QVERIFY(!box.exists(u".bashrc"_s));
    QVERIFY(box.read(u".config/Code/User/settings.json"_s).contains("useLanguageServer")); // the rest is done
}

void HistoryTest::undoConflict()
{
    Sandbox box;
    fillTypicalHome(box);
    const QByteArray original = box.read(u".config/Code/User/settings.json"_s);
    QCOMPARE(box.burrow({u"apply"_s, u"--set"_s, u"settings.user.gopls/ui.semanticTokens=true"_s, u"--yes"_s}).code, 0);
    const QByteArray changed = box.read(u".config/Code/User/settings.json"_s)
                                   .replace("\"ui.semanticTokens\": true", "\"ui.semanticTokens\": false");
    box.write(u".config/Code/User/settings.json"_s, changed);
    const Ran undo = box.burrow({u"undo"_s});
    QVERIFY2(undo.code == 1, undo.out + undo.err);
    QVERIFY(undo.said().contains("--conflicts original"_L1));
    QVERIFY(undo.out.contains("semanticTokens"));
    QCOMPARE(box.read(u".config/Code/User/settings.json"_s), changed); // never overwritten by itself
    const Ran keep = box.burrow({u"undo"_s, u"--conflicts"_s, u"original"_s});
    QVERIFY2(keep.code == 0, keep.err);
    QCOMPARE(box.read(u".config/Code/User/settings.json"_s), original);
}

void HistoryTest::interruptedRun()
{
    for (const auto &how : {u"--roll-back"_s, u"--finish"_s}) {
        Sandbox box;
        fillTypicalHome(box);
        const auto before = box.tree();
        QCOMPARE(box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s}).code, 0);
        const auto after = box.tree();
        // As if the power had failed before the last step: the mark that the run is done is missing, one file still
        // old.
        QDir runs(box.path(u".local/state/burrow/runs"_s));
        const QStringList marks = runs.entryList({u"*.done"_s}, QDir::Files);
        QCOMPARE(marks.size(), 1);
        QVERIFY(runs.remove(marks.first()));
        box.write(u".bashrc"_s, before[u".bashrc"_s].sliced(before[u".bashrc"_s].indexOf(' ') + 1));

        for (const QStringList &words :
             {QStringList{u"apply"_s, u"--recommended"_s, u"--yes"_s}, QStringList{u"undo"_s}}) {
            const Ran refused = box.burrow(words);
            QCOMPARE(refused.code, 1);
            QVERIFY(refused.said().contains("burrow recover"_L1));
        }
        const Ran asked = box.burrow({u"recover"_s});
        QCOMPARE(asked.code, 1);
        QVERIFY(asked.said().contains("--finish"_L1) && asked.out.contains(".bashrc"));
        const Ran done = box.burrow({u"recover"_s, how});
        QVERIFY2(done.code == 0, done.err);
        QCOMPARE(box.tree(), how == u"--finish"_s ? after : before);
        QCOMPARE(box.burrow({u"recover"_s}).code, 0);
        QCOMPARE(box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s}).code, 0);
    }
}

void HistoryTest::undoOutOfOrder()
{
    Sandbox box;
    fillTypicalHome(box);
    const auto apply = [&](const QString &choice) {
        return box.burrow({u"apply"_s, u"--set"_s, choice, u"--yes"_s, u"--json"_s}).json()[u"run"_s].toString();
    };
    // They do not touch each other: the first goes, the second stays.
    const QString first = apply(u"settings.user.go.lintOnSave=off"_s);
    const QString second = apply(u"settings.user.gopls/ui.semanticTokens=true"_s);
    QVERIFY(!first.isEmpty() && !second.isEmpty());
    const Ran undo = box.burrow({u"undo"_s, first});
    QVERIFY2(undo.code == 0, undo.err);
    QByteArray now = box.read(u".config/Code/User/settings.json"_s);
    QVERIFY2(!now.contains("lintOnSave") && now.contains("semanticTokens"), now);

    // The third changes what the second wrote: it is named, and nothing is written.
    const QString third = apply(u"settings.user.gopls/ui.semanticTokens=false"_s);
    QVERIFY(!third.isEmpty());
    now = box.read(u".config/Code/User/settings.json"_s);
    const Ran refused = box.burrow({u"undo"_s, second});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.said().contains(third), refused.err);
    QCOMPARE(box.read(u".config/Code/User/settings.json"_s), now);
    QCOMPARE(box.burrow({u"undo"_s, third}).code, 0);
    QCOMPARE(box.burrow({u"undo"_s, second}).code, 0);
}

void HistoryTest::prunes()
{
    Sandbox box;
    fillTypicalHome(box);
    QCOMPARE(box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s}).code, 0);
    QCOMPARE(box.burrow({u"apply"_s, u"--set"_s, u"mirrors.goproxy=https://proxy.example"_s, u"--yes"_s}).code, 0);
    const auto ids = [&] {
        QStringList all;
        for (const auto &run : box.burrow({u"history"_s, u"--json"_s}).json()[u"runs"_s].toArray())
            all += run[u"id"_s].toString();
        return all;
    };
    const QStringList runs = ids();
    QCOMPARE(runs.size(), 2);
    const auto tree = box.tree();

    for (const QStringList &words :
         {QStringList{u"--keep"_s, u"-1"_s}, QStringList{u"--keep"_s, u"few"_s}, QStringList{u"--older-than"_s, u""_s},
          QStringList{u"--prune"_s, u"nothing"_s}, QStringList{u"--keep"_s, u"1"_s, u"--older-than"_s, u"1"_s}})
        QCOMPARE(box.burrow(QStringList{u"history"_s, u"--yes"_s} + words).code, 64);
    const Ran asked = box.burrow({u"history"_s, u"--keep"_s, u"1"_s}); // nobody can answer
    QCOMPARE(asked.code, 1);
    QVERIFY(asked.said().contains(runs[1]) && asked.said().contains("--yes"_L1));
    QCOMPARE(ids(), runs);
    QCOMPARE(box.burrow({u"history"_s, u"--older-than"_s, u"1"_s, u"--yes"_s}).code, 0);
    QCOMPARE(ids(), runs);

    const Ran kept = box.burrow({u"history"_s, u"--keep"_s, u"1"_s, u"--yes"_s, u"--json"_s});
    QVERIFY2(kept.code == 0, kept.err);
    QCOMPARE(keys(kept.json()), (QSet<QString>{u"schema"_s, u"runs"_s, u"problems"_s, u"pruned"_s}));
    const QJsonObject pruned = kept.json()[u"pruned"_s].toObject();
    QCOMPARE(keys(pruned), (QSet<QString>{u"runs"_s, u"kept"_s, u"bytes_freed"_s, u"error"_s}));
    QCOMPARE(pruned[u"runs"_s][0][u"id"_s].toString(), runs[1]);
    QVERIFY(pruned[u"runs"_s][0][u"removed"_s].toBool());
    QVERIFY(pruned[u"bytes_freed"_s].toInt() > 0);
    QCOMPARE(ids(), QStringList{runs[0]});
    QCOMPARE(box.tree(), tree);
    QCOMPARE(box.burrow({u"undo"_s, runs[1]}).code, 64);
    QCOMPARE(box.burrow({u"history"_s, u"--prune"_s, runs[0], u"--yes"_s}).code, 0);
    QCOMPARE(ids(), QStringList());
    QCOMPARE(box.burrow({u"undo"_s}).code, 0); // nothing to undo any more
    QCOMPARE(box.tree(), tree);
}

void HistoryTest::lockIsHeld()
{
    Sandbox box;
    fillTypicalHome(box);
    QCOMPARE(box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s}).code, 0);
    const auto tree = box.tree();
    LocalFs fs;
    auto held = fs.lock(AbsPath(box.path(u".local/state/burrow/lock"_s)));
    QVERIFY(held.ok());
    for (const QStringList &words :
         {QStringList{u"undo"_s}, QStringList{u"history"_s, u"--keep"_s, u"0"_s, u"--yes"_s},
          QStringList{u"apply"_s, u"--set"_s, u"mirrors.goproxy=https://proxy.example"_s, u"--yes"_s}}) {
        const Ran second = box.burrow(words);
        QCOMPARE(second.code, 1);
        QVERIFY2(second.said().contains(QString::number(QCoreApplication::applicationPid())), second.err);
    }
    QCOMPARE(box.tree(), tree);
    QCOMPARE(box.burrow({u"history"_s}).code, 0); // looking needs no lock

    // A run that is under way is not called interrupted.
    QDir runs(box.path(u".local/state/burrow/runs"_s));
    const QString mark = runs.entryList({u"*.done"_s}, QDir::Files).value(0);
    QVERIFY(runs.rename(mark, u"elsewhere"_s));
    for (const QStringList &words : {QStringList{u"undo"_s}, QStringList{u"apply"_s, u"--recommended"_s, u"--yes"_s},
                                     QStringList{u"recover"_s}, QStringList{u"recover"_s, u"--roll-back"_s}}) {
        const Ran second = box.burrow(words);
        QCOMPARE(second.code, 1);
        QVERIFY2(second.said().contains(QString::number(QCoreApplication::applicationPid())), second.err);
        QVERIFY2(!second.said().contains("interrupted"_L1), second.err);
    }
    QVERIFY(runs.rename(u"elsewhere"_s, mark));
    held->reset();
    QCOMPARE(box.burrow({u"undo"_s}).code, 0);
}

void HistoryTest::lockOfTheDead()
{
    Sandbox box;
    fillTypicalHome(box);
    box.write(u".local/state/burrow/lock"_s, "4194304\n"); // left by a process that is no more
    QCOMPARE(box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s}).code, 0);
}

void HistoryTest::homeOfOddName_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("works");
    QTest::addRow("line break") << "new\nline"_ba << true;
    QTest::addRow("quotes and dollars") << "a 'b' \"c\" $HOME `d`"_ba << true;
    QTest::addRow("no UTF-8") << "caf\xe9"_ba << false;
}

void HistoryTest::homeOfOddName()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, works);
    Sandbox box;
    const QByteArray home = box.home().toUtf8() + '/' + name;
    QCOMPARE(::mkdir(home.constData(), 0700), 0);
    // a QProcess would spoil a name that is no UTF-8
    const QByteArray command = "HOME=$(cat name; echo .); HOME=${HOME%.}; export HOME; exec \"$0\" \"$@\"";
    box.write(u"name"_s, home);
    const auto run = [&](const QStringList &words) {
        QProcess process;
        process.setProcessEnvironment(box.env);
        process.setWorkingDirectory(box.home());
        process.start(u"/bin/sh"_s, QStringList{u"-c"_s, QString::fromLatin1(command), Sandbox::program()} + words);
        process.waitForFinished(120'000);
        return Ran{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    };
    const Ran apply = run({u"apply"_s, u"--set"_s, u"mirrors.goproxy=https://proxy.example"_s, u"--yes"_s});
    if (works) {
        QVERIFY2(apply.code == 0, apply.err);
        const Ran undo = run({u"undo"_s});
        QVERIFY2(undo.code == 0, undo.err);
    } else {
        QVERIFY2(apply.code != 0 && !apply.err.isEmpty(), apply.out);
        // QDir leaves names out that are no UTF-8. "name" and the odd home itself:
        const std::filesystem::directory_iterator entries(box.home().toStdString());
        QCOMPARE(std::distance(begin(entries), end(entries)), 2);
    }
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
