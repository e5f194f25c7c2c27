#include "diffview/syntax_ink.h"

#include <QElapsedTimer>

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

using namespace Qt::StringLiterals;
using KSyntaxHighlighting::Theme;

// Outside of any namespace, as Q_INIT_RESOURCE wants it.
static void initDefinitions()
{
    Q_INIT_RESOURCE(diffview_syntax);
}

namespace burrow {

namespace {

/// Lines longer than this are left plain: a minified file would stop the window for seconds.
constexpr qsizetype longestLine = 20000;

std::unique_ptr<KSyntaxHighlighting::Repository> loadedRepository;

KSyntaxHighlighting::Repository &repository()
{
    if (!loadedRepository) {
        initDefinitions();
        loadedRepository = std::make_unique<KSyntaxHighlighting::Repository>();
        loadedRepository->addCustomSearchPath(u":/burrow/diffview"_s);
    }
    return *loadedRepository;
}

Ink inkOf(Theme::TextStyle style)
{
    switch (style) {
    case Theme::Keyword:
    case Theme::ControlFlow:
    case Theme::BuiltIn:
    case Theme::Preprocessor:
    case Theme::Import: return Ink::Keyword;
    case Theme::DataType:
    case Theme::Attribute:
    case Theme::Variable: return Ink::Key;
    case Theme::Char:
    case Theme::SpecialChar:
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::SpecialString: return Ink::String;
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Constant: return Ink::Number;
    case Theme::Comment:
    case Theme::Documentation:
    case Theme::Annotation:
    case Theme::CommentVar:
    case Theme::Information:
    case Theme::Warning:
    case Theme::Alert:
    case Theme::RegionMarker: return Ink::Comment;
    default: return Ink::Text;
    }
}

} // namespace

class SyntaxInk::Highlighter : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    Highlighter(QString syntax, LineSource source)
        : line(std::move(source))
        , m_syntax(std::move(syntax))
    {
    }

    void next()
    {
        if (!m_ready) {
            setDefinition(repository().definitionForName(m_syntax));
            m_ready = true;
        }
        m_runs.emplace_back();
        const QString text = line(int(m_runs.size()) - 1);
        if (text.size() <= longestLine)
            m_state = highlightLine(text, m_state);
    }
    const std::vector<std::vector<InkRun>> &allRuns() const { return m_runs; }

    const LineSource line;

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const Ink ink = inkOf(format.textStyle());
        if (ink == Ink::Text || length == 0)
            return;
        auto &runs = m_runs.back();
        if (!runs.empty() && runs.back().ink == ink && runs.back().at + runs.back().length == offset)
            runs.back().length += length;
        else
            runs.push_back({offset, length, ink});
    }

private:
    QString m_syntax;
    bool m_ready = false;
    KSyntaxHighlighting::State m_state;
    std::vector<std::vector<InkRun>> m_runs;
};

QString syntaxFor(FileFormat format, const QString &fileName)
{
    switch (format) {
    case FileFormat::Jsonc: return u"Burrow JSONC"_s;
    case FileFormat::GoEnv: return u"Burrow go env"_s;
    case FileFormat::Fish: return u"Fish"_s;
    case FileFormat::Shell:
        return fileName.contains("zsh"_L1) || fileName.startsWith(".zprofile"_L1) || fileName.startsWith(".zlog"_L1)
                   ? u"Zsh"_s
                   : u"Bash"_s;
    case FileFormat::Text: break;
    }
    return {};
}

SyntaxInk::SyntaxInk(const QString &syntax, int lineCount, LineSource line)
    : m_lineCount(lineCount)
{
    if (!syntax.isEmpty())
        m_highlighter = std::make_unique<Highlighter>(syntax, std::move(line));
}

SyntaxInk::~SyntaxInk() = default;

bool SyntaxInk::isLoaded()
{
    return loadedRepository != nullptr;
}

int SyntaxInk::known() const
{
    return m_highlighter ? int(m_highlighter->allRuns().size()) : m_lineCount;
}

bool SyntaxInk::advance(int untilLine, int milliseconds)
{
    untilLine = std::min(untilLine, m_lineCount - 1);
    QElapsedTimer timer;
    timer.start();
    while (known() <= untilLine) {
        m_highlighter->next();
        if (known() % 16 == 0 && timer.elapsed() >= milliseconds)
            break;
    }
    return known() > untilLine;
}

const std::vector<InkRun> &SyntaxInk::runs(int line) const
{
    static const std::vector<InkRun> none;
    return m_highlighter && line >= 0 && line < known() ? m_highlighter->allRuns()[size_t(line)] : none;
}

} // namespace burrow
