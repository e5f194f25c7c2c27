// The forms of launch configurations and tasks: only fields that are legal, and values that fit the project.
#include "machine.h"
#include "steps/debug_notices.h"
#include "steps/entry_list.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

class DebugStepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void templatesHoldOnlyLegalFields();
    void templatesFitTheMainPackage();
    void attachIsRefusedBeforehand();
};

void DebugStepTest::templatesHoldOnlyLegalFields()
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

void DebugStepTest::templatesFitTheMainPackage()
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

void DebugStepTest::attachIsRefusedBeforehand()
{
    const Choices attach = chosen({"debug.launch=attach"});
    Survey survey = machine();
    QVERIFY(attachRefusal(survey).isEmpty());
    for (int scope : {1, 2, 3}) {
        survey.system.ptraceScope = scope;
        QVERIFY(!attachRefusal(survey).isEmpty());
        QCOMPARE(buildPlan(attach, survey, catalog()).edits.back().why, attachRefusal(survey));
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

QTEST_APPLESS_MAIN(DebugStepTest)
#include "debug_step_test.moc"
