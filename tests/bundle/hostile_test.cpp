// Bundles that are broken, too large, of another kind, or mean harm: each is refused with a sentence and a place, or
// marked.
#include "attacks.h"
#include "bundle/bundle.h"
#include "tree_survey.h"

#include <QSet>
#include <QTest>

#include <cstdio>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

const Catalog &catalog()
{
    static const Catalog rows = *Catalog::load();
    return rows;
}

/// A machine on which every part of a bundle finds something to change.
const Survey &machine(Os os)
{
    static const auto make = [](Os system) {
        const auto host =
            json::parse(R"({"go": [{"goroot": "/usr/local/go", "version": "1.26.8"}], "path": ["/usr/bin"],
            "shells": [{"name": "zsh", "login": true}, {"name": "bash"}, {"name": "fish"}], "editors": ["code"],
            "workspace": {"mains": ["cmd/app"]}})");
        return surveyOf(host->root, system, {{u"@editor/settings.json"_s, "{}\n"}});
    };
    static const Survey onLinux = make(Os::Linux), onMac = make(Os::MacOs);
    return os == Os::MacOs ? onMac : onLinux;
}

/// All bytes that these edits would bring into files.
QByteArray broughtBy(const Plan &plan, const Survey &survey)
{
    QByteArray bytes;
    for (const FileChange &change : preview(plan, survey.files))
        bytes += change.after;
    return bytes;
}

} // namespace

class HostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableIsSound();
    void refused_data();
    void refused();
    void everyCutIsRefused();
    void everyByteChangedIsSafe();
    void flagged_data();
    void flagged();
    void flaggedEverywhere();
    void limitsAreStated_data();
    void limitsAreStated();
    void joinersThatHaveAUse();
    void harmless_data();
    void harmless();
};

void HostileTest::tableIsSound()
{
    QSet<QByteArray> texts, names;
    int refused = 0;
    for (const Attack &attack : attacks()) {
        QVERIFY2(!names.contains(attack.name), attack.name);
        QVERIFY2(!texts.contains(attack.bundle), attack.name);
        names.insert(attack.name);
        texts.insert(attack.bundle);
        refused += attack.verdict == Attack::Verdict::Refused;
    }
    QVERIFY(texts.size() >= 100);
    QVERIFY(readBundle(bundleOf("{}"), Os::Linux, catalog()).ok()); // so that it is the attack that is refused
    std::printf("attacks: total=%lld refused=%d flagged=%d\n", qlonglong(texts.size()), refused,
                int(texts.size()) - refused);
}

void HostileTest::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says"); // part of the sentence
    QTest::addColumn<int>("line");     // 0: not checked
    for (const Attack &attack : attacks())
        if (attack.verdict == Attack::Verdict::Refused)
            QTest::addRow("%s", attack.name.constData()) << attack.bundle << attack.words << attack.line;
}

void HostileTest::refused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    QFETCH(int, line);
    for (const Os os : {Os::Linux, Os::MacOs}) { // a bundle is refused everywhere or nowhere
        const auto bundle = readBundle(text, os, catalog());
        QVERIFY(!bundle.ok());
        const QString sentence = TextRenderer()(bundle.error().what);
        QVERIFY(!sentence.isEmpty());
        QVERIFY2(sentence.contains(says), qPrintable(sentence));
        for (const QChar c : sentence) // the refusal itself hides nothing
            QVERIFY2(c.isPrint() || c == u'\n', qPrintable(sentence));
        if (line > 0) {
            QCOMPARE(bundle.error().line, line);
            QVERIFY(bundle.error().column > 0);
        }
    }
}

void HostileTest::everyCutIsRefused()
{
    const QByteArray whole =
        bundleOf("{\"go\": {\"use\": \"1.26\"}, \"settings\": {\"user\": {\"gopls/ui.semanticTokens\": true}}}")
            .trimmed();
    QVERIFY(readBundle(whole, Os::Linux, catalog()).ok());
    for (qsizetype i = 0; i < whole.size(); ++i)
        QVERIFY2(!readBundle(whole.left(i), Os::Linux, catalog()).ok(), qPrintable(QString::number(i)));
}

