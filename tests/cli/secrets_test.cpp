// 200 secrets planted in the files and the environment of a person: the program shows, records and hands on none of
// them.
#include "sandbox.h"
#include "support/planted.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

/// A home with all of them, some around each place that the recommended edits change.
void plant(Sandbox &box)
{
    box.write(u".config/Code/User/settings.json"_s, "{\n  \"go.useLanguageServer\": false,\n  " +
                                                        plantedLines(Carrier::Settings, ",\n  ") +
                                                        ",\n  \"go.autocompleteUnimportedPackages\": true\n}\n");
    box.write(
        u"work/.vscode/launch.json"_s,
        "{\n  \"version\": \"0.2.0\",\n  \"configurations\": [\n    {\"name\": \"x\", \"type\": \"go\", \"request\": "
        "\"launch\", \"program\": \"${workspaceFolder}\", \"env\": {\n      " +
            plantedLines(Carrier::LaunchEnv, ",\n      ") + "\n    }}\n  ]\n}\n");
    box.write(u"work/go.mod"_s, "module example.com/x\n\ngo 1.24\n");
    box.write(u".bashrc"_s, plantedLines(Carrier::Zsh) + '\n');
    box.write(u".zshrc"_s, plantedLines(Carrier::Zsh) + '\n');
    box.write(u".config/fish/config.fish"_s, plantedLines(Carrier::Fish) + '\n');
    box.write(u".config/go/env"_s, plantedLines(Carrier::GoEnv) + '\n');
    box.write(u".gitconfig"_s, "[remote \"origin\"]\n" + plantedLines(Carrier::Git) + '\n');
    box.write(u".netrc"_s, plantedLines(Carrier::Netrc) + '\n');
    for (const Planted &one : plantedSecrets())
        if (one.carrier == Carrier::Environment) {
            const qsizetype equals = one.line.indexOf('=');
            box.env.insert(QString::fromUtf8(one.line.left(equals)), QString::fromUtf8(one.line.mid(equals + 1)));
        }
    // These a scan does look at.
    box.env.insert(u"HOMEBREW_GITHUB_API_TOKEN"_s, u"hunter2hunter2"_s);
    box.env.insert(u"GOPROXY"_s, u"https://ann:hunter2hunter2@proxy.example"_s);
}

/// The name of the first secret that a text gives away; empty if it holds none.
QByteArray leakIn(const QByteArray &text)
{
    for (const Planted &one : plantedSecrets()) {
        // In JSON a line break is written as \n.
        if (text.contains(one.secret) || text.contains(QByteArray(one.secret).replace('\n', "\\n")))
            return one.what + ": " + one.secret;
    }
    return text.contains("hunter2hunter2") ? QByteArray("hunter2") : QByteArray();
}

} // namespace

class CliSecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enough();
    void neverSaid_data();
    void neverSaid();
    void neverOnATerminal();
    void shownOnDemand();
    void maskedPatchIsNotApplied();
    void neverRecorded();
    void neverHandedOn();
};

void CliSecretsTest::enough()
{
    QVERIFY(plantedSecrets().size() >= 200);
    QCOMPARE(leakIn("nothing"), QByteArray());
    for (const Planted &one : plantedSecrets())
        QVERIFY(!leakIn(one.line).isEmpty());
    qInfo("secrets: planted=%zu", plantedSecrets().size());
}

