#include "catalog/catalog.h"

#include <QFile>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

QByteArray shipped(const QString &name)
{
    QFile file(u":/catalog/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QMap<QString, QByteArray> allShipped()
{
    QMap<QString, QByteArray> files;
    for (const QString &name : {u"mirrors.json"_s, u"settings.json"_s, u"tools.json"_s, u"editors.json"_s})
        files.insert(name, shipped(name));
    return files;
}

} // namespace

class CatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedFilesLoad();
    void everySettingOfTheFactsIsThere();
    void textsAreSentencesInBothLanguages();
    void rowsAreSorted();
    void looksUpByIdAndAddress();
    void refusesBadRows_data();
    void refusesBadRows();
    void saysWhere();
    void missingFileIsNamed();
};

void CatalogTest::shippedFilesLoad()
{
    const auto catalog = Catalog::load();
    QVERIFY2(catalog.ok(),
             catalog.ok() ? ""
                          : qPrintable(TextRenderer()(catalog.error().what) + u" line %1"_s.arg(catalog.error().line)));
    QCOMPARE(
        std::count_if(catalog->proxies.begin(), catalog->proxies.end(), [](const ProxyRow &r) { return r.official; }),
        1);
    QVERIFY(catalog->proxy(u"google"_s)->official);
    QVERIFY(!catalog->conflicts.empty());
    for (const EditorRow &row : catalog->editors)
        QVERIFY2(!row.macUserDirs.isEmpty() && !row.linuxUserDirs.isEmpty() && !row.commands.isEmpty(),
                 qPrintable(row.id));
    // What switches verification off is known, so that it can be named, and never offered.
    const auto off = std::find_if(catalog->sumdbs.begin(), catalog->sumdbs.end(),
                                  [](const SumdbRow &r) { return r.value == "off"_L1; });
    QVERIFY(off != catalog->sumdbs.end() && !off->offered);
}

void CatalogTest::everySettingOfTheFactsIsThere()
{
    const auto catalog = Catalog::load();
    QVERIFY(catalog.ok());
    int go = 0, gopls = 0;
    for (const SettingRow &row : catalog->settings) {
        go += row.key.startsWith("go.") && row.inner.isEmpty() && row.alive();
        gopls += row.key == "gopls" && !row.since.isEmpty();
    }
    QCOMPARE(go, 66);    // package.json of the extension, 0.56 and 0.58-dev
    QCOMPARE(gopls, 45); // api.json of gopls v0.24.0
    QCOMPARE(catalog->setting("gopls/memoryLimit")->since, u"v0.24.0"_s);
    QCOMPARE(catalog->setting("go.toolsManagement.mode")->status, SettingStatus::NeverExisted);
    QVERIFY(catalog->setting("go.alternateTools")->codeRisk);
    QVERIFY(catalog->setting("go.lintTool")->values.contains(u"golangci-lint-v2"_s));
    QCOMPARE(catalog->setting("go.lintTool")->defaultJson, QByteArray());
    QCOMPARE(catalog->setting("gopls/ui.diagnostic.staticcheck")->defaultJson, QByteArray()); // three-valued
}

void CatalogTest::textsAreSentencesInBothLanguages()
{
    const auto catalog = Catalog::load();
    QVERIFY(catalog.ok());
    const auto check = [](const Text &text, const QString &what) {
        const QString en = QString::fromUtf8(text.source);
        QVERIFY2(en.endsWith(u'.'), qPrintable(what + u": "_s + en));
        QVERIFY2(!en.contains(u'!'), qPrintable(what));
        QVERIFY2(text.chinese.endsWith(u'。'), qPrintable(what + u": "_s + text.chinese));
        QVERIFY2(std::any_of(text.chinese.begin(), text.chinese.end(),
                             [](QChar c) { return c.script() == QChar::Script_Han; }),
                 qPrintable(what));
    };
    for (const SettingRow &row : catalog->settings) {
        check(row.meaning, QString::fromUtf8(row.id()));
        QVERIFY2(!QString::fromUtf8(row.meaning.source).contains(u". "_s), row.id().constData()); // one sentence
    }
    for (const SettingConflict &conflict : catalog->conflicts)
        check(conflict.why, conflict.id);
    for (const ProxyRow &row : catalog->proxies)
        check(row.note, row.id);
    for (const ToolRow &row : catalog->tools)
        check(row.meaning, row.name);
}