void HostileTest::everyByteChangedIsSafe()
{
    // No promise but this: it comes back with an answer, and one that is refused says where.
    const QByteArray whole =
        bundleOf("{\"mirrors\": {\"goproxy\": [\"goproxycn\", \"direct\"]}, \"debug\": {\"launch\": [\"package\"]}}");
    for (qsizetype i = 0; i < whole.size(); ++i) {
        for (const char c : {'\0', '"', '{', ']', '\\', '\xff', '9'}) {
            QByteArray changed = whole;
            changed[i] = c;
            const auto bundle = readBundle(changed, Os::Linux, catalog());
            if (!bundle)
                QVERIFY(!bundle.error().what.isEmpty());
        }
    }
}

void HostileTest::flagged_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QByteArray>("carries");
    for (const Attack &attack : attacks())
        if (attack.verdict == Attack::Verdict::Flagged)
            QTest::addRow("%s", attack.name.constData())
                << attack.bundle << attack.words << attack.place << attack.carries;
}

void HostileTest::flagged()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    QFETCH(QString, place);
    QFETCH(QByteArray, carries);
    for (const Os os : {Os::Linux, Os::MacOs}) {
        const auto bundle = readBundle(text, os, catalog());
        QVERIFY2(bundle.ok(), bundle ? "" : qPrintable(TextRenderer()(bundle.error().what)));
        auto risks = bundle->risks;
        risks.insert(risks.end(), bundle->otherRisks.begin(), bundle->otherRisks.end());
        bool named = false;
        QString all;
        for (const BundleRisk &risk : risks) {
            const QString why = TextRenderer()(risk.why);
            QVERIFY(!risk.place.isEmpty() && !why.isEmpty());
            named = named || ((place.isEmpty() || risk.place == place) && why.contains(says));
            all += risk.place + u": "_s + why + u'\n';
        }
        QVERIFY2(named, qPrintable(all));
        // To the end: what is ticked brings none of it into a file, and what would bring it says why it is not ticked.
        QCOMPARE(bundle->choices.bundle, u"team"_s);
        Plan plan = buildPlan(bundle->choices, machine(os), catalog());
        const QByteArray written = broughtBy(plan, machine(os));
        QVERIFY2(!written.contains(carries), written.constData());
        for (PlannedEdit &edit : plan.edits) {
            QVERIFY2(edit.accepted || (edit.risk == Risk::High && !edit.riskWhy.isEmpty()), qPrintable(edit.id));
            edit.accepted = true;
        }
        // The person may still want it; then it is written, or the plan says why it cannot be.
        QVERIFY2(broughtBy(plan, machine(os)).contains(carries) || !plan.blocked.empty() || place.startsWith("on."_L1),
                 carries.constData());
    }
}

void HostileTest::flaggedEverywhere()
{
    // The same for one system: a risk there, only mentioned elsewhere.
    const QByteArray text = bundleOf("{}", "  \"on\": {\"macos\": {\"mirrors\": {\"sumdb\": \"off\"}}},\n");
    const auto mac = readBundle(text, Os::MacOs, catalog());
    QVERIFY(mac.ok());
    QCOMPARE(mac->risks.size(), size_t(1));
    QCOMPARE(mac->risks.front().place, u"on.macos.mirrors.sumdb"_s);
    QCOMPARE(mac->choices.mirrors.sumdb, std::optional(u"off"_s));
    const auto other = readBundle(text, Os::Linux, catalog());
    QVERIFY(other->risks.empty());
    QCOMPARE(other->otherRisks.size(), size_t(1));
    QVERIFY(!other->choices.mirrors.sumdb);
    // A name that turns text is allowed (people write right to left) and named.
    const auto turned = readBundle(bundleOf("{}").replace("team", "te\\u202eam"), Os::Linux, catalog());
    QVERIFY(turned.ok());
    QCOMPARE(turned->risks.front().place, u"name"_s);
}

