// The real program on a terminal: colours, questions, and what a hostile file could do to the screen.
#include "sandbox.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

class TerminalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void colours_data();
    void colours();
    void asks_data();
    void asks();
    void controlCharactersAreShown();
    void undoAsks();
    void conflictAsks_data();
    void conflictAsks();
    void writtenMeanwhile_data();
    void writtenMeanwhile();
};

void TerminalTest::colours_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("coloured");
    QTest::addRow("a terminal") << u"TERM"_s << u"xterm-256color"_s << true;
    QTest::addRow("NO_COLOR") << u"NO_COLOR"_s << u"1"_s << false;
    QTest::addRow("NO_COLOR empty") << u"NO_COLOR"_s << QString() << true;
    QTest::addRow("dumb") << u"TERM"_s << u"dumb"_s << false;
}

void TerminalTest::colours()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(bool, coloured);
    Sandbox box;
    fillTypicalHome(box);
    box.env.insert(u"TERM"_s, u"xterm"_s);
    box.env.insert(name, value);
    const Ran diff = box.onTerminal({u"plan"_s, u"--recommended"_s, u"--diff"_s});
    QCOMPARE(diff.code, 0);
    QCOMPARE(diff.out.contains("\x1b[32m+"), coloured);
    QCOMPARE(diff.out.contains("\x1b[31m-"), coloured);
    QCOMPARE(diff.out.contains('\x1b'), coloured);
    QCOMPARE(box.onTerminal({u"scan"_s}).out.contains('\x1b'), coloured);
}

void TerminalTest::asks_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("writes");
    QTest::addRow("y") << QByteArray("y") << true;
    QTest::addRow("yes") << QByteArray("Yes") << true;
    QTest::addRow("n") << QByteArray("n") << false;
    QTest::addRow("nothing") << QByteArray() << false;
    QTest::addRow("something else") << QByteArray("yep") << false;
}

void TerminalTest::asks()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, writes);
    Sandbox box;
    fillTypicalHome(box);
    const auto before = box.tree();
    const Ran ran = box.onTerminal({u"apply"_s, u"--recommended"_s}, {answer});
    QVERIFY2(ran.out.contains("[y/N]"), ran.out);
    QVERIFY(ran.out.indexOf("useLanguageServer") < ran.out.indexOf("[y/N]")); // shown first
    QCOMPARE(ran.code, writes ? 0 : 1);
    QCOMPARE(box.tree() == before, !writes);
}

void TerminalTest::controlCharactersAreShown()
{
    Sandbox box;
    fillTypicalHome(box);
    // In the lines around our change: a clear-screen, a hidden text, a turned one, a lone CR.
    box.write(u".bashrc"_s, "alias a='\x1b[2Jgone'\n# \xe2\x80\xaetxet\n# old\rnew\n");
    const Ran diff = box.onTerminal({u"plan"_s, u"--recommended"_s, u"--diff"_s});
    QCOMPARE(diff.code, 0);
    QVERIFY(diff.out.contains("\\x1b[2Jgone") && !diff.out.contains("\x1b[2J"));
    QVERIFY(diff.out.contains("\\u202e") && !diff.out.contains("\xe2\x80\xae"));
    QVERIFY(diff.out.contains("old\\x0dnew"));
    // A pipe gets the exact bytes, or the patch would not apply.
    QVERIFY(box.burrow({u"plan"_s, u"--recommended"_s, u"--diff"_s}).out.contains("\x1b[2Jgone"));
}

void TerminalTest::undoAsks()
{
    Sandbox box;
    fillTypicalHome(box);
    const auto before = box.tree();
    QCOMPARE(box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s}).code, 0);
    QCOMPARE(box.onTerminal({u"undo"_s}, {"n"}).code, 1);
    QVERIFY(box.tree() != before);
    QCOMPARE(box.onTerminal({u"undo"_s, u"--yes"_s}).code, 0);
    QCOMPARE(box.tree(), before);
}

void TerminalTest::conflictAsks_data()
{
    QTest::addColumn<QByteArrayList>("answers");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("restored");
    QTest::addRow("bring back") << QByteArrayList{"b", "y"} << 0 << true;
    QTest::addRow("keep") << QByteArrayList{"k", "y"} << 0 << false;
    QTest::addRow("neither") << QByteArrayList{"?"} << 1 << false;
}

void TerminalTest::conflictAsks()
{
    QFETCH(QByteArrayList, answers);
    QFETCH(int, code);
    QFETCH(bool, restored);
    Sandbox box;
    fillTypicalHome(box);
    const QString settings = u".config/Code/User/settings.json"_s;
    const QByteArray original = box.read(settings);
    QCOMPARE(box.burrow({u"apply"_s, u"--set"_s, u"settings.user.gopls/ui.semanticTokens=true"_s, u"--yes"_s}).code, 0);
    const QByteArray changed =
        box.read(settings).replace("\"ui.semanticTokens\": true", "\"ui.semanticTokens\": false");
    box.write(settings, changed);
    const Ran ran = box.onTerminal({u"undo"_s}, answers);
    QVERIFY2(ran.out.contains("[k/b]"), ran.out);
    QVERIFY2(ran.code == code, ran.out);
    QCOMPARE(box.read(settings), restored ? original : changed);
}

void TerminalTest::writtenMeanwhile_data()
{
    QTest::addColumn<QByteArray>("second"); // answer
    QTest::addRow("written after a second look") << "y"_ba;
    QTest::addRow("not written") << "n"_ba;
}

// The editor saves settings.json while the question stands on the screen.
void TerminalTest::writtenMeanwhile()
{
    QFETCH(QByteArray, second);
    Sandbox box;
    const QString settings = u".config/Code/User/settings.json"_s;
    box.write(settings, "{\n    // mine\n    \"editor.fontSize\": 13,\n    \"go.testTimeout\": \"30s\"\n}\n");
    const QByteArray theirs =
        "{\n    // mine\n    \"editor.fontSize\": 14, // new\n    \"go.testTimeout\": \"90s\"\n}\n";
    const Ran ran = box.onTerminal({u"apply"_s, u"--set"_s, u"settings.user.gopls/ui.semanticTokens=true"_s, u"--set"_s,
                                    u"settings.user.go.testTimeout=60s"_s},
                                   {"y", second}, [&](qsizetype question) {
                                       if (question == 0)
                                           box.write(settings, theirs);
                                   });
    QCOMPARE(ran.out.count("[y/N]"), 2);
    QVERIFY2(ran.out.contains("Its changes are kept"), ran.out);
    QVERIFY2(ran.out.contains("Both changed go.testTimeout. It stays: \"90s\". Burrow would have written: \"60s\""),
             ran.out);
    QByteArray both = theirs;
    both.replace("\"90s\"\n", "\"90s\",\n    \"gopls\": {\n        \"ui.semanticTokens\": true\n    }\n");
    QCOMPARE(box.read(settings), second == "y" ? both : theirs);
    QCOMPARE(ran.code, second == "y" ? 0 : 1);
    if (second == "y") {
        QCOMPARE(box.burrow({u"undo"_s, u"--yes"_s}).code, 0);
        QCOMPARE(box.read(settings), theirs);
    }
}

QTEST_GUILESS_MAIN(TerminalTest)
#include "terminal_test.moc"
