#include "pages/entry_form.h"

using namespace Qt::StringLiterals;

namespace burrow {
namespace {

QString quoted(const QString &word)
{
    if (!word.isEmpty() && !word.contains(u' ') && !word.contains(u'"'))
        return word;
    return u'"' + QString(word).replace(u'"', u"\\\""_s) + u'"';
}

/// Splits at white space; double quotes keep words together.
QStringList words(const QString &text)
{
    QStringList result;
    QString word;
    bool inside = false, any = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' && i + 1 < text.size() && text[i + 1] == u'"') {
            word += text[++i];
            any = true;
        } else if (c == u'"') {
            inside = !inside;
            any = true;
        } else if (c.isSpace() && !inside) {
            if (any)
                result << word;
            word.clear();
            any = false;
        } else {
            word += c;
            any = true;
        }
    }
    if (any)
        result << word;
    return result;
}

QByteArray text(const QString &s)
{
    return json::quote(s.toUtf8());
}

} // namespace

QString fieldText(const FieldSpec &spec, const QByteArray &literal)
{
    const auto parsed = json::parse(literal);
    if (literal.isEmpty() || !parsed)
        return QString::fromUtf8(literal);
    const json::Node &value = parsed->root;
    const auto string = [](const json::Node *node) { return node ? QString::fromUtf8(node->text) : QString(); };
    QStringList parts;
    switch (spec.type) {
    case FieldType::List:
        if (!value.isArray())
            return QString::fromUtf8(value.text);
        for (const json::Node &item : value.children)
            parts << quoted(QString::fromUtf8(item.text));
        return parts.join(u' ');
    case FieldType::Map:
        for (const json::Node &item : value.children)
            parts << QString::fromUtf8(item.key) + u'=' + QString::fromUtf8(item.text);
        return parts.join(u"; "_s);
    case FieldType::PathMap:
        for (const json::Node &item : value.children)
            parts << string(item.member("from")) + u" = "_s + string(item.member("to"));
        return parts.join(u"; "_s);
    default: return QString::fromUtf8(value.text);
    }
}

QByteArray fieldLiteral(const FieldSpec &spec, const QString &input)
{
    QByteArrayList parts;
    switch (spec.type) {
    case FieldType::Number:
    case FieldType::Switch: return input.trimmed().toUtf8();
    case FieldType::List:
        for (const QString &word : words(input))
            parts << text(word);
        return '[' + parts.join(", ") + ']';
    case FieldType::Map:
        for (const QString &pair : input.split(u';', Qt::SkipEmptyParts))
            if (const qsizetype equals = pair.indexOf(u'='); equals > 0)
                parts << text(pair.left(equals).trimmed()) + ": " + text(pair.mid(equals + 1).trimmed());
        return '{' + parts.join(", ") + '}';
    case FieldType::PathMap:
        for (const QString &pair : input.split(u';', Qt::SkipEmptyParts))
            if (const qsizetype equals = pair.indexOf(u'='); equals > 0)
                parts << "{\"from\": " + text(pair.left(equals).trimmed()) +
                             ", \"to\": " + text(pair.mid(equals + 1).trimmed()) + '}';
        return '[' + parts.join(", ") + ']';
    case FieldType::Text:
        // A process is named by number, by name or by a variable.
        if (bool number = false; spec.name == "processId"_L1 && (input.trimmed().toLongLong(&number), number))
            return input.trimmed().toUtf8();
        return text(input);
    default: return text(input);
    }
}

} // namespace burrow