void HostileTest::limitsAreStated_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("limit");
    const auto sumdb = [](const QByteArray &value) { return bundleOf("{\"mirrors\": {\"sumdb\": " + value + "}}"); };
    QTest::addRow("bytes") << QByteArray((1 << 20) + 1, ' ') << u"1048576"_s;
    QTest::addRow("levels") << sumdb(QByteArray(40, '[') + QByteArray(40, ']')) << u"32"_s;
    QTest::addRow("values") << bundleOf("{\"settings\": {\"user\": {\"x\": [" +
                                        ("[" + QByteArray("1,").repeated(1900) + "1],").repeated(11) + "1]}}}")
                            << u"20000"_s;
    QTest::addRow("entries") << sumdb('[' + QByteArray("1,").repeated(2100) + "1]") << u"2000"_s;
    QTest::addRow("a text") << sumdb('"' + QByteArray(20'000, 'x') + '"') << u"16384"_s;
    QTest::addRow("a number") << sumdb(QByteArray(50, '9')) << u"40"_s;
    QTest::addRow("a name") << bundleOf("{}").replace("team", QByteArray(500, 'x')) << u"120"_s;
}

void HostileTest::limitsAreStated()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, limit);
    const auto bundle = readBundle(text, Os::Linux, catalog());
    QVERIFY(!bundle.ok());
    const QString sentence = TextRenderer()(bundle.error().what) + bundle.error().detail;
    QVERIFY2(sentence.contains(limit), qPrintable(sentence));
}

void HostileTest::joinersThatHaveAUse()
{
    // Persian, Hindi, and an emoji of several people.
    for (const char *word :
         {"\xd9\x85\xdb\x8c\xe2\x80\x8c\xd8\xae\xd9\x88\xd8\xa7\xd9\x87\xd9\x85",
          "\xe0\xa4\x95\xe0\xa5\x8d\xe2\x80\x8d\xe0\xa4\xb7", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb"}) {
        const QByteArray text =
            bundleOf("{\"settings\": {\"user\": {\"go.buildTags\": \"" + QByteArray(word) + "\"}}}");
        const auto bundle = readBundle(text, Os::Linux, catalog());
        QVERIFY2(bundle.ok(), bundle ? "" : qPrintable(TextRenderer()(bundle.error().what)));
    }
}

void HostileTest::harmless_data()
{
    QTest::addColumn<QByteArray>("choices");
    QTest::addRow("nothing") << QByteArray("{}");
    QTest::addRow("a version") << QByteArray("{\"go\": {\"use\": \"1.26\"}}");
    QTest::addRow("known proxies") << QByteArray(
        "{\"mirrors\": {\"goproxy\": [\"goproxycn\", \"google\", \"direct\"], \"sumdb\": \"googlecn\"}}");
    QTest::addRow("team's own modules") << QByteArray(
        "{\"mirrors\": {\"private\": [\"git.corp.example\", \"*.team.example\"]}}");
    QTest::addRow("shells") << QByteArray("{\"path\": {\"shells\": [\"zsh\", \"bash\", \"fish\"]}}");
    QTest::addRow("settings") << QByteArray(
        "{\"settings\": {\"user\": {\"gopls/ui.semanticTokens\": true, \"go.useLanguageServer\": null}}}");
    QTest::addRow("entries") << QByteArray("{\"debug\": {\"launch\": [\"package\", \"test\"]}}");
}

void HostileTest::harmless()
{
    QFETCH(QByteArray, choices);
    const auto bundle = readBundle(bundleOf(choices), Os::Linux, catalog());
    QVERIFY2(bundle.ok(), bundle ? "" : qPrintable(TextRenderer()(bundle.error().what)));
    QStringList places;
    for (const BundleRisk &risk : bundle->risks)
        places << risk.place + u": "_s + TextRenderer()(risk.why);
    QCOMPARE(places, QStringList());
}

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
