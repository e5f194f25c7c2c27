// Somebody else saves the same file at the same time: a second process does, before each call that apply, undo and
// recover make, in place and by rename, and holding the file open. It is noticed, and nothing of theirs is lost.
#include "sandbox.h"
#include "support/faulty_fs.h"

#include <chrono>
#include <fcntl.h>
#include <sys/wait.h>
#include <thread>

using namespace burrow;

namespace {

const QByteArray theirs = "{\n    // saved by the editor\n    \"n\": 1\n}\n";

/// A process that saves a file when it is told to.
class Editor
{
public:
    enum Way : char {
        InPlace = 'i', ///< opened with O_TRUNC, written, closed
        Rename = 'r',  ///< written beside it and renamed over it
        Open = 'o',    ///< opened and cut to nothing; the text comes with Close
        Close = 'c',
    };

    explicit Editor(const AbsPath &file)
    {
        int ask[2], answer[2];
        if (::pipe(ask) != 0 || ::pipe(answer) != 0)
            qFatal("no pipe");
        m_pid = ::fork();
        if (m_pid == 0) {
            ::close(ask[1]);
            ::close(answer[0]);
            work(file.str().toUtf8(), ask[0], answer[1]);
            ::_exit(0);
        }
        ::close(ask[0]);
        ::close(answer[1]);
        m_ask = ask[1];
        m_answer = answer[0];
    }
    ~Editor()
    {
        ::close(m_ask);
        ::close(m_answer);
        ::waitpid(m_pid, nullptr, 0);
    }
    void start(Way way) const { QCOMPARE(::write(m_ask, &way, 1), ssize_t(1)); }
    void wait() const
    {
        char done = 0;
        QCOMPARE(::read(m_answer, &done, 1), ssize_t(1));
    }
    void save(Way way) const
    {
        start(way);
        wait();
    }

private:
    static void put(int fd)
    {
        if (::write(fd, theirs.constData(), size_t(theirs.size())) != theirs.size())
            ::_exit(1);
        ::close(fd);
    }
    static void work(const QByteArray &path, int ask, int answer)
    {
        const QByteArray beside = path + ".editor";
        int held = -1;
        char way = 0;
        while (::read(ask, &way, 1) == 1) {
            switch (way) {
            case InPlace: put(::open(path.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0644)); break;
            case Rename:
                put(::open(beside.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0644));
                ::rename(beside.constData(), path.constData());
                break;
            case Open: held = ::open(path.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0644); break;
            case Close:
                if (held >= 0)
                    put(held);
                held = -1;
                break;
            default: ::_exit(2);
            }
            if (::write(answer, &way, 1) != 1)
                ::_exit(3);
        }
    }

    pid_t m_pid = -1;
    int m_ask = -1, m_answer = -1;
};

} // namespace

Q_DECLARE_METATYPE(Editor::Way)

class RaceTest : public QObject
{
    Q_OBJECT

    struct Scene
    {
        Scene()
        {
            box.put(u"settings.json"_s, "{\n    \"n\": 0\n}\n");
            box.put(u"z.json"_s, "{}\n");
            plan = box.plan({box.set(u"settings.json"_s, u"ours"_s, "true"), box.set(u"z.json"_s, u"ours"_s, "true")});
            changes = box.look(plan);
        }
        QStringList litter() const { return box.fs.list(box.home).valueOr({}).filter(u".burrow-"_s); }
        Sandbox box{memoryFolder()};
        Plan plan;
        std::vector<FileChange> changes;
    };

    static void ways()
    {
        QTest::addColumn<Editor::Way>("way");
        QTest::addRow("in place") << Editor::InPlace;
        QTest::addRow("by rename") << Editor::Rename;
#ifndef Q_OS_MACOS // cannot tell there who has a file open
        QTest::addRow("open meanwhile") << Editor::Open;
#endif
    }

