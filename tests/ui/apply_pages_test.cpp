// Apply and History as a person uses them: write, see what to restart, undo an edit, a run, answer a question.
#include "desk.h"
#include "diffview/diff_view.h"
#include "look/table.h"
#include "pages/undo_panel.h"
#include "shell/rail.h"

#include <QApplication>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace burrow;

class ApplyPagesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startApp(); }

    void writesAndSaysWhatToRestart()
    {
        Desk desk;
        desk.window->open(u"apply"_s);
        const auto changes = desk.session->changes();
        QVERIFY(!changes.empty());
        QVERIFY2(desk.heading().startsWith(u"Ready to write"_s), qPrintable(desk.heading()));
        QVERIFY(desk.primary()->text().startsWith(u"Apply "_s));
        const QString run = desk.apply();
        QVERIFY(!run.isEmpty());
        for (const FileChange &change : changes)
            QCOMPARE(desk.fs().read(change.path).valueOr("none"), change.after);
        QVERIFY2(desk.heading().endsWith(u"written"_s), qPrintable(desk.heading()));
        QStringList commands;
        for (const look::Table *table : desk.window->page(u"apply"_s)->findChildren<look::Table *>()) {
            for (int row = 0; table->isVisibleTo(desk.window.get()) && row < table->rowsModel()->rowCount(); ++row)
                commands << table->rowsModel()->cell(table->rowsModel()->index(row, 1)).text;
        }
        QVERIFY2(commands.contains(u"exec zsh"_s) && commands.contains(u"tmux kill-server"_s),
                 qPrintable(commands.join(u'|')));
    }

    void changedFileIsRefusedAndLeadsToTheNewPreview()
    {
        Desk desk;
        desk.window->open(u"apply"_s);
        const AbsPath path = desk.session->changes().front().path;
        desk.fs().add(path.str(), "theirs\n");
        QCOMPARE(desk.apply(), QString());
        QCOMPARE(desk.heading(), u"Nothing was written"_s);
        QCOMPARE(desk.fs().read(path).valueOr({}), "theirs\n"_ba);
        for (const QPushButton *button : desk.window->findChildren<QPushButton *>())
            QVERIFY(!button->isVisibleTo(desk.window.get()) || button->text() != "Try again"_L1);
        desk.primary()->click();
        QCOMPARE(desk.window->currentPage(), u"review"_s);
    }

    /// A disk that was full: the same bytes can be written again from the same page, others only by way of Review.
    void whatFailedIsTriedAgain()
    {
        Desk desk;
        bool full = true;
        desk.fs().fault = [&](const char *operation, const AbsPath &path) -> std::optional<Error> {
            if (!full || qstrcmp(operation, "stage") != 0)
                return std::nullopt;
            return Error{ErrorKind::NoSpace, Text::verbatim(u"The disk is full."_s), {}, path.str()};
        };
        QCOMPARE(desk.apply(), QString());
        QCOMPARE(desk.heading(), u"Nothing was written"_s);
        const auto again = [&]() -> QPushButton * {
            for (QPushButton *button : desk.window->findChildren<QPushButton *>())
                if (button->isVisibleTo(desk.window.get()) && button->text() == "Try again"_L1)
                    return button;
            return nullptr;
        };
        QVERIFY(again());
        const auto changes = desk.session->changes();
        full = false;
        QSignalSpy scanned(desk.session.get(), &SessionController::surveyChanged);
        again()->click();
        QVERIFY(scanned.wait(10'000));
        QVERIFY(!desk.session->applyRun().report->error);
        for (const FileChange &change : changes)
            QCOMPARE(desk.fs().read(change.path).valueOr("none"), change.after);
        QVERIFY(!again());
    }

    void whatBothChangedIsAsked()
    {
        Desk desk;
        const QString edit = u"settings:user:go.useGoProxyToCheckForToolUpdates"_s;
        QVERIFY(desk.session->plan().find(edit)->accepted);
        const AbsPath path = desk.session->plan().find(edit)->file;
        // Somebody sets the key that we wanted to remove, and one of their own.
        QByteArray theirs = desk.fs().read(path).valueOr({});
        theirs.replace("\"go.useGoProxyToCheckForToolUpdates\": true",
                       "\"their.own\": 1,\n  \"go.useGoProxyToCheckForToolUpdates\": false");
        QVERIFY(theirs.contains("their.own"));
        desk.fs().add(path.str(), theirs);
        QCOMPARE(desk.apply(), QString());
        QCOMPARE(desk.session->writtenMeanwhile(), std::vector<AbsPath>{path});
        QCOMPARE(int(desk.session->mergeQuestions().size()), 1);
        QVERIFY(!desk.session->plan().find(edit)->accepted); // theirs counts until there is an answer

        desk.window->open(u"review"_s, edit);
        look::Table *asked = nullptr;
        for (look::Table *table : desk.window->page(u"review"_s)->findChildren<look::Table *>())
            if (table->isVisibleTo(desk.window.get()))
                asked = table;
        QVERIFY(asked);
        QCOMPARE(asked->rowsModel()->rowCount(), 2);
        QCOMPARE(asked->rowsModel()->cell(asked->rowsModel()->index(0, 0)).text, u"false"_s);
        QCOMPARE(asked->rowsModel()->cell(asked->rowsModel()->index(1, 0)).text, u"removed"_s);
        QVERIFY(asked->rowsModel()->setData(asked->rowsModel()->index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(desk.session->plan().find(edit)->accepted);
        QVERIFY(asked->rowsModel()->cell(asked->rowsModel()->index(1, 0)).checked);

        QSignalSpy scanned(desk.session.get(), &SessionController::surveyChanged);
        desk.primary()->click(); // "Apply", on Review
        QVERIFY(scanned.wait(10'000));
        QVERIFY(desk.session->applyRun().report && !desk.session->applyRun().report->error);
        const QByteArray now = desk.fs().read(path).valueOr({});
        QVERIFY(now.contains("their.own") && !now.contains("go.useGoProxyToCheckForToolUpdates"));
        QVERIFY(desk.session->writtenMeanwhile().empty());
    }

    void runIsUndone()
    {
        Desk desk;
        const auto before = desk.tree();
        const QString run = desk.apply();
        QVERIFY(desk.tree() != before);
        QVERIFY(desk.choose({run, 0, {}}));
        QVERIFY2(
            desk.window->page(u"history"_s)->findChild<DiffView *>()->accessibleName().startsWith(u"What undoing"_s),
            "a screen reader is told which diff it is");
        QVERIFY(desk.primary()->isEnabled());
        const auto *rail = desk.find<Rail>()->rows();
        QCOMPARE(rail->row(rail->find(u"apply"_s)).words, u"done"_s);
        QVERIFY(desk.pressUndo());
        QCOMPARE(desk.tree(), before);
        QCOMPARE(rail->row(rail->find(u"apply"_s)).words, QString()); // it is to be done again
        QVERIFY(!desk.primary()->isEnabled());
        QTRY_COMPARE(int(desk.session->history().runs.size()), 2);
        QCOMPARE(desk.session->history().find(run)->state, Run::State::Undone);
    }

    void scanDoesNotDenyWhatWasWritten()
    {
        Desk desk;
        const Page *scan = desk.window->page(u"scan"_s);
        QCOMPARE(scan->footer().note, u"Nothing has been changed."_s);
        QVERIFY(!desk.apply().isEmpty());
        QCOMPARE(scan->footer().note, QString());
    }

    void enterOnARunDoesNotUndoIt()
    {
        Desk desk;
        const QString run = desk.apply();
        QVERIFY(desk.choose({run, 0, {}}));
        QVERIFY(desk.primary()->isEnabled());
        const auto written = desk.tree();
        auto *tree = desk.find<HistoryTree>();
        const bool open = tree->currentItem()->isExpanded();
        QTest::keyClick(tree, Qt::Key_Return);
        QVERIFY(!desk.session->applying());
        QCOMPARE(tree->currentItem()->isExpanded(), !open);
        QCOMPARE(desk.tree(), written);
    }

    void wordsStandAtTheTopWhereThereIsNoDiff()
    {
        Desk desk;
        const QString run = desk.apply();
        QVERIFY(desk.choose({run, 0, {}}));
        QVERIFY(desk.pressUndo());
        QTRY_COMPARE(int(desk.session->history().runs.size()), 2);
        const int file = desk.session->history().find(run)->files.front().number;
        QVERIFY(desk.find<HistoryTree>()->select({run, file, {}}));
        QTRY_VERIFY(desk.session->undoView().error);
        const QString said = desk.session->text(desk.session->undoView().error->what);
        const QWidget *panel = desk.find<UndoPanel>();
        const QLabel *sentence = nullptr;
        for (const QLabel *label : panel->findChildren<QLabel *>())
            if (label->isVisible() && label->text() == said)
                sentence = label;
        QVERIFY(sentence);
        QTRY_VERIFY(sentence->mapTo(panel, QPoint()).y() < 80);
    }

    void singleEditIsUndone()
    {
        Desk desk;
        const QString run = desk.apply();
        QVERIFY(QTest::qWaitFor([&] { return desk.session->history().find(run) != nullptr; }));
        const RunFile file = desk.session->history().find(run)->files.front();
        QVERIFY(desk.choose({run, file.number, file.edits.front().id}));
        QVERIFY(desk.pressUndo());
        QVERIFY(desk.fs().read(file.target).valueOr({}) != file.after);
    }

    void conflictWaitsForAnAnswer()
    {
        Desk desk;
        const QString run = desk.apply();
        QVERIFY(QTest::qWaitFor([&] { return desk.session->history().find(run) != nullptr; }));
        RunFile file;
        for (const RunFile &one : desk.session->history().find(run)->files) {
            if (one.existed)
                file = one;
        }
        QVERIFY(file.number > 0);
        desk.fs().add(file.target.str(), "something else\n");
        QVERIFY(desk.choose({run, file.number, {}}));
        QVERIFY(!desk.primary()->isEnabled()); // never by itself
        QRadioButton *original = nullptr;
        for (QRadioButton *button : desk.window->page(u"history"_s)->findChildren<QRadioButton *>()) {
            QVERIFY(!button->isChecked());
            if (button->isVisibleTo(desk.window.get()))
                original = button; // the second of the two
        }
        QVERIFY(original);
        original->click();
        QVERIFY(desk.primary()->isEnabled());
        QVERIFY(desk.pressUndo());
        QCOMPARE(desk.fs().read(file.target).valueOr({}), file.before);
    }
};

QTEST_MAIN(ApplyPagesTest)
#include "apply_pages_test.moc"
