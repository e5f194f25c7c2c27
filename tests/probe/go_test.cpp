// Every Go of a machine of values, and what its go env file and the environment make of it.
#include "bench.h"
#include "probe/go_env_probe.h"
#include "probe/go_probe.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

QStringList goPaths(const std::vector<GoInstall> &installs)
{
    QStringList paths;
    for (const GoInstall &install : installs)
        paths += install.go.str() + u' ' + install.version;
    return paths;
}

} // namespace

class GoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(GoTest)
#include "go_test.moc"