void CatalogTest::rowsAreSorted()
{
    const auto catalog = Catalog::load();
    QVERIFY(catalog.ok());
    for (size_t i = 1; i < catalog->settings.size(); ++i) {
        const SettingRow &a = catalog->settings[i - 1], &b = catalog->settings[i];
        QVERIFY2(std::pair(a.key, a.inner) < std::pair(b.key, b.inner), b.id().constData());
    }
}

void CatalogTest::looksUpByIdAndAddress()
{
    const auto catalog = Catalog::load();
    QVERIFY(catalog.ok());
    QCOMPARE(catalog->proxy(u"goproxycn"_s), catalog->proxy(u"https://goproxy.cn/"_s));
    QCOMPARE(catalog->proxy(u"https://GOPROXY.cn"_s), catalog->proxy(u"goproxycn"_s));
    QVERIFY(!catalog->proxy(u"https://goproxy.cn.example.com"_s));
    QVERIFY(!catalog->proxy(QString()));
    QVERIFY(catalog->setting("gopls/ui.semanticTokens"));
    QVERIFY(!catalog->setting("gopls.ui.semanticTokens"));
    QVERIFY(!catalog->setting("gopls"));
    QVERIFY(catalog->setting("[go]/editor.defaultFormatter"));
    QVERIFY(catalog->editor(u"codium"_s));
    QVERIFY(!catalog->editor(u"emacs"_s));
}

void CatalogTest::refusesBadRows_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const QString m = u"mirrors.json"_s, s = u"settings.json"_s, t = u"tools.json"_s, e = u"editors.json"_s;
    const auto row = [](const char *tag, const QString &file, const QByteArray &from, const QByteArray &to) {
        QTest::newRow(tag) << file << from << to;
    };
    row("unknown member", m, "\"official\": true", "\"offical\": true");
    row("unknown member at the top", t, "\"tools\": [", "\"tool\": [], \"tools\": [");
    row("other schema", m, "mirrors/1", "mirrors/2");
    row("section missing", m, "\"sumdb\": [", "\"sumdbs\": [");
    row("section of another type", t, "\"tools\": [", "\"tools\": 3, \"x\": [");
    row("no sources", e, "\"sources\":", "\"source\":");
    row("source unknown", t, "\"source\": \"extension\"", "\"source\": \"memory\"");
    row("source no address", t, "\"ref\": \"https://", "\"ref\": \"http://");
    row("source no date", t, "2026-11-21", "21.11.2026");
    row("text missing", m, "\"zh_CN\": \"七牛云，中国大陆\"", "\"zh\": \"七牛云\"");
    row("text empty", m, "\"七牛云，中国大陆\"", "\"\"");
    row("text of one language", m, "{\"en\": \"direct\", \"zh_CN\": \"direct\"}", "\"direct\"");
    row("proxy by http", m, "\"url\": \"https://goproxy.cn\"", "\"url\": \"http://goproxy.cn\"");
    row("proxy with a slash", m, "\"url\": \"https://goproxy.cn\"", "\"url\": \"https://goproxy.cn/\"");
    row("proxy with credentials", m, "\"url\": \"https://goproxy.cn\"", "\"url\": \"https://u:p@goproxy.cn\"");
    row("proxy without address", m, "\"url\": \"https://goproxy.cn\", ", "");
    row("direct with address", m, "\"id\": \"direct\", \"url\": \"\"",
        "\"id\": \"direct\", \"url\": \"https://x.org\"");
    row("id twice", m, "\"id\": \"goproxyio\"", "\"id\": \"goproxycn\"");
    row("id form", m, "\"id\": \"goproxyio\"", "\"id\": \"GoProxy.io\"");
    row("flag no flag", m, "\"official\": true", "\"official\": \"yes\"");
    row("key twice in a row", m, "\"official\": true", "\"official\": true, \"official\": false");
    row("comment", m, "\"goproxy\": [", "// list\n\"goproxy\": [");
    row("row no object", t, "\"tools\": [", "\"tools\": [1, ");
    row("sumdb without probe", m, "\"probe\": \"https://sum.golang.org/latest\", ", "");
    row("tool path", t, "github.com/mgechev/revive", "revive");
    row("editor path relative", e, "/Applications/VSCodium.app", "Applications/VSCodium.app");
    row("editor user dir absolute", e, "\"Library/Application Support/VSCodium/User\"", "\"/Library/VSCodium/User\"");
    row("editor linux dir", e, "$CONFIG/VSCodium/User", "VSCodium/User");
    row("editor list of one kind", e, "\"commands\": [\"codium\"]", "\"commands\": [\"codium\", 3]");
    row("editor list twice", e, "\"commands\": [\"codium\"]", "\"commands\": [\"codium\", \"codium\"]");
    row("editor list missing", e, "\"commands\": [\"codium\"],\n", "");
    row("topic", s, "\"topic\": \"lint\"", "\"topic\": \"linting\"");
    row("type", s, "\"type\": \"boolean\"", "\"type\": \"bool\"");
    row("scope", s, "\"scope\": \"resource\"", "\"scope\": \"folder\"");
    row("advice", s, "\"advice\": \"offered\"", "\"advice\": \"maybe\"");
    row("status", s, "\"status\": \"removed\"", "\"status\": \"gone\"");
    row("status and advice", s, "\"advice\": \"on-request\"", "\"advice\": \"on-request\", \"status\": \"removed\"");
    row("default of another type", s, "\"default\": false", "\"default\": \"false\"");
    row("default not among the values", s, "\"default\": \"package\"", "\"default\": \"everything\"");
    row("value of another type", s, "\"value\": true", "\"value\": 1");
    row("default null", s, "\"default\": false", "\"default\": null");
    row("since", s, "\"since\": \"v0.24.0\"", "\"since\": \"0.24\"");
    row("setting twice", s, "{\"key\": \"go.lintFlags\", \"topic\"", "{\"key\": \"go.lintTool\", \"topic\"");
    row("condition on nothing known", s, "{\"key\": \"go.buildTags\", \"set\"", "{\"key\": \"go.buildTag\", \"set\"");
    row("condition without operator", s, "{\"key\": \"go.buildTags\", \"set\": true}", "{\"key\": \"go.buildTags\"}");
    row("condition with two operators", s, "{\"key\": \"go.buildTags\", \"set\": true}",
        "{\"key\": \"go.buildTags\", \"set\": true, \"is\": 1}");
    row("condition not set", s, "{\"key\": \"go.buildTags\", \"set\": true}",
        "{\"key\": \"go.buildTags\", \"set\": false}");
    row("conflict twice", s, "\"id\": \"format-twice\"", "\"id\": \"gopath-wins\"");
    row("conflict without conditions", s, "[{\"key\": \"gopls/ui.inlayhint.hints\", \"set\": true}]", "[]");
}

