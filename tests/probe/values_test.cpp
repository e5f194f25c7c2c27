// The system, its editors and its shells, on machines made of values: macOS and the Linuxes we are not on.
#include "bench.h"
#include "probe/editor_probe.h"
#include "probe/reports.h"
#include "probe/shell_context.h"
#include "probe/shell_probe.h"
#include "probe/system_probe.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

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
};

Q_DECLARE_METATYPE(burrow::Host)

QTEST_GUILESS_MAIN(ValuesTest)
#include "values_test.moc"
