// The golden cases of tests/golden: a machine, choices, files before; the plan and the files after, for each system.
// BURROW_GOLDEN_REFRESH=1 writes what comes out instead of comparing (see tests/golden/refresh.sh).

#include "steps/steps.h"
#include "tree_survey.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

const QString goldenFolder = QStringLiteral(BURROW_SOURCE_DIR "/tests/golden");

bool refreshing()
{
    return qEnvironmentVariableIsSet("BURROW_GOLDEN_REFRESH");
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QString systemName(Os os)
{
    return os == Os::MacOs ? u"macos"_s : u"linux"_s;
}

/// The plan as a person would read it.
QByteArray describe(const Plan &plan, const std::vector<FileChange> &changes, const Survey &survey)
{
    const TextRenderer say;
    QStringList lines;
    for (const PlannedEdit &edit : plan.edits) {
        static const char *risks[] = {"", " risk:low", " risk:high"};
        lines << u"[%1] %2  ~/%3%4"_s.arg(edit.accepted ? u"x"_s : u" "_s)
                     .arg(edit.id, nameOf(edit.file, survey), QLatin1String(risks[int(edit.risk)]));
        lines << u"    "_s + say(edit.title) << u"    "_s + say(edit.why);
        if (!edit.riskWhy.isEmpty())
            lines << u"    risk: "_s + say(edit.riskWhy);
    }
    for (const Blocked &blocked : plan.blocked)
        lines << u"blocked %1: %2%3"_s.arg(
            blocked.step, say(blocked.why),
            blocked.path.isEmpty() ? QString() : u"  (~/%1)"_s.arg(nameOf(AbsPath::from(blocked.path), survey)));
    for (const FileChange &change : changes)
        if (change.problem)
            lines << u"problem ~/%1: %2"_s.arg(nameOf(change.path, survey), say(change.problem->what));
    if (lines.isEmpty())
        lines << u"nothing to do"_s;
    return lines.join(u'\n').toUtf8() + '\n';
}

} // namespace

class GoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data();
    void cases();
};

void GoldenTest::cases_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("system");
    const QStringList names = QDir(goldenFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QVERIFY(names.size() >= 20);
    for (const QString &name : names)
        for (const Os os : {Os::Linux, Os::MacOs})
            QTest::addRow("%s on %s", qPrintable(name), qPrintable(systemName(os)))
                << goldenFolder + u'/' + name << int(os);
}

void GoldenTest::cases()
{
    QFETCH(QString, folder);
    QFETCH(int, system);
    const Os os = Os(system);
    static const auto catalog = Catalog::load();
    QVERIFY(catalog.ok());
    const auto host = json::parse(readFile(folder + u"/host.json"_s));
    QVERIFY2(host.ok(), "host.json");
    const FileTree before = readTree(folder + u"/before"_s);
    const Survey survey = surveyOf(host->root, os, before);

    // Choices are as a bundle would have them, or what Burrow recommends.
    Choices choices = recommended(survey, *catalog);
    if (const QByteArray text = readFile(folder + u"/choices.json"_s); !text.isEmpty()) {
        const auto parsed = json::parse(text);
        QVERIFY2(parsed.ok(), "choices.json");
        const auto read = choicesFromJson(parsed->root);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(TextRenderer()(read.error().what)));
        choices = *read;
    }
    const Plan plan = buildPlan(choices, survey, *catalog);
    const std::vector<FileChange> changes = preview(plan, survey.files);
    const QByteArray described = describe(plan, changes, survey);

    FileTree after = before, changed;
    for (const FileChange &change : changes) {
        if (change.problem)
            continue;
        after.insert(nameOf(change.path, survey), change.after);
        changed.insert(nameOf(change.path, survey), change.after);
    }

    const QString planFile = folder + u"/plan.%1.txt"_s.arg(systemName(os));
    const QString afterFolder = folder + u"/after/"_s + systemName(os);
    if (refreshing()) {
        QDir(afterFolder).removeRecursively();
        writeFile(planFile, described);
        for (auto it = changed.cbegin(); it != changed.cend(); ++it)
            writeFile(afterFolder + u'/' + it.key(), it.value());
    }
    QCOMPARE(QString::fromUtf8(described), QString::fromUtf8(readFile(planFile)));
    const FileTree expected = readTree(afterFolder);
    QCOMPARE(changed.keys(), expected.keys());
    for (auto it = changed.cbegin(); it != changed.cend(); ++it)
        QCOMPARE(it.value(), expected.value(it.key()));

    // What was applied is seen by the next look: nothing that was accepted is planned again.
    const Plan second = buildPlan(choices, surveyOf(host->root, os, after), *catalog);
    for (const PlannedEdit &edit : second.edits)
        QVERIFY2(!edit.accepted, qPrintable(u"planned again: "_s + edit.id));
    // Each edit by itself, and each but one, gives a file that still parses where it did before.
    for (const PlannedEdit &edit : plan.edits)
        for (const FileChange &change : preview(plan, survey.files, QSet<QString>{edit.id}))
            QVERIFY2(!change.problem, qPrintable(edit.id));
}

QTEST_APPLESS_MAIN(GoldenTest)
#include "golden_test.moc"
