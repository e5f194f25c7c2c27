// Probes on machines made of values: macOS and the Linuxes we are not on.
#include "probe/dotfiles.h"
#include "probe/editor_probe.h"
#include "probe/go_env_probe.h"
#include "probe/go_probe.h"
#include "probe/reports.h"
#include "probe/shell_context.h"
#include "probe/shell_probe.h"
#include "probe/snapshot_probe.h"
#include "probe/system_probe.h"
#include "probe/workspace_probe.h"
#include "support/fake_machine.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

/// A machine of values with all that a probe is handed.
struct Bench
{
    explicit Bench(Os os)
        : machine(os, os == Os::MacOs ? u"/Users/ann"_s : u"/home/ann"_s)
    {
        catalog = Catalog::load().valueOr({});
    }
    Look look() { return {machine.host, machine.fs, machine.run, machine.clock, catalog, request, cancel}; }
    AbsPath home(const QString &path) const { return machine.host.home / path; }
    void addGo(const QString &goroot, const QByteArray &version)
    {
        machine.fs.add(goroot + u"/bin/go"_s,
                       "\x7F"
                       "ELF",
                       0755);
        machine.fs.add(goroot + u"/VERSION"_s, version + "\ntime 2026-10-01T00:00:00Z\n");
        machine.fs.add(
            goroot + u"/go.env"_s,
            "# defaults\nGOPROXY=https://proxy.golang.org,direct\nGOSUMDB=sum.golang.org\nGOTOOLCHAIN=auto\n");
    }

    FakeMachine machine;
    Catalog catalog;
    SurveyRequest request;
    CancelToken cancel;
};

QStringList goPaths(const std::vector<GoInstall> &installs)
{
    QStringList paths;
    for (const GoInstall &install : installs)
        paths += install.go.str() + u' ' + install.version;
    return paths;
}

constexpr char plist[] = "<?xml version=\"1.0\"?><plist><dict><key>ProductName</key><string>macOS</string>\n"
                         "<key>ProductVersion</key>\n  <string>15.6</string></dict></plist>";

} // namespace

class ValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void systems_data()
    {
        QTest::addColumn<Host>("host");
        QTest::addColumn<QStringList>("files"); // path, content, ..
        QTest::addColumn<QString>("summary");
        Host mac;
        mac.os = Os::MacOs;
        mac.arch = u"arm64"_s;
        const QStringList macFiles{u"/System/Library/CoreServices/SystemVersion.plist"_s, QString::fromLatin1(plist)};
        QTest::addRow("mac") << mac << macFiles << u"macOS 15.6, Apple silicon"_s;
        mac.translated = true;
        QTest::addRow("mac, Rosetta") << mac << macFiles << u"macOS 15.6, Apple silicon · Burrow runs under Rosetta"_s;
        mac.translated = false;
        mac.arch = u"amd64"_s;
        QTest::addRow("mac, Intel") << mac << macFiles << u"macOS 15.6, Intel"_s;
        Host linux;
        linux.arch = u"amd64"_s;
        const QString release = u"NAME=x\nPRETTY_NAME=\"Fedora Linux 43 (KDE \\\"x\\\")\"\nVERSION_ID=43\n"_s;
        QTest::addRow("linux") << linux << QStringList{u"/usr/lib/os-release"_s, release}
                               << u"Fedora Linux 43 (KDE \"x\"), amd64"_s;
        QTest::addRow("container") << linux << QStringList{u"/etc/os-release"_s, release, u"/.dockerenv"_s, QString()}
                                   << u"Fedora Linux 43 (KDE \"x\"), amd64, in a container"_s;
        QTest::addRow("WSL") << linux
                             << QStringList{u"/etc/os-release"_s, release, u"/proc/sys/kernel/osrelease"_s,
                                            u"5.15-Microsoft-standard\n"_s}
                             << u"Fedora Linux 43 (KDE \"x\"), amd64, in WSL"_s;
        QTest::addRow("nothing known") << linux << QStringList() << u"Linux, amd64"_s;
    }
    void systems()
    {
        QFETCH(Host, host);
        QFETCH(QStringList, files);
        QFETCH(QString, summary);
        Bench bench(host.os);
        bench.machine.host = host;
        for (qsizetype i = 0; i < files.size(); i += 2)
            bench.machine.fs.add(files.at(i), files.at(i + 1).toUtf8());
        QCOMPARE(TextRenderer()(reportSystem(probeSystem(bench.look()), host).summary), summary);
    }
    void ptrace()
    {
        Bench bench(Os::Linux);
        QVERIFY(!probeSystem(bench.look()).ptraceScope);
        bench.machine.fs.add(u"/proc/sys/kernel/yama/ptrace_scope"_s, "1\n");
        QCOMPARE(probeSystem(bench.look()).ptraceScope, 1);
    }

    void goOfHomebrewHasItsStablePath_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addRow("from the Dock") << u"/usr/bin:/bin"_s;
        QTest::addRow("from a terminal") << u"/opt/homebrew/bin:/usr/bin:/bin"_s;
        QTest::addRow("Cellar on PATH") << u"/opt/homebrew/Cellar/go/1.27.3/bin:/usr/bin"_s;
    }
    void goOfHomebrewHasItsStablePath()
    {
        QFETCH(QString, path);
        Bench bench(Os::MacOs);
        bench.addGo(u"/opt/homebrew/Cellar/go/1.27.3/libexec"_s, "go1.27.3");
        bench.machine.fs.addLink(u"/opt/homebrew/Cellar/go/1.27.3/bin/go"_s, u"../libexec/bin/go"_s);
        bench.machine.fs.addLink(u"/opt/homebrew/opt/go"_s, u"../Cellar/go/1.27.3"_s);
        bench.machine.fs.addLink(u"/opt/homebrew/bin/go"_s, u"../Cellar/go/1.27.3/bin/go"_s);
        bench.addGo(u"/opt/homebrew/Cellar/go@1.26/1.26.8/libexec"_s, "go1.26.8");
        bench.machine.fs.addLink(u"/opt/homebrew/Cellar/go@1.26/1.26.8/bin/go"_s, u"../libexec/bin/go"_s);
        bench.machine.fs.addLink(u"/opt/homebrew/opt/go@1.26"_s, u"../Cellar/go@1.26/1.26.8"_s);
        const auto installs = findGo(bench.look(), pathFolders(path));
        QCOMPARE(goPaths(installs),
                 (QStringList{u"/opt/homebrew/bin/go 1.27.3"_s, u"/opt/homebrew/opt/go@1.26/bin/go 1.26.8"_s}));
        QCOMPARE(installs.front().origin, GoOrigin::Homebrew);
        QCOMPARE(installs.front().goroot.str(), u"/opt/homebrew/Cellar/go/1.27.3/libexec"_s);
        QCOMPARE(installs.front().defaults.value("GOTOOLCHAIN"), "auto"_ba);
    }
    void everyPlaceOfGo()
    {
        Bench bench(Os::Linux);
        bench.addGo(u"/usr/local/go"_s, "go1.26.8");
        bench.addGo(u"/usr/lib/go-1.19"_s, "go1.19.8");
        bench.machine.fs.addLink(u"/usr/lib/go"_s, u"go-1.19"_s);
        bench.machine.fs.addLink(u"/usr/bin/go"_s, u"../lib/go-1.19/bin/go"_s);
        bench.addGo(u"/home/ann/sdk/go1.27rc1"_s, "go1.27rc1");
        bench.addGo(u"/home/ann/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.27.3.linux-amd64"_s, "go1.27.3");
        bench.addGo(u"/home/ann/.goenv/versions/1.25.0"_s, "go1.25.0");
        bench.machine.fs.add(u"/home/ann/.goenv/shims/go"_s, "#!/usr/bin/env bash\n", 0755);
        bench.addGo(u"/home/ann/.local/share/mise/installs/go/1.24.1"_s, "go1.24.1");
        bench.machine.fs.addLink(u"/home/ann/.local/share/mise/installs/go/latest"_s, u"./1.24.1"_s);
        bench.addGo(u"/home/ann/.asdf/installs/golang/1.23.0/go"_s, "go1.23.0");
        bench.addGo(u"/home/ann/.gvm/gos/go1.22"_s, "devel go1.22-abc");
        const auto installs = findGo(bench.look(), pathFolders(u"relative:/home/ann/.goenv/shims:/usr/bin:/bin"_s));
        QStringList found = goPaths(installs);
        found.sort();
        QCOMPARE(found,
                 (QStringList{u"/home/ann/.asdf/installs/golang/1.23.0/go/bin/go 1.23.0"_s,
                              u"/home/ann/.goenv/versions/1.25.0/bin/go 1.25.0"_s,
                              u"/home/ann/.gvm/gos/go1.22/bin/go devel go1.22-abc"_s,
                              u"/home/ann/.local/share/mise/installs/go/1.24.1/bin/go 1.24.1"_s,
                              u"/home/ann/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.27.3.linux-amd64/bin/go 1.27.3"_s,
                              u"/home/ann/sdk/go1.27rc1/bin/go 1.27rc1"_s, u"/usr/bin/go 1.19.8"_s,
                              u"/usr/local/go/bin/go 1.26.8"_s}));
        // The shim comes first on PATH and is none of them: no installation may claim that place.
        QVERIFY(std::ranges::none_of(installs, &GoInstall::onPath));
        QCOMPARE(installs.front().go.str(),
                 u"/usr/local/go/bin/go"_s); // installed as such, and newer than the other that is
        QCOMPARE(installs.back().origin, GoOrigin::ToolchainModule); // newest of all, but only go's own
        const auto plain = findGo(bench.look(), pathFolders(u"/usr/bin"_s));
        QCOMPARE(plain.front().go.str(), u"/usr/bin/go"_s);
        QVERIFY(plain.front().onPath);
        QCOMPARE(plain.front().origin, GoOrigin::Distribution);
    }

    void goOfTheLoginShellComesFirst()
    {
        Bench bench(Os::MacOs);
        bench.addGo(u"/usr/local/go"_s, "go1.27.3");
        bench.addGo(u"/Users/ann/mine/go"_s, "go1.25.0");
        auto installs = findGo(bench.look(), pathFolders(u"/usr/bin:/bin"_s)); // as from the Dock
        QCOMPARE(goPaths(installs), QStringList{u"/usr/local/go/bin/go 1.27.3"_s});
        ShellFacts zsh;
        zsh.isLoginShell = true;
        ShellContext context;
        context.path = {u"/Users/ann/mine/go/bin"_s, u"/usr/local/go/bin"_s};
        context.found.insert(u"go"_s, AbsPath(u"/Users/ann/mine/go/bin/go"_s));
        zsh.contexts = {context};
        addGoFromShells(bench.look(), {zsh}, installs);
        QCOMPARE(goPaths(installs),
                 (QStringList{u"/Users/ann/mine/go/bin/go 1.25.0"_s, u"/usr/local/go/bin/go 1.27.3"_s}));
        QVERIFY(!installs.front().onPath);
    }

    void goEnvWinners()
    {
        Bench bench(Os::Linux);
        bench.addGo(u"/usr/local/go"_s, "go1.26.8");
        bench.machine.fs.add(u"/home/ann/.config/go/env"_s,
                             "GOPROXY=https://first.example\n# "
                             "note\nGOPROXY=https://goproxy.cn,direct\nGOBIN=/home/ann/tools\nGOSUMDB=\n");
        bench.machine.host.env.insert(u"GOBIN"_s, u"/from/process"_s);
        bench.machine.host.env.insert(u"GOFLAGS"_s, QString()); // empty counts as unset
        const GoInstall install = findGo(bench.look(), {}).front();
        const GoEnvFacts facts = readGoEnv(bench.look(), nullptr, &install, std::nullopt);
        QCOMPARE(facts.file, bench.home(u".config/go/env"_s));
        QCOMPARE(facts.effective(u"GOPROXY"_s), u"https://goproxy.cn,direct"_s);
        const auto proxy = facts.values.value(u"GOPROXY"_s).sources;
        QCOMPARE(int(proxy.size()), 2);
        QCOMPARE(proxy.at(0).origin, GoEnvOrigin::UserFile);
        QCOMPARE(proxy.at(0).line, 3);
        QCOMPARE(proxy.at(1).origin, GoEnvOrigin::GorootFile);
        QCOMPARE(facts.effective(u"GOBIN"_s), u"/from/process"_s);
        QCOMPARE(facts.gobin.str(), u"/from/process"_s);
        QCOMPARE(facts.effective(u"GOSUMDB"_s), QString()); // an empty line hides the default
        QCOMPARE(facts.values.value(u"GOSUMDB"_s).sources.front().origin, GoEnvOrigin::UserFile);
        QCOMPARE(facts.effective(u"GOTOOLCHAIN"_s), u"auto"_s);
        QCOMPARE(facts.effective(u"GOPATH"_s), u"/home/ann/go"_s);
        QCOMPARE(facts.effective(u"GOROOT"_s), u"/usr/local/go"_s);
        QVERIFY(facts.values.value(u"GOFLAGS"_s).sources.empty());
    }
    void goEnvPlaces_data()
    {
        QTest::addColumn<int>("os");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("disabled");
        const int mac = int(Os::MacOs), linux = int(Os::Linux);
        QTest::addRow("mac") << mac << QString() << QString() << u"/Users/ann/Library/Application Support/go/env"_s
                             << false;
        QTest::addRow("mac, XDG does not count")
            << mac << u"XDG_CONFIG_HOME"_s << u"/x"_s << u"/Users/ann/Library/Application Support/go/env"_s << false;
        QTest::addRow("linux") << linux << QString() << QString() << u"/home/ann/.config/go/env"_s << false;
        QTest::addRow("linux, XDG") << linux << u"XDG_CONFIG_HOME"_s << u"/x"_s << u"/x/go/env"_s << false;
        QTest::addRow("moved") << linux << u"GOENV"_s << u"/y/env"_s << u"/y/env"_s << false;
        QTest::addRow("off") << linux << u"GOENV"_s << u"off"_s << u"/home/ann/.config/go/env"_s << true;
    }
    void goEnvPlaces()
    {
        QFETCH(int, os);
        QFETCH(QString, variable);
        QFETCH(QString, value);
        QFETCH(QString, file);
        QFETCH(bool, disabled);
        Bench bench{Os(os)};
        if (!variable.isEmpty())
            bench.machine.host.env.insert(variable, value);
        bench.machine.fs.add(file, "GOBIN=/z\n");
        const GoEnvFacts facts = readGoEnv(bench.look(), nullptr, nullptr, std::nullopt);
        QCOMPARE(facts.file.str(), file);
        QCOMPARE(facts.disabled, disabled);
        QCOMPARE(facts.effective(u"GOBIN"_s), disabled ? QString() : u"/z"_s);
    }
    void goEnvFromTheLoginShell()
    {
        Bench bench(Os::MacOs);
        ShellFacts zsh;
        ShellContext context;
        context.mode = ShellMode::Editor;
        context.measured = true;
        context.env = {{u"GOPATH"_s, u"/Users/ann/work"_s}};
        zsh.contexts = {context};
        const GoEnvFacts facts = readGoEnv(bench.look(), &zsh, nullptr, std::nullopt);
        QCOMPARE(facts.gobin.str(), u"/Users/ann/work/bin"_s);
        QCOMPARE(facts.effective(u"GOMODCACHE"_s), u"/Users/ann/work/pkg/mod"_s);
    }
    void goIsAskedWithoutATrace()
    {
        Bench bench(Os::Linux);
        bench.machine.host.env.insert(u"GOFLAGS"_s, u"-v"_s);
        bench.machine.host.env.insert(u"GOTOOLCHAIN"_s, u"auto"_s);
        bench.machine.host.env.insert(u"LD_PRELOAD"_s, u"/x.so"_s);
        FakeRunner &run = bench.machine.run;
        QStringList argv{u"/usr/bin/go"_s};
        argv += QStringList(25, u"*"_s);
        run.expect(argv)
            .prints("{\"GOVERSION\": \"go1.26.8\", \"GOPATH\": \"/home/ann/go\"}\n")
            .withEnv(u"GOTOOLCHAIN"_s, u"local"_s)
            .withEnv(u"TEST_TELEMETRY_DIR"_s, u"/dev/null/x"_s)
            .withEnv(u"GOFLAGS"_s, u"-v"_s)
            .withEnv(u"LD_PRELOAD"_s, QString());
        const auto answers = askGo(bench.look(), AbsPath(u"/usr/bin/go"_s));
        QCOMPARE(run.problems(), QStringList());
        QVERIFY(answers.ok());
        QCOMPARE(answers->value(u"GOVERSION"_s), u"go1.26.8"_s);
        const Command command = run.commands().front();
        QCOMPARE(command.cwd.str(), u"/"_s);
        QCOMPARE(command.effect, Effect::Reads);
        QCOMPARE(command.argv.mid(1, 2), (QStringList{u"env"_s, u"-json"_s}));
        for (const QString &slow : {u"CGO_CFLAGS"_s, u"CGO_CPPFLAGS"_s, u"CGO_CXXFLAGS"_s, u"CGO_FFLAGS"_s,
                                    u"CGO_LDFLAGS"_s, u"PKG_CONFIG"_s, u"GOGCCFLAGS"_s})
            QVERIFY(!command.argv.contains(slow));
    }
    void goThatDoesNotAnswer()
    {
        Bench bench(Os::Linux);
        QStringList argv{u"/usr/bin/go"_s};
        argv += QStringList(25, u"*"_s);
        bench.machine.run.expect(argv).complains("go: cannot find GOROOT directory: /gone\n").exits(2);
        const auto answers = askGo(bench.look(), AbsPath(u"/usr/bin/go"_s));
        QVERIFY(!answers.ok());
        QCOMPARE(TextRenderer()(answers.error().what),
                 u"/usr/bin/go does not answer: go: cannot find GOROOT directory: /gone"_s);
    }

    void editorsOnAMac()
    {
        Bench bench(Os::MacOs);
        FakeFs &fs = bench.machine.fs;
        fs.add(u"/Users/ann/Applications/Visual Studio Code.app/Contents/Resources/app/package.json"_s,
               "{\"version\": \"1.105.0\"}");
        const QString user = u"/Users/ann/Library/Application Support/Code/User/"_s;
        fs.add(user + u"profiles/-6f3a/settings.json"_s, "{}");
        fs.add(user + u"globalStorage/storage.json"_s,
               "{\"userDataProfiles\": [{\"location\": \"-6f3a\", \"name\": \"Go 项目\"}]}");
        fs.add(user + u"sync/settings/lastSyncsettings.json"_s, "{}");
        fs.add(u"/Users/ann/.vscode/extensions/extensions.json"_s,
               "[{\"identifier\":{\"id\":\"golang.Go\"},\"version\":\"0.56.0\"},{\"identifier\":{\"id\":\"x.y\"}}]");
        bench.machine.fs.addFolder(u"/Users/ann/Library/Application Support/Cursor/User"_s); // only its folder is left
        auto editors = findEditors(bench.look());
        QCOMPARE(int(editors.size()), 2);
        const EditorFacts &code = editors.front();
        QCOMPARE(code.id, u"code"_s);
        QCOMPARE(code.version, u"1.105.0"_s);
        QCOMPARE(code.app.str(), u"/Users/ann/Applications/Visual Studio Code.app"_s);
        QCOMPARE(int(code.profiles.size()), 2);
        QCOMPARE(code.profiles.front().settings.str(), user + u"settings.json"_s);
        QCOMPARE(code.profiles.back().name, u"Go 项目"_s);
        QVERIFY(code.settingsSync);
        QVERIFY(code.extension(u"golang.go"_s));
        QCOMPARE(editors.back().id, u"cursor"_s);
        QVERIFY(editors.back().app.isEmpty() && editors.back().version.isEmpty());

        bench.machine.run.expect({u"/bin/ps"_s, u"-axo"_s, u"comm="_s})
            .prints("/sbin/launchd\n/Users/ann/Applications/Visual Studio Code.app/Contents/MacOS/Electron\ntmux\n");
        const auto programs = runningPrograms(bench.look());
        QCOMPARE(bench.machine.run.problems(), QStringList());
        QCOMPARE(noteRunning(bench.look(), programs, editors), (QStringList{u"code"_s, u"tmux"_s}));
        QVERIFY(editors.front().running && !editors.back().running);
    }
    void editorsOnLinux()
    {
        Bench bench(Os::Linux);
        FakeFs &fs = bench.machine.fs;
        fs.add(u"/opt/strange/code/bin/code"_s, "#!/bin/sh\n", 0755);
        fs.add(u"/opt/strange/code/resources/app/package.json"_s, "{\"version\": \"1.104.2\"}");
        fs.addLink(u"/usr/bin/code"_s, u"/opt/strange/code/bin/code"_s);
        fs.add(u"/usr/lib/code-server/package.json"_s, "{\"version\": \"4.104.0\"}");
        fs.add(u"/proc/12/comm"_s, "code\n");
        fs.add(u"/proc/13/comm"_s, "tmux: server\n");
        fs.addFolder(u"/proc/14"_s); // ended while we looked
        auto editors = findEditors(bench.look());
        QCOMPARE(int(editors.size()), 2);
        QCOMPARE(editors.front().app.str(), u"/opt/strange/code"_s);
        QCOMPARE(editors.front().version, u"1.104.2"_s);
        QCOMPARE(editors.front().userDir, bench.home(u".config/Code/User"_s));
        QCOMPARE(editors.back().version, u"4.104.0"_s);
        QCOMPARE(noteRunning(bench.look(), runningPrograms(bench.look()), editors),
                 (QStringList{u"code"_s, u"tmux"_s}));
    }

    void shellsOfAMac()
    {
        Bench bench(Os::MacOs);
        FakeMachine &mac = bench.machine;
        mac.fs.add(u"/bin/zsh"_s, {}, 0755);
        mac.fs.add(u"/bin/bash"_s, {}, 0755);
        mac.fs.add(u"/opt/homebrew/bin/fish"_s, {}, 0755);
        mac.fs.add(u"/etc/zprofile"_s, {});
        mac.fs.add(u"/etc/bashrc"_s, {});
        mac.host.accountShell = AbsPath(u"/bin/zsh"_s); // SHELL is not set
        const auto shells = findShells(bench.look());
        QCOMPARE(int(shells.size()), 3);
        QCOMPARE(shells.at(0).name, u"zsh"_s);
        QVERIFY(shells.at(0).isLoginShell && shells.at(0).inUse);
        QVERIFY(!shells.at(1).inUse && !shells.at(2).inUse);
        QCOMPARE(shells.at(2).program.str(), u"/opt/homebrew/bin/fish"_s);
        QStringList files;
        for (const StartupFile &file : shells.at(0).files)
            files += file.path.str();
        QCOMPARE(files, (QStringList{u"/Users/ann/.zshenv"_s, u"/etc/zprofile"_s, u"/Users/ann/.zprofile"_s,
                                     u"/Users/ann/.zshrc"_s, u"/Users/ann/.zlogin"_s}));
        const auto env = startEnvironment(bench.look(), ShellMode::Editor);
        QCOMPARE(env.value(u"PATH"_s), u"/usr/bin:/bin:/usr/sbin:/sbin"_s);
        QCOMPARE(env.value(u"SHELL"_s), u"/bin/zsh"_s);
        QCOMPARE(env.value(u"VSCODE_RESOLVING_ENVIRONMENT"_s), u"1"_s);
        QVERIFY(!startEnvironment(bench.look(), ShellMode::Login).contains(u"VSCODE_RESOLVING_ENVIRONMENT"_s));
    }
    void startPathOfLinux()
    {
        Bench bench(Os::Linux);
        QCOMPARE(startEnvironment(bench.look(), ShellMode::Login).value(u"PATH"_s), u"/usr/local/bin:/usr/bin:/bin"_s);
        bench.machine.fs.add(u"/etc/environment"_s, "LANG=C\nPATH=\"/usr/bin:/snap/bin\"\n");
        QCOMPARE(startEnvironment(bench.look(), ShellMode::Login).value(u"PATH"_s), u"/usr/bin:/snap/bin"_s);
    }

    void links()
    {
        Bench bench(Os::Linux);
        FakeFs &fs = bench.machine.fs;
        fs.add(u"/home/ann/dotfiles/zsh/.zshrc"_s, "x\n");
        fs.addLink(u"/home/ann/.zshrc"_s, u"dotfiles/zsh/.zshrc"_s);
        fs.addLink(u"/home/ann/.loop"_s, u".loop"_s);
        fs.addLink(u"/home/ann/.dangling"_s, u"nowhere/at/all"_s);
        fs.addFolder(u"/home/ann/.folder"_s);
        fs.addOther(u"/home/ann/.pipe"_s);
        fs.add(u"/home/ann/.secret"_s, "x", 0200);
        fs.addFolder(u"/home/ann/locked"_s, 0500);

        const FileSnapshot link = takeSnapshot(fs, bench.home(u".zshrc"_s));
        QVERIFY(link.isLink && link.exists() && !link.problem);
        QCOMPARE(link.target, bench.home(u"dotfiles/zsh/.zshrc"_s));
        QCOMPARE(link.bytes, "x\n"_ba);
        QCOMPARE(link.sha256, "73cb3858a687a8494ca3323053016282f3dad39d42cf62ca4e79dda2aac7d9ac"_ba);
        QVERIFY(takeSnapshot(fs, bench.home(u".loop"_s)).problem);
        const FileSnapshot fresh = takeSnapshot(fs, bench.home(u".config/fish/conf.d/burrow.fish"_s));
        QVERIFY(!fresh.exists() && !fresh.problem && fresh.folderWritable && fresh.sha256.isEmpty());
        QVERIFY(takeSnapshot(fs, bench.home(u".folder"_s)).problem);
        QVERIFY(takeSnapshot(fs, bench.home(u".pipe"_s)).problem);
        QCOMPARE(takeSnapshot(fs, bench.home(u".secret"_s)).problem->kind, ErrorKind::Denied);
        QVERIFY(!takeSnapshot(fs, bench.home(u"locked/x/y"_s)).folderWritable);
    }
    void aHomeBehindALinkMakesNoLinks()
    {
        Bench bench(Os::MacOs);
        FakeFs &fs = bench.machine.fs;
        fs.add(u"/private/var/home/.zshrc"_s, "x");
        fs.addLink(u"/var"_s, u"/private/var"_s);
        bench.machine.host.home = AbsPath(u"/var/home"_s);
        const Look look = bench.look();
        SnapshotReader reader(look);
        reader.add(bench.home(u".zshrc"_s));
        const FileSnapshots files = reader.take();
        QVERIFY(!files.first().isLink);
        QCOMPARE(files.first().target.str(), u"/private/var/home/.zshrc"_s);
    }
    void dotfileManagers_data()
    {
        QTest::addColumn<QStringList>("tree"); // path, "-> link" or content, ..
        QTest::addColumn<QString>("manager");
        QTest::addColumn<QString>("source");
        const QString rc = u"/home/ann/.zshrc"_s;
        QTest::addRow("none") << QStringList{rc, u"x"_s} << QString() << QString();
        QTest::addRow("chezmoi") << QStringList{rc, u"x"_s, u"/home/ann/.local/share/chezmoi/private_dot_zshrc.tmpl"_s,
                                                u"x"_s}
                                 << u"chezmoi"_s << u"/home/ann/.local/share/chezmoi/private_dot_zshrc.tmpl"_s;
        QTest::addRow("chezmoi, moved") << QStringList{rc,
                                                       u"x"_s,
                                                       u"/home/ann/.config/chezmoi/chezmoi.toml"_s,
                                                       u"sourceDir = \"~/dots\"\n"_s,
                                                       u"/home/ann/dots/.chezmoiroot"_s,
                                                       u"home\n"_s,
                                                       u"/home/ann/dots/home/dot_zshrc"_s,
                                                       u"x"_s}
                                        << u"chezmoi"_s << u"/home/ann/dots/home/dot_zshrc"_s;
        QTest::addRow("stow")
            << QStringList{rc,     u"-> dotfiles/zsh/.zshrc"_s,     u"/home/ann/dotfiles/zsh/.zshrc"_s,
                           u"x"_s, u"/home/ann/dotfiles/.stowrc"_s, u"x"_s}
            << u"stow"_s << u"/home/ann/dotfiles/zsh/.zshrc"_s;
        QTest::addRow("a link by hand") << QStringList{rc, u"-> dotfiles/zshrc"_s, u"/home/ann/dotfiles/zshrc"_s,
                                                       u"x"_s}
                                        << QString() << QString();
        QTest::addRow("home-manager") << QStringList{rc, u"-> /nix/store/abc-home-manager-files/.zshrc"_s,
                                                     u"/nix/store/abc-home-manager-files/.zshrc"_s, u"x"_s}
                                      << u"home-manager"_s << QString();
        QTest::addRow("home-manager, one link further") << QStringList{rc,
                                                                       u"-> /nix/store/abc-home-manager-files/.zshrc"_s,
                                                                       u"/nix/store/abc-home-manager-files/.zshrc"_s,
                                                                       u"-> /nix/store/def-zshrc"_s,
                                                                       u"/nix/store/def-zshrc"_s,
                                                                       u"x"_s}
                                                        << u"home-manager"_s << QString();
    }
    void dotfileManagers()
    {
        QFETCH(QStringList, tree);
        QFETCH(QString, manager);
        QFETCH(QString, source);
        Bench bench(Os::Linux);
        for (qsizetype i = 0; i < tree.size(); i += 2) {
            if (tree.at(i + 1).startsWith("-> "_L1))
                bench.machine.fs.addLink(tree.at(i), tree.at(i + 1).sliced(3));
            else
                bench.machine.fs.add(tree.at(i), tree.at(i + 1).toUtf8());
        }
        const Look look = bench.look();
        SnapshotReader reader(look);
        reader.add(bench.home(u".zshrc"_s));
        const FileSnapshot file = reader.take().first();
        QCOMPARE(file.managedBy, manager);
        QCOMPARE(file.managedSource.str(), source);
    }
    void chezmoiNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("target");
        QTest::addRow("dot") << u"dot_zshrc"_s << u".zshrc"_s;
        QTest::addRow("attributes") << u"encrypted_private_readonly_dot_env.tmpl"_s << u".env"_s;
        QTest::addRow("symlink") << u"symlink_dot_zshrc"_s << u".zshrc"_s;
        QTest::addRow("modify") << u"modify_dot_bashrc"_s << u".bashrc"_s;
        QTest::addRow("literal") << u"dot_literal_dot_x"_s << u".literal_dot_x"_s;
        QTest::addRow("script") << u"run_once_install.sh"_s << QString();
        QTest::addRow("own file") << u".chezmoiignore"_s << QString();
    }
    void chezmoiNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, target);
        QCOMPARE(chezmoiTarget(name, false), target);
    }

    void workspaces()
    {
        Bench bench(Os::Linux);
        FakeFs &fs = bench.machine.fs;
        fs.add(u"/w/go.mod"_s, "module \"example.com/w\" // the name\n\ngo 1.24.0\ntoolchain go1.26.8\nrequire "
                               "(\n\tgolang.org/x/text v0.1.0\n\t"
                               "example.com/in v1.0.0 // indirect\n)\nrequire rsc.io/quote v1.5.2\n");
        fs.add(u"/w/main.go"_s, "// Licence\n\n/* more */ package main\n");
        fs.add(u"/w/lib.go"_s, "package main\n");
        fs.add(u"/w/cmd/tool/tool.go"_s, "package\tmain\n");
        fs.add(u"/w/cmd/tool/gen.go"_s, "//go:build ignore\n\npackage main\n");
        fs.add(u"/w/gen/gen.go"_s, "//go:build ignore\n\npackage main\n");
        fs.add(u"/w/lib/lib.go"_s, "package lib // main\n");
        fs.add(u"/w/lib/lib_test.go"_s, "package lib\n");
        fs.add(u"/w/vendor/x/main.go"_s, "package main\n");
        fs.add(u"/w/testdata/main.go"_s, "package main\n");
        fs.add(u"/w/_old/main.go"_s, "package main\n");
        fs.add(u"/w/nested/go.mod"_s, "module example.com/nested\n");
        fs.add(u"/w/nested/main.go"_s, "package main\n");
        fs.addLink(u"/w/linked"_s, u"cmd"_s);
        fs.add(u"/w/.git/HEAD"_s, "ref: refs/heads/main\n");
        fs.add(u"/w/.go-version"_s, "1.26.8\n");
        bench.request.workspace = AbsPath(u"/w"_s);
        auto facts = probeWorkspace(bench.look());
        QVERIFY(facts);
        QCOMPARE(facts->module, u"example.com/w"_s);
        QCOMPARE(facts->goLine, u"1.24.0"_s);
        QCOMPARE(facts->toolchainLine, u"go1.26.8"_s);
        QCOMPARE(facts->dependencies, (QStringList{u"golang.org/x/text"_s, u"rsc.io/quote"_s}));
        QCOMPARE(facts->mains, (std::vector<MainPackage>{{u"."_s, u"example.com/w"_s},
                                                         {u"cmd/tool"_s, u"example.com/w/cmd/tool"_s}}));
        QVERIFY(facts->hasTests && !facts->mainsTruncated);
        QCOMPARE(facts->gitRoot.str(), u"/w"_s);
        QCOMPARE(facts->pins, QStringList{u".go-version"_s});

        // With a go.work that uses it the nested module counts; its go line wins.
        fs.add(u"/w/go.work"_s, "go 1.25\n\nuse (\n\t.\n\t./nested\n)\n");
        facts = probeWorkspace(bench.look());
        QCOMPARE(facts->goLine, u"1.25"_s);
        QCOMPARE(facts->mains.back(), (MainPackage{u"nested"_s, u"example.com/nested"_s}));
        bench.machine.host.env.insert(u"GOWORK"_s, u"off"_s);
        QVERIFY(probeWorkspace(bench.look())->goWork.isEmpty());

        // A folder inside a module.
        bench.request.workspace = AbsPath(u"/w/cmd"_s);
        facts = probeWorkspace(bench.look());
        QCOMPARE(facts->goMod.str(), u"/w/go.mod"_s);
        QCOMPARE(facts->mains, (std::vector<MainPackage>{{u"tool"_s, u"example.com/w/cmd/tool"_s}}));
        bench.request.workspace = {};
        QVERIFY(!probeWorkspace(bench.look()));
    }
    void hugeWorkspacesAreCutShort()
    {
        Bench bench(Os::Linux);
        bench.machine.fs.add(u"/w/go.mod"_s, "module w\n");
        for (int i = 0; i < 230; ++i)
            bench.machine.fs.add(u"/w/m%1/main.go"_s.arg(i), "package main\n");
        bench.request.workspace = AbsPath(u"/w"_s);
        const auto facts = probeWorkspace(bench.look());
        QCOMPARE(int(facts->mains.size()), 200);
        QVERIFY(facts->mainsTruncated);
    }
};

Q_DECLARE_METATYPE(burrow::Host)

QTEST_GUILESS_MAIN(ValuesTest)
#include "values_test.moc"
