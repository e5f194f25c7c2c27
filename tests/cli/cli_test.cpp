// The real program, in throw-away homes: exit codes, what stands where, and that nothing else is touched.
#include "sandbox.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

const QStringList Verbs{u"scan"_s,    u"plan"_s,   u"apply"_s,  u"undo"_s,   u"history"_s,
                        u"recover"_s, u"export"_s, u"verify"_s, u"mirrors"_s};

QStringList with(const QString &verb, const QStringList &more)
{
    return QStringList{verb} + more;
}

QSet<QString> keys(const QJsonObject &object)
{
    const QStringList list = object.keys();
    return QSet<QString>(list.begin(), list.end());
}

} // namespace

class CliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionAndHelp();
    void badUsage_data();
    void badUsage();
    void withoutAVerb();
    void language();
    void scanJson();
    void planJson();
    void planTexts();
    void nothingToDo();
    void looksWithoutTrace();
};

void CliTest::versionAndHelp()
{
    Sandbox box;
    const Ran version = box.burrow({u"--version"_s});
    QCOMPARE(version.code, 0);
    QCOMPARE(version.out, "burrow " BURROW_VERSION "\n");
    QVERIFY(version.err.isEmpty());
    const Ran help = box.burrow({u"--help"_s});
    QCOMPARE(help.code, 0);
    for (const QString &verb : Verbs) {
        QVERIFY2(help.out.contains("burrow " + verb.toUtf8()), qPrintable(verb));
        for (const QStringList &ask :
             {QStringList{verb, u"--help"_s}, QStringList{u"help"_s, verb}, QStringList{verb, u"-h"_s}}) {
            const Ran one = box.burrow(ask);
            QCOMPARE(one.code, 0);
            QVERIFY(one.out.startsWith("burrow " + verb.toUtf8()));
            QVERIFY(one.err.isEmpty());
        }
    }
    const Ran plan = box.burrow({u"plan"_s, u"--help"_s});
    for (const char *key : {"go.use", "mirrors.goproxy", "path.shells", "settings.user.KEY", "debug.launch"})
        QVERIFY2(plan.out.contains(key), key);
    QVERIFY(box.tree().isEmpty());
}

void CliTest::badUsage_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *words) { QTest::addRow("%s", words) << QString::fromLatin1(words).split(u' '); };
    // What a script hands over when its variable is empty.
    QTest::newRow("empty workspace") << QStringList{u"plan"_s, u"--recommended"_s, u"--workspace"_s, QString()};
    for (const char *words : {"pln",
                              "--wat",
                              "plan --wat",
                              "plan --json --diff --recommended",
                              "plan extra",
                              "plan --set",
                              "plan --set nonsense",
                              "plan --set no.such=1",
                              "plan --set mirrors.separator=;",
                              "plan --set settings.user.no.such=1",
                              "plan --set debug.launch=robot",
                              "plan --recommended --bundle x.json",
                              "plan --bundle nowhere.json",
                              "plan",
                              "plan --recommended --workspace nowhere",
                              "plan --lang de",
                              "apply",
                              "apply --recommended --only no:such:edit",
                              "undo nonsense",
                              "undo 20200101T000000Z-0000",
                              "undo --conflicts maybe",
                              "undo a b",
                              "recover --finish --roll-back",
                              "export",
                              "export --sign key --recommended",
                              "export --recommended -o a --to b",
                              "export --recommended --to nowhere",
                              "verify",
                              "verify nowhere.json",
                              "verify x --allowed-signers y",
                              "mirrors --kind homebrew",
                              "mirrors --kind go",
                              "mirrors --kind wat",
                              "mirrors --url nonsense",
                              "mirrors --module fmt",
                              "history extra",
                              "scan --workspace nowhere",
                              "doctor"})
        row(words);
}

