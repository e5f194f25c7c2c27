// Undo of runs, files and single edits, also when files have changed since.
#include "merge/merge.h"
#include "sandbox.h"

using namespace burrow;
using namespace Qt::StringLiterals;
using Kind = UndoStep::Kind;

namespace {

const auto settings = u".config/Code/User/settings.json"_s;
const auto goEnv = u".config/go/env"_s;
const auto text =
    "{\n    // comment of a\n    \"a\": 1, // behind a\n    \"b\": [1, 2],\n    \"c\": {\"d\": true}\n}\n"_ba;

} // namespace

class UndoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runIsTakenBackByteForByte()
    {
        Sandbox box;
        box.put(settings, text, 0600);
        box.put(u".zshrc"_s, "no newline at the end", 0640);
        const auto before = box.tree();
        const ApplyReport report =
            box.applyAll({box.set(settings, u"go.lintTool"_s, "\"x\""), box.unset(settings, u"a"_s),
                          box.env(goEnv, "GOPROXY", "direct"_ba), box.block(u".zshrc"_s, "export X=1\n")});
        QVERIFY(!report.error);
        const auto after = box.tree();
        const auto steps = box.planned(report.run);
        QVERIFY(steps.ok());
        QCOMPARE(steps->size(), 3u);
        for (const UndoStep &step : *steps)
            QCOMPARE(step.kind, Kind::Restore);
        QVERIFY((*steps)[1].removes);
        const ApplyReport back = box.undone(report.run);
        QVERIFY(!back.error);
        QCOMPARE(box.tree(), before); // .config/go is gone again, too
        QCOMPARE(box.history().find(report.run)->state, Run::State::Undone);
        QCOMPARE(box.undone(report.run).error->kind, ErrorKind::Usage);

        // undo can be undone, and that again
        QVERIFY(!box.undone(back.run).error);
        QCOMPARE(box.tree(), after);
        QCOMPARE(box.history().find(report.run)->state, Run::State::Done);
        QVERIFY(!box.undone(report.run).error);
        QCOMPARE(box.tree(), before);
    }

    void fileIsTakenBackAlone()
    {
        Sandbox box;
        const ApplyReport report = box.applyAll({box.set(u"a.json"_s, u"x"_s, "1"), box.set(u"b.json"_s, u"x"_s, "1")});
        QVERIFY(!box.undone(report.run + u"/2"_s).error);
        QVERIFY(box.fs.stat(box.at(u"a.json"_s)).exists());
        QVERIFY(!box.fs.stat(box.at(u"b.json"_s)).exists());
        QCOMPARE(box.history().find(report.run)->state, Run::State::PartlyUndone);
        QVERIFY(!box.undone(report.run).error); // the rest
        QVERIFY(!box.fs.stat(box.at(u"a.json"_s)).exists());
        QCOMPARE(box.history().find(report.run)->state, Run::State::Undone);
    }

    void editIsTakenBackAlone()
    {
        Sandbox box;
        box.put(settings, text);
        const PlannedEdit one = box.set(settings, u"one"_s, "1"), two = box.set(settings, u"two"_s, "2");
        const ApplyReport report = box.applyAll({one, two});
        QVERIFY(!report.error);
        QVERIFY(!box.undone(report.run + u"/1/"_s + one.id).error);
        QCOMPARE(box.get(settings), applyEdit(text, two.edit).valueOr({}));
        const History history = box.history();
        QCOMPARE(history.find(report.run)->state, Run::State::PartlyUndone);
        QCOMPARE(history.find(report.run)->files[0].undoneEdits, QStringList{one.id});
        QCOMPARE(box.undone(report.run + u"/1/"_s + one.id).error->kind, ErrorKind::Usage);
        QVERIFY(!box.undone(report.run + u"/1/"_s + two.id).error);
        QCOMPARE(box.get(settings), text);
        QCOMPARE(box.history().find(report.run)->state, Run::State::Undone);
    }

    void lastEditOfAFileWeMadeRemovesIt()
    {
        Sandbox box;
        const auto before = box.tree();
        const PlannedEdit one = box.env(goEnv, "GOPROXY", "direct"_ba), two = box.env(goEnv, "GOSUMDB", "off"_ba);
        const ApplyReport report = box.applyAll({one, two});
        QVERIFY(!box.undone(report.run + u"/1/"_s + two.id).error);
        QCOMPARE(box.get(goEnv), "GOPROXY=direct\n"_ba);
        QVERIFY(!box.undone(report.run + u"/1/"_s + one.id).error);
        QCOMPARE(box.tree(), before);
    }

    void outOfOrder()
    {
        Sandbox box;
        box.put(settings, text);
        const auto before = box.tree();
        const ApplyReport first =
            box.applyAll({box.set(settings, u"go.first"_s, "1"), box.set(u"a.json"_s, u"x"_s, "1")});
        const ApplyReport second =
            box.applyAll({box.set(settings, u"go.second"_s, "[1, 2]"), box.set(u"b.json"_s, u"x"_s, "1")});
        QVERIFY(!first.error && !second.error);
        QCOMPARE(box.planned(first.run)->front().kind, Kind::Merge);
        QVERIFY(!box.undone(first.run).error);
        QVERIFY(!box.get(settings).contains("go.first"));
        QVERIFY(box.get(settings).contains("go.second"));
        QVERIFY(!box.undone(second.run).error);
        QCOMPARE(box.tree(), before);
    }

    void fileMadeByAnEarlierRunGoesWithTheLastUndo()
    {
        Sandbox box;
        const ApplyReport first = box.applyAll({box.set(u".config/x/a.json"_s, u"one"_s, "1")});
        const ApplyReport second = box.applyAll({box.set(u".config/x/a.json"_s, u"two"_s, "2")});
        QVERIFY(!box.undone(first.run).error);
        QVERIFY(box.get(u".config/x/a.json"_s).contains("two"));
        QVERIFY(!box.undone(second.run).error);
        QVERIFY(!box.fs.stat(box.at(u".config"_s)).exists());
    }

    void mergesWithWhatChangedSince_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QByteArray>("original");
        QTest::addColumn<QByteArray>("from"); // in our text
        QTest::addColumn<QByteArray>("to");   // what the person makes of it
        QTest::addColumn<QByteArray>("result");
        QTest::addRow("other line of the same file")
            << u"set"_s << text << "comment of a"_ba
            << "new comment"_ba << QByteArray(text).replace("comment of a", "new comment");
        QTest::addRow("key added behind ours") << u"set"_s << "{\n    \"a\": 1\n}\n"_ba
                                               << "\"ours\": 1"_ba
                                               << "\"ours\": 1,\n    \"theirs\": 2"_ba
                                               << "{\n    \"a\": 1,\n    \"theirs\": 2\n}\n"_ba;
        QTest::addRow("value changed by us") << u"change"_s << "{\n    \"a\": 1,\n    \"b\": 1\n}\n"_ba
                                             << "\"b\": 1"_ba
                                             << "\"b\": 2"_ba
                                             << "{\n    \"a\": 1,\n    \"b\": 2\n}\n"_ba;
        QTest::addRow("key removed by us")
            << u"remove"_s << "{\n    // why\n    \"a\": 1,\n    \"b\": 1,\n    \"c\": 1\n}\n"_ba
            << "\"c\": 1"_ba
            << "\"c\": 2"_ba
            << "{\n    // why\n    \"a\": 1,\n    \"b\": 1,\n    \"c\": 2\n}\n"_ba;
        QTest::addRow("nested key") << u"nested"_s << "{\n    \"a\": 1\n}\n"_ba
                                    << "\"a\": 1"_ba
                                    << "\"a\": 2"_ba
                                    << "{\n    \"a\": 2\n}\n"_ba;
        QTest::addRow("already taken out by hand") << u"set"_s << "{\n    \"a\": 1\n}\n"_ba
                                                   << ",\n    \"ours\": 1"_ba
                                                   << ""_ba
                                                   << "{\n    \"a\": 1\n}\n"_ba;
        QTest::addRow("array") << u"append"_s << "{\n    \"b\": [\n        1\n    ]\n}\n"_ba
                               << "{\n    \"b\""_ba
                               << "{\n    \"z\": 0,\n    \"b\""_ba
                               << "{\n    \"z\": 0,\n    \"b\": [\n        1\n    ]\n}\n"_ba;
        QTest::addRow("shell block") << u"block"_s << "# mine\n"_ba
                                     << "# mine\n"_ba
                                     << "# mine\nalias a=b\n"_ba
                                     << "# mine\nalias a=b\n"_ba;
        QTest::addRow("line behind the shell block") << u"block"_s << "# mine\n"_ba
                                                     << "# <<< burrow <<<\n"_ba
                                                     << "# <<< burrow <<<\nalias a=b\n"_ba
                                                     << "# mine\nalias a=b\n"_ba;
        QTest::addRow("go env") << u"env"_s << "GOFLAGS=-v\n"_ba
                                << "GOFLAGS=-v\n"_ba
                                << "GOFLAGS=-x\n"_ba
                                << "GOFLAGS=-x\n"_ba;
        QTest::addRow("go env line behind") << u"env"_s << "GOFLAGS=-v\n"_ba
                                            << "GOPROXY=direct\n"_ba
                                            << "GOPROXY=direct\nGOSUMDB=off\n"_ba
                                            << "GOFLAGS=-v\nGOSUMDB=off\n"_ba;
    }
    void mergesWithWhatChangedSince()
    {
        QFETCH(QString, what);
        QFETCH(QByteArray, original);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, result);
        Sandbox box;
        box.put(u"file"_s, original);
        const PlannedEdit edit = what == u"set"      ? box.set(u"file"_s, u"ours"_s, "1")
                                 : what == u"change" ? box.set(u"file"_s, u"a"_s, "5")
                                 : what == u"remove" ? box.unset(u"file"_s, u"a"_s)
                                 : what == u"nested" ? box.set(u"file"_s, u"x/y/z"_s, "1")
                                 : what == u"append" ? box.set(u"file"_s, u"b/9"_s, "{\"n\": 1}")
                                 : what == u"block"  ? box.block(u"file"_s, "export X=1\n")
                                                     : box.env(u"file"_s, "GOPROXY", "direct"_ba);
        const ApplyReport report = box.applyAll({edit});
        QVERIFY(!report.error);
        const QByteArray ours = box.get(u"file"_s);
        QVERIFY2(ours.contains(from), ours.constData());
        box.put(u"file"_s, QByteArray(ours).replace(ours.indexOf(from), from.size(), to));
        const auto steps = box.planned(report.run);
        QVERIFY(steps.ok());
        QCOMPARE(steps->front().after, result);
        QVERIFY(steps->front().kind == Kind::Merge || steps->front().kind == Kind::Nothing);
        QVERIFY(!box.undone(report.run).error);
        QCOMPARE(box.get(u"file"_s), result);
        QCOMPARE(box.history().find(report.run)->state, Run::State::Undone);
    }

    void conflictIsAQuestion_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addRow("none") << u"none"_s;
        QTest::addRow("keep") << u"keep"_s;
        QTest::addRow("original") << u"original"_s;
    }
    void conflictIsAQuestion()
    {
        QFETCH(QString, answer);
        Sandbox box;
        const auto original = "{\n    \"a\": 1\n}\n"_ba;
        box.put(u"a.json"_s, original);
        const ApplyReport report = box.applyAll({box.set(u"a.json"_s, u"a"_s, "2"), box.set(u"b.json"_s, u"a"_s, "2")});
        box.put(u"a.json"_s, "{\n    \"a\": 3\n}\n");
        const auto steps = box.planned(report.run);
        QVERIFY(steps.ok());
        QCOMPARE(steps->front().kind, Kind::Conflict);
        QCOMPARE(steps->front().original, original);
        QVERIFY(steps->front().ours.contains('2') && steps->front().current.contains('3'));
        QMap<int, UndoAnswer> answers;
        if (answer != u"none")
            answers[1] = answer == u"keep" ? UndoAnswer::KeepCurrent : UndoAnswer::UseOriginal;
        const ApplyReport back = box.undone(report.run, answers);
        QVERIFY(!back.error);
        const bool used = answer == u"original";
        QCOMPARE(back.files, (std::vector{used ? FileState::Written : FileState::Skipped, FileState::Written}));
        QCOMPARE(box.get(u"a.json"_s), used ? original : "{\n    \"a\": 3\n}\n"_ba);
        QVERIFY(!box.fs.stat(box.at(u"b.json"_s)).exists());
        QCOMPARE(box.history().find(report.run)->state, used ? Run::State::Undone : Run::State::PartlyUndone);
    }

    void goneFile()
    {
        Sandbox box;
        box.put(u"a.json"_s, "{}");
        const ApplyReport report = box.applyAll({box.set(u"a.json"_s, u"x"_s, "1"), box.set(u"b.json"_s, u"x"_s, "1")});
        QVERIFY(QFile::remove(box.at(u"a.json"_s).str()) && QFile::remove(box.at(u"b.json"_s).str()));
        const auto steps = box.planned(report.run);
        QCOMPARE((*steps)[0].kind, Kind::Gone);
        QCOMPARE((*steps)[1].kind, Kind::Nothing); // we made it, and it is gone
        QVERIFY(!box.undone(report.run, {{1, UndoAnswer::UseOriginal}}).error);
        QCOMPARE(box.get(u"a.json"_s), "{}"_ba);
        QCOMPARE(box.history().find(report.run)->state, Run::State::Undone);
    }

    void changedBetweenLookAndUndo()
    {
        Sandbox box;
        const ApplyReport report = box.applyAll({box.set(u"a.json"_s, u"x"_s, "1")});
        const auto steps = box.planned(report.run);
        box.put(u"a.json"_s, "{\"mine\": true}");
        const ApplyReport back = undo(*steps, {}, *UndoTarget::parse(report.run), box.access(), {});
        QVERIFY(back.error.has_value());
        QCOMPARE(back.error->kind, ErrorKind::Changed);
        QCOMPARE(box.get(u"a.json"_s), "{\"mine\": true}"_ba);
    }

    void foldersWithOtherFilesStay()
    {
        Sandbox box;
        const ApplyReport report = box.applyAll({box.set(u"new/deep/a.json"_s, u"x"_s, "1")});
        box.put(u"new/theirs"_s, "x");
        QVERIFY(!box.undone(report.run).error);
        QVERIFY(!box.fs.stat(box.at(u"new/deep"_s)).exists());
        QCOMPARE(box.get(u"new/theirs"_s), "x"_ba);
    }

    /// The others put an element in front of ours between review and apply, and set a key that we wanted to set too.
    void singleEditOfAMergedChange()
    {
        const auto name = u"settings.json"_s;
        Sandbox box;
        box.put(name, "{\n    \"list\": [\"a\"],\n    \"mode\": 1\n}\n");
        PlannedEdit insert = box.set(name, u"list"_s, {});
        insert.edit = JsoncEdit{{"list"_ba, 1}, JsoncEdit::Op::Insert, "\"ours\""};
        const Plan plan = box.plan({insert, box.set(name, u"mode"_s, "2"), box.set(name, u"new"_s, "true")});
        const FileChange reviewed = box.look(plan).front();
        box.put(name, "{\n    \"list\": [\"z\", \"y\", \"a\"],\n    \"mode\": 3\n}\n");
        const auto merge = mergeChange(reviewed, plan, box.snapshot(name)); // theirs counts where both changed it
        QVERIFY(merge.ok());
        QCOMPARE(merge->conflicts.size(), size_t(1));
        QCOMPARE(merge->change.edits, (QStringList{insert.id, u"settings:user:new"_s}));
        const ApplyReport report = apply({merge->change}, plan, box.access(), {});
        QVERIFY(!report.error);
        const QByteArray written =
            "{\n    \"list\": [\"z\", \"y\", \"a\", \"ours\"],\n    \"mode\": 3,\n    \"new\": true\n}\n";
        QCOMPARE(box.get(name), written);

        QVERIFY(!box.undone(report.run + u"/1/settings:user:new"_s).error);
        const QByteArray without = QByteArray(written).replace(",\n    \"new\": true", "");
        QCOMPARE(box.get(name), without); // the list and mode stay as they are
        QVERIFY(!box.undone(report.run + u"/1/"_s + insert.id).error);
        QCOMPARE(box.get(name), QByteArray(without).replace(", \"ours\"", ""));
    }

    void targets_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("read"); // run|file|edit, empty: refused
        QTest::addRow("run") << u"R"_s << u"R|0|"_s;
        QTest::addRow("file") << u"R/2"_s << u"R|2|"_s;
        QTest::addRow("edit") << u"R/2/path:zprofile:block"_s << u"R|2|path:zprofile:block"_s;
        QTest::addRow("edit with a slash") << u"R/2/settings:user:a/b"_s << u"R|2|settings:user:a/b"_s;
        for (const char *wrong : {"", "/", "R/", "R/0", "R/x", "R/-1", "R/1/"})
            QTest::addRow("wrong: %s", wrong) << QString::fromLatin1(wrong) << QString();
    }
    void targets()
    {
        QFETCH(QString, given);
        QFETCH(QString, read);
        const auto target = UndoTarget::parse(given);
        QCOMPARE(target ? u"%1|%2|%3"_s.arg(target->run).arg(target->file).arg(target->edit) : QString(), read);
    }

    void unknownTargets()
    {
        Sandbox box;
        const ApplyReport report = box.applyAll({box.set(u"a.json"_s, u"x"_s, "1")});
        for (const QString &wrong : {u"none"_s, QString(report.run + u"/2"_s), QString(report.run + u"/1/none"_s)})
            QCOMPARE(box.planned(wrong).error().kind, ErrorKind::Usage);
    }
};

QTEST_GUILESS_MAIN(UndoTest)
#include "undo_test.moc"
