// A second opinion on what a comment speaks of, found from the tree alone.
#pragma once

#include "json/json.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace burrow {

/// A comment of a text, with its marks.
struct Comment
{
    QByteArray text;
    qsizetype start = 0, end = 0;
};

inline std::vector<Comment> commentsOf(const QByteArray &text)
{
    std::vector<Comment> found;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '"') {
            for (++i; text[i] != '"'; ++i)
                i += text[i] == '\\' ? 1 : 0;
        } else if (text[i] == '/') {
            qsizetype end = 0;
            if (text[i + 1] == '/') {
                for (end = i; end < text.size() && text[end] != '\n' && text[end] != '\r'; ++end) {
                }
            } else {
                end = text.indexOf("*/", i) + 2;
            }
            found.push_back({text.mid(i, end - i), i, end});
            i = end - 1;
        }
    }
    return found;
}

/// What a comment speaks of: the innermost item around it, or the item before it, or the one after it, by the rule of
/// jsonc_add.cpp. Items are named by key and value, so that they can be found again; lists count their elements.
class CommentOwners
{
public:
    explicit CommentOwners(const QByteArray &text)
        : m_text(text)
        , m_document(*json::parse(text))
        , m_comments(commentsOf(text))
    {
    }

    /// By comment: the path to what it speaks of.
    QHash<QByteArray, QByteArray> all() const
    {
        QHash<QByteArray, QByteArray> owners;
        for (const Comment &comment : m_comments)
            owners.insert(comment.text, ownerIn(m_document.root, comment, "root"));
        return owners;
    }

private:
    static qsizetype start(const json::Node &node) { return node.keyOffset >= 0 ? node.keyOffset : node.offset; }
    static qsizetype end(const json::Node &node) { return node.offset + node.length; }

    // Bytes between two places with the comments taken out.
    QByteArray bare(qsizetype from, qsizetype to) const
    {
        QByteArray text;
        for (const Comment &comment : m_comments) {
            if (comment.end <= from || comment.start >= to)
                continue;
            text += m_text.mid(from, comment.start - from);
            from = comment.end;
        }
        return text + m_text.mid(from, to - from);
    }
    bool breaks(qsizetype from, qsizetype to) const
    {
        const QByteArray text = bare(from, to);
        return text.contains('\n') || text.contains('\r');
    }

    // The comma between two places, or where they begin.
    qsizetype commaAfter(qsizetype from, qsizetype to) const
    {
        for (qsizetype i = from; i < to; ++i) {
            const auto comment =
                std::find_if(m_comments.begin(), m_comments.end(), [&](const Comment &c) { return c.start == i; });
            if (comment != m_comments.end())
                i = comment->end - 1;
            else if (m_text[i] == ',')
                return i;
        }
        return from;
    }
    QByteArray name(const json::Node &node) const
    {
        return node.keyOffset >= 0 ? "key " + node.key : "element " + json::print(node, true);
    }

    QByteArray ownerIn(const json::Node &container, const Comment &comment, const QByteArray &path) const
    {
        if (comment.start < container.offset || comment.start >= end(container))
            return path + " outside";
        const json::Node *before = nullptr, *after = nullptr;
        for (const json::Node &child : container.children) {
            if (comment.start >= start(child) && comment.start < end(child)) {
                const QByteArray inner = path + " > " + name(child);
                return comment.start < child.offset ? inner : ownerIn(child, comment, inner);
            }
            if (end(child) <= comment.start)
                before = &child;
            else if (!after)
                after = &child;
        }
        if (before) {
            const qsizetype limit = after ? start(*after) : end(container) - 1;
            const bool beforeComma =
                !bare(end(*before), comment.start).contains(',') && bare(comment.end, limit).contains(',');
            if (beforeComma)
                return path + " > " + name(*before);
            const qsizetype comma = commaAfter(end(*before), comment.start);
            if (!breaks(comma, comment.start) && (!after || breaks(comment.end, start(*after))))
                return path + " > " + name(*before);
        }
        // A comment on the line of the opening bracket speaks of the container.
        if (!before && !breaks(container.offset, comment.start) && (!after || breaks(comment.end, start(*after))))
            return path + " itself";
        return after ? path + " > " + name(*after) : path + " end";
    }

    QByteArray m_text;
    json::Document m_document;
    std::vector<Comment> m_comments;
};

} // namespace burrow
