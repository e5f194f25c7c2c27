#include "steps/coverage.h"
#include "steps/debug_notices.h"
#include "steps/entry_list.h"
#include "steps/module_state.h"
#include "steps/path_matrix.h"
#include "steps/settings_view.h"
#include "steps/steps.h"
#include "tree_survey.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

/// A machine where nothing is wrong, with these files and further facts.
Survey machine(const FileTree &tree = {}, const QByteArray &more = {}, Os os = Os::Linux)
{
    const auto host = json::parse(R"({"go": [{"goroot": "/usr/local/go", "version": "1.26.8"}],
        "path": ["~/go/bin", "/usr/local/go/bin", "/usr/bin"], "shells": [{"name": "zsh", "login": true}], "editors": ["code"],
        "workspace": {"mains": ["cmd/app"]})" +
                                  more + "}");
    Q_ASSERT(host.ok());
    return surveyOf(host->root, os, tree);
}

QString say(const Text &text)
{
    return TextRenderer()(text);
}

} // namespace

class StepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void stepsAreNamedInBothLanguages();
    void planIsPureAndStable();
    void ticksCount();
    void filesNeverReadAreBlocked();
    void mistakesStopOthersDoNot();
    void viewSaysNowAndThen();
    void workspaceWins();
    void noticesExplainConflicts_data();
    void noticesExplainConflicts();
    void noticesSeeSpellings();
    void matrixShowsNowAndAfter();
    void loadOrderMarksTheFile();
    void onlyOwnStartupFilesCanBePicked();
    void blocksWorkInRealShells_data();
    void blocksWorkInRealShells();
    void templatesHoldOnlyLegalFields();
    void templatesFitTheMainPackage();
    void attachIsRefusedBeforehand();
    void moduleSentences();
    void gobinFaults();
    void coverProfile();
    void badCoverProfiles_data();
    void badCoverProfiles();
    void coverageRunsGoItself();

private:
    Choices chosen(std::initializer_list<const char *> assignments) const
    {
        Choices choices;
        for (const char *assignment : assignments)
            if (const auto done = setChoice(choices, QString::fromUtf8(assignment), m_catalog); !done)
                qFatal("%s: %s", assignment, qPrintable(say(done.error().what)));
        return choices;
    }
    const SettingView &row(const std::vector<SettingView> &views, const QByteArray &id) const
    {
        return *std::find_if(views.begin(), views.end(), [&](const SettingView &v) { return v.row->id() == id; });
    }

    Catalog m_catalog;
};

void StepsTest::initTestCase()
{
    auto catalog = Catalog::load();
    QVERIFY(catalog.ok());
    m_catalog = std::move(*catalog);
}

void StepsTest::stepsAreNamedInBothLanguages()
{
    const TextRenderer chinese(u"zh_CN"_s);
    QCOMPARE(chinese.language(), u"zh_CN"_s);
    QStringList ids;
    for (const Step &step : allSteps()) {
        ids << QString::fromLatin1(step.id);
        QVERIFY(!chinese(step.title).isEmpty());
    }
    QCOMPARE(ids, (QStringList{u"scan"_s, u"go"_s, u"mirrors"_s, u"path"_s, u"settings"_s, u"debug"_s, u"review"_s,
                               u"apply"_s, u"share"_s}));
    QCOMPARE(chinese(allSteps()[4].title), u"设置"_s);
}

void StepsTest::planIsPureAndStable()
{
    const Survey survey = machine({{u"@editor/settings.json"_s, "{}"}});
    const Choices choices = chosen(
        {"settings.user.gopls/ui.semanticTokens=true", "mirrors.goproxy=goproxycn,direct", "debug.launch=package"});
    const Plan plan = buildPlan(choices, survey, m_catalog);
    QVERIFY(plan == buildPlan(choices, survey, m_catalog));
    QCOMPARE(plan.edits.size(), 4);
    for (const PlannedEdit &edit : plan.edits) {
        QVERIFY2(edit.id.startsWith(edit.step + u':') && edit.id.count(u':') >= 2, qPrintable(edit.id));
        QVERIFY2(!edit.why.isEmpty() && !edit.title.isEmpty(), qPrintable(edit.id));
        QVERIFY2(edit.source.ref.startsWith("https://"_L1) && edit.source.date.size() == 10, qPrintable(edit.id));
        QVERIFY(edit.accepted);
    }
    QVERIFY(plan.find(u"settings:user:gopls/ui.semanticTokens"_s));
    QVERIFY(plan.find(u"mirrors:goenv:GOPROXY"_s));
    QVERIFY(plan.find(u"debug:launch:package"_s));
    QVERIFY(buildPlan({}, survey, m_catalog) == Plan());
}