void CliSecretsTest::neverSaid_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"scan",
                              "scan --json",
                              "scan --json --workspace work",
                              "plan --recommended",
                              "plan --recommended --diff",
                              "plan --recommended --json",
                              "plan --workspace work --set debug.launch=test --diff",
                              "plan --workspace work --set debug.launch=test --json",
                              "plan --set mirrors.goproxy=goproxycn,direct --diff",
                              "plan --set mirrors.goproxy=goproxycn,direct --json",
                              "plan --set mirrors.goproxy= --json",
                              "plan --set mirrors.goproxy=https://ann:hunter2hunter2@proxy.example,direct",
                              "plan --set mirrors.goproxy=https://ann:hunter2hunter2@proxy.example,direct --diff",
                              "plan --set mirrors.goproxy=https://ann:hunter2hunter2@proxy.example,direct --json",
                              "plan --set settings.user.go.buildTags=\"https://ann:hunter2hunter2@x.example\" --diff",
                              "plan --set nonsense=https://ann:hunter2hunter2@proxy.example",
                              "plan --set go.repair=GOPROXY --json",
                              "apply --recommended",
                              "apply --recommended --json",
                              "apply --set mirrors.goproxy=https://ann:hunter2hunter2@proxy.example,direct --json",
                              "export --recommended",
                              "export --set mirrors.goproxy=https://ann:hunter2hunter2@proxy.example,direct",
                              "verify https://ann:hunter2hunter2@proxy.example",
                              "history --json",
                              "history",
                              "recover",
                              "undo"})
        QTest::addRow("%s", words) << QString::fromLatin1(words);
}

void CliSecretsTest::neverSaid()
{
    QFETCH(QString, words);
    Sandbox box;
    plant(box);
    const Ran ran = box.burrow(words.split(u' '));
    QVERIFY(!ran.out.isEmpty() || !ran.err.isEmpty());
    QCOMPARE(leakIn(ran.out), QByteArray());
    QCOMPARE(leakIn(ran.err), QByteArray());
}

void CliSecretsTest::neverOnATerminal()
{
    Sandbox box;
    plant(box);
    const Ran ran = box.onTerminal({u"apply"_s, u"--recommended"_s}, {"n"});
    QVERIFY2(ran.out.contains("--- a/~/"), ran.out);
    QVERIFY2(ran.out.contains("\xe2\x80\xa2\xe2\x80\xa2"), ran.out); // there was something to mask
    QCOMPARE(leakIn(ran.out), QByteArray());
}

void CliSecretsTest::shownOnDemand()
{
    Sandbox box;
    plant(box);
    const Ran ran = box.burrow({u"plan"_s, u"--recommended"_s, u"--diff"_s, u"--show-secrets"_s});
    QVERIFY(!leakIn(ran.out).isEmpty()); // so they do stand beside the edits
    QVERIFY(!ran.out.contains("\xe2\x80\xa2"));
    QVERIFY(!ran.out.contains("secrets-masked"));
    QCOMPARE(leakIn(ran.err), QByteArray());
    const Ran json = box.burrow({u"scan"_s, u"--json"_s, u"--show-secrets"_s});
    QVERIFY(!leakIn(json.out).isEmpty());
}

void CliSecretsTest::maskedPatchIsNotApplied()
{
    // The mask must never end up in a file.
    Sandbox box;
    plant(box);
    const Ran masked = box.burrow({u"plan"_s, u"--recommended"_s, u"--diff"_s});
    QVERIFY(masked.out.contains("settings.json.secrets-masked\n"));
    QVERIFY2(masked.said().contains(u"--show-secrets"_s), masked.err);
    // Where nothing is masked, the patch has the names of the files.
    Sandbox clean;
    fillTypicalHome(clean);
    const Ran plain = clean.burrow({u"plan"_s, u"--recommended"_s, u"--diff"_s});
    QVERIFY(plain.out.contains("settings.json\n") && !plain.out.contains("masked"));
    QVERIFY2(!plain.said().contains(u"--show-secrets"_s), plain.err);
}

