// A start-up file of a shell is saved by somebody else between Review and Apply: nothing of theirs is lost, and where
// both changed the same lines, Review asks.
#include "desk.h"
#include "look/table.h"

#include <QApplication>
#include <QTest>

using namespace burrow;

namespace {

/// The window, and the file of this kind that the plan edits. A shell file may already have a block of an earlier run,
/// above more lines.
struct Meanwhile
{
    explicit Meanwhile(bool hasBlock, FileFormat format = FileFormat::Shell)
    {
        if (format == FileFormat::GoEnv)
            desk.session->change([](Choices &c) { c.mirrors.goproxy = QStringList{u"goproxycn"_s, u"direct"_s}; });
        for (const PlannedEdit &one : desk.session->plan().edits) {
            if (one.format == format && one.accepted) {
                edit = one.id;
                file = one.file;
            }
        }
        if (hasBlock)
            desk.fs().add(file.str(), "# mine, first\nexport EDITOR=vim\n" + oldBlock + "\n# mine, last\n");
        desk.scan();
        reviewed = desk.session->plan().find(edit) ? after() : QByteArray();
    }
    /// What Review shows that will be written.
    QByteArray after() const
    {
        for (const FileChange &change : desk.session->changes())
            if (change.path == file)
                return change.after;
        return {};
    }
    QByteArray now() const { return desk.fs().read(file).valueOr({}); }
    void theySave(const QByteArray &from, const QByteArray &to)
    {
        QByteArray text = now();
        QVERIFY(text.contains(from));
        desk.fs().add(file.str(), text.replace(from, to));
    }
    /// The rows of the question in Review; nothing if it asks nothing.
    look::Table *question()
    {
        desk.window->open(u"review"_s, edit);
        for (look::Table *table : desk.window->page(u"review"_s)->findChildren<look::Table *>())
            if (table->isVisibleTo(desk.window.get()))
                return table;
        return nullptr;
    }
    look::Cell cell(look::Table *table, int side) const
    {
        return table->rowsModel()->cell(table->rowsModel()->index(side, 0));
    }
    bool choose(look::Table *table, int side) const
    {
        return table->rowsModel()->setData(table->rowsModel()->index(side, 0), Qt::Checked, Qt::CheckStateRole);
    }
    QString sentences() const
    {
        QStringList all;
        for (const QLabel *label : desk.window->page(u"review"_s)->findChildren<QLabel *>())
            if (label->isVisibleTo(desk.window.get()))
                all << label->text();
        return all.join(u'\n');
    }
    /// Presses Apply on Review; the error of the run, if it had one.
    std::optional<Error> applyFromReview() const
    {
        QSignalSpy scanned(desk.session.get(), &SessionController::surveyChanged);
        desk.primary()->click();
        if (!scanned.wait(10'000) || !desk.session->applyRun().report)
            return Error{.what = Text::verbatim(u"no report"_s)};
        return desk.session->applyRun().report->error;
    }

    static inline const QByteArray oldBlock = "# >>> burrow >>> managed by Burrow; edits between these lines are "
                                              "replaced\nexport PATH=\"/old/go/bin:$PATH\"\n# <<< burrow <<<";
    Desk desk;
    QString edit;
    AbsPath file;
    QByteArray reviewed;
};

enum Side { Theirs, Ours }; // the rows of a question

} // namespace

class MergePageTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startApp(); }

    void otherLinesGoTogetherWithoutAQuestion()
    {
        Meanwhile m(false);
        QVERIFY(!m.reviewed.isEmpty());
        m.desk.fs().add(m.file.str(), "alias gs='git status'\n" + m.now());
        QCOMPARE(m.desk.apply(), QString()); // never what was not shown
        QCOMPARE(m.desk.session->writtenMeanwhile(), std::vector<AbsPath>{m.file});
        QVERIFY(m.desk.session->mergeQuestions().empty());
        QVERIFY(!m.question());
        QVERIFY2(m.sentences().contains(u"Another program wrote this file"_s), qPrintable(m.sentences()));
        QCOMPARE(m.after(), "alias gs='git status'\n" + m.reviewed);
        QVERIFY(!m.applyFromReview());
        QCOMPARE(m.now(), "alias gs='git status'\n" + m.reviewed);
        QVERIFY(m.desk.session->writtenMeanwhile().empty());
    }

