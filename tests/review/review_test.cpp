// The page Review: its list follows the plan, ticks reach the choices, list, diff and details show the same edit.
#include "diffview/diff_view.h"
#include "look/appearance.h"
#include "look/labels.h"
#include "pages/edit_list.h"
#include "pages/review_page.h"
#include "samples/samples.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

/// A Review page over a finished scan, with some edits chosen.
struct Opened
{
    explicit Opened(Survey (*survey)(const Host &) = fullSurvey)
        : session(sessionWith(survey))
    {
        QSignalSpy scanned(session.get(), &SessionController::surveyChanged);
        session->scan();
        scanned.wait(10'000);
        session->change([](Choices &c) {
            c.mirrors.goproxy = QStringList{u"goproxycn"_s, u"direct"_s};
            c.mirrors.sumdb = u"sum.golang.google.cn"_s;
            c.settings.user.insert("gopls/ui.semanticTokens", {false, "true"});
            c.settings.user.insert("[go]/editor.defaultFormatter", {false, "\"golang.go\""});
        });
        page = std::make_unique<ReviewPage>(*session, nullptr);
        page->resize(904, 700);
        page->show();
        list = page->findChild<EditList *>();
        diff = page->findChild<DiffView *>();
    }
    /// Row of the n-th edit.
    int edit(int n) const
    {
        for (int i = 0; i < list->edits()->rowCount(); ++i) {
            if (list->edits()->row(i).kind == EditRow::Kind::Edit && n-- == 0)
                return i;
        }
        return -1;
    }
    QString id(int n) const { return list->edits()->row(edit(n)).id; }
    look::Link *link(const QString &text) const
    {
        for (auto *link : page->findChildren<look::Link *>()) {
            if (link->text() == text && link->isVisible())
                return link;
        }
        return nullptr;
    }

    std::unique_ptr<SessionController> session;
    std::unique_ptr<ReviewPage> page;
    EditList *list = nullptr;
    DiffView *diff = nullptr;
};

} // namespace

class ReviewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::dress(*qApp, look::Theme::Light, false); }

    void theListHoldsEveryEdit()
    {
        Opened opened;
        const Plan &plan = opened.session->plan();
        QVERIFY(plan.edits.size() >= 4);
        QAbstractItemModelTester tester(opened.list->edits());
        for (const PlannedEdit &edit : plan.edits) {
            const int row = opened.list->edits()->find(edit.id);
            QVERIFY(row >= 0);
            QCOMPARE(opened.list->edits()->row(row).kept, edit.accepted);
            QCOMPARE(opened.list->edits()->row(row).text, opened.session->text(edit.title));
        }
        // An edit is chosen from the start, and the diff shows its file.
        QCOMPARE(opened.diff->currentEdit(), opened.id(0));
        QCOMPARE(opened.page->footer().primary, u"Apply %1 edit(s)"_s.arg(plan.accepted()));
    }

    void ticksReachTheChoices()
    {
        Opened opened;
        const QString id = opened.id(0);
        const int kept = opened.session->plan().accepted();
        opened.list->choose(opened.edit(0));
        QTest::keyClick(opened.list, Qt::Key_Space);
        QCOMPARE(opened.session->choices().ticks.value(id, true), false);
        QCOMPARE(opened.session->plan().accepted(), kept - 1);
        QCOMPARE(opened.list->edits()->row(opened.list->edits()->find(id)).kept, false);
        // In the diff its place is marked, and Space takes it again.
        const auto &items = opened.diff->scene().items();
        QVERIFY(std::any_of(items.begin(), items.end(),
                            [](const DiffItem &item) { return item.kind == DiffItem::Kind::Dropped; }));
        opened.diff->setCurrentEdit({});
        opened.diff->setCurrentEdit(id);
        QTest::keyClick(opened.diff, Qt::Key_Space);
        QCOMPARE(opened.session->plan().accepted(), kept);
        QVERIFY(opened.page->footer().note.contains(QString::number(kept)));
    }

    void listAndDiffGoTogether()
    {
        Opened opened;
        int last = -1;
        for (int i = 0; opened.edit(i) >= 0; ++i)
            last = i;
        QVERIFY(last >= 1);
        for (int i = 0; i <= last; ++i) {
            opened.list->setCurrentIndex(opened.list->edits()->index(opened.edit(i)));
            QCOMPARE(opened.diff->currentEdit(), opened.id(i));
            QCOMPARE(opened.diff->content().name, opened.list->edits()->row(opened.edit(i)).file.name());
        }
        // From change to change, through all files.
        opened.list->setCurrentIndex(opened.list->edits()->index(opened.edit(0)));
        QToolButton *next = nullptr;
        for (auto *button : opened.page->findChildren<QToolButton *>()) {
            if (button->accessibleName() == u"Next change"_s)
                next = button;
        }
        QVERIFY(next);
        QSet<QString> files;
        for (int i = 0; i < 40; ++i) {
            files.insert(opened.diff->content().name);
            next->click();
        }
        QSet<QString> all;
        for (const FileChange &change : opened.session->changes())
            all.insert(change.path.name());
        QCOMPARE(files, all);
    }

    void keepOnlyThisAndBack()
    {
        Opened opened;
        const int kept = opened.session->plan().accepted();
        opened.list->setCurrentIndex(opened.list->edits()->index(opened.edit(1)));
        const QString id = opened.id(1);
        QVERIFY(opened.link(u"Keep only this"_s));
        opened.link(u"Keep only this"_s)->click();
        QCOMPARE(opened.session->plan().accepted(), 1);
        QVERIFY(opened.session->plan().find(id)->accepted);
        QVERIFY(opened.link(u"Keep the others again"_s));
        opened.link(u"Keep the others again"_s)->click();
        QCOMPARE(opened.session->plan().accepted(), kept);
    }

    void changeLeadsToTheField()
    {
        Opened opened;
        QSignalSpy went(opened.page.get(), &Page::goTo);
        opened.list->setCurrentIndex(opened.list->edits()->index(opened.edit(0)));
        opened.link(u"Change…"_s)->click();
        QCOMPARE(went.count(), 1);
        QCOMPARE(went[0][0].toString(), opened.session->plan().edits.front().step);
        QCOMPARE(went[0][1].toString(), opened.id(0));
    }

    void everyFileIsInTheCopiedPatch()
    {
        Opened opened;
        opened.page->flat();
        const QString patch = QApplication::clipboard()->text();
        for (const FileChange &change : opened.session->changes())
            QVERIFY(patch.contains(QString::fromUtf8(patchOf(change, opened.session->host().home))));
    }

    void enterNeverApplies()
    {
        Opened opened;
        QWidget window;
        opened.page->setParent(&window);
        opened.page->show();
        window.show();
        struct Counter : QObject
        {
            int keys = 0;
            bool eventFilter(QObject *, QEvent *event) override
            {
                keys += event->type() == QEvent::KeyPress;
                return false;
            }
        } counter;
        window.installEventFilter(&counter);
        QTest::keyClick(opened.list, Qt::Key_Return);
        QTest::keyClick(opened.diff, Qt::Key_Return);
        QCOMPARE(counter.keys, 0);
        opened.page->setParent(nullptr);
    }

    void anchorsAreRevealed()
    {
        Opened opened;
        opened.page->reveal(opened.id(2));
        QCOMPARE(opened.diff->currentEdit(), opened.id(2));
        opened.page->reveal(u"no:such:edit"_s);
        QCOMPARE(opened.diff->currentEdit(), opened.id(2));
    }

    void otherMachines_data()
    {
        QTest::addColumn<int>("which");
        QTest::addRow("empty") << 0;
        QTest::addRow("broken") << 1;
    }
    void otherMachines()
    {
        QFETCH(int, which);
        Opened opened(which == 0 ? emptySurvey : brokenSurvey);
        QAbstractItemModelTester tester(opened.list->edits());
        // Whatever stops an edit is said.
        for (const Blocked &problem : opened.session->problems()) {
            bool said = false;
            for (int i = 0; i < opened.list->edits()->rowCount(); ++i)
                said |= opened.list->edits()->row(i).kind == EditRow::Kind::Problem &&
                        opened.list->edits()->row(i).text == opened.session->text(problem.why);
            QVERIFY(said);
        }
        for (int i = 0; i < opened.list->edits()->rowCount(); ++i)
            opened.list->setCurrentIndex(opened.list->edits()->index(i));
        opened.page->grab();
    }
};

QTEST_MAIN(ReviewTest)
#include "review_test.moc"
