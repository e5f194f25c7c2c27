#include "steps/risk.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(burrow::json::Path)

class RiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void settings_data();
    void settings();
    void variables_data();
    void variables();
    void patterns_data();
    void patterns();
    void flags_data();
    void flags();
    void proxies();
    void entries();

private:
    Catalog m_catalog;
};

void RiskTest::initTestCase()
{
    auto catalog = Catalog::load();
    QVERIFY(catalog.ok());
    m_catalog = std::move(*catalog);
}

void RiskTest::settings_data()
{
    QTest::addColumn<json::Path>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("risky");
    using P = json::Path;
    using B = QByteArray;
    const auto row = [](const char *name, P path, const char *value, bool risky) {
        QTest::newRow(name) << path << B(value) << risky;
    };
    row("plain", P{B("go.lintTool")}, "\"revive\"", false);
    row("switch of gopls", P{B("gopls"), B("ui.semanticTokens")}, "true", false);
    row("whole gopls", P{B("gopls")}, R"({"ui.semanticTokens": true, "ui.diagnostic.analyses": {"shadow": true}})",
        false);
    row("formatter", P{B("[go]"), B("editor.defaultFormatter")}, "\"golang.go\"", false);
    row("whole language block", P{B("[go]")}, R"({"editor.formatOnSave": true})", false);
    row("tags", P{B("go.buildTags")}, "\"integration\"", false);
    row("harmless flags", P{B("go.testFlags")}, R"(["-race", "-count=1", "-tags", "e2e"])", false);
    row("harmless variable", P{B("go.toolsEnvVars")}, R"({"CGO_ENABLED": "0", "GOTOOLCHAIN": "go1.25.4+auto"})", false);
    row("hints", P{B("go.inlayHints.parameterNames")}, "true", false);

    // every spelling of a tool's path
    row("alternate tools", P{B("go.alternateTools")}, R"({"go": "/tmp/go"})", true);
    row("alternate tools, member", P{B("go.alternateTools"), B("gopls")}, "\"/tmp/x\"", true);
    row("alternate tools, dotted", P{B("go.alternateTools.dlv")}, "\"/tmp/x\"", true);
    row("alternate tools, nested", P{B("go")}, R"({"alternateTools": {"go": "/tmp/go"}})", true);
    row("alternate tools, half nested", P{B("go"), B("alternateTools.go")}, "\"/tmp/go\"", true);
    row("alternate tools, in a language block", P{B("[go]"), B("go.alternateTools")}, R"({"go": "/tmp/go"})", true);
    row("alternate tools, in two languages", P{B("[go][go.mod]")}, R"({"go.alternateTools": {"go": "/tmp/go"}})", true);
    row("alternate tools, in the root", P{}, R"({"go.alternateTools": {"go": "/tmp/go"}})", true);
    row("alternate tools, the second of two", P{B("go")}, R"({"alternateTools": {}, "alternateTools": {"go": "/x"}})",
        true);
    row("goroot", P{B("go.goroot")}, "\"/tmp/go\"", true);
    row("gopath", P{B("go.gopath")}, "\"/tmp/go\"", true);
    row("toolsGopath", P{B("go.toolsGopath")}, "\"/tmp/go\"", true);
    row("go for tools", P{B("go.toolsManagement.go")}, "\"/tmp/go\"", true);
    row("go for tools, nested", P{B("go"), B("toolsManagement")}, R"({"go": "/tmp/go"})", true);
    // flags
    row("toolexec", P{B("go.buildFlags")}, R"(["-toolexec=/tmp/x"])", true);
    row("toolexec, two dashes", P{B("go.buildFlags")}, R"(["--toolexec", "/tmp/x"])", true);
    row("toolexec, second word", P{B("go.testFlags")}, R"(["-race -toolexec=/tmp/x"])", true);
    row("exec", P{B("go.testFlags")}, R"(["-exec", "sudo"])", true);
    row("overlay", P{B("gopls"), B("build.buildFlags")}, R"(["-overlay=x.json"])", true);
    row("flags of gopls, flat name", P{B("gopls"), B("buildFlags")}, R"(["-modfile=/tmp/go.mod"])", true);
    row("vettool", P{B("go.vetFlags")}, R"(["-vettool=/tmp/x"])", true);
    row("lint configuration", P{B("go.lintFlags")}, R"(["--config=/tmp/x.yml"])", true);
    row("flags of dlv", P{B("go.delveConfig")}, R"({"dlvFlags": ["--init=/tmp/x"]})", true);
    row("flags of gopls itself", P{B("go.languageServerFlags")}, R"(["-listen=:0"])", true);
    // variables
    row("preload", P{B("go.toolsEnvVars")}, R"({"LD_PRELOAD": "/tmp/x.so"})", true);
    row("preload, dotted", P{B("go.toolsEnvVars.LD_PRELOAD")}, "\"/tmp/x.so\"", true);
    row("preload, nested", P{B("go"), B("toolsEnvVars"), B("DYLD_INSERT_LIBRARIES")}, "\"/tmp/x.so\"", true);
    row("path for gopls", P{B("gopls"), B("build.env")}, R"({"PATH": "/tmp"})", true);
    row("path for gopls, flat name", P{B("gopls"), B("env")}, R"({"PATH": "/tmp"})", true);
    row("path for gopls, flat file", P{B("gopls.build.env")}, R"({"PATH": "/tmp"})", true);
    row("path for gopls, dotted to the end", P{B("gopls.build.env.PATH")}, "\"/tmp\"", true);
    row("checksums off in tests", P{B("go.testEnvVars")}, R"({"GOSUMDB": "off"})", true);
    row("file of variables", P{B("go.testEnvFile")}, "\"/tmp/env\"", true);
    row("terminal environment", P{B("terminal.integrated.env.linux")}, R"({"PATH": "/tmp"})", true);
    // other programs
    row("terminal profile", P{B("terminal.integrated.profiles.osx")}, R"({"zsh": {"path": "/tmp/x"}})", true);
    row("terminal profile, nested", P{B("terminal")},
        R"({"integrated": {"profiles": {"linux": {"a": {"path": "/tmp/x"}}}}})", true);
    row("launch in settings", P{B("launch")}, R"({"configurations": []})", true);
    row("tasks in settings", P{B("tasks")}, R"({"tasks": [{}]})", true);
    row("unknown key", P{B("python.pythonPath")}, "\"/tmp/python\"", true);
    row("unknown key of go", P{B("go.newAndUnknown")}, "\"x\"", true);
    row("unknown key of gopls", P{B("gopls"), B("build.driver")}, "\"/tmp/x\"", true);
    row("no JSON", P{B("go.lintTool")}, "{", true);
}

