// Where the choices come from, and bundles made and looked at, with the real program.
#include "sandbox.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <unistd.h>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

QStringList with(const QString &verb, const QStringList &more)
{
    return QStringList{verb} + more;
}

} // namespace

class SourcesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sources();
    void savedAnswers();
    void exportAndVerify();
    void exportToFolder();
    void verifyRefuses();
};

void SourcesTest::sources()
{
    Sandbox box;
    fillTypicalHome(box);
    box.write(u"ok.burrow.json"_s, bundleOf(R"({"mirrors": {"goproxy": ["goproxycn", "direct"]}})"));
    box.write(u"bad.burrow.json"_s, bundleOf(R"({"mirrors": {"goproxi": []}})"));
    box.write(u"cut.burrow.json"_s, bundleOf("{}").left(40));
    const Ran ok = box.burrow({u"plan"_s, u"--bundle"_s, u"ok.burrow.json"_s, u"--json"_s});
    QCOMPARE(ok.code, 0);
    QCOMPARE(editIds(ok.json()), QStringList{u"mirrors:goenv:GOPROXY"_s});
    // --set goes on top of any other source.
    const Ran both = box.burrow(
        {u"plan"_s, u"--bundle"_s, u"ok.burrow.json"_s, u"--set"_s, u"mirrors.sumdb=googlecn"_s, u"--json"_s});
    QCOMPARE(editIds(both.json()), (QStringList{u"mirrors:goenv:GOPROXY"_s, u"mirrors:goenv:GOSUMDB"_s}));
    for (const auto &name : {u"bad.burrow.json"_s, u"cut.burrow.json"_s}) {
        for (const auto &verb : {u"plan"_s, u"apply"_s}) {
            const Ran refused = box.burrow({verb, u"--bundle"_s, name});
            QCOMPARE(refused.code, 1);
            QVERIFY2(refused.said().contains(name), refused.err);
        }
    }
}

void SourcesTest::savedAnswers()
{
    Sandbox box;
    fillTypicalHome(box);
    box.write(u".config/burrow/choices.json"_s, R"({"mirrors": {"goproxy": ["goproxycn", "direct"]}})");
    const Ran saved = box.burrow({u"plan"_s, u"--json"_s});
    QVERIFY2(saved.code == 0, saved.err);
    QCOMPARE(editIds(saved.json()), QStringList{u"mirrors:goenv:GOPROXY"_s});
    // A named source is all that counts then.
    QVERIFY(
        !editIds(box.burrow({u"plan"_s, u"--recommended"_s, u"--json"_s}).json()).contains(u"mirrors:goenv:GOPROXY"_s));
    box.write(u".config/burrow/choices.json"_s, "{ damaged");
    const Ran damaged = box.burrow({u"plan"_s});
    QCOMPARE(damaged.code, 70);
    QVERIFY(damaged.said().contains("choices.json"_L1));
    QCOMPARE(box.read(u".config/burrow/choices.json"_s), "{ damaged");
    QCOMPARE(box.burrow({u"plan"_s, u"--recommended"_s}).code, 0);
}

void SourcesTest::exportAndVerify()
{
    Sandbox box;
    fillTypicalHome(box);
    const QStringList source{u"--recommended"_s, u"--set"_s, u"mirrors.goproxy=goproxycn,direct"_s, u"--set"_s,
                             u"path.files.bash="_s + box.path(u".bashrc"_s)};
    const Ran printed = box.burrow(with(u"export"_s, source + QStringList{u"--name"_s, u"支付 team"_s}));
    QVERIFY2(printed.code == 0, printed.err);
    QCOMPARE(printed.json()[u"schema"_s].toString(), u"burrow.bundle/1"_s);
    QCOMPARE(printed.json()[u"name"_s].toString(), u"支付 team"_s);
    QVERIFY(!printed.out.contains(box.home().toUtf8()));
    QVERIFY(printed.said().contains("choices.path.files"_L1)); // what stays is said
    const Ran written = box.burrow(
        with(u"export"_s, source + QStringList{u"--name"_s, u"支付 team"_s, u"-o"_s, u"team.burrow.json"_s}));
    QCOMPARE(written.code, 0);
    QVERIFY(written.out.isEmpty());
    QCOMPARE(box.read(u"team.burrow.json"_s), printed.out);

    const Ran good = box.burrow({u"verify"_s, u"team.burrow.json"_s});
    QCOMPARE(good.code, 0);
    QVERIFY(good.out.contains("支付 team"));
    const Ran json = box.burrow({u"verify"_s, u"--json"_s, u"-"_s}, printed.out); // from a pipe too
    QCOMPARE(json.code, 0);
    QCOMPARE(json.json()[u"schema"_s].toString(), u"burrow.verify/1"_s);
    QVERIFY(json.json()[u"accepted"_s].toBool());

    box.write(u"team.burrow.json"_s, printed.out);
    QCOMPARE(box.burrow({u"export"_s, u"--bundle"_s, u"team.burrow.json"_s}).out,
             printed.out); // and hands it on as it is
    const Ran unnamed = box.burrow(with(u"export"_s, source + QStringList{u"--name"_s, QString()}));
    QVERIFY2(unnamed.code == 64 && !unnamed.said().contains("(:"_L1), unnamed.err);

    // A teammate gets the same plan from it.
    Sandbox mate;
    fillTypicalHome(mate);
    mate.write(u"team.burrow.json"_s, printed.out);
    QCOMPARE(editIds(mate.burrow({u"plan"_s, u"--bundle"_s, u"team.burrow.json"_s, u"--json"_s}).json()),
             editIds(box.burrow(with(u"plan"_s, source.mid(0, 3) + QStringList{u"--json"_s})).json()));
    const Ran less = box.burrow(with(u"export"_s, source + QStringList{u"--leave-out"_s, u"choices.mirrors"_s}));
    QVERIFY(!less.out.contains("goproxycn"));
    QCOMPARE(box.burrow(with(u"export"_s, source + QStringList{u"-o"_s, u"no/such/folder/x.json"_s})).code, 1);
}

