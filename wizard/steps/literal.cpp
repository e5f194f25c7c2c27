#include "steps/literal.h"

namespace burrow {

QByteArray literalOf(const json::Node &node)
{
    if (node.isString())
        return json::quote(node.text);
    if (node.kind == json::Kind::Null)
        return "null";
    if (!node.isObject() && !node.isArray())
        return node.text;
    QByteArrayList parts;
    for (const json::Node &child : node.children)
        parts << (node.isObject() ? json::quote(child.key) + ": " : QByteArray()) + literalOf(child);
    return (node.isObject() ? '{' : '[') + parts.join(", ") + (node.isObject() ? '}' : ']');
}

QByteArray tidyLiteral(const QByteArray &text)
{
    json::Options options;
    options.emptyIsObject = false;
    const auto parsed = json::parse(text, options);
    return parsed ? literalOf(parsed->root) : text;
}

bool sameLiteral(const QByteArray &a, const QByteArray &b)
{
    if (a == b)
        return true;
    json::Options options;
    options.emptyIsObject = false;
    const auto left = json::parse(a, options), right = json::parse(b, options);
    return left && right && json::sameValue(left->root, right->root);
}

} // namespace burrow
