#include "json/json.h"
#include "json/scanner.h"

#include <algorithm>

namespace burrow::json {

namespace {

// Half a surrogate pair as decode() keeps it: ED A0..BF 80..BF.
bool isLoneSurrogate(QByteArrayView bytes)
{
    const auto byte = [&](qsizetype i) { return static_cast<unsigned char>(bytes[i]); };
    return bytes.size() >= 3 && byte(0) == 0xED && byte(1) >= 0xA0 && byte(1) <= 0xBF && (byte(2) & 0xC0) == 0x80;
}

void appendEscape(QByteArray &out, unsigned value)
{
    out += "\\u" + QByteArray::number(value, 16).rightJustified(4, '0');
}

void printTo(QByteArray &out, const Node &node, bool sorted, int indent)
{
    const auto newLine = [&out](qsizetype depth) { out += '\n' + QByteArray(2 * depth, ' '); };
    switch (node.kind) {
    case Kind::Null: out += "null"; return;
    case Kind::Bool:
    case Kind::Number: out += node.text; return;
    case Kind::String: out += quote(node.text); return;
    case Kind::Array:
    case Kind::Object: break;
    }
    const bool object = node.kind == Kind::Object;
    std::vector<const Node *> children;
    children.reserve(node.children.size());
    for (const Node &child : node.children)
        children.push_back(&child);
    if (object && sorted)
        std::stable_sort(children.begin(), children.end(),
                         [](const Node *a, const Node *b) { return a->key < b->key; });
    out += object ? '{' : '[';
    for (size_t i = 0; i < children.size(); ++i) {
        if (i > 0)
            out += ',';
        newLine(indent + 1);
        if (object)
            out += quote(children[i]->key) + ": ";
        printTo(out, *children[i], sorted, indent + 1);
    }
    if (!children.empty())
        newLine(indent);
    out += object ? '}' : ']';
}

// A number as sign, digits without leading and trailing zeros, and a power of ten.
struct Decimal
{
    bool negative = false;
    QByteArray digits;
    qint64 exponent = 0;

    bool operator==(const Decimal &) const = default;
};

std::optional<Decimal> decimal(const QByteArray &number)
{
    Decimal value;
    const qsizetype e = number.toLower().indexOf('e');
    if (e >= 0) {
        bool fits = false;
        value.exponent = number.mid(e + 1).toLongLong(&fits);
        if (!fits || qAbs(value.exponent) > (qint64(1) << 60))
            return std::nullopt;
    }
    QByteArray mantissa = e >= 0 ? number.left(e) : number;
    value.negative = mantissa.startsWith('-');
    if (value.negative)
        mantissa.remove(0, 1);
    if (const qsizetype dot = mantissa.indexOf('.'); dot >= 0) {
        value.exponent -= mantissa.size() - dot - 1;
        mantissa.remove(dot, 1);
    }
    qsizetype first = 0, last = mantissa.size();
    while (first < last && mantissa[first] == '0')
        ++first;
    while (last > first && mantissa[last - 1] == '0') {
        --last;
        ++value.exponent;
    }
    value.digits = mantissa.mid(first, last - first);
    if (value.digits.isEmpty())
        return Decimal{}; // zero, whatever its sign and power
    return value;
}

bool sameNumber(const QByteArray &a, const QByteArray &b)
{
    return a == b || (decimal(a) && decimal(a) == decimal(b));
}

// The members that count, by name.
std::vector<const Node *> counting(const Node &object)
{
    std::vector<const Node *> members;
    members.reserve(object.children.size());
    for (const Node &child : object.children)
        members.push_back(&child);
    std::stable_sort(members.begin(), members.end(), [](const Node *a, const Node *b) { return a->key < b->key; });
    std::vector<const Node *> last;
    last.reserve(members.size());
    for (const Node *member : members) {
        if (!last.empty() && last.back()->key == member->key)
            last.back() = member;
        else
            last.push_back(member);
    }
    return last;
}

} // namespace

QByteArray quote(QByteArrayView utf8)
{
    QByteArray out;
    out.reserve(utf8.size() + 2);
    out += '"';
    for (qsizetype i = 0; i < utf8.size();) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte >= 0x80) {
            const QByteArrayView rest = utf8.sliced(i);
            if (const qsizetype length = Scanner::utf8Length(rest.data(), rest.data() + rest.size())) {
                out += rest.first(length);
                i += length;
            } else if (isLoneSurrogate(rest)) {
                appendEscape(out, 0xD000U | ((static_cast<unsigned char>(rest[1]) & 0x3FU) << 6) |
                                      (static_cast<unsigned char>(rest[2]) & 0x3FU));
                i += 3;
            } else {
                out += "\xEF\xBF\xBD"; // what is no UTF-8 cannot be in a JSON text
                ++i;
            }
            continue;
        }
        ++i;
        switch (byte) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (byte < 0x20)
                appendEscape(out, byte);
            else
                out += char(byte);
        }
    }
    return out += '"';
}

QByteArray print(const Node &node, bool sorted, int indent)
{
    QByteArray out;
    printTo(out, node, sorted, indent);
    return out;
}

bool sameValue(const Node &a, const Node &b)
{
    if (a.kind != b.kind)
        return false;
    switch (a.kind) {
    case Kind::Null: return true;
    case Kind::Bool:
    case Kind::String: return a.text == b.text;
    case Kind::Number: return sameNumber(a.text, b.text);
    case Kind::Array:
        return std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(), sameValue);
    case Kind::Object: {
        const std::vector<const Node *> left = counting(a), right = counting(b);
        return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                          [](const Node *x, const Node *y) { return x->key == y->key && sameValue(*x, *y); });
    }
    }
    return false;
}

} // namespace burrow::json
