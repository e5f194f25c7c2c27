// The window: steps, bar, keyboard, banners, closing.
#include "pages/page.h"
#include "pages/pages.h"
#include "pages/step_change_panel.h"
#include "samples/samples.h"
#include "shell/bottom_bar.h"
#include "shell/main_window.h"
#include "shell/rail.h"
#include "shell/rail_frame.h"
#include "shell/step_state.h"
#include "start_app.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace burrow;

class WindowTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startApp(); }

    void init()
    {
        m_session = sessionWith(fullSurvey);
        m_session->setLanguage(u"en"_s);
        m_window = std::make_unique<MainWindow>(*m_session, Preferences());
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

    void isThereBeforeTheScan()
    {
        QSignalSpy painted(m_window.get(), &MainWindow::firstPainted);
        QVERIFY(painted.count() == 1 || painted.wait(5000));
        QVERIFY(!m_session->scanning());
        QCOMPARE(m_window->currentPage(), u"scan"_s);
        QCOMPARE(m_window->size(), QSize(1120, 760));
    }

    void railShowsOnlyStepsWithPages()
    {
        auto *rail = m_window->findChild<Rail *>();
        QAbstractItemModelTester tester(rail->rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(rail->rows()->rowCount() >= 3);
        for (int i = 0; i < rail->rows()->rowCount(); ++i)
            QVERIFY(pageRow(rail->rows()->row(i).id));
        QVERIFY(scan());
        bool edits = false;
        for (int i = 0; i < rail->rows()->rowCount(); ++i) {
            const RailRow &row = rail->rows()->row(i);
            QVERIFY(!row.title.isEmpty());
            // A mark never stands alone: the screen reader and the tooltip have its word.
            QVERIFY(rail->rows()->index(i).data(Qt::AccessibleTextRole).toString().size() > row.title.size());
            edits |= row.mark == look::Mark::Edit && !row.words.isEmpty();
        }
        QVERIFY(edits == (m_session->plan().accepted() > 0));
    }

    void keyboardGoesThroughTheSteps()
    {
        QVERIFY(scan());
        QStringList steps;
        for (const RailRow &row : railRows(*m_session))
            steps << row.id;
        for (int i = 1; i < steps.size(); ++i) {
            QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
            QCOMPARE(m_window->currentPage(), steps[i]);
        }
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(m_window->currentPage(), steps.last());
        QTest::keyClick(m_window.get(), Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(m_window->currentPage(), steps[steps.size() - 2]);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(m_window->currentPage(), steps.first());
        // Enter is the primary button, wherever nothing else wants it.
        QTest::keyClick(m_window.get(), Qt::Key_Return);
        QCOMPARE(m_window->currentPage(), steps[1]);
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QVERIFY(QApplication::focusWidget());
    }

    void tabGoesAsOneReads_data()
    {
        QTest::addColumn<QString>("page");
        for (const PageRow &row : pageRows())
            QTest::addRow("%s", row.id) << QString::fromLatin1(row.id);
    }
    void tabGoesAsOneReads()
    {
        QFETCH(QString, page);
        QVERIFY(scan());
        m_window->open(u"debug"_s); // others were made before
        m_window->open(page);
        QCoreApplication::sendPostedEvents(); // what was just made is shown
        const auto *bar = m_window->findChild<BottomBar *>();
        const auto *rail = m_window->findChild<RailFrame *>();
        const auto *foot = m_window->page(page)->findChild<StepChangePanel *>();
        const auto regionOf = [&](const QWidget *at) {
            return bar->isAncestorOf(at)            ? u"bar"_s
                   : rail->isAncestorOf(at)         ? u"rail"_s
                   : foot && foot->isAncestorOf(at) ? u"foot"_s
                                                    : u"page"_s;
        };
        auto *start = m_window->findChild<Rail *>();
        start->setFocus();
        QList<QWidget *> round{start};
        QStringList regions{u"rail"_s};
        while (round.size() < 200) {
            QTest::keyClick(m_window.get(), Qt::Key_Tab);
            QWidget *at = QApplication::focusWidget();
            if (at == start)
                break;
            QVERIFY(!round.contains(at));
            round << at;
            if (regionOf(at) != regions.last())
                regions << regionOf(at);
            // What was brought into sight is where the person is.
            for (QWidget *above = at->parentWidget(); above; above = above->parentWidget())
                if (const auto *area = qobject_cast<QScrollArea *>(above))
                    QVERIFY(
                        area->viewport()->rect().intersects(QRect(at->mapTo(area->viewport(), QPoint()), at->size())));
        }
        QStringList wanted{u"rail"_s, u"page"_s, u"foot"_s, u"bar"_s};
        if (!foot || !foot->isVisibleTo(m_window.get()))
            wanted.removeAll(u"foot"_s);
        if (!regions.contains(u"page"_s)) // Apply, before anything was written, has nothing to operate
            wanted.removeAll(u"page"_s);
        QCOMPARE(regions, wanted);
        for (qsizetype i = round.size(); i-- > 0;) {
            QTest::keyClick(m_window.get(), Qt::Key_Backtab);
            QCOMPARE(QApplication::focusWidget(), round[i]);
        }
    }

    void filesOfAStepComeBeforeTheirDiff()
    {
        QVERIFY(scan());
        m_session->change([](Choices &c) { c.path.shells = QStringList{u"zsh"_s, u"bash"_s}; });
        QVERIFY(m_session->changesOf(u"path"_s).size() > 1);
        m_window->open(u"path"_s);
        QCoreApplication::sendPostedEvents(); // what was just made is shown
        const auto *foot = m_window->page(u"path"_s)->findChild<StepChangePanel *>();
        m_window->findChild<Rail *>()->setFocus();
        QStringList stops;
        for (int i = 0; i < 30; ++i) {
            QTest::keyClick(m_window.get(), Qt::Key_Tab);
            const QWidget *at = QApplication::focusWidget();
            if (foot->isAncestorOf(at))
                stops << QLatin1String(at->metaObject()->className()).sliced(8);
            else if (!stops.isEmpty())
                break;
        }
        QCOMPARE(stops, (QStringList{u"look::PillButton"_s, u"look::Link"_s, u"DiffView"_s}));
    }

    void railOpensByKeyboardAndMouse()
    {
        auto *rail = m_window->findChild<Rail *>();
        rail->setFocus();
        QTest::keyClick(rail, Qt::Key_Down);
        QTest::keyClick(rail, Qt::Key_Return);
        QCOMPARE(m_window->currentPage(), rail->rows()->row(1).id);
        QTest::mouseClick(rail->viewport(), Qt::LeftButton, {}, rail->visualRect(rail->rows()->index(2)).center());
        QCOMPARE(m_window->currentPage(), rail->rows()->row(2).id);
    }

    void whatHappensByItselfIsAnnounced()
    {
        const auto said = [this] {
            const auto *words = m_window->findChild<QWidget *>(u"announcement"_s, Qt::FindDirectChildrenOnly);
            return words ? words->accessibleName() : QString();
        };
        QVERIFY(scan());
        const Page *scanned = m_window->page(u"scan"_s);
        QVERIFY2(said().contains(scanned->accessibleName()) && said().contains(scanned->lead()), qPrintable(said()));
        const QString before = said();
        m_window->open(u"review"_s); // the person goes there and is told by the focus
        QCOMPARE(said(), before);
        for (QPushButton *button : m_window->findChild<BottomBar *>()->findChildren<QPushButton *>())
            if (button->text() == u"Copy as patch"_s)
                button->click();
        QCOMPARE(said(), u"Copied. Paste it where a patch is wanted."_s);
        m_window->findChild<BottomBar *>()->primary()->setFocus();
        m_window->open(u"path"_s); // the focus stays on the bar and tells nothing
        QVERIFY2(said().startsWith(m_window->page(u"path"_s)->accessibleName()), qPrintable(said()));
        m_window->openBundle(u"/home/gopher/none.burrow.json"_s);
        QVERIFY2(said().contains(u"none.burrow.json"_s), qPrintable(said()));
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(
            m_window->findChild<QWidget *>(u"announcement"_s, Qt::FindDirectChildrenOnly));
        QVERIFY(told);
        QCOMPARE(told->role(), QAccessible::Notification);
    }

    void railShrinksInNarrowWindows()
    {
        auto *rail = m_window->findChild<Rail *>();
        QVERIFY(!rail->isNarrow());
        m_window->resize(900, 600);
        QTRY_VERIFY(rail->isNarrow());
        QVERIFY(!rail->rows()->index(0).data(Qt::ToolTipRole).toString().isEmpty());
        m_window->resize(1120, 760);
        QTRY_VERIFY(!rail->isNarrow());
    }

    /// An edit that cannot be written is no edit that will come: the rail says so.
    void whatCannotBeWrittenNeedsAttention()
    {
        m_session->machine().look = [](const ProbeAccess &access, const auto &...) {
            Survey survey = fullSurvey(access.host);
            for (FileSnapshot &file : survey.files)
                file.folderWritable = false;
            return survey;
        };
        QVERIFY(scan());
        QVERIFY(m_session->acceptedOf(u"path"_s) > 0);
        const auto rows = railRows(*m_session);
        const auto path = std::ranges::find(rows, u"path"_s, &RailRow::id);
        QVERIFY(path != rows.end());
        QCOMPARE(path->words, u"needs attention"_s);
        // And Review says why its button is not to be had.
        m_window->open(u"review"_s);
        QVERIFY(!m_window->findChild<BottomBar *>()->primary()->isEnabled());
        QVERIFY(m_window->page(u"review"_s)->footer().note.contains("put right"_L1));
    }

    void onlyCheckOffersNothingToWrite()
    {
        QVERIFY(scan());
        m_session->setIntent(Intent::OnlyCheck);
        const Page::Footer footer = m_window->page(u"scan"_s)->footer();
        QVERIFY(!footer.review);
        QVERIFY(footer.flat.isEmpty());
        m_window->findChild<BottomBar *>()->primary()->click();
        QCOMPARE(m_window->currentPage(), u"scan"_s);
        QVERIFY(m_session->scanning());
        QTRY_VERIFY(!m_session->scanning());
    }

    void stateComesBack()
    {
        const QSize small(900, 640); // fits on the screen of 800 x 800 that there is here, as far as the window can
        m_window->resize(small);
        m_window->open(u"mirrors"_s);
        const Preferences left = m_window->preferences();
        QCOMPARE(left.page, u"mirrors"_s);
        MainWindow next(*m_session, left);
        QCOMPARE(next.size(), small);
    }

    void unknownPagesAreNotOpened()
    {
        QVERIFY(!m_window->open(u"nonsense"_s));
        QCOMPARE(m_window->currentPage(), u"scan"_s);
    }

private:
    bool scan()
    {
        QSignalSpy done(m_session.get(), &SessionController::surveyChanged);
        m_session->scan();
        return done.wait(10'000);
    }
    std::unique_ptr<SessionController> m_session;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(WindowTest)
#include "window_test.moc"
