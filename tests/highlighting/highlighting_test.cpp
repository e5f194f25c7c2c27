// That the highlighting library we were given works as we use it: its definitions and themes are inside it, nothing is
// read from the machine's folders.
#include <QTest>

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

using namespace Qt::StringLiterals;

namespace {

// The style of each character of a line.
class Styles : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit Styles(const KSyntaxHighlighting::Definition &definition) { setDefinition(definition); }

    QList<KSyntaxHighlighting::Theme::TextStyle> of(const QString &line)
    {
        m_styles.assign(static_cast<size_t>(line.size()), KSyntaxHighlighting::Theme::Normal);
        highlightLine(line, {});
        return {m_styles.begin(), m_styles.end()};
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        std::fill_n(m_styles.begin() + offset, length, format.textStyle());
    }

private:
    std::vector<KSyntaxHighlighting::Theme::TextStyle> m_styles;
};

} // namespace

class HighlightingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheDefinitionsWeUse_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name");
        QTest::newRow("zsh") << u".zshrc"_s << u"Zsh"_s;
        QTest::newRow("bash") << u".bashrc"_s << u"Bash"_s;
        QTest::newRow("fish") << u"burrow.fish"_s << u"Fish"_s;
        QTest::newRow("json") << u"settings.json"_s << u"JSON"_s;
        QTest::newRow("go") << u"main.go"_s << u"Go"_s;
    }
    void hasTheDefinitionsWeUse()
    {
        QFETCH(QString, file);
        QFETCH(QString, name);
        KSyntaxHighlighting::Repository repository;
        QCOMPARE(repository.definitionForFileName(file).name(), name);
    }

    void hasALightAndADarkTheme()
    {
        KSyntaxHighlighting::Repository repository;
        QVERIFY(repository.defaultTheme(KSyntaxHighlighting::Repository::LightTheme).isValid());
        QVERIFY(repository.defaultTheme(KSyntaxHighlighting::Repository::DarkTheme).isValid());
    }

    void highlightsALineOfZsh()
    {
        KSyntaxHighlighting::Repository repository;
        const QString line = uR"(export PATH="$HOME/go/bin:$PATH"  # Go)"_s;
        const auto styles = Styles(repository.definitionForName(u"Zsh"_s)).of(line);
        const auto styleOf = [&](QStringView text) { return static_cast<int>(styles.at(line.indexOf(text))); };
        QCOMPARE(styleOf(u"export"), static_cast<int>(KSyntaxHighlighting::Theme::BuiltIn));
        QCOMPARE(styleOf(u"$HOME"), static_cast<int>(KSyntaxHighlighting::Theme::Variable));
        QCOMPARE(styleOf(u"/go/bin"), static_cast<int>(KSyntaxHighlighting::Theme::String));
        QCOMPARE(styleOf(u"# Go"), static_cast<int>(KSyntaxHighlighting::Theme::Comment));
    }
};

QTEST_GUILESS_MAIN(HighlightingTest)
#include "highlighting_test.moc"
