// The real file system, in throw-away folders.
#include "local/local_fs.h"
#include "real_files.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#ifndef Q_OS_MACOS
#include <sys/xattr.h>
#endif

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

bool link(const QString &says, const AbsPath &at)
{
    return ::symlink(says.toUtf8().constData(), at.str().toUtf8().constData()) == 0;
}

bool run(const QString &program, const QStringList &arguments)
{
    return QProcess::execute(program, arguments) == 0;
}

} // namespace

class LocalFsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
        m_root = AbsPath(QFileInfo(m_dir->path()).canonicalFilePath()); // macOS: /var is a link
    }

    void readsAndSaysWhatIsThere()
    {
        put(m_root / u"a"_s, "bytes\0\xff"_ba);
        const auto bytes = m_fs.read(m_root / u"a"_s);
        QVERIFY(bytes.ok());
        QCOMPARE(*bytes, "bytes\0\xff"_ba);
        const FileStat stat = m_fs.stat(m_root / u"a"_s);
        QCOMPARE(stat.type, FileType::File);
        QCOMPARE(stat.size, 7);
        QVERIFY(stat.readable && stat.writable && !stat.executable);
        if (QFile::exists(u"/proc/self/cmdline"_s)) // a file whose size is said to be 0
            QVERIFY(m_fs.read(AbsPath(u"/proc/self/cmdline"_s)).valueOr({}).contains("test_local"));
        QCOMPARE(m_fs.stat(m_root / u"none"_s).type, FileType::Missing);
        QCOMPARE(m_fs.stat(AbsPath()).type, FileType::Missing);
    }

    void readErrors_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addRow("missing") << u"none"_s << ErrorKind::NotFound;
        QTest::addRow("below a file") << u"file/x"_s << ErrorKind::NotFound;
        QTest::addRow("folder") << u"folder"_s << ErrorKind::Unsupported;
        QTest::addRow("pipe") << u"pipe"_s << ErrorKind::Unsupported;
        QTest::addRow("too large") << u"large"_s << ErrorKind::Unsupported;
        QTest::addRow("loop") << u"loop"_s << ErrorKind::Io;
        QTest::addRow("dangling link") << u"dangling"_s << ErrorKind::NotFound;
    }
    void readErrors()
    {
        QFETCH(QString, name);
        QFETCH(ErrorKind, kind);
        put(m_root / u"file"_s, "x");
        put(m_root / u"large"_s, QByteArray(101, 'x'));
        QVERIFY(QDir(m_root.str()).mkdir(u"folder"_s));
        QCOMPARE(::mkfifo((m_root / u"pipe"_s).str().toUtf8().constData(), 0600), 0);
        QVERIFY(link(u"loop"_s, m_root / u"loop"_s));
        QVERIFY(link(u"nowhere"_s, m_root / u"dangling"_s));
        const auto result = m_fs.read(m_root / name, 100);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, kind);
        QCOMPARE(result.error().path, (m_root / name).str());
        QVERIFY(!result.error().what.isEmpty());
    }

    void deviceIsNotOpened() { QCOMPARE(m_fs.read(AbsPath(u"/dev/zero"_s)).error().kind, ErrorKind::Unsupported); }

    void lists()
    {
        put(m_root / u"b"_s, "");
        put(m_root / u".a"_s, "");
        QCOMPARE(m_fs.list(m_root).valueOr({}), (QStringList{u".a"_s, u"b"_s}));
        QCOMPARE(m_fs.list(m_root / u"none"_s).error().kind, ErrorKind::NotFound);
        QVERIFY(QDir().mkdir((m_root / u"d"_s).str()));
        QVERIFY(QFile::link((m_root / u"d"_s).str(), (m_root / u"l"_s).str()));
        put(m_root / u"d/f"_s, "");
        const auto entries = m_fs.entries(m_root);
        QVERIFY(entries.ok());
        QCOMPARE(*entries, m_fs.ReadOnlyFs::entries(m_root).valueOr({})); // as a look at each tells
        QVERIFY(std::ranges::find(*entries, FolderEntry{u"d"_s, FileType::Folder}) != entries->end());
        QVERIFY(std::ranges::find(*entries, FolderEntry{u"l"_s, FileType::Link}) != entries->end());
        QCOMPARE(m_fs.entries(m_root / u"d"_s).valueOr({}),
                 (std::vector<FolderEntry>{FolderEntry{u"f"_s, FileType::File}}));
        QCOMPARE(m_fs.entries(m_root / u"none"_s).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_fs.list(m_root / u"b"_s).error().kind, ErrorKind::NotFound);
    }

    void resolves_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("to"); // "!" and a kind for an error
        QTest::addRow("plain") << u"real/file"_s << u"real/file"_s;
        QTest::addRow("link") << u"link"_s << u"real/file"_s;
        QTest::addRow("chain") << u"chain"_s << u"real/file"_s;
        QTest::addRow("through a folder") << u"folder/file"_s << u"real/file"_s;
        QTest::addRow("up and down") << u"updown"_s << u"real/file"_s;
        QTest::addRow("dangling at the end") << u"dangling"_s << u"real/new/file"_s;
        QTest::addRow("dangling in the middle") << u"gone/file"_s << u"!notfound"_s;
        QTest::addRow("folders still to be made") << u"folder/a/b"_s << u"real/a/b"_s;
        QTest::addRow("loop") << u"loop1"_s << u"!io"_s;
        QTest::addRow("through a file") << u"link/x"_s << u"!notfound"_s;
    }
    void resolves()
    {
        QFETCH(QString, path);
        QFETCH(QString, to);
        QVERIFY(QDir(m_root.str()).mkdir(u"real"_s));
        put(m_root / u"real/file"_s, "x");
        QVERIFY(link(m_root.str() + u"/real/file"_s, m_root / u"link"_s));
        QVERIFY(link(u"link"_s, m_root / u"chain"_s));
        QVERIFY(link(u"real"_s, m_root / u"folder"_s));
        QVERIFY(link(u"./folder/../real//file"_s, m_root / u"updown"_s));
        QVERIFY(link(u"real/new/file"_s, m_root / u"dangling"_s));
        QVERIFY(link(u"nowhere"_s, m_root / u"gone"_s));
        QVERIFY(link(u"loop2"_s, m_root / u"loop1"_s));
        QVERIFY(link(u"loop1"_s, m_root / u"loop2"_s));
        const auto result = m_fs.resolve(m_root / path);
        if (to.startsWith(u'!')) {
            QVERIFY(!result.ok());
            QCOMPARE(result.error().kind, to == u"!io"_s ? ErrorKind::Io : ErrorKind::NotFound);
        } else {
            QVERIFY(result.ok());
            QCOMPARE(result->str(), (m_root / to).str());
        }
    }

    void stagedFileReplacesAndKeepsMode()
    {
        const AbsPath file = m_root / u"a"_s;
        put(file, "old");
        QCOMPARE(::chmod(file.str().toUtf8().constData(), 04751), 0);
        auto staged = m_fs.stage(file, "new", 0600);
        QVERIFY(staged.ok());
        QCOMPARE(get(file), "old"_ba);
        QVERIFY((*staged)->temporary().name().startsWith(u".a.burrow-"));
        QCOMPARE(get((*staged)->temporary()), "new"_ba);
        QVERIFY(m_fs.commit(std::move(*staged)).ok());
        QVERIFY(m_fs.syncFolder(m_root).ok());
        QCOMPARE(get(file), "new"_ba);
        QCOMPARE(m_fs.stat(file).mode, 04751);
        QCOMPARE(m_fs.list(m_root).valueOr({}), QStringList{u"a"_s});
    }

    void newFileGetsTheModeWhateverTheUmask()
    {
        const mode_t before = ::umask(0777);
        auto staged = m_fs.stage(m_root / u"a"_s, "new", 0640);
        const bool made = m_fs.makeFolder(m_root / u"folder"_s, 0700).ok();
        ::umask(before);
        QVERIFY(staged.ok() && made);
        QVERIFY(m_fs.commit(std::move(*staged)).ok());
        QCOMPARE(m_fs.stat(m_root / u"a"_s).mode, 0640);
        QVERIFY((m_fs.newFileMode() & ~0644) == 0 && (m_fs.newFileMode() & 0600) == 0600);
    }

    void droppedStageLeavesNothing()
    {
        {
            auto staged = m_fs.stage(m_root / u"a"_s, "new", 0600);
            QVERIFY(staged.ok());
        }
        QCOMPARE(m_fs.list(m_root).valueOr({u"?"_s}), QStringList());
    }

    void longNameCanBeStaged()
    {
        const AbsPath file = m_root / QString(255, u'n');
        auto staged = m_fs.stage(file, "x", 0600);
        QVERIFY(staged.ok());
        QVERIFY(m_fs.commit(std::move(*staged)).ok());
        QCOMPARE(get(file), "x"_ba);
    }

    void linkFolderAndPipeAreNotReplaced()
    {
        put(m_root / u"a"_s, "x");
        QVERIFY(link(u"a"_s, m_root / u"link"_s));
        QCOMPARE(::mkfifo((m_root / u"pipe"_s).str().toUtf8().constData(), 0600), 0);
        for (const auto &path : {m_root / u"link"_s, m_root / u"pipe"_s, m_root})
            QCOMPARE(m_fs.stage(path, "new", 0600).error().kind, ErrorKind::Unsupported);
        QCOMPARE(m_fs.stage(m_root / u"none/a"_s, "new", 0600).error().kind, ErrorKind::NotFound);

        auto staged = m_fs.stage(m_root / u"a"_s, "new", 0600);
        QVERIFY(staged.ok());
        QVERIFY(QFile::remove((m_root / u"a"_s).str()) && link(u"elsewhere"_s, m_root / u"a"_s));
        QCOMPARE(m_fs.commit(std::move(*staged)).error().kind, ErrorKind::Changed);
        QCOMPARE(m_fs.readLink(m_root / u"a"_s).valueOr({}), u"elsewhere"_s);
    }

    void ownerAndAttributesMove()
    {
        const AbsPath file = m_root / u"a"_s;
        const QByteArray native = file.str().toUtf8();
        put(file, "old");
#ifdef Q_OS_MACOS
        QSKIP("attributes are set by their Linux call here");
#else
        if (::setxattr(native.constData(), "user.burrow.test", "kept", 4, 0) != 0)
            QSKIP("this file system has no extended attributes");
        const bool root = ::geteuid() == 0;
        if (root)
            QCOMPARE(::chown(native.constData(), 65534, 65533), 0);
        auto staged = m_fs.stage(file, "new", 0600);
        QVERIFY(staged.ok());
        QVERIFY(m_fs.commit(std::move(*staged)).ok());
        char value[8] = {};
        QCOMPARE(::getxattr(native.constData(), "user.burrow.test", value, sizeof value), 4);
        QCOMPARE(QByteArray(value), "kept"_ba);
        if (root) {
            QCOMPARE(m_fs.stat(file).uid, 65534);
            QCOMPARE(m_fs.stat(file).gid, 65533);
        }
#endif
    }

    void fullDiskIsFoundWhileStaging()
    {
#ifdef Q_OS_MACOS
        QSKIP("needs tmpfs");
#else
        if (!run(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=16k"_s, u"tmpfs"_s, m_root.str()}))
            QSKIP("needs the right to mount a small tmpfs");
        put(m_root / u"a"_s, "old");
        const auto staged = m_fs.stage(m_root / u"a"_s, QByteArray(1 << 20, 'x'), 0600);
        const bool refused = !staged.ok() && staged.error().kind == ErrorKind::NoSpace;
        const QByteArray now = get(m_root / u"a"_s);
        const QStringList names = m_fs.list(m_root).valueOr({});
        QVERIFY(run(u"umount"_s, {m_root.str()}));
        QVERIFY(refused);
        QCOMPARE(now, "old"_ba);
        QCOMPARE(names, QStringList{u"a"_s});
#endif
    }

    void protectedFolderIsDenied()
    {
        put(m_root / u"a"_s, "old");
        const bool root = ::geteuid() == 0;
        if (root && !run(u"chattr"_s, {u"+i"_s, m_root.str()}))
            QSKIP("as root this needs chattr and a file system that has it");
        if (!root)
            QCOMPARE(::chmod(m_root.str().toUtf8().constData(), 0500), 0);
        const auto staged = m_fs.stage(m_root / u"a"_s, "new", 0600);
        const auto folder = m_fs.makeFolder(m_root / u"b"_s, 0700);
        const bool writable = m_fs.stat(m_root).writable;
        if (root)
            QVERIFY(run(u"chattr"_s, {u"-i"_s, m_root.str()}));
        else
            QCOMPARE(::chmod(m_root.str().toUtf8().constData(), 0700), 0);
        QVERIFY(!staged.ok() && !folder.ok() && !writable);
        QCOMPARE(staged.error().kind, ErrorKind::Denied);
        QCOMPARE(folder.error().kind, ErrorKind::Denied);
    }

    void folders()
    {
        QVERIFY(m_fs.makeFolder(m_root / u"a"_s, 0750).ok());
        QVERIFY(m_fs.makeFolder(m_root / u"a"_s, 0750).ok());
        QVERIFY(!m_fs.makeFolder(m_root / u"b/c"_s, 0750).ok());
        put(m_root / u"a/file"_s, "x");
        QVERIFY(!m_fs.makeFolder(m_root / u"a/file"_s, 0750).ok());
        QVERIFY(!m_fs.removeFolder(m_root / u"a"_s).ok());
        QVERIFY(m_fs.remove(m_root / u"a/file"_s).ok());
        QCOMPARE(m_fs.remove(m_root / u"a/file"_s).error().kind, ErrorKind::NotFound);
        QVERIFY(m_fs.removeFolder(m_root / u"a"_s).ok());
    }

    void lockHasOneHolder()
    {
        const AbsPath file = m_root / u"lock"_s;
        auto first = m_fs.lock(file);
        QVERIFY(first.ok());
        QCOMPARE(m_fs.stat(file).mode, 0600);
        const auto second = m_fs.lock(file);
        QCOMPARE(second.error().kind, ErrorKind::Busy);
        QCOMPARE(second.error().detail, QString::number(QCoreApplication::applicationPid()));
        first.value().reset();
        QVERIFY(m_fs.lock(file).ok());
        QCOMPARE(m_fs.lock(m_root / u"none/lock"_s).error().kind, ErrorKind::NotFound);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    AbsPath m_root;
    LocalFs m_fs;
};

QTEST_GUILESS_MAIN(LocalFsTest)
#include "local_fs_test.moc"
