// Finding a setting where the user has it.
#include "edit/setting.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

class SettingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("inner");
        QTest::addColumn<QByteArray>("value"); // null: not found
        QTest::addColumn<QByteArray>("place"); // names joined with " > "
        QTest::addColumn<int>("others");
        const auto row = [](const QByteArray &text, const QByteArray &key, const QByteArray &inner,
                            const QByteArray &value, const QByteArray &place, int others = 0) {
            QTest::addRow("%s in %s", (key + ' ' + inner).constData(), text.constData())
                << text << key << inner << value << place << others;
        };
        row(R"({"go.lintTool": "a"})", "go.lintTool", "", "a", "go.lintTool");
        row(R"({"go": {"lintTool": "a"}})", "go.lintTool", "", "a", "go > lintTool");
        row(R"({"go.lintTool": "a", "go": {"x": "b"}})", "go.lintTool", "", {}, "");
        row(R"({"go": {"lintTool": "b"}, "go.lintTool": "a"})", "go.lintTool", "", "a", "go.lintTool", 1);
        row(R"({"gopls": {"ui.semanticTokens": "a"}})", "gopls", "ui.semanticTokens", "a", "gopls > ui.semanticTokens");
        row(R"({"gopls": {"ui": {"semanticTokens": "a"}}})", "gopls", "ui.semanticTokens", "a",
            "gopls > ui > semanticTokens");
        row(R"({"gopls.ui.semanticTokens": "a"})", "gopls", "ui.semanticTokens", "a", "gopls.ui.semanticTokens");
        row(R"({"gopls.ui": {"semanticTokens": "a"}})", "gopls", "ui.semanticTokens", "a", "gopls.ui > semanticTokens");
        row(R"({"gopls": {"ui.semanticTokens": "a"}, "gopls.ui.semanticTokens": "b"})", "gopls", "ui.semanticTokens",
            "b", "gopls.ui.semanticTokens", 1);
        row(R"({"gopls.ui.semanticTokens": "b", "gopls": {"ui.semanticTokens": "a"}})", "gopls", "ui.semanticTokens",
            "a", "gopls > ui.semanticTokens");
        row(R"({"gopls": {"ui.semanticTokens": "a", "ui.semanticTokens": "b"}})", "gopls", "ui.semanticTokens", "b",
            "gopls > ui.semanticTokens");
        row(R"({"gopls": {"ui.semanticTokensX": "a"}})", "gopls", "ui.semanticTokens", {}, "");
        row(R"({"gopls": "x"})", "gopls", "ui.semanticTokens", {}, "");
        row(R"({"[go]": {"editor.formatOnSave": "a"}})", "[go]", "editor.formatOnSave", "a",
            "[go] > editor.formatOnSave");
        row(R"({"[go].editor.formatOnSave": "a"})", "[go]", "editor.formatOnSave", {}, "");
        row(R"({"[go][go.mod]": {"editor.formatOnSave": "a"}})", "[go]", "editor.formatOnSave", "a",
            "[go][go.mod] > editor.formatOnSave");
        row(R"({"[go]": {"editor.tabSize": "b"}, "[go.mod][go]": {"editor.formatOnSave": "a"}})", "[go]",
            "editor.formatOnSave", "a", "[go.mod][go] > editor.formatOnSave");
        row(R"({"[go]": {"editor.tabSize": "a"}, "[go][go.mod]": {"editor.tabSize": "b"}})", "[go]", "editor.tabSize",
            "a", "[go] > editor.tabSize");
        row(R"({"[go.mod][go.work]": {"editor.tabSize": "b"}})", "[go]", "editor.tabSize", {}, "");
        row(R"({"go.toolsEnvVars": {"GOPROXY": "a"}})", "go.toolsEnvVars", "GOPROXY", "a", "go.toolsEnvVars > GOPROXY");
        row(R"({"": "x", ".": "y"})", "go", "", {}, "");
        row("[]", "go", "", {}, "");
        row("", "go", "", {}, "");
    }
    void finds()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, inner);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, place);
        QFETCH(int, others);
        const auto document = json::parse(text);
        QVERIFY(document.ok());
        const auto found = findSetting(document->root, key, inner);
        QCOMPARE(found.has_value(), !value.isNull());
        if (!found)
            return;
        QCOMPARE(found->node->text, value);
        QByteArrayList names;
        for (const auto &step : found->path)
            names << std::get<QByteArray>(step);
        QCOMPARE(names.join(" > "), place);
        QCOMPARE(int(found->others.size()), others);
        QCOMPARE(document->root.at(found->path), found->node);
    }

    void belowTheirPlace()
    {
        const auto workspace = json::parse(R"({"folders": [], "settings": {"gopls": {"ui.semanticTokens": true}}})");
        const auto found =
            findSetting(workspace->root, "gopls", "ui.semanticTokens", settingsPlace(u"all.code-workspace"_s));
        QVERIFY(found);
        QCOMPARE(found->path, (json::Path{"settings"_ba, "gopls"_ba, "ui.semanticTokens"_ba}));
        QCOMPARE(workspace->root.at(found->path), found->node);
        QVERIFY(!findSetting(workspace->root, "gopls", "ui.semanticTokens"));
        QVERIFY(findSetting(json::parse(R"({"[go][x]": {"a": 1}})")->root, "[go]", "a")->shared);

        const auto container = json::parse(R"({"customizations": {"vscode": {"settings": {"go.gopath": "/go"}}}})");
        const json::Path place = settingsPlace(u"devcontainer.json"_s);
        QCOMPARE(findSetting(container->root, "go.gopath", {}, place)->node->text, "/go"_ba);
        QVERIFY(!findSetting(json::parse("{}")->root, "go.gopath", {}, place));
        QCOMPARE(settingsPlace(u"settings.json"_s), json::Path());
    }
};

QTEST_GUILESS_MAIN(SettingTest)
#include "setting_test.moc"
