#include "catalog/row_reader.h"

#include <QDate>
#include <QUrl>

namespace burrow {

using namespace Qt::StringLiterals;

bool CatalogFile::open(const QString &schema, const QStringList &sections)
{
    json::Options options = json::strict();
    options.rejectDuplicateKeys = true;
    auto parsed = json::parse(m_text, options);
    if (!parsed) {
        m_error = parsed.error();
        m_error->path = m_name;
        return false;
    }
    m_document = std::move(*parsed);
    const json::Node &root = m_document.root;
    if (!root.isObject()) {
        fail(root, Text("catalog", QT_TRANSLATE_NOOP("catalog", "The catalog file %1 is no JSON object."), {m_name}));
        return false;
    }
    RowReader reader(*this, root);
    if (const QString found = reader.text("schema"); !failed() && found != schema)
        fail(*root.member("schema"),
             Text("catalog", QT_TRANSLATE_NOOP("catalog", "Schema %1 was expected here, not %2."), {schema, found}));
    if (const json::Node *sources = reader.node("sources"); sources && sources->isObject())
        readSources(*sources);
    else
        fail(root, Text("catalog", QT_TRANSLATE_NOOP("catalog", "The member “%1” is missing."), {u"sources"_s}));
    for (const QString &section : sections) {
        const json::Node *rows = reader.node(section.toUtf8().constData());
        if (!rows || !rows->isArray())
            fail(root, Text("catalog", QT_TRANSLATE_NOOP("catalog", "“%1” must be a list of rows."), {section}));
    }
    reader.finish();
    return !failed();
}

void CatalogFile::readSources(const json::Node &sources)
{
    for (const json::Node &entry : sources.children) {
        RowReader reader(*this, entry);
        const FactSource source{reader.text("ref"), reader.text("date")};
        reader.finish();
        if (failed())
            return;
        if (const QUrl url(source.ref, QUrl::StrictMode);
            !url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty())
            fail(entry, Text("catalog", QT_TRANSLATE_NOOP("catalog", "“%1” is no https address."), {source.ref}));
        if (!QDate::fromString(source.date, Qt::ISODate).isValid() || source.date.size() != 10)
            fail(entry, Text("catalog", QT_TRANSLATE_NOOP("catalog", "“%1” is no date of the form 2026-11-21."),
                             {source.date}));
        m_sources.insert(QString::fromUtf8(entry.key), source);
    }
}

std::optional<FactSource> CatalogFile::source(const QString &id) const
{
    const auto it = m_sources.constFind(id);
    return it == m_sources.cend() ? std::nullopt : std::optional(*it);
}

void CatalogFile::fail(const json::Node &where, Text what)
{
    if (m_error)
        return;
    Error error{ErrorKind::Syntax, std::move(what), {}, m_name};
    const QByteArray before = m_text.left(where.offset);
    error.line = int(before.count('\n')) + 1;
    error.column = int(QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size()) + 1;
    m_error = std::move(error);
}

RowReader::RowReader(CatalogFile &file, const json::Node &row)
    : m_file(file)
    , m_row(row)
{
    if (!row.isObject())
        fail(Text("catalog", QT_TRANSLATE_NOOP("catalog", "A row must be an object.")));
}

const json::Node *RowReader::node(const char *name)
{
    m_taken.insert(name);
    return m_row.member(name);
}

QByteArray RowReader::written(const char *name)
{
    const json::Node *value = node(name);
    return value ? m_file.written(*value) : QByteArray();
}

QString RowReader::text(const char *name)
{
    const json::Node *value = node(name);
    if (value && value->isString() && !value->text.isEmpty())
        return QString::fromUtf8(value->text);
    fail(Text("catalog", QT_TRANSLATE_NOOP("catalog", "“%1” must be a text that is not empty."),
              {QString::fromLatin1(name)}));
    return {};
}

QString RowReader::text(const char *name, const QString &otherwise)
{
    const json::Node *value = node(name);
    if (!value)
        return otherwise;
    if (!value->isString())
        fail(Text("catalog", QT_TRANSLATE_NOOP("catalog", "“%1” must be a text."), {QString::fromLatin1(name)}));
    return QString::fromUtf8(value->text);
}

std::optional<bool> RowReader::maybe(const char *name)
{
    const json::Node *value = node(name);
    if (!value)
        return std::nullopt;
    if (value->kind != json::Kind::Bool)
        fail(Text("catalog", QT_TRANSLATE_NOOP("catalog", "“%1” must be true or false."), {QString::fromLatin1(name)}));
    return value->isTrue();
}

bool RowReader::flag(const char *name, bool otherwise)
{
    return maybe(name).value_or(otherwise);
}

QStringList RowReader::list(const char *name, bool required)
{
    const json::Node *value = node(name);
    if (!value && !required)
        return {};
    QStringList result;
    const Text wrong("catalog",
                     QT_TRANSLATE_NOOP("catalog", "“%1” must be a list of different texts that are not empty."),
                     {QString::fromLatin1(name)});
    if (!value || !value->isArray()) {
        fail(wrong);
        return {};
    }
    for (const json::Node &item : value->children) {
        const QString s = QString::fromUtf8(item.text);
        if (!item.isString() || s.isEmpty() || result.contains(s))
            fail(wrong);
        result << s;
    }
    return result;
}

Text RowReader::both(const char *name)
{
    const json::Node *value = node(name);
    if (!value || !value->isObject()) {
        fail(Text("catalog",
                  QT_TRANSLATE_NOOP("catalog", "“%1” must hold a text in English (en) and in Chinese (zh_CN)."),
                  {QString::fromLatin1(name)}));
        return {};
    }
    RowReader languages(m_file, *value);
    Text result = Text::fromCatalog(languages.text("en"), languages.text("zh_CN"));
    languages.finish();
    return result;
}

FactSource RowReader::source()
{
    const QString id = text("source");
    if (const auto found = m_file.source(id))
        return *found;
    fail(Text("catalog", QT_TRANSLATE_NOOP("catalog", "No source is called “%1” in this file."), {id}));
    return {};
}

int RowReader::word(const char *name, const QStringList &words, int otherwise)
{
    const json::Node *value = node(name);
    if (!value && otherwise >= 0)
        return otherwise;
    const QString found = value ? QString::fromUtf8(value->text) : QString();
    const qsizetype index = value && value->isString() ? words.indexOf(found) : -1;
    if (index < 0)
        fail(Text("catalog", QT_TRANSLATE_NOOP("catalog", "“%1” must be one of: %2."),
                  {QString::fromLatin1(name), words.join(", "_L1)}));
    return int(qMax<qsizetype>(index, 0));
}

void RowReader::fail(Text what)
{
    m_file.fail(m_row, std::move(what));
}

void RowReader::finish()
{
    for (const json::Node &member : m_row.children)
        if (!m_taken.contains(member.key))
            m_file.fail(member, Text("catalog", QT_TRANSLATE_NOOP("catalog", "Nothing called “%1” belongs here."),
                                     {QString::fromUtf8(member.key)}));
}

bool isPlainHttps(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty() && url.userInfo().isEmpty() &&
           !url.hasQuery() && !url.hasFragment() && !address.endsWith(u'/');
}

} // namespace burrow