void RiskTest::settings()
{
    QFETCH(json::Path, path);
    QFETCH(QByteArray, value);
    QFETCH(bool, risky);
    const Text risk = settingRisk(path, value, m_catalog);
    QVERIFY2(!risk.isEmpty() == risky, qPrintable(TextRenderer()(risk)));
}

void RiskTest::variables_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("risky");
    const auto row = [](const char *name, const char *value, bool risky) {
        QTest::addRow("%s=%s", name, value) << QString::fromLatin1(name) << QString::fromLatin1(value) << risky;
    };
    row("GOPROXY", "https://goproxy.cn,direct", false);
    row("GOPROXY", "https://proxy.golang.org|direct", false);
    row("GOPROXY", "https://goproxy.cn,https://evil.example", true);
    row("GOPROXY", "http://goproxy.cn", true);
    row("GOPROXY", "off", false);
    row("GOSUMDB", "sum.golang.google.cn", false);
    row("GOSUMDB", "off", true);
    row("GOSUMDB", "evil.example+1234abcd+key", true);
    row("GONOSUMDB", "git.corp.example", true);
    row("GOINSECURE", "git.corp.example", true);
    row("GOPRIVATE", "git.corp.example", false);
    row("GOPRIVATE", "git.corp.example,*", true);
    row("GOFLAGS", "-mod=vendor", false);
    row("GOFLAGS", "-mod=mod '-toolexec=/tmp/x'", true);
    row("GOTOOLCHAIN", "go1.26.8", false);
    row("GOTOOLCHAIN", "/tmp/go", true);
    row("GOWORK", "off", false);
    row("GOWORK", "/tmp/go.work", true);
    row("GOROOT", "/tmp", true);
    row("GOAUTH", "/tmp/x", true);
    row("GOCACHEPROG", "/tmp/x", true);
    row("CC", "/tmp/cc", true);
    row("CGO_LDFLAGS", "-L/tmp", true);
    row("GIT_SSH_COMMAND", "x", true);
    row("HTTPS_PROXY", "http://evil.example", true);
    row("https_proxy", "http://evil.example", true);
    row("SSL_CERT_FILE", "/tmp/ca", true);
    row("PATH", "/tmp", true);
    row("SOMETHING_ELSE", "1", true);
    row("CGO_ENABLED", "0", false);
    row("GOOS", "linux", false);
}

void RiskTest::variables()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(bool, risky);
    QCOMPARE(!envRisk(name, value, m_catalog).isEmpty(), risky);
}

void RiskTest::patterns_data()
{
    QTest::addColumn<bool>("risky");
    for (const char *harmless : {"git.corp.example", "*.corp.example", "github.com/ourteam", "github.com/ourteam/*",
                                 "corp.example/x", "gitlab.com/group/sub", "g?t.corp.example", "github.com.corp/x"})
        QTest::newRow(harmless) << false;
    for (const char *risky : {"*",
                              "*.*",
                              "*.com",
                              "**",
                              "?*",
                              "*/*",
                              "github.com",
                              "github.com/*",
                              "g*",
                              "*github.com",
                              "golang.org",
                              "[a-z]*",
                              "*.io/x",
                              "g?thub.com",
                              "*ithub.com/x",
                              "githu[b].com",
                              "g*hub.com",
                              "github.co[m",
                              "git\\hub.com",
                              "golang.org/x",
                              "k8s.io/api",
                              "g?pkg.in/yaml.v3",
                              "gith[^x]b.com/x"})
        QTest::newRow(risky) << true;
}

