// Edits of settings.json and its kin, case by case: what changes, and what must not.
#include "edit/file_edit.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

using Op = JsoncEdit::Op;

// "a/0/b": names and indexes; -1 is an index, too.
json::Path pathOf(const QByteArray &text)
{
    json::Path path;
    if (text.isEmpty())
        return path;
    for (const QByteArray &step : text.split('/')) {
        bool number = false;
        const int index = step.toInt(&number);
        if (number)
            path.emplace_back(index);
        else
            path.emplace_back(step);
    }
    return path;
}

} // namespace

class JsoncTest : public QObject
{
    Q_OBJECT

    static void columns()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("literal"); // null: removed
        QTest::addColumn<QByteArray>("after");
    }
    static void row(const char *name, const QByteArray &before, const QByteArray &path, const QByteArray &literal,
                    const QByteArray &after)
    {
        QTest::addRow("%s", name) << before << path << literal << after;
    }
    static void check(Op op)
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, literal);
        QFETCH(QByteArray, after);
        const JsoncEdit edit{pathOf(path), op, literal};
        const auto result = applyEdit(before, edit);
        QVERIFY2(result.ok(), result ? "" : qPrintable(TextRenderer()(result.error().what)));
        QCOMPARE(*result, after);
        // A second time there is nothing to do, but in a list another element moved up or one more is appended.
        const bool ofList = !edit.at.empty() && std::holds_alternative<int>(edit.at.back());
        if (!ofList)
            QCOMPARE(*applyEdit(after, edit), after);
    }

