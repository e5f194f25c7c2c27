// Taking edits out by meaning, one function for each kind of edit.
#include "apply/merge.h"
#include "json/json.h"

#include <algorithm>

namespace burrow {
namespace {

const QByteArray *nameAt(const json::Path &path, size_t depth)
{
    return std::get_if<QByteArray>(&path[depth]);
}

QByteArray literalOf(const QByteArray &text, const json::Node &node)
{
    return text.mid(node.offset, node.length);
}

/// Is this the value that the literal says?
bool hasValue(const json::Node *node, const QByteArray &literal)
{
    const auto value = json::parse(literal);
    return node && value && json::sameValue(*node, value->root);
}

/// The parents that a Set had to make are empty now: they go as well.
QByteArray withoutEmptyParents(QByteArray text, json::Path path, const json::Node &before)
{
    while (path.size() > 1) {
        path.pop_back();
        if (before.at(path))
            break;
        const auto now = json::parse(text);
        const json::Node *parent = now ? now->root.at(path) : nullptr;
        if (!parent || !parent->children.empty())
            break;
        const auto next = applyEdit(text, JsoncEdit{path, JsoncEdit::Op::Remove, {}});
        if (!next)
            break;
        text = *next;
    }
    return text;
}

/// The element of the array with this value that lies nearest to where it was put.
std::optional<int> nearest(const json::Node *array, const QByteArray &literal, int index)
{
    if (!array || !array->isArray())
        return std::nullopt;
    std::optional<int> best;
    for (int i = 0; i < int(array->children.size()); ++i) {
        if (hasValue(&array->children[size_t(i)], literal) && (!best || std::abs(i - index) < std::abs(*best - index)))
            best = i;
    }
    return best;
}

std::optional<QByteArray> result(const Result<QByteArray> &text)
{
    return text ? std::optional(*text) : std::nullopt;
}

std::optional<QByteArray> takeOutOf(const QByteArray &current, const JsoncEdit &edit, const QByteArray &before)
{
    const auto now = json::parse(current), old = json::parse(before);
    if (!now || !old || edit.at.empty())
        return std::nullopt;
    const json::Path parent(edit.at.begin(), edit.at.end() - 1);
    const bool inArray = nameAt(edit.at, edit.at.size() - 1) == nullptr;
    const json::Node *oldParent = old->root.at(parent);
    const int oldSize = oldParent && oldParent->isArray() ? int(oldParent->children.size()) : 0;
    int index = inArray ? std::get<int>(edit.at.back()) : 0;
    const bool appended = inArray && edit.op == JsoncEdit::Op::Set && (index < 0 || index >= oldSize);

    if (edit.op == JsoncEdit::Op::Insert || appended) {
        index = index < 0 || index > oldSize ? oldSize : index;
        const auto found = nearest(now->root.at(parent), edit.literal, index);
        if (!found)
            return std::nullopt;
        json::Path at = parent;
        at.emplace_back(*found);
        const auto text = applyEdit(current, JsoncEdit{at, JsoncEdit::Op::Remove, {}});
        return text ? std::optional(withoutEmptyParents(*text, at, old->root)) : std::nullopt;
    }

    const json::Node *oldNode = old->root.at(edit.at);
    const json::Node *node = now->root.at(edit.at);
    if (edit.op == JsoncEdit::Op::Set) {
        if (!hasValue(node, edit.literal))
            return std::nullopt;
        if (oldNode)
            return result(applyEdit(current, JsoncEdit{edit.at, JsoncEdit::Op::Set, literalOf(before, *oldNode)}));
        const auto text = applyEdit(current, JsoncEdit{edit.at, JsoncEdit::Op::Remove, {}});
        return text ? std::optional(withoutEmptyParents(*text, edit.at, old->root)) : std::nullopt;
    }

    if (!oldNode)
        return current; // there was nothing to remove
    if (inArray) {
        const json::Node *array = now->root.at(parent);
        if (!array || !array->isArray())
            return std::nullopt;
        json::Path at = parent;
        at.emplace_back(std::min(index, int(array->children.size())));
        return result(applyEdit(current, JsoncEdit{at, JsoncEdit::Op::Insert, literalOf(before, *oldNode)}));
    }
    if (node)
        return std::nullopt; // somebody has set it anew
    return result(applyEdit(current, JsoncEdit{edit.at, JsoncEdit::Op::Set, literalOf(before, *oldNode)}));
}

std::optional<QByteArray> envValue(const QByteArray &text, const EnvLineEdit &edit)
{
    std::optional<QByteArray> value;
    for (const EnvLine &line : readEnvLines(text, edit.syntax)) {
        if (line.key == edit.key)
            value = line.value;
    }
    return value;
}

std::optional<QByteArray> takeOutOf(const QByteArray &current, const EnvLineEdit &edit, const QByteArray &before)
{
    if (envValue(current, edit) != edit.value)
        return std::nullopt;
    return result(applyEdit(current, EnvLineEdit{edit.key, envValue(before, edit), edit.syntax}));
}

std::optional<QByteArray> takeOutOf(const QByteArray &current, const ShellBlockEdit &edit, const QByteArray &before)
{
    const auto now = findShellBlock(current), old = findShellBlock(before);
    if (!now || !old || now->value_or(QByteArray()) != edit.body)
        return std::nullopt;
    return result(applyEdit(current, ShellBlockEdit{edit.dialect, old->value_or(QByteArray())}));
}

} // namespace

std::optional<QByteArray> takeOut(const QByteArray &current, const std::vector<AppliedEdit> &edits)
{
    std::optional<QByteArray> text = current;
    for (auto edit = edits.crbegin(); edit != edits.crend() && text; ++edit)
        text = std::visit([&](const auto &kind) { return takeOutOf(*text, kind, edit->before); }, edit->edit->edit);
    return text;
}

} // namespace burrow
