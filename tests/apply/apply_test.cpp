// Applying on the real file system: what is written, what is refused, what is recorded.
#include "sandbox.h"

#include <QRegularExpression>

#include <unistd.h>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

const auto settings = u".config/Code/User/settings.json"_s;
const auto goEnv = u".config/go/env"_s;

void replaceLink(const Sandbox &box, const QString &name, const QString &says)
{
    QVERIFY(QFile::remove(box.at(name).str()));
    box.link(says, name);
}

} // namespace

class ApplyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesWhatThePreviewShowed()
    {
        Sandbox box;
        box.put(settings, "{\n    // mine\n    \"a\": 1\n}\n", 0600);
        box.put(u".zshrc"_s, "alias ll='ls -l'\n", 0640);
        const Plan plan = box.plan({box.set(settings, u"go.lintTool"_s, "\"golangci-lint-v2\""),
                                    box.env(goEnv, "GOPROXY", "https://goproxy.cn,direct"_ba),
                                    box.block(u".zshrc"_s, "export X=1\n")});
        const auto changes = box.look(plan);
        QCOMPARE(changes.size(), 3u);
        std::vector<std::pair<int, FileState>> seen;
        const ApplyReport report =
            apply(changes, plan, box.access(), {}, [&](ApplyProgress at) { seen.emplace_back(at.file, at.state); });
        QVERIFY2(!report.error, report.error ? report.error->what.source.constData() : "");
        QCOMPARE(report.files, (std::vector{FileState::Written, FileState::Written, FileState::Written}));
        QCOMPARE(report.notes, std::vector<Text>());
        for (const FileChange &change : changes)
            QCOMPARE(box.fs.read(change.path).valueOr("none"), change.after);
        QCOMPARE(box.fs.stat(box.at(settings)).mode, 0600);
        QCOMPARE(box.fs.stat(box.at(u".zshrc"_s)).mode, 0640);
        QCOMPARE(box.fs.stat(box.at(goEnv)).mode, box.fs.newFileMode());
        QCOMPARE(seen, (std::vector<std::pair<int, FileState>>{{0, FileState::Staged},
                                                               {1, FileState::Staged},
                                                               {2, FileState::Staged},
                                                               {0, FileState::Written},
                                                               {1, FileState::Written},
                                                               {2, FileState::Written}}));
        QVERIFY(box.look(plan).empty()); // applying what is applied changes nothing

        QVERIFY(report.run.contains(QRegularExpression(u"^20261121T140200Z-[0-9a-f]{4}$"_s)));
        QCOMPARE(box.fs.stat(box.host.burrowState()).mode, 0700);
        QCOMPARE(box.fs.stat(box.host.burrowState() / u"runs"_s).mode, 0700);
        const QStringList records = box.fs.list(box.host.burrowState() / u"runs"_s).valueOr({});
        QCOMPARE(records, (QStringList{report.run + u".done"_s, report.run + u".journal"_s}));
        for (const QString &name : records)
            QCOMPARE(box.fs.stat(box.host.burrowState() / u"runs"_s / name).mode, 0600);
        QVERIFY(!findUnfinished(box.host, box.fs));
    }

    void historyTellsWhatWasDone()
    {
        Sandbox box;
        box.put(settings, "{}");
        PlannedEdit edit = box.set(settings, u"a"_s, "1.0");
        edit.title = Text("steps", "Set %1 (%n)", {u"a"_s}, 3);
        edit.why = Text::fromCatalog(u"why"_s, u"为什么"_s);
        edit.source = {u"https://example.org"_s, u"2026-08-21"_s};
        const PlannedEdit block = box.block(u".bashrc"_s, "export X='\xff'\n"_ba);
        const PlannedEdit env = box.env(goEnv, "GOFLAGS", std::nullopt);
        const ApplyReport report = box.applyAll({edit, block, env});
        QVERIFY(!report.error);
        const History history = box.history();
        QVERIFY(history.problems.empty());
        QCOMPARE(history.runs.size(), 1u);
        const Run &run = *history.find(report.run);
        QCOMPARE(run.state, Run::State::Done);
        QCOMPARE(run.at, box.clock.now());
        QCOMPARE(run.files.size(), 2u); // removing a line that is not there is no change
        QCOMPARE(run.files[0].number, 1);
        QCOMPARE(run.files[0].before, "{}"_ba);
        QVERIFY(run.files[0].existed && !run.files[1].existed);
        QCOMPARE(run.files[0].edits.size(), 1u);
        QCOMPARE(run.files[0].edits[0].title, edit.title);
        QCOMPARE(run.files[0].edits[0].why, edit.why);
        QCOMPARE(run.files[0].edits[0].source, edit.source);
        QVERIFY(run.files[0].edits[0].edit == edit.edit);
        QVERIFY(run.files[1].edits[0].edit == block.edit);
        QCOMPARE(run.files[1].format, FileFormat::Shell);
    }

    void linkIsWrittenThrough()
    {
        Sandbox box;
        box.put(u"dotfiles/zshrc"_s, "# mine\n", 0600);
        box.link(u"dotfiles/zshrc"_s, u"first"_s);
        box.link(u"first"_s, u".zshrc"_s);
        box.link(u"dotfiles/new"_s, u".bashrc"_s); // dangling
        const auto before = box.tree();
        const ApplyReport report =
            box.applyAll({box.block(u".zshrc"_s, "export X=1\n"), box.block(u".bashrc"_s, "export Y=1\n")});
        QVERIFY(!report.error);
        QCOMPARE(box.fs.readLink(box.at(u".zshrc"_s)).valueOr({}), u"first"_s);
        QVERIFY(box.get(u"dotfiles/zshrc"_s).contains("export X=1"));
        QCOMPARE(box.fs.stat(box.at(u"dotfiles/zshrc"_s)).mode, 0600);
        QVERIFY(box.get(u"dotfiles/new"_s).contains("export Y=1"));
        QVERIFY(!box.undone(report.run).error);
        QCOMPARE(box.tree(), before);
    }

    void loopingLinkIsLeftAlone()
    {
        Sandbox box;
        box.link(u".zshrc"_s, u".zshrc"_s);
        const Plan plan = box.plan({box.block(u".zshrc"_s, "export X=1\n"), box.block(u".bashrc"_s, "export X=1\n")});
        const auto changes = box.look(plan);
        QCOMPARE(changes.size(), 2u);
        QVERIFY(changes[0].problem.has_value());
        const ApplyReport report = apply(changes, plan, box.access(), {});
        QVERIFY(!report.error);
        QCOMPARE(report.files, (std::vector{FileState::Skipped, FileState::Written}));
        QCOMPARE(box.fs.readLink(box.at(u".zshrc"_s)).valueOr({}), u".zshrc"_s);
    }

    void hardLinkIsBrokenAndSaid()
    {
        Sandbox box;
        box.put(u".zshrc"_s, "# mine\n");
        QCOMPARE(::link(box.at(u".zshrc"_s).str().toUtf8().constData(), box.at(u"other"_s).str().toUtf8().constData()),
                 0);
        const Plan plan = box.plan({box.block(u".zshrc"_s, "export X=1\n")});
        const auto changes = box.look(plan);
        QCOMPARE(changes[0].notes.size(), 1u);
        QVERIFY(changes[0].notes[0].source.contains("hard links"));
        const ApplyReport report = apply(changes, plan, box.access(), {});
        QVERIFY(!report.error);
        QCOMPARE(report.notes.size(), 1u);
        QCOMPARE(box.get(u"other"_s), "# mine\n"_ba);
    }

    void changedFilesAreNeverOverwritten_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"edited", "same length", "removed", "appeared", "became a folder", "link moved"})
            QTest::addRow("%s", how) << QString::fromLatin1(how);
    }
    void changedFilesAreNeverOverwritten()
    {
        QFETCH(QString, how);
        Sandbox box;
        box.put(u"a.json"_s, "{}");
        box.put(u"real.json"_s, "{}");
        box.put(u"else.json"_s, "{}");
        box.link(u"real.json"_s, u"link.json"_s);
        const Plan plan = box.plan({box.set(u"first.json"_s, u"x"_s, "1"), box.set(u"a.json"_s, u"x"_s, "1"),
                                    box.set(u"link.json"_s, u"x"_s, "1"), box.set(u"new.json"_s, u"x"_s, "1")});
        const auto changes = box.look(plan);
        QCOMPARE(changes.size(), 4u);
        if (how == u"edited")
            box.put(u"a.json"_s, "{\"y\": 2}");
        else if (how == u"same length")
            box.put(u"a.json"_s, "[]");
        else if (how == u"removed")
            QVERIFY(QFile::remove(box.at(u"a.json"_s).str()));
        else if (how == u"appeared")
            box.put(u"new.json"_s, "{}");
        else if (how == u"became a folder")
            QVERIFY(QFile::remove(box.at(u"a.json"_s).str()) && QDir().mkdir(box.at(u"a.json"_s).str()));
        else
            replaceLink(box, u"link.json"_s, u"else.json"_s);
        const auto before = box.tree();
        const ApplyReport report = apply(changes, plan, box.access(), {});
        QVERIFY(report.error.has_value());
        QCOMPARE(report.error->kind, ErrorKind::Changed);
        QCOMPARE(report.run, QString());
        QCOMPARE(box.tree(), before);
        QVERIFY(box.history().runs.empty());
    }

    void cancelledBeforeTheFirstRename()
    {
        Sandbox box;
        box.put(u"a.json"_s, "{}");
        const Plan plan = box.plan({box.set(u"a.json"_s, u"x"_s, "1"), box.set(u"new/deep/b.json"_s, u"x"_s, "1")});
        const auto before = box.tree();
        for (const FileState stopAt : {FileState::Waiting, FileState::Staged}) {
            const CancelToken cancel;
            if (stopAt == FileState::Waiting)
                cancel.cancel();
            const ApplyReport report = apply(box.look(plan), plan, box.access(), cancel, [&](ApplyProgress at) {
                if (at.file == 1 && at.state == stopAt)
                    cancel.cancel();
            });
            QVERIFY(report.error.has_value());
            QCOMPARE(report.error->kind, ErrorKind::Cancelled);
            QCOMPARE(report.files, (std::vector{FileState::Waiting, FileState::Waiting}));
            QCOMPARE(box.tree(), before);
            QVERIFY(box.history().runs.empty());
        }
    }

    void cancellingTooLateFinishes()
    {
        Sandbox box;
        const CancelToken cancel;
        const Plan plan = box.plan({box.set(u"a.json"_s, u"x"_s, "1"), box.set(u"b.json"_s, u"x"_s, "1")});
        const ApplyReport report = apply(box.look(plan), plan, box.access(), cancel, [&](ApplyProgress at) {
            if (at.state == FileState::Written)
                cancel.cancel();
        });
        QVERIFY(!report.error);
        QVERIFY(box.get(u"b.json"_s).contains('x'));
    }

    void secondInstanceIsTold()
    {
        Sandbox box;
        QVERIFY(!box.applyAll({box.set(u"a.json"_s, u"x"_s, "1")}).error);
        const auto held = box.fs.lock(box.host.burrowState() / u"lock"_s);
        QVERIFY(held.ok());
        const ApplyReport report = box.applyAll({box.set(u"a.json"_s, u"y"_s, "1")});
        QVERIFY(report.error.has_value());
        QCOMPARE(report.error->kind, ErrorKind::Busy);
        QCOMPARE(report.error->detail, QString::number(::getpid()));
        QVERIFY(!box.get(u"a.json"_s).contains('y'));
    }

    /// Whoever looks while another Burrow writes finds nothing that was interrupted.
    void whatIsBeingWrittenIsNotInterrupted()
    {
        Sandbox box;
        const Plan plan = box.plan({box.set(u"a.json"_s, u"x"_s, "1"), box.set(u"b.json"_s, u"x"_s, "1")});
        int looks = 0;
        const ApplyReport report = apply(box.look(plan), plan, box.access(), {}, [&](ApplyProgress at) {
            if (at.state == FileState::Written && ++looks == 1)
                QVERIFY(!findUnfinished(box.host, box.fs));
        });
        QVERIFY(!report.error);
        QCOMPARE(looks, 2);
    }

    void nothingToDoIsNoRun()
    {
        Sandbox box;
        const ApplyReport report = box.applyAll({});
        QVERIFY(!report.error && report.run.isEmpty());
        QCOMPARE(box.tree(), (QMap<QString, QByteArray>()));
    }

    void sameTargetTwiceIsRefused()
    {
        Sandbox box;
        const Plan plan = box.plan({box.set(u"a.json"_s, u"x"_s, "1")});
        auto changes = box.look(plan);
        changes.push_back(changes[0]);
        QCOMPARE(apply(changes, plan, box.access(), {}).error->kind, ErrorKind::Usage);
        QVERIFY(!box.fs.stat(box.at(u"a.json"_s)).exists());
    }

    void damagedJournalsAreReportedAndHoldUpNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addRow("empty") << QByteArray() << ErrorKind::Syntax;
        QTest::addRow("cut") << "{\"schema\":\"burrow.jour"_ba << ErrorKind::Syntax;
        QTest::addRow("no JSON") << "garbage\n"_ba << ErrorKind::Syntax;
        QTest::addRow("newer") << "{\"schema\":\"burrow.journal/99\"}\n"_ba << ErrorKind::Unsupported;
        const auto sealed = [](QByteArray line, const QByteArray &contents = {}) {
            line.replace('\'', '"');
            return line + '\n' + sha256(line) + '\n' + contents;
        };
        const auto journal = [](const QByteArray &run, const QByteArray &files) {
            return "{'schema':'burrow.journal/2','staging':'abc123','run':'" + run +
                   "','at':'2020-01-01T00:00:00.000Z','files':[" + files + "]}";
        };
        const auto file = [](const QByteArray &bytes, const QByteArray &hash) {
            return "{'number':1,'path':'/a','target':'/a','before':null,'after':{'bytes':" + bytes + ",'sha256':'" +
                   hash + "'}}";
        };
        const QByteArray own = "20200101T000000Z-0000";
        QTest::addRow("other run") << sealed(journal("x", {})) << ErrorKind::Syntax;
        QTest::addRow("no hash") << QByteArray(journal(own, file("3", sha256("abc"))) + "\nabc").replace('\'', '"')
                                 << ErrorKind::Syntax;
        QTest::addRow("no staging token")
            << sealed(QByteArray(journal(own, file("3", sha256("abc")))).replace("abc123", "../abc"), "abc")
            << ErrorKind::Syntax;
        QTest::addRow("negative length") << sealed(journal(own, file("-1", ""))) << ErrorKind::Syntax;
        QTest::addRow("cut contents") << sealed(journal(own, file("9", "")), "abc") << ErrorKind::Syntax;
        QTest::addRow("other contents") << sealed(journal(own, file("3", "00")), "abc") << ErrorKind::Syntax;
        QTest::addRow("longer than it says")
            << sealed(journal(own, file("3", sha256("abc"))), "abcd") << ErrorKind::Syntax;
    }
    void damagedJournalsAreReportedAndHoldUpNothing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorKind, kind);
        Sandbox box;
        box.put(u"../state/burrow/runs/20200101T000000Z-0000.journal"_s, bytes);
        QVERIFY(!findUnfinished(box.host, box.fs));
        const ApplyReport report = box.applyAll({box.set(u"a.json"_s, u"x"_s, "1")});
        QVERIFY(!report.error);
        const History history = box.history();
        QCOMPARE(history.runs.size(), 1u);
        QCOMPARE(history.problems.size(), 1u);
        QCOMPARE(history.problems[0].kind, kind);
        QVERIFY(history.problems[0].path.contains(u"20200101T000000Z-0000"));
        QVERIFY(!box.undone(report.run).error);
        QVERIFY(!box.fs.stat(box.at(u"a.json"_s)).exists());
    }
};

QTEST_GUILESS_MAIN(ApplyTest)
#include "apply_test.moc"
