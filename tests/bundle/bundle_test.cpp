// What goes into a bundle, what stays at home, and that it comes back the same.
#include "bundle/bundle.h"
#include "bundle/materialise.h"
#include "bundle/redact.h"
#include "bundle/write_bundle.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

const Catalog &catalog()
{
    static const Catalog rows = *Catalog::load();
    return rows;
}

Host ann()
{
    Host host;
    host.home = AbsPath(u"/home/ann"_s);
    return host;
}

SettingChoice value(const QByteArray &literal)
{
    return {false, literal};
}

Choices wide()
{
    Choices c;
    c.go.use = u"1.26"_s;
    c.mirrors.goproxy = QStringList{u"goproxycn"_s, u"direct"_s};
    c.mirrors.sumdb = u"googlecn"_s;
    c.mirrors.privatePatterns = QStringList{u"git.corp.example"_s};
    c.path.shells = {u"zsh"_s, u"fish"_s};
    c.settings.user.insert("gopls/ui.semanticTokens", value("true"));
    c.settings.user.insert("go.useLanguageServer", SettingChoice{true, {}});
    c.settings.workspace.insert("go.testTimeout", value("\"60s\""));
    c.debug.launch = {{u"package"_s, {}}, {u"remote"_s, {{u"port"_s, "2345"}}}};
    c.debug.tasks = {{u"coverage"_s, {}}};
    return c;
}

const ExportOptions Team{u"payments"_s, u"2026-11-21"_s, {}};

const ExportItem *itemAt(const std::vector<ExportItem> &items, const QString &place)
{
    for (const ExportItem &item : items)
        if (item.place == place)
            return &item;
    return nullptr;
}

} // namespace

class BundleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfFiles_data()
    {
        QTest::addColumn<QString>("bundle");
        QTest::addColumn<QString>("file");
        QTest::addRow("plain") << u"team"_s << u"team.burrow.json"_s;
        QTest::addRow("spaces") << u"Back end 2"_s << u"Back-end-2.burrow.json"_s;
        QTest::addRow("Chinese") << u"后端团队"_s << u"后端团队.burrow.json"_s;
        QTest::addRow("another folder") << u"../../etc/passwd"_s << u"etc-passwd.burrow.json"_s;
        QTest::addRow("hidden, an option") << u".-rf"_s << u"rf.burrow.json"_s;
        QTest::addRow("nothing left") << u"./"_s << u"team.burrow.json"_s;
        QTest::addRow("long") << QString(300, u'长') << QString(80, u'长') + u".burrow.json"_s;
    }
    void namesOfFiles()
    {
        QFETCH(QString, bundle);
        QFETCH(QString, file);
        QCOMPARE(bundleFileName(bundle), file);
        QVERIFY(file.toUtf8().size() <= 255);
    }

    void comesBackTheSame();
    void isCanonical();
    void onePerSystem();
    void secrets_data();
    void secrets();
    void noSecrets_data();
    void noSecrets();
    void strikesOut_data();
    void strikesOut();
    void whatStaysAtHome();
    void leavesOutOnWish();
    void ownExportsAreAccepted();
    void asPlainFiles();
};

void BundleTest::comesBackTheSame()
{
    Choices out = wide();
    const QByteArray text = exportBundle(out, ann(), catalog(), Team);
    const auto bundle = readBundle(text, Os::Linux, catalog());
    QVERIFY2(bundle.ok(), bundle ? "" : qPrintable(TextRenderer()(bundle.error().what)));
    QCOMPARE(bundle->name, u"payments"_s);
    QCOMPARE(bundle->made, u"2026-11-21"_s);
    QCOMPARE(bundle->needs, u"0.1.0"_s);
    out.bundle = u"payments"_s;
    QVERIFY(bundle->choices == out);
}

void BundleTest::isCanonical()
{
    const QByteArray text = exportBundle(wide(), ann(), catalog(), Team);
    QVERIFY(text.endsWith("}\n") && !text.contains('\r') && !text.contains('\t'));
    const auto document = json::parse(text, json::strict());
    QCOMPARE(json::print(document->root, true) + '\n', text); // sorted, printed once more: the same
    // A second export of what came back is the same, byte for byte.
    const auto bundle = readBundle(text, Os::Linux, catalog());
    QCOMPARE(exportBundle(bundle->choices, ann(), catalog(), Team), text);
    // Nothing of Review's ticks is in it.
    Choices ticked = wide();
    ticked.ticks.insert(u"path:zprofile:block"_s, false);
    QCOMPARE(exportBundle(ticked, ann(), catalog(), Team), text);
}