void CliTest::badUsage()
{
    QFETCH(QStringList, words);
    Sandbox box;
    fillTypicalHome(box);
    const auto before = box.tree();
    const Ran ran = box.burrow(words);
    QVERIFY2(ran.code == 64, qPrintable(u"%1: %2"_s.arg(ran.code).arg(ran.said())));
    QVERIFY(ran.out.isEmpty());
    QVERIFY(ran.err.startsWith("burrow: ") && ran.err.endsWith('\n'));
    QCOMPARE(box.tree(), before);
}

void CliTest::withoutAVerb()
{
    Sandbox box;
    const Ran nothing = box.burrow({});
    QCOMPARE(nothing.code, 64);
    QVERIFY(nothing.out.isEmpty() && nothing.err.contains("burrow plan"));

    // With a display it becomes the app that lies beside it.
    QTemporaryDir folder;
    QVERIFY(QFile::copy(Sandbox::program(), folder.filePath(u"burrow"_s)));
    QFile app(folder.filePath(u"burrow-gui"_s));
    QVERIFY(app.open(QIODevice::WriteOnly));
    app.write("#!/bin/sh\necho the app, $# arguments\nexit 7\n");
    app.close();
    app.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    box.env.insert(u"DISPLAY"_s, u":7"_s);
    QProcess process;
    process.setProcessEnvironment(box.env);
    process.start(folder.filePath(u"burrow"_s), QStringList());
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput(), "the app, 0 arguments\n");
    QCOMPARE(process.exitCode(), 7);

    QVERIFY(app.remove());
    process.start(folder.filePath(u"burrow"_s), QStringList());
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 70);
    QVERIFY(process.readAllStandardError().contains("burrow-gui"));
}

void CliTest::language()
{
    Sandbox box;
    fillTypicalHome(box);
    const QByteArray chinese = "退出码";
    QVERIFY(!box.burrow({u"--help"_s}).out.contains(chinese));
    QVERIFY(box.burrow({u"--lang"_s, u"zh_CN"_s, u"--help"_s}).out.contains(chinese));
    QVERIFY(box.burrow({u"--help"_s, u"--lang=zh_CN"_s}).out.contains(chinese));
    box.env.remove(u"LC_ALL"_s);
    for (const char *name : {"LANG", "LC_MESSAGES", "LC_ALL"}) { // each beats the one before
        box.env.insert(QLatin1String(name), u"zh_CN.UTF-8"_s);
        QVERIFY2(box.burrow({u"--help"_s}).out.contains(chinese), name);
        box.env.insert(QLatin1String(name), u"C"_s);
        QVERIFY2(!box.burrow({u"--help"_s}).out.contains(chinese), name);
    }
    box.env.insert(u"LC_ALL"_s, u"zh_CN.UTF-8"_s);
    QVERIFY(!box.burrow({u"--help"_s, u"--lang"_s, u"en"_s}).out.contains(chinese));
    QVERIFY(box.burrow({u"pln"_s}).err.contains("没有"));
    // Documents are English unless --lang says otherwise.
    const auto why = [&](const QStringList &more) {
        const Ran ran = box.burrow(QStringList{u"plan"_s, u"--recommended"_s, u"--json"_s} + more);
        return ran.json()[u"edits"_s].toArray().first().toObject()[u"why"_s].toString();
    };
    const auto isChinese = [](const QString &text) {
        return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    };
    QVERIFY(!why({}).isEmpty() && !isChinese(why({})));
    QVERIFY(isChinese(why({u"--lang"_s, u"zh_CN"_s})));
}