void CatalogTest::refusesBadRows()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    auto files = allShipped();
    QByteArray &text = files[file];
    const qsizetype at = text.indexOf(from);
    QVERIFY2(at >= 0, "the shipped file no longer holds what this case changes");
    text.replace(at, from.size(), to);
    const auto catalog = Catalog::parse(files);
    QVERIFY(!catalog.ok());
    QCOMPARE(catalog.error().kind, ErrorKind::Syntax);
    QCOMPARE(catalog.error().path, file);
    QVERIFY(catalog.error().line > 0);
    QVERIFY(!TextRenderer()(catalog.error().what).contains(u'%'));
}

void CatalogTest::saysWhere()
{
    auto files = allShipped();
    QByteArray &text = files[u"tools.json"_s];
    const qsizetype at = text.indexOf("\"name\": \"revive\"");
    const auto line = text.left(at).count('\n') + 1;
    text.insert(at, "\"colour\": 1, ");
    const auto catalog = Catalog::parse(files);
    QVERIFY(!catalog.ok());
    QCOMPARE(catalog.error().line, int(line));
    QVERIFY(catalog.error().what.arguments.contains(u"colour"_s));
}

void CatalogTest::missingFileIsNamed()
{
    auto files = allShipped();
    files.remove(u"tools.json"_s);
    const auto catalog = Catalog::parse(files);
    QVERIFY(!catalog.ok());
    QCOMPARE(catalog.error().kind, ErrorKind::NotFound);
    QCOMPARE(catalog.error().path, u"tools.json"_s);
}

QTEST_APPLESS_MAIN(CatalogTest)
#include "catalog_test.moc"
