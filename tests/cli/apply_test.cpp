// `burrow apply` in throw-away homes: what is written, what is left, and that undo brings everything back.
#include "sandbox.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

class ApplyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void applyUndoAgain_data();
    void applyUndoAgain();
    void applyAsksNobody();
    void applyOnly();
    void highRisk();
    void brokenSettings();
};

void ApplyTest::applyUndoAgain_data()
{
    QTest::addColumn<QString>("shell");
    for (const auto &shell : {u"bash"_s, u"zsh"_s, u"fish"_s})
        QTest::addRow("%s", qPrintable(shell)) << shell;
}

void ApplyTest::applyUndoAgain()
{
    QFETCH(QString, shell);
    const QString program = Sandbox::shell(shell);
    if (program.isEmpty())
        QSKIP(qPrintable(u"needs "_s + shell));
    Sandbox box;
    fillTypicalHome(box);
    box.env.insert(u"SHELL"_s, program);
    box.write(u".zshrc"_s, "setopt no_beep\n");
    box.write(u".config/fish/config.fish"_s, "set -g fish_greeting\n");
    const auto before = box.tree();
    const QJsonObject plan = box.burrow({u"plan"_s, u"--recommended"_s, u"--json"_s}).json();

    const Ran first = box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s, u"--json"_s});
    QVERIFY2(first.code == 0, first.err);
    const QJsonObject applied = first.json();
    QCOMPARE(applied[u"schema"_s].toString(), u"burrow.apply/1"_s);
    QVERIFY(applied[u"left"_s].toArray().isEmpty() && applied[u"error"_s].isNull());
    QCOMPARE(applied[u"files"_s].toArray().size(), plan[u"files"_s].toArray().size());
    const auto files = applied[u"files"_s].toArray(), planned = plan[u"files"_s].toArray();
    for (qsizetype i = 0; i < files.size(); ++i) {
        QCOMPARE(files[i][u"state"_s].toString(), u"written"_s);
        // Exactly what was shown.
        QCOMPARE(files[i][u"after_sha256"_s], planned[i][u"after_sha256"_s]);
        QFile file(files[i][u"path"_s].toString());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex()),
                 files[i][u"after_sha256"_s].toString());
    }
    QVERIFY(box.tree() != before);

    const Ran second = box.burrow({u"plan"_s, u"--recommended"_s, u"--json"_s, u"--detailed-exitcode"_s});
    QCOMPARE(second.code, 0);
    QVERIFY(second.json()[u"edits"_s].toArray().isEmpty());

    const Ran undo = box.burrow({u"undo"_s});
    QVERIFY2(undo.code == 0, undo.err);
    QCOMPARE(box.tree(), before);
    QCOMPARE(box.burrow({u"undo"_s}).code, 0); // nothing more to undo, and no redo by surprise
    QCOMPARE(box.tree(), before);
}

void ApplyTest::applyAsksNobody()
{
    Sandbox box;
    fillTypicalHome(box);
    const auto before = box.tree();
    const Ran ran = box.burrow({u"apply"_s, u"--recommended"_s}, "y\n"); // a pipe is nobody
    QCOMPARE(ran.code, 1);
    QVERIFY(ran.out.contains("--- ") && ran.said().contains("--yes"_L1));
    QCOMPARE(box.tree(), before);
    QVERIFY(!box.exists(u".local"_s));
    const Ran json = box.burrow({u"apply"_s, u"--recommended"_s, u"--json"_s});
    QCOMPARE(json.code, 1);
    QVERIFY(json.json()[u"run"_s].isNull() && !json.json()[u"left"_s].toArray().isEmpty());
}

void ApplyTest::applyOnly()
{
    Sandbox box;
    fillTypicalHome(box);
    const Ran ran =
        box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s, u"--only"_s, u"settings:user:go.useLanguageServer"_s});
    QVERIFY2(ran.code == 0, ran.err);
    const QByteArray settings = box.read(u".config/Code/User/settings.json"_s);
    QVERIFY(!settings.contains("useLanguageServer") && settings.contains("autocompleteUnimportedPackages") &&
            settings.contains("my editor"));
    QVERIFY(!box.read(u".bashrc"_s).contains("burrow"));
    const Ran misspelt = box.burrow(
        {u"apply"_s, u"--recommended"_s, u"--yes"_s, u"--only"_s, u"settings:user:go.autocompleteUnimportedPackage"_s});
    QCOMPARE(misspelt.code, 64);
    QVERIFY(misspelt.said().contains("Did you mean settings:user:go.autocompleteUnimportedPackages"_L1));

    // A slash of an id may be written as in a path, and what else is not possible does not count.
    box.write(u".config/go/env"_s, {});
    const Ran tilde = box.burrow({u"apply"_s, u"--yes"_s, u"--json"_s, u"--set"_s, u"mirrors.sumdb=off"_s, u"--set"_s,
                                  u"settings.user.gopls/ui.semanticTokens=true"_s, u"--only"_s,
                                  u"settings:user:gopls~1ui.semanticTokens"_s});
    QVERIFY2(tilde.code == 0, tilde.err);
    QVERIFY(box.read(u".config/Code/User/settings.json"_s).contains("ui.semanticTokens"));
    const Ran undone =
        box.burrow({u"undo"_s, tilde.json()[u"run"_s].toString() + u"/1/settings:user:gopls~1ui.semanticTokens"_s});
    QVERIFY2(undone.code == 0, undone.err);
    QCOMPARE(box.read(u".config/Code/User/settings.json"_s), settings);
    QCOMPARE(box.burrow({u"apply"_s, u"--yes"_s, u"--set"_s, u"mirrors.sumdb=off"_s}).code, 1);
}

