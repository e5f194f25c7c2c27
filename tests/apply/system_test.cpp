// A real process on a real system: killed by the kernel at each call that matters, watched for the order of its calls,
// on a full disk, in folders that may not be written.
#include "sandbox.h"

#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <csignal>
#include <unistd.h>

using namespace burrow;
using namespace Qt::StringLiterals;
using Tree = QMap<QString, QByteArray>;

namespace {

/// A HOME with the files that apply_once edits.
struct Home
{
    explicit Home(const AbsPath &folder)
        : box(folder, Sandbox::Existing)
    {
        fill();
    }
    Home() { fill(); }
    void fill()
    {
        box.put(u"Code/settings.json"_s, "{\n    \"a\": 1 // mine\n}\n");
        box.put(u".zshrc"_s, "# mine\n", 0600);
        before = box.tree();
    }
    Sandbox box;
    Tree before;
};

struct Ended
{
    int code = 0; ///< 137: killed
    QByteArray out, err;
};

Ended run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {-1, {}, process.errorString().toUtf8()};
    return {process.exitStatus() == QProcess::CrashExit ? 137 : process.exitCode(), process.readAllStandardOutput(),
            process.readAllStandardError()};
}

const QString applyOnce = QStringLiteral(BURROW_TEST_DIR "/apply_once");

bool canTrace()
{
    return run(u"strace"_s, {u"-o"_s, u"/dev/null"_s, u"-e"_s, u"inject=getppid:error=EPERM"_s, u"true"_s}).code == 0;
}

} // namespace

class SystemTest : public QObject
{
    Q_OBJECT

    static Tree relative(const Home &home)
    {
        Tree all;
        const Tree tree = home.box.tree();
        for (auto entry = tree.cbegin(); entry != tree.cend(); ++entry)
            all[entry.key().mid(home.box.home.str().size())] = entry.value();
        return all;
    }

    /// Applies, and gives the numbers of those calls that concern this HOME or the state beside it.
    static std::vector<int> pointsOf(const QString &call, const Home &home)
    {
        const AbsPath log = home.box.root / u"log"_s;
        const Ended end = run(u"strace"_s, {u"-f"_s, u"-y"_s, u"-o"_s, log.str(), u"-e"_s, u"trace="_s + call,
                                            applyOnce, home.box.root.str()});
        std::vector<int> points;
        int number = 0;
        for (const QByteArray &line : home.box.fs.read(log).valueOr({}).split('\n')) {
            if (end.code != 0 || !line.contains(call.toUtf8() + '('))
                continue;
            ++number;
            if (line.contains(home.box.root.str().toUtf8()))
                points.push_back(number);
        }
        return points;
    }

private Q_SLOTS:
    void appliesAndUndoes()
    {
        Home home;
        QCOMPARE(run(applyOnce, {home.box.root.str()}).code, 0);
        QVERIFY(home.box.tree() != home.before);
        QCOMPARE(run(applyOnce, {home.box.root.str(), u"undo"_s}).code, 0);
        QCOMPARE(home.box.tree(), home.before);
    }

