// Reading binaries and git's index without running anything; the programs they belong to judge.
#include "local/local_fs.h"
#include "probe/build_info.h"
#include "probe/git_index.h"
#include "probe/go_mod.h"
#include "probe/go_probe.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

struct Ran
{
    int exitCode = -1;
    QByteArray out, err;
};

Ran run(const QString &program, const QStringList &arguments, const QString &folder,
        const QMap<QString, QString> &more = {})
{
    QProcess process;
    QProcessEnvironment env;
    env.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    env.insert(u"HOME"_s, folder);
    for (auto it = more.cbegin(); it != more.cend(); ++it)
        env.insert(it.key(), it.value());
    process.setProcessEnvironment(env);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.waitForFinished(180'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

PartReader reader(const QByteArray &bytes)
{
    return [bytes](qint64 offset, qint64 length) { return bytes.mid(offset, length); };
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

QByteArray buildInfoSection(const QByteArray &version, const QByteArray &lines)
{
    QByteArray section("\xFF Go buildinf:", 14);
    section += char(8);
    section += char(2);
    section += QByteArray(16, '\0');
    const auto add = [&](const QByteArray &text) {
        quint64 n = quint64(text.size());
        for (; n >= 0x80; n >>= 7)
            section += char(n | 0x80);
        section += char(n);
        section += text;
    };
    add(version);
    add(QByteArray(16, 'x') + lines + QByteArray(16, 'y'));
    return section;
}

} // namespace

class BinaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRealGo()
    {
        const QString go = QStandardPaths::findExecutable(u"go"_s);
        if (go.isEmpty())
            QSKIP("needs go");
        const LocalFs fs;
        const AbsPath path = fs.resolve(AbsPath(go)).valueOr(AbsPath(go));
        const auto images = readBinary(partReader(fs, path));
        if (images.empty())
            QSKIP("go is a script here");
        QCOMPARE(int(images.size()), 1);
        const auto info = readBuildInfo(partReader(fs, path), images.front());
        const QTemporaryDir home;
        const Ran said = run(go, {u"version"_s, u"-m"_s, path.str()}, home.path(),
                             {{u"GOTOOLCHAIN"_s, u"local"_s}, {u"TEST_TELEMETRY_DIR"_s, u"/dev/null/x"_s}});
        QCOMPARE(said.exitCode, 0);
        if (!info)
            QSKIP("go is older than 1.18 here");
        QVERIFY(said.out.startsWith(path.str().toUtf8() + ": " + info->goVersion.toUtf8()));
        if (said.out.contains("build\tGOARCH="))
            QVERIFY(said.out.contains("build\tGOARCH=" + images.front().arch.toUtf8() + '\n'));
    }
    /// A program for the Mac, made here, and read as go itself reads it.
    void aRealMachO()
    {
        const QString go = QStandardPaths::findExecutable(u"go"_s);
        if (go.isEmpty())
            QSKIP("needs go");
        const QTemporaryDir dir;
        write(dir.filePath(u"m/go.mod"_s), "module example.com/tool\n\ngo 1.18\n");
        write(dir.filePath(u"m/main.go"_s), "package main\n\nfunc main() {}\n");
        const QMap<QString, QString> env{{u"GOOS"_s, u"darwin"_s},
                                         {u"GOARCH"_s, u"arm64"_s},
                                         {u"CGO_ENABLED"_s, u"0"_s},
                                         {u"GOTOOLCHAIN"_s, u"local"_s},
                                         {u"GOFLAGS"_s, u"-buildvcs=false -modcacherw"_s},
                                         {u"GOPROXY"_s, u"off"_s},
                                         {u"GOPATH"_s, dir.filePath(u"gopath"_s)}};
        const Ran built = run(go, {u"-C"_s, dir.filePath(u"m"_s), u"build"_s, u"-o"_s, dir.filePath(u"tool"_s), u"."_s},
                              dir.path(), env);
        if (built.exitCode != 0)
            QSKIP(("go builds nothing for the Mac here: " + built.err.left(200)).constData());
        const LocalFs fs;
        const AbsPath tool(dir.filePath(u"tool"_s));
        const auto images = readBinary(partReader(fs, tool));
        QCOMPARE(archOf(images), u"arm64"_s);
        const auto info = readBuildInfo(partReader(fs, tool), images.front());
        QVERIFY(info);
        QCOMPARE(info->module, u"example.com/tool"_s);
        QCOMPARE(info->path, u"example.com/tool"_s);
        QCOMPARE(info->settings.value(u"GOOS"_s), u"darwin"_s);
        QVERIFY(info->goVersion.startsWith(u"go1."_s));

        // Both slices of a universal program.
        QFile file(tool.str());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray thin = file.readAll();
        QByteArray universal("\xCA\xFE\xBA\xBE", 4);
        const auto add = [&](quint32 n) {
            n = qToBigEndian(n);
            universal.append(reinterpret_cast<const char *>(&n), 4);
        };
        add(2);
        for (const quint32 cpu : {0x01000007u, 0x0100000Cu})
            for (const quint32 n : {cpu, 0u, 4096u, quint32(thin.size()), 12u})
                add(n);
        universal.resize(4096, '\0');
        universal += thin;
        const auto slices = readBinary(reader(universal));
        QCOMPARE(archOf(slices), u"universal"_s);
        QCOMPARE(readBuildInfo(reader(universal), slices.front())->module, u"example.com/tool"_s);
    }
    void whatIsNoBinary_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("empty") << QByteArray();
        QTest::addRow("script") << "#!/bin/sh\n" + QByteArray(200, 'x');
        QTest::addRow("Java class") << QByteArray("\xCA\xFE\xBA\xBE\0\0\0\x37", 8) + QByteArray(200, 'x');
        QTest::addRow("cut short") << QByteArray("\x7F"
                                                 "ELF\2\1\1",
                                                 7);
    }
    void whatIsNoBinary()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(readBinary(reader(bytes)).empty());
    }
    /// Damaged files end in nothing, never in a crash or an endless loop.
    void damagedBinaries()
    {
        const QString self = QCoreApplication::applicationFilePath();
        QFile file(self);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray head = file.read(4096);
        for (int at = 0; at < 64; ++at) {
            for (const char value : {'\0', '\x7F', '\xFF'}) {
                QByteArray damaged = head;
                damaged[at] = value;
                for (const BinaryImage &image : readBinary(reader(damaged)))
                    (void)readBuildInfo(reader(damaged), image);
            }
        }
    }
    void buildInfo_data()
    {
        QTest::addColumn<QByteArray>("section");
        QTest::addColumn<QString>("version"); // of the module; "-" where nothing is to be read
        const QByteArray gopls =
            "path\tgolang.org/x/tools/gopls\nmod\tgolang.org/x/tools/gopls\tv0.24.0\th1:x=\ndep\ta.b/c\tv1.0.0\th1:y=\n"
            "=>\td.e/f\tv9.9.9\nbuild\tGOARCH=arm64\n";
        QTest::addRow("gopls") << buildInfoSection("go1.27.3 X:nodwarf5", gopls) << u"v0.24.0"_s;
        QTest::addRow("padded") << QByteArray(32, '\0') + buildInfoSection("go1.27.3", gopls) << u"v0.24.0"_s;
        QTest::addRow("replaced") << buildInfoSection("go1.26", "path\tx\nmod\tx\tv1.0.0\n=>\t../fork\tv2.0.0\n")
                                  << u"v2.0.0"_s;
        QTest::addRow("without modules") << buildInfoSection("go1.26", {}) << QString();
        QByteArray old = buildInfoSection("go1.17", gopls);
        old[15] = 0;
        QTest::addRow("before 1.18") << old << u"-"_s;
        QTest::addRow("cut short") << buildInfoSection("go1.27.3", gopls).left(40) << u"-"_s;
        QTest::addRow("endless length") << QByteArray("\xFF Go buildinf:\x08\x02", 16) + QByteArray(16, '\0') +
                                               QByteArray(40, '\xFF')
                                        << u"-"_s;
        QTest::addRow("nothing") << QByteArray() << u"-"_s;
    }
    void buildInfo()
    {
        QFETCH(QByteArray, section);
        QFETCH(QString, version);
        const auto info = parseBuildInfo(section);
        QCOMPARE(info ? info->version : u"-"_s, version);
    }

    void gitIndex_data()
    {
        QTest::addColumn<QStringList>("update");
        QTest::addRow("version 2") << QStringList{u"--index-version"_s, u"2"_s};
        QTest::addRow("version 3") << QStringList{u"--skip-worktree"_s, u"a"_s};
        QTest::addRow("version 4") << QStringList{u"--index-version"_s, u"4"_s};
    }
    void gitIndex()
    {
        if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
            QSKIP("needs git");
        QFETCH(QStringList, update);
        const QTemporaryDir dir;
        const QStringList names{
            u"a"_s, u"ab/c"_s, u"ab/cd"_s, u".vscode/settings.json"_s, u"长 名字/文件"_s, QString(200, u'n')};
        for (const QString &name : names)
            write(dir.filePath(name), "x");
        const auto git = [&](const QStringList &arguments) { return run(u"git"_s, arguments, dir.path()); };
        QCOMPARE(git({u"init"_s, u"-q"_s}).exitCode, 0);
        QCOMPARE(git({u"add"_s, u"."_s}).exitCode, 0);
        QCOMPARE(git(QStringList{u"update-index"_s} + update).exitCode, 0);
        write(dir.filePath(u"untracked"_s), "x");
        QFile index(dir.filePath(u".git/index"_s));
        QVERIFY(index.open(QIODevice::ReadOnly));
        const auto paths = readGitIndex(index.readAll());
        QVERIFY(paths);
        QByteArrayList listed = git({u"ls-files"_s, u"-z"_s}).out.split('\0');
        listed.removeLast();
        QCOMPARE(*paths, QSet<QByteArray>(listed.cbegin(), listed.cend()));
        const auto tree = findGitTree(LocalFs(), AbsPath(dir.filePath(u"ab"_s)));
        QVERIFY(tree);
        QCOMPARE(tree->root.str(), dir.path());
    }
    void gitIndexThatIsNone()
    {
        QVERIFY(!readGitIndex({}));
        QVERIFY(!readGitIndex("DIRC\0\0\0\2\0\0\0\5rubbish"));
        QVERIFY(!readGitIndex(QByteArray("DIRC\0\0\0\x09\0\0\0\0", 12)));
    }
    void gitWorktreesPointElsewhere()
    {
        const QTemporaryDir dir;
        write(dir.filePath(u"w/.git"_s), "gitdir: ../real/.git/worktrees/w\n");
        const auto tree = findGitTree(LocalFs(), AbsPath(dir.filePath(u"w"_s)));
        QVERIFY(tree);
        QCOMPARE(tree->gitDir.str(), dir.filePath(u"real/.git/worktrees/w"_s));
    }

    void packageClauses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("constrained");
        QTest::addColumn<bool>("ignored");
        QTest::addRow("plain") << "package main\n"_ba << "main"_ba << false << false;
        QTest::addRow("BOM and comments")
            << "\xEF\xBB\xBF// a\n/* package x */\npackage main // b\n"_ba << "main"_ba << false << false;
        QTest::addRow("other") << "package mainly\n"_ba << "mainly"_ba << false << false;
        QTest::addRow("ignored") << "//go:build ignore\n\npackage main"_ba << "main"_ba << true << true;
        QTest::addRow("old style") << "// +build ignore\n\npackage main"_ba << "main"_ba << true << true;
        QTest::addRow("another constraint") << "//go:build linux\n\npackage main"_ba << "main"_ba << true << false;
        QTest::addRow("no clause") << "func main() {}\n"_ba << ""_ba << false << false;
        QTest::addRow("open comment") << "/* package main"_ba << ""_ba << false << false;
        QTest::addRow("unicode") << "package 主\n"_ba << "主"_ba << false << false;
        QTest::addRow("at the end") << "package main"_ba << "main"_ba << false << false;
    }
    void packageClauses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, name);
        QFETCH(bool, constrained);
        QFETCH(bool, ignored);
        const PackageClause clause = readPackageClause(text);
        QCOMPARE(clause.name, name);
        QCOMPARE(clause.constrained, constrained);
        QCOMPARE(clause.ignored, ignored);
    }
};

QTEST_GUILESS_MAIN(BinaryTest)
#include "binary_test.moc"
