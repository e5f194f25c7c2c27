#include "base/text.h"

#include "base/listed.h"

#include <QTranslator>

namespace burrow {
namespace {

// One pass over all arguments: an argument that itself holds "%1" must not be replaced again.
QString filledIn(const QString &sentence, const QStringList &arguments)
{
    QString filled;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int number = sentence.at(i) == u'%' && i + 1 < sentence.size() ? sentence.at(i + 1).digitValue() : -1;
        if (number >= 1 && number <= arguments.size()) {
            filled += arguments.at(number - 1);
            ++i;
        } else {
            filled += sentence.at(i);
        }
    }
    return filled;
}

} // namespace

struct TextRenderer::Data
{
    QTranslator translator;
};

TextRenderer::TextRenderer(const QString &language)
    : m_language(language)
    , m_data(std::make_unique<Data>())
{
    // English has a file of its own for the plural forms only. A missing file leaves the English source.
    const bool loaded = m_data->translator.load(QStringLiteral(":/i18n/burrow_%1.qm").arg(language));
    if (!loaded && language != QLatin1String("en"))
        m_language = QStringLiteral("en");
}

TextRenderer::~TextRenderer() = default;
TextRenderer::TextRenderer(TextRenderer &&) noexcept = default;
TextRenderer &TextRenderer::operator=(TextRenderer &&) noexcept = default;

QString TextRenderer::operator()(const Text &text) const
{
    QString sentence;
    if (text.context.isEmpty()) {
        sentence = m_language == QLatin1String("zh_CN") && !text.chinese.isEmpty() ? text.chinese
                                                                                   : QString::fromUtf8(text.source);
    } else {
        sentence = m_data->translator.translate(text.context.constData(), text.source.constData(), nullptr, text.count);
        if (sentence.isEmpty())
            sentence = QString::fromUtf8(text.source);
    }
    if (text.count >= 0)
        sentence.replace(QLatin1String("%n"), QString::number(text.count));
    QStringList arguments = text.arguments;
    arguments.replaceInStrings(QString(QChar(ListSeparator)),
                               m_language == QLatin1String("zh_CN") ? QStringLiteral("、") : QStringLiteral(", "));
    sentence = filledIn(sentence, arguments);
    for (const Text &next : text.following) {
        if (m_language != QLatin1String("zh_CN")) // Chinese sentences stand side by side
            sentence += u' ';
        sentence += (*this)(next);
    }
    return sentence;
}

} // namespace burrow
