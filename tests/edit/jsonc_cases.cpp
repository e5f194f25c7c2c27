// burrow-jsonc-cases: applies edits for an outside judge. Case lines on standard input, result lines on standard
// output:
//     {"id":1,"text":"..","path":["a",0],"value":.. | "remove":true,"insert":true}  ->  {"id":1,"text":".."} or
//     {"id":1,"error":".."}
#include "edit/file_edit.h"

#include <cstdio>
#include <iostream>
#include <string>

using namespace burrow;

namespace {

JsoncEdit editOf(const json::Node &line, QByteArrayView bytes)
{
    JsoncEdit edit;
    for (const json::Node &step : line.member("path")->children) {
        if (step.isString())
            edit.at.emplace_back(step.text);
        else
            edit.at.emplace_back(step.text.toInt());
    }
    const auto flag = [&](QByteArrayView name) { return line.member(name) && line.member(name)->isTrue(); };
    edit.op = flag("remove") ? JsoncEdit::Op::Remove : flag("insert") ? JsoncEdit::Op::Insert : JsoncEdit::Op::Set;
    if (const json::Node *value = line.member("value"))
        edit.literal = bytes.sliced(value->offset, value->length).toByteArray();
    return edit;
}

} // namespace

int main()
{
    std::string line;
    while (std::getline(std::cin, line)) {
        const QByteArrayView bytes(line.data(), qsizetype(line.size()));
        const auto parsed = json::parse(bytes, json::strict());
        const json::Node *id = parsed ? parsed->root.member("id") : nullptr;
        const json::Node *text = parsed ? parsed->root.member("text") : nullptr;
        if (!id || !text || !parsed->root.member("path")) {
            std::fprintf(stderr, "not a case line: %.80s\n", line.c_str());
            return 1;
        }
        const auto result = applyEdit(text->text, editOf(parsed->root, bytes));
        const QByteArray answer = result ? "\"text\":" + json::quote(*result)
                                         : "\"error\":" + json::quote(TextRenderer()(result.error().what).toUtf8());
        const QByteArray out = "{\"id\":" + id->text + ',' + answer + "}\n";
        std::fwrite(out.constData(), 1, size_t(out.size()), stdout);
    }
    return 0;
}
