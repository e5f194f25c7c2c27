// The go env file read by the real go, settings.json full of comments, and undo of a run, a file, an edit.
#include "sandbox.h"

#include <QStandardPaths>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

const QByteArray settings =
    "// My settings\n{\n    // fonts\n    \"editor.fontSize\": 14, // big\n    /* slow machine */\n"
    "    \"go.useLanguageServer\": false, // was needed once\n    \"go.formatTool\": \"goimports\", /* trailing */\n\n"
    "    \"[go]\": { \"editor.formatOnSave\": true /* yes */ },\n    \"gopls\": {\n        // nothing yet\n    },\n"
    "    \"long\": 12345678901234567890, \"spelt\": 1.0e1 // kept\n    // end\n}\n";

QString goProgram()
{
    return QStandardPaths::findExecutable(u"go"_s).isEmpty()
               ? QStandardPaths::findExecutable(u"go"_s, {u"/usr/local/go/bin"_s})
               : QStandardPaths::findExecutable(u"go"_s);
}

} // namespace

class FilesTest : public QObject
{
    Q_OBJECT

    static void apply(const Sandbox &box, const QStringList &choices)
    {
        QStringList arguments{u"apply"_s, u"--yes"_s};
        for (const QString &choice : choices)
            arguments << u"--set"_s << choice;
        const Outcome outcome = box.burrow(arguments);
        QVERIFY2(outcome.code == 0, (outcome.out + outcome.err).constData());
    }

    static QByteArray goEnv(const Sandbox &box, const QString &name)
    {
        const Outcome outcome = box.run(goProgram(), {u"env"_s, name}, u"/"_s);
        return outcome.out.trimmed();
    }

private Q_SLOTS:
    void goReadsWhatWasWritten()
    {
        if (goProgram().isEmpty())
            QSKIP("needs go");
        Sandbox box;
        box.env.insert(u"SHELL"_s, u"/bin/bash"_s);
        box.env.insert(u"GOTOOLCHAIN"_s, u"local"_s);
        box.env.insert(u"GOTELEMETRYDIR"_s, box.home() + u"/../telemetry"_s);
        box.write(u".config/go/telemetry/mode"_s, "off\n"); // go would write below it
        box.write(u".config/go/env"_s, "# mine\nGOFLAGS=-v\nGOPROXY=https://old.example");
        const Tree atFirst = box.tree();
        apply(box, {u"mirrors.goproxy=https://goproxy.cn,https://proxy.golang.org,direct"_s, u"mirrors.separator=|"_s,
                    u"mirrors.private=git.example.com/*"_s});
        QCOMPARE(goEnv(box, u"GOPROXY"_s), "https://goproxy.cn|https://proxy.golang.org|direct"_ba);
        QCOMPARE(goEnv(box, u"GOPRIVATE"_s), "git.example.com/*"_ba);
        QCOMPARE(goEnv(box, u"GOFLAGS"_s), "-v"_ba);
        QVERIFY(box.read(u".config/go/env"_s).startsWith("# mine\nGOFLAGS=-v\nGOPROXY="));
        QCOMPARE(box.burrow({u"undo"_s}).code, 0);
        QCOMPARE(goEnv(box, u"GOPROXY"_s), "https://old.example"_ba);
        QVERIFY(box.tree() == atFirst);
    }

    /// Ten megabytes of settings are edited like any others: one line more, everything else to the byte.
    void settingsOfTenMegabytes()
    {
        Sandbox box;
        box.env.insert(u"SHELL"_s, u"/bin/bash"_s);
        const QString file = u".config/Code/User/settings.json"_s;
        QByteArray huge = "{\n    // mine\n";
        for (int i = 0; huge.size() < 10 << 20; ++i)
            huge += "    \"key" + QByteArray::number(i) + "\": \"a value\", // why\n";
        huge += "    \"last\": true // the end\n}\n";
        box.write(file, huge);
        const Tree atFirst = box.tree();
        apply(box, {u"settings.user.gopls/ui.semanticTokens=true"_s});
        QByteArray expected = huge;
        expected.replace("true // the end\n",
                         "true, // the end\n    \"gopls\": {\n        \"ui.semanticTokens\": true\n    }\n");
        QVERIFY(box.read(file) == expected);
        QCOMPARE(box.burrow({u"undo"_s}).code, 0);
        QVERIFY(box.tree() == atFirst);
    }

