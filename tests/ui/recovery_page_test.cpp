// A run that is written and could not be recorded as done: no page calls it a success, and the window offers to finish
// it or to put everything back.
#include "apply/journal.h"
#include "desk.h"
#include "shell/banner.h"
#include "shell/rail.h"

#include <QApplication>
#include <QSemaphore>
#include <QTest>

using namespace burrow;

namespace {

/// The window, over a disk on which the mark of a finished run cannot be written while `broken`.
struct Unmarked
{
    Unmarked()
    {
        desk.fs().fault = [this](const char *operation, const AbsPath &path) -> std::optional<Error> {
            const bool marks = path.name().contains(u".done"_s) || path.name().contains(u".rolled-back"_s);
            if (broken && marks && qstrcmp(operation, "commit") == 0)
                return Error{.kind = ErrorKind::Io,
                             .what = Text::verbatim(u"The disk said no."_s),
                             .detail = u"EIO"_s,
                             .path = path.str()};
            return std::nullopt;
        };
    }
    QString words(const QString &page) const
    {
        QStringList all;
        for (const QLabel *label : desk.window->page(page)->findChildren<QLabel *>())
            if (!label->isHidden())
                all << label->text();
        return all.join(u'\n');
    }
    QString rail() const
    {
        const auto *rows = desk.find<Rail>()->rows();
        return rows->row(rows->find(u"apply"_s)).words;
    }
    Banner *banner() const
    {
        for (Banner *banner : desk.window->findChildren<Banner *>())
            if (banner->isVisibleTo(desk.window.get()))
                return banner;
        return nullptr;
    }
    /// Presses a button of the banner and waits for what follows.
    bool press(const QString &words) const
    {
        QSignalSpy scanned(desk.session.get(), &SessionController::surveyChanged);
        for (QPushButton *button : banner()->findChildren<QPushButton *>())
            if (button->text() == words)
                button->click();
        return scanned.wait(10'000);
    }
    QString messages() const
    {
        QStringList all;
        for (const QLabel *label : desk.window->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly))
            if (label->isVisibleTo(desk.window.get()))
                all << label->text();
        return all.join(u'\n');
    }

    bool broken = true;
    Desk desk;
};

const QString putBack = u"Put everything back"_s;
const QString finish = u"Finish it"_s;

} // namespace

class RecoveryPageTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startApp(); }

    void headingDoesNotClaimSuccess()
    {
        Unmarked u;
        const auto changes = u.desk.session->changes();
        const QString run = u.desk.apply();
        QVERIFY(!run.isEmpty());
        QVERIFY(u.desk.session->applyRun().report->unrecorded);
        for (const FileChange &change : changes) // all of it is there
            QCOMPARE(u.desk.fs().read(change.path).valueOr("none"), change.after);
        const QString heading = u.desk.heading();
        QVERIFY2(heading.contains(u"interrupted"_s) && !heading.endsWith(u"written"_s), qPrintable(heading));
        QVERIFY2(u.words(u"apply"_s).contains(u"The disk said no."_s), qPrintable(u.words(u"apply"_s)));
        QString log; // folded away
        for (const QLabel *label : u.desk.window->page(u"apply"_s)->findChildren<QLabel *>())
            log += label->text() + u'\n';
        QVERIFY2(log.contains(u"not recorded as done"_s) && !log.contains(u"  recorded as run"_s), qPrintable(log));
        QVERIFY2(log.contains(u"EIO"_s), qPrintable(log));
        QCOMPARE(u.rail(), u"interrupted"_s);
        QVERIFY(u.banner());
        for (const QPushButton *button : u.desk.window->findChildren<QPushButton *>())
            QVERIFY(!button->isVisibleTo(u.desk.window.get()) ||
                    button->text() != u"Undo…"_s); // not before it is ended
    }

    void isFinished()
    {
        Unmarked u;
        const QString run = u.desk.apply();
        u.broken = false;
        QVERIFY(u.press(finish));
        QVERIFY(!u.banner());
        QVERIFY2(u.desk.heading().endsWith(u"written"_s), qPrintable(u.desk.heading()));
        QCOMPARE(u.rail(), u"done"_s);
        QTRY_VERIFY(u.desk.session->history().find(run));
        QTRY_COMPARE(u.desk.session->history().find(run)->state, Run::State::Done);
    }

    void isPutBack()
    {
        Unmarked u;
        const auto before = u.desk.tree();
        const QString run = u.desk.apply();
        QVERIFY(u.desk.tree() != before);
        u.broken = false;
        QVERIFY(u.press(putBack));
        QCOMPARE(u.desk.tree(), before);
        QVERIFY(!u.banner());
        // The page is about the edits that are to be applied again, not about files that are written no more.
        QVERIFY2(u.desk.heading().startsWith(u"Ready to write"_s), qPrintable(u.desk.heading()));
        QTRY_VERIFY(u.desk.session->history().find(run));
        QTRY_COMPARE(u.desk.session->history().find(run)->state, Run::State::RolledBack);
    }

    void aScanMeanwhileMayFindItSettled()
    {
        // The mark is there, its folder is still on its way to the disk, and the person presses F5.
        QSemaphore marked, goOn;
        Unmarked u;
        QVERIFY(!u.desk.apply().isEmpty());
        u.desk.session->worker().wait();
        u.desk.fs().fault = [&, runs = runsFolder(u.desk.session->host())](const char *operation, const AbsPath &path) {
            if (qstrcmp(operation, "syncFolder") == 0 && path == runs) {
                marked.release();
                goOn.tryAcquire(1, 10'000);
            }
            return std::optional<Error>();
        };
        u.desk.session->startRecovery(RecoverHow::Finish);
        QTRY_COMPARE(marked.available(), 1);
        u.desk.scan();
        QVERIFY(!u.desk.session->recovery());
        QVERIFY(u.desk.session->recoveryRun().running);
        goOn.release();
        QTRY_VERIFY(u.desk.session->recoveryRun().report);
        QVERIFY2(u.desk.heading().endsWith(u"written"_s), qPrintable(u.desk.heading()));
        QCOMPARE(u.rail(), u"done"_s);
        QTRY_VERIFY(!u.desk.session->scanning());
    }

    void saysWhyItCouldNotBeFinished()
    {
        Unmarked u;
        u.desk.apply();
        QVERIFY(u.press(finish)); // the disk is as it was
        QVERIFY(u.banner());
        QVERIFY2(u.messages().contains(u"The disk said no."_s), qPrintable(u.messages()));
        QVERIFY2(u.desk.heading().contains(u"interrupted"_s), qPrintable(u.desk.heading()));
    }

    void undoIsNotCalledUndoneEither()
    {
        Unmarked u;
        u.broken = false;
        const QString run = u.desk.apply();
        QVERIFY(!run.isEmpty());
        QVERIFY(u.desk.choose({run, 0, {}}));
        u.broken = true;
        QVERIFY(u.desk.pressUndo());
        QVERIFY(u.desk.session->undoView().report->unrecorded);
        const QString words = u.words(u"history"_s);
        QVERIFY2(words.contains(u"The disk said no."_s) && !words.contains(u"Undone."_s), qPrintable(words));
        QVERIFY(u.banner());
        // Finished, the panel speaks of what can be undone now, not of the run that was ended.
        u.broken = false;
        QVERIFY(u.press(finish));
        QTRY_VERIFY(!u.words(u"history"_s).contains(u"The disk said no."_s));
        QVERIFY2(!u.words(u"history"_s).contains(u"Undone."_s), qPrintable(u.words(u"history"_s)));
    }
};

QTEST_MAIN(RecoveryPageTest)
#include "recovery_page_test.moc"
