#include "samples/samples.h"

#include "base/hash.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace burrow {
namespace {

constexpr auto home = "/home/gopher"_L1;

AbsPath at(const QString &path)
{
    return AbsPath(path.startsWith(u'/') ? path : home + u'/' + path);
}

void addFile(Survey &survey, const AbsPath &path, const QByteArray &bytes)
{
    FileSnapshot file;
    file.path = file.target = path;
    file.stat.type = FileType::File;
    file.stat.size = bytes.size();
    file.stat.mode = 0644;
    file.stat.readable = file.stat.writable = true;
    file.bytes = bytes;
    file.sha256 = sha256(bytes);
    survey.files.insert(path, file);
}

void addMissing(Survey &survey, const AbsPath &path)
{
    FileSnapshot file;
    file.path = file.target = path;
    survey.files.insert(path, file);
}

ProbeReport report(const char *id, const char *title, const char *summary, ProbeReport::State state, Milliseconds took)
{
    // In the other language they differ, so that a test sees which one is shown.
    const auto words = [](const char *english) {
        const QString text = QString::fromUtf8(english);
        return Text::fromCatalog(text, u'\u300c' + text + u'\u300d');
    };
    return {.id = QLatin1String(id), .title = words(title), .summary = words(summary), .state = state, .took = took};
}

ShellContext context(ShellMode mode, const QStringList &path, bool go)
{
    ShellContext context;
    context.mode = mode;
    context.measured = true;
    context.path = path;
    context.took = 120ms;
    if (go)
        context.found = {{u"go"_s, AbsPath(u"/usr/local/go/bin/go"_s)}};
    return context;
}

ShellFacts shell(const QString &name, bool login, bool go)
{
    ShellFacts facts;
    facts.name = name;
    facts.program = AbsPath(u"/usr/bin/"_s + name);
    facts.isLoginShell = login;
    facts.inUse = login || go;
    facts.configDir = name == "fish"_L1 ? at(u".config/fish"_s) : at({});
    const QStringList plain{u"/usr/local/bin"_s, u"/usr/bin"_s, u"/bin"_s};
    const QStringList with = QStringList{u"/usr/local/go/bin"_s} + plain;
    for (const ShellMode mode : {ShellMode::Login, ShellMode::Interactive, ShellMode::Script, ShellMode::Editor}) {
        const bool finds = go && mode != ShellMode::Script && mode != ShellMode::Editor;
        facts.contexts.push_back(context(mode, finds ? with : plain, finds));
    }
    return facts;
}

GoEnvValue value(const char *name, const QString &effective, std::vector<GoEnvSource> sources)
{
    return {QLatin1String(name), effective, std::move(sources)};
}

} // namespace

Survey emptySurvey(const Host &host)
{
    Survey survey;
    survey.host = host;
    survey.system.name = u"Debian GNU/Linux 13 (trixie)"_s;
    survey.took = 40ms;
    survey.reports = {report("system", "System", "Debian GNU/Linux 13", ProbeReport::State::Ok, 2ms),
                      report("go", "Go", "not found", ProbeReport::State::Bad, 12ms)};
    return survey;
}