    void settingsKeepTheirComments()
    {
        Sandbox box;
        box.env.insert(u"SHELL"_s, u"/bin/bash"_s);
        const QString file = u".config/Code/User/settings.json"_s;
        box.write(file, settings);
        const Tree atFirst = box.tree();
        const Outcome recommended = box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s});
        QVERIFY2(recommended.code == 0, (recommended.out + recommended.err).constData());
        QByteArray expected = settings;
        expected.replace("    \"go.useLanguageServer\": false, // was", "    // was");
        QCOMPARE(box.read(file), expected);

        apply(box, {u"settings.user.gopls/ui.semanticTokens=true"_s});
        expected.replace("        // nothing yet\n", "        // nothing yet\n        \"ui.semanticTokens\": true\n");
        QCOMPARE(box.read(file), expected);
        const Tree applied = box.tree();
        apply(box, {u"settings.user.gopls/ui.semanticTokens=true"_s});
        QVERIFY(box.tree() == applied);

        QCOMPARE(box.burrow({u"undo"_s}).code, 0);
        QCOMPARE(box.burrow({u"undo"_s}).code, 0);
        QCOMPARE(box.read(file), settings);
        QVERIFY(box.tree() == atFirst);
    }

    void brokenSettingsAreNotTouched()
    {
        Sandbox box;
        box.env.insert(u"SHELL"_s, u"/bin/bash"_s);
        const QString file = u".config/Code/User/settings.json"_s;
        box.write(file, "{\n    \"go.useLanguageServer\": false\n    \"a\": 1\n}\n");
        const Tree atFirst = box.tree();
        const Outcome plan = box.burrow({u"plan"_s, u"--set"_s, u"settings.user.gopls/ui.semanticTokens=true"_s});
        QVERIFY2((plan.out + plan.err).contains("Line 3, column 5"), (plan.out + plan.err).constData());
        const Outcome applied =
            box.burrow({u"apply"_s, u"--set"_s, u"settings.user.gopls/ui.semanticTokens=true"_s, u"--yes"_s});
        QVERIFY(applied.code != 70);
        QVERIFY(box.tree() == atFirst);
    }

    void undoOfAFileAndOfAnEdit()
    {
        Sandbox box;
        box.env.insert(u"SHELL"_s, u"/bin/bash"_s);
        const QString file = u".config/Code/User/settings.json"_s;
        box.write(file, settings);
        box.write(u".config/go/env"_s, "GOFLAGS=-v\n");
        apply(box, {u"settings.user.go.lintTool=\"staticcheck\""_s, u"settings.user.gopls/ui.semanticTokens=true"_s,
                    u"mirrors.goproxy=direct"_s});
        const QByteArray both = box.read(file);
        QVERIFY(both.contains("staticcheck") && both.contains("ui.semanticTokens"));
        QVERIFY(box.read(u".config/go/env"_s).contains("GOPROXY=direct"));

        const json::Document history = box.document({u"history"_s, u"--json"_s});
        const json::Node *runs = history.root.member("runs");
        QVERIFY2(runs && runs->children.size() == 1, json::print(history.root, false).constData());
        const QString run = QString::fromUtf8(runs->children[0].member("id")->text);
        // Files are numbered from the first; find ours by its path.
        const json::Node *files = runs->children[0].member("files");
        QVERIFY2(files && files->children.size() == 2, json::print(history.root, false).constData());
        int number = 0;
        for (size_t i = 0; i < files->children.size(); ++i) {
            if (files->children[i].member("path")->text.endsWith("settings.json"))
                number = int(i) + 1;
        }
        const QString place = run + u'/' + QString::number(number);

        Outcome undo = box.burrow({u"undo"_s, place + u"/settings:user:go.lintTool"_s});
        QVERIFY2(undo.code == 0, (undo.out + undo.err).constData());
        QVERIFY(!box.read(file).contains("staticcheck"));
        QVERIFY(box.read(file).contains("ui.semanticTokens"));

        undo = box.burrow({u"undo"_s, place});
        QVERIFY2(undo.code == 0, (undo.out + undo.err).constData());
        QCOMPARE(box.read(file), settings);
        QVERIFY(box.read(u".config/go/env"_s).contains("GOPROXY=direct"));

        undo = box.burrow({u"undo"_s, run});
        QVERIFY2(undo.code == 0, (undo.out + undo.err).constData());
        QCOMPARE(box.read(u".config/go/env"_s), "GOFLAGS=-v\n"_ba);
    }
};

QTEST_GUILESS_MAIN(FilesTest)
#include "files_test.moc"
