// Bundles that are read, and of which nothing that could do harm is ticked.
#include "attacks.h"

using namespace Qt::StringLiterals;

namespace burrow {

void addFlaggedAttacks(std::vector<Attack> &all)
{
    const auto flag = [&](const QByteArray &name, const QByteArray &choices, const QByteArray &place,
                          const char *words = "", const QByteArray &carries = "evil") {
        all.push_back({name, bundleOf(choices), Attack::Verdict::Flagged, QString::fromUtf8(words), 0,
                       QString::fromUtf8(place), carries});
    };
    const auto inScope = [](const QByteArray &scope, const QByteArray &key, const QByteArray &value) {
        return "{\"settings\": {\"" + scope + "\": {\"" + key + "\": " + value + "}}}";
    };
    const auto user = [&](const QByteArray &key, const QByteArray &value) { return inScope("user", key, value); };
    const auto workspace = [&](const QByteArray &key, const QByteArray &value) {
        return inScope("workspace", key, value);
    };
    flag("alternateTools", user("go.alternateTools", "{\"go\": \"/tmp/evil\"}"),
         "choices.settings.user.go.alternateTools");
    flag("alternateTools dotted", user("go.alternateTools.go", "\"/tmp/evil\""),
         "choices.settings.user.go.alternateTools.go");
    flag("toolexec", user("go.buildFlags", "[\"-toolexec=/tmp/evil\"]"), "choices.settings.user.go.buildFlags");
    flag("toolexec in two words", user("go.testFlags", "[\"-toolexec\", \"/tmp/evil\"]"),
         "choices.settings.user.go.testFlags");
    flag("toolexec in gopls", user("gopls/build.buildFlags", "[\"-toolexec=/tmp/evil\"]"),
         "choices.settings.user.gopls/build.buildFlags");
    flag("LD_PRELOAD", user("go.toolsEnvVars", "{\"LD_PRELOAD\": \"/tmp/evil.so\"}"),
         "choices.settings.user.go.toolsEnvVars");
    flag("PATH", user("go.toolsEnvVars", "{\"PATH\": \"/tmp:${env:PATH}\"}"), "choices.settings.user.go.toolsEnvVars",
         "", "/tmp:");
    flag("GOFLAGS with toolexec", user("go.toolsEnvVars", "{\"GOFLAGS\": \"-toolexec=/tmp/evil\"}"),
         "choices.settings.user.go.toolsEnvVars");
    flag("GONOSUMDB", user("go.toolsEnvVars", "{\"GONOSUMDB\": \"*\"}"), "choices.settings.user.go.toolsEnvVars", "",
         "GONOSUMDB");
    flag("GOINSECURE", user("go.toolsEnvVars", "{\"GOINSECURE\": \"*\"}"), "choices.settings.user.go.toolsEnvVars", "",
         "GOINSECURE");
    flag("gopls env", user("gopls/build.env", "{\"CC\": \"/tmp/evil\"}"), "choices.settings.user.gopls/build.env");
    flag("test env", user("go.testEnvVars", "{\"DYLD_INSERT_LIBRARIES\": \"/tmp/evil\"}"),
         "choices.settings.user.go.testEnvVars");
    flag("terminal profile", user("terminal.integrated.profiles.linux", "{\"bash\": {\"path\": \"/tmp/evil\"}}"),
         "choices.settings.user.terminal.integrated.profiles.linux");
    flag("terminal environment", user("terminal.integrated.env.osx", "{\"PATH\": \"/tmp\"}"),
         "choices.settings.user.terminal.integrated.env.osx", "", "/tmp");
    flag("trust switched off", user("security.workspace.trust.enabled", "false"),
         "choices.settings.user.security.workspace.trust.enabled");
    flag("foreign proxy for the editor", user("http.proxy", "\"http://evil.example\""),
         "choices.settings.user.http.proxy");
    flag("GOSUMDB off", "{\"mirrors\": {\"sumdb\": \"off\"}}", "choices.mirrors.sumdb");
    flag("foreign sumdb", "{\"mirrors\": {\"sumdb\": \"sum.evil.example+1a2b+AbCd\"}}", "choices.mirrors.sumdb");
    flag("foreign proxy", "{\"mirrors\": {\"goproxy\": [\"direct\", \"https://evil.example\"]}}",
         "choices.mirrors.goproxy[1]");
    flag("proxy over http", "{\"mirrors\": {\"goproxy\": [\"http://goproxy.cn\"]}}", "choices.mirrors.goproxy[0]", "",
         "http://goproxy.cn");
    flag("everything private", "{\"mirrors\": {\"private\": [\"*\"]}}", "choices.mirrors.private[0]", "", "GOPRIVATE");
    flag("public code private", "{\"mirrors\": {\"private\": [\"github.com/*\"]}}", "choices.mirrors.private[0]", "",
         "github.com");
    flag("launch environment",
         "{\"debug\": {\"launch\": [{\"kind\": \"package\", \"fields\": {\"env\": {\"LD_PRELOAD\": \"/tmp/e.so\"}}}]}}",
         "choices.debug.launch[0]", "", "LD_PRELOAD");
    flag("launch of a program",
         "{\"debug\": {\"launch\": [\"package\", {\"kind\": \"exec\", \"fields\": {\"program\": \"/tmp/evil\"}}]}}",
         "choices.debug.launch[1]");
    flag("launch flags",
         "{\"debug\": {\"launch\": [{\"kind\": \"package\", \"fields\": {\"buildFlags\": \"-toolexec=/tmp/evil\"}}]}}",
         "choices.debug.launch[0]");
    flag("task flags",
         "{\"debug\": {\"tasks\": [{\"kind\": \"build\", \"fields\": {\"args\": [\"-toolexec=/tmp/evil\"]}}]}}",
         "choices.debug.tasks[0]");
    // The same in every spelling that an editor reads, or that could be taken for one.
    flag("alternateTools by its member", user("go.alternateTools/go", "\"/tmp/evil\""), "", "program");
    flag("alternateTools nested in go", user("go", "{\"alternateTools\": {\"go\": \"/tmp/evil\"}}"), "", "program");
    flag("alternateTools nested and dotted", user("go", "{\"alternateTools.gopls\": \"/tmp/evil\"}"), "", "program");
    flag("alternateTools of a language", user("[go]/go.alternateTools", "{\"dlv\": \"/tmp/evil\"}"), "", "program");
    flag("alternateTools within a language", user("[go]", "{\"go.alternateTools\": {\"go\": \"/tmp/evil\"}}"), "",
         "program");
    flag("alternateTools within two languages",
         user("[go][markdown]", "{\"go.alternateTools\": {\"go\": \"/tmp/evil\"}}"), "", "program");
    flag("alternateTools deep within a language",
         user("[go]", "{\"go\": {\"alternateTools\": {\"go\": \"/tmp/evil\"}}}"), "", "program");
    flag("alternateTools of the workspace", workspace("go.alternateTools", "{\"go\": \"/tmp/evil\"}"),
         "choices.settings.workspace.go.alternateTools", "program");
    flag("formatter of one's own", user("go.alternateTools", "{\"customFormatter\": \"/tmp/evil\"}"), "", "program");
    flag("linter by path", user("go.lintTool", "\"/tmp/evil\""), "", "");
    flag("formatter by path", user("go.formatTool", "\"/tmp/evil\""), "", "");
    flag("GOROOT of the editor", user("go.goroot", "\"/tmp/evil\""), "", "");
    flag("GOPATH of the tools", user("go.toolsGopath", "\"/tmp/evil\""), "", "");
    flag("GOPATH of the editor", user("go.gopath", "\"/tmp/evil\""), "", "");
    flag("go that installs tools", user("go.toolsManagement.go", "\"/tmp/evil\""), "", "");
    flag("toolexec nested", user("go", "{\"buildFlags\": [\"-toolexec=/tmp/evil\"]}"), "", "toolexec");
    flag("toolexec of a language", user("[go]/go.buildFlags", "[\"-toolexec=/tmp/evil\"]"), "", "toolexec");
    flag("toolexec with two dashes", user("go.buildFlags", "[\"--toolexec=/tmp/evil\"]"), "", "toolexec");
    flag("toolexec behind a harmless flag", user("go.testFlags", "[\"-v\", \"-toolexec\", \"/tmp/evil\"]"), "",
         "toolexec");
    flag("toolexec within one text", user("go.testFlags", "[\"-v -toolexec=/tmp/evil\"]"), "", "toolexec");
    flag("toolexec in quotes", user("go.buildFlags", "[\"'-toolexec=/tmp/evil -x'\"]"), "", "toolexec");
    flag("exec of tests", user("go.testFlags", "[\"-exec=/tmp/evil\"]"), "", "exec");
    flag("profile of tests", user("go.testFlags", "[\"-test.coverprofile=/tmp/evil\"]"), "", "coverprofile");
    flag("vettool", user("go.vetFlags", "[\"-vettool=/tmp/evil\"]"), "", "vettool");
    flag("overlay", user("go.buildFlags", "[\"-overlay=/tmp/evil.json\"]"), "", "overlay");
    flag("modfile", user("go.buildFlags", "[\"-modfile=/tmp/evil.mod\"]"), "", "modfile");
    flag("linker of one's own", user("go.buildFlags", "[\"-ldflags=-extld=/tmp/evil\"]"), "", "ldflags");
    flag("compiler flags", user("go.buildFlags", "[\"-gcflags=-d=x /tmp/evil\"]"), "", "gcflags");
    flag("package of objects", user("go.buildFlags", "[\"-pkgdir=/tmp/evil\"]"), "", "pkgdir");
    flag("written elsewhere", user("go.buildFlags", "[\"-o=/tmp/evil\"]"), "", "-o=");
    flag("C compiler by flag", user("go.buildFlags", "[\"-compiler=gccgo\", \"-gccgoflags=/tmp/evil\"]"), "",
         "compiler");
    flag("directory by flag", user("go.buildFlags", "[\"-C=/tmp/evil\"]"), "", "-C=");
    flag("flags of the linter", user("go.lintFlags", "[\"--config=/tmp/evil.toml\"]"), "", "flag");
    flag("flags of gopls", user("go.languageServerFlags", "[\"-remote=evil.example:4389\"]"), "", "flag");
    flag("flags of gopls, where it logs", user("go.languageServerFlags", "[\"-logfile=/tmp/evil\"]"), "", "flag");
    flag("flags of generated tests", user("go.generateTestsFlags", "[\"-template_dir=/tmp/evil\"]"), "", "");
    flag("debugger's flags", user("go.delveConfig", "{\"dlvFlags\": [\"--init=/tmp/evil\"]}"), "", "");
    flag("file of variables", user("go.testEnvFile", "\"/tmp/evil.env\""), "", "");
    flag("buildFlags of gopls, nested", user("gopls", "{\"buildFlags\": [\"-toolexec=/tmp/evil\"]}"), "", "toolexec");
    flag("buildFlags of gopls, deeper", user("gopls", "{\"build\": {\"buildFlags\": [\"-toolexec=/tmp/evil\"]}}"), "",
         "toolexec");
    flag("buildFlags of gopls, dotted", user("gopls.build.buildFlags", "[\"-toolexec=/tmp/evil\"]"), "", "toolexec");
    flag("env of gopls, nested", user("gopls", "{\"env\": {\"GOFLAGS\": \"-toolexec=/tmp/evil\"}}"), "", "toolexec");
    flag("env of gopls, old name", user("gopls", "{\"build.env\": {\"PATH\": \"/tmp/evil\"}}"), "", "PATH");
    flag("env of gopls, one variable", user("gopls/build.env.PATH", "\"/tmp/evil\""), "", "PATH");
    flag("env of gopls, dotted", user("gopls.build.env", "{\"PATH\": \"/tmp/evil\"}"), "", "PATH");
    flag("env of gopls in a language", user("[go]", "{\"gopls\": {\"env\": {\"PATH\": \"/tmp/evil\"}}}"), "", "PATH");
    flag("toolsEnvVars, one variable", user("go.toolsEnvVars/PATH", "\"/tmp/evil\""), "", "PATH");
    flag("toolsEnvVars, dotted", user("go.toolsEnvVars.PATH", "\"/tmp/evil\""), "", "PATH");
    flag("toolsEnvVars, nested", user("go", "{\"toolsEnvVars\": {\"PATH\": \"/tmp/evil\"}}"), "", "PATH");
    flag("toolsEnvVars of a language", user("[go]", "{\"go.toolsEnvVars\": {\"PATH\": \"/tmp/evil\"}}"), "", "PATH");
    flag("toolsEnvVars as a list", user("go.toolsEnvVars", "[\"PATH=/tmp/evil\"]"), "", "");
    // Variables.
    for (const char *assignment : {"LD_LIBRARY_PATH=/tmp/evil",
                                   "LD_AUDIT=/tmp/evil",
                                   "DYLD_INSERT_LIBRARIES=/tmp/evil",
                                   "DYLD_LIBRARY_PATH=/tmp/evil",
                                   "GOROOT=/tmp/evil",
                                   "GOTOOLDIR=/tmp/evil",
                                   "GOENV=/tmp/evil",
                                   "GOBIN=/tmp/evil",
                                   "GOPATH=/tmp/evil",
                                   "GOMODCACHE=/tmp/evil",
                                   "GOCACHE=/tmp/evil",
                                   "GOTOOLCHAIN=/tmp/evil",
                                   "GOTOOLCHAIN=evil+path",
                                   "GOWORK=/tmp/evil",
                                   "GOFLAGS=-exec=/tmp/evil",
                                   "GOFLAGS=-mod=mod -toolexec=/tmp/evil",
                                   "GOPROXY=https://evil.example",
                                   "GOPROXY=https://proxy.golang.org,https://evil.example",
                                   "GOSUMDB=off",
                                   "GOSUMDB=sum.evil.example+1+a",
                                   "GONOSUMDB=evil.example",
                                   "GONOSUMCHECK=1",
                                   "GOINSECURE=evil.example",
                                   "GOPRIVATE=*",
                                   "GONOPROXY=github.com/*",
                                   "GOVCS=*:all",
                                   "GOAUTH=/tmp/evil",
                                   "GOCACHEPROG=/tmp/evil",
                                   "CC=/tmp/evil",
                                   "CXX=/tmp/evil",
                                   "AR=/tmp/evil",
                                   "PKG_CONFIG=/tmp/evil",
                                   "CGO_CFLAGS=-fplugin=/tmp/evil",
                                   "CGO_LDFLAGS=/tmp/evil",
                                   "GIT_SSH_COMMAND=/tmp/evil",
                                   "GIT_CONFIG_COUNT=1",
                                   "GIT_EXEC_PATH=/tmp/evil",
                                   "SSH_ASKPASS=/tmp/evil",
                                   "HTTPS_PROXY=http://evil.example",
                                   "https_proxy=http://evil.example",
                                   "ALL_PROXY=socks5://evil.example",
                                   "SSL_CERT_FILE=/tmp/evil",
                                   "SSL_CERT_DIR=/tmp/evil",
                                   "BASH_ENV=/tmp/evil",
                                   "ENV=/tmp/evil",
                                   "ZDOTDIR=/tmp/evil",
                                   "EDITOR=/tmp/evil",
                                   "SHELL=/tmp/evil",
                                   "PAGER=/tmp/evil",
                                   "NODE_OPTIONS=--require=/tmp/evil",
                                   "PYTHONSTARTUP=/tmp/evil",
                                   "PERL5OPT=-M/tmp/evil",
                                   "RUBYOPT=-r/tmp/evil",
                                   "GODEBUG=x509ignoreCN=evil",
                                   "HOME=/tmp/evil",
                                   "XDG_CONFIG_HOME=/tmp/evil",
                                   "TMPDIR=/tmp/evil",
                                   "PROMPT_COMMAND=evil",
                                   "IFS=evil",
                                   "PS4=$(evil)"}) {
        const QByteArray whole = assignment, name = whole.left(whole.indexOf('=')), value = whole.mid(name.size() + 1);
        flag("variable " + whole, user("go.toolsEnvVars", "{\"" + name + "\": \"" + value + "\"}"), "", "", value);
    }
    flag("variable among harmless ones",
         user("go.testEnvVars", "{\"CGO_ENABLED\": \"0\", \"GOOS\": \"linux\", \"LD_PRELOAD\": \"/tmp/evil\"}"), "",
         "LD_PRELOAD");
    // Names that are none: what a shell would make of them, nobody knows.
    for (const char *name : {"A=B", "A B", "A;evil", "$(evil)", "`evil`", "1A", "-A", "A-B", "", "A.B", "GOSUMDB=off;X",
                             "LD_PRELOAD ", " PATH", "\xc3\xa4", "A'B", "BASH_FUNC_ls%%"})
        flag(QByteArray("name of a variable ") + name,
             user("go.testEnvVars", "{\"" + QByteArray(name) + "\": \"/tmp/evil\"}"), "", "is no name of a variable");
    flag("name of zsh's list of folders", user("go.testEnvVars", "{\"path\": \"/tmp/evil\"}"), "");
    // The editor itself.
    for (const char *key : {"terminal.integrated.profiles.osx", "terminal.integrated.profiles.windows",
                            "terminal.integrated.automationProfile.linux"})
        flag(QByteArray("terminal ") + key, user(key, "{\"zsh\": {\"path\": \"/tmp/evil\"}}"), "", "terminal");
    for (const char *key : {"terminal.integrated.defaultProfile.linux", "terminal.integrated.shell.linux",
                            "terminal.integrated.shellArgs.linux", "terminal.integrated.cwd",
                            "terminal.external.linuxExec", "terminal.explorerKind"})
        flag(QByteArray("terminal ") + key, user(key, "\"/tmp/evil\""), "", "terminal");
    flag("terminal nested",
         user("terminal", "{\"integrated\": {\"profiles\": {\"linux\": {\"x\": {\"path\": \"/tmp/evil\"}}}}}"), "",
         "terminal");
    flag("terminal half nested",
         user("terminal.integrated", "{\"profiles.linux\": {\"x\": {\"path\": \"/tmp/evil\"}}}"), "", "terminal");
    flag("terminal variable", user("terminal.integrated.env.linux/LD_PRELOAD", "\"/tmp/evil\""), "", "");
    flag("tasks in the settings", user("tasks", "{\"tasks\": [{\"command\": \"/tmp/evil\"}]}"), "", "commands");
    flag("launch in the settings", user("launch", "{\"configurations\": [{\"program\": \"/tmp/evil\"}]}"), "",
         "commands");
    flag("tasks that start by themselves", user("task.allowAutomaticTasks", "\"on\""), "", "", "allowAutomaticTasks");
    flag("trust, its banner", user("security.workspace.trust.banner", "\"never\""), "", "", "trust.banner");
    flag("trust, nested", user("security", "{\"workspace\": {\"trust\": {\"enabled\": false}}}"), "", "", "trust");
    flag("trust for untrusted files", user("security.workspace.trust.untrustedFiles", "\"open\""), "", "",
         "untrustedFiles");
    flag("certificates not checked", user("http.proxyStrictSSL", "false"), "", "", "proxyStrictSSL");
    flag("git by path", user("git.path", "\"/tmp/evil\""), "", "");
    flag("trusted domains", user("workbench.trustedDomains", "[\"evil.example\"]"), "", "");
    flag("extension's program", user("python.defaultInterpreterPath", "\"/tmp/evil\""), "", "");
    flag("extension's node", user("eslint.nodePath", "\"/tmp/evil\""), "", "");
    flag("settings of an update server", user("update.mode", "\"none\""), "", "", "update.mode");
    flag("language of two dots", user("[go].go.alternateTools", "{\"go\": \"/tmp/evil\"}"), "", "");
    flag("setting in capitals", user("GO.alternateTools", "{\"go\": \"/tmp/evil\"}"), "", "");
    flag("setting with a space", user("go.alternateTools ", "{\"go\": \"/tmp/evil\"}"), "", "");
    flag("setting with an empty name", user("", "{\"go.alternateTools\": {\"go\": \"/tmp/evil\"}}"), "", "");
    flag("setting that looks known", user("go.lintT\\u043eol", "\"/tmp/evil\""), "", "");
    // Where code comes from.
    flag("proxy of a file", "{\"mirrors\": {\"goproxy\": [\"file:///tmp/evil\"]}}", "choices.mirrors.goproxy[0]", "");
    flag("proxy that ends like a known one", "{\"mirrors\": {\"goproxy\": [\"https://evil-goproxy.cn\"]}}",
         "choices.mirrors.goproxy[0]", "know");
    flag("proxy below a known one", "{\"mirrors\": {\"goproxy\": [\"https://goproxy.cn.evil.example\"]}}",
         "choices.mirrors.goproxy[0]", "know", "evil.example");
    flag("known proxy at another port", "{\"mirrors\": {\"goproxy\": [\"https://goproxy.cn:8443/evil\"]}}",
         "choices.mirrors.goproxy[0]", "know");
    flag("pattern of a top domain", "{\"mirrors\": {\"private\": [\"*.com\"]}}", "choices.mirrors.private[0]", "public",
         "*.com");
    flag("pattern of every path", "{\"mirrors\": {\"private\": [\"*/*\"]}}", "choices.mirrors.private[0]", "public",
         "*/*");
    flag("pattern of a class", "{\"mirrors\": {\"private\": [\"[a-z]*\"]}}", "choices.mirrors.private[0]", "public",
         "[a-z]*");
    flag("pattern of a public host", "{\"mirrors\": {\"private\": [\"golang.org\"]}}", "choices.mirrors.private[0]",
         "public", "golang.org");
    for (const char *pattern : {"g?thub.com", "*ithub.com", "githu[b].com", "golang.org/x"})
        flag(QByteArray("pattern ") + pattern, "{\"mirrors\": {\"private\": [\"" + QByteArray(pattern) + "\"]}}",
             "choices.mirrors.private[0]", "public", pattern);
    flag("database by the name of the right one", "{\"mirrors\": {\"sumdb\": \"sum.golang.org https://evil.example\"}}",
         "choices.mirrors.sumdb", "know");
    flag("database off, in capitals", "{\"mirrors\": {\"sumdb\": \"OFF\"}}", "choices.mirrors.sumdb", "", "OFF");
    // Entries.
    const auto entry = [](const QByteArray &fields) {
        return "{\"debug\": {\"launch\": [{\"kind\": \"package\", \"fields\": {" + fields + "}}]}}";
    };
    for (const char *field :
         {"\"program\": \"/tmp/evil\"", "\"program\": \"${workspaceFolder}/../../tmp/evil\"", "\"program\": \"~/evil\"",
          "\"program\": \"${env:HOME}/evil\"", "\"cwd\": \"/tmp/evil\"", "\"cwd\": \"${workspaceFolder}/../evil\"",
          "\"envFile\": \"/tmp/evil.env\"", "\"envFile\": [\"/tmp/evil.env\"]", "\"output\": \"/tmp/evil\"",
          "\"dlvFlags\": [\"--init=/tmp/evil\"]", "\"buildFlags\": [\"-toolexec=/tmp/evil\"]",
          "\"env\": {\"PATH\": \"/tmp/evil\"}", "\"env\": {\"evil name\": \"x\"}", "\"host\": \"evil.example\"",
          "\"logDest\": \"/tmp/evil\""})
        flag(QByteArray("launch ") + field, entry(field), "choices.debug.launch[0]", "");
    flag("program beside the folder", entry("\"program\": \"${workspaceFolder}-evil/x\""), "choices.debug.launch[0]",
         "leads out");
    flag("command of the editor in an argument", entry("\"args\": [\"${command:evil.run}\"]"),
         "choices.debug.launch[0]", "evil.run");
    flag("command of the editor in a variable", entry("\"env\": {\"TZ\": \"${command:evil.run}\"}"),
         "choices.debug.launch[0]", "evil.run");
    flag("command of the editor that picks a process",
         "{\"debug\": {\"launch\": [{\"kind\": \"attach\", \"fields\": {\"processId\": \"${command:evil.run}\"}}]}}",
         "choices.debug.launch[0]", "evil.run");
    flag("file written by a test", entry("\"args\": [\"-test.coverprofile=/tmp/evil\"]"), "choices.debug.launch[0]",
         "coverprofile");
    flag("debugger with the rights of root", entry("\"asRoot\": true"), "choices.debug.launch[0]", "root", "asRoot");
    flag("core file elsewhere",
         "{\"debug\": {\"launch\": [{\"kind\": \"core\", \"fields\": {\"coreFilePath\": \"/tmp/evil\"}}]}}",
         "choices.debug.launch[0]", "");
    for (const char *kind : {"build", "test", "coverage"})
        flag(QByteArray("task ") + kind, "{\"debug\": {\"tasks\": [\"" + QByteArray(kind) + "\"]}}",
             "choices.debug.tasks[0]", "command", "\"command\"");
    flag("task with an argument",
         "{\"debug\": {\"tasks\": [{\"kind\": \"test\", \"fields\": {\"args\": [\"-exec=/tmp/evil\"]}}]}}",
         "choices.debug.tasks[0]", "command");
    // For one system only.
    all.push_back({"for Linux alone",
                   bundleOf("{}", "  \"on\": {\"linux\": {\"settings\": {\"user\": {\"go.alternateTools\": {\"go\": "
                                  "\"/tmp/evil\"}}}}},\n"),
                   Attack::Verdict::Flagged, u"program"_s, 0, u"on.linux.settings.user.go.alternateTools"_s, "evil"});
}

} // namespace burrow
