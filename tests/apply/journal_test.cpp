// What becomes of a journal that the disk, a person or another version damaged: it is reported, holds up nothing, and
// is never undone with wrong bytes.
#include "apply/journal.h"
#include "sandbox.h"

#include <sys/stat.h>

using namespace burrow;

class JournalTest : public QObject
{
    Q_OBJECT

    /// A journal with a bit of everything in it.
    struct Written
    {
        Written()
        {
            box.put(u"settings.json"_s, "{\n    // mine\n    \"a\": 1\n}\n");
            box.put(u".zshrc"_s, "caf\xe9 is no UTF-8\n");
            run = box.applyAll({box.set(u"settings.json"_s, u"go.lintTool"_s, "\"x\""),
                                box.block(u".zshrc"_s, "export X=1\n"), box.env(u"go/env"_s, "GOPROXY", "direct"_ba)})
                      .run;
            journal = journalFile(box.host, run);
            bytes = box.fs.read(journal).valueOr({});
        }
        void write(const QByteArray &text) const
        {
            QFile file(journal.str());
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(text), text.size());
        }
        /// Reported once, and in nobody's way.
        void isHarmless(bool done)
        {
            const auto tree = box.tree();
            if (!done)
                QVERIFY(QFile::remove(markFile(box.host, run, Outcome::Done).str()));
            const History history = box.history();
            QVERIFY(history.runs.empty());
            QCOMPARE(history.problems.size(), 1u);
            QCOMPARE(history.problems[0].path, journal.str());
            QVERIFY(!findUnfinished(box.host, box.fs));
            QCOMPARE(box.undone(run).error->kind, ErrorKind::Usage);
            QCOMPARE(box.tree(), tree);
            const ApplyReport other = box.applyAll({box.set(u"other.json"_s, u"x"_s, "1")});
            QVERIFY(!other.error);
            QVERIFY(!box.undone(other.run).error);
            QCOMPARE(box.tree(), tree);
        }

        Sandbox box{memoryFolder()};
        QString run;
        AbsPath journal;
        QByteArray bytes;
    };