void ApplyTest::highRisk()
{
    Sandbox box;
    fillTypicalHome(box);
    box.write(
        u"team.burrow.json"_s,
        bundleOf(
            R"({"settings": {"user": {"go.alternateTools": {"go": "/tmp/other/go"}, "gopls/ui.semanticTokens": true}}})"));
    const QStringList source{u"--bundle"_s, u"team.burrow.json"_s};
    const Ran plan = box.burrow(QStringList{u"plan"_s} + source + QStringList{u"--json"_s});
    QCOMPARE(plan.code, 0);
    QVERIFY(plan.said().contains("go.alternateTools"_L1)); // said on standard error
    QString risky;
    for (const auto &edit : plan.json()[u"edits"_s].toArray())
        if (edit[u"risk"_s].toString() == "high"_L1) {
            QVERIFY(!edit[u"accepted"_s].toBool());
            risky = edit[u"id"_s].toString();
        }
    QVERIFY2(!risky.isEmpty(), plan.out);
    QVERIFY(box.burrow(QStringList{u"plan"_s} + source).out.contains("[ ]"));
    QCOMPARE(box.burrow(QStringList{u"apply"_s} + source + QStringList{u"--yes"_s}).code, 0);
    QByteArray settings = box.read(u".config/Code/User/settings.json"_s);
    QVERIFY(settings.contains("semanticTokens") && !settings.contains("alternateTools"));
    QCOMPARE(box.burrow(QStringList{u"apply"_s} + source + QStringList{u"--yes"_s, u"--only"_s, risky}).code, 0);
    settings = box.read(u".config/Code/User/settings.json"_s);
    QVERIFY(settings.contains("alternateTools"));
}

void ApplyTest::brokenSettings()
{
    Sandbox box;
    fillTypicalHome(box);
    box.write(u".config/Code/User/settings.json"_s, "{\n  \"go.useLanguageServer\": false,\n  \"a\": \n}\n");
    const QByteArray settings = box.read(u".config/Code/User/settings.json"_s);
    const Ran plan = box.burrow(
        {u"plan"_s, u"--recommended"_s, u"--set"_s, u"settings.user.gopls/ui.semanticTokens=true"_s, u"--json"_s});
    QCOMPARE(plan.code, 0);
    const QJsonArray blocked = plan.json()[u"blocked"_s].toArray();
    QVERIFY(!blocked.isEmpty());
    for (const auto &b : blocked)
        QVERIFY(!b[u"step"_s].toString().isEmpty() && !b[u"why"_s].toString().isEmpty());
    const QString why = blocked.first()[u"why"_s].toString(); // what, where, what next
    QVERIFY2(why.contains("~/.config/Code/User/settings.json"_L1) && why.contains("Line 4, column 1"_L1) &&
                 why.endsWith("Repair that and scan again."_L1),
             qPrintable(why));
    const Ran told = box.burrow(
        {u"plan"_s, u"--set"_s, u"settings.user.gopls/ui.semanticTokens=true"_s, u"--workspace"_s, box.home()});
    QVERIFY2(told.out.contains("Not possible: ~/.config/Code/User/settings.json") &&
                 !told.out.contains("nothing to do"),
             told.out);
    const Ran apply = box.burrow(
        {u"apply"_s, u"--recommended"_s, u"--set"_s, u"settings.user.gopls/ui.semanticTokens=true"_s, u"--yes"_s});
    QCOMPARE(apply.code, 1); // left something undone, and says what
    QVERIFY2(apply.said().contains("settings.json"_L1), apply.err);
    QCOMPARE(box.read(u".config/Code/User/settings.json"_s), settings);
    QVERIFY(box.read(u".bashrc"_s).contains("burrow")); // the other file is not held back
}
QTEST_GUILESS_MAIN(ApplyTest)
#include "apply_test.moc"
