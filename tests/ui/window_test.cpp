// The window: steps, bar, keyboard, banners, closing.
#include "pages/page.h"
#include "pages/pages.h"
#include "samples/samples.h"
#include "shell/bottom_bar.h"
#include "shell/main_window.h"
#include "shell/rail.h"
#include "shell/step_state.h"
#include "start_app.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPushButton>
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