void CliSecretsTest::neverRecorded()
{
    Sandbox box;
    plant(box);
    const Ran ran = box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s, u"--json"_s});
    QVERIFY2(ran.code == 0, ran.err);
    QCOMPARE(leakIn(ran.out + ran.err), QByteArray());
    const QString run = ran.json()[u"run"_s].toString();
    QVERIFY(!run.isEmpty());
    int records = 0;
    // Whatever is Burrow's own: the record of the run holds the old bytes of the files, to undo it, and nobody else may
    // read it; what it says beside them, and every other file, holds no secret.
    for (const QString &folder : {u".local/state/burrow"_s, u".config/burrow"_s, u".cache/burrow"_s}) {
        QDirIterator it(box.path(folder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QFileInfo info(it.next());
            QByteArray bytes = box.read(QDir(box.home()).relativeFilePath(info.filePath()));
            if (info.suffix() == "journal"_L1) {
                ++records;
                QCOMPARE(info.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
                bytes.truncate(bytes.indexOf('\n'));
            }
            QVERIFY2(leakIn(bytes).isEmpty(), qPrintable(info.filePath()));
        }
    }
    QCOMPARE(records, 1);
    const Ran history = box.burrow({u"history"_s, u"--json"_s});
    QCOMPARE(leakIn(history.out + history.err), QByteArray());
    const Ran undone = box.burrow({u"undo"_s, u"--yes"_s});
    QVERIFY2(undone.code == 0, undone.err);
    QCOMPARE(leakIn(undone.out + undone.err), QByteArray());
}

void CliSecretsTest::neverHandedOn()
{
    // Every place of a bundle that takes free text, filled with what was planted.
    Sandbox box;
    QByteArrayList values, variables;
    int n = 0;
    for (const Planted &one : plantedSecrets()) {
        QByteArray line = one.line;
        const QByteArray text = line.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', " ");
        values << '"' + text + '"';
        if (one.carrier == Carrier::LaunchEnv)
            variables << one.line;
    }
    QDir(box.home()).mkpath(u"out"_s);
    QStringList sets;
    for (int from = 0; from < values.size(); from += 20) {
        const QByteArray part = values.mid(from, 20).join(',');
        for (const char *key : {"go.testFlags", "go.buildFlags", "go.lintFlags"})
            sets << u"settings.user."_s + QLatin1String(key) + u'=' + QString::fromUtf8("[\"-v\"," + part + "]");
        QStringList words{u"export"_s,
                          u"--to"_s,
                          u"out/%1"_s.arg(n),
                          u"--set"_s,
                          u"settings.user.go.testEnvVars={\"KEPT\": \"1\", "_s +
                              QString::fromUtf8(variables.join(',')) + u'}',
                          u"--set"_s,
                          u"mirrors.goproxy=https://ann:hunter2hunter2@proxy.example,direct"_s};
        for (const QString &one : sets)
            words << u"--set"_s << one;
        QDir(box.home()).mkpath(u"out/%1"_s.arg(n++));
        const Ran ran = box.burrow(words);
        QVERIFY2(ran.code == 0, ran.err);
        QCOMPARE(leakIn(ran.out + ran.err), QByteArray());
        sets.clear();
    }
    int files = 0;
    QDirIterator it(box.path(u"out"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QByteArray bytes = box.read(QDir(box.home()).relativeFilePath(it.next()));
        QCOMPARE(leakIn(bytes), QByteArray());
        QVERIFY(bytes.contains("KEPT"));
        ++files;
    }
    QCOMPARE(files, n);
    // launch.json made from answers that hold secrets: the saved ones of a half-finished assistant.
    box.write(u".config/burrow/choices.json"_s,
              "{\"debug\": {\"launch\": [{\"kind\": \"package\", \"fields\": {\"env\": {\"KEPT\": \"1\", " +
                  variables.join(',') + "}}}], \"tasks\": []}}");
    QDir(box.home()).mkpath(u"saved"_s);
    const Ran saved = box.burrow({u"export"_s, u"--to"_s, u"saved"_s});
    QVERIFY2(saved.code == 0, saved.err);
    QVERIFY(box.read(u"saved/.vscode/launch.json"_s).contains("KEPT"));
    QCOMPARE(leakIn(box.read(u"saved/.vscode/launch.json"_s) + box.read(u"saved/team.burrow.json"_s)), QByteArray());
    QCOMPARE(leakIn(saved.out + saved.err), QByteArray());
}

QTEST_GUILESS_MAIN(CliSecretsTest)
#include "secrets_test.moc"
