// Replacing and removing on condition, and what of the old file the new one keeps.
#include "local/local_fs.h"
#include "real_files.h"

#include <QDir>
#include <QProcess>
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

bool run(const QString &program, const QStringList &arguments)
{
    return QProcess::execute(program, arguments) == 0;
}

/// An access list as the kernel keeps it: the owner and one more user may write, the group may read.
QByteArray accessList(quint32 user)
{
    QByteArray list("\2\0\0\0", 4);
    const auto add = [&](quint16 tag, quint16 may, quint32 id) {
        for (const quint32 part : {quint32(tag) | quint32(may) << 16, id}) {
            for (int shift = 0; shift < 32; shift += 8)
                list += char(part >> shift & 0xff);
        }
    };
    constexpr quint32 nobody = 0xffffffff;
    add(0x01, 6, nobody);
    add(0x02, 6, user);
    add(0x04, 4, nobody);
    add(0x10, 6, nobody);
    add(0x20, 0, nobody);
    return list;
}

} // namespace

class ReplaceTest : public QObject
{
    Q_OBJECT

    QByteArray native(const AbsPath &path) { return path.str().toUtf8(); }
    Result<Replaced> replace(const AbsPath &file, const std::optional<QByteArray> &expected)
    {
        auto staged = m_fs.stage(file, "new", 0600, u"abc123"_s);
        return staged ? m_fs.replace(*std::move(staged), expected) : staged.error();
    }
#ifndef Q_OS_MACOS
    QByteArray attribute(const AbsPath &path, const char *name)
    {
        QByteArray value(256, '\0');
        const ssize_t size = ::getxattr(native(path).constData(), name, value.data(), 256);
        return size < 0 ? "<none>"_ba : value.first(size);
    }
    bool give(const AbsPath &path, const char *name, const QByteArray &value)
    {
        return ::setxattr(native(path).constData(), name, value.constData(), size_t(value.size()), 0) == 0;
    }
#endif

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_root = AbsPath(QFileInfo(m_dir->path()).canonicalFilePath());
        m_file = m_root / u"a"_s;
    }

    void onlyWhatWasExpected()
    {
        put(m_file, "old");
        QVERIFY(replace(m_file, "old"_ba).ok());
        QCOMPARE(get(m_file), "new"_ba);
        put(m_file, "theirs");
        for (const std::optional<QByteArray> &expected :
             {std::optional("old"_ba), std::optional(""_ba), std::optional("theirs and more"_ba),
              std::optional<QByteArray>()}) {
            const auto result = replace(m_file, expected);
            QVERIFY(!result.ok());
            QCOMPARE(result.error().kind, ErrorKind::Changed);
            QCOMPARE(get(m_file), "theirs"_ba);
        }
        QCOMPARE(replace(m_root / u"none"_s, "old"_ba).error().kind, ErrorKind::Changed);
        QVERIFY(replace(m_root / u"none"_s, std::nullopt).ok());
        QCOMPARE(m_fs.list(m_root).valueOr({}), (QStringList{u"a"_s, u"none"_s}));
    }

    void removesOnlyWhatWasExpected()
    {
        put(m_file, "old");
        QCOMPARE(m_fs.removeIf(m_file, "else", u"abc123"_s).error().kind, ErrorKind::Changed);
        QCOMPARE(get(m_file), "old"_ba);
        QVERIFY(m_fs.removeIf(m_file, "old", u"abc123"_s).ok());
        QCOMPARE(m_fs.removeIf(m_file, "old", u"abc123"_s).error().kind, ErrorKind::Changed);
        QCOMPARE(m_fs.list(m_root).valueOr({u"?"_s}), QStringList());
    }

    void somethingElseThereNow_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"folder", "full folder", "link", "dangling link", "pipe", "other mode"})
            QTest::addRow("%s", what) << QString::fromLatin1(what);
    }
    void somethingElseThereNow()
    {
        QFETCH(QString, what);
        put(m_file, "old");
        put(m_root / u"b"_s, "old");
        auto staged = m_fs.stage(m_file, "new", 0600, u"abc123"_s);
        QVERIFY(staged.ok());
        if (what == u"other mode") {
            QCOMPARE(::chmod(native(m_file).constData(), 0600), 0);
        } else {
            QVERIFY(QFile::remove(m_file.str()));
            if (what.endsWith(u"folder"_s))
                QCOMPARE(::mkdir(native(m_file).constData(), 0700), 0);
            if (what == u"full folder")
                put(m_file / u"x"_s, "x");
            if (what.endsWith(u"link"_s))
                QCOMPARE(::symlink(what == u"link" ? "b" : "nowhere", native(m_file).constData()), 0);
            if (what == u"pipe")
                QCOMPARE(::mkfifo(native(m_file).constData(), 0600), 0);
        }
        const FileStat before = m_fs.lstat(m_file);
        const auto result = m_fs.replace(*std::move(staged), "old"_ba);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Changed);
        const FileStat after = m_fs.lstat(m_file);
        QCOMPARE(after.inode, before.inode);
        QCOMPARE(after.mode, before.mode);
        QCOMPARE(m_fs.list(m_root).valueOr({}), (QStringList{u"a"_s, u"b"_s}));
    }

    void fileThatIsOpenForWriting()
    {
#ifdef Q_OS_MACOS
        QSKIP("no leases");
#endif
        put(m_file, "old");
        const int fd = ::open(native(m_file).constData(), O_WRONLY);
        const auto replaced = replace(m_file, "old"_ba);
        const auto removed = m_fs.removeIf(m_file, "old", u"abc123"_s);
        const bool written = ::write(fd, "theirs", 6) == 6;
        ::close(fd);
        QVERIFY(written);
        QVERIFY(!replaced.ok() && !removed.ok());
        QCOMPARE(replaced.error().kind, ErrorKind::Changed);
        QCOMPARE(get(m_file), "theirs"_ba);
        QCOMPARE(m_fs.list(m_root).valueOr({}), QStringList{u"a"_s});
        const int reader = ::open(native(m_file).constData(), O_RDONLY); // who only reads is in nobody's way
        QVERIFY(replace(m_file, "theirs"_ba).ok());
        ::close(reader);
    }

    void immutableFile()
    {
        put(m_file, "old");
        if (!run(u"chattr"_s, {u"+i"_s, m_file.str()}))
            QSKIP("needs chattr, root, and a file system that has it");
        const auto replaced = replace(m_file, "old"_ba);
        const auto removed = m_fs.removeIf(m_file, "old", u"abc123"_s);
        QVERIFY(run(u"chattr"_s, {u"-i"_s, m_file.str()}));
        QCOMPARE(replaced.error().kind, ErrorKind::Denied);
        QCOMPARE(removed.error().kind, ErrorKind::Denied);
        QCOMPARE(get(m_file), "old"_ba);
        QCOMPARE(m_fs.list(m_root).valueOr({}), QStringList{u"a"_s});
    }

    void takenTemporaryName()
    {
        const AbsPath looksAlike = m_root / u".a.burrow-abc123"_s;
        put(m_file, "old");
        put(looksAlike, "theirs");
        QVERIFY(replace(m_file, "old"_ba).ok());
        QVERIFY(m_fs.removeIf(m_file, "new", u"abc123"_s).ok());
        QCOMPARE(get(looksAlike), "theirs"_ba);
        QCOMPARE(m_fs.list(m_root).valueOr({}), QStringList{looksAlike.name()});
    }

    void accessListsAreKept()
    {
#ifdef Q_OS_MACOS
        QSKIP("Linux");
#else
        put(m_file, "old");
        QCOMPARE(::chmod(native(m_file).constData(), 0640), 0);
        if (!give(m_file, "system.posix_acl_access", accessList(65534)))
            QSKIP("this file system has no access lists");
        QVERIFY(replace(m_file, "old"_ba).ok());
        QCOMPARE(attribute(m_file, "system.posix_acl_access"), accessList(65534));
        QCOMPARE(m_fs.stat(m_file).mode, 0660); // the group bits show the mask
#endif
    }

    void listOfTheFolderIsNotForced()
    {
#ifdef Q_OS_MACOS
        QSKIP("Linux");
#else
        put(m_file, "old");
        QCOMPARE(::chmod(native(m_file).constData(), 0604), 0);
        if (!give(m_root, "system.posix_acl_default", accessList(65534)))
            QSKIP("this file system has no access lists");
        QVERIFY(replace(m_file, "old"_ba).ok());
        QCOMPARE(attribute(m_file, "system.posix_acl_access"), "<none>"_ba);
        QCOMPARE(m_fs.stat(m_file).mode, 0604);
#endif
    }

    void attributesThatMayNotBeGivenAreTold()
    {
#ifdef Q_OS_MACOS
        QSKIP("Linux");
#else
        if (::geteuid() != 0)
            QSKIP("needs root, to become somebody else");
        put(m_file, "old");
        const QByteArray capability("\0\0\0\2\0\4\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 20);
        if (!give(m_file, "security.capability", capability) || !give(m_file, "user.mine", "kept"))
            QSKIP("this file system has no extended attributes");
        QCOMPARE(::chown(native(m_root).constData(), 65534, 65534), 0);
        QCOMPARE(::chmod(native(m_file).constData(), 04644), 0);
        QVERIFY(give(m_file, "security.capability", capability)); // the change of mode can take it
        QCOMPARE(::seteuid(65534), 0);
        auto staged = m_fs.stage(m_file, "new", 0600, u"abc123"_s);
        const QStringList lost = staged ? (*staged)->lostAttributes() : QStringList();
        const auto replaced = staged ? m_fs.replace(*std::move(staged), "old"_ba) : staged.error();
        QCOMPARE(::seteuid(0), 0);
        QVERIFY(replaced.ok());
        QCOMPARE(lost, QStringList{u"security.capability"_s});
        QCOMPARE(attribute(m_file, "user.mine"), "kept"_ba);
        QCOMPARE(m_fs.stat(m_file).uid, 65534);
        QCOMPARE(m_fs.stat(m_file).mode, 0644); // nobody gets a set-id bit that was another's
#endif
    }

    void linkThatIsNoText()
    {
        QCOMPARE(::symlink("caf\xe9", native(m_root / u"link"_s).constData()), 0);
        QCOMPARE(m_fs.readLink(m_root / u"link"_s).error().kind, ErrorKind::Unsupported);
        QCOMPARE(m_fs.resolve(m_root / u"link"_s).error().kind, ErrorKind::Unsupported);
        QCOMPARE(::symlink("new\nline", native(m_root / u"other"_s).constData()), 0);
        QCOMPARE(m_fs.resolve(m_root / u"other"_s)->name(), u"new\nline"_s);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    AbsPath m_root, m_file;
    LocalFs m_fs;
};

QTEST_GUILESS_MAIN(ReplaceTest)
#include "replace_test.moc"