void CliTest::scanJson()
{
    Sandbox box;
    fillTypicalHome(box);
    box.write(u"work/go.mod"_s, "module example.com/work\n\ngo 1.24\n");
    box.write(u"work/main.go"_s, "package main\n\nfunc main() {}\n");
    const Ran ran = box.burrow({u"scan"_s, u"--json"_s, u"--workspace"_s, u"work"_s});
    QCOMPARE(ran.code, 0);
    const QJsonObject scan = ran.json();
    QCOMPARE(scan[u"schema"_s].toString(), u"burrow.scan/1"_s);
    QCOMPARE(keys(scan),
             (QSet<QString>{u"schema"_s, u"machine"_s, u"shells"_s, u"go"_s, u"go_env"_s, u"tools"_s, u"editors"_s,
                            u"workspace"_s, u"files"_s, u"running"_s, u"probes"_s, u"took_ms"_s}));
    QCOMPARE(scan[u"machine"_s][u"home"_s].toString(), box.home());
    QCOMPARE(scan[u"workspace"_s][u"module"_s].toString(), u"example.com/work"_s);
    QVERIFY(scan[u"probes"_s].toArray().size() >= 8);
    const Ran text = box.burrow({u"scan"_s});
    QCOMPARE(text.code, 0);
    QCOMPARE(text.out.count('\n'), scan[u"probes"_s].toArray().size() - 1); // no workspace was named
    QVERIFY(!text.out.contains('\x1b'));
}

void CliTest::planJson()
{
    Sandbox box;
    fillTypicalHome(box);
    const Ran ran = box.burrow({u"plan"_s, u"--recommended"_s, u"--json"_s});
    QCOMPARE(ran.code, 0);
    QVERIFY2(ran.err.isEmpty(), ran.err);
    const QJsonObject plan = ran.json();
    QCOMPARE(plan[u"schema"_s].toString(), u"burrow.plan/1"_s);
    QCOMPARE(keys(plan), (QSet<QString>{u"schema"_s, u"edits"_s, u"files"_s, u"commands"_s, u"blocked"_s}));
    QVERIFY(editIds(plan).contains(u"settings:user:go.useLanguageServer"_s));
    const auto sha = [&](const QString &file) {
        return !box.exists(file)
                   ? QString()
                   : QString::fromLatin1(QCryptographicHash::hash(box.read(file), QCryptographicHash::Sha256).toHex());
    };
    for (const auto &value : plan[u"edits"_s].toArray()) {
        const QJsonObject edit = value.toObject();
        const QSet<QString> contract{u"id"_s,     u"step"_s, u"file"_s,     u"format"_s,        u"why"_s,
                                     u"source"_s, u"risk"_s, u"accepted"_s, u"before_sha256"_s, u"after_sha256"_s,
                                     u"patch"_s};
        QVERIFY2(keys(edit).contains(contract), qPrintable(edit.keys().join(u' ')));
        QVERIFY(edit[u"id"_s].toString().startsWith(edit[u"step"_s].toString() + u':'));
        QVERIFY((QStringList{u"jsonc"_s, u"shell"_s, u"goenv"_s, u"text"_s}.contains(edit[u"format"_s].toString())));
        QVERIFY((QStringList{u"none"_s, u"low"_s, u"high"_s}.contains(edit[u"risk"_s].toString())));
        QVERIFY(!edit[u"why"_s].toString().isEmpty() && !edit[u"source"_s].toString().isEmpty());
        QVERIFY(edit[u"patch"_s].toString().startsWith("--- "_L1));
        QVERIFY(edit[u"file"_s].toString().startsWith(box.home()));
    }
    for (const auto &value : plan[u"files"_s].toArray()) {
        const QJsonObject file = value.toObject();
        QCOMPARE(keys(file),
                 (QSet<QString>{u"path"_s, u"before_sha256"_s, u"after_sha256"_s, u"patch"_s, u"edits"_s, u"notes"_s}));
        QCOMPARE(file[u"before_sha256"_s].toString(),
                 sha(QDir(box.home()).relativeFilePath(file[u"path"_s].toString())));
    }
    // The same again, byte for byte.
    QCOMPARE(box.burrow({u"plan"_s, u"--recommended"_s, u"--json"_s}).out, ran.out);
    // A file that is not there yet has no hash.
    const Ran fresh = box.burrow({u"plan"_s, u"--set"_s, u"mirrors.goproxy=goproxycn,direct"_s, u"--json"_s});
    QCOMPARE(fresh.code, 0);
    QVERIFY(fresh.json()[u"files"_s][0][u"before_sha256"_s].isNull());
    QVERIFY(fresh.json()[u"files"_s][0][u"patch"_s].toString().startsWith("--- /dev/null"_L1));
}

