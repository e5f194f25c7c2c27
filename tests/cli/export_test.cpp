// A bundle as files in a folder: never outside of it, whatever links lie there.
#include "sandbox.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

class ExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksLeadNowhere_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("to");
        QTest::addRow("folder") << u"out/.vscode"_s << u"elsewhere"_s;
        QTest::addRow("folder that is not there") << u"out/.vscode"_s << u"nowhere"_s;
        QTest::addRow("folder through dots") << u"out/.vscode"_s << u"out/../elsewhere"_s;
        QTest::addRow("file") << u"out/.vscode/launch.json"_s << u"elsewhere/file"_s;
        QTest::addRow("file that is not there") << u"out/.vscode/launch.json"_s << u"elsewhere/new"_s;
        QTest::addRow("the bundle itself") << u"out/team.burrow.json"_s << u"elsewhere/new"_s;
    }

    void linksLeadNowhere()
    {
        QFETCH(QString, link);
        QFETCH(QString, to);
        Sandbox box;
        box.write(u"elsewhere/file"_s, "mine\n");
        QDir(box.home()).mkpath(link.section(u'/', 0, -2));
        QVERIFY(QFile::link(box.path(to), box.path(link)));
        const auto before = box.tree();
        const Ran ran = box.burrow({u"export"_s, u"--set"_s, u"debug.launch=package"_s, u"--to"_s, u"out"_s});
        QCOMPARE(ran.code, 1);
        QVERIFY(!ran.err.isEmpty());
        QCOMPARE(box.tree(), before);
    }

    void namesOfBundlesAreNoPaths_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"../../evil", "/etc/evil", "..", ".", "a/b", "~", "-o", ".hidden", "a\\b", "C:\\evil"})
            QTest::addRow("%s", name) << QString::fromLatin1(name);
    }

    void namesOfBundlesAreNoPaths()
    {
        QFETCH(QString, name);
        Sandbox box;
        QDir(box.home()).mkpath(u"deep/out"_s);
        const Ran ran =
            box.burrow({u"export"_s, u"--name="_s + name, u"--set"_s, u"go.use=1.26"_s, u"--to"_s, u"deep/out"_s});
        QVERIFY2(ran.code == 0, ran.err);
        QStringList files;
        const auto tree = box.tree();
        for (auto it = tree.begin(); it != tree.end(); ++it)
            if (it.key().endsWith(".burrow.json"_L1))
                files << it.key();
        QCOMPARE(files.size(), 1);
        QVERIFY2(files.first().startsWith("deep/out/"_L1) && files.first().count(u'/') == 2, qPrintable(files.first()));
        QVERIFY(!files.first().contains("/."_L1) && !files.first().contains("/-"_L1));
    }

    void othersRisksStayBehind()
    {
        Sandbox box;
        QDir(box.home()).mkpath(u"out"_s);
        box.write(u"team.burrow.json"_s,
                  R"({"schema": "burrow.bundle/1", "name": "team", "made": "2026-11-21", "needs": "0.1.0", "choices":
                  {"debug": {"launch": ["package", {"kind": "exec", "fields": {"program": "/tmp/evil"}}]}}})");
        const Ran ran = box.burrow({u"export"_s, u"--bundle"_s, u"team.burrow.json"_s, u"--to"_s, u"out"_s});
        QVERIFY2(ran.code == 0, ran.err);
        QVERIFY(box.read(u"out/.vscode/launch.json"_s).contains("\"mode\""));
        QVERIFY(!box.read(u"out/.vscode/launch.json"_s).contains("evil"));
        QVERIFY2(ran.err.contains("somebody else's bundle"), ran.err);
    }
};

QTEST_GUILESS_MAIN(ExportTest)
#include "export_test.moc"