void BundleTest::onePerSystem()
{
    const QByteArray text = R"({"schema":"burrow.bundle/1","name":"a","made":"2026-11-21","needs":"0.1.0",
        "choices":{"go":{"use":"1.26"},"path":{"shells":["zsh"]},"settings":{"user":{"go.testTimeout":"60s","go.lintTool":"staticcheck"}}},
        "on":{"linux":{"path":{"shells":["bash","fish"]},"settings":{"user":{"go.lintTool":"revive"}}},
              "macos":{"mirrors":{"sumdb":"googlecn"}}}})";
    const auto linux_ = readBundle(text, Os::Linux, catalog());
    QVERIFY2(linux_.ok(), linux_ ? "" : qPrintable(TextRenderer()(linux_.error().what)));
    QCOMPARE(linux_->choices.go.use, u"1.26"_s);
    QCOMPARE(linux_->choices.path.shells, (QStringList{u"bash"_s, u"fish"_s}));         // a list is replaced
    QCOMPARE(linux_->choices.settings.user.value("go.testTimeout").literal, "\"60s\""); // other settings stay
    QCOMPARE(linux_->choices.settings.user.value("go.lintTool").literal, "\"revive\"");
    QVERIFY(!linux_->choices.mirrors.sumdb);
    const auto mac = readBundle(text, Os::MacOs, catalog());
    QCOMPARE(mac->choices.path.shells, QStringList{u"zsh"_s});
    QCOMPARE(mac->choices.settings.user.value("go.lintTool").literal, "\"staticcheck\"");
    QCOMPARE(mac->choices.mirrors.sumdb, std::optional(u"googlecn"_s));
}

void BundleTest::secrets_data()
{
    QTest::addColumn<QString>("text");
    // Put together from two halves, so that no scanner takes this file for a leak.
    const auto row = [](const char *name, const QString &first, const QString &second) {
        QTest::addRow("%s", name) << first + second;
    };
    row("GitHub", u"ghp_"_s, u"abcdefghijklmnopqrstuvwxyz0123456789"_s);
    row("GitHub, fine-grained", u"github_pat_"_s, u"11ABCDEFG0abcdefghijkl_mnop"_s);
    row("GitLab", u"glpat-"_s, u"abcdefghij0123456789"_s);
    row("AWS", u"AKIA"_s, u"ABCDEFGHIJKLMNOP"_s);
    row("Slack", u"xoxb-"_s, u"1234567890-abcdefghij"_s);
    row("OpenAI", u"sk-"_s, u"abcdefghijklmnopqrstuvwx"_s);
    row("Stripe", u"sk_live_"_s, u"abcdefghijklmnop1234"_s);
    row("npm", u"npm_"_s, u"abcdefghijklmnopqrstuvwxyz0123456789"_s);
    row("Google", u"AIza"_s, u"SyAbcdefghijklmnopqrstuvwxyz0123456"_s);
    row("Vault", u"hvs."_s, u"abcdefghijklmnopqrstuvwx"_s);
    row("JWT", u"eyJhbGciOiJIUzI1NiJ9"_s, u".eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc"_s);
    row("bearer", u"Authorization: Bearer "_s, u"abcdefghijklmnop"_s);
    row("private key", u"-----BEGIN OPENSSH "_s, u"PRIVATE KEY-----"_s);
    row("password in a flag", u"--password="_s, u"hunter22"_s);
    row("token in a query", u"https://proxy.example/?token="_s, u"abcd1234"_s);
}

void BundleTest::secrets()
{
    QFETCH(QString, text);
    QVERIFY(looksSecret(text));
    Choices c;
    c.settings.user.insert("go.testEnvVars",
                           value("{\"SOMETHING\": " + json::quote(text.toUtf8()) + ", \"PLAIN\": \"kept\"}"));
    c.settings.user.insert("go.buildTags", value(json::quote(text.toUtf8())));
    std::vector<ExportItem> items;
    const QByteArray bundle = exportBundle(c, ann(), catalog(), Team, &items);
    QVERIFY(!bundle.contains(text.toUtf8()));
    QVERIFY(bundle.contains("kept") && !bundle.contains("SOMETHING") && !bundle.contains("go.buildTags"));
    QVERIFY(itemAt(items, u"choices.settings.user.go.testEnvVars"_s)->secretStruck);
    const ExportItem *tags = itemAt(items, u"choices.settings.user.go.buildTags"_s);
    QVERIFY(tags->secretStruck && tags->leftOut && tags->value.isEmpty() && !tags->why.isEmpty());
}