void StepsTest::ticksCount()
{
    const Survey survey = machine();
    Choices choices = chosen({"settings.user.go.lintTool=revive"});
    choices.ticks.insert(u"settings:user:go.lintTool"_s, false);
    QVERIFY(!buildPlan(choices, survey, m_catalog).edits.front().accepted);
    // What could run code, from a bundle, waits for the person's tick; the person's own choice does not.
    choices = chosen({"settings.user.go.alternateTools/go=/opt/go/bin/go"});
    QVERIFY(buildPlan(choices, survey, m_catalog).edits.front().accepted);
    QCOMPARE(buildPlan(choices, survey, m_catalog).edits.front().risk, Risk::Low);
    choices.bundle = u"team"_s;
    const PlannedEdit risky = buildPlan(choices, survey, m_catalog).edits.front();
    QCOMPARE(risky.id, u"settings:user:go.alternateTools/go"_s);
    QVERIFY(!risky.accepted);
    QCOMPARE(risky.risk, Risk::High);
    QVERIFY(!risky.riskWhy.isEmpty());
    choices.ticks.insert(risky.id, true);
    QVERIFY(buildPlan(choices, survey, m_catalog).edits.front().accepted);
}

void StepsTest::filesNeverReadAreBlocked()
{
    Survey survey = machine();
    survey.files.clear();
    const Plan plan =
        buildPlan(chosen({"settings.user.go.lintTool=revive", "settings.user.go.testOnSave=true"}), survey, m_catalog);
    QVERIFY(plan.edits.empty());
    QCOMPARE(plan.blocked.size(), 1); // said once
}

void StepsTest::mistakesStopOthersDoNot()
{
    // A teammate's choices name what this machine does not have: said, and the rest goes on.
    Survey survey = machine();
    survey.workspace.reset();
    const Choices foreign = chosen({"path.shells=zsh,fish", "go.use=1.30", "settings.workspace.go.testOnSave=true",
                                    "debug.launch=package", "settings.user.go.lintTool=revive"});
    QVERIFY(validate(foreign, survey, m_catalog).empty());
    const Plan plan = buildPlan(foreign, survey, m_catalog);
    QCOMPARE(plan.blocked.size(), 4);
    QCOMPARE(plan.edits.size(), 1);
    // What somebody typed wrong has to be put right.
    QCOMPARE(
        validate(chosen({"mirrors.goproxy=direct,proxy.example", "mirrors.private=a b"}), survey, m_catalog).size(), 3);
    Choices field;
    field.debug.launch = {{u"remote"_s, {{u"port"_s, "x"}}}};
    QCOMPARE(validate(field, machine(), m_catalog).size(), 1);
    QCOMPARE(buildPlan(field, machine(), m_catalog).blocked, validate(field, machine(), m_catalog));
}

void StepsTest::viewSaysNowAndThen()
{
    const Survey survey =
        machine({{u"@editor/settings.json"_s,
                  R"({"go.lintTool": "golint", "gopls": {"semanticTokens": true}, "go.buildOnSave": "off"})"}});
    const auto views = settingsView(chosen({"settings.user.go.lintTool=revive", "settings.user.go.buildOnSave=null"}),
                                    survey, m_catalog);
    QCOMPARE(views.size(), m_catalog.settings.size());
    const SettingView &lint = row(views, "go.lintTool");
    QCOMPARE(lint.now.effective, "\"golint\"");
    QCOMPARE(lint.now.winner, SettingWinner::User);
    QCOMPARE(lint.will.effective, "\"revive\"");
    QCOMPARE(row(views, "gopls/ui.semanticTokens").now.effective, "true"); // gopls looks at the last part only
    const SettingView &dead = row(views, "go.buildOnSave");
    QVERIFY(dead.worthALook && dead.present());
    QVERIFY(!dead.will.user);
    const SettingView &plain = row(views, "go.testOnSave");
    QVERIFY(!plain.present());
    QCOMPARE(plain.now.effective, "false");
    QCOMPARE(plain.now.winner, SettingWinner::Default);
    QVERIFY(!row(views, "go.gopath").notInWorkspace.isEmpty());
    QVERIFY(row(views, "go.gopath").notInUser.isEmpty());
    QVERIFY(!row(views, "go.docsTool").notInUser.isEmpty());
}