Survey fullSurvey(const Host &host)
{
    Survey survey;
    survey.host = host;
    survey.system.name = u"Debian GNU/Linux 13 (trixie)"_s;
    survey.took = 412ms;

    ShellFacts zsh = shell(u"zsh"_s, true, false);
    const std::vector<ShellMode> all{ShellMode::Login, ShellMode::Interactive, ShellMode::Script, ShellMode::Editor};
    zsh.files = {{at(u".zshenv"_s), false, false, all},
                 {at(u".zprofile"_s), true, false, {ShellMode::Login}},
                 {at(u".zshrc"_s), true, false, {ShellMode::Login, ShellMode::Interactive, ShellMode::Editor}}};
    ShellFacts bash = shell(u"bash"_s, false, true);
    bash.files = {{at(u".bash_profile"_s), false, false, {ShellMode::Login}},
                  {at(u".bashrc"_s), true, false, {ShellMode::Interactive, ShellMode::Editor}}};
    ShellFacts fish = shell(u"fish"_s, false, false);
    fish.files = {{at(u".config/fish/config.fish"_s), false, false, all}};
    survey.shells = {zsh, bash, fish};

    GoInstall official;
    official.go = AbsPath(u"/usr/local/go/bin/go"_s);
    official.goroot = AbsPath(u"/usr/local/go"_s);
    official.version = u"1.26.8"_s;
    official.arch = u"amd64"_s;
    official.origin = GoOrigin::Official;
    GoInstall distribution;
    distribution.go = AbsPath(u"/usr/bin/go"_s);
    distribution.goroot = AbsPath(u"/usr/lib/go-1.19"_s);
    distribution.version = u"1.19.8"_s;
    distribution.arch = u"amd64"_s;
    distribution.origin = GoOrigin::Distribution;
    survey.goInstalls = {official, distribution};

    survey.goEnv.file = at(u".config/go/env"_s);
    survey.goEnv.gobin = at(u"go/bin"_s);
    const AbsPath env = survey.goEnv.file;
    survey.goEnv.values.insert(u"GOPROXY"_s,
                               value("GOPROXY", u"https://goproxy.io,direct"_s,
                                     {{GoEnvOrigin::UserFile, u"https://goproxy.io,direct"_s, env, 2},
                                      {GoEnvOrigin::BuiltIn, u"https://proxy.golang.org,direct"_s, {}, 0}}));
    survey.goEnv.values.insert(
        u"GOSUMDB"_s, value("GOSUMDB", u"sum.golang.org"_s, {{GoEnvOrigin::BuiltIn, u"sum.golang.org"_s, {}, 0}}));
    survey.goEnv.values.insert(u"GOPRIVATE"_s, value("GOPRIVATE", u"git.example.com"_s,
                                                     {{GoEnvOrigin::UserFile, u"git.example.com"_s, env, 1}}));
    survey.goEnv.values.insert(u"GOPATH"_s,
                               value("GOPATH", home + u"/go"_s, {{GoEnvOrigin::BuiltIn, home + u"/go"_s, {}, 0}}));
    addFile(survey, env, "GOPRIVATE=git.example.com\nGOPROXY=https://goproxy.io,direct\n");

    survey.tools = {{u"dlv"_s, at(u"go/bin/dlv"_s), u"v1.27.1"_s, u"1.26.8"_s, u"amd64"_s}};
    EditorFacts code;
    code.id = u"code"_s;
    code.name = u"VS Code"_s;
    code.version = u"1.105.0"_s;
    code.app = AbsPath(u"/usr/share/code"_s);
    code.userDir = at(u".config/Code/User"_s);
    code.profiles = {{{}, u"Default"_s, at(u".config/Code/User/settings.json"_s)}};
    code.extensions = {{u"golang.go"_s, u"0.56.0"_s}};
    survey.editors = {code};
    addFile(
        survey, at(u".config/Code/User/settings.json"_s),
        "{\n  // my editor, since 2019\n  \"editor.fontSize\": 13,\n  \"editor.rulers\": [100], // team rule, keep\n"
        "  /* Go */\n  \"go.useGoProxyToCheckForToolUpdates\": true,\n  \"gopls\": {\n"
        "    \"ui.completion.usePlaceholders\": true // args\n  },\n  \"files.eol\": \"\\n\"\n}\n");

    WorkspaceFacts work;
    work.root = at(u"src/payments"_s);
    work.goMod = work.root / u"go.mod"_s;
    work.module = u"git.example.com/payments"_s;
    work.goLine = u"1.24"_s;
    work.dependencies = {u"golang.org/x/text"_s};
    work.mains = {{u"cmd/payments"_s, u"git.example.com/payments/cmd/payments"_s}};
    work.hasTests = true;
    work.vscode = work.root / u".vscode"_s;
    survey.workspace = work;
    addMissing(survey, work.vscode / u"settings.json"_s);
    addMissing(survey, work.vscode / u"launch.json"_s);
    addMissing(survey, work.vscode / u"tasks.json"_s);

    addFile(survey, at(u".zprofile"_s), "# my profile\nexport EDITOR=vim\n");
    addFile(survey, at(u".zshrc"_s), "setopt histignoredups\n");
    addFile(survey, at(u".bashrc"_s), "export PATH=/usr/local/go/bin:$PATH\n");
    for (const char *missing : {".zshenv", ".bash_profile", ".bash_login", ".profile", ".config/fish/config.fish",
                                ".config/fish/conf.d/burrow.fish"})
        addMissing(survey, at(QLatin1String(missing)));

    using State = ProbeReport::State;
    survey.reports = {report("system", "System", "Debian GNU/Linux 13 (trixie), amd64", State::Ok, 2ms),
                      report("go", "Go", "1.26.8 at /usr/local/go · project asks for 1.24", State::Ok, 31ms),
                      report("path", "PATH in the editor", "go not found · found in: bash", State::Bad, 388ms),
                      report("tools", "Tools", "gopls is missing · dlv 1.27.1 fits", State::Attention, 12ms),
                      report("editors", "Editors", "VS Code 1.105, extension golang.go 0.56.0", State::Ok, 9ms),
                      report("settings", "Settings", "1 key no longer does anything", State::Attention, 6ms)};
    return survey;
}