private Q_SLOTS:
    void sets_data()
    {
        columns();
        row("missing file", "", "a", "1", "{\n    \"a\": 1\n}\n");
        row("BOM alone", "\xEF\xBB\xBF", "a", "1", "\xEF\xBB\xBF{\n    \"a\": 1\n}\n");
        row("only a comment", "// mine\n", "a/b", "1", "// mine\n{\n    \"a\": {\n        \"b\": 1\n    }\n}\n");
        row("only a comment, no last line break", "// mine", "a", "1", "// mine\n{\n    \"a\": 1\n}");
        row("only a comment, CR LF", "/* x */\r\n", "a", "1", "/* x */\r\n{\r\n    \"a\": 1\r\n}\r\n");
        row("empty object", "{}", "a", "1", "{\n    \"a\": 1\n}");
        row("empty object over two lines", "{\n}\n", "a", "1", "{\n    \"a\": 1\n}\n");
        row("object with nothing but a comment", "{\n\t// nothing yet\n}\n", "a", "1",
            "{\n\t// nothing yet\n\t\"a\": 1\n}\n");
        row("object with a comment behind the brace", "{ // mine\n}", "a", "1", "{ // mine\n    \"a\": 1\n}");
        row("object with a comment on its line", "{ /* mine */ }", "a", "1", "{ /* mine */\n    \"a\": 1\n}");
        row("replaced", "{\"a\" : 1 , \"b\": 2}", "a", "true", "{\"a\" : true , \"b\": 2}");
        row("comments around a value stay", "{\n  /*1*/ \"a\" /*2*/ : /*3*/ 1 /*4*/, // 5\n}", "a", "2",
            "{\n  /*1*/ \"a\" /*2*/ : /*3*/ 2 /*4*/, // 5\n}");
        row("spelling of a value", "{}", "a", "1.0", "{\n    \"a\": 1.0\n}");
        row("same value, other spelling", "{\"a\": 1.0}", "a", "1", "{\"a\": 1.0}");
        row("same object, other order and comments", "{\"a\": {\"x\": 1, /* c */ \"y\": [ 2 ]}}", "a",
            "{\"y\":[2],\"x\":1}", "{\"a\": {\"x\": 1, /* c */ \"y\": [ 2 ]}}");
        row("added: comments of the last member stay with it", "{\n    \"a\": 1 // about a\n}\n", "b", "2",
            "{\n    \"a\": 1, // about a\n    \"b\": 2\n}\n");
        row("added: a block comment over two lines stays with it", "{\n    \"a\": 1 /* about\n    a */\n}\n", "b", "2",
            "{\n    \"a\": 1, /* about\n    a */\n    \"b\": 2\n}\n");
        row("added: a closing comment stays last", "{\n    \"a\": 1\n    // \"old\": 2\n}\n", "b", "2",
            "{\n    \"a\": 1,\n    \"b\": 2\n    // \"old\": 2\n}\n");
        row("added: trailing comma is kept", "{\n    \"a\": 1, // about a\n}\n", "b", "2",
            "{\n    \"a\": 1, // about a\n    \"b\": 2,\n}\n");
        row("added: trailing comma also within", "{\n  \"a\": 1,\n}\n", "b", "{\"c\":[1]}",
            "{\n  \"a\": 1,\n  \"b\": {\n    \"c\": [\n      1,\n    ],\n  },\n}\n");
        row("added: trailing comma in an empty object", "{\n  \"a\": { // none\n  },\n}\n", "a/b", "2",
            "{\n  \"a\": { // none\n    \"b\": 2,\n  },\n}\n");
        row("added: no habit if only one has a trailing comma", "{\n  \"a\": {\n    \"x\": 1,\n  }\n}\n", "a/b", "[1]",
            "{\n  \"a\": {\n    \"x\": 1,\n    \"b\": [\n      1\n    ],\n  }\n}\n");
        row("added: comma on a line of its own", "{\n    \"a\": 1 // about a\n    , // more\n}\n", "b", "2",
            "{\n    \"a\": 1 // about a\n    , // more\n    \"b\": 2,\n}\n");
        row("added: white space at line ends stays", "{\n    \"a\": 1  \n}\n", "b", "2",
            "{\n    \"a\": 1,  \n    \"b\": 2\n}\n");
        row("added: CR LF", "{\r\n  \"a\": 1\r\n}\r\n", "b", "[1]",
            "{\r\n  \"a\": 1,\r\n  \"b\": [\r\n    1\r\n  ]\r\n}\r\n");
        row("added: tabs", "{\n\t\"a\": 1\n}", "b", "{\"c\":[]}", "{\n\t\"a\": 1,\n\t\"b\": {\n\t\t\"c\": []\n\t}\n}");
        row("added: BOM and blank lines", "\xEF\xBB\xBF\n\n{\n\n  \"a\": 1\n\n}\n\n", "b", "2",
            "\xEF\xBB\xBF\n\n{\n\n  \"a\": 1,\n  \"b\": 2\n\n}\n\n");
        row("added: one line", "{\"a\": 1}", "b", "{\"c\":[1,2]}", "{\"a\": 1, \"b\": {\"c\": [1, 2]}}");
        row("added: one line, dense", "{\"a\":1}", "b", "{\"c\":[1,2]}", "{\"a\":1,\"b\":{\"c\":[1,2]}}");
        row("added: one line, padded", "{ \"a\": 1 }", "b", "{\"c\":{}}", "{ \"a\": 1, \"b\": { \"c\": {} } }");
        row("added: one line, odd spacing", "{\"a\":1 , \"b\":2 , }", "c", "3", "{\"a\":1 , \"b\":2 , \"c\":3 , }");
        row("added: one line, comment at the end", "{\"a\": 1 /* about a */}", "b", "2",
            "{\"a\": 1 /* about a */, \"b\": 2}");
        row("added: one line, comment behind the trailing comma", "{\"a\": 1, /* about a */}", "b", "2",
            "{\"a\": 1 /* about a */, \"b\": 2,}");
        row("added: line comment forces a line", "{\"a\": 1 // about a\n}", "b", "2",
            "{\"a\": 1, // about a\n    \"b\": 2\n}");
        row("added: bracket behind the last member", "{\n  \"a\": 1 }", "b", "2", "{\n  \"a\": 1,\n  \"b\": 2 }");
        row("into an inner object on one line", "{\n  \"a\": {\"x\": 1}, // a\n  \"b\": 2\n}", "a/y", "2",
            "{\n  \"a\": {\"x\": 1, \"y\": 2}, // a\n  \"b\": 2\n}");
        row("into an empty inner object", "{\n  \"a\": {}\n}", "a/y", "2", "{\n  \"a\": {\n    \"y\": 2\n  }\n}");
        row("into an empty inner object on one line", "{\"a\": {}, \"b\": 1}", "a/y", "2",
            "{\"a\": {\"y\": 2}, \"b\": 1}");
        row("an object that stood on one line stays so", "{\n  \"a\": {\"x\": 1}\n}", "a", "{\"y\":2}",
            "{\n  \"a\": {\"y\": 2}\n}");
        row("added: no indent", "{\n\"a\": 1,\n\"b\": {\n\"x\": 1\n}\n}", "b/y", "{\"c\":[1]}",
            "{\n\"a\": 1,\n\"b\": {\n\"x\": 1,\n\"y\": {\n\"c\": [\n1\n]\n}\n}\n}");
        row("added: no indent here, but below", "{\n\"a\": {\n  \"x\": 1\n}\n}", "b", "{\"c\":1}",
            "{\n\"a\": {\n  \"x\": 1\n},\n\"b\": {\n  \"c\": 1\n}\n}");
        row("added: a space before the colon", "{\n  \"a\" : 1,\n  \"b\" : 2\n}", "c", "{\"d\":[]}",
            "{\n  \"a\" : 1,\n  \"b\" : 2,\n  \"c\" : {\n    \"d\" : []\n  }\n}");
        row("added: comma first", "{\n  \"a\": 1 // one\n, \"b\": 2 // two\n}", "c", "[3]",
            "{\n  \"a\": 1 // one\n, \"b\": 2 // two\n, \"c\": [\n  3\n]\n}");
        row("added: neighbours on one line", "{\n  \"a\": { \"x\": 1 },\n  \"b\": [],\n  \"c\": 1\n}", "d",
            "{\"y\":{\"z\":[1,2]}}",
            "{\n  \"a\": { \"x\": 1 },\n  \"b\": [],\n  \"c\": 1,\n  \"d\": { \"y\": { \"z\": [1, 2] } }\n}");
        row("added: only lists on one line", "{\n  \"a\": [1, 2]\n}", "d", "{\"y\":1}",
            "{\n  \"a\": [1, 2],\n  \"d\": {\n    \"y\": 1\n  }\n}");
        row("added: a neighbour over several lines", "{\n  \"a\": {\"x\": 1},\n  \"b\": {\n    \"x\": 1\n  }\n}", "d",
            "{\"y\":1}", "{\n  \"a\": {\"x\": 1},\n  \"b\": {\n    \"x\": 1\n  },\n  \"d\": {\n    \"y\": 1\n  }\n}");
        row("added: too long for one line", "{\n  \"a\": [1]\n}", "d", "[\"" + QByteArray(100, 'x') + "\"]",
            "{\n  \"a\": [1],\n  \"d\": [\n    \"" + QByteArray(100, 'x') + "\"\n  ]\n}");
        row("replaced by a list as its neighbours are", "{\n  \"a\": [1],\n  \"b\": null\n}", "b", "[2,3]",
            "{\n  \"a\": [1],\n  \"b\": [2, 3]\n}");
        row("language block", "{\n    \"[go]\": {\n        \"editor.formatOnSave\": true\n    }\n}",
            "[go]/editor.tabSize", "4",
            "{\n    \"[go]\": {\n        \"editor.formatOnSave\": true,\n        \"editor.tabSize\": 4\n    }\n}");
        row("key with an escape", "{\"\\u0061\": 1}", "a", "2", "{\"\\u0061\": 2}");
        row("equal keys: the last", "{\"a\": 1, \"a\": 2}", "a", "3", "{\"a\": 1, \"a\": 3}");
        row("equal keys on the way: the last", "{\"a\": {\"x\": 1}, \"a\": {\"y\": 2}}", "a/x", "3",
            "{\"a\": {\"x\": 1}, \"a\": {\"y\": 2, \"x\": 3}}");
        row("list, replaced", "{\"a\": [1, /* two */ 2]}", "a/1", "3", "{\"a\": [1, /* two */ 3]}");
        row("list, appended", "{\"a\": [1, 2]}", "a/9", "3", "{\"a\": [1, 2, 3]}");
        row("list, appended with -1", "{\n  \"a\": []\n}", "a/-1", "3", "{\n  \"a\": [\n    3\n  ]\n}");
        row("list in a list", "[[1], [2]]", "1/0", "3", "[[1], [3]]");
        row("list of objects in VS Code's own style",
            "{\n\t\"configurations\": [\n\t\t{\n\t\t\t\"name\": \"A\"\n\t\t}\n\t]\n}", "configurations/-1",
            R"({"name":"B","args":[]})",
            "{\n\t\"configurations\": [\n\t\t{\n\t\t\t\"name\": \"A\"\n\t\t},\n\t\t{\n\t\t\t\"name\": "
            "\"B\",\n\t\t\t\"args\": []\n\t\t}\n\t]\n}");
        row("list of objects, brackets hugged", "{\n\t\"c\": [{\n\t\t\"n\": 1\n\t}]\n}", "c/-1", R"({"n":2})",
            "{\n\t\"c\": [{\n\t\t\"n\": 1\n\t}, {\n\t\t\"n\": 2\n\t}]\n}");
        row("list of objects on a line each", "{\n  \"c\": [\n    { \"n\": 1 }, // one\n    { \"n\": 2 }\n  ]\n}",
            "c/-1", R"({"n":3,"e":{}})",
            "{\n  \"c\": [\n    { \"n\": 1 }, // one\n    { \"n\": 2 },\n    { \"n\": 3, \"e\": {} }\n  ]\n}");
        row("list of objects on one line", "{\n  \"c\": [{ \"n\": 1 }, { \"n\": 2 }]\n}", "c/-1", R"({"n":3})",
            "{\n  \"c\": [{ \"n\": 1 }, { \"n\": 2 }, { \"n\": 3 }]\n}");
        row("made on the way", "{\n  \"x\": 1\n}", "a/b/0/c", "true",
            "{\n  \"x\": 1,\n  \"a\": {\n    \"b\": [\n      {\n        \"c\": true\n      }\n    ]\n  }\n}");
        row("past the end on the way", "{\n  \"a\": [\n    1\n  ]\n}", "a/3/b", "true",
            "{\n  \"a\": [\n    1,\n    null,\n    null,\n    {\n      \"b\": true\n    }\n  ]\n}");
        row("root", "// head\n[1]\n// tail", "", "{\"a\":1}", "// head\n{\n    \"a\": 1\n}\n// tail");
        row("root, same", "// head\n{ \"a\" :1 }", "", "{\"a\":1}", "// head\n{ \"a\" :1 }");
        row("invalid UTF-8 in comments stays", "{\n  \"a\": 1 // \xFF\xD6\n}", "b", "2",
            "{\n  \"a\": 1, // \xFF\xD6\n  \"b\": 2\n}");
    }
    void sets() { check(Op::Set); }

    void removes_data()
    {
        columns();
        const QByteArray none;
        row("first", "{\n    \"a\": 1,\n    \"b\": 2\n}\n", "a", none, "{\n    \"b\": 2\n}\n");
        row("middle", "{\n    \"a\": 1,\n    \"b\": 2,\n    \"c\": 3\n}\n", "b", none,
            "{\n    \"a\": 1,\n    \"c\": 3\n}\n");
        row("last", "{\n    \"a\": 1,\n    \"b\": 2\n}\n", "b", none, "{\n    \"a\": 1\n}\n");
        row("last, trailing comma", "{\n    \"a\": 1,\n    \"b\": 2,\n}\n", "b", none, "{\n    \"a\": 1,\n}\n");
        row("only", "{\n    \"a\": 1\n}\n", "a", none, "{}\n");
        row("only, trailing comma", "{\n    \"a\": 1,\n}\n", "a", none, "{}\n");
        row("not there", "{\"a\": 1}", "b", none, "{\"a\": 1}");
        row("not there, deep", "{\"a\": 1}", "b/c", none, "{\"a\": 1}");
        row("through a scalar", "{\"a\": 1}", "a/b", none, "{\"a\": 1}");
        row("through null", "{\"a\": null}", "a/b", none, "{\"a\": null}");
        row("past the end", "[1]", "3", none, "[1]");
        row("blank file", "\n", "a", none, "\n");
        row("comments of the first stay", "{\n    // about a\n    \"a\": 1, // a too\n    \"b\": 2\n}\n", "a", none,
            "{\n    // about a\n    // a too\n    \"b\": 2\n}\n");
        row("comments of the last stay", "{\n    \"a\": 1, // about a\n    // about b\n    \"b\": 2 // b too\n}\n", "b",
            none, "{\n    \"a\": 1 // about a\n    // about b\n    // b too\n}\n");
        row("comments of the only one stay", "{\n    \"a\": 1, // about a\n}\n", "a", none, "{\n    // about a\n}\n");
        row("comments between key, colon, value and comma stay",
            "{\n  \"a\" /*1*/ : /*2*/ 1 /*3*/, // 4\n  \"b\": 2\n}", "a", none,
            "{\n  /*1*/ /*2*/ /*3*/ // 4\n  \"b\": 2\n}");
        row("line comments between key and value stay", "{\n  \"a\": // 1\n    // 2\n    1,\n  \"b\": 2\n}", "a", none,
            "{\n  // 1\n    // 2\n  \"b\": 2\n}");
        row("comments inside the value go",
            "{\n  \"a\": { // in\n    /* in */ \"x\": 1 // in\n  }, // out\n  \"b\": 2\n}", "a", none,
            "{\n  // out\n  \"b\": 2\n}");
        row("comment behind the brace stays there", "{ // mine\n  \"a\": 1\n}", "a", none, "{ // mine\n}");
        row("one line", "{\"a\": 1, \"b\": 2, \"c\": 3}", "b", none, "{\"a\": 1, \"c\": 3}");
        row("one line, first", "{ \"a\": 1 , \"b\": 2 }", "a", none, "{ \"b\": 2 }");
        row("one line, last", "{ \"a\": 1 , \"b\": 2 }", "b", none, "{ \"a\": 1 }");
        row("one line, only", "{ \"a\": 1 }", "a", none, "{}");
        row("one line, comments", "{\"a\": 1, /* about b */ \"b\": 2, \"c\": 3}", "b", none,
            "{\"a\": 1,\n    /* about b */\n    \"c\": 3}");
        row("one line, the comment of the next is not ours", "{\"a\": 1, /* about b */ \"b\": 2}", "a", none,
            "{/* about b */ \"b\": 2}");
        row("two on a line, first", "{\n  \"a\": 1, \"b\": 2\n}", "a", none, "{\n  \"b\": 2\n}");
        row("two on a line, last", "{\n  \"a\": 1, \"b\": 2\n}", "b", none, "{\n  \"a\": 1\n}");
        row("bracket behind it", "{\n  \"a\": 1,\n  \"b\": 2 }", "b", none, "{\n  \"a\": 1 }");
        row("bracket behind it, line comment before", "{\n  \"a\": 1, // a\n  \"b\": 2 }", "b", none,
            "{\n  \"a\": 1 // a\n }");
        row("blank lines stay", "{\n\n  \"a\": 1,\n\n  \"b\": 2\n\n}", "a", none, "{\n\n\n  \"b\": 2\n\n}");
        row("CR LF", "{\r\n  \"a\": 1, // x\r\n  \"b\": 2\r\n}", "a", none, "{\r\n  // x\r\n  \"b\": 2\r\n}");
        row("every one of equal keys", "{\n  \"a\": 1, // 1\n  \"a\": 2,\n  \"b\": 3,\n  \"a\": 4 // 4\n}", "a", none,
            "{\n  // 1\n  \"b\": 3\n  // 4\n}");
        row("list, first", "{\"a\": [1, 2, 3]}", "a/0", none, "{\"a\": [2, 3]}");
        row("list, last", "{\"a\": [1, 2, 3]}", "a/2", none, "{\"a\": [1, 2]}");
        row("list, hugged", "[{\n\t\"n\": 1\n}, {\n\t\"n\": 2\n}]", "0", none, "[{\n\t\"n\": 2\n}]");
        row("comma first", "[\n  1 // one\n  , 2 // two\n  , 3\n]", "2", none, "[\n  1 // one\n  , 2 // two\n]");
    }
    void removes() { check(Op::Remove); }

    void inserts_data()
    {
        columns();
        row("at the start", "[1, 2]", "0", "0", "[0, 1, 2]");
        row("in between", "[1, 2]", "1", "0", "[1, 0, 2]");
        row("dense", "[1,2]", "1", "0", "[1,0,2]");
        row("padded", "[ 1, 2 ]", "0", "0", "[ 0, 1, 2 ]");
        row("past the end", "[1]", "5", "0", "[1, 0]");
        row("at the end with -1", "[1]", "-1", "0", "[1, 0]");
        row("comments stay with theirs", "[ // list\n  // one\n  1, // one too\n  // two\n  2\n]", "1", "0",
            "[ // list\n  // one\n  1, // one too\n  0,\n  // two\n  2\n]");
        row("before the comments of the first", "[ // list\n  // one\n  1\n]", "0", "0",
            "[ // list\n  0,\n  // one\n  1\n]");
        row("comment on the same line belongs to the next", "[1, /* two */ 2]", "1", "0", "[1, 0, /* two */ 2]");
        row("object on a line of its own", "[\n  {\"n\": 1}\n]", "0", "{\"n\":0}", "[\n  {\"n\": 0},\n  {\"n\": 1}\n]");
        row("objects", "[\n    {\n        \"n\": 1\n    }\n]", "0", "{\"n\":0}",
            "[\n    {\n        \"n\": 0\n    },\n    {\n        \"n\": 1\n    }\n]");
        row("into a list that is not there", "{}", "a/0", "1", "{\n    \"a\": [\n        1\n    ]\n}");
        row("into an empty list with a comment", "{\n  \"a\": [ // none\n  ]\n}", "a/0", "1",
            "{\n  \"a\": [ // none\n    1\n  ]\n}");
    }
    void inserts() { check(Op::Insert); }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("op");
        QTest::addColumn<QByteArray>("literal");
        QTest::addColumn<int>("kind");
        const auto add = [](const char *name, const QByteArray &before, const QByteArray &path, Op op,
                            const QByteArray &literal, ErrorKind kind) {
            QTest::addRow("%s", name) << before << path << int(op) << literal << int(kind);
        };
        add("syntax", "{\"a\" 1}", "a", Op::Set, "2", ErrorKind::Syntax);
        add("syntax behind the place", "{\"a\": 1} x", "a", Op::Set, "1", ErrorKind::Syntax);
        add("syntax, removal of nothing", "{,}", "a", Op::Remove, "", ErrorKind::Syntax);
        add("depth bomb", QByteArray(100'000, '['), "a", Op::Set, "1", ErrorKind::Syntax);
        add("through a scalar", "{\"a\": 1}", "a/b", Op::Set, "1", ErrorKind::Unsupported);
        add("through null", "{\"a\": null}", "a/b", Op::Set, "1", ErrorKind::Unsupported);
        add("name in a list", "{\"a\": []}", "a/b", Op::Set, "1", ErrorKind::Unsupported);
        add("index in an object", "{\"a\": {}}", "a/0", Op::Set, "1", ErrorKind::Unsupported);
        add("root is a list", "[]", "a", Op::Set, "1", ErrorKind::Unsupported);
        add("root is a scalar", "1", "a", Op::Set, "1", ErrorKind::Unsupported);
        add("index bomb", "[1]", "2000000/a", Op::Set, "1", ErrorKind::Usage);
        add("no literal", "{}", "a", Op::Set, "", ErrorKind::Usage);
        add("literal with a comment", "{}", "a", Op::Set, "1 // x", ErrorKind::Usage);
        add("literal that breaks out", "{}", "a", Op::Set, "1, \"b\": 2", ErrorKind::Usage);
        add("bare word", "{}", "a", Op::Set, "yes", ErrorKind::Usage);
        add("insert a member", "{}", "a", Op::Insert, "1", ErrorKind::Usage);
        add("remove everything", "{}", "", Op::Remove, "", ErrorKind::Usage);
        add("odd index", "[1]", "-2", Op::Set, "1", ErrorKind::Usage);
    }
    void refuses()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, path);
        QFETCH(int, op);
        QFETCH(QByteArray, literal);
        QFETCH(int, kind);
        const auto result = applyEdit(before, JsoncEdit{pathOf(path), Op(op), literal});
        QVERIFY(!result.ok());
        QCOMPARE(int(result.error().kind), kind);
        QVERIFY(!TextRenderer()(result.error().what).isEmpty());
        if (ErrorKind(kind) == ErrorKind::Syntax)
            QVERIFY(result.error().line > 0 && result.error().column > 0);
    }

    void severalEditsFold()
    {
        const std::vector<FileEdit> edits{
            JsoncEdit{{"gopls"_ba, "ui.semanticTokens"_ba}, Op::Set, "true"},
            JsoncEdit{{"go.useLanguageServer"_ba}, Op::Remove, {}},
            JsoncEdit{{"gopls"_ba, "formatting.gofumpt"_ba}, Op::Set, "true"},
        };
        const QByteArray before = "{\n    \"go.useLanguageServer\": false, // slow\n    \"editor.tabSize\": 4\n}\n";
        const QByteArray after =
            "{\n    // slow\n    \"editor.tabSize\": 4,\n    \"gopls\": {\n        \"ui.semanticTokens\": true,\n"
            "        \"formatting.gofumpt\": true\n    }\n}\n";
        QCOMPARE(*applyEdits(before, edits), after);
        QCOMPARE(*applyEdits(after, edits), after);
        QVERIFY(!applyEdits("{", edits).ok());
    }
};

QTEST_GUILESS_MAIN(JsoncTest)
#include "jsonc_test.moc"