void StepsTest::workspaceWins()
{
    const Survey survey = machine({{u"@editor/settings.json"_s, R"({"go.buildTags": "a"})"},
                                   {u"@work/.vscode/settings.json"_s, R"({"go.buildTags": "b"})"}});
    const Choices choices = chosen({"settings.user.go.buildTags=c"});
    const auto views = settingsView(choices, survey, m_catalog);
    QCOMPARE(row(views, "go.buildTags").now.effective, "\"b\"");
    QCOMPARE(row(views, "go.buildTags").will.winner, SettingWinner::Workspace);
    const auto notices = settingNotices(choices, survey, m_catalog);
    QVERIFY(std::any_of(notices.begin(), notices.end(),
                        [](const SettingNotice &n) { return n.kind == SettingNotice::Kind::Overruled && n.chosen; }));
}

void StepsTest::noticesExplainConflicts_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QString>("conflict"); // empty: none
    const auto r = [](const char *settings, const QString &conflict) {
        QTest::newRow(settings) << QByteArray(settings) << conflict;
    };
    r("{}", {});
    r(R"({"gopls": {"ui.semanticTokens": true}})", {});
    r(R"({"go.lintTool": "staticcheck"})", u"staticcheck-twice"_s); // unset in gopls runs a part of it
    r(R"({"go.lintTool": "staticcheck", "gopls": {"staticcheck": false}})", {});
    r(R"({"go.lintTool": "revive", "gopls": {"ui.diagnostic.staticcheck": true}})", {});
    r(R"({"go.formatTool": "goimports", "gopls": {"formatting.gofumpt": true}})", u"format-twice"_s);
    r(R"({"go.formatTool": "default", "gopls": {"formatting.gofumpt": true}})", {});
    r(R"({"go": {"formatTool": "gofumpt"}, "gopls": {"gofumpt": true}})", u"format-twice"_s);
    r(R"({"go.formatTool": "custom"})", u"custom-formatter-missing"_s);
    r(R"({"go.formatTool": "custom", "go.alternateTools": {"customFormatter": "/x"}})", {});
    r(R"({"gopls": {"ui.diagnostic.vulncheck": "Off"}})", u"vulncheck-duplicate"_s);
    r(R"({"gopls": {"hints": {"constantValues": true}}})", u"hints-overwritten"_s);
    r(R"({"go.buildTags": "x", "gopls": {"build.buildFlags": ["-v"]}})", u"tags-not-forwarded"_s);
    r(R"({"go.lintFlags": ["-v"]})", u"lint-flags-without-tool"_s);
    r(R"({"go.useLanguageServer": false, "gopls": {"ui.semanticTokens": true}})", u"server-off"_s);
    r(R"({"go.useLanguageServer": false, "gopls": {}})", {});
    r(R"({"[go]": {"editor.defaultFormatter": "someone.else"}, "gopls": {"formatting.gofumpt": true}})",
      u"other-formatter"_s);
    r(R"({"[go]": {"editor.defaultFormatter": "golang.go"}, "gopls": {"formatting.gofumpt": true}})", {});
    r(R"({"go.goroot": "/x", "go.alternateTools": {"go": "/y/go"}})", u"goroot-and-pinned-go"_s);
}

void StepsTest::noticesExplainConflicts()
{
    QFETCH(QByteArray, settings);
    QFETCH(QString, conflict);
    QStringList found;
    for (const SettingNotice &notice : settingNotices({}, machine({{u"@editor/settings.json"_s, settings}}), m_catalog))
        if (notice.kind == SettingNotice::Kind::Conflict)
            found << notice.id;
    QCOMPARE(found, conflict.isEmpty() ? QStringList() : QStringList{conflict});
}

