// Reading the command line, apart from what the verbs do.
#include "cli/verbs.h"

#include <QTest>

using namespace burrow;
using namespace burrow::cli;
using namespace Qt::StringLiterals;

namespace {

const Verb Sample{"plan", "",     "", {{"json"}, {"output", 'o', "FILE"}, {"set", 0, "KEY=VALUE", nullptr, true}},
                  1,      nullptr};

} // namespace

class ArgumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads()
    {
        const auto given =
            parseArguments(Sample, {u"--json"_s, u"-o"_s, u"a b"_s, u"--set=x=1"_s, u"RUN/1"_s, u"--set"_s, u"y="_s});
        QVERIFY(given.ok());
        QVERIFY(given->has("json") && !given->has("nothing"));
        QCOMPARE(given->value("output"), u"a b"_s);
        QCOMPARE(given->values("set"), (QStringList{u"x=1"_s, u"y="_s}));
        QCOMPARE(given->operands(), QStringList{u"RUN/1"_s});
        QCOMPARE(parseArguments(Sample, {u"-oFILE"_s})->value("output"), u"FILE"_s);
        QCOMPARE(parseArguments(Sample, {u"--"_s, u"--json"_s})->operands(), QStringList{u"--json"_s});
        QCOMPARE(parseArguments(Sample, {u"-"_s})->operands(), QStringList{u"-"_s});
        QCOMPARE(parseArguments(Sample, {u"--output="_s})->value("output"), QString());
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        QTest::addRow("unknown") << QStringList{u"--colour"_s} << u"no option --colour"_s;
        QTest::addRow("misspelt") << QStringList{u"--jsno"_s} << u"mean --json"_s;
        QTest::addRow("unknown letter") << QStringList{u"-x"_s} << u"no option -x"_s;
        QTest::addRow("letters together") << QStringList{u"-yo"_s} << u"no option -y"_s;
        QTest::addRow("flag with a value") << QStringList{u"--json=yes"_s} << u"no value"_s;
        QTest::addRow("no value") << QStringList{u"--output"_s} << u"needs a value"_s;
        QTest::addRow("twice") << QStringList{u"-o"_s, u"a"_s, u"-o"_s, u"b"_s} << u"twice"_s;
        QTest::addRow("two operands") << QStringList{u"a"_s, u"b"_s} << u"b"_s;
        QTest::addRow("empty letter") << QStringList{u"-=x"_s} << u"no option"_s;
    }

    void refuses()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        const auto given = parseArguments(Sample, words);
        QVERIFY(!given.ok());
        QCOMPARE(given.error().kind, ErrorKind::Usage);
        const QString sentence = TextRenderer()(given.error().what);
        QVERIFY2(sentence.contains(says), qPrintable(sentence));
    }

    void nearestNames()
    {
        const QStringList verbs{u"plan"_s, u"apply"_s, u"history"_s};
        QCOMPARE(nearest(u"pln"_s, verbs), u"plan"_s);
        QCOMPARE(nearest(u"aply"_s, verbs), u"apply"_s);
        QCOMPARE(nearest(u"hsitory"_s, verbs), u"history"_s);
        QCOMPARE(nearest(u"robot"_s, verbs), QString());
        QCOMPARE(nearest(QString(), verbs), QString());
    }

    void everyOptionHasHelp()
    {
        for (const Verb &verb : allVerbs()) {
            QVERIFY(verb.run && *verb.summary);
            for (const Option &option : verb.options)
                QVERIFY2(option.help && *option.help, option.name);
        }
    }

    void makesHiddenCharactersVisible()
    {
        QCOMPARE(visible(u"a\x1b[2Jb\tc\n\u202e\u2066\u200fx\x9b"_s), u"a\\x1b[2Jb\tc\n\\u202e\\u2066\\u200fx\\x9b"_s);
        QCOMPARE(visible(u"中文 ✓ é"_s), u"中文 ✓ é"_s);
        QCOMPARE(visible(u"a\u200bb\u00adc\U000e0041\ufeff"_s), u"a\\u200bb\\xadc\\ue0041\\ufeff"_s);
        QCOMPARE(visible(u"👩\u200d💻"_s), u"👩\u200d💻"_s);
    }

    void columnsOfChinese()
    {
        QCOMPARE(columns(u"abc"_s), 3);
        QCOMPARE(columns(u"中文a"_s), 5);
    }
};

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "arguments_test.moc"
