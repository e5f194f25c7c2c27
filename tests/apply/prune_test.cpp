// Pruning: which records go, which stay and why, and that history tells the truth at every moment of it.
#include "apply/prune.h"
#include "sandbox.h"
#include "support/faulty_fs.h"

using namespace burrow;

namespace {

PruneRule one(const QString &run)
{
    return {PruneRule::Kind::OneRun, run, 0};
}

PruneRule keep(int number)
{
    return {PruneRule::Kind::AllButLast, {}, number};
}

PruneRule olderThan(int days)
{
    return {PruneRule::Kind::OlderThan, {}, days};
}

QStringList ids(const std::vector<PrunedRun> &runs)
{
    QStringList all;
    for (const PrunedRun &run : runs)
        all += run.id;
    return all;
}

/// Breaks a run off between its renames; its id.
QString interruptedRun(Sandbox &box)
{
    const Plan plan = box.plan({box.set(u"x.json"_s, u"a"_s, "1"), box.set(u"y.json"_s, u"a"_s, "1")});
    for (int at = 1; at < 100; ++at) {
        FaultyFs faulty(box.fs, FaultyFs::Fault::KillAfter, at);
        try {
            (void)apply(box.look(plan), plan, {box.host, faulty, box.clock}, {});
        } catch (const Killed &) {
        }
        const auto unfinished = findUnfinished(box.host, box.fs);
        if (unfinished && unfinished->files == std::vector{FileState::Written, FileState::Waiting})
            return unfinished->run.id;
        if (unfinished)
            (void)recover(*unfinished, RecoverHow::RollBack, box.access());
    }
    return {};
}

} // namespace

class PruneTest : public QObject
{
    Q_OBJECT

    Result<PrunePlan> planned(Sandbox &box, const PruneRule &rule)
    {
        return planPrune(rule, box.host, box.fs, box.clock.now());
    }
    AbsPath runs(const Sandbox &box) { return box.host.burrowState() / u"runs"_s; }

private Q_SLOTS:
    void rules()
    {
        Sandbox box;
        QStringList made;
        for (int i = 0; i < 4; ++i) {
            made += box.applyAll({box.set(u"a%1.json"_s.arg(i), u"a"_s, "1")}).run;
            box.clock.advance(std::chrono::hours(24));
        }
        QCOMPARE(ids(planned(box, one(made[1]))->runs), QStringList{made[1]});
        QCOMPARE(ids(planned(box, keep(3))->runs), QStringList{made[0]});
        QCOMPARE(ids(planned(box, keep(0))->runs), made);
        QCOMPARE(ids(planned(box, keep(4))->runs), QStringList());
        QCOMPARE(ids(planned(box, keep(1000))->runs), QStringList());
        QCOMPARE(ids(planned(box, olderThan(3))->runs), made.first(2));
        QCOMPARE(ids(planned(box, olderThan(40))->runs), QStringList());
        QCOMPARE(planned(box, keep(-1)).error().kind, ErrorKind::Usage);
        QCOMPARE(planned(box, one(u"20200101T000000Z-0000"_s)).error().kind, ErrorKind::Usage);
        QCOMPARE(planned(box, one(u"../../x"_s)).error().kind, ErrorKind::Usage);

        const auto plan = planned(box, keep(2));
        const auto tree = box.tree();
        qint64 bytes = 0;
        for (const PrunedRun &run : plan->runs)
            bytes += box.fs.stat(runs(box) / (run.id + u".journal"_s)).size;
        QVERIFY(bytes > 0);
        QCOMPARE(plan->bytes(), bytes);
        const PruneReport report = prune(*plan, box.access());
        QVERIFY(!report.error);
        QCOMPARE(report.removed, made.first(2));
        QCOMPARE(report.bytes, bytes);
        QCOMPARE(box.tree(), tree);
        QCOMPARE(box.history().runs.size(), 2u);
        QCOMPARE(box.fs.list(runs(box)).valueOr({}).size(), 4); // two records, two marks
        QVERIFY(!box.undone(made[3]).error);
        QCOMPARE(box.undone(made[0]).error->kind, ErrorKind::Usage);
    }

    void interruptedRunStays()
    {
        Sandbox box;
        box.put(u"x.json"_s, "{}\n");
        box.put(u"y.json"_s, "{}\n");
        const QString run = interruptedRun(box);
        QVERIFY(!run.isEmpty());
        box.clock.advance(std::chrono::hours(24 * 400));
        for (const PruneRule &rule : {one(run), keep(0), olderThan(1)}) {
            const auto plan = planned(box, rule);
            QVERIFY(!ids(plan->runs).contains(run));
            QCOMPARE(plan->kept.size(), 1u);
            QCOMPARE(plan->kept.front().id, run);
        }
        // nor does it go when a plan from elsewhere names it
        PrunePlan forged;
        forged.runs.push_back({run, {}, 1, false});
        QCOMPARE(prune(forged, box.access()).error->kind, ErrorKind::Changed);
        QVERIFY(findUnfinished(box.host, box.fs).has_value());
    }

