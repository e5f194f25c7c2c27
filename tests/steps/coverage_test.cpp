// Coverage: the command that measures it, and the profile that go writes.
#include "machine.h"
#include "steps/coverage.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

class CoverageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coverProfile();
    void badCoverProfiles_data();
    void badCoverProfiles();
    void coverageRunsGoItself();
};

void CoverageTest::coverProfile()
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

void CoverageTest::badCoverProfiles_data()
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

void CoverageTest::badCoverProfiles()
{
    QFETCH(int, line);
    const auto coverage = readCoverProfile(QTest::currentDataTag());
    QVERIFY(!coverage.ok());
    QCOMPARE(coverage.error().line, line);
}

void CoverageTest::coverageRunsGoItself()
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

QTEST_APPLESS_MAIN(CoverageTest)
#include "coverage_test.moc"
