// The JSON parser: a tree that fits its text, whatever the text; what it prints it reads as the same value.
#include "json/json.h"

#include "fuzz.h"

namespace burrow {

namespace {

void checkPlaces(const json::Node &node, QByteArrayView text, qsizetype from, qsizetype to)
{
    require(node.offset >= from && node.length > 0 && node.offset + node.length <= to,
            "a value stands inside its container");
    if (node.keyOffset >= 0)
        require(node.keyOffset >= from && node.keyOffset + node.keyLength <= node.offset,
                "a key stands before its value");
    qsizetype last = node.offset;
    for (const json::Node &child : node.children) {
        const qsizetype start = child.keyOffset >= 0 ? child.keyOffset : child.offset;
        require(start >= last, "values stand one after the other");
        checkPlaces(child, text, last, node.offset + node.length);
        last = child.offset + child.length;
    }
    require(node.children.empty() || node.isArray() || node.isObject(), "only containers hold values");
}

} // namespace

void fuzzOne(QByteArrayView input)
{
    const auto lenient = json::parse(input);
    const auto strict = json::parse(input, json::strict());
    json::Options unique = json::strict();
    unique.rejectDuplicateKeys = true;
    unique.maxDepth = 8;
    const auto narrow = json::parse(input, unique);
    require(lenient.ok() || !strict.ok(), "what the strict language takes, the lenient one takes");
    require(strict.ok() || !narrow.ok(), "limits only ever refuse more");
    if (!lenient) {
        const Error &error = lenient.error();
        require(error.line > 0 && error.column > 0 && !error.what.isEmpty(), "an error has its place and its reason");
        return;
    }
    if (lenient->empty)
        return;
    checkPlaces(lenient->root, input, 0, input.size());
    const json::Node &root = lenient->root;
    const auto alone = json::parse(input.sliced(root.offset, root.length));
    require(alone.ok() && json::sameValue(alone->root, root), "a value cut out of its text is the same value");
    for (const bool sorted : {false, true}) {
        const QByteArray printed = json::print(root, sorted);
        const auto again = json::parse(printed);
        require(again.ok() && json::sameValue(again->root, root), "what is printed reads as the same value", printed);
        require(json::print(again->root, sorted) == printed, "printed once more it is the same text", printed);
    }
    if (strict)
        require(json::sameValue(strict->root, root), "both languages read the same value");
}

} // namespace burrow