    void killedForReal_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("then");
        for (const char *call :
             {"openat", "write", "fsync", "rename", "renameat2", "unlink", "mkdir", "fchmod", "close"}) {
            for (const char *then : {"finish", "roll-back"})
                QTest::addRow("%s, %s", call, then) << QString::fromLatin1(call) << QString::fromLatin1(then);
        }
    }
    void killedForReal()
    {
        QFETCH(QString, call);
        QFETCH(QString, then);
        if (!canTrace())
            QSKIP("needs strace and the right to trace");
        Home done;
        const std::vector<int> points = pointsOf(call, done);
        const Tree next = relative(done);
        const Tree old = relative(Home());
        QVERIFY(!points.empty());
        // Where there are many, a dozen of them spread over the run.
        const size_t step = std::max<size_t>(1, points.size() / 12);
        int killed = 0;
        for (size_t i = 0; i < points.size(); i += step) {
            Home home;
            const Ended end = run(u"strace"_s, {u"-f"_s, u"-qq"_s, u"-o"_s, u"/dev/null"_s, u"-e"_s, u"trace="_s + call,
                                                u"-e"_s, u"inject=%1:signal=SIGKILL:when=%2"_s.arg(call).arg(points[i]),
                                                applyOnce, home.box.root.str()});
            killed += end.code == 137 ? 1 : 0;
            const Tree now = relative(home);
            for (const Tree &tree : {old, next}) {
                for (auto file = tree.cbegin(); file != tree.cend(); ++file) {
                    if (old.contains(file.key()))
                        QVERIFY(now.value(file.key()) == old.value(file.key()) ||
                                now.value(file.key()) == next.value(file.key()));
                }
            }
            QCOMPARE(run(applyOnce, {home.box.root.str(), then}).code, 0);
            const ApplyReport again =
                home.box.applyAll({home.box.set(u"another"_s, u"x"_s, "1")}); // settles and sweeps
            QVERIFY(!again.error);
            QVERIFY(!home.box.undone(again.run).error);
            const Tree end2 = relative(home);
            QVERIFY2(end2 == old || end2 == next,
                     qPrintable(u"%1 %2: %3"_s.arg(call).arg(points[i]).arg(QStringList(end2.keys()).join(u' '))));
        }
        QVERIFY(killed > 0);
    }

    void interrupted_data()
    {
        QTest::addColumn<QString>("call");
        for (const char *call : {"openat", "read", "write", "fsync", "flock"})
            QTest::addRow("%s", call) << QString::fromLatin1(call);
    }
    /// A signal that comes in between is no failure: the call is made again.
    void interrupted()
    {
        QFETCH(QString, call);
        if (!canTrace())
            QSKIP("needs strace and the right to trace");
        Home done;
        const std::vector<int> points = pointsOf(call, done);
        QVERIFY(!points.empty());
        const size_t step = std::max<size_t>(1, points.size() / 8);
        for (size_t i = 0; i < points.size(); i += step) {
            Home home;
            const Ended end = run(u"strace"_s, {u"-f"_s, u"-qq"_s, u"-o"_s, u"/dev/null"_s, u"-e"_s, u"trace="_s + call,
                                                u"-e"_s, u"inject=%1:error=EINTR:when=%2"_s.arg(call).arg(points[i]),
                                                applyOnce, home.box.root.str()});
            QVERIFY2(end.code == 0,
                     qPrintable(u"%1 %2: %3"_s.arg(call).arg(points[i]).arg(QString::fromUtf8(end.err))));
            QCOMPARE(relative(home), relative(done));
        }
    }

    void orderOfCalls()
    {
        if (!canTrace())
            QSKIP("needs strace and the right to trace");
        Home home;
        const AbsPath log = home.box.root / u"log"_s;
        QCOMPARE(run(u"strace"_s,
                     {u"-f"_s, u"-y"_s, u"-o"_s, log.str(), u"-e"_s,
                      u"trace=fsync,fdatasync,rename,renameat,renameat2,unlink"_s, applyOnce, home.box.root.str()})
                     .code,
                 0);
        // s journal, r journal, s folder of it, then s each file, then r each file, then s each folder, then the mark
        QStringList calls;
        for (const QByteArray &line : home.box.fs.read(log).valueOr({}).split('\n')) {
            if (!line.contains(home.box.root.str().toUtf8()))
                continue;
            const bool rename = line.contains("rename");
            const bool temporary = line.contains(".burrow-");
            const QString what = line.contains(".journal") ? u"journal"_s
                                 : line.contains(".done")  ? u"mark"_s
                                 : temporary               ? u"file"_s
                                                           : u"folder"_s;
            calls += (rename ? u"rename "_s : line.contains("unlink") ? u"unlink "_s : u"sync "_s) + what;
        }
        const auto at = [&](const QString &call, bool last = false) {
            return last ? calls.lastIndexOf(call) : calls.indexOf(call);
        };
        QVERIFY2(at(u"sync journal"_s) < at(u"rename journal"_s), qPrintable(calls.join(u'\n')));
        QVERIFY(at(u"rename journal"_s) < at(u"sync file"_s));
        QCOMPARE(calls.value(at(u"rename journal"_s) + 1), u"sync folder"_s);
        QCOMPARE(calls.count(u"sync file"_s), 3);
        QCOMPARE(calls.count(u"rename file"_s), 3);
        QVERIFY(at(u"sync file"_s, true) < at(u"rename file"_s));
        QVERIFY(at(u"sync mark"_s) < at(u"rename file"_s));
        const qsizetype renamed = at(u"rename file"_s, true);
        const qsizetype marked = at(u"rename mark"_s);
        QVERIFY(renamed < marked);
        QCOMPARE(calls.mid(renamed + 1, marked - renamed - 1).count(u"sync folder"_s), 3); // HOME, Code, go: each once
        QCOMPARE(calls.value(marked + 1), u"sync folder"_s);
        // the two that were there were swapped: the old ones go, before their folders are synced
        QCOMPARE(calls.count(u"unlink file"_s), 2);
        QVERIFY(at(u"unlink file"_s, true) < calls.indexOf(u"sync folder"_s, renamed));
        QVERIFY(at(u"rename file"_s) < at(u"unlink file"_s));
    }

    /// Many files are synced by several threads: all of them before the first is renamed.
    void orderOfManyFiles()
    {
        if (!canTrace())
            QSKIP("needs strace and the right to trace");
        Home home;
        const AbsPath log = home.box.root / u"log"_s;
        QCOMPARE(run(u"strace"_s, {u"-f"_s, u"-y"_s, u"-o"_s, log.str(), u"-e"_s, u"trace=fsync,renameat2,rename"_s,
                                   applyOnce, home.box.root.str(), u"many"_s})
                     .code,
                 0);
        QSet<QByteArray> threads;
        int synced = 0, renamed = 0, folders = 0;
        for (const QByteArray &line : home.box.fs.read(log).valueOr({}).split('\n')) {
            const QByteArray call = line.mid(line.indexOf(' ')).trimmed();
            if (call.startsWith("fsync(") && line.contains("settings")) {
                QCOMPARE(renamed, 0);
                ++synced;
                threads.insert(line.first(line.indexOf(' ')));
            } else if (call.startsWith("rename") && line.contains("settings")) {
                QCOMPARE(synced, 32);
                ++renamed;
            } else if (call.startsWith("rename") && line.contains(".done")) {
                QCOMPARE(renamed, 32);
                QVERIFY(folders >= 10);
            } else if (call.startsWith("fsync(") && renamed > 0) {
                QCOMPARE(renamed, 32);
                ++folders;
            }
        }
        QCOMPARE(renamed, 32);
        QVERIFY(threads.size() > 1);
    }

    void manyFilesWithAFault_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addRow("an error") << u"error=EIO"_s;
        QTest::addRow("killed") << u"signal=SIGKILL"_s;
    }
    void manyFilesWithAFault()
    {
        QFETCH(QString, fault);
        if (!canTrace())
            QSKIP("needs strace and the right to trace");
        Home home;
        QCOMPARE(run(applyOnce, {home.box.root.str()}).code, 0);
        const Tree before = home.box.tree();
        const AbsPath log = home.box.root / u"log"_s;
        // Counted in each thread: the first has two before the files (journal and its folder), one of eight has four.
        const Ended end =
            run(u"strace"_s, {u"-f"_s, u"-y"_s, u"-o"_s, log.str(), u"-e"_s, u"trace=fsync"_s, u"-e"_s,
                              u"inject=fsync:when=4:"_s + fault, applyOnce, home.box.root.str(), u"many"_s});
        const QByteArray calls = home.box.fs.read(log).valueOr({});
        if (fault.startsWith("error"_L1)) {
            QVERIFY2(calls.contains("(INJECTED)"), calls.constData());
            QCOMPARE(end.code, 1);
            QCOMPARE(home.box.tree(), before);
        } else {
            QCOMPARE(end.code, 137);
        }
        QCOMPARE(run(applyOnce, {home.box.root.str(), u"many"_s}).code, 0);
        Home whole;
        QCOMPARE(run(applyOnce, {whole.box.root.str()}).code, 0);
        QCOMPARE(run(applyOnce, {whole.box.root.str(), u"many"_s}).code, 0);
        QCOMPARE(relative(home), relative(whole)); // nothing of the broken run is left
    }

    void fullDisk_data()
    {
        QTest::addColumn<int>("room"); // KiB left on the disk
        for (const int room : {0, 4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 64})
            QTest::addRow("%d KiB left", room) << room;
    }
    void fullDisk()
    {
        QFETCH(int, room);
        QTemporaryDir mount;
        if (run(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=256k,mode=700"_s, u"tmpfs"_s, mount.path()}).code !=
            0)
            QSKIP("needs the right to mount a small tmpfs");
        const auto unmount = qScopeGuard([&] { run(u"umount"_s, {mount.path()}); });
        Home home(AbsPath(mount.path()));
        // fill it up: pages of 4 KiB
        QFile filler(mount.filePath(u"filler"_s));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'x')) == 4096) {
        }
        QVERIFY(filler.resize(std::max<qint64>(0, filler.size() / 4096 * 4096 - room * 1024)));
        filler.close();

        const Ended end = run(applyOnce, {mount.path()});
        if (end.code == 0)
            QVERIFY(home.box.tree() != home.before);
        else
            QCOMPARE(home.box.tree(), home.before);
        if (room == 0)
            QCOMPARE(end.code, 1);
        if (end.code != 0)
            QVERIFY2(end.err.startsWith(QByteArray::number(int(ErrorKind::NoSpace))), end.err.constData());
        QVERIFY(filler.remove());
        QCOMPARE(run(applyOnce, {mount.path()}).code, 0); // nothing stands in the way once there is room
        if (end.code == 0)
            return;
        QCOMPARE(run(applyOnce, {mount.path(), u"undo"_s}).code, 0);
        QCOMPARE(home.box.tree(), home.before);
    }

    void foldersThatMayNotBeWritten_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addRow("one of the targets' folders") << u"home/Code"_s;
        QTest::addRow("HOME") << u"home"_s;
        QTest::addRow("the state folder") << u"state"_s;
        QTest::addRow("the folder of journals") << u"state/burrow/runs"_s;
    }
    void foldersThatMayNotBeWritten()
    {
        QFETCH(QString, folder);
        Home home;
        const QString path = (home.box.root / folder).str();
        QVERIFY(QDir().mkpath(path));
        const bool root = ::geteuid() == 0;
        if (root && run(u"chattr"_s, {u"+i"_s, path}).code != 0)
            QSKIP("as root this needs chattr and a file system that has it");
        if (!root)
            QCOMPARE(::chmod(path.toUtf8().constData(), 0500), 0);
        const auto restore = qScopeGuard([&] {
            if (root)
                run(u"chattr"_s, {u"-i"_s, path});
            else
                ::chmod(path.toUtf8().constData(), 0700);
        });
        const Ended end = run(applyOnce, {home.box.root.str()});
        QCOMPARE(end.code, 1);
        QVERIFY2(end.err.startsWith(QByteArray::number(int(ErrorKind::Denied))), end.err.constData());
        if (root) // without root the mode of the folder is part of the tree
            QCOMPARE(home.box.tree(), home.before);
    }

    void readOnlyFileSystem()
    {
        Home home;
        const QString path = (home.box.root / u"home/Code"_s).str();
        if (run(u"mount"_s, {u"--bind"_s, path, path}).code != 0)
            QSKIP("needs the right to bind-mount");
        const auto unmount = qScopeGuard([&] { run(u"umount"_s, {path}); });
        QCOMPARE(run(u"mount"_s, {u"-o"_s, u"remount,bind,ro"_s, path}).code, 0);
        const Ended end = run(applyOnce, {home.box.root.str()});
        QCOMPARE(end.code, 1);
        QVERIFY2(end.err.startsWith(QByteArray::number(int(ErrorKind::Denied))) && end.err.contains("read-only"),
                 end.err.constData());
        QCOMPARE(home.box.tree(), home.before);
    }
};

QTEST_GUILESS_MAIN(SystemTest)
#include "system_test.moc"