void StepsTest::noticesSeeSpellings()
{
    const auto kinds = [&](const char *settings) {
        std::vector<SettingNotice::Kind> result;
        for (const SettingNotice &notice :
             settingNotices({}, machine({{u"@editor/settings.json"_s, settings}}), m_catalog))
            result.push_back(notice.kind);
        return result;
    };
    using Kind = SettingNotice::Kind;
    QCOMPARE(kinds(R"({"gopls.ui.semanticTokens": true})"), std::vector{Kind::Unseen});
    QCOMPARE(kinds(R"({"gopls": {"ui": {"semanticTokens": true}}})"), std::vector{Kind::Unseen});
    QCOMPARE(kinds(R"({"gopls": {"semanticTokens": true, "ui.semanticTokens": false}})"), std::vector{Kind::Twice});
    QCOMPARE(kinds(R"({"gopls": )"), std::vector{Kind::Unreadable});
}

void StepsTest::matrixShowsNowAndAfter()
{
    const auto host = json::parse(R"({"go": [{"goroot": "/usr/local/go", "version": "1.26.8"}], "path": ["/usr/bin"],
        "tools": [{"name": "gopls", "path": "~/go/bin/gopls"}], "shells": [{"name": "bash", "in_use": false}, {"name": "zsh", "login": true}, {"name": "tcsh"}]})");
    QVERIFY(host.ok());
    const Survey survey = surveyOf(host->root, Os::Linux, {});
    const auto rows = pathMatrix(chosen({"path.shells=zsh"}), survey);
    QCOMPARE(rows.size(), 3);
    const PathRow &zsh = rows.front();
    QCOMPARE(zsh.shell, u"zsh"_s);
    QVERIFY(zsh.chosen);
    for (const PathCell &cell : zsh.cells) {
        QVERIFY(cell.measured && cell.now.isEmpty());
        const bool covered = cell.mode == ShellMode::Interactive || cell.mode == ShellMode::Editor;
        QCOMPARE(cell.used, covered);
        QCOMPARE(cell.after.contains(u"go"_s), covered);
        QCOMPARE(cell.after.value(u"gopls"_s), covered ? AbsPath(u"/home/ann/go/bin/gopls"_s) : AbsPath());
    }
    QCOMPARE(zsh.files.size(), 1);
    QVERIFY(zsh.files.front().changes);
    QCOMPARE(zsh.files.front().file, AbsPath(u"/home/ann/.zshrc"_s));
    const auto tcsh = std::find_if(rows.begin(), rows.end(), [](const PathRow &r) { return r.shell == "tcsh"_L1; });
    QVERIFY(!tcsh->supported);
    QCOMPARE(tcsh->paste,
             (QStringList{u"setenv PATH \"$HOME/go/bin:$PATH\""_s, u"setenv PATH \"/usr/local/go/bin:$PATH\""_s}));
    const auto bash = std::find_if(rows.begin(), rows.end(), [](const PathRow &r) { return r.shell == "bash"_L1; });
    QVERIFY(!bash->chosen);
    for (const PathCell &cell : bash->cells)
        QCOMPARE(cell.after, cell.now);
}

void StepsTest::loadOrderMarksTheFile()
{
    const Survey survey = machine({{u".zprofile"_s, "# p\n"}}, R"(, "env": {})", Os::MacOs);
    const auto items = loadOrder(*survey.shell(u"zsh"_s), chosen({"path.shells=zsh"}), survey);
    QCOMPARE(items.size(), 4);
    QCOMPARE(items[1].file.name(), u".zprofile"_s);
    QVERIFY(items[1].exists && !items[1].getsBlock); // nothing is missing here
}

void StepsTest::onlyOwnStartupFilesCanBePicked()
{
    const auto host = json::parse(
        R"({"go": [{"goroot": "/usr/local/go", "version": "1.26.8"}], "path": ["/usr/bin"], "shells": [{"name": "zsh", "login": true}]})");
    const Survey survey = surveyOf(host->root, Os::Linux, {});
    for (const char *bad :
         {"path.files.zsh=/etc/zshrc", "path.files.zsh=/home/ann/.ssh/authorized_keys", "path.files.zsh=.zshrc"}) {
        const Plan plan = buildPlan(chosen({"path.shells=zsh", bad}), survey, m_catalog);
        QVERIFY2(plan.edits.empty() && plan.blocked.size() == 1, bad);
    }
    const Plan plan = buildPlan(chosen({"path.shells=zsh", "path.files.zsh=/home/ann/.zshenv"}), survey, m_catalog);
    QCOMPARE(plan.edits.size(), 1);
    QCOMPARE(plan.edits.front().id, u"path:zshenv:block"_s);
}

