// The plan as a whole: what all steps share, what stops an edit, and what the Go page says.
#include "machine.h"
#include "steps/module_state.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

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
    void moduleSentences();
    void gobinFaults();
};

void StepsTest::initTestCase()
{
    QVERIFY(Catalog::load().ok());
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
    const Plan plan = buildPlan(choices, survey, catalog());
    QVERIFY(plan == buildPlan(choices, survey, catalog()));
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
    QVERIFY(buildPlan({}, survey, catalog()) == Plan());
}

void StepsTest::ticksCount()
{
    const Survey survey = machine();
    Choices choices = chosen({"settings.user.go.lintTool=revive"});
    choices.ticks.insert(u"settings:user:go.lintTool"_s, false);
    QVERIFY(!buildPlan(choices, survey, catalog()).edits.front().accepted);
    // What could run code, from a bundle, waits for the person's tick; the person's own choice does not.
    choices = chosen({"settings.user.go.alternateTools/go=/opt/go/bin/go"});
    QVERIFY(buildPlan(choices, survey, catalog()).edits.front().accepted);
    QCOMPARE(buildPlan(choices, survey, catalog()).edits.front().risk, Risk::Low);
    choices.bundle = u"team"_s;
    const PlannedEdit risky = buildPlan(choices, survey, catalog()).edits.front();
    QCOMPARE(risky.id, u"settings:user:go.alternateTools/go"_s);
    QVERIFY(!risky.accepted);
    QCOMPARE(risky.risk, Risk::High);
    QVERIFY(!risky.riskWhy.isEmpty());
    choices.ticks.insert(risky.id, true);
    QVERIFY(buildPlan(choices, survey, catalog()).edits.front().accepted);
}

void StepsTest::filesNeverReadAreBlocked()
{
    Survey survey = machine();
    survey.files.clear();
    const Plan plan =
        buildPlan(chosen({"settings.user.go.lintTool=revive", "settings.user.go.testOnSave=true"}), survey, catalog());
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
    QVERIFY(validate(foreign, survey, catalog()).empty());
    const Plan plan = buildPlan(foreign, survey, catalog());
    QCOMPARE(plan.blocked.size(), 4);
    QCOMPARE(plan.edits.size(), 1);
    // What somebody typed wrong has to be put right.
    QCOMPARE(
        validate(chosen({"mirrors.goproxy=direct,proxy.example", "mirrors.private=a b"}), survey, catalog()).size(), 3);
    Choices field;
    field.debug.launch = {{u"remote"_s, {{u"port"_s, "x"}}}};
    QCOMPARE(validate(field, machine(), catalog()).size(), 1);
    QCOMPARE(buildPlan(field, machine(), catalog()).blocked, validate(field, machine(), catalog()));
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

QTEST_APPLESS_MAIN(StepsTest)
#include "steps_test.moc"
