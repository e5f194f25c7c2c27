// History: a person takes old records out, sees what goes and what that costs first, and is asked.
#include "desk.h"
#include "look/table.h"
#include "pages/prune_panel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>

using namespace burrow;

namespace {

/// The window on the History page with the question about old records.
struct Prune
{
    Desk desk;
    PrunePanel *panel = nullptr;

    /// A day apart from each other, the last one today: apply, undo, apply, undo..
    QStringList write(int runs)
    {
        QStringList ids;
        for (int i = 0; i < runs; ++i) {
            if (i > 0)
                clock().advance(std::chrono::hours(24));
            if (i % 2 == 0) {
                ids << desk.apply();
            } else if (desk.choose({ids.last(), 0, {}}) && desk.pressUndo()) {
                ids << desk.session->undoView().report->run;
            }
            // The next one shall see it, and find what is recorded.
            if (!QTest::qWaitFor([&] { return desk.session->history().runs.size() == size_t(i + 1); }))
                return {};
        }
        return ids;
    }
    FakeClock &clock() const { return static_cast<FakeClock &>(*desk.session->machine().clock); }
    bool open()
    {
        desk.window->open(u"history"_s);
        if (!QTest::qWaitFor([&] { return flat() != nullptr; }))
            return false;
        flat()->click();
        panel = desk.find<PrunePanel>();
        return panel->isVisibleTo(desk.window.get()) && planned();
    }
    /// Waits until what would go is known.
    bool planned() const
    {
        return QTest::qWaitFor(
            [&] { return desk.session->pruneView().plan.has_value() || desk.session->pruneView().error.has_value(); });
    }
    QPushButton *flat() const
    {
        for (QPushButton *button : desk.window->findChildren<QPushButton *>())
            if (button->isFlat() && button->isVisibleTo(desk.window.get()))
                return button;
        return nullptr;
    }
    QCheckBox *sure() const { return panel->findChild<QCheckBox *>(); }
    QStringList going() const
    {
        QStringList ids;
        for (const PrunedRun &run : desk.session->pruneView().plan->runs)
            ids << run.id;
        return ids;
    }
    QStringList recorded() const
    {
        QStringList ids;
        for (const Run &run : readHistory(desk.session->host(), desk.fs()).runs)
            ids.prepend(run.id);
        return ids;
    }
    /// All that the panel shows, in its order.
    QString words() const
    {
        QStringList words;
        for (const QWidget *child : panel->findChildren<QWidget *>()) {
            if (!child->isVisibleTo(desk.window.get()))
                continue;
            if (const auto *label = qobject_cast<const QLabel *>(child))
                words << label->text();
            else if (const auto *button = qobject_cast<const QAbstractButton *>(child))
                words << button->text();
            else if (const auto *table = qobject_cast<const look::Table *>(child))
                for (int row = 0; row < table->rowsModel()->rowCount(); ++row)
                    for (int column = 0; column < table->rowsModel()->columnCount(); ++column) {
                        const look::Cell &cell = table->rowsModel()->cell(table->rowsModel()->index(row, column));
                        words << cell.text << cell.beside << cell.sub;
                    }
        }
        return words.join(u'\n');
    }
};

} // namespace

class PrunePageTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startApp(); }
    void init() { QLocale::setDefault(QLocale::c()); }

    void nothingGoesWithoutBeingAsked()
    {
        Prune p;
        const QStringList runs = p.write(3);
        QCOMPARE(int(runs.size()), 3);
        QVERIFY(p.open());
        QCOMPARE(p.going(), QStringList()); // ten are kept
        QVERIFY(!p.desk.primary()->isEnabled());
        QVERIFY(!p.sure()->isVisibleTo(p.desk.window.get()));

        p.panel->findChild<QSpinBox *>()->setValue(1);
        QVERIFY(p.planned());
        QCOMPARE(p.going(), runs.first(2));
        QVERIFY2(p.words().contains(u"2 records would go"_s), qPrintable(p.words()));
        QVERIFY2(p.words().contains(u"no longer be undone"_s), qPrintable(p.words()));
        QVERIFY(!p.desk.primary()->isEnabled()); // until the person says so
        p.sure()->click();
        QVERIFY(p.desk.primary()->isEnabled());
        QCOMPARE(p.desk.primary()->text(), u"Remove 2 records"_s);
        // Said about two records, not about three.
        p.panel->findChild<QSpinBox *>()->setValue(0);
        QVERIFY(p.planned());
        QVERIFY(!p.sure()->isChecked());
        QVERIFY(!p.desk.primary()->isEnabled());
        // Leaving the question changes nothing.
        p.flat()->click();
        QVERIFY(!p.panel->isVisibleTo(p.desk.window.get()));
        QCOMPARE(p.recorded(), runs);
    }

    void recordsGoAndFilesStay()
    {
        Prune p;
        const QStringList runs = p.write(3);
        const auto before = p.desk.tree();
        QVERIFY(p.open());
        p.panel->findChild<QSpinBox *>()->setValue(1);
        QVERIFY(p.planned());
        const qint64 bytes = p.desk.session->pruneView().plan->bytes();
        QVERIFY(bytes > 0);
        p.sure()->click();
        p.desk.primary()->click();
        QTRY_VERIFY(p.desk.session->pruneView().report && p.desk.session->history().runs.size() == 1);
        QVERIFY(!p.desk.session->pruneView().report->error);
        QCOMPARE(p.desk.session->pruneView().report->bytes, bytes);
        QVERIFY2(p.words().contains(u"2 records are gone"_s), qPrintable(p.words()));
        QCOMPARE(p.recorded(), runs.last(1));
        QCOMPARE(p.desk.tree(), before);
        // The one that stays can still be undone.
        p.desk.primary()->click(); // back to the history
        QVERIFY(p.desk.choose({runs.last(), 0, {}}));
        QVERIFY(p.desk.pressUndo());
    }

    void whatUndoWouldDoGoesWithItsRecord()
    {
        Prune p;
        const QStringList runs = p.write(1);
        QVERIFY(p.desk.choose({runs.first(), 0, {}}));
        QVERIFY(p.desk.primary()->isEnabled());
        QVERIFY(p.open());
        p.panel->findChild<QSpinBox *>()->setValue(0);
        QVERIFY(p.planned());
        p.sure()->click();
        p.desk.primary()->click();
        QTRY_VERIFY(p.desk.session->pruneView().report && p.desk.session->history().runs.empty());
        p.desk.primary()->click();
        QVERIFY(!p.desk.primary()->isEnabled()); // nothing is left to undo
        QVERIFY(p.desk.session->undoView().steps.empty());
        QVERIFY(!p.flat() || p.flat()->text() != u"Remove old records…"_s);
    }

    void byAgeAndByRun()
    {
        Prune p;
        const QStringList runs = p.write(3); // two days ago, yesterday, now
        QVERIFY(p.open());
        const auto spins = p.panel->findChildren<QSpinBox *>();
        const auto radios = p.panel->findChildren<QRadioButton *>();
        QCOMPARE(int(spins.size()), 2);
        QCOMPARE(int(radios.size()), 3);
        spins[1]->setValue(1); // typing a number chooses its line
        QVERIFY(radios[1]->isChecked());
        QVERIFY(p.planned());
        QCOMPARE(p.going(), runs.first(1));

        QVERIFY(p.desk.find<HistoryTree>()->select({runs.last(), 0, {}}));
        radios[2]->click();
        QVERIFY(p.planned());
        QCOMPARE(p.going(), runs.last(1));
        // The selection leads, while the question is about it.
        QVERIFY(p.desk.find<HistoryTree>()->select({runs[1], 0, {}}));
        QVERIFY(p.planned());
        QCOMPARE(p.going(), QStringList()); // it took back the first one, which stays
        QVERIFY2(p.words().contains(u"It took back the run"_s), qPrintable(p.words()));
        QVERIFY(!p.desk.primary()->isEnabled());
    }

    void anInterruptedRunStaysAndSaysWhy()
    {
        Prune p;
        const QStringList runs = p.write(1);
        // The mark that says it was completed is not there.
        FakeFs &fs = p.desk.fs();
        const auto paths = fs.tree().keys();
        for (const QString &path : paths)
            if (path.endsWith(u".done"_s))
                QVERIFY(fs.remove(AbsPath(path)));
        QVERIFY(p.open());
        p.panel->findChild<QSpinBox *>()->setValue(0);
        QVERIFY(p.planned());
        QCOMPARE(p.going(), QStringList());
        QVERIFY2(p.words().contains(u"It was interrupted"_s), qPrintable(p.words()));
        QVERIFY(!p.desk.primary()->isEnabled());
        QCOMPARE(p.recorded(), runs);
    }

    void aRecordThatCannotBeRemovedIsSaid()
    {
        Prune p;
        const QStringList runs = p.write(3);
        QVERIFY(p.open());
        p.panel->findChild<QSpinBox *>()->setValue(1);
        QVERIFY(p.planned());
        p.sure()->click();
        p.desk.fs().fault = [&](const char *operation, const AbsPath &path) -> std::optional<Error> {
            if (qstrcmp(operation, "remove") == 0 && path.str().contains(runs[1]))
                return Error{.kind = ErrorKind::Io, .what = Text::verbatim(u"The disk said no."_s), .path = path.str()};
            return std::nullopt;
        };
        p.desk.primary()->click();
        QTRY_VERIFY(p.desk.session->pruneView().report && p.desk.session->history().runs.size() == 2);
        QVERIFY2(p.words().contains(u"The disk said no."_s), qPrintable(p.words()));
        QVERIFY2(p.words().contains(u"1 record is gone"_s), qPrintable(p.words()));
        QCOMPARE(p.recorded(), runs.last(2));
    }

    void byKeyboardAlone()
    {
        Prune p;
        const QStringList runs = p.write(3);
        QVERIFY(p.open());
        p.desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(p.desk.window.get()));
        const auto tabTo = [&](const QWidget *wanted) {
            for (int i = 0; i < 40 && QApplication::focusWidget() != wanted; ++i)
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            return QApplication::focusWidget() == wanted;
        };
        QVERIFY(p.panel->isAncestorOf(QApplication::focusWidget())); // it starts there
        QVERIFY(tabTo(p.panel->findChild<QSpinBox *>()));
        QTest::keyClicks(QApplication::focusWidget(), u"1"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // not yet: nobody said yes
        QVERIFY(p.planned());
        QVERIFY(!p.desk.session->applying());
        QCOMPARE(p.going(), runs.first(2));
        QVERIFY(tabTo(p.sure()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(tabTo(p.desk.primary()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(p.desk.session->pruneView().report.has_value());
        QCOMPARE(p.recorded(), runs.last(1));
    }

    void escapeLeavesTheQuestion()
    {
        Prune p;
        p.write(1);
        QVERIFY(p.open());
        QTest::keyClick(p.panel->findChild<QRadioButton *>(), Qt::Key_Escape);
        QVERIFY(!p.panel->isVisibleTo(p.desk.window.get()));
    }

    void windowWaitsForIt()
    {
        Prune p;
        p.write(1);
        QVERIFY(p.open());
        p.panel->findChild<QSpinBox *>()->setValue(0);
        QVERIFY(p.planned());
        p.sure()->click();
        p.desk.primary()->click();
        QVERIFY(p.desk.session->applying());
        QVERIFY(!p.desk.window->close());
        QTRY_VERIFY(!p.desk.window->isVisible());
        QCOMPARE(p.recorded(), QStringList());
    }
};

QTEST_MAIN(PrunePageTest)
#include "prune_page_test.moc"
