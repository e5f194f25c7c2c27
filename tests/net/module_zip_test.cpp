// The hash of a module zip: as the go command computes it, and of no zip that is damaged.
#include "go_environment.h"
#include "race/module_zip.h"
#include "tiny_module.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

class ModuleZipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zipHash();
    void zipHashOfRealModule();
    void brokenZips_data();
    void brokenZips();
};

void ModuleZipTest::zipHash()
{
    const auto hash = moduleZipHash(storedZip());
    QVERIFY(hash.ok());
    QCOMPARE(*hash, tinyHash());
    QVERIFY(*moduleZipHash(storedZip("package other\n")) != tinyHash());
}

void ModuleZipTest::zipHashOfRealModule()
{
    // What the go command itself packed and hashed, if a module lies in its cache.
    const QString go = QStandardPaths::findExecutable(u"go"_s);
    if (go.isEmpty())
        QSKIP("needs go");
    QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QDir(folder.path()).mkpath(QFileInfo(name).path());
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    // A proxy in a folder: go reads the zip from it and writes the hash it computed into go.sum.
    QVERIFY(write(u"proxy/example.com/tiny/@v/v1.0.0.info"_s, "{\"Version\":\"v1.0.0\"}"));
    QVERIFY(write(u"proxy/example.com/tiny/@v/v1.0.0.mod"_s, "module example.com/tiny\n"));
    QVERIFY(write(u"proxy/example.com/tiny/@v/list"_s, "v1.0.0\n"));
    QVERIFY(write(u"proxy/example.com/tiny/@v/v1.0.0.zip"_s, storedZip()));
    QProcess process;
    process.setWorkingDirectory(folder.path());
    QProcessEnvironment env = goEnvironment(folder.path());
    env.insert(u"GOPROXY"_s, u"file://"_s + folder.filePath(u"proxy"_s));
    env.insert(u"GOFLAGS"_s, u"-modcacherw"_s);
    process.setProcessEnvironment(env);
    process.start(go, {u"mod"_s, u"download"_s, u"-json"_s, u"example.com/tiny@v1.0.0"_s});
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray out = process.readAllStandardOutput();
    QVERIFY2(out.contains("\"Sum\": \"" + *moduleZipHash(storedZip()) + "\""), out + process.readAllStandardError());
}

void ModuleZipTest::brokenZips_data()
{
    QTest::addColumn<QByteArray>("zip");
    const QByteArray good = storedZip();
    QTest::addRow("empty") << QByteArray();
    QTest::addRow("a web page") << QByteArray("<html>please sign in</html>");
    QTest::addRow("first half") << good.left(good.size() / 2);
    QTest::addRow("last half") << good.mid(good.size() / 2);
    QTest::addRow("end only") << good.right(22);
    QByteArray bomb = good;
    bomb.replace(good.indexOf("PK\1\2") + 24, 4, "\xff\xff\xff\x7f");
    QTest::addRow("claims to be huge") << bomb;
    QByteArray far = good;
    far.replace(good.indexOf("PK\1\2") + 42, 4, "\xff\xff\xff\x7f");
    QTest::addRow("points outside") << far;
    QByteArray method = good;
    method.replace(good.indexOf("PK\1\2") + 10, 2, QByteArray("\x63\0", 2));
    QTest::addRow("unknown method") << method;
    QByteArray deflated = good;
    deflated.replace(good.indexOf("PK\1\2") + 10, 2, QByteArray("\x08\0", 2));
    QTest::addRow("no deflate stream") << deflated;
}

void ModuleZipTest::brokenZips()
{
    QFETCH(QByteArray, zip);
    QVERIFY(!moduleZipHash(zip).ok());
    // And no cut of a good one reads outside it or passes.
    for (qsizetype i = 0; i < zip.size(); i += 3)
        QVERIFY(!moduleZipHash(QByteArrayView(zip).first(i)).ok());
}

QTEST_GUILESS_MAIN(ModuleZipTest)
#include "module_zip_test.moc"
