// Bundles that are broken, too large, of another kind, or mean harm: each is refused with a sentence and a place, or
// marked.
#include "bundle/bundle.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

const Catalog &catalog()
{
    static const Catalog rows = *Catalog::load();
    return rows;
}

/// A sound bundle with these choices, and whatever else stands in front of them.
QByteArray bundleOf(const QByteArray &choices, const QByteArray &more = {})
{
    return "{\n  \"schema\": \"burrow.bundle/1\",\n  \"name\": \"team\",\n  \"made\": \"2026-11-21\",\n  \"needs\": "
           "\"0.1.0\",\n" +
           more + "  \"choices\": " + choices + "\n}\n";
}

} // namespace

class HostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void everyCutIsRefused();
    void everyByteChangedIsSafe();
    void risky_data();
    void risky();
    void riskyEverywhere();
    void harmless_data();
    void harmless();
};

void HostileTest::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says"); // part of the sentence
    QTest::addColumn<int>("line");     // 0: not checked

    const auto row = [](const char *name, const QByteArray &text, const char *says, int line = 0) {
        QTest::addRow("%s", name) << text << QString::fromUtf8(says) << line;
    };
    // No document at all.
    row("empty", "", "");
    row("blank", " \n\t ", "");
    row("a word", "hello", "");
    row("a web page", "<!DOCTYPE html><html></html>", "");
    row("a list", "[]", "no bundle");
    row("null", "null", "no bundle");
    row("binary",
        QByteArray("\x7f"
                   "ELF\2\1\1\0\0\0",
                   10),
        "");
    row("NUL bytes", QByteArray(64, '\0'), "");
    row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6), "");
    row("not UTF-8", bundleOf("{}", "  \"policy\": {}, \"name\xff\": 1,\n"), "");
    row("comments", bundleOf("{} // mine"), "comments");
    row("trailing comma", bundleOf("{\"path\": {\"shells\": [\"zsh\",]}}"), "comma");
    row("something behind it", bundleOf("{}") + "{}", "");
    row("single quotes", "{'schema': 'burrow.bundle/1'}", "quotes");
    row("lone surrogate", bundleOf("{}", "  \"policy\": {}, \"x\": \"\\ud800\",\n"), "half a character");
    row("merge conflict", "<<<<<<< HEAD\n" + bundleOf("{}"), "");
    // Too much.
    row("larger than 1 MiB", bundleOf("{\"mirrors\": {\"sumdb\": \"" + QByteArray(1 << 20, 'x') + "\"}}"), "larger");
    row("a megabyte of spaces", bundleOf("{}") + QByteArray(1 << 20, ' '), "larger");
    row("too deep",
        bundleOf("{\"settings\": {\"user\": {\"gopls\": " + QByteArray(40, '[') + QByteArray(40, ']') + "}}}"), "");
    row("deep enough to end a stack", QByteArray(500'000, '['), "");
    QByteArray many = "[\"package\"";
    for (int i = 0; i < 2100; ++i)
        many += ",\"package\"";
    row("very many entries", bundleOf("{\"debug\": {\"launch\": " + many + "]}}"), "more than");
    row("a very long text", bundleOf("{\"mirrors\": {\"sumdb\": \"" + QByteArray(20'000, 'x') + "\"}}"), "longer than");
    row("a very long name of a setting",
        bundleOf("{\"settings\": {\"user\": {\"" + QByteArray(20'000, 'x') + "\": 1}}}"), "longer than");
    // Of another kind.
    row("no schema", "{\"choices\": {}}", "no bundle");
    row("schema is a number", "{\"schema\": 1}", "no bundle");
    row("schema of a plan", "{\"schema\": \"burrow.plan/1\"}", "no bundle");
    row("newer schema", "{\"schema\": \"burrow.bundle/2\", \"wholly\": \"new\"}", "newer");
    row("much newer schema", "{\"schema\": \"burrow.bundle/17\"}", "newer");
    row("odd schema", "{\"schema\": \"burrow.bundle/1.5\"}", "no kind");
    row("schema zero", "{\"schema\": \"burrow.bundle/0\"}", "no kind");
    row("schema with a line break", "{\"schema\": \"burrow.bundle/1\\n\"}", "no kind");
    row("needs a newer Burrow", bundleOf("{}").replace("0.1.0", "99.0.0"), "needs Burrow 99.0.0", 5);
    row("needs nonsense", bundleOf("{}").replace("0.1.0", "soon"), "must be a version", 5);
    row("policy", bundleOf("{}", "  \"policy\": {\"mirrors\": \"fixed\"},\n"), "policy", 6);
    // Keys.
    row("unknown key at the top", bundleOf("{}", "  \"run\": \"curl evil | sh\",\n"), "no “run”", 6);
    row("unknown choice", bundleOf("{\n \"shell\": {}}"), "“shell”", 7);
    row("unknown choice below", bundleOf("{\n\n\"mirrors\": {\n\"goproxyy\": []}}"), "mirrors.goproxyy", 9);
    row("unknown key of an entry", bundleOf("{\"debug\": {\"launch\": [{\"kind\": \"package\", \"extra\": 1}]}}"),
        "extra", 6);
    row("unknown kind of entry", bundleOf("{\"debug\": {\"launch\": [\"reverse-shell\"]}}"), "reverse-shell", 6);
    row("duplicate key", bundleOf("{}", "  \"name\": \"other\",\n"), "");
    row("duplicate choices", bundleOf("{}", "  \"choices\": {\"go\": {\"use\": \"1.26\"}},\n"), "");
    row("duplicate setting",
        bundleOf("{\"settings\": {\"user\": {\"go.lintTool\": \"revive\", \"go.lintTool\": \"staticcheck\"}}}"), "");
    row("duplicate through an escape",
        bundleOf("{\"settings\": {\"user\": {\"go.lintTool\": 1, \"go.lint\\u0054ool\": 2}}}"), "");
    row("prototype", bundleOf("{}", "  \"__proto__\": {},\n"), "__proto__");
    row("no choices", "{\"schema\":\"burrow.bundle/1\",\"name\":\"a\",\"made\":\"2026-11-21\",\"needs\":\"0.1.0\"}",
        "choices");
    row("choices are a list", bundleOf("[]"), "");
    row("choices are null", bundleOf("null"), "");
    row("shells are a text", bundleOf("{\"path\": {\"shells\": \"zsh\"}}"), "");
    row("a proxy is a number", bundleOf("{\"mirrors\": {\"goproxy\": [1]}}"), "");
    row("settings are a list", bundleOf("{\"settings\": {\"user\": []}}"), "");
    // Head.
    row("no name", bundleOf("{}").replace("\"team\"", "\"\""), "1 to", 3);
    row("blank name", bundleOf("{}").replace("\"team\"", "\"   \""), "1 to", 3);
    row("name is a number", bundleOf("{}").replace("\"team\"", "7"), "“name”", 3);
    row("very long name", bundleOf("{}").replace("team", QByteArray(500, 'x')), "1 to", 3);
    row("name with an escape sequence", bundleOf("{}").replace("team", "\\u001b[2Jteam"), "control", 3);
    row("name with a line break", bundleOf("{}").replace("team", "a\\nb"), "control", 3);
    row("made is no date", bundleOf("{}").replace("2026-11-21", "yesterday"), "date", 4);
    row("made is an impossible date", bundleOf("{}").replace("2026-11-21", "2026-02-30"), "date", 4);
    row("made is a time", bundleOf("{}").replace("2026-11-21", "2026-11-21T10:00:00"), "date", 4);
    // Characters that hide what is said.
    row("escape sequence in a setting", bundleOf("{\"settings\": {\"user\": {\"go.lintTool\": \"\\u001b[8mrevive\"}}}"),
        "control character U+001B", 6);
    row("delete character", bundleOf("{\"mirrors\": {\"sumdb\": \"a\\u007f\"}}"), "control character U+007F");
    row("C1 control", bundleOf("{\"mirrors\": {\"sumdb\": \"a\\u009b\"}}"), "control character U+009B");
    row("NUL in a text", bundleOf("{\"mirrors\": {\"sumdb\": \"sum.golang.org\\u0000\"}}"), "control character U+0000");
    row("carriage return", bundleOf("{\"mirrors\": {\"private\": [\"a.example\\rGOSUMDB=off\"]}}"),
        "control character U+000D");
    row("right-to-left override",
        bundleOf("{\"settings\": {\"user\": {\"go.lintTool\": \"\xe2\x80\xae"
                 "evil\"}}}"),
        "U+202E", 6);
    row("isolate",
        bundleOf("{\"debug\": {\"launch\": [{\"kind\": \"package\", \"fields\": {\"name\": \"\\u2066x\\u2069\"}}]}}"),
        "U+2066", 6);
    row("zero-width space in a name", bundleOf("{\"settings\": {\"user\": {\"go.lint\\u200bTool\": \"revive\"}}}"),
        "U+200B", 6);
    row("tag characters", bundleOf("{\"mirrors\": {\"sumdb\": \"x\\udb40\\udc41\"}}"), "U+E0041", 6);
    row("soft hyphen", bundleOf("{\"mirrors\": {\"sumdb\": \"sum.go\\u00adlang.org\"}}"), "U+00AD", 6);
    row("line separator", bundleOf("{\"mirrors\": {\"sumdb\": \"a\\u2028b\"}}"), "U+2028", 6);
    row("Hangul filler", bundleOf("{\"settings\": {\"user\": {\"\\u3164\": 1}}}"), "U+3164", 6);
    // What belongs to one machine, or would smuggle something past the form.
    row("ticks", bundleOf("{\"ticks\": {\"settings:user:go.alternateTools\": true}}"), "ticks", 6);
    row("bundle in a bundle", bundleOf("{\"bundle\": \"\\u0020\"}"), "choices.bundle", 6);
    row("go by path", bundleOf("{\"go\": {\"use\": \"/tmp/evil/go\"}}"), "go.use", 6);
    row("go by home path", bundleOf("{\"go\": {\"use\": \"~/go\"}}"), "go.use", 6);
    row("go by name", bundleOf("{\"go\": {\"use\": \"evil\"}}"), "go.use", 6);
    row("start-up file elsewhere", bundleOf("{\"path\": {\"files\": {\"zsh\": \"/etc/profile\"}}}"), "path.files", 6);
    row("profile", bundleOf("{\"settings\": {\"profile\": \"-1a2b\"}}"), "settings.profile", 6);
    row("repair", bundleOf("{\"go\": {\"repair\": [\"GOPROXY\"]}}"), "go.repair", 6);
    row("odd shell", bundleOf("{\"path\": {\"shells\": [\"../../evil\"]}}"), "path.shells", 6);
    row("two proxies in one", bundleOf("{\"mirrors\": {\"goproxy\": [\"https://goproxy.cn,https://evil.example\"]}}"),
        "goproxy", 6);
    row("proxy with a line break", bundleOf("{\"mirrors\": {\"goproxy\": [\"https://goproxy.cn\\nGOSUMDB=off\"]}}"),
        "goproxy", 6);
    row("empty proxy", bundleOf("{\"mirrors\": {\"goproxy\": [\"\"]}}"), "goproxy", 6);
    row("proxy with a password", bundleOf("{\"mirrors\": {\"goproxy\": [\"https://ann:pw@proxy.example\"]}}"),
        "password", 6);
    row("two patterns in one", bundleOf("{\"mirrors\": {\"private\": [\"a.example,*\"]}}"), "private", 6);
    row("odd separator", bundleOf("{\"mirrors\": {\"separator\": \"\\n\"}}"), "separator", 6);
    // For one system.
    row("on Windows", bundleOf("{}", "  \"on\": {\"windows\": {}},\n"), "windows", 6);
    row("on is a list", bundleOf("{}", "  \"on\": [],\n"), "“on”", 6);
    row("unknown choice for macOS", bundleOf("{}", "  \"on\": {\"macos\": {\n\"mirors\": {}}},\n"), "mirors", 7);
    row("path for macOS", bundleOf("{}", "  \"on\": {\"macos\": {\"go\": {\"use\": \"/opt/x/go\"}}},\n"), "go.use", 6);
}

void HostileTest::refused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    QFETCH(int, line);
    for (const Os os : {Os::Linux, Os::MacOs}) { // a bundle is refused everywhere or nowhere
        const auto bundle = readBundle(text, os, catalog());
        QVERIFY(!bundle.ok());
        const QString sentence = TextRenderer()(bundle.error().what);
        QVERIFY(!sentence.isEmpty());
        QVERIFY2(sentence.contains(says), qPrintable(sentence));
        for (const QChar c : sentence) // the refusal itself hides nothing
            QVERIFY2(c.isPrint() || c == u'\n', qPrintable(sentence));
        if (line > 0) {
            QCOMPARE(bundle.error().line, line);
            QVERIFY(bundle.error().column > 0);
        }
    }
}

void HostileTest::everyCutIsRefused()
{
    const QByteArray whole =
        bundleOf("{\"go\": {\"use\": \"1.26\"}, \"settings\": {\"user\": {\"gopls/ui.semanticTokens\": true}}}")
            .trimmed();
    QVERIFY(readBundle(whole, Os::Linux, catalog()).ok());
    for (qsizetype i = 0; i < whole.size(); ++i)
        QVERIFY2(!readBundle(whole.left(i), Os::Linux, catalog()).ok(), qPrintable(QString::number(i)));
}

void HostileTest::everyByteChangedIsSafe()
{
    // No promise but this: it comes back with an answer, and one that is refused says where.
    const QByteArray whole =
        bundleOf("{\"mirrors\": {\"goproxy\": [\"goproxycn\", \"direct\"]}, \"debug\": {\"launch\": [\"package\"]}}");
    for (qsizetype i = 0; i < whole.size(); ++i) {
        for (const char c : {'\0', '"', '{', ']', '\\', '\xff', '9'}) {
            QByteArray changed = whole;
            changed[i] = c;
            const auto bundle = readBundle(changed, Os::Linux, catalog());
            if (!bundle)
                QVERIFY(!bundle.error().what.isEmpty());
        }
    }
}

void HostileTest::risky_data()
{
    QTest::addColumn<QByteArray>("choices");
    QTest::addColumn<QString>("place");
    const auto user = [](const QByteArray &key, const QByteArray &value) {
        return "{\"settings\": {\"user\": {\"" + key + "\": " + value + "}}}";
    };
    const auto row = [](const char *name, const QByteArray &choices, const char *place) {
        QTest::addRow("%s", name) << choices << QString::fromUtf8(place);
    };
    row("alternateTools", user("go.alternateTools", "{\"go\": \"/tmp/evil\"}"),
        "choices.settings.user.go.alternateTools");
    row("alternateTools dotted", user("go.alternateTools.go", "\"/tmp/evil\""),
        "choices.settings.user.go.alternateTools.go");
    row("toolexec", user("go.buildFlags", "[\"-toolexec=/tmp/evil\"]"), "choices.settings.user.go.buildFlags");
    row("toolexec in two words", user("go.testFlags", "[\"-toolexec\", \"/tmp/evil\"]"),
        "choices.settings.user.go.testFlags");
    row("toolexec in gopls", user("gopls/build.buildFlags", "[\"-toolexec=/tmp/evil\"]"),
        "choices.settings.user.gopls/build.buildFlags");
    row("LD_PRELOAD", user("go.toolsEnvVars", "{\"LD_PRELOAD\": \"/tmp/evil.so\"}"),
        "choices.settings.user.go.toolsEnvVars");
    row("PATH", user("go.toolsEnvVars", "{\"PATH\": \"/tmp:${env:PATH}\"}"), "choices.settings.user.go.toolsEnvVars");
    row("GOFLAGS with toolexec", user("go.toolsEnvVars", "{\"GOFLAGS\": \"-toolexec=/tmp/evil\"}"),
        "choices.settings.user.go.toolsEnvVars");
    row("GONOSUMDB", user("go.toolsEnvVars", "{\"GONOSUMDB\": \"*\"}"), "choices.settings.user.go.toolsEnvVars");
    row("GOINSECURE", user("go.toolsEnvVars", "{\"GOINSECURE\": \"*\"}"), "choices.settings.user.go.toolsEnvVars");
    row("gopls env", user("gopls/build.env", "{\"CC\": \"/tmp/evil\"}"), "choices.settings.user.gopls/build.env");
    row("test env", user("go.testEnvVars", "{\"DYLD_INSERT_LIBRARIES\": \"/tmp/evil\"}"),
        "choices.settings.user.go.testEnvVars");
    row("terminal profile", user("terminal.integrated.profiles.linux", "{\"bash\": {\"path\": \"/tmp/evil\"}}"),
        "choices.settings.user.terminal.integrated.profiles.linux");
    row("terminal environment", user("terminal.integrated.env.osx", "{\"PATH\": \"/tmp\"}"),
        "choices.settings.user.terminal.integrated.env.osx");
    row("trust switched off", user("security.workspace.trust.enabled", "false"),
        "choices.settings.user.security.workspace.trust.enabled");
    row("foreign proxy for the editor", user("http.proxy", "\"http://evil.example\""),
        "choices.settings.user.http.proxy");
    row("GOSUMDB off", "{\"mirrors\": {\"sumdb\": \"off\"}}", "choices.mirrors.sumdb");
    row("foreign sumdb", "{\"mirrors\": {\"sumdb\": \"sum.evil.example+1a2b+AbCd\"}}", "choices.mirrors.sumdb");
    row("foreign proxy", "{\"mirrors\": {\"goproxy\": [\"direct\", \"https://evil.example\"]}}",
        "choices.mirrors.goproxy[1]");
    row("proxy over http", "{\"mirrors\": {\"goproxy\": [\"http://goproxy.cn\"]}}", "choices.mirrors.goproxy[0]");
    row("everything private", "{\"mirrors\": {\"private\": [\"*\"]}}", "choices.mirrors.private[0]");
    row("public code private", "{\"mirrors\": {\"private\": [\"github.com/*\"]}}", "choices.mirrors.private[0]");
    row("launch environment",
        "{\"debug\": {\"launch\": [{\"kind\": \"package\", \"fields\": {\"env\": {\"LD_PRELOAD\": \"/tmp/e.so\"}}}]}}",
        "choices.debug.launch[0]");
    row("launch of a program",
        "{\"debug\": {\"launch\": [\"package\", {\"kind\": \"exec\", \"fields\": {\"program\": \"/tmp/evil\"}}]}}",
        "choices.debug.launch[1]");
    row("launch flags",
        "{\"debug\": {\"launch\": [{\"kind\": \"package\", \"fields\": {\"buildFlags\": \"-toolexec=/tmp/evil\"}}]}}",
        "choices.debug.launch[0]");
    row("task flags",
        "{\"debug\": {\"tasks\": [{\"kind\": \"build\", \"fields\": {\"args\": [\"-toolexec=/tmp/evil\"]}}]}}",
        "choices.debug.tasks[0]");
}

void HostileTest::risky()
{
    QFETCH(QByteArray, choices);
    QFETCH(QString, place);
    const auto bundle = readBundle(bundleOf(choices), Os::Linux, catalog());
    QVERIFY2(bundle.ok(), bundle ? "" : qPrintable(TextRenderer()(bundle.error().what)));
    QStringList places;
    for (const BundleRisk &risk : bundle->risks) {
        places << risk.place;
        QVERIFY(!risk.why.isEmpty());
    }
    QVERIFY2(places.contains(place), qPrintable(places.join(u' ')));
    QCOMPARE(bundle->choices.bundle, u"team"_s); // so that the steps leave it unticked
}

void HostileTest::riskyEverywhere()
{
    // The same for one system: a risk there, only mentioned elsewhere.
    const QByteArray text = bundleOf("{}", "  \"on\": {\"macos\": {\"mirrors\": {\"sumdb\": \"off\"}}},\n");
    const auto mac = readBundle(text, Os::MacOs, catalog());
    QVERIFY(mac.ok());
    QCOMPARE(mac->risks.size(), size_t(1));
    QCOMPARE(mac->risks.front().place, u"on.macos.mirrors.sumdb"_s);
    QCOMPARE(mac->choices.mirrors.sumdb, std::optional(u"off"_s));
    const auto other = readBundle(text, Os::Linux, catalog());
    QVERIFY(other->risks.empty());
    QCOMPARE(other->otherRisks.size(), size_t(1));
    QVERIFY(!other->choices.mirrors.sumdb);
    // A name that turns text is allowed (people write right to left) and named.
    const auto turned = readBundle(bundleOf("{}").replace("team", "te\\u202eam"), Os::Linux, catalog());
    QVERIFY(turned.ok());
    QCOMPARE(turned->risks.front().place, u"name"_s);
}

void HostileTest::harmless_data()
{
    QTest::addColumn<QByteArray>("choices");
    QTest::addRow("nothing") << QByteArray("{}");
    QTest::addRow("a version") << QByteArray("{\"go\": {\"use\": \"1.26\"}}");
    QTest::addRow("known proxies") << QByteArray(
        "{\"mirrors\": {\"goproxy\": [\"goproxycn\", \"google\", \"direct\"], \"sumdb\": \"googlecn\"}}");
    QTest::addRow("team's own modules") << QByteArray(
        "{\"mirrors\": {\"private\": [\"git.corp.example\", \"*.team.example\"]}}");
    QTest::addRow("shells") << QByteArray("{\"path\": {\"shells\": [\"zsh\", \"bash\", \"fish\"]}}");
    QTest::addRow("settings") << QByteArray(
        "{\"settings\": {\"user\": {\"gopls/ui.semanticTokens\": true, \"go.useLanguageServer\": null}}}");
    QTest::addRow("entries") << QByteArray("{\"debug\": {\"launch\": [\"package\", \"test\"]}}");
}

void HostileTest::harmless()
{
    QFETCH(QByteArray, choices);
    const auto bundle = readBundle(bundleOf(choices), Os::Linux, catalog());
    QVERIFY2(bundle.ok(), bundle ? "" : qPrintable(TextRenderer()(bundle.error().what)));
    QStringList places;
    for (const BundleRisk &risk : bundle->risks)
        places << risk.place + u": "_s + TextRenderer()(risk.why);
    QCOMPARE(places, QStringList());
}

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
