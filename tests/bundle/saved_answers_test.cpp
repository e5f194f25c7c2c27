// The answers kept between two starts.
#include "bundle/saved_answers.h"
#include "support/fake_clock.h"
#include "support/fake_fs.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

class SavedAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_host.home = AbsPath(u"/home/ann"_s); }

    void noneYet()
    {
        FakeFs fs;
        const auto saved = readSavedAnswers(m_host, fs);
        QVERIFY(saved.ok() && !saved->has_value());
    }

    void comeBack()
    {
        FakeFs fs;
        FakeClock clock;
        Choices choices;
        choices.path.shells = {u"zsh"_s};
        choices.path.files.insert(u"zsh"_s, u"/home/ann/.zshrc"_s);
        choices.ticks.insert(u"path:zshrc:block"_s, false);
        choices.bundle = u"team"_s;
        const WriteAccess access{m_host, fs, clock};
        const auto written = writeSavedAnswers(choices, access);
        QVERIFY2(written.ok(), written ? "" : qPrintable(TextRenderer()(written.error().what)));
        const auto saved = readSavedAnswers(m_host, fs);
        QVERIFY(saved.ok() && saved->has_value());
        QVERIFY(**saved == choices);
        QCOMPARE(fs.stat(savedAnswersFile(m_host)).mode, 0600);
        QVERIFY(removeSavedAnswers(access).ok());
        QVERIFY(!readSavedAnswers(m_host, fs)->has_value());
        QVERIFY(removeSavedAnswers(access).ok()); // twice is fine
    }

    void followWhereConfigLives()
    {
        Host mac = m_host;
        mac.os = Os::MacOs;
        QCOMPARE(savedAnswersFile(mac).str(), u"/home/ann/Library/Application Support/Burrow/choices.json"_s);
        Host xdg = m_host;
        xdg.env.insert(u"XDG_CONFIG_HOME"_s, u"/cfg"_s);
        QCOMPARE(savedAnswersFile(xdg).str(), u"/cfg/burrow/choices.json"_s);
    }

    void damagedOnesAreSaidAndKept_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("cut") << QByteArray("{\"go\": {");
        QTest::addRow("empty") << QByteArray();
        QTest::addRow("of a newer Burrow") << QByteArray("{\"robots\": {}}");
        QTest::addRow("binary") << QByteArray("\x00\x01\x02", 3);
    }

    void damagedOnesAreSaidAndKept()
    {
        QFETCH(QByteArray, bytes);
        FakeFs fs;
        const AbsPath file = savedAnswersFile(m_host);
        fs.add(file.str(), bytes);
        const auto saved = readSavedAnswers(m_host, fs);
        QVERIFY(!saved.ok());
        QCOMPARE(saved.error().path, file.str());
        QCOMPARE(*fs.read(file), bytes);
    }

private:
    Host m_host;
};

QTEST_GUILESS_MAIN(SavedAnswersTest)
#include "saved_answers_test.moc"
