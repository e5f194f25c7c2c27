#include "steps/debug_templates.h"
#include "steps/steps.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

class ChoicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void assignments_data();
    void assignments();
    void refusals_data();
    void refusals();
    void everyKeyIsDescribedAndTaken();
    void roundTrip();
    void jsonHasTheKeysOfSet();
    void badJson_data();
    void badJson();

private:
    Catalog m_catalog;
};

void ChoicesTest::initTestCase()
{
    auto catalog = Catalog::load();
    QVERIFY(catalog.ok());
    m_catalog = std::move(*catalog);
}

void ChoicesTest::assignments_data()
{
    QTest::addColumn<QString>("json");
    const auto row = [](const char *assignment, const QString &json) { QTest::newRow(assignment) << json; };
    row("go.use=1.26.8", uR"({"go": {"use": "1.26.8"}})"_s);
    row("go.pin_in_editor=true", uR"({"go": {"pin_in_editor": true}})"_s);
    row("go.repair=GOROOT, GOPROXY", uR"({"go": {"repair": ["GOROOT", "GOPROXY"]}})"_s);
    row("mirrors.goproxy=goproxycn,direct", uR"({"mirrors": {"goproxy": ["goproxycn", "direct"]}})"_s);
    row("mirrors.goproxy=goproxycn|direct", uR"({"mirrors": {"goproxy": ["goproxycn", "direct"]}})"_s);
    row("mirrors.goproxy=", uR"({"mirrors": {"goproxy": []}})"_s);
    row("mirrors.separator=,", uR"({"mirrors": {"separator": ","}})"_s);
    row("mirrors.sumdb=googlecn", uR"({"mirrors": {"sumdb": "googlecn"}})"_s);
    row("mirrors.sumdb=", uR"({"mirrors": {"sumdb": "default"}})"_s);
    row("mirrors.private=git.corp.example,*.x.example",
        uR"({"mirrors": {"private": ["git.corp.example", "*.x.example"]}})"_s);
    row("path.shells=zsh,fish", uR"({"path": {"shells": ["zsh", "fish"]}})"_s);
    row("path.shells=zsh,fish,zsh", uR"({"path": {"shells": ["zsh", "fish"]}})"_s);
    row("path.files.zsh=/home/a/.zshenv", uR"({"path": {"files": {"zsh": "/home/a/.zshenv"}}})"_s);
    row("settings.editor=codium", uR"({"settings": {"editor": "codium"}})"_s);
    row("settings.user.go.lintTool=revive", uR"({"settings": {"user": {"go.lintTool": "revive"}}})"_s);
    row("settings.user.go.lintTool=\"revive\"", uR"({"settings": {"user": {"go.lintTool": "revive"}}})"_s);
    row("settings.user.gopls/ui.semanticTokens=true",
        uR"({"settings": {"user": {"gopls/ui.semanticTokens": true}}})"_s);
    row("settings.user.gopls.ui.semanticTokens=true",
        uR"({"settings": {"user": {"gopls/ui.semanticTokens": true}}})"_s);
    row("settings.user.[go].editor.tabSize=4", uR"({"settings": {"user": {"[go]/editor.tabSize": 4}}})"_s);
    row("settings.user.go.docsTool=null", uR"({"settings": {"user": {"go.docsTool": null}}})"_s);
    row("settings.user.go.alternateTools/go=/usr/local/go/bin/go",
        uR"({"settings": {"user": {"go.alternateTools/go": "/usr/local/go/bin/go"}}})"_s);
    row("settings.user.gopls/ui.documentation.linksInHover=gopls",
        uR"({"settings": {"user": {"gopls/ui.documentation.linksInHover": "gopls"}}})"_s);
    row("settings.user.gopls/ui.documentation.linksInHover=false",
        uR"({"settings": {"user": {"gopls/ui.documentation.linksInHover": false}}})"_s);
    row("settings.user.go.testTimeout=60s", uR"({"settings": {"user": {"go.testTimeout": "60s"}}})"_s);
    row("settings.workspace.go.testFlags=[\"-v\",\"-count=1\"]",
        uR"({"settings": {"workspace": {"go.testFlags": ["-v", "-count=1"]}}})"_s);
    row("settings.user.gopls/memoryLimit=1e9", uR"({"settings": {"user": {"gopls/memoryLimit": 1e9}}})"_s);
    row("debug.launch=package,test", uR"({"debug": {"launch": ["package", "test"]}})"_s);
    row("debug.tasks=coverage", uR"({"debug": {"tasks": ["coverage"]}})"_s);
}

void ChoicesTest::assignments()
{
    QFETCH(QString, json);
    Choices choices;
    const auto done = setChoice(choices, QString::fromLatin1(QTest::currentDataTag()), m_catalog);
    QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(TextRenderer()(done.error().what)));
    const auto parsed = json::parse(json.toUtf8());
    QVERIFY(parsed.ok());
    const auto expected = choicesFromJson(parsed->root);
    QVERIFY(expected.ok());
    QVERIFY2(choices == *expected, choicesToJson(choices).constData());
}

void ChoicesTest::refusals_data()
{
    QTest::addColumn<QString>("hint"); // what the message must say
    const auto row = [](const char *assignment, const QString &hint) { QTest::newRow(assignment) << hint; };
    row("go.use", u"key=value"_s);
    row("=x", u"key=value"_s);
    row("go.version=1.26", u"go.use"_s);
    row("go.pin_in_editor=yes", u"true or false"_s);
    row("mirrors.separator=;", u"comma"_s);
    row("settings.user.go.lintTol=revive", u"go.lintTol"_s);
    row("settings.user.go.lintTool=eslint", u"golangci-lint"_s);
    row("settings.user.go.testOnSave=yes", u"boolean"_s);
    row("settings.user.go.testFlags=-v", u"array"_s);
    row("settings.user.=1", u"no setting"_s);
    row("debug.launch=everything", u"package, file, test"_s);
    row("debug.tasks=lint", u"build, test, coverage"_s);
    row("path.files.=x", u"no choice"_s);
}

