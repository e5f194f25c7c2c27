// The comparison: shortest scripts, and rows that give both texts back.
#include "diff/diff.h"
#include "diff/script.h"
#include "made_up_texts.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

using Lines = std::vector<QByteArrayView>;

/// One side of the rows put together again, endings included.
QByteArray rebuilt(const Diff &diff, bool left)
{
    const QByteArray &text = left ? diff.leftText : diff.rightText;
    QByteArray out;
    for (const DiffRow &row : diff.rows) {
        const int line = left ? row.left : row.right;
        if (line < 0)
            continue;
        const QByteArrayView view = (left ? diff.leftLines : diff.rightLines)[size_t(line)];
        out += view;
        switch (lineEnding(text, view)) {
        case Eol::None: break;
        case Eol::Lf: out += '\n'; break;
        case Eol::CrLf: out += "\r\n"; break;
        case Eol::Cr: out += '\r'; break;
        }
    }
    return out;
}

/// Length of the longest common subsequence by the table that everybody trusts.
int commonLines(const Lines &left, const Lines &right)
{
    std::vector<int> above(right.size() + 1, 0), row(right.size() + 1, 0);
    for (const QByteArrayView l : left) {
        for (size_t j = 0; j < right.size(); ++j)
            row[j + 1] = l == right[j] ? above[j] + 1 : std::max(above[j + 1], row[j]);
        std::swap(above, row);
    }
    return above.back();
}

/// What must hold for each pair of texts. Empty if it does.
QString whatIsWrong(const Diff &diff)
{
    if (rebuilt(diff, true) != diff.leftText)
        return u"the left text is not in the rows"_s;
    if (rebuilt(diff, false) != diff.rightText)
        return u"the right text is not in the rows"_s;
    int added = 0, removed = 0;
    std::vector<DiffChange> changes;
    for (int i = 0; i < int(diff.rows.size()); ++i) {
        const DiffRow &row = diff.rows[size_t(i)];
        const bool l = row.left >= 0, r = row.right >= 0;
        if (!l && !r)
            return u"a row without lines"_s;
        if (row.kind == DiffRow::Kind::Same) {
            const auto left = diff.leftLines[size_t(row.left)], right = diff.rightLines[size_t(row.right)];
            if (left != right || lineEnding(diff.leftText, left) != lineEnding(diff.rightText, right))
                return u"lines called the same differ"_s;
            continue;
        }
        if ((row.kind == DiffRow::Kind::Changed) != (l && r) || (row.kind == DiffRow::Kind::Added && l) ||
            (row.kind == DiffRow::Kind::Removed && r))
            return u"the kind of a row does not fit its lines"_s;
        removed += l;
        added += r;
        if (changes.empty() || changes.back().last != i - 1)
            changes.push_back({i, i});
        changes.back().last = i;
        for (const bool side : {true, false}) {
            qsizetype end = 0;
            for (const Span &span : side ? row.leftSpans : row.rightSpans) {
                const auto line = side ? diff.leftLines[size_t(row.left)] : diff.rightLines[size_t(row.right)];
                if (span.at < end || span.length <= 0 || span.at + span.length > line.size())
                    return u"a mark is empty, out of order or outside its line"_s;
                end = span.at + span.length;
            }
        }
    }
    if (changes != diff.changes || added != diff.added || removed != diff.removed)
        return u"changes or counts do not fit the rows"_s;
    return {};
}

/// Rows as a picture: " =line", " ~old|new", " -old", " +new".
QByteArrayList picture(const Diff &diff)
{
    QByteArrayList out;
    for (const DiffRow &row : diff.rows) {
        const QByteArray left = row.left < 0 ? QByteArray() : diff.leftLines[size_t(row.left)].toByteArray();
        const QByteArray right = row.right < 0 ? QByteArray() : diff.rightLines[size_t(row.right)].toByteArray();
        switch (row.kind) {
        case DiffRow::Kind::Same: out << '=' + left; break;
        case DiffRow::Kind::Changed: out << '~' + left + '|' + right; break;
        case DiffRow::Kind::Removed: out << '-' + left; break;
        case DiffRow::Kind::Added: out << '+' + right; break;
        }
    }
    return out;
}

} // namespace

class DiffTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scriptsAreShortest()
    {
        QRandomGenerator random(1);
        for (int round = 0; round < 3000; ++round) {
            const QByteArray left = randomText(random, int(random.bounded(40)), 1 + int(random.bounded(12)));
            const QByteArray right = random.bounded(2)
                                         ? mutated(random, left)
                                         : randomText(random, int(random.bounded(40)), 1 + int(random.bounded(12)));
            const Lines leftLines = detail::splitLines(left), rightLines = detail::splitLines(right);
            int length = 0;
            for (const auto &hunk : detail::editScript(leftLines, rightLines))
                length += hunk.leftCount + hunk.rightCount;
            const int shortest = int(leftLines.size() + rightLines.size()) - 2 * commonLines(leftLines, rightLines);
            QVERIFY2(length == shortest,
                     qPrintable(u"round %1: %2 instead of %3"_s.arg(round).arg(length).arg(shortest)));
        }
    }

    void scriptsOfLongTexts()
    {
        // Long enough that the search is given up: the script must still be right, and no longer than what a person
        // sees at a glance (blocks moved as a whole; each second line new).
        QRandomGenerator random(2);
        QByteArrayList lines;
        for (int i = 0; i < 30000; ++i)
            lines << (random.bounded(3) ? "key" + QByteArray::number(i) : "}"_ba);
        const QByteArrayList moved = lines.mid(20000) + lines.mid(0, 20000);
        const Diff move = diff(lines.join('\n'), moved.join('\n'));
        QCOMPARE(whatIsWrong(move), QString());
        QVERIFY(move.added + move.removed <= 20200);

        QByteArrayList half = lines;
        for (int i = 0; i < half.size(); i += 2)
            half[i] = i % 4 ? "fresh" + QByteArray::number(i) : "}"_ba;
        const Diff rewritten = diff(lines.join('\n'), half.join('\n'));
        QCOMPARE(whatIsWrong(rewritten), QString());
        QVERIFY(rewritten.added + rewritten.removed <= 30000);

        QByteArray left, right; // nothing rare to hold on to
        for (int i = 0; i < 20000; ++i) {
            left += "ab\n"_ba.mid(random.bounded(2) ? 0 : 1);
            right += "abc\n"_ba.mid(int(random.bounded(3)));
        }
        QCOMPARE(whatIsWrong(diff(left, right)), QString());
    }

    void rowsHoldBothTexts()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 2000; ++round) {
            const QByteArray left = randomText(random, int(random.bounded(60)), 1 + int(random.bounded(40)));
            const Diff result = diff(left, mutated(random, left));
            const QString wrong = whatIsWrong(result);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"round %1: %2"_s.arg(round).arg(wrong)));
        }
    }

    void rows_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<QByteArrayList>("expected");
        QTest::addRow("both empty") << ""_ba
                                    << ""_ba << QByteArrayList();
        QTest::addRow("new file") << ""_ba
                                  << "a\nb\n"_ba << QByteArrayList{"+a", "+b"};
        QTest::addRow("emptied") << "a\n"_ba
                                 << ""_ba << QByteArrayList{"-a"};
        QTest::addRow("same") << "a\n\n"_ba
                              << "a\n\n"_ba << QByteArrayList{"=a", "="};
        QTest::addRow("one line changed") << "a\nx = 1\n"_ba
                                          << "a\nx = 2\n"_ba << QByteArrayList{"=a", "~x = 1|x = 2"};
        QTest::addRow("another line in its place")
            << "a\nfoo bar\nb\n"_ba
            << "a\nsomething else\nb\n"_ba << QByteArrayList{"=a", "-foo bar", "+something else", "=b"};
        QTest::addRow("last newline") << "a"_ba
                                      << "a\n"_ba << QByteArrayList{"~a|a"};
        QTest::addRow("line ending") << "a\nb\n"_ba
                                     << "a\r\nb\n"_ba << QByteArrayList{"~a|a", "=b"};
        QTest::addRow("mark at the head") << "\xef\xbb\xbfkey\n"_ba
                                          << "key\n"_ba << QByteArrayList{"~\xef\xbb\xbfkey|key"};
        QTest::addRow("invalid bytes") << "caf\xe9\n"_ba
                                       << "caf\xe8\n"_ba << QByteArrayList{"~caf\xe9|caf\xe8"};
        QTest::addRow("kin further down")
            << "GOPROXY=direct\n"_ba
            << "GOPRIVATE=git.example.com\nGOPROXY=https://goproxy.cn|direct\n"_ba
            << QByteArrayList{"+GOPRIVATE=git.example.com", "~GOPROXY=direct|GOPROXY=https://goproxy.cn|direct"};
        QTest::addRow("same name, other value")
            << "\"gopls\": {},\n"_ba
            << "\"gopls\": [1, 2, 3, 4, 5, 6, 7, 8, 9],\n"_ba
            << QByteArrayList{"~\"gopls\": {},|\"gopls\": [1, 2, 3, 4, 5, 6, 7, 8, 9],"};
    }
    void rows()
    {
        QFETCH(QByteArray, left);
        QFETCH(QByteArray, right);
        QFETCH(QByteArrayList, expected);
        const Diff result = diff(left, right);
        QCOMPARE(picture(result), expected);
        QCOMPARE(whatIsWrong(result), QString());
        QCOMPARE(result.same(), left == right);
    }

    void changesSlideToWhereAPersonMadeThem()
    {
        // The new member could as well begin with the brace of the one before.
        const QByteArray before = "{\n  \"a\": {\n    \"x\": 1\n  },\n  \"z\": 0\n}\n";
        const QByteArray after = "{\n  \"a\": {\n    \"x\": 1\n  },\n  \"b\": {\n    \"y\": 1\n  },\n  \"z\": 0\n}\n";
        QCOMPARE(picture(diff(before, after)),
                 (QByteArrayList{"={", "=  \"a\": {", "=    \"x\": 1", "=  },", "+  \"b\": {", "+    \"y\": 1", "+  },",
                                 "=  \"z\": 0", "=}"}));
        // A function with the blank line that follows it, not the one before.
        const QByteArray one = "a() {\n  x\n}\n\nc() {\n  z\n}\n";
        const QByteArray two = "a() {\n  x\n}\n\nb() {\n  y\n}\n\nc() {\n  z\n}\n";
        QCOMPARE(picture(diff(one, two)),
                 (QByteArrayList{"=a() {", "=  x", "=}", "=", "+b() {", "+  y", "+}", "+", "=c() {", "=  z", "=}"}));
        QCOMPARE(picture(diff(two, one)),
                 (QByteArrayList{"=a() {", "=  x", "=}", "=", "-b() {", "-  y", "-}", "-", "=c() {", "=  z", "=}"}));
    }

    void longBlocksKeepTheirPairs()
    {
        QByteArray left, indented, crlf;
        for (int i = 0; i < 3000; ++i) {
            const QByteArray line = "line " + QByteArray::number(i);
            left += line + '\n';
            indented += "    " + line + '\n';
            crlf += line + "\r\n";
        }
        for (const QByteArray &right : {indented, "if true\n" + indented + "fi\n", crlf}) {
            const Diff result = diff(left, right);
            QCOMPARE(whatIsWrong(result), QString());
            const auto changed = std::count_if(result.rows.begin(), result.rows.end(),
                                               [](const DiffRow &row) { return row.kind == DiffRow::Kind::Changed; });
            QCOMPARE(changed, 3000);
        }
    }
};

QTEST_GUILESS_MAIN(DiffTest)
#include "diff_test.moc"