    void undoGoesOnlyWithWhatItTookBack()
    {
        Sandbox box;
        const QString run = box.applyAll({box.set(u"a.json"_s, u"a"_s, "1")}).run;
        const QString undo = box.undone(run).run;
        const QString redo = box.undone(undo).run;
        QCOMPARE(box.history().find(run)->state, Run::State::Done);
        for (const QString &id : {undo, redo}) {
            const auto plan = planned(box, one(id));
            QVERIFY(plan->runs.empty());
            QCOMPARE(plan->kept.size(), 1u);
            QVERIFY(plan->kept.front().why.arguments.contains(id == undo ? run : undo));
        }
        QCOMPARE(ids(planned(box, keep(0))->runs), (QStringList{run, undo, redo}));
        QCOMPARE(ids(planned(box, keep(1))->runs), (QStringList{run, undo}));
        QVERIFY(!prune(*planned(box, one(run)), box.access()).error);
        QCOMPARE(ids(planned(box, one(undo))->runs), QStringList{undo});
        QCOMPARE(box.history().find(undo)->state, Run::State::Undone);
    }

    void damagedRecords()
    {
        Sandbox box;
        const QString fine = box.applyAll({box.set(u"a.json"_s, u"a"_s, "1")}).run;
        const QString done = box.applyAll({box.set(u"b.json"_s, u"a"_s, "1")}).run;
        const QString open = box.applyAll({box.set(u"c.json"_s, u"a"_s, "1")}).run;
        const QString newer = box.applyAll({box.set(u"d.json"_s, u"a"_s, "1")}).run;
        for (const QString &id : {done, open, newer}) {
            QFile file((runs(box) / (id + u".journal"_s)).str());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(id == newer ? "{\"schema\":\"burrow.journal/99\"}\n" : "{");
            file.close();
            if (id != done)
                QVERIFY(QFile::remove((runs(box) / (id + u".done"_s)).str()));
        }
        const auto all = planned(box, keep(0));
        QCOMPARE(ids(all->runs), (QStringList{fine, done}));
        QVERIFY(all->runs[1].damaged);
        QCOMPARE(all->kept.size(), 2u);
        // who names a damaged record knows what is meant; one of a newer version may be a run that is going on
        QCOMPARE(ids(planned(box, one(open))->runs), QStringList{open});
        QVERIFY(planned(box, one(newer))->runs.empty());
        QVERIFY(!prune(*planned(box, one(open)), box.access()).error);
        QCOMPARE(box.history().problems.size(), 2u);
        QVERIFY(!prune(*all, box.access()).error);
        QCOMPARE(box.history().problems.size(), 1u);
        QVERIFY(box.history().runs.empty());
    }

    void killedOrFailingAnywhere()
    {
        using Fault = FaultyFs::Fault;
        for (const Fault fault : {Fault::KillBefore, Fault::KillAfter, Fault::Fail, Fault::FailOn}) {
            for (int at = 1;; ++at) {
                QVERIFY(at < 100);
                Sandbox box(memoryFolder()); // hundreds of syncs
                const QString first = box.applyAll({box.set(u"a.json"_s, u"a"_s, "1")}).run;
                const QString second = box.applyAll({box.set(u"b.json"_s, u"a"_s, "1")}).run;
                const QString last = box.applyAll({box.set(u"c.json"_s, u"a"_s, "1")}).run;
                const auto plan = planned(box, keep(1));
                FaultyFs faulty(box.fs, fault, at);
                PruneReport report;
                try {
                    report = prune(*plan, {box.host, faulty, box.clock});
                } catch (const Killed &) {
                }
                if (faulty.calls() < at) {
                    QCOMPARE(report.removed, (QStringList{first, second}));
                    break;
                }
                const History history = box.history();
                QVERIFY(history.problems.empty());
                QVERIFY(!findUnfinished(box.host, box.fs));
                for (const Run &run : history.runs)
                    QCOMPARE(run.state, Run::State::Done);
                for (const QString &id : report.removed)
                    QVERIFY(!history.find(id));
                QVERIFY(history.find(last));
                // the next run that writes takes away what is left
                QVERIFY(!box.undone(last).error);
                const QStringList names = box.fs.list(runs(box)).valueOr({});
                QCOMPARE(names.filter(u".journal"_s).size(), names.filter(u".done"_s).size());
                QCOMPARE(names.size(), 2 * qsizetype(box.history().runs.size()));
            }
        }
    }

    void waitsForNobody()
    {
        Sandbox box;
        const QString run = box.applyAll({box.set(u"a.json"_s, u"a"_s, "1")}).run;
        const auto plan = planned(box, one(run));
        const auto lock = box.fs.lock(box.host.burrowState() / u"lock"_s);
        QVERIFY(lock.ok());
        QCOMPARE(prune(*plan, box.access()).error->kind, ErrorKind::Busy);
        QVERIFY(box.history().find(run));
    }
};

QTEST_GUILESS_MAIN(PruneTest)
#include "prune_test.moc"