void ChoicesTest::refusals()
{
    QFETCH(QString, hint);
    Choices choices;
    const auto done = setChoice(choices, QString::fromLatin1(QTest::currentDataTag()), m_catalog);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().kind, ErrorKind::Usage);
    QVERIFY2(TextRenderer()(done.error().what).contains(hint), qPrintable(TextRenderer()(done.error().what)));
    QCOMPARE(choices, Choices());
}

void ChoicesTest::everyKeyIsDescribedAndTaken()
{
    for (const ChoiceKey &key : choiceKeys()) {
        QVERIFY2(!key.meaning.isEmpty(), qPrintable(key.key));
        QVERIFY2(TextRenderer(u"zh_CN"_s)(key.meaning) != TextRenderer()(key.meaning), qPrintable(key.key));
    }
}

void ChoicesTest::roundTrip()
{
    Choices choices;
    for (const char *assignment : {"go.use=1.26", "go.pin_in_editor=true", "mirrors.goproxy=", "mirrors.sumdb=googlecn",
                                   "mirrors.private=a.example", "path.shells=zsh", "path.files.zsh=/home/a/.zshrc",
                                   "settings.profile=work", "settings.user.go.testFlags=[ \"-v\" , \"-race\" ]",
                                   "settings.workspace.gopls/build.env={\"A\":\"b\\u00e4\"}",
                                   "settings.user.go.docsTool=null", "debug.tasks=test"})
        QVERIFY2(setChoice(choices, QString::fromUtf8(assignment), m_catalog).ok(), assignment);
    choices.debug.launch = {
        {u"remote"_s, {{u"port"_s, "4000"}, {u"substitutePath"_s, "[{\"from\": \"a\", \"to\": \"b\"}]"}}},
        {u"file"_s, {}}};
    choices.ticks = {{u"path:zshrc:block"_s, false}};
    choices.bundle = u"team \"x\""_s;
    const QByteArray text = choicesToJson(choices);
    QVERIFY(text.endsWith("}\n"));
    QVERIFY(!text.contains('\r'));
    const auto parsed = json::parse(text, json::strict());
    QVERIFY(parsed.ok());
    const auto again = choicesFromJson(parsed->root);
    QVERIFY(again.ok());
    QCOMPARE(choicesToJson(*again), text);
    QVERIFY(*again == choices);
    QCOMPARE(choicesToJson(Choices()), "{}\n");
}

void ChoicesTest::jsonHasTheKeysOfSet()
{
    Choices choices;
    QVERIFY(setChoice(choices, u"settings.user.gopls/ui.semanticTokens=true"_s, m_catalog).ok());
    QVERIFY(setChoice(choices, u"mirrors.private=a.example"_s, m_catalog).ok());
    const auto parsed = json::parse(choicesToJson(choices));
    QVERIFY(parsed.ok());
    QVERIFY(parsed->root.at({QByteArray("settings"), QByteArray("user"), QByteArray("gopls/ui.semanticTokens")}));
    QVERIFY(parsed->root.at({QByteArray("mirrors"), QByteArray("private"), 0}));
}

void ChoicesTest::badJson_data()
{
    QTest::addColumn<QString>("place");
    const auto row = [](const char *json, const QString &place) { QTest::newRow(json) << place; };
    row("[]", u"choices"_s);
    row(R"({"gos": {}})", u"gos"_s);
    row(R"({"go": []})", u"go"_s);
    row(R"({"go": {"used": "1"}})", u"go.used"_s);
    row(R"({"go": {"use": 1.26}})", u"go.use"_s);
    row(R"({"go": {"pin_in_editor": "true"}})", u"go.pin_in_editor"_s);
    row(R"({"mirrors": {"goproxy": "direct"}})", u"mirrors.goproxy"_s);
    row(R"({"mirrors": {"goproxy": ["direct", 1]}})", u"mirrors.goproxy[1]"_s);
    row(R"({"path": {"files": {"zsh": 1}}})", u"path.files.zsh"_s);
    row(R"({"settings": {"team": {}}})", u"settings.team"_s);
    row(R"({"debug": {"launch": [{"kind": "package", "name": "x"}]}})", u"debug.launch[0].name"_s);
    row(R"({"debug": {"launch": ["core", "dump"]}})", u"debug.launch[1]"_s);
    row(R"({"debug": {"tasks": [{"kind": "test", "fields": []}]}})", u"debug.tasks[0].fields"_s);
    row(R"({"ticks": {"a": 1}})", u"ticks.a"_s);
    row(R"({"bundle": 3})", u"bundle"_s);
}

void ChoicesTest::badJson()
{
    QFETCH(QString, place);
    const auto parsed = json::parse(QByteArray(QTest::currentDataTag()));
    QVERIFY(parsed.ok());
    const auto choices = choicesFromJson(parsed->root);
    QVERIFY(!choices.ok());
    QCOMPARE(choices.error().kind, ErrorKind::Syntax);
    QCOMPARE(choices.error().detail, place);
    QVERIFY(choices.error().what.arguments.contains(place));
}

QTEST_APPLESS_MAIN(ChoicesTest)
#include "choices_test.moc"