    void bothChangedTheBlock_data()
    {
        QTest::addColumn<QByteArray>("theirs"); // in place of the line of the block
        QTest::addColumn<int>("answer");        // column; -1: none
        QTest::addRow("keep theirs") << "export PATH=\"/their/go/bin:$PATH\""_ba << int(Theirs);
        QTest::addRow("keep mine") << "export PATH=\"/their/go/bin:$PATH\""_ba << int(Ours);
        QTest::addRow("no answer") << "export PATH=\"/their/go/bin:$PATH\""_ba << -1;
    }

    void bothChangedTheBlock()
    {
        QFETCH(QByteArray, theirs);
        QFETCH(int, answer);
        Meanwhile m(true);
        QVERIFY2(m.reviewed.contains("/usr/local/go/bin"), m.reviewed);
        m.theySave("export PATH=\"/old/go/bin:$PATH\"", theirs);
        m.theySave("# mine, last\n", "# mine, last\nalias k=kubectl\n");
        const QByteArray saved = m.now();
        QCOMPARE(m.desk.apply(), QString());
        QCOMPARE(m.now(), saved);
        QCOMPARE(int(m.desk.session->mergeQuestions().size()), 1);
        QCOMPARE(m.desk.session->mergeQuestions().front().conflict.edits, QStringList{m.edit});
        // Until there is an answer theirs counts.
        QVERIFY(!m.desk.session->plan().find(m.edit)->accepted);

        look::Table *asked = m.question();
        QVERIFY(asked);
        QCOMPARE(m.cell(asked, Theirs).sub, u"Burrow's block, in the file now"_s);
        QCOMPARE(m.cell(asked, Ours).sub, u"Burrow's block, your edit"_s);
        QVERIFY2(m.cell(asked, Theirs).text.contains(u"/their/go/bin"_s), qPrintable(m.cell(asked, Theirs).text));
        QVERIFY(!m.cell(asked, Ours).text.contains(u"/their/go/bin"_s));
        QVERIFY(!m.cell(asked, Theirs).checked && !m.cell(asked, Ours).checked);
        if (answer >= 0) {
            QVERIFY(m.choose(asked, answer));
            QVERIFY(m.cell(asked, answer).checked && !m.cell(asked, answer == Ours ? Theirs : Ours).checked);
        }
        QCOMPARE(m.desk.session->plan().find(m.edit)->accepted, answer == Ours);
        if (answer == Ours) {
            // A change of mind, and back.
            QVERIFY(m.choose(asked, Theirs));
            QVERIFY(!m.desk.session->plan().find(m.edit)->accepted);
            QVERIFY(m.choose(asked, Ours));
            // Both: our edit is made on what they wrote, and lines in the block that are not ours stay.
            QByteArray wanted = m.reviewed;
            wanted.replace("# mine, last\n", "# mine, last\nalias k=kubectl\n").replace("/old/go/bin", "/their/go/bin");
            QCOMPARE(m.after(), wanted); // shown before it is written
            QVERIFY(!m.applyFromReview());
            QCOMPARE(m.now(), wanted);
        } else {
            QCOMPARE(m.after(), QByteArray()); // this file is left alone; the others go on
            QVERIFY(!m.applyFromReview());
            QCOMPARE(m.now(), saved);
        }
        QVERIFY(m.desk.session->mergeQuestions().empty());
    }

    void theyRemovedTheBlock()
    {
        Meanwhile m(true);
        m.theySave(Meanwhile::oldBlock + '\n', {});
        const QByteArray saved = m.now();
        QCOMPARE(m.desk.apply(), QString());
        QCOMPARE(int(m.desk.session->mergeQuestions().size()), 1);
        look::Table *asked = m.question();
        QVERIFY(asked);
        QCOMPARE(m.cell(asked, Theirs).text, u"removed"_s);
        QVERIFY(m.choose(asked, Ours));
        QVERIFY(!m.applyFromReview());
        QVERIFY2(m.now().contains("/usr/local/go/bin") && m.now().contains("# mine, last\n"), m.now());
        QVERIFY(m.now() != saved);
    }

    void theyWroteWhereTheBlockGoes()
    {
        // The same place in the file, but no line of it is both's: nothing to ask.
        Meanwhile m(false);
        m.desk.fs().add(m.file.str(), m.now() + "alias k=kubectl\n");
        QCOMPARE(m.desk.apply(), QString());
        QVERIFY(!m.question());
        const QByteArray shown = m.after();
        QVERIFY2(shown.contains("alias k=kubectl\n") && shown.contains("/usr/local/go/bin"), shown);
        QVERIFY(!m.applyFromReview());
        QCOMPARE(m.now(), shown);
    }