void CliTest::planTexts()
{
    Sandbox box;
    fillTypicalHome(box);
    const Ran list = box.burrow({u"plan"_s, u"--recommended"_s});
    QCOMPARE(list.code, 0);
    QVERIFY(list.out.contains("[x]") && list.out.contains("settings:user:go.useLanguageServer") &&
            !list.out.contains('\x1b'));
    const Ran diff = box.burrow({u"plan"_s, u"--recommended"_s, u"--diff"_s});
    QCOMPARE(diff.code, 0);
    QVERIFY(diff.out.startsWith("--- "));
    QVERIFY(diff.out.contains("\n-  \"go.useLanguageServer\": false, // since 2019\n"));
    QCOMPARE(box.burrow({u"plan"_s, u"--recommended"_s, u"--detailed-exitcode"_s}).code, 2);
    // git takes the diff for a patch.
    const QString git = QStandardPaths::findExecutable(u"git"_s);
    if (git.isEmpty())
        QSKIP("needs git");
    QTemporaryDir copy;
    QDir(copy.path()).mkpath(u"~/.config/Code/User"_s);
    for (const auto &name : {u".bashrc"_s, u".config/Code/User/settings.json"_s})
        QFile::copy(box.path(name), copy.filePath(u"~/"_s + name));
    QProcess process;
    process.setWorkingDirectory(copy.path());
    process.start(git, {u"apply"_s, u"--verbose"_s, u"-"_s});
    process.write(diff.out);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError() + diff.out);
    QVERIFY(box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s}).code == 0);
    QFile patched(copy.filePath(u"~/.config/Code/User/settings.json"_s));
    QVERIFY(patched.open(QIODevice::ReadOnly));
    QCOMPARE(patched.readAll(), box.read(u".config/Code/User/settings.json"_s));
}

void CliTest::nothingToDo()
{
    Sandbox box;
    const QStringList none{u"--set"_s, u"mirrors.private="_s};
    for (const QStringList &more :
         {QStringList(), QStringList{u"--json"_s}, QStringList{u"--diff"_s}, QStringList{u"--detailed-exitcode"_s}})
        QCOMPARE(box.burrow(with(u"plan"_s, none + more)).code, 0);
    QVERIFY(box.burrow(with(u"plan"_s, none + QStringList{u"--diff"_s})).out.isEmpty());
    const Ran apply = box.burrow(with(u"apply"_s, none));
    QCOMPARE(apply.code, 0);
    QVERIFY(apply.err.isEmpty());
    QCOMPARE(box.burrow({u"undo"_s}).code, 0);
    QCOMPARE(box.burrow({u"recover"_s}).code, 0);
    QCOMPARE(box.burrow({u"history"_s}).code, 0);
    QVERIFY(box.tree().isEmpty());
    QVERIFY(!box.exists(u".local"_s)); // no lock, no journal
}

void CliTest::looksWithoutTrace()
{
    Sandbox box;
    fillTypicalHome(box);
    box.write(u"a.burrow.json"_s, bundleOf("{}"));
    const auto before = box.tree();
    for (const QStringList &words :
         {QStringList{u"scan"_s}, QStringList{u"scan"_s, u"--json"_s}, QStringList{u"plan"_s, u"--recommended"_s},
          QStringList{u"plan"_s, u"--bundle"_s, u"a.burrow.json"_s, u"--json"_s},
          QStringList{u"verify"_s, u"a.burrow.json"_s}, QStringList{u"history"_s}, QStringList{u"recover"_s},
          QStringList{u"export"_s, u"--recommended"_s}}) {
        QCOMPARE(box.burrow(words).code, 0);
        QCOMPARE(box.tree(), before);
        QVERIFY(!box.exists(u".local"_s));
    }
}

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