void BundleTest::noSecrets_data()
{
    QTest::addColumn<QString>("text");
    for (const char *plain :
         {"integration", "-tags=integration,e2e", "https://proxy.golang.org",
          "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8", "${env:GITHUB_TOKEN}",
          "ui.semanticTokens", "basic", "token", "-run=TestPassword", "1.26.8", "${workspaceFolder}/cmd/auth",
          "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"})
        QTest::addRow("%s", plain) << QString::fromLatin1(plain);
}

void BundleTest::noSecrets()
{
    QFETCH(QString, text);
    QVERIFY(!looksSecret(text));
}

void BundleTest::strikesOut_data()
{
    QTest::addColumn<int>("in");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after"); // empty: nothing is left
    using In = RedactIn;
    const auto row = [](const char *name, In in, const QByteArray &before, const QByteArray &after) {
        QTest::addRow("%s", name) << int(in) << before << after;
    };
    row("password in an address", In::GoEnv, R"("https://ann:pw@proxy.example/go")", R"("https://proxy.example/go")");
    row("user in an address", In::Setting, R"("ssh://git@host.example/x")", R"("ssh://host.example/x")");
    row("two addresses", In::Setting, R"("https://a:b@c.d,https://e:f@g.h")", R"("https://c.d,https://g.h")");
    row("an @ that is none", In::Setting, R"("https://host.example/@scope/x")", R"("https://host.example/@scope/x")");
    row("home", In::Setting, R"("/home/ann/bin/lint")", R"("${env:HOME}/bin/lint")");
    row("home itself", In::Setting, R"("/home/ann")", R"("${env:HOME}")");
    row("home in a flag", In::Setting, R"("-config=/home/ann/x.toml")", R"("-config=${env:HOME}/x.toml")");
    row("two homes", In::Entry, R"("/home/ann/a:/home/ann/b")", R"("${env:HOME}/a:${env:HOME}/b")");
    row("another's home", In::Entry, R"("/home/anna/x")", R"("/home/anna/x")");
    row("home elsewhere", In::Entry, R"("/mnt/home/ann/x")", R"("/mnt/home/ann/x")");
    row("path of this machine", In::Setting, R"("/opt/tools/lint")", "");
    row("path on another machine", In::Entry, R"([{"from": "${workspaceFolder}", "to": "/src/payments"}])",
        R"([{"from": "${workspaceFolder}", "to": "/src/payments"}])");
    row("file address", In::GoEnv, R"(["file:///srv/proxy", "direct"])", R"(["direct"])");
    row("secret variable", In::Setting, R"({"NPM_TOKEN": "abc", "A": "b"})", R"({"A": "b"})");
    row("secret variable that refers", In::Setting, R"({"NPM_TOKEN": "${env:NPM_TOKEN}"})",
        R"({"NPM_TOKEN": "${env:NPM_TOKEN}"})");
    row("empty secret variable", In::Setting, R"({"NPM_TOKEN": ""})", R"({"NPM_TOKEN": ""})");
    row("only a secret", In::Entry, R"({"env": {"DB_PASSWORD": "abc"}})", "");
    row("word in a nested object", In::Entry, R"({"fields": {"env": {"password": "abc", "x": "1"}}})",
        R"({"fields": {"env": {"x": "1"}}})");
    row("numbers and switches", In::Setting, R"({"a": 1.0, "b": 1e3, "c": true, "d": null, "token": 5})",
        R"({"a": 1.0, "b": 1e3, "c": true, "d": null, "token": 5})");
    row("empty list", In::Setting, "[]", "[]");
}

void BundleTest::strikesOut()
{
    QFETCH(int, in);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    json::Node node = json::parse(before)->root;
    const Redaction done = redact(node, RedactIn(in), AbsPath(u"/home/ann"_s));
    QCOMPARE(done.keep, !after.isEmpty());
    if (done.keep)
        QCOMPARE(json::print(node, false), json::print(json::parse(after)->root, false));
}

void BundleTest::whatStaysAtHome()
{
    Choices c = wide();
    c.go.use = u"/usr/local/go/bin/go"_s;
    c.go.repair = {u"GOROOT"_s};
    c.path.files.insert(u"zsh"_s, u"/home/ann/.config/zsh/.zshrc"_s);
    c.settings.profile = u"-1a2b3c"_s;
    c.settings.user.insert("go.alternateTools", value("{\"go\": \"/usr/local/go/bin/go\"}"));
    c.settings.user.insert("go.toolsGopath", value("\"/home/ann/tools\""));
    std::vector<ExportItem> items;
    const QByteArray text = exportBundle(c, ann(), catalog(), Team, &items);
    QVERIFY2(!text.contains("/home/ann") && !text.contains("/usr/local") && !text.contains("-1a2b3c") &&
                 !text.contains("repair"),
             text);
    for (const auto &place : {u"choices.go.use"_s, u"choices.go.repair"_s, u"choices.path.files"_s,
                              u"choices.settings.profile"_s, u"choices.settings.user.go.alternateTools"_s}) {
        const ExportItem *item = itemAt(items, place);
        QVERIFY2(item, qPrintable(place));
        QVERIFY2(item->leftOut && !item->why.isEmpty(), qPrintable(place));
    }
    QVERIFY(itemAt(items, u"choices.settings.user.go.toolsGopath"_s)->folded);
    QVERIFY(text.contains("\"${env:HOME}/tools\""));
    QVERIFY(readBundle(text, Os::Linux, catalog()).ok());
}

void BundleTest::leavesOutOnWish()
{
    ExportOptions options = Team;
    options.leaveOut = {u"choices.mirrors"_s, u"choices.settings.user.gopls/ui.semanticTokens"_s,
                        u"choices.debug.launch[1]"_s};
    std::vector<ExportItem> items;
    const QByteArray text = exportBundle(wide(), ann(), catalog(), options, &items);
    QVERIFY(!text.contains("mirrors") && !text.contains("semanticTokens") && !text.contains("remote"));
    QVERIFY(text.contains("package") && text.contains("go.useLanguageServer"));
    const ExportItem *proxy = itemAt(items, u"choices.mirrors.goproxy"_s);
    QVERIFY(proxy && proxy->leftOut && proxy->value.contains("goproxycn")); // the page still shows what it would be
    QVERIFY(readBundle(text, Os::Linux, catalog()).ok());
}

void BundleTest::ownExportsAreAccepted()
{
    // Whatever was chosen, what we write we also read.
    Choices odd;
    odd.mirrors.goproxy = QStringList{u"https://ann:pw@proxy.example"_s, u"file:///srv"_s};
    odd.mirrors.separator = u","_s;
    odd.settings.user.insert("go.lintFlags", value("[\"-config=${workspaceFolder}/.revive.toml\"]"));
    odd.debug.launch = {{u"exec"_s, {{u"program"_s, "\"/home/ann/app\""}}}};
    for (const Choices &c : {Choices(), odd, wide()}) {
        const QByteArray text = exportBundle(c, ann(), catalog(), Team);
        const auto bundle = readBundle(text, Os::Linux, catalog());
        QVERIFY2(bundle.ok(), bundle ? "" : qPrintable(TextRenderer()(bundle.error().what)));
    }
}

void BundleTest::asPlainFiles()
{
    const auto files = materialise(wide(), Survey(), catalog());
    QVERIFY(files.ok());
    QCOMPARE(files->size(), size_t(2));
    QCOMPARE(files->at(0).path, u".vscode/launch.json"_s);
    QCOMPARE(files->at(1).path, u".vscode/tasks.json"_s);
    const auto launch = json::parse(files->at(0).bytes);
    QVERIFY(launch.ok());
    const json::Node *entries = launch->root.member("configurations");
    QVERIFY(entries && entries->children.size() == 2);
    QCOMPARE(entries->children[1].member("port")->text, "2345");
    QVERIFY(!files->at(0).bytes.contains("/workspace/"));
    Choices none;
    QVERIFY(materialise(none, Survey(), catalog())->empty());

    // Secrets stay at home, and so does what could do harm if it is somebody else's.
    Choices risky;
    risky.debug.launch = {{u"package"_s, {{u"env"_s, R"({"DB_PASSWORD": "hunter2", "KEPT": "1"})"}}}, {u"file"_s, {}}};
    risky.debug.tasks = {{u"coverage"_s, {}}};
    std::vector<Text> leftOut;
    const auto own = materialise(risky, Survey(), catalog(), &leftOut);
    QVERIFY(own.ok() && own->size() == 2 && leftOut.empty());
    QVERIFY(own->at(0).bytes.contains("KEPT") && !own->at(0).bytes.contains("hunter2"));
    risky.bundle = u"somebody's"_s;
    const auto others = materialise(risky, Survey(), catalog(), &leftOut);
    QVERIFY(others.ok() && others->size() == 1 && !leftOut.empty());
    QVERIFY(!others->at(0).bytes.contains("KEPT") && others->at(0).bytes.contains("\"mode\""));
    for (const Text &why : leftOut)
        QVERIFY(!why.isEmpty());
}

QTEST_GUILESS_MAIN(BundleTest)
#include "bundle_test.moc"
