#include "json/reader.h"

#include <QVarLengthArray>

#include <algorithm>

namespace burrow::json {

namespace {

void appendUtf8(QByteArray &out, char32_t c)
{
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += char(0xC0 | (c >> 6));
        out += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += char(0xE0 | (c >> 12));
        out += char(0x80 | ((c >> 6) & 0x3F));
        out += char(0x80 | (c & 0x3F));
    } else {
        out += char(0xF0 | (c >> 18));
        out += char(0x80 | ((c >> 12) & 0x3F));
        out += char(0x80 | ((c >> 6) & 0x3F));
        out += char(0x80 | (c & 0x3F));
    }
}

char32_t hex4(QByteArrayView digits)
{
    char32_t value = 0;
    for (const char c : digits.first(4))
        value = value * 16 + char32_t(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    return value;
}

// A path segment in path text: '/' separates, so it is written ~1 within a name, and ~ as ~0.
QByteArray escapedSegment(QByteArray name)
{
    return name.replace('~', "~0").replace('/', "~1");
}

// Builds the tree. Open nodes are pointed at: a parent's children do not move while one of them is open.
class TreeBuilder
{
public:
    TreeBuilder(QByteArrayView text, Document &document, bool wantDuplicates)
        : m_text(text)
        , m_document(document)
        , m_wantDuplicates(wantDuplicates)
    {
    }

    void open(char kind, qsizetype offset)
    {
        Node &node = slot();
        node.kind = kind == '{' ? Kind::Object : Kind::Array;
        node.offset = offset;
        m_open.push_back(&node);
    }
    void close(qsizetype offset)
    {
        Node &node = *m_open.back();
        node.length = offset + 1 - node.offset;
        if (node.kind == Kind::Object && m_wantDuplicates)
            noteDuplicates(node);
        m_open.pop_back();
    }
    void key(const Token &token)
    {
        Node &member = m_open.back()->children.emplace_back();
        member.key = decode(m_text, token);
        member.keyOffset = token.offset;
        member.keyLength = token.end - token.offset;
    }
    void scalar(const Token &token)
    {
        Node &node = slot();
        node.offset = token.offset;
        node.length = token.end - token.offset;
        switch (token.kind) {
        case '"':
            node.kind = Kind::String;
            node.text = decode(m_text, token);
            return;
        case '0': node.kind = Kind::Number; break;
        case 'n': node.kind = Kind::Null; return;
        default: node.kind = Kind::Bool; break;
        }
        node.text = m_text.sliced(node.offset, node.length).toByteArray();
    }
    void comma(qsizetype) {}

    /// The second of the first pair of equal names met, if any.
    const std::vector<Token> &repeated() const { return m_repeated; }

private:
    Node &slot()
    {
        if (m_open.empty())
            return m_document.root;
        Node &parent = *m_open.back();
        return parent.kind == Kind::Object ? parent.children.back() : parent.children.emplace_back();
    }

    void noteDuplicates(const Node &object)
    {
        const std::vector<Node> &members = object.children;
        if (members.size() < 2)
            return;
        std::vector<const Node *> byKey;
        byKey.reserve(members.size());
        for (const Node &member : members)
            byKey.push_back(&member);
        std::stable_sort(byKey.begin(), byKey.end(), [](const Node *a, const Node *b) { return a->key < b->key; });
        std::vector<const Node *> second;
        for (size_t i = 1; i < byKey.size(); ++i) {
            const bool repeats = byKey[i]->key == byKey[i - 1]->key;
            if (repeats && (i == 1 || byKey[i]->key != byKey[i - 2]->key))
                second.push_back(byKey[i]);
        }
        std::sort(second.begin(), second.end(),
                  [](const Node *a, const Node *b) { return a->keyOffset < b->keyOffset; });
        for (const Node *member : second) {
            m_document.duplicates.push_back(pathText(member->key));
            m_repeated.push_back(Token{'"', false, member->keyOffset, member->keyOffset + member->keyLength});
        }
    }

    // Where the innermost open object stands, and a name in it.
    QByteArray pathText(const QByteArray &name) const
    {
        QByteArray path;
        for (size_t i = 1; i < m_open.size(); ++i) {
            const Node &parent = *m_open[i - 1];
            path += parent.kind == Kind::Object ? escapedSegment(m_open[i]->key)
                                                : QByteArray::number(qsizetype(parent.children.size()) - 1);
            path += '/';
        }
        return path + escapedSegment(name);
    }

    QByteArrayView m_text;
    Document &m_document;
    bool m_wantDuplicates;
    std::vector<Node *> m_open;
    std::vector<Token> m_repeated;
};

} // namespace

QByteArray decode(QByteArrayView text, const Token &string)
{
    const QByteArrayView inner = text.sliced(string.offset + 1, string.end - string.offset - 2);
    if (!string.escaped)
        return inner.toByteArray();
    QByteArray out;
    out.reserve(inner.size());
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner[i] != '\\') {
            out += inner[i];
            continue;
        }
        switch (inner[++i]) {
        case 'b': out += '\b'; break;
        case 'f': out += '\f'; break;
        case 'n': out += '\n'; break;
        case 'r': out += '\r'; break;
        case 't': out += '\t'; break;
        case 'u': {
            char32_t c = hex4(inner.sliced(i + 1));
            i += 4;
            if (c >= 0xD800 && c < 0xDC00 && inner.sliced(i + 1).startsWith("\\u")) {
                const char32_t low = hex4(inner.sliced(i + 3));
                if (low >= 0xDC00 && low < 0xE000) {
                    c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
                    i += 6;
                }
            }
            appendUtf8(out, c);
            break;
        }
        default: out += inner[i];
        }
    }
    return out;
}

Options strict()
{
    Options options;
    options.comments = options.trailingCommas = options.emptyIsObject = false;
    options.rejectDuplicateKeys = true;
    return options;
}

Result<Document> parse(QByteArrayView text, const Options &options)
{
    Document document;
    TreeBuilder builder(text, document, true);
    Problem problem = read(text, options, builder, &document.empty);
    if (problem.reason != Reason::None)
        return syntaxError(text, problem, options.maxDepth);
    if (options.rejectDuplicateKeys && !builder.repeated().empty()) {
        const Token &name = *std::min_element(builder.repeated().begin(), builder.repeated().end(),
                                              [](const Token &a, const Token &b) { return a.offset < b.offset; });
        problem = Problem{Reason::DuplicateName, name.offset, name.end - name.offset, 0};
        return syntaxError(text, problem, options.maxDepth);
    }
    if (document.empty) {
        document.root.kind = Kind::Object;
        document.root.offset = text.size();
    }
    return document;
}

const Node *Node::member(QByteArrayView name) const
{
    if (kind != Kind::Object)
        return nullptr;
    const auto found =
        std::find_if(children.rbegin(), children.rend(), [&](const Node &child) { return child.key == name; });
    return found == children.rend() ? nullptr : &*found;
}

const Node *Node::at(const Path &path) const
{
    const Node *node = this;
    for (const auto &step : path) {
        if (const auto *name = std::get_if<QByteArray>(&step)) {
            node = node->member(*name);
        } else {
            const int index = std::get<int>(step);
            node = node->isArray() && index >= 0 && size_t(index) < node->children.size()
                       ? &node->children[size_t(index)]
                       : nullptr;
        }
        if (!node)
            return nullptr;
    }
    return node;
}

} // namespace burrow::json