    /// Lets the editor save before the first, second, .. call of what act does.
    void beforeEachCall(Editor::Way way, const std::function<void(Scene &)> &prepare,
                        const std::function<ApplyReport(Scene &, FileSystem &)> &act)
    {
        int noticed = 0;
        for (int at = 1;; ++at) {
            QVERIFY(at < 200);
            Scene scene;
            prepare(scene);
            const Editor editor(scene.box.at(u"settings.json"_s));
            FaultyFs fs(scene.box.fs, FaultyFs::Fault::None, 0);
            bool saved = false;
            fs.onCall = [&](int call) {
                if (call == at) {
                    editor.save(way);
                    saved = true;
                }
            };
            const ApplyReport report = act(scene, fs);
            if (!saved)
                break;
            if (way == Editor::Open)
                editor.save(Editor::Close);
            noticed += report.error || !report.notes.empty() ? 1 : 0;
            const QByteArray now = scene.box.get(u"settings.json"_s);
            QVERIFY2(now == theirs, "at call " + QByteArray::number(at) + ": " + now);
            QVERIFY2(scene.litter().isEmpty(), qPrintable(scene.litter().join(u' ')));
        }
        QVERIFY(noticed >= 3);
    }

private Q_SLOTS:
    void duringApply_data() { ways(); }
    void duringApply()
    {
        QFETCH(Editor::Way, way);
        beforeEachCall(
            way, [](Scene &) {},
            [](Scene &scene, FileSystem &fs) {
                return apply(scene.changes, scene.plan, {scene.box.host, fs, scene.box.clock}, {});
            });
    }

    void duringUndo_data() { ways(); }
    void duringUndo()
    {
        QFETCH(Editor::Way, way);
        std::vector<UndoStep> steps;
        UndoTarget target;
        beforeEachCall(
            way,
            [&](Scene &scene) {
                target = {apply(scene.changes, scene.plan, scene.box.access(), {}).run, 0, {}};
                scene.box.clock.advance(std::chrono::seconds(1));
                steps = *planUndo(scene.box.history(), target, scene.box.fs);
            },
            [&](Scene &scene, FileSystem &fs) {
                return undo(steps, {}, target, {scene.box.host, fs, scene.box.clock}, {});
            });
    }

    void duringRecovery_data() { ways(); }
    void duringRecovery()
    {
        QFETCH(Editor::Way, way);
        for (const RecoverHow how : {RecoverHow::Finish, RecoverHow::RollBack}) {
            beforeEachCall(
                way,
                [&](Scene &scene) {
                    // as if it had been killed before the mark, with the settings old or new
                    const auto before = scene.box.get(u"settings.json"_s);
                    const QString run = apply(scene.changes, scene.plan, scene.box.access(), {}).run;
                    QVERIFY(QFile::remove((scene.box.host.burrowState() / u"runs"_s / (run + u".done"_s)).str()));
                    if (how == RecoverHow::Finish)
                        scene.box.put(u"settings.json"_s, before);
                },
                [&](Scene &scene, FileSystem &fs) {
                    return recover(*findUnfinished(scene.box.host, scene.box.fs), how,
                                   {scene.box.host, fs, scene.box.clock});
                });
        }
    }

    void betweenTheSystemCalls_data() { ways(); }
    /// The moments in between, as chance has them.
    void betweenTheSystemCalls()
    {
        QFETCH(Editor::Way, way);
        for (int round = 0; round < 150; ++round) {
            Scene scene;
            const Editor editor(scene.box.at(u"settings.json"_s));
            FaultyFs fs(scene.box.fs, FaultyFs::Fault::None, 0);
            bool started = false;
            fs.onReplace = [&] {
                if (std::exchange(started, true))
                    return;
                editor.start(way);
                std::this_thread::sleep_for(std::chrono::microseconds(round * 2)); // at another moment each time
            };
            (void)apply(scene.changes, scene.plan, {scene.box.host, fs, scene.box.clock}, {});
            QVERIFY(started);
            editor.wait();
            if (way == Editor::Open)
                editor.save(Editor::Close);
            QCOMPARE(scene.box.get(u"settings.json"_s), theirs);
            QVERIFY2(scene.litter().isEmpty(), qPrintable(scene.litter().join(u' ')));
        }
    }
};

QTEST_GUILESS_MAIN(RaceTest)
#include "race_test.moc"
