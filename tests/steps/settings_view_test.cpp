// Settings as the page shows them: the value now and then, who wins, and what is worth a look.
#include "machine.h"
#include "steps/settings_view.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

const SettingView &row(const std::vector<SettingView> &views, const QByteArray &id)
{
    return *std::find_if(views.begin(), views.end(), [&](const SettingView &v) { return v.row->id() == id; });
}

} // namespace

class SettingsViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void viewSaysNowAndThen();
    void workspaceWins();
    void noticesExplainConflicts_data();
    void noticesExplainConflicts();
    void noticesSeeSpellings();
};

void SettingsViewTest::viewSaysNowAndThen()
{
    const Survey survey =
        machine({{u"@editor/settings.json"_s,
                  R"({"go.lintTool": "golint", "gopls": {"semanticTokens": true}, "go.buildOnSave": "off"})"}});
    const auto views = settingsView(chosen({"settings.user.go.lintTool=revive", "settings.user.go.buildOnSave=null"}),
                                    survey, catalog());
    QCOMPARE(views.size(), catalog().settings.size());
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

void SettingsViewTest::workspaceWins()
{
    const Survey survey = machine({{u"@editor/settings.json"_s, R"({"go.buildTags": "a"})"},
                                   {u"@work/.vscode/settings.json"_s, R"({"go.buildTags": "b"})"}});
    const Choices choices = chosen({"settings.user.go.buildTags=c"});
    const auto views = settingsView(choices, survey, catalog());
    QCOMPARE(row(views, "go.buildTags").now.effective, "\"b\"");
    QCOMPARE(row(views, "go.buildTags").will.winner, SettingWinner::Workspace);
    const auto notices = settingNotices(choices, survey, catalog());
    QVERIFY(std::any_of(notices.begin(), notices.end(),
                        [](const SettingNotice &n) { return n.kind == SettingNotice::Kind::Overruled && n.chosen; }));
}

void SettingsViewTest::noticesExplainConflicts_data()
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

void SettingsViewTest::noticesExplainConflicts()
{
    QFETCH(QByteArray, settings);
    QFETCH(QString, conflict);
    QStringList found;
    for (const SettingNotice &notice : settingNotices({}, machine({{u"@editor/settings.json"_s, settings}}), catalog()))
        if (notice.kind == SettingNotice::Kind::Conflict)
            found << notice.id;
    QCOMPARE(found, conflict.isEmpty() ? QStringList() : QStringList{conflict});
}

void SettingsViewTest::noticesSeeSpellings()
{
    const auto kinds = [&](const char *settings) {
        std::vector<SettingNotice::Kind> result;
        for (const SettingNotice &notice :
             settingNotices({}, machine({{u"@editor/settings.json"_s, settings}}), catalog()))
            result.push_back(notice.kind);
        return result;
    };
    using Kind = SettingNotice::Kind;
    QCOMPARE(kinds(R"({"gopls.ui.semanticTokens": true})"), std::vector{Kind::Unseen});
    QCOMPARE(kinds(R"({"gopls": {"ui": {"semanticTokens": true}}})"), std::vector{Kind::Unseen});
    QCOMPARE(kinds(R"({"gopls": {"semanticTokens": true, "ui.semanticTokens": false}})"), std::vector{Kind::Twice});
    QCOMPARE(kinds(R"({"gopls": )"), std::vector{Kind::Unreadable});
    const Survey broken = machine({{u"@editor/settings.json"_s, "{\"a\": 1\n \"b\": 2}"}});
    const QString why = say(settingNotices({}, broken, catalog()).front().why);
    QVERIFY2(why.contains("Line 2, column 2: a comma is missing"_L1), qPrintable(why));
}

QTEST_APPLESS_MAIN(SettingsViewTest)
#include "settings_view_test.moc"
