// Three-way merge by lines, and taking edits out by meaning.
#include "apply/merge.h"

#include <QRandomGenerator>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

PlannedEdit planned(FileEdit edit)
{
    PlannedEdit planned;
    planned.edit = std::move(edit);
    return planned;
}

} // namespace

Q_DECLARE_METATYPE(burrow::PlannedEdit)

class MergeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<QByteArray>("merged"); // "!" for a conflict
        QTest::addRow("nothing") << "a\n"_ba
                                 << "a\n"_ba
                                 << "a\n"_ba
                                 << "a\n"_ba;
        QTest::addRow("one side") << "a\nb\nc\n"_ba
                                  << "a\nB\nc\n"_ba
                                  << "a\nb\nc\n"_ba
                                  << "a\nB\nc\n"_ba;
        QTest::addRow("both sides") << "a\nb\nc\nd\ne\n"_ba
                                    << "A\nb\nc\nd\ne\n"_ba
                                    << "a\nb\nc\nd\nE\n"_ba
                                    << "A\nb\nc\nd\nE\n"_ba;
        QTest::addRow("the same on both") << "a\nb\nc\n"_ba
                                          << "a\nc\n"_ba
                                          << "a\nc\n"_ba
                                          << "a\nc\n"_ba;
        QTest::addRow("the same line") << "a\nb\nc\n"_ba
                                       << "a\nX\nc\n"_ba
                                       << "a\nY\nc\n"_ba
                                       << "!"_ba;
        QTest::addRow("neighbouring lines") << "a\nb\nc\n"_ba
                                            << "X\nb\nc\n"_ba
                                            << "a\nY\nc\n"_ba
                                            << "!"_ba;
        QTest::addRow("a line between") << "a\nb\nc\n"_ba
                                        << "X\nb\nc\n"_ba
                                        << "a\nb\nY\n"_ba
                                        << "X\nb\nY\n"_ba;
        QTest::addRow("insertions at one place") << "a\nb\n"_ba
                                                 << "a\nX\nb\n"_ba
                                                 << "a\nY\nb\n"_ba
                                                 << "!"_ba;
        QTest::addRow("deleted and changed") << "a\nb\nc\n"_ba
                                             << "a\nc\n"_ba
                                             << "a\nB\nc\n"_ba
                                             << "!"_ba;
        QTest::addRow("from nothing") << ""_ba
                                      << "a\n"_ba
                                      << ""_ba
                                      << "a\n"_ba;
        QTest::addRow("to nothing") << "a\n"_ba
                                    << ""_ba
                                    << "a\n"_ba
                                    << ""_ba;
        QTest::addRow("last line without end") << "a\nb\nc"_ba
                                               << "A\nb\nc"_ba
                                               << "a\nb\nc\n"_ba
                                               << "A\nb\nc\n"_ba;
        QTest::addRow("CRLF stays") << "a\r\nb\r\nc\r\n"_ba
                                    << "A\r\nb\r\nc\r\n"_ba
                                    << "a\r\nb\r\nC\r\n"_ba
                                    << "A\r\nb\r\nC\r\n"_ba;
        QTest::addRow("any bytes") << "a\n\xff\nc\n"_ba
                                   << "A\n\xff\nc\n"_ba
                                   << "a\n\xff\nC\n"_ba
                                   << "A\n\xff\nC\n"_ba;
    }
    void lines()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QFETCH(QByteArray, merged);
        QCOMPARE(mergeLines(base, one, other).value_or("!"), merged);
        QCOMPARE(mergeLines(base, other, one).value_or("!"), merged);
    }

    void takingOneSideOnlyGivesThatSide()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 300; ++i) {
            const auto text = [&] {
                QByteArray lines;
                for (int n = random.bounded(12); n > 0; --n)
                    lines += "abc"[random.bounded(3)] + "\n"_ba;
                if (random.bounded(3) == 0)
                    lines.chop(1);
                return lines;
            };
            const QByteArray base = text(), changed = text();
            QCOMPARE(mergeLines(base, changed, base), std::optional(changed));
            QCOMPARE(mergeLines(base, base, changed), std::optional(changed));
            QCOMPARE(mergeLines(base, changed, changed), std::optional(changed));
        }
    }

    void takeOut_data()
    {
        QTest::addColumn<PlannedEdit>("edit");
        QTest::addColumn<QByteArray>("before");  // the edit
        QTest::addColumn<QByteArray>("current"); // some time later
        QTest::addColumn<QByteArray>("after");   // taking it out, "!" if it cannot
        const auto set = [](json::Path at, const QByteArray &literal) {
            return planned(JsoncEdit{std::move(at), JsoncEdit::Op::Set, literal});
        };
        const auto a = json::Path{"a"_ba};
        QTest::addRow("added key") << set(a, "1") << "{}"_ba
                                   << "{\"a\": 1, \"b\": 2}"_ba
                                   << "{\"b\": 2}"_ba;
        QTest::addRow("added key, other spelling now") << set(a, "1") << "{}"_ba
                                                       << "{\"a\": 1.0}"_ba
                                                       << "{}"_ba;
        QTest::addRow("added key, changed since") << set(a, "1") << "{}"_ba
                                                  << "{\"a\": 3}"_ba
                                                  << "!"_ba;
        QTest::addRow("added key, gone since") << set(a, "1") << "{}"_ba
                                               << "{}"_ba
                                               << "!"_ba;
        QTest::addRow("changed value") << set(a, "1") << "{\"a\": 1e3}"_ba
                                       << "{\"b\": 2, \"a\": 1}"_ba
                                       << "{\"b\": 2, \"a\": 1e3}"_ba;
        QTest::addRow("nested, parents made") << set({"x"_ba, "y"_ba}, "1") << "{}"_ba
                                              << "{\"x\": {\"y\": 1}}"_ba
                                              << "{}"_ba;
        QTest::addRow("nested, parent used since") << set({"x"_ba, "y"_ba}, "1") << "{}"_ba
                                                   << "{\"x\": {\"y\": 1, \"z\": 2}}"_ba
                                                   << "{\"x\": {\"z\": 2}}"_ba;
        QTest::addRow("nested, parent was there") << set({"x"_ba, "y"_ba}, "1") << "{\"x\": {}}"_ba
                                                  << "{\"x\": {\"y\": 1}}"_ba
                                                  << "{\"x\": {}}"_ba;
        QTest::addRow("removed key") << planned(JsoncEdit{a, JsoncEdit::Op::Remove, {}}) << "{\"a\": [1]}"_ba
                                     << "{\"b\": 2}"_ba
                                     << "{\"b\": 2, \"a\": [1]}"_ba;
        QTest::addRow("removed key, back since") << planned(JsoncEdit{a, JsoncEdit::Op::Remove, {}}) << "{\"a\": 1}"_ba
                                                 << "{\"a\": 2}"_ba
                                                 << "!"_ba;
        QTest::addRow("appended") << set({"l"_ba, -1}, "{\"n\": 1}") << "{\"l\": [0]}"_ba
                                  << "{\"l\": [0, {\"n\": 1}, 5]}"_ba
                                  << "{\"l\": [0, 5]}"_ba;
        QTest::addRow("appended, changed since") << set({"l"_ba, -1}, "1") << "{\"l\": []}"_ba
                                                 << "{\"l\": [2]}"_ba
                                                 << "!"_ba;
        QTest::addRow("inserted, moved since")
            << planned(JsoncEdit{{"l"_ba, 0}, JsoncEdit::Op::Insert, "7"}) << "{\"l\": [0]}"_ba
            << "{\"l\": [1, 7, 0]}"_ba
            << "{\"l\": [1, 0]}"_ba;
        QTest::addRow("element replaced") << set({"l"_ba, 1}, "7") << "{\"l\": [0, 1]}"_ba
                                          << "{\"l\": [0, 7, 2]}"_ba
                                          << "{\"l\": [0, 1, 2]}"_ba;
        QTest::addRow("element removed") << planned(JsoncEdit{{"l"_ba, 0}, JsoncEdit::Op::Remove, {}})
                                         << "{\"l\": [0, 1]}"_ba
                                         << "{\"l\": [1]}"_ba
                                         << "{\"l\": [0, 1]}"_ba;
        QTest::addRow("broken since") << set(a, "1") << "{}"_ba
                                      << "{\"a\": 1"_ba
                                      << "!"_ba;
        const auto env = [](const QByteArray &key, std::optional<QByteArray> value) {
            return planned(EnvLineEdit{key, std::move(value)});
        };
        QTest::addRow("line added") << env("A", "1"_ba) << "X=0\n"_ba
                                    << "A=1\nY=0\n"_ba
                                    << "Y=0\n"_ba;
        QTest::addRow("line changed") << env("A", "1"_ba) << "A=0\n"_ba
                                      << "Y=0\nA=1\n"_ba
                                      << "Y=0\nA=0\n"_ba;
        QTest::addRow("line changed since") << env("A", "1"_ba) << "A=0\n"_ba
                                            << "A=2\n"_ba
                                            << "!"_ba;
        QTest::addRow("line removed") << env("A", std::nullopt) << "A=0\n"_ba
                                      << "Y=0\n"_ba
                                      << "Y=0\nA=0\n"_ba;
        QTest::addRow("line removed, back since") << env("A", std::nullopt) << "A=0\n"_ba
                                                  << "A=5\n"_ba
                                                  << "!"_ba;
    }
    void takeOut()
    {
        QFETCH(PlannedEdit, edit);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, current);
        QFETCH(QByteArray, after);
        QCOMPARE(burrow::takeOut(current, {{&edit, before}}).value_or("!"), after);
    }

    void severalAreTakenOutBackwards()
    {
        const QByteArray before = "{\"a\": 0}";
        const std::vector<PlannedEdit> edits = {planned(JsoncEdit{{"a"_ba}, JsoncEdit::Op::Set, "1"}),
                                                planned(JsoncEdit{{"b"_ba}, JsoncEdit::Op::Set, "2"}),
                                                planned(JsoncEdit{{"a"_ba}, JsoncEdit::Op::Set, "3"})};
        std::vector<AppliedEdit> applied;
        QByteArray text = before;
        for (const PlannedEdit &edit : edits) {
            applied.push_back({&edit, text});
            text = applyEdit(text, edit.edit).valueOr({});
        }
        QCOMPARE(burrow::takeOut(text, applied), std::optional(before));
    }

    void goodAsEmpty()
    {
        QVERIFY(isAsGoodAsEmpty(FileFormat::Jsonc, "\xef\xbb\xbf{\r\n}\r\n"));
        QVERIFY(isAsGoodAsEmpty(FileFormat::Shell, "\n\n"));
        QVERIFY(!isAsGoodAsEmpty(FileFormat::Jsonc, "{ // mine\n}"));
        QVERIFY(!isAsGoodAsEmpty(FileFormat::Shell, "# mine\n"));
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "merge_test.moc"