void StepsTest::blocksWorkInRealShells_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("path");
    for (const QString &shell : {u"zsh"_s, u"bash"_s, u"fish"_s, u"sh"_s}) {
        QTest::addRow("%s, missing", qPrintable(shell)) << shell << u"/usr/bin:/bin"_s;
        QTest::addRow("%s, behind another go", qPrintable(shell)) << shell << u"/usr/bin:/bin:/opt/go 1.27/bin"_s;
        QTest::addRow("%s, in front already", qPrintable(shell)) << shell << u"/opt/go 1.27/bin:/usr/bin:/bin"_s;
    }
}

/// The block puts the chosen Go in front, and a nested shell does not add it again.
void StepsTest::blocksWorkInRealShells()
{
    QFETCH(QString, shell);
    QFETCH(QString, path);
    const QString program = QStandardPaths::findExecutable(shell);
    if (program.isEmpty())
        QSKIP(qPrintable(u"needs %1"_s.arg(shell)));
    QByteArrayList entries;
    for (const QString &entry : path.split(u':'))
        entries << json::quote(entry.toUtf8());
    const auto host = json::parse(
        R"({"go": [{"goroot": "/usr/lib/go", "go": "/usr/bin/go", "version": "1.19.8"}, {"goroot": "/opt/go 1.27", "version": "1.27.4"}],
        "shells": [{"name": ")" +
        (shell == "sh"_L1 ? QByteArray("bash") : shell.toUtf8()) + R"(", "login": true}], "path": [)" +
        entries.join(',') + "]}");
    QVERIFY(host.ok());
    const Plan plan = buildPlan(chosen({"go.use=1.27.4"}), surveyOf(host->root, Os::Linux, {}), m_catalog);
    QVERIFY(!plan.edits.empty());
    const QByteArray body = std::get<ShellBlockEdit>(plan.edits.front().edit).body;
    QProcess child;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, path);
    environment.insert(u"HOME"_s, u"/home/ann"_s);
    child.setProcessEnvironment(environment);
    const QByteArray print = shell == "fish"_L1 ? "string join : $PATH\n" : "printf '%s\\n' \"$PATH\"\n";
    QStringList arguments{u"-c"_s, QString::fromUtf8(body + print + body + print)};
    if (shell != "sh"_L1)
        arguments.prepend(shell == "fish"_L1 ? u"--no-config"_s : shell == "zsh"_L1 ? u"-f"_s : u"--norc"_s);
    child.start(program, arguments);
    QVERIFY(child.waitForFinished(20'000));
    const QList<QByteArray> lines = child.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0], lines[1]); // the second time adds nothing
    const QList<QByteArray> entriesNow = lines[0].split(':');
    QVERIFY2(entriesNow.contains("/home/ann/go/bin"), lines[0].constData());
    const qsizetype chosenGo = entriesNow.indexOf("/opt/go 1.27/bin");
    QVERIFY2(chosenGo >= 0 && chosenGo < entriesNow.indexOf("/usr/bin"), lines[0].constData());
}

