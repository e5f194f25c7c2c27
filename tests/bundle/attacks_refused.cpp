// Bundles that are refused as a whole.
#include "attacks.h"

using namespace Qt::StringLiterals;

namespace burrow {

void addRefusedAttacks(std::vector<Attack> &all)
{
    const auto row = [&](const char *name, const QByteArray &text, const char *says, int line = 0) {
        all.push_back({name, text, Attack::Verdict::Refused, QString::fromUtf8(says), line, {}, {}});
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
    row("unknown kind of task", bundleOf("{\"debug\": {\"tasks\": [\"cron\"]}}"), "build, test, coverage", 6);
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
    // Numbers and characters that programs read in different ways.
    const auto setting = [](const QByteArray &value) {
        return bundleOf("{\"settings\": {\"user\": {\"[go]/editor.tabSize\": " + value + "}}}");
    };
    row("not a number", setting("NaN"), "");
    row("endless", setting("Infinity"), "");
    row("hexadecimal", setting("0x10"), "");
    row("octal", setting("010"), "");
    row("with a plus", setting("+1"), "");
    row("without a digit in front", setting(".5"), "");
    row("without a digit behind", setting("1."), "");
    row("grouped digits", setting("1_000"), "");
    row("full-width digit", setting("\xef\xbc\x91"), "");
    row("huge exponent", setting("1e999999"), "larger or longer", 6);
    row("huge negative number", setting("-1e999"), "larger or longer", 6);
    row("very many digits", setting(QByteArray(4000, '9')), "larger or longer", 6);
    row("very many digits behind the point", setting("0." + QByteArray(4000, '3')), "larger or longer", 6);
    row("overlong slash",
        setting("\"a\xc0\xaf"
                "b\""),
        "");
    row("overlong NUL",
        setting("\"a\xc0\x80"
                "b\""),
        "");
    row("surrogate as UTF-8", setting("\"\xed\xa0\x80\""), "");
    row("beyond Unicode", setting("\"\xf5\x80\x80\x80\""), "");
    row("character cut off", setting("\"\xe4\xbd\""), "");
    row("second half alone", setting("\"\\udc00\""), "half a character");
    row("two first halves", setting("\"\\ud800\\ud800\""), "half a character");
    row("unknown escape", setting("\"\\x41\""), "");
    row("short escape", setting("\"\\u41\""), "");
    row("raw line break in a text", setting("\"a\nb\""), "");
    row("raw tab in a text", setting("\"a\tb\""), "");
    row("mark in the middle of a text",
        setting("\"a\xef\xbb\xbf"
                "b\""),
        "U+FEFF", 6);
    row("noncharacter", setting("\"\\ufdd0\""), "U+FDD0", 6);
    row("last of a plane", setting("\"\\uffff\""), "U+FFFF", 6);
    row("grapheme joiner", setting("\"rev\\u034five\""), "U+034F", 6);
    row("blank Braille", setting("\"\\u2800\""), "U+2800", 6);
    row("joiner between Latin letters", setting("\"rev\\u200dive\""), "U+200D", 6);
    row("non-joiner at the end", setting("\"revive\\u200c\""), "U+200C", 6);
    row("invisible times", setting("\"a\\u2062b\""), "U+2062", 6);
    row("paragraph separator", setting("\"a\\u2029b\""), "U+2029", 6);
    row("right-to-left mark", setting("\"a\\u200fb\""), "U+200F", 6);
    row("Arabic letter mark", setting("\"a\\u061cb\""), "U+061C", 6);
    row("embedding", setting("\"a\\u202ab\\u202c\""), "U+202A", 6);
    row("bell", setting("\"\\u0007\""), "U+0007", 6);
    row("backspace that wipes", setting("\"evil\\b\\b\\b\\bfine\""), "U+0008", 6);
    row("turning name of a variable",
        bundleOf("{\"settings\": {\"user\": {\"go.toolsEnvVars\": {\"\\u202eHTAP\": \"x\"}}}}"), "U+202E", 6);
    row("hidden key at the top", bundleOf("{}", "  \"choi\\u200bces\": {},\n"), "U+200B", 6);
    row("byte order mark of another kind", QByteArray("\xfe\xff\0{", 4), "");
    row("compressed", QByteArray("\x1f\x8b\x08\0\0\0\0\0", 8), "");
    row("NUL behind it", bundleOf("{}") + QByteArray(1, '\0'), "");
    row("control character in a word that is no value",
        "go.buil\x13"
        "er{}",
        "no JSON value", 1);
    row("turning character in the schema", "{\"schema\": \"burrow.bundle/\\u202e1\"}", "no kind");
    // Paths that lead elsewhere.
    row("go by a path upwards", bundleOf("{\"go\": {\"use\": \"../../tmp/go\"}}"), "go.use", 6);
    row("go by a Windows path", bundleOf("{\"go\": {\"use\": \"C:\\\\evil\\\\go.exe\"}}"), "go.use", 6);
    row("go by an address", bundleOf("{\"go\": {\"use\": \"file:///tmp/go\"}}"), "go.use", 6);
    row("start-up file upwards", bundleOf("{\"path\": {\"files\": {\"zsh\": \"../../../etc/zshenv\"}}}"), "path.files",
        6);
    row("start-up file of a network", bundleOf("{\"path\": {\"files\": {\"zsh\": \"//host/share/zshrc\"}}}"),
        "path.files", 6);
    row("profile upwards", bundleOf("{\"settings\": {\"profile\": \"../../../.ssh\"}}"), "settings.profile", 6);
    row("shell by path", bundleOf("{\"path\": {\"shells\": [\"/bin/zsh\"]}}"), "path.shells", 6);
    row("debug repair", bundleOf("{\"debug\": {\"repair\": [\"x\"]}}"), "debug.repair", 6);
    // What reaches a shell file, or could be taken for it by one who evaluates what go env prints.
    row("command in the version", bundleOf("{\"go\": {\"use\": \"1.26;touch /tmp/evil\"}}"), "go.use", 6);
    row("substitution in the version", bundleOf("{\"go\": {\"use\": \"1.26$(touch /tmp/evil)\"}}"), "go.use", 6);
    row("backquotes in the version", bundleOf("{\"go\": {\"use\": \"`touch /tmp/evil`\"}}"), "go.use", 6);
    row("line break in the version", bundleOf("{\"go\": {\"use\": \"1.26\\ntouch /tmp/evil\"}}"), "go.use", 6);
    row("quote in the version", bundleOf("{\"go\": {\"use\": \"1.26\\\"\"}}"), "go.use", 6);
    row("version behind a space", bundleOf("{\"go\": {\"use\": \"1.26 -x\"}}"), "go.use", 6);
    row("command in a shell's name", bundleOf("{\"path\": {\"shells\": [\"zsh;touch /tmp/evil\"]}}"), "path.shells", 6);
    row("substitution in a shell's name", bundleOf("{\"path\": {\"shells\": [\"$(evil)\"]}}"), "path.shells", 6);
    row("line break in a shell's name", bundleOf("{\"path\": {\"shells\": [\"zsh\\nevil\"]}}"), "path.shells", 6);
    row("shell in capitals", bundleOf("{\"path\": {\"shells\": [\"ZSH\"]}}"), "path.shells", 6);
    row("substitution in a proxy", bundleOf("{\"mirrors\": {\"goproxy\": [\"https://x.example/$(evil)\"]}}"),
        "no address has", 6);
    row("backquotes in a proxy", bundleOf("{\"mirrors\": {\"goproxy\": [\"https://x.example/`evil`\"]}}"),
        "no address has", 6);
    row("quote in a proxy", bundleOf("{\"mirrors\": {\"goproxy\": [\"https://x.example/';evil;'\"]}}"),
        "no address has", 6);
    row("Greek letter in a proxy", bundleOf("{\"mirrors\": {\"goproxy\": [\"https://g\\u03bfproxy.cn\"]}}"),
        "no address has", 6);
    row("Cyrillic letter in a proxy", bundleOf("{\"mirrors\": {\"goproxy\": [\"https://proxy.g\\u043elang.org\"]}}"),
        "no address has", 6);
    row("bar in a proxy", bundleOf("{\"mirrors\": {\"goproxy\": [\"https://goproxy.cn|https://evil.example\"]}}"),
        "more or less than one", 6);
    row("user in a proxy", bundleOf("{\"mirrors\": {\"goproxy\": [\"https://proxy.golang.org@evil.example\"]}}"),
        "password", 6);
    row("substitution in a pattern", bundleOf("{\"mirrors\": {\"private\": [\"$(evil).example.com\"]}}"),
        "no module path has", 6);
    row("command in a pattern", bundleOf("{\"mirrors\": {\"private\": [\"git.example.com;evil\"]}}"),
        "no module path has", 6);
    row("Cyrillic letter in a pattern", bundleOf("{\"mirrors\": {\"private\": [\"git.\\u0435xample.com\"]}}"),
        "no module path has", 6);
    row("line break in a pattern", bundleOf("{\"mirrors\": {\"private\": [\"a.example\\nGOFLAGS=-toolexec=evil\"]}}"),
        "private", 6);
    row("substitution in the database", bundleOf("{\"mirrors\": {\"sumdb\": \"sum.golang.org$(evil)\"}}"),
        "no address has", 6);
    row("line break in the database", bundleOf("{\"mirrors\": {\"sumdb\": \"off\\nGOFLAGS=-toolexec=evil\"}}"), "sumdb",
        6);
    row("separator as a command", bundleOf("{\"mirrors\": {\"separator\": \";evil;\"}}"), "separator", 6);
    // Secrets: who sends one has lost it, and it would travel on.
    const auto variable = [](const QByteArray &name, const QByteArray &value) {
        return bundleOf("{\"settings\": {\"user\": {\"go.testEnvVars\": {\"" + name + "\": \"" + value + "\"}}}}");
    };
    row("token by its look", variable("X", QByteArray("gh") + "p_abcdefghijklmnopqrstuvwxyz0123456789"),
        "password or token", 6);
    row("token by its name", variable("DEPLOY_TOKEN", "abc"), "password or token", 6);
    row("password by its name", variable("DB_PASSWORD", "hunter2"), "password or token", 6);
    row("key block",
        variable("K", QByteArray("-----BEGIN RSA PRIV") + "ATE KEY-----\\nAAAA\\n-----END RSA PRIV" + "ATE KEY-----"),
        "password or token", 6);
    row("header", variable("H", "Authorization: Basic YW5uOmh1bnRlcjI="), "password or token", 6);
    row("password in an address of a setting",
        bundleOf("{\"settings\": {\"user\": {\"http.proxy\": \"http://ann:hunter2@proxy.example\"}}}"),
        "password or token", 6);
    row("password of a launch entry",
        bundleOf(
            "{\"debug\": {\"launch\": [{\"kind\": \"package\", \"fields\": {\"env\": {\"PGPASSWORD\": \"x1\"}}}]}}"),
        "password or token", 6);
    row("password of another system",
        bundleOf("{}",
                 "  \"on\": {\"macos\": {\"settings\": {\"user\": {\"go.testEnvVars\": {\"A_SECRET\": \"x1\"}}}}},\n"),
        "password or token", 6);
}

} // namespace burrow
