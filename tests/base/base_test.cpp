// Values of base/: versions, paths, texts.
#include "base/abs_path.h"
#include "base/text.h"
#include "base/version.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

class BaseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void versions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read"); // empty: not a version
        QTest::addRow("go") << u"go1.26.8"_s << u"1.26.8"_s;
        QTest::addRow("no patch") << u"1.24"_s << u"1.24.0"_s;
        QTest::addRow("module") << u"v0.24.0"_s << u"0.24.0"_s;
        QTest::addRow("pre-release") << u"v0.24.0-pre.1"_s << u"0.24.0-pre.1"_s;
        QTest::addRow("release candidate") << u"go1.27rc1"_s << u"1.27.0-rc1"_s;
        QTest::addRow("experiment") << u"go1.26.8 X:nodwarf5"_s << u"1.26.8"_s;
        QTest::addRow("devel") << u"(devel)"_s << QString();
        QTest::addRow("word") << u"go"_s << QString();
        QTest::addRow("four numbers") << u"1.2.3.4"_s << QString();
    }
    void versions()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const auto version = Version::parse(text);
        QCOMPARE(version ? version->str() : QString(), read);
    }
    void versionOrder()
    {
        QVERIFY(*Version::parse(u"1.9"_s) < *Version::parse(u"1.10"_s));
        QVERIFY(*Version::parse(u"1.27rc1"_s) < *Version::parse(u"1.27"_s));
        QVERIFY(*Version::parse(u"1.27"_s) == *Version::parse(u"go1.27.0"_s));
    }
    void paths()
    {
        const AbsPath home(u"/home/ann"_s);
        QCOMPARE((home / u".config/../.zshrc"_s).str(), u"/home/ann/.zshrc"_s);
        QVERIFY(!AbsPath(u"/home/anna"_s).isWithin(home));
        QCOMPARE(AbsPath(u"/home/ann/go"_s).tilde(home), u"~/go"_s);
        QCOMPARE(AbsPath(u"/home/anna"_s).tilde(home), u"/home/anna"_s);
        QVERIFY(AbsPath::from(u"go/bin"_s).isEmpty());
        QCOMPARE(AbsPath(u"/etc"_s).parent().str(), u"/"_s);
    }
    void sentencesFollowEachOther()
    {
        const Text text = Text::fromCatalog(u"Went wrong."_s, u"出错了。"_s).then(Text::verbatim(u"2"_s));
        QCOMPARE(TextRenderer(u"en"_s)(text), u"Went wrong. 2"_s);
        QVERIFY(text != Text::fromCatalog(u"Went wrong."_s, u"出错了。"_s));
    }

    void everyArgumentHasItsPlace()
    {
        const Text text("base", "%1 had %2:%3, now %4:%5 and 100%.", {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s});
        QCOMPARE(TextRenderer()(text), u"a had b:c, now d:e and 100%."_s);
    }

    void textArgumentsAreNotReplacedTwice()
    {
        const TextRenderer render;
        QCOMPARE(render(Text("test", "%1 and %2", {u"%2"_s, u"b"_s})), u"%2 and b"_s);
        QCOMPARE(render(Text("test", "%n files", {}, 3)), u"3 files"_s);
    }
};

QTEST_GUILESS_MAIN(BaseTest)
#include "base_test.moc"
