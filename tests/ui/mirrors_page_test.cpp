// The Mirrors page: it claims only what was measured, says why a lane failed, and lets go of what was added.
#include "desk.h"
#include "look/appearance.h"
#include "look/table.h"
#include "pages/proxy_list.h"
#include "pages/race_words.h"
#include "support/fake_fetcher.h"

#include <QComboBox>
#include <QLineEdit>
#include <QThread>

using namespace burrow;

namespace {

Lane lane(const QString &name, bool official, Lane::State state)
{
    Lane lane;
    lane.spec.id = name;
    lane.spec.name = Text::verbatim(name);
    lane.spec.official = official;
    lane.state = state;
    if (state == Lane::State::Done) {
        lane.newest = u"v0.31.0"_s;
        lane.sameBytes = true;
        lane.sumdb = true;
    }
    return lane;
}

look::Table *table(QWidget *page, const QString &name)
{
    for (look::Table *table : page->findChildren<look::Table *>())
        if (table->accessibleName() == name)
            return table;
    return nullptr;
}

} // namespace

class MirrorsPageTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Q_INIT_RESOURCE(catalog);
        Q_INIT_RESOURCE(i18n);
        look::dress(*qApp, look::Theme::Light, false);
    }

    void whatWasMeasuredGetsOld()
    {
        const QDateTime at(QDate(2026, 11, 30), QTime(9, 5));
        QVERIFY(measuredWords(at, at.addSecs(299)).contains("just now"_L1));
        QVERIFY(measuredWords(at, at.addSecs(301)).contains("at 9:05"_L1) ||
                measuredWords(at, at.addSecs(301)).contains("at 09:05"_L1));
        QVERIFY(measuredWords(at, at.addDays(1)).contains("2026"_L1) ||
                measuredWords(at, at.addDays(1)).contains("/26"_L1));
    }

    void theSentenceClaimsWhatWasMeasured()
    {
        using State = Lane::State;
        Desk desk;
        RaceResult all{{lane(u"official"_s, true, State::Done), lane(u"mirror"_s, false, State::Done)}, {}, 1, {}};
        QVERIFY(raceSentence(all, *desk.session).startsWith("All answer"_L1));

        RaceResult some = all;
        some.lanes.push_back(lane(u"deaf"_s, false, State::Failed));
        QVERIFY(raceSentence(some, *desk.session).startsWith("Those that answer"_L1));

        RaceResult unchecked = all;
        unchecked.lanes[1].sameBytes.reset();
        QCOMPARE(raceSentence(unchecked, *desk.session), u"From here mirror is the fastest."_s);

        RaceResult one = some;
        one.lanes[0].state = State::Failed;
        QCOMPARE(raceSentence(one, *desk.session), u"From here only mirror answers."_s);

        RaceResult liar = all;
        liar.lanes[1].sameBytes = false;
        QVERIFY(raceSentence(liar, *desk.session).contains("other bytes"_L1));
        RaceResult alone = liar; // also where nobody else is left to advise
        alone.lanes.erase(alone.lanes.begin());
        alone.best = -1;
        QVERIFY(raceSentence(alone, *desk.session).contains("other bytes"_L1));
    }

    void nobodyIsTheSameAsAnOriginThatWasNotHeard()
    {
        RaceView race;
        race.result = RaceResult{
            {lane(u"official"_s, true, Lane::State::Done), lane(u"mirror"_s, false, Lane::State::Done)}, {}, 0, {}};
        QCOMPARE(newestCell(race.result->lanes[1], race).text, u"same as origin"_s);
        QCOMPARE(newestCell(race.result->lanes[1], race).sub, u"passes checksums on"_s);
        race.result->lanes[1].sumdb = false;
        QCOMPARE(newestCell(race.result->lanes[1], race).sub, u"no checksums from it"_s);
        race.result->lanes[0].state = Lane::State::Failed;
        QCOMPARE(newestCell(race.result->lanes[1], race).text, u"v0.31.0"_s);
    }

    void aLaneSaysWhyItFailed()
    {
        Desk desk;
        auto &net = static_cast<FakeFetcher &>(*desk.session->machine().fetcher);
        const QString own = u"https://go.corp.example"_s;
        net.answer(own + u"/golang.org/x/text/@latest"_s, 200, "<html>Sign in</html>", "text/html");
        desk.session->change([&](Choices &c) { c.mirrors.goproxy = QStringList{own, u"direct"_s}; });
        desk.window->open(u"mirrors"_s);
        QSignalSpy raced(desk.session.get(), &SessionController::raceChanged);
        desk.session->startRace({own});
        QVERIFY(QTest::qWaitFor([&] { return desk.session->race().result.has_value(); }, 10'000));
        look::Table *lanes = table(desk.window->page(u"mirrors"_s), u"Module proxies"_s);
        const look::Cell &name =
            lanes->rowsModel()->cell(lanes->rowsModel()->index(lanes->rowsModel()->rowCount() - 1, 0));
        QVERIFY2(name.sub.contains("web page"_L1), qPrintable(name.sub));
    }

    /// A race that was stopped says nothing about those that had not answered yet.
    void aStoppedRaceBlamesNobody()
    {
        Desk desk;
        desk.window->open(u"mirrors"_s);
        desk.session->machine().fetcher = std::make_unique<Waiting>();
        desk.session->startRace({});
        QVERIFY(desk.session->race().running);
        desk.session->cancelRace();
        QVERIFY(QTest::qWaitFor([&] { return !desk.session->race().running; }, 10'000));
        QVERIFY(!desk.session->race().result);
        for (const Lane &lane : desk.session->race().lanes)
            QVERIFY(lane.state == Lane::State::Waiting && !lane.error);
    }

    void whatWasAddedCanBeRemoved()
    {
        Desk desk;
        desk.window->open(u"mirrors"_s);
        Page *page = desk.window->page(u"mirrors"_s);
        auto *own = [&] {
            for (QLineEdit *field : page->findChildren<QLineEdit *>())
                if (field->accessibleName() == "Address of a module proxy of your own"_L1)
                    return field;
            return static_cast<QLineEdit *>(nullptr);
        }();
        QVERIFY(own);
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        own->setFocus();
        own->setText(u"go.corp.example/"_s); // as people write it
        QTest::keyClick(own, Qt::Key_Return);
        const QString added = u"https://go.corp.example"_s;
        QVERIFY(desk.session->choices().mirrors.goproxy->contains(added));
        QCOMPARE(desk.window->currentPage(), u"mirrors"_s); // Enter was for the field, not for the page
        look::Table *order = table(page, u"Asked in this order"_s);
        const int row = int(desk.session->choices().mirrors.goproxy->indexOf(added));
        QCOMPARE(order->rowsModel()->cell(order->rowsModel()->index(row, 1)).link, u"Remove"_s);
        Q_EMIT order->linkClicked(row, 1);
        QVERIFY(!desk.session->choices().mirrors.goproxy->contains(added));
    }

    void theSeparatorShownIsTheOneThatCounts()
    {
        Desk desk; // GOPROXY=https://goproxy.io,direct in the go env file
        desk.window->open(u"mirrors"_s);
        auto *separator = desk.window->page(u"mirrors"_s)->findChild<QComboBox *>();
        QCOMPARE(separator->currentData().toString(), u","_s);
        // A person's own separator stays when only the list changes.
        look::Table *lanes = table(desk.window->page(u"mirrors"_s), u"Module proxies"_s);
        Q_EMIT lanes->toggled(0, 0, true);
        QCOMPARE(desk.session->choices().mirrors.separator, u","_s);
        QCOMPARE(separator->currentData().toString(), u","_s);

        separator->setCurrentIndex(0);
        Q_EMIT separator->activated(0);
        QCOMPARE(desk.session->choices().mirrors.separator, u"|"_s);
        QVERIFY(desk.session->problemsOf(u"mirrors"_s).empty());

        // The list that go has built in is nobody's wish.
        Survey plain = fullSurvey(desk.session->host());
        plain.goEnv.values[u"GOPROXY"_s] = {u"GOPROXY"_s,
                                            u"https://proxy.golang.org,direct"_s,
                                            {{GoEnvOrigin::BuiltIn, u"https://proxy.golang.org,direct"_s, {}, 0}}};
        QCOMPARE(shownSeparator({}, plain), u","_s);
        QCOMPARE(separatorToWrite({}, plain), u"|"_s);
    }

private:
    /// A network in which nobody answers.
    class Waiting final : public Fetcher
    {
    public:
        Result<FetchAnswer> fetch(const FetchRequest &request, const CancelToken &cancel,
                                  const std::function<void(FetchStage)> &) override
        {
            while (!cancel.isCancelled())
                QThread::msleep(5);
            return Error{ErrorKind::Cancelled, Text::verbatim(u"stopped"_s), {}, request.url};
        }
    };
};

QTEST_MAIN(MirrorsPageTest)
#include "mirrors_page_test.moc"
