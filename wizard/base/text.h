// Text: a sentence that is translated only where it is shown.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <utility>
#include <vector>

namespace burrow {

/// A Text is a sentence of the engine before translation: the English source with %1.. for arguments and %n for a
/// count. The sentence must be marked for lupdate with the same context:
///     Text("steps", QT_TRANSLATE_NOOP("steps", "Add %1 to PATH"), {dir})
/// Texts from the catalog carry both languages themselves (see fromCatalog).
struct Text
{
    Text() = default;
    Text(const char *translationContext, const char *english, QStringList args = {}, int n = -1)
        : context(translationContext)
        , source(english)
        , arguments(std::move(args))
        , count(n)
    {
    }

    /// A text whose translations stand in a data file, not in a .ts file.
    static Text fromCatalog(const QString &en, const QString &zhCn)
    {
        Text text;
        text.source = en.toUtf8();
        text.chinese = zhCn;
        return text;
    }
    /// Something that is the same in every language: a path, a version, a program's own output.
    static Text verbatim(const QString &s) { return fromCatalog(s, s); }

    /// The same text with another sentence behind it: what happened, then what to do about it.
    Text then(Text next) const
    {
        Text both = *this;
        both.following.push_back(std::move(next));
        return both;
    }

    bool isEmpty() const { return source.isEmpty(); }
    bool operator==(const Text &) const = default;

    QByteArray context; ///< empty for texts that bring their translation along
    QByteArray source;
    QStringList arguments;
    int count = -1; ///< for %n; -1 = no plural
    QString chinese;
    std::vector<Text> following; ///< sentences that come after it
};

/// A TextRenderer turns Texts into sentences of one language, without touching the application's translators.
/// Languages: "en" and "zh_CN"; any other falls back to English.
class TextRenderer
{
public:
    explicit TextRenderer(const QString &language = QStringLiteral("en"));
    ~TextRenderer();
    TextRenderer(TextRenderer &&) noexcept;
    TextRenderer &operator=(TextRenderer &&) noexcept;

    QString operator()(const Text &text) const;
    QString language() const { return m_language; }

private:
    QString m_language;
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace burrow
