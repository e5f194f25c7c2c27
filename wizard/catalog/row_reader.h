// RowReader: takes a row of a catalog file apart, member by member. Internal to catalog/.
#pragma once

#include "catalog/catalog.h"

#include <QSet>

namespace burrow {

/// The catalog file that is being read, and the first thing that was wrong in it.
class CatalogFile
{
public:
    CatalogFile(QString name, QByteArray text)
        : m_name(std::move(name))
        , m_text(std::move(text))
    {
    }

    /// Parses the text and reads its sources; false if that failed.
    bool open(const QString &schema, const QStringList &sections);
    /// The rows of a section.
    const std::vector<json::Node> &rows(const QString &section) const
    {
        return m_document.root.member(section.toUtf8())->children;
    }

    /// Keeps the first error; where is the value that is wrong.
    void fail(const json::Node &where, Text what);
    bool failed() const { return m_error.has_value(); }
    const Error &error() const { return *m_error; }

    /// The bytes of a value, as written.
    QByteArray written(const json::Node &node) const { return m_text.mid(node.offset, node.length); }
    std::optional<FactSource> source(const QString &id) const;

private:
    void readSources(const json::Node &sources);

    QString m_name;
    QByteArray m_text;
    json::Document m_document;
    QMap<QString, FactSource> m_sources;
    std::optional<Error> m_error;
};

/// A RowReader hands out the members of one object. Missing or mistyped members become errors of the file; members that
/// nobody asked for are reported by finish().
class RowReader
{
public:
    RowReader(CatalogFile &file, const json::Node &row);

    QString text(const char *name); ///< required, not empty
    QString text(const char *name, const QString &otherwise);
    bool flag(const char *name, bool otherwise = false);
    std::optional<bool> maybe(const char *name);
    QStringList list(const char *name, bool required); ///< of distinct, non-empty strings
    Text both(const char *name);                       ///< {"en": "..", "zh_CN": ".."}
    FactSource source();
    const json::Node *node(const char *name); ///< as it is; null if missing
    QByteArray written(const char *name);     ///< its JSON text; empty if missing
    /// The position of the word in the list; an error and 0 if it is none of them.
    int word(const char *name, const QStringList &words, int otherwise = -1);

    void fail(Text what);
    void finish();

private:
    CatalogFile &m_file;
    const json::Node &m_row;
    QSet<QByteArray> m_taken;
};

/// An https address without credentials, query or trailing slash.
bool isPlainHttps(const QString &url);

} // namespace burrow