void StepsTest::templatesHoldOnlyLegalFields()
{
    const Survey survey = machine();
    static const QStringList legacy{u"apiVersion"_s, u"dlvLoadConfig"_s, u"remotePath"_s};
    for (const QString &kind : launchKinds()) {
        const EntryTemplate &entry = *launchTemplate(kind);
        for (const auto &[name, literal] : entry.fixed) {
            if (QStringList{u"type"_s, u"request"_s, u"mode"_s, u"debugAdapter"_s}.contains(name))
                continue;
            QVERIFY2(fieldProblem(entry, name, literal).isEmpty(), qPrintable(kind + u'.' + name));
        }
        for (const FieldSpec &field : entry.fields) {
            QVERIFY2(!legacy.contains(field.name), qPrintable(field.name));
            QVERIFY2(!field.label.isEmpty(), qPrintable(field.name));
            if (!field.defaultJson.isEmpty() && !field.required)
                QVERIFY2(fieldProblem(entry, field.name, field.defaultJson).isEmpty(),
                         qPrintable(kind + u'.' + field.name));
            QVERIFY2(!fieldProblem(entry, field.name, "{").isEmpty(), qPrintable(field.name));
        }
        const bool attach = kind == "attach"_L1 || kind == "remote"_L1;
        QCOMPARE(entry.field(u"program"_s) != nullptr, !attach);
        QCOMPARE(entry.field(u"coreFilePath"_s) != nullptr, kind == "core"_L1);
        QCOMPARE(entry.field(u"processId"_s) != nullptr, kind == "attach"_L1);
        QCOMPARE(entry.field(u"port"_s) != nullptr, kind == "remote"_L1);
        // What the template gives is judged legal by the notices about existing entries, too.
        const auto placed = placeLaunchEntries({{kind, {}}}, survey);
        Survey with =
            machine({{u"@work/.vscode/launch.json"_s, "{\"configurations\": [" + placed.front().literal + "]}"}});
        for (const DebugNotice &notice : launchNotices(with))
            QFAIL(qPrintable(notice.id + u": "_s + say(notice.what)));
    }
    for (const QString &kind : taskKinds())
        for (const FieldSpec &field : taskTemplate(kind)->fields)
            QVERIFY2(!field.label.isEmpty(), qPrintable(field.name));
}

void StepsTest::templatesFitTheMainPackage()
{
    const auto program = [&](const Survey &survey, const QString &kind) {
        const auto members = entryMembers(*launchTemplate(kind), {kind, {}}, survey);
        return std::find_if(members.begin(), members.end(), [](const auto &m) { return m.first == "program"_L1; })
            ->second;
    };
    QCOMPARE(program(machine(), u"package"_s), "\"${workspaceFolder}/cmd/app\"");
    QCOMPARE(program(machine(), u"exec"_s), "\"${workspaceFolder}/app\"");
    Survey root = machine();
    root.workspace->mains = {{u"."_s, {}}};
    root.workspace->module = u"example.com/tool/v2"_s;
    QCOMPARE(program(root, u"package"_s), "\"${workspaceFolder}\"");
    root.workspace->mains = {{u"a"_s, {}}, {u"b"_s, {}}};
    QCOMPARE(program(root, u"package"_s), "\"${fileDirname}\"");
}

void StepsTest::attachIsRefusedBeforehand()
{
    const Choices attach = chosen({"debug.launch=attach"});
    Survey survey = machine();
    QVERIFY(attachRefusal(survey).isEmpty());
    for (int scope : {1, 2, 3}) {
        survey.system.ptraceScope = scope;
        QVERIFY(!attachRefusal(survey).isEmpty());
        QCOMPARE(buildPlan(attach, survey, m_catalog).edits.back().why, attachRefusal(survey));
    }
    survey.system.ptraceScope = 0;
    survey.system.container = true;
    QVERIFY(say(attachRefusal(survey)).contains("SYS_PTRACE"_L1));
    survey.host.uid = 0;
    survey.system.container = false;
    survey.system.ptraceScope = 1;
    QVERIFY(attachRefusal(survey).isEmpty());
    QVERIFY(attachRefusal(machine({}, {}, Os::MacOs)).isEmpty());
}

void StepsTest::moduleSentences()
{
    Survey survey = machine();
    const auto all = [&] {
        QString text;
        for (const Text &sentence : moduleState(survey))
            text += say(sentence) + u'\n';
        return text;
    };
    QVERIFY(all().contains("Modules are on"_L1));
    QVERIFY(all().contains("example.com/app"_L1));
    survey.workspace->goLine = u"1.27.0"_s;
    survey.goInstalls.front().onPath = true;
    QVERIFY(all().contains("will fetch and use 1.27.0"_L1));
    survey.goEnv.values[u"GOTOOLCHAIN"_s].effective = u"local"_s;
    QVERIFY(all().contains("go will refuse"_L1));
    survey.goEnv.values[u"GO111MODULE"_s].effective = u"off"_s;
    QVERIFY(all().contains("switched off"_L1));
    survey.workspace->goMod = {};
    QVERIFY(all().contains("no go.mod"_L1));
    survey.goEnv.problem = Error{ErrorKind::TimedOut, {}, {}, {}};
    QVERIFY(all().contains("unknown"_L1));
}