void RiskTest::patterns()
{
    QFETCH(bool, risky);
    QCOMPARE(!privatePatternRisk(QString::fromLatin1(QTest::currentDataTag())).isEmpty(), risky);
}

void RiskTest::flags_data()
{
    QTest::addColumn<bool>("risky");
    for (const char *harmless : {"", "-v", "-race -count=1", "-tags=a,b", "-run ^TestX$", "-timeout 30s", "-mod=vendor",
                                 "'-ldflags=-s -w'", "-ldflags=-s", "-test.run=^TestX$", "-test.v"})
        QTest::newRow(harmless) << false;
    for (const char *risky : {"-toolexec=x", "-exec x", "-overlay x", "-modfile=x", "-ldflags=-extld=/tmp/x", "-C /tmp",
                              "-gcflags=-x", "-pkgdir x", "x", "-o /tmp/x", "-asmflags x", "-vettool=x",
                              "-coverprofile=/tmp/x", "-test.coverprofile=/tmp/x", "-test.outputdir=/tmp",
                              "-test.trace=/tmp/x", "-test.testlogfile /tmp/x", "\"-toolexec=x y\"", "-unknown"})
        QTest::newRow(risky) << true;
}

void RiskTest::flags()
{
    QFETCH(bool, risky);
    QCOMPARE(!buildFlagRisk(QString::fromLatin1(QTest::currentDataTag())).isEmpty(), risky);
}

void RiskTest::proxies()
{
    for (const QString &known : {u"google"_s, u"goproxycn"_s, u"https://goproxy.cn/"_s, u"direct"_s, u"off"_s})
        QVERIFY2(proxyRisk(known, m_catalog).isEmpty(), qPrintable(known));
    for (const QString &foreign :
         {u"huawei"_s, u"https://goproxy.cn.evil.example"_s, u"http://proxy.golang.org"_s, u"file:///tmp"_s})
        QVERIFY2(!proxyRisk(foreign, m_catalog).isEmpty(), qPrintable(foreign));
    QVERIFY(sumdbRisk(u"default"_s, m_catalog).isEmpty());
    QVERIFY(sumdbRisk(u"sum.golang.google.cn"_s, m_catalog).isEmpty());
    QVERIFY(!sumdbRisk(u"off"_s, m_catalog).isEmpty());
}

void RiskTest::entries()
{
    const auto risky = [&](const QString &field, const char *value) {
        return !launchRisk({u"package"_s, {{field, value}}}, m_catalog).isEmpty();
    };
    QVERIFY(launchRisk({u"package"_s, {}}, m_catalog).isEmpty());
    QVERIFY(!risky(u"program"_s, "\"${workspaceFolder}/cmd/app\""));
    QVERIFY(!risky(u"args"_s, "[\"--env=dev\"]"));
    QVERIFY(!risky(u"host"_s, "\"127.0.0.1\""));
    QVERIFY(!risky(u"env"_s, "{\"GOOS\": \"linux\"}"));
    QVERIFY(!risky(u"args"_s, "[\"-test.run=TestX\"]"));
    QVERIFY(!risky(u"processId"_s, "\"${command:pickGoProcess}\""));
    QVERIFY(!risky(u"cwd"_s, "\"${workspaceFolder}\""));
    QVERIFY(risky(u"program"_s, "\"/tmp/x\""));
    QVERIFY(risky(u"program"_s, "\"${workspaceFolder}-else/x\""));
    QVERIFY(risky(u"cwd"_s, "\"${fileDirname}x\""));
    QVERIFY(risky(u"args"_s, "[\"-test.coverprofile=/tmp/x\"]"));
    QVERIFY(risky(u"args"_s, "[\"a${command:workbench.action.quit}\"]"));
    QVERIFY(risky(u"processId"_s, "\"${command:evil.run}\""));
    QVERIFY(risky(u"env"_s, "{\"TZ\": \"${command:evil.run}\"}"));
    QVERIFY(risky(u"substitutePath"_s, "[{\"from\": \"${command:evil.run}\", \"to\": \"/x\"}]"));
    QVERIFY(risky(u"program"_s, "\"${workspaceFolder}/../x\""));
    QVERIFY(risky(u"host"_s, "\"evil.example\""));
    QVERIFY(risky(u"env"_s, "{\"LD_PRELOAD\": \"/tmp/x.so\"}"));
    QVERIFY(risky(u"envFile"_s, "\"/tmp/env\""));
    QVERIFY(risky(u"dlvFlags"_s, "[\"--init=/tmp/x\"]"));
    QVERIFY(risky(u"buildFlags"_s, "\"-toolexec=/tmp/x\""));
    QVERIFY(risky(u"asRoot"_s, "true"));
    QVERIFY(risky(u"stdoutTo"_s, "\"/tmp/x\""));
    QVERIFY(!taskRisk({u"test"_s, {}}).isEmpty());
}

QTEST_APPLESS_MAIN(RiskTest)
#include "risk_test.moc"