void SourcesTest::exportToFolder()
{
    Sandbox box;
    QDir(box.home()).mkpath(u"out"_s);
    const QStringList words{
        u"export"_s, u"--set"_s, u"debug.launch=package,remote"_s, u"--set"_s, u"debug.tasks=coverage"_s,
        u"--to"_s,   u"out"_s};
    const Ran ran = box.burrow(words);
    QVERIFY2(ran.code == 0, ran.err);
    QVERIFY(box.exists(u"out/team.burrow.json"_s) && box.exists(u"out/.vscode/launch.json"_s) &&
            box.exists(u"out/.vscode/tasks.json"_s));
    QVERIFY(box.read(u"out/.vscode/launch.json"_s).contains("\"remote\""));
    const auto before = box.tree();
    const Ran again = box.burrow(words);
    QCOMPARE(again.code, 1); // never over what is there
    QCOMPARE(box.tree(), before);
}

void SourcesTest::verifyRefuses()
{
    Sandbox box;
    box.write(u"new.burrow.json"_s, R"({"schema": "burrow.bundle/2"})");
    box.write(u"run.burrow.json"_s, "{\n  \"schema\": \"burrow.bundle/1\",\n  \"run\": \"curl\"\n}\n");
    box.write(u"huge.burrow.json"_s, QByteArray(10 << 20, 'x'));
    box.write(u"binary.burrow.json"_s, QByteArray(1000, '\0'));
    for (const auto &name : {u"new"_s, u"run"_s, u"huge"_s, u"binary"_s}) {
        const Ran ran = box.burrow({u"verify"_s, name + u".burrow.json"_s});
        QVERIFY2(ran.code == 1, qPrintable(name));
        QVERIFY(ran.out.isEmpty() && ran.said().contains(name));
        const Ran planned = box.burrow({u"plan"_s, u"--bundle"_s, name + u".burrow.json"_s});
        QVERIFY2(planned.code == 1 && planned.out.isEmpty(), qPrintable(name));
        const Ran json = box.burrow({u"verify"_s, u"--json"_s, name + u".burrow.json"_s}); // a refusal is data too
        QVERIFY2(json.code == 1 && !json.json()[u"error"_s][u"message"_s].toString().isEmpty(), qPrintable(name));
    }
    // What cannot be a bundle is refused, by both; what is not there was named wrongly.
    QDir(box.home()).mkpath(u"folder"_s);
    for (const auto &[name, code] : {std::pair(u"folder"_s, 1), std::pair(u"missing.burrow.json"_s, 64)}) {
        QCOMPARE(box.burrow({u"verify"_s, name}).code, code);
        QCOMPARE(box.burrow({u"verify"_s, u"--json"_s, name}).out.isEmpty(), code == 64);
        QCOMPARE(box.burrow({u"plan"_s, u"--bundle"_s, name}).code, code);
    }
    const Ran json = box.burrow({u"verify"_s, u"--json"_s, u"run.burrow.json"_s});
    QCOMPARE(json.code, 1);
    QVERIFY(!json.json()[u"accepted"_s].toBool());
    QCOMPARE(json.json()[u"error"_s][u"line"_s].toInt(), 3);
    QVERIFY(box.burrow({u"verify"_s, u"run.burrow.json"_s}).said().contains("run.burrow.json:3:"_L1));
}

QTEST_GUILESS_MAIN(SourcesTest)
#include "sources_test.moc"
