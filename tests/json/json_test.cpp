// The JSON reader: the language VS Code accepts, places of errors, values.
#include "json/json.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

QString sentence(const Error &error)
{
    return TextRenderer()(error.what);
}

} // namespace

class JsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accepts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("value"); // sorted, printed, spaces and line breaks taken out
        QTest::addRow("empty") << ""_ba << "{}"_ba;
        QTest::addRow("blank") << " \r\n\t\n"_ba << "{}"_ba;
        QTest::addRow("only a comment") << "// nothing\n"_ba << "{}"_ba;
        QTest::addRow("BOM alone") << "\xEF\xBB\xBF"_ba << "{}"_ba;
        QTest::addRow("BOM") << "\xEF\xBB\xBF{\"a\":1}"_ba << R"({"a":1})"_ba;
        QTest::addRow("comments everywhere")
            << "/*0*/{/*1*/\"a\"/*2*/:/*3*/1/*4*/,/*5*/}/*6*///7"_ba << R"({"a":1})"_ba;
        QTest::addRow("trailing commas") << R"({"a":[1,2,],})"_ba << R"({"a":[1,2]})"_ba;
        QTest::addRow("comment with quotes and braces") << "{ // \"x\": {\n\"a\": \"// no /* comment */\" }"_ba
                                                        << R"({"a":"// no /* comment */"})"_ba;
        QTest::addRow("lone CR ends a comment") << "{// x\r\"a\":1}"_ba << R"({"a":1})"_ba;
        QTest::addRow("any bytes in a comment") << "{/*\xFF\x00\xD6*/\"a\":1}"_ba << R"({"a":1})"_ba;
        QTest::addRow("numbers as written") << "[0,-0,1.0,1e3,1E-7,-12.5e+10,12345678901234567890]"_ba
                                            << "[0,-0,1.0,1e3,1E-7,-12.5e+10,12345678901234567890]"_ba;
        QTest::addRow("escapes") << "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\ud83d\\ude00\"]"_ba
                                 << "[\"\\\"\\\\/\\b\\f\\n\\r\\tA\xC3\xA9\xF0\x9F\x98\x80\"]"_ba;
        QTest::addRow("half a surrogate pair") << R"(["\ud83d x"])"_ba << R"(["\ud83d x"])"_ba;
        QTest::addRow("NUL and DEL") << "[\"\\u0000\x7F\"]"_ba << "[\"\\u0000\x7F\"]"_ba;
        QTest::addRow("scalar root") << "true"_ba << "true"_ba;
        QTest::addRow("deep") << QByteArray(500, '[') + QByteArray(500, ']')
                              << QByteArray(500, '[') + QByteArray(500, ']');
        QTest::addRow("long string") << '"' + QByteArray(1000, 'x') + "\xC3\xA9\""
                                     << '"' + QByteArray(1000, 'x') + "\xC3\xA9\"";
    }
    void accepts()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, value);
        const auto document = json::parse(text);
        QVERIFY2(document.ok(), document ? "" : qPrintable(sentence(document.error())));
        QByteArray compact;
        for (const QByteArray &line : json::print(document->root, true).split('\n'))
            compact += line.trimmed();
        compact.replace("\": ", "\":");
        QCOMPARE(compact, value);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("reason"); // a part of the sentence
        const auto row = [](const char *name, const QByteArray &text, int line, int column, const QString &reason) {
            QTest::addRow("%s", name) << text << line << column << reason;
        };
        row("missing comma", "{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3, u"comma is missing"_s);
        row("missing comma in array", "[1 2]", 1, 4, u"comma is missing"_s);
        row("two commas", "{\"a\":1,,\"b\":2}", 1, 8, u"comma too many"_s);
        row("only a comma", "{,}", 1, 2, u"comma too many"_s);
        row("comma in array", "[,]", 1, 2, u"comma too many"_s);
        row("no value", "{\"a\":}", 1, 6, u"value is missing"_s);
        row("no value, comma", "{\"a\":,\"b\":1}", 1, 6, u"value is missing"_s);
        row("no colon", "{\"a\" 1}", 1, 6, u"colon is missing"_s);
        row("no colon at the end", "{\"a\"}", 1, 5, u"colon is missing"_s);
        row("semicolon", "{\"a\":1;\"b\":2}", 1, 7, u"unexpected character ;"_s);
        row("unquoted name", "{a:1}", 1, 2, u"the name “a”"_s);
        row("number as a name", "{1:1}", 1, 2, u"double quotes"_s);
        row("single quotes", "{'a':1}", 1, 2, u"single quotes"_s);
        row("curly quotes",
            "{\xE2\x80\x9C"
            "a\xE2\x80\x9D:1}",
            1, 2, u"typographic"_s);
        row("full-width comma", "{\"a\":1\xEF\xBC\x8C\"b\":2}", 1, 7, u"full-width"_s);
        row("full-width comma after a text", "{\"a\":\"1\"\xEF\xBC\x8C\"b\":2}", 1, 9, u"full-width"_s);
        row("hash", "# no\n{}", 1, 1, u"not with #"_s);
        row("never closed", "{\n\"a\": {\n\"b\": 1\n}\n", 5, 1, u"line 1 is never closed"_s);
        row("wrong bracket", "{\n\"a\": [1\n}", 3, 1, u"line 2"_s);
        row("closed twice", "{}}", 1, 3, u"after the end"_s);
        row("two roots", "{\"a\":1}{\"b\":2}", 1, 8, u"after the end"_s);
        row("word after the end", "{} x", 1, 4, u"“x”"_s);
        row("open comment", "{}\n/* open", 2, 1, u"no closing */"_s);
        row("almost a comment", "/*/", 1, 1, u"no closing */"_s);
        row("open string", "{\"a\":\"open", 1, 6, u"no closing quote"_s);
        row("string over two lines", "{\"a\":\"x\ny\"}", 1, 6, u"on its line"_s);
        row("tab in string", "{\"a\":\"tab\tin\"}", 1, 10, u"U+0009"_s);
        row("bad escape", "{\"a\":\"\\q\"}", 1, 7, u"“\\q”"_s);
        row("short \\u", "{\"a\":\"\\u12\"}", 1, 7, u"four hexadecimal"_s);
        row("NaN", "{\"a\":NaN}", 1, 6, u"no NaN"_s);
        row("-Infinity", "{\"a\":-Infinity}", 1, 6, u"no -Infinity"_s);
        row("undefined", "{\"a\":undefined}", 1, 6, u"“undefined”"_s);
        row("True", "{\"a\":True}", 1, 6, u"“True”"_s);
        row("hexadecimal", "{\"a\":0x1f}", 1, 6, u"“0x1f”"_s);
        row("leading zero", "{\"a\":01}", 1, 6, u"starts with a zero"_s);
        row("no digit before the point", "{\"a\":.5}", 1, 6, u"“.5”"_s);
        row("no digit after the point", "{\"a\":5.}", 1, 6, u"“5.”"_s);
        row("no exponent", "{\"a\":5e}", 1, 6, u"“5e”"_s);
        row("plus", "{\"a\":+1}", 1, 6, u"“+1”"_s);
        row("minus alone", "{\"a\":-}", 1, 6, u"“-”"_s);
        row("merge conflict", "<<<<<<< HEAD\n{}\n", 1, 1, u"merge conflict"_s);
        row("merge conflict inside", "{\"a\":1,\n=======\n}", 2, 1, u"merge conflict"_s);
        row("NUL", "\0"_ba, 1, 1, u"U+0000"_s);
        row("no-break space", "{\xC2\xA0\"a\":1}", 1, 2, u"U+00A0"_s);
        row("BOM in the middle", "{\xEF\xBB\xBF\"a\":1}", 1, 2, u"byte order mark"_s);
        row("UTF-16", "\xFF\xFE{\0"_ba, 1, 1, u"UTF-16"_s);
        row("invalid UTF-8 in a text", "{\"a\":\"\xFF\"}", 1, 7, u"valid UTF-8"_s);
        row("overlong UTF-8", "[\"\xC0\x80\"]", 1, 3, u"valid UTF-8"_s);
        row("encoded surrogate", "[\"\xED\xA0\x80\"]", 1, 3, u"valid UTF-8"_s);
        row("columns count characters", "{\"键\": \"🐹\", x}", 1, 12, u"“x”"_s);
        row("BOM takes no column", "\xEF\xBB\xBF{x}", 1, 2, u"“x”"_s);
        row("CR LF and lone CR", "{\r\n\"a\":1,\r x}", 3, 2, u"“x”"_s);
        row("depth bomb", QByteArray(1'000'000, '['), 1, 513, u"512"_s);
        row("depth bomb of objects", QByteArray("{\"a\":").repeated(200'000), 1, 2561, u"512"_s);
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QString, reason);
        const auto document = json::parse(text);
        QVERIFY(!document.ok());
        const Error &error = document.error();
        QCOMPARE(error.kind, ErrorKind::Syntax);
        QVERIFY2(sentence(error).contains(reason), qPrintable(sentence(error)));
        QVERIFY2(!sentence(error).contains(u"%3"_s), qPrintable(sentence(error)));
        QCOMPARE(std::pair(error.line, error.column), std::pair(line, column));
    }

    void strictLanguage_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("reason"); // empty: accepted
        QTest::addRow("plain") << R"({"a": [1, {"b": null}]})"_ba << QString();
        QTest::addRow("comment") << "{} // x"_ba << u"comments are not allowed"_s;
        QTest::addRow("trailing comma") << "[1,]"_ba << u"comma after the last"_s;
        QTest::addRow("empty") << ""_ba << u"empty"_s;
        QTest::addRow("half a surrogate pair") << R"(["\ud83d"])"_ba << u"half a character"_s;
        QTest::addRow("two halves the wrong way round") << R"(["\ude00\ud83d"])"_ba << u"half a character"_s;
        QTest::addRow("a pair") << R"(["\ud83d\ude00"])"_ba << QString();
        QTest::addRow("twice") << "{\"a\":1,\n\"\\u0061\":2}"_ba << u"Line 2, column 1"_s;
        QTest::addRow("twice, deep") << R"({"b":[{"a":1,"c":2,"a":3}]})"_ba << u"appears twice"_s;
    }
    void strictLanguage()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, reason);
        const auto document = json::parse(text, json::strict());
        QCOMPARE(document.ok(), reason.isEmpty());
        if (!document)
            QVERIFY2(sentence(document.error()).contains(reason), qPrintable(sentence(document.error())));
    }

    void duplicatesAreReportedAndTheLastCounts()
    {
        const auto document = json::parse(R"({"a":{"x/y":1,"x/y":2,"x/y":3},"l":[0,{"k":1,"k":2}],"a~":1,"a~":2})");
        QVERIFY(document.ok());
        QCOMPARE(document->duplicates, (std::vector<QByteArray>{"a/x~1y", "l/1/k", "a~0"}));
        QCOMPARE(document->root.at({"a"_ba, "x/y"_ba})->text, "3"_ba);
        QCOMPARE(document->root.at({"l"_ba, 1, "k"_ba})->text, "2"_ba);
        QVERIFY(!document->root.at({"l"_ba, 2}));
        QVERIFY(!document->root.at({"l"_ba, -1}));
        QVERIFY(!document->root.at({"a"_ba, 0}));
    }

    void offsetsPointAtBytes()
    {
        const QByteArray text = "\xEF\xBB\xBF{ \"键\" : [ 1.50 , \"a\\n\" ] }"_ba;
        const auto document = json::parse(text);
        QVERIFY(document.ok());
        const json::Node &list = document->root.children.at(0);
        QCOMPARE(text.mid(list.keyOffset, list.keyLength), "\"键\""_ba);
        QCOMPARE(text.mid(list.offset, list.length), "[ 1.50 , \"a\\n\" ]"_ba);
        QCOMPARE(text.mid(list.children[0].offset, list.children[0].length), "1.50"_ba);
        QCOMPARE(list.children[1].text, "a\n"_ba);
    }

    void limits()
    {
        json::Options options;
        options.maxBytes = 10;
        QVERIFY(json::parse("[1,2,3]", options).ok());
        const auto big = json::parse("[1,2,3,4,5,6]", options);
        QVERIFY(!big.ok());
        QVERIFY(sentence(big.error()).contains(u"13 bytes"_s));
        options.emptyIsObject = false;
        QVERIFY(!json::parse(" ", options).ok());
    }

    void quotes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("quoted");
        QTest::addRow("plain") << "abc"_ba << "\"abc\""_ba;
        QTest::addRow("special") << "\"\\/\b\f\n\r\t\x01\x1F\x7F"_ba
                                 << "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7F\""_ba;
        QTest::addRow("not UTF-8") << "a\xFFz"_ba << "\"a\xEF\xBF\xBDz\""_ba;
        QTest::addRow("unicode") << "键🐹"_ba << "\"键🐹\""_ba;
    }
    void quotes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, quoted);
        QCOMPARE(json::quote(text), quoted);
        QVERIFY(json::parse(quoted, json::strict()).ok());
    }

    void prints()
    {
        const auto document = json::parse(R"({"b":[],"a":{"d":1.0,"c":[true,null]},"e":{}})");
        QVERIFY(document.ok());
        QCOMPARE(
            json::print(document->root, true),
            "{\n  \"a\": {\n    \"c\": [\n      true,\n      null\n    ],\n    \"d\": 1.0\n  },\n  \"b\": [],\n  \"e\": {}\n}"_ba);
        QVERIFY(json::print(document->root, false).startsWith("{\n  \"b\": []"));
    }

    void sameValues_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<bool>("same");
        const auto row = [](const QByteArray &a, const QByteArray &b, bool same) {
            QTest::addRow("%s %s", a.constData(), b.constData()) << a << b << same;
        };
        row("1.0", "1", true);
        row("1e3", "1000", true);
        row("0.10e1", "1", true);
        row("-0", "0", true);
        row("0e5", "0.000", true);
        row("1", "-1", false);
        row("12345678901234567890", "12345678901234567891", false);
        row("1e99999999999999999999", "1e99999999999999999999", true);
        row("1e99999999999999999999", "1e99999999999999999998", false);
        row("1", "\"1\"", false);
        row("null", "false", false);
        row("\"\\u0041\"", "\"A\"", true);
        row(R"({"a":1,"b":2})", R"({"b":2.0,"a":1})", true);
        row(R"({"a":0,"b":2,"a":1})", R"({"b":2,"a":1})", true);
        row(R"({"a":1})", R"({"a":1,"b":2})", false);
        row("[1,2]", "[2,1]", false);
        row("[]", "{}", false);
    }
    void sameValues()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(bool, same);
        const auto left = json::parse(a), right = json::parse(b);
        QVERIFY(left.ok() && right.ok());
        QCOMPARE(json::sameValue(left->root, right->root), same);
        QCOMPARE(json::sameValue(right->root, left->root), same);
    }
};

QTEST_GUILESS_MAIN(JsonTest)
#include "json_test.moc"
