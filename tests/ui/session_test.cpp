// The session: one state, one signal for a change, results of old runs dropped, answers kept.
#include "bundle/saved_answers.h"
#include "samples/samples.h"
#include "session/preferences.h"
#include "session/session_controller.h"
#include "steps/steps.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace burrow;

namespace {

/// A machine whose files are those of the full sample, so that a plan can really be applied.
std::unique_ptr<SessionController> writableSession()
{
    auto session = sessionWith(fullSurvey);
    auto &fs = static_cast<FakeFs &>(*session->machine().fs);
    const Survey survey = fullSurvey(session->host());
    for (const FileSnapshot &file : survey.files)
        if (file.exists())
            fs.add(file.path.str(), file.bytes);
    return session;
}

bool scanned(SessionController &session)
{
    QSignalSpy done(&session, &SessionController::surveyChanged);
    session.scan();
    return done.wait(10'000);
}

} // namespace

class SessionTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Q_INIT_RESOURCE(catalog);
        Q_INIT_RESOURCE(i18n);
    }

    void scanDeliversProbesAndThenTheSurvey()
    {
        const auto session = sessionWith(fullSurvey);
        QSignalSpy arrived(session.get(), &SessionController::reportArrived);
        QVERIFY(!session->hasSurvey());
        QVERIFY(scanned(*session));
        QVERIFY(session->hasSurvey());
        QVERIFY(!session->scanning());
        QCOMPARE(arrived.count(), int(fullSurvey(session->host()).reports.size()));
        QVERIFY(!session->catalog().proxies.empty());
    }

    /// What is proposed follows what is there until the person chooses or writes something.
    void theProposalFollowsTheMachine()
    {
        const auto session = sessionWith(emptySurvey);
        QVERIFY(scanned(*session));
        QVERIFY(session->choices() == Choices());
        const auto fill = [&] {
            session->machine().look = [](const ProbeAccess &access, const auto &...) {
                return fullSurvey(access.host);
            };
        };
        fill();
        QVERIFY(scanned(*session));
        QVERIFY(session->choices() == recommended(session->survey(), session->catalog()));
        QVERIFY(session->plan().accepted() > 0);

        session->change([](Choices &c) { c.path.shells.clear(); });
        const Choices own = session->choices();
        QVERIFY(scanned(*session));
        QVERIFY(session->choices() == own);
    }

    /// The question about the answers of last time does not outlive other answers.
    void otherAnswersAnswerTheQuestion()
    {
        const auto session = writableSession();
        Choices kept;
        kept.mirrors.goproxy = QStringList{u"goproxycn"_s, u"direct"_s};
        QVERIFY(writeSavedAnswers(kept, {session->host(), *session->machine().fs, *session->machine().clock}).ok());
        QVERIFY(scanned(*session));
        QVERIFY(session->resumeOffered());
        session->useRecommended();
        QVERIFY(!session->resumeOffered());
    }

    void startsFromTheRecommendation()
    {
        const auto session = sessionWith(fullSurvey);
        QVERIFY(scanned(*session));
        QCOMPARE(session->choices(), recommended(session->survey(), session->catalog()));
    }

    void whatCouldNotBeJudgedIsShown()
    {
        const auto session = sessionWith([](const Host &host) {
            Survey survey = fullSurvey(host);
            for (ShellFacts &shell : survey.shells)
                for (ShellContext &context : shell.contexts) {
                    context.measured = false;
                    context.timedOut = true;
                }
            return survey;
        });
        QVERIFY(scanned(*session));
        session->change([](Choices &c) { c.path.shells.clear(); });
        const auto told = std::ranges::find(session->problems(), u"path"_s, &Blocked::step);
        QVERIFY(told != session->problems().end());
        QVERIFY(session->text(told->why).contains("did not answer in time"_L1));
    }

    void aChangeIsToldOnce()
    {
        const auto session = sessionWith(fullSurvey);
        QVERIFY(scanned(*session));
        QSignalSpy changed(session.get(), &SessionController::planChanged);
        session->change([](Choices &c) { c.mirrors.goproxy = QStringList{u"goproxycn"_s, u"direct"_s}; });
        QCOMPARE(changed.count(), 1);
        QCOMPARE(session->acceptedOf(u"mirrors"_s), 1);
        session->setChoices(session->choices());
        QCOMPARE(changed.count(), 1); // equal: nothing happens
        session->change([](Choices &c) { c.mirrors.goproxy.reset(); });
        QCOMPARE(changed.count(), 2);
        QCOMPARE(session->acceptedOf(u"mirrors"_s), 0);
    }

    void planFollowsAChoiceWithinAFrame()
    {
        const auto session = sessionWith(fullSurvey);
        QVERIFY(scanned(*session));
        QBENCHMARK
        {
            session->change([&](Choices &c) { c.mirrors.separator = c.mirrors.separator == u","_s ? u"|"_s : u","_s; });
        }
    }

    void changesOfAStepAreOnlyItsOwn()
    {
        const auto session = sessionWith(fullSurvey);
        QVERIFY(scanned(*session));
        session->change([](Choices &c) {
            c.mirrors.goproxy = QStringList{u"goproxycn"_s, u"direct"_s};
            c.path.shells = {u"zsh"_s};
        });
        const auto mirrors = session->changesOf(u"mirrors"_s);
        QCOMPARE(mirrors.size(), size_t(1));
        QCOMPARE(mirrors.front().path, session->survey().goEnv.file);
        for (const FileChange &change : session->changesOf(u"path"_s))
            for (const QString &edit : change.edits)
                QVERIFY(edit.startsWith(u"path:"_s));
    }

    void aTickTakesAnEditOut()
    {
        const auto session = sessionWith(fullSurvey);
        QVERIFY(scanned(*session));
        session->change([](Choices &c) { c.mirrors.goproxy = QStringList{u"goproxycn"_s, u"direct"_s}; });
        const QString id = u"mirrors:goenv:GOPROXY"_s;
        QVERIFY(session->plan().find(id));
        session->setTick(id, false);
        QVERIFY(!session->plan().find(id)->accepted);
        QCOMPARE(session->acceptedOf(u"mirrors"_s), 0);
    }

    void resultsOfAnOldScanAreDropped()
    {
        // The first scan is held back until the second is done.
        QSemaphore first;
        std::atomic<int> runs = 0;
        auto session = sessionWith(fullSurvey);
        session->machine().look = [&](const ProbeAccess &access, const Catalog &, const SurveyRequest &,
                                      const CancelToken &, const std::function<void(const ProbeReport &)> &) {
            const int run = ++runs;
            if (run == 1)
                first.acquire();
            Survey survey = fullSurvey(access.host);
            survey.system.name = QString::number(run);
            return survey;
        };
        QSignalSpy done(session.get(), &SessionController::surveyChanged);
        session->scan();
        QTRY_COMPARE(runs.load(), 1);
        session->scan();
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(session->survey().system.name, u"2"_s);
        first.release();
        session->worker().wait();
        QCoreApplication::processEvents();
        QCOMPARE(done.count(), 1);
        QCOMPARE(session->survey().system.name, u"2"_s);
    }

    void answersAreKeptAndOffered()
    {
        auto session = writableSession();
        QVERIFY(scanned(*session));
        session->change([](Choices &c) { c.mirrors.goproxy = QStringList{u"goproxycn"_s, u"direct"_s}; });
        const Choices given = session->choices();
        session->saveAnswers();
        session->worker().wait();
        const auto saved = readSavedAnswers(session->host(), *session->machine().fs);
        QVERIFY(saved && *saved);
        QCOMPARE(**saved, given);

        // A new start on the same files offers them, and takes them only when asked.
        auto next = sessionWith(fullSurvey);
        next->machine().fs = std::move(session->machine().fs);
        session.reset();
        QVERIFY(scanned(*next));
        QVERIFY(next->resumeOffered());
        QVERIFY(next->choices() != given);
        next->resume();
        QCOMPARE(next->choices(), given);
        QVERIFY(!next->resumeOffered());
    }

    void startingAfreshForgetsThem()
    {
        auto session = writableSession();
        QVERIFY(scanned(*session));
        session->change([](Choices &c) { c.mirrors.goproxy = QStringList{u"goproxycn"_s, u"direct"_s}; });
        session->saveAnswers();
        session->worker().wait();
        auto next = sessionWith(fullSurvey);
        next->machine().fs = std::move(session->machine().fs);
        session.reset();
        QVERIFY(scanned(*next));
        next->startAfresh();
        next->worker().wait();
        QVERIFY(!next->resumeOffered());
        const auto saved = readSavedAnswers(next->host(), *next->machine().fs);
        QVERIFY(saved && !*saved);
    }

    void lookingWritesNothing()
    {
        auto session = writableSession();
        auto &fs = static_cast<FakeFs &>(*session->machine().fs);
        const auto before = fs.tree();
        QVERIFY(scanned(*session));
        session->saveAnswers();
        session->worker().wait();
        QCOMPARE(fs.tree(), before);
    }

    void applyWritesWhatWasShownAndUndoBringsItBack()
    {
        auto session = writableSession();
        auto &fs = static_cast<FakeFs &>(*session->machine().fs);
        QVERIFY(scanned(*session));
        session->change([](Choices &c) { c.mirrors.goproxy = QStringList{u"goproxycn"_s, u"direct"_s}; });
        const AbsPath env = session->survey().goEnv.file;
        const QByteArray before = *fs.read(env);
        QByteArray shown;
        for (const FileChange &change : session->changes())
            if (change.path == env)
                shown = change.after;
        QVERIFY(session->canApply());
        session->startApply();
        QVERIFY(session->applying());
        QTRY_VERIFY(session->applyRun().report.has_value());
        QVERIFY2(!session->applyRun().report->error,
                 qPrintable(session->applyRun().report->error ? session->text(session->applyRun().report->error->what)
                                                              : QString()));
        QCOMPARE(*fs.read(env), shown);
        QTRY_VERIFY(!session->history().runs.empty());

        const auto target = UndoTarget::parse(session->applyRun().report->run);
        QVERIFY(target.ok());
        session->planUndo(*target);
        QTRY_VERIFY(!session->undoView().steps.empty());
        session->startUndo({});
        QTRY_VERIFY(session->undoView().report.has_value());
        QCOMPARE(*fs.read(env), before);
        QTRY_VERIFY(!session->scanning());
    }

    void preferencesComeBack()
    {
        FakeMachine machine(Os::Linux, u"/home/gopher"_s);
        QCOMPARE(readPreferences(machine.host, machine.fs), Preferences());
        const Preferences given{.geometry = "\x01\x02",
                                .language = u"zh_CN"_s,
                                .theme = u"dark"_s,
                                .page = u"path"_s,
                                .workspace = AbsPath(u"/home/gopher/src"_s)};
        QVERIFY(writePreferences(given, machine.writeAccess()).ok());
        QCOMPARE(readPreferences(machine.host, machine.fs), given);
        QCOMPARE(machine.fs.stat(machine.host.burrowConfig() / u"window.json"_s).mode, 0600);
        machine.fs.add((machine.host.burrowConfig() / u"window.json"_s).str(), "{ damaged");
        QCOMPARE(readPreferences(machine.host, machine.fs), Preferences());
    }

    void languageTurnsEngineTexts()
    {
        const auto session = sessionWith(fullSurvey);
        session->setLanguage(u"zh_CN"_s);
        QCOMPARE(session->text(Text::fromCatalog(u"one"_s, u"一"_s)), u"一"_s);
        session->setLanguage(u"en"_s);
        QCOMPARE(session->text(Text::fromCatalog(u"one"_s, u"一"_s)), u"one"_s);
    }

    void aBundleThatIsNoneSaysSo()
    {
        auto session = writableSession();
        static_cast<FakeFs &>(*session->machine().fs).add(u"/home/gopher/x.burrow.json"_s, "{ truncated");
        QVERIFY(scanned(*session));
        const Choices before = session->choices();
        QVERIFY(!session->openBundle(u"/home/gopher/x.burrow.json"_s));
        QVERIFY(!session->openBundle(u"/home/gopher/nothing"_s));
        QVERIFY(!session->openBundle(u"relative"_s));
        QCOMPARE(session->choices(), before);
    }
};

QTEST_MAIN(SessionTest)
#include "session_test.moc"
