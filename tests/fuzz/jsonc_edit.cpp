// One edit of a JSONC text: the result is what was asked for, and no byte moves that has nothing to do with it.
// Input: four letters (what to do, at which value, which name or index, which literal), then the text.
#include "edit/edited_text.h"
#include "fuzz.h"

#include <array>

namespace burrow {

namespace {

using Op = JsoncEdit::Op;

void places(const json::Node &node, const json::Path &path, std::vector<json::Path> &found)
{
    found.push_back(path);
    for (size_t i = 0; i < node.children.size(); ++i) {
        const json::Node &child = node.children[i];
        json::Path to = path;
        if (node.isArray())
            to.emplace_back(int(i));
        else if (node.member(child.key) == &child)
            to.emplace_back(child.key);
        else
            continue; // of equal keys a path names the last
        places(child, to, found);
    }
}

QByteArray told(const JsoncEdit &edit, QByteArrayView before, const QByteArray &after)
{
    QByteArray text = edit.op == Op::Remove ? "remove" : edit.op == Op::Insert ? "insert" : "set";
    for (const auto &step : edit.at)
        text += std::holds_alternative<int>(step) ? " > " + QByteArray::number(std::get<int>(step))
                                                  : " > " + json::quote(std::get<QByteArray>(step));
    return text + ' ' + edit.literal + "\n--- before\n" + before.toByteArray() + "\n--- after\n" + after + "\n---";
}

/// The same edit done to the tree.
void edited(json::Node &root, const JsoncEdit &edit)
{
    json::Path above = edit.at;
    const auto step = above.back();
    above.pop_back();
    auto &parent = const_cast<json::Node &>(*root.at(above));
    const json::Node value = edit.op == Op::Remove ? json::Node() : json::parse(edit.literal)->root;
    if (const auto *name = std::get_if<QByteArray>(&step)) {
        if (edit.op == Op::Remove) {
            std::erase_if(parent.children, [&](const json::Node &child) { return child.key == *name; });
            return;
        }
        auto *old = const_cast<json::Node *>(parent.member(*name));
        json::Node &target = old ? *old : parent.children.emplace_back();
        target = value;
        target.key = *name;
        return;
    }
    const int size = int(parent.children.size()), index = std::get<int>(step);
    const auto at = parent.children.begin() + (index < 0 || index > size ? size : index);
    if (edit.op == Op::Remove)
        parent.children.erase(at);
    else if (edit.op == Op::Insert || at == parent.children.end())
        parent.children.insert(at, value);
    else
        *at = value;
}

/// What lies outside the container of the edited item is the same, byte for byte; of a value that is replaced, all
/// that lies outside of it.
void checkBytes(const JsoncEdit &edit, QByteArrayView before, const QByteArray &after, const json::Node &root)
{
    json::Path above = edit.at;
    above.pop_back();
    const json::Node *target = root.at(edit.at);
    const json::Node &changed = edit.op == Op::Set && target ? *target : *root.at(above);
    const qsizetype inside = &changed == target ? 0 : 1; // the brackets of a container stay too
    require(after.startsWith(before.first(changed.offset + inside).toByteArray()), "nothing before it moves",
            told(edit, before, after));
    require(after.endsWith(before.sliced(changed.offset + changed.length - inside).toByteArray()),
            "nothing behind it moves", told(edit, before, after));
}

} // namespace

void fuzzOne(QByteArrayView input)
{
    static constexpr std::array names{"a", "go.lintTool", "gopls", "[go]", "ui.semanticTokens", ""};
    static constexpr std::array literals{"true",
                                         "1.0",
                                         "\"x\"",
                                         "[]",
                                         "{}",
                                         "[1,{\"a\":2}]",
                                         "{\"n\":{\"m\":[true]}}",
                                         "null",
                                         "\"a\\u0000 // \\\" é\""};
    Cutter cutter(input);
    const int what = cutter.below(5), which = cutter.below(256), name = cutter.below(64), literal = cutter.below(64);
    const QByteArrayView before = cutter.rest();

    const auto document = json::parse(before);
    if (!document) {
        const auto refused = applyEdit(before, JsoncEdit{{QByteArray("a")}, Op::Set, "1"});
        require(!refused.ok() && refused.error().kind == ErrorKind::Syntax, "what does not parse is refused as such");
        require(refused.error().line > 0 && refused.error().column > 0, "a refusal says where");
        return;
    }
    const json::Node &root = document->root;
    if (!root.isObject() && !root.isArray())
        return;
    std::vector<json::Path> all;
    places(root, {}, all);
    JsoncEdit edit{all[size_t(which) % all.size()], Op::Set, literals[size_t(literal) % literals.size()]};
    const json::Node &node = *root.at(edit.at);
    if (what < 2 && (node.isObject() || node.isArray())) { // something new in it
        if (node.isObject())
            edit.at.emplace_back(QByteArray(names[size_t(name) % names.size()]));
        else
            edit.at.emplace_back(name % 2 == 0 ? -1 : int(node.children.size()));
    } else if (edit.at.empty()) {
        return;
    } else if (what < 4) {
        edit.op = Op::Remove;
        edit.literal.clear();
    } else if (std::holds_alternative<int>(edit.at.back()) && name % 2 == 0) {
        edit.op = Op::Insert;
    }

    const auto result = applyEdit(before, edit);
    if (!result) { // the one reason left: it would lie deeper than the editor reads
        require(result.error().kind != ErrorKind::Syntax, "a text that parses is not refused for its syntax",
                told(edit, before, {}));
        return;
    }
    const QByteArray after = *result;
    const auto parsed = json::parse(after);
    require(parsed.ok(), "the result parses", told(edit, before, after));
    json::Node expected = root;
    edited(expected, edit);
    require(json::sameValue(parsed->root, expected), "the result is what was asked for", told(edit, before, after));
    if (std::holds_alternative<QByteArray>(edit.at.back())) {
        const auto again = applyEdit(after, edit);
        require(again.ok() && *again == after, "a second time there is nothing to do", told(edit, before, after));
    }
    if (!document->empty)
        checkBytes(edit, before, after, root);

    // What a text that takes edit after edit remembers of itself must be what reading it again would say.
    EditedText text(before.toByteArray());
    require(text.apply(edit).ok() && text.text() == after, "one edit is the same in a row of them",
            told(edit, before, after));
    std::vector<json::Path> next;
    places(parsed->root, {}, next);
    JsoncEdit second{next[size_t(which + name) % next.size()], Op::Set, literals[size_t(name) % literals.size()]};
    if (second.at.empty())
        second.at.emplace_back(QByteArray("a"));
    else if (literal % 2 == 0)
        second.op = Op::Remove;
    const auto alone = applyEdit(after, second);
    const bool done = text.apply(second).ok();
    require(done == alone.ok() && (!done || text.text() == *alone), "two edits in a row are the same one by one",
            told(second, after, text.text()));
}

} // namespace burrow