void StepsTest::gobinFaults()
{
    Survey survey = machine();
    using Fault = GobinState::Fault;
    QCOMPARE(gobinState(survey).fault, Fault::Missing);
    QVERIFY(gobinState(survey).notOnPath.isEmpty());
    survey.goEnv.gobinStat.type = FileType::File;
    QCOMPARE(gobinState(survey).fault, Fault::NotAFolder);
    survey.goEnv.gobinStat.type = FileType::Folder;
    survey.goEnv.gobinStat.uid = 0;
    QCOMPARE(gobinState(survey).fault, Fault::NotOurs);
    survey.goEnv.gobinStat.uid = survey.host.uid;
    QCOMPARE(gobinState(survey).fault, Fault::NotWritable);
    survey.goEnv.gobinStat.writable = true;
    QCOMPARE(gobinState(survey).fault, Fault::None);
    survey.goEnv.gobin = AbsPath(u"/opt/gobin"_s);
    QCOMPARE(gobinState(survey).notOnPath, QStringList{u"zsh"_s});
    survey.goEnv.gobin = {};
    QCOMPARE(gobinState(survey).fault, Fault::Unknown);
}

void StepsTest::coverProfile()
{
    const auto coverage = readCoverProfile("mode: set\r\n"
                                           "example.com/app/a.go:3.10,5.2 2 1\n"
                                           "example.com/app/a.go:7.10,9.2 3 0\n"
                                           "example.com/app/b c:d.go:1.1,2.2 1 0\n"
                                           "mode: set\n"
                                           "example.com/app/b c:d.go:1.1,2.2 1 4\n");
    QVERIFY(coverage.ok());
    QCOMPARE(coverage->mode, u"set"_s);
    QCOMPARE(coverage->files.size(), 2);
    QCOMPARE(coverage->files[0], (FileCoverage{u"example.com/app/a.go"_s, 5, 2}));
    QCOMPARE(coverage->files[0].percent(), 40.0);
    QCOMPARE(coverage->files[1], (FileCoverage{u"example.com/app/b c:d.go"_s, 1, 1})); // one of two packages reached it
    QCOMPARE(coverage->statements, 6);
    QCOMPARE(coverage->covered, 3);
    QVERIFY(readCoverProfile("mode: atomic\n")->files.empty());
}

void StepsTest::badCoverProfiles_data()
{
    QTest::addColumn<int>("line");
    QTest::newRow("") << 1;
    QTest::newRow("a.go:1.1,2.2 1 1\n") << 1;
    QTest::newRow("mode: set\n\na.go:1.1,2.2 1\n") << 3;
    QTest::newRow("mode: set\na.go:1.1,2.2 x 1\n") << 2;
    QTest::newRow("mode: set\na.go:1,2 1 1\n") << 2;
    QTest::newRow("mode: set\na.go:1.1,2.2 1 -1\n") << 2;
    QTest::newRow("mode: set\n<html>\n") << 2;
}

void StepsTest::badCoverProfiles()
{
    QFETCH(int, line);
    const auto coverage = readCoverProfile(QTest::currentDataTag());
    QVERIFY(!coverage.ok());
    QCOMPARE(coverage.error().line, line);
}

void StepsTest::coverageRunsGoItself()
{
    const Survey survey = machine();
    const AbsPath profile(u"/tmp/x/cover.out"_s);
    const auto command = coverageCommand(survey, {}, profile);
    QVERIFY(command.has_value());
    QCOMPARE(command->argv,
             (QStringList{u"/usr/local/go/bin/go"_s, u"test"_s, u"-coverprofile=/tmp/x/cover.out"_s, u"./..."_s}));
    QCOMPARE(command->cwd, survey.workspace->root);
    Survey none = survey;
    none.workspace.reset();
    QVERIFY(!coverageCommand(none, {}, profile));
}

QTEST_APPLESS_MAIN(StepsTest)
#include "steps_test.moc"