private Q_SLOTS:
    void wholeOneIsRead()
    {
        Written one;
        const auto read = decodeJournal(one.bytes, one.journal);
        QVERIFY(read.ok());
        QCOMPARE(encodeJournal(*read), one.bytes);
    }

    void everyKindOfEdit()
    {
        const json::Path place{"a"_ba, 0, "b/c"_ba};
        const std::vector<FileEdit> kinds{JsoncEdit{place, JsoncEdit::Op::Set, "[1, \"\xe9\"]"},
                                          JsoncEdit{place, JsoncEdit::Op::Remove, {}},
                                          JsoncEdit{place, JsoncEdit::Op::Insert, "null"},
                                          EnvLineEdit{"GOPROXY", "direct"_ba, EnvSyntax::Go},
                                          EnvLineEdit{"GOPROXY", std::nullopt, EnvSyntax::Go},
                                          EnvLineEdit{"A", "it's\nhere"_ba, EnvSyntax::Dotenv},
                                          EnvLineEdit{"HOMEBREW_API_DOMAIN", QByteArray(), EnvSyntax::Brew},
                                          ShellBlockEdit{ShellDialect::Posix, "export X=1\n"},
                                          ShellBlockEdit{ShellDialect::Fish, {}}};
        Run run;
        run.id = u"20261121T140200Z-3f9c"_s;
        run.at = QDateTime(QDate(2026, 11, 21), QTime(14, 2), Qt::UTC);
        run.token = u"abc123"_s;
        RunFile file;
        file.number = 1;
        file.path = file.target = AbsPath(u"/home/ann/file"_s);
        for (const FileEdit &kind : kinds) {
            PlannedEdit edit = Sandbox::edit(file.path, u"step:%1"_s.arg(file.edits.size()), FileFormat::Text, kind);
            edit.title = Text("plan", "%n thing(s) in %1", {u"x"_s}, 2);
            edit.why = Text::fromCatalog(u"Why."_s, u"原因。"_s).then(Text("plan", "And then %1.", {u"y"_s}));
            edit.source = {.ref = u"https://go.dev"_s, .date = u"2026-11-21"_s};
            file.edits.push_back(edit);
        }
        run.files = {file};
        const auto read = decodeJournal(encodeJournal(run), AbsPath(u"/state/20261121T140200Z-3f9c.journal"_s));
        QVERIFY(read.ok());
        QCOMPARE(read->files.size(), 1u);
        QCOMPARE(read->files[0].edits.size(), kinds.size());
        for (size_t i = 0; i < kinds.size(); ++i) {
            const PlannedEdit &was = file.edits[i], &is = read->files[0].edits[i];
            QVERIFY2(is.edit == was.edit, QByteArray::number(qsizetype(i)));
            QCOMPARE(is.id, was.id);
            QVERIFY(is.title == was.title && is.why == was.why && is.source == was.source);
        }
    }

    void cutAnywhere()
    {
        Written one;
        QVERIFY(one.bytes.size() > 1000);
        for (qsizetype length = 0; length < one.bytes.size(); ++length)
            QVERIFY2(!decodeJournal(one.bytes.first(length), one.journal), QByteArray::number(length));
        QVERIFY(!decodeJournal(one.bytes + '\n', one.journal));
    }

    void anyBitFlipped()
    {
        Written one;
        for (qsizetype at = 0; at < one.bytes.size(); ++at) {
            QByteArray flipped = one.bytes;
            flipped[at] = char(flipped[at] ^ (1 << (at % 8)));
            QVERIFY2(!decodeJournal(flipped, one.journal), QByteArray::number(at));
        }
    }

    void someDamagedOnesOnDisk_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("done");
        for (const int percent : {0, 1, 30, 60, 99})
            for (const bool done : {true, false})
                QTest::addRow("flipped at %d percent, %s", percent, done ? "done" : "not marked") << percent << done;
    }
    void someDamagedOnesOnDisk()
    {
        QFETCH(int, percent);
        QFETCH(bool, done);
        Written one;
        QByteArray flipped = one.bytes;
        const qsizetype at = flipped.size() * percent / 100;
        flipped[at] = char(flipped[at] ^ 4);
        one.write(flipped);
        one.isHarmless(done);
        Written cut;
        cut.write(cut.bytes.first(cut.bytes.size() * percent / 100));
        cut.isHarmless(done);
    }

    void somethingElseInItsPlace_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"empty", "folder", "pipe", "dangling link", "newer schema", "garbage"})
            QTest::addRow("%s", what) << QString::fromLatin1(what);
    }
    void somethingElseInItsPlace()
    {
        QFETCH(QString, what);
        for (const bool done : {true, false}) {
            Written one;
            const QByteArray path = one.journal.str().toUtf8();
            QVERIFY(QFile::remove(one.journal.str()));
            if (what == u"folder")
                QCOMPARE(::mkdir(path.constData(), 0700), 0);
            else if (what == u"pipe")
                QCOMPARE(::mkfifo(path.constData(), 0600), 0);
            else if (what == u"dangling link")
                QCOMPARE(::symlink("/nowhere", path.constData()), 0);
            else if (what == u"newer schema")
                one.write(QByteArray(one.bytes).replace("burrow.journal/2", "burrow.journal/9"));
            else
                one.write(what == u"empty" ? QByteArray() : QByteArray(5000, '\xff'));
            one.isHarmless(done);
        }
    }

    void marksAlone()
    {
        Written one;
        QVERIFY(QFile::remove(one.journal.str()));
        QVERIFY(one.box.history().runs.empty() && one.box.history().problems.empty());
        QVERIFY(!one.box.applyAll({one.box.set(u"other.json"_s, u"x"_s, "1")}).error);
        QVERIFY(!QFile::exists(markFile(one.box.host, one.run, Outcome::Done).str()));
    }

    void leavingsAreOnlyOurs()
    {
        // A user's file whose name looks like one of ours, with and without the token of the run that was broken off.
        Written one;
        QVERIFY(QFile::remove(markFile(one.box.host, one.run, Outcome::Done).str()));
        const QString token = decodeJournal(one.bytes, one.journal)->token;
        const QByteArray now = one.box.get(u"settings.json"_s);
        const QString other = u".settings.json.burrow-abc123"_s, theirs = u".settings.json.burrow-"_s + token,
                      half = theirs + u'2';
        one.box.put(other, now);
        one.box.put(theirs, "theirs");
        one.box.put(half, now.first(now.size() / 2));
        const ApplyReport report =
            recover(*findUnfinished(one.box.host, one.box.fs), RecoverHow::Finish, one.box.access());
        QVERIFY(!report.error);
        QCOMPARE(one.box.get(other), now);
        QCOMPARE(one.box.get(theirs), "theirs"_ba);
        QCOMPARE(one.box.get(half), "<none>"_ba);
        QCOMPARE(report.notes.size(), 1u);
        QVERIFY(report.notes[0].arguments.contains(one.box.at(theirs).str()));
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "journal_test.moc"
