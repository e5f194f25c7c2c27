// Taking edits out by meaning.
#include "apply/merge.h"

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

class TakeOutTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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

QTEST_GUILESS_MAIN(TakeOutTest)
#include "take_out_test.moc"