    void bothAddedTheSameLines()
    {
        // Where the file had none, a block of another Burrow came in from a shared folder of dotfiles.
        Meanwhile m(false);
        m.desk.fs().add(m.file.str(), m.now() +
                                          "# >>> burrow >>> managed by Burrow; edits between these lines are replaced\n"
                                          "export PATH=\"/their/go/bin:$PATH\"\nexport PATH=\"/their/tools:$PATH\"\n"
                                          "# <<< burrow <<<\n");
        const QByteArray saved = m.now();
        QCOMPARE(m.desk.apply(), QString());
        QCOMPARE(m.now(), saved);
        look::Table *asked = m.question();
        QVERIFY(asked);
        // Line by line, not run together: a person has to see in what they differ. Of a long one the rest is told.
        QCOMPARE(m.cell(asked, Theirs).text,
                 u"export PATH=\"/their/go/bin:$PATH\"\nexport PATH=\"/their/tools:$PATH\""_s);
        const look::Cell ours = m.cell(asked, Ours);
        for (const QString &line : ours.text.split(u'\n'))
            QVERIFY2(line.startsWith(u"case \":$PATH:\" in *\":"_s), qPrintable(ours.text));
        QVERIFY2(ours.toolTip.contains(u"export PATH=\"/usr/local/go/bin:$PATH\" ;; esac"_s), qPrintable(ours.toolTip));
        QVERIFY2(m.sentences().contains(u"1 place was changed by both"_s), qPrintable(m.sentences()));
        QVERIFY(m.choose(asked, Ours));
        const QByteArray shown = m.after();
        QVERIFY(!m.applyFromReview());
        QCOMPARE(m.now(), shown);
        QVERIFY2(shown.contains("/usr/local/go/bin"), shown);
    }

    void bothChangedTheSameLine_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addRow("keep theirs") << int(Theirs);
        QTest::addRow("keep mine") << int(Ours);
    }

    void bothChangedTheSameLine()
    {
        QFETCH(int, answer);
        Meanwhile m(false, FileFormat::GoEnv);
        QVERIFY2(m.reviewed.contains("GOPROXY=https://goproxy.cn|direct\n"), m.reviewed);
        m.theySave("GOPROXY=https://goproxy.io,direct\n", "GOPROXY=https://corp.example.com,off\nGOFLAGS=-trimpath\n");
        const QByteArray saved = m.now();
        QCOMPARE(m.desk.apply(), QString());
        QCOMPARE(m.now(), saved);
        look::Table *asked = m.question();
        QVERIFY(asked);
        QCOMPARE(asked->rowsModel()->rowCount(), 2);
        QCOMPARE(m.cell(asked, Theirs).sub, u"GOPROXY, in the file now"_s);
        QCOMPARE(m.cell(asked, Theirs).text, u"https://corp.example.com,off"_s);
        QCOMPARE(m.cell(asked, Ours).text, u"https://goproxy.cn|direct"_s);
        QVERIFY(m.choose(asked, answer));
        QVERIFY(!m.applyFromReview());
        QByteArray wanted = saved;
        if (answer == Ours)
            wanted.replace("https://corp.example.com,off", "https://goproxy.cn|direct");
        QCOMPARE(m.now(), wanted); // the other line of theirs stays either way
    }

    void savedTwice()
    {
        Meanwhile m(true);
        m.theySave("export PATH=\"/old/go/bin:$PATH\"", "export PATH=\"/their/go/bin:$PATH\"");
        QCOMPARE(m.desk.apply(), QString());
        QVERIFY(m.question());
        QVERIFY(m.choose(m.question(), Ours));
        // While the person thinks, they save again: what was shown is not what is there, so it is asked anew.
        m.theySave("/their/go/bin", "/their/new/go/bin");
        const QByteArray saved = m.now();
        QVERIFY(m.applyFromReview());
        QCOMPARE(m.now(), saved);
        QCOMPARE(int(m.desk.session->mergeQuestions().size()), 1);
        QVERIFY(!m.desk.session->mergeQuestions().front().answer);
        QVERIFY(m.cell(m.question(), Theirs).text.contains(u"/their/new/go/bin"_s));
    }
};

QTEST_MAIN(MergePageTest)
#include "merge_page_test.moc"
