// Reading JSON and JSONC without losing what was written: offsets, spelling, duplicate keys, comments.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <variant>
#include <vector>

namespace burrow::json {

enum class Kind { Null, Bool, Number, String, Array, Object };

/// A place in a document: names and indexes from the root.
using Path = std::vector<std::variant<QByteArray, int>>;

/// A Node is one value of a document, with its bytes in it. Offsets count bytes of the text as given (a BOM included).
struct Node
{
    Kind kind = Kind::Null;
    qsizetype offset = 0, length = 0; ///< of the value itself
    QByteArray key;                   ///< decoded; for members of an object
    qsizetype keyOffset = -1, keyLength = 0;
    QByteArray text; ///< strings: decoded UTF-8; numbers, true, false: as written
    std::vector<Node> children;

    bool isObject() const { return kind == Kind::Object; }
    bool isArray() const { return kind == Kind::Array; }
    bool isString() const { return kind == Kind::String; }
    bool isTrue() const { return kind == Kind::Bool && text == "true"; }
    /// The member of this name that counts: of equal keys the last, as VS Code reads it. Null if there is none.
    const Node *member(QByteArrayView name) const;
    /// Follows a path; null where it leads nowhere.
    const Node *at(const Path &path) const;
};

/// Which language is read.
struct Options
{
    bool comments = true;       ///< // and /* */
    bool trailingCommas = true; ///< before } and ]
    bool emptyIsObject = true;  ///< a blank file reads as {}, as VS Code does
    bool rejectDuplicateKeys = false;
    int maxDepth = 512;
    qsizetype maxBytes = 64 << 20;
};
/// The strict language of RFC 8259, for files that no editor touches: bundles, catalogs, journals.
Options strict();

/// A parsed document. The text must outlive it only where the caller uses offsets.
struct Document
{
    Node root;
    bool empty = false;                 ///< blank or nothing but comments
    std::vector<QByteArray> duplicates; ///< keys that appear more than once in one object, as path text "a/b"
};

/// Parses; the error is Syntax with line, column and the reason in words.
Result<Document> parse(QByteArrayView text, const Options &options = {});

/// A JSON string literal, quotes included, of UTF-8 text.
QByteArray quote(QByteArrayView utf8);
/// Pretty-prints a value in canonical form: two spaces, LF, members in order of their keys if sorted. Numbers as
/// written.
QByteArray print(const Node &node, bool sorted, int indent = 0);
/// True if both are the same value: numbers compare by value, members in any order, of equal keys the last counts.
bool sameValue(const Node &a, const Node &b);

} // namespace burrow::json