Survey brokenSurvey(const Host &host)
{
    Survey survey = fullSurvey(host);
    for (ShellFacts &facts : survey.shells)
        for (ShellContext &facet : facts.contexts) {
            facet = ShellContext();
            facet.timedOut = true;
            facet.output = QByteArray("\xff\xfe broken\n", 10);
        }
    ShellFacts nu;
    nu.name = u"nu"_s;
    nu.program = AbsPath(u"/usr/bin/nu"_s);
    nu.supported = false;
    nu.inUse = true;
    survey.shells.push_back(nu);
    for (FileSnapshot &file : survey.files) {
        file.bytes = "{ \"broken\": ";
        file.problem =
            Error{.kind = ErrorKind::Denied,
                  .what = Text::verbatim(u"The file cannot be read: permission denied. Its owner is somebody else."_s),
                  .path = file.path.str()};
    }
    for (GoInstall &install : survey.goInstalls) {
        install.version.clear();
        install.arch = u"arm64"_s;
    }
    survey.goEnv.problem =
        Error{.kind = ErrorKind::TimedOut, .what = Text::verbatim(u"go did not answer within ten seconds."_s)};
    survey.goEnv.values.insert(u"GOPROXY"_s, value("GOPROXY", u"\"https://x,,|direct"_s, {}));
    survey.goEnv.disabled = true;
    for (EditorFacts &editor : survey.editors) {
        editor.version.clear();
        editor.extensions.clear();
    }
    survey.workspace->goLine = u"nonsense"_s;
    survey.reports.push_back(report("workspace", "Project", "", ProbeReport::State::Unknown, 10'000ms));
    return survey;
}

std::unique_ptr<SessionController> sessionWith(Survey (*survey)(const Host &))
{
    FakeMachine machine(Os::Linux, home);
    SessionMachine given;
    given.host = machine.host;
    given.fs = std::make_unique<FakeFs>();
    static_cast<FakeFs &>(*given.fs).addFolder(home);
    given.readers = std::make_unique<FakeRunner>();
    given.fetcher = std::make_unique<FakeFetcher>();
    given.clock = std::make_unique<FakeClock>();
    given.loadCatalog = [] {
        static const auto once = Catalog::load();
        return once;
    };
    given.look = [survey](const ProbeAccess &access, const Catalog &, const SurveyRequest &, const CancelToken &,
                          const std::function<void(const ProbeReport &)> &arrived) {
        Survey found = survey(access.host);
        for (const ProbeReport &line : found.reports)
            arrived(line);
        return found;
    };
    return std::make_unique<SessionController>(std::move(given));
}

} // namespace burrow
