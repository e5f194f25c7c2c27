// The comparison: shortest scripts, rows that give both texts back, patches that patch and git take, marks on words.
#include "diff/diff.h"
#include "diff/script.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
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

QByteArray randomText(QRandomGenerator &random, int lines, int words)
{
    static const QByteArray endings[] = {"\n", "\n", "\n", "\n", "\r\n", "\r"};
    QByteArray text;
    for (int i = 0; i < lines; ++i) {
        text += QByteArray(random.bounded(3), ' ') + "line " + QByteArray::number(random.bounded(words));
        if (random.bounded(20) == 0)
            text += "\xff\x00\xe4"_ba + char(random.bounded(256));
        text += endings[random.bounded(6)];
    }
    if (random.bounded(2))
        text.chop(1);
    return text;
}

/// A text with some of its lines changed, removed, doubled, moved.
QByteArray mutated(QRandomGenerator &random, const QByteArray &text)
{
    QByteArrayList lines = text.split('\n');
    for (int n = random.bounded(12); n > 0 && !lines.isEmpty(); --n) {
        const int at = int(random.bounded(lines.size()));
        switch (random.bounded(5)) {
        case 0: lines.removeAt(at); break;
        case 1: lines.insert(at, "new " + QByteArray::number(random.bounded(9))); break;
        case 2: lines[at] += " changed"; break;
        case 3: lines.move(at, random.bounded(lines.size())); break;
        case 4: lines.insert(at, lines[at]); break;
        }
    }
    return lines.join('\n');
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<no file>");
}

/// The marked parts of a line in brackets.
QByteArray marked(const QByteArray &line, const std::vector<Span> &spans)
{
    QByteArray out;
    qsizetype at = 0;
    for (const Span &span : spans) {
        out += line.mid(at, span.at - at) + '[' + line.mid(span.at, span.length) + ']';
        at = span.at + span.length;
    }
    return out + line.mid(at);
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

    void marks_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<QByteArray>("expectedLeft");
        QTest::addColumn<QByteArray>("expectedRight");
        const auto row = [](const char *name, const QByteArray &l, const QByteArray &r, const QByteArray &ml,
                            const QByteArray &mr) { QTest::addRow("%s", name) << l << r << ml << mr; };
        row("equal", "a b", "a b", "a b", "a b");
        row("number", "\"editor.fontSize\": 13,", "\"editor.fontSize\": 14,", "\"editor.fontSize\": [13],",
            "\"editor.fontSize\": [14],");
        row("whole identifiers", "usePlaceholders", "usePlaceholder", "[usePlaceholders]", "[usePlaceholder]");
        row("insertion", "f(a)", "f(a, b)", "f(a)", "f(a[, b])");
        row("comma at the end", "\"a\": true", "\"a\": true,", "\"a\": true", "\"a\": true[,]");
        row("crumbs are joined", "x.y.z", "a.b.c", "[x.y.z]", "[a.b.c]");
        row("proxy list", "GOPROXY=https://goproxy.io,direct", "GOPROXY=https://goproxy.cn|direct",
            "GOPROXY=https://goproxy.[io,]direct", "GOPROXY=https://goproxy.[cn|]direct");
        row("indentation", "  a", "    a", "[  ]a", "[    ]a");
        row("Chinese, character by character", "缺少工具", "缺少模块工具", "缺少工具", "缺少[模块]工具");
        row("same lead byte", "é", "è", "[é]", "[è]");
        row("emoji with the same first bytes", "x🐹", "x🐱", "x[🐹]", "x[🐱]");
        row("combining mark stays with its letter", "e\u0301x", "ex", "[e\u0301x]", "[ex]");
        row("joined emoji stay together", "👩\u200d💻 a", "👩\u200d🔬 a", "[👩\u200d💻] a", "[👩\u200d🔬] a");
        row("byte order mark", "\xef\xbb\xbf{", "{", "[\xef\xbb\xbf]{", "{");
        row("invalid bytes one by one", "a \xe4\xb8 b", "a \xe4\xb9 b", "a \xe4[\xb8] b", "a \xe4[\xb9] b");
        row("cut sequence at the end", "a\xf0\x9f", "a", "a[\xf0\x9f]", "a");
        row("to nothing", "abc", "", "[abc]", "");
    }
    void marks()
    {
        QFETCH(QByteArray, left);
        QFETCH(QByteArray, right);
        const InlineSpans spans = inlineSpans(left, right);
        QTEST(marked(left, spans.left), "expectedLeft");
        QTEST(marked(right, spans.right), "expectedRight");
    }

    void marksNeverCutACodePoint()
    {
        static const QByteArray pieces[] = {"a",       "b9",   " ",        ".",  "é",  "日本",  "🐹",
                                            "e\u0301", "\xff", "\xe4\xb8", "\t", "\"", "\u202e"};
        QRandomGenerator random(4);
        const auto line = [&] {
            QByteArray text;
            for (int n = int(random.bounded(14)); n > 0; --n)
                text += pieces[random.bounded(int(std::size(pieces)))];
            return text;
        };
        for (int round = 0; round < 5000; ++round) {
            const QByteArray left = line(), right = line();
            const InlineSpans spans = inlineSpans(left, right);
            for (const auto &[text, marks] : {std::pair(left, spans.left), std::pair(right, spans.right)}) {
                const qsizetype broken = QString::fromUtf8(text).count(QChar::ReplacementCharacter);
                qsizetype brokenInParts = 0, at = 0;
                for (const Span &span : marks) {
                    brokenInParts += QString::fromUtf8(text.mid(at, span.at - at)).count(QChar::ReplacementCharacter);
                    brokenInParts +=
                        QString::fromUtf8(text.mid(span.at, span.length)).count(QChar::ReplacementCharacter);
                    at = span.at + span.length;
                }
                brokenInParts += QString::fromUtf8(text.mid(at)).count(QChar::ReplacementCharacter);
                QVERIFY(brokenInParts >= broken);
                // A sequence that was cut would be broken in both of its parts; bytes that are invalid anyway may
                // split.
                if (broken == 0)
                    QCOMPARE(brokenInParts, 0);
            }
            // What is not marked is the same on both sides.
            QByteArray keptLeft = left, keptRight = right;
            for (auto span = spans.left.rbegin(); span != spans.left.rend(); ++span)
                keptLeft.remove(span->at, span->length);
            for (auto span = spans.right.rbegin(); span != spans.right.rend(); ++span)
                keptRight.remove(span->at, span->length);
            QCOMPARE(keptLeft, keptRight);
        }
    }

    void patchText()
    {
        const QByteArray left = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n";
        const QByteArray right = "1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n11\n12\n13";
        QCOMPARE(unifiedPatch(diff(left, right), "a/x", "b/x"),
                 "--- a/x\n+++ b/x\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n@@ -10,3 +10,4 @@\n 10\n 11\n "
                 "12\n+13\n"
                 "\\ No newline at end of file\n"_ba);
        QCOMPARE(unifiedPatch(diff(left, left), "a/x", "b/x"), QByteArray());
        QCOMPARE(unifiedPatch(diff({}, "a\n"), "/dev/null", "b/x"), "--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+a\n"_ba);
        QCOMPARE(unifiedPatch(diff("a\n", {}), "a/x", "/dev/null"), "--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n"_ba);
        QCOMPARE(unifiedPatch(diff("a\nb\nc\n", "a\nc\n"), "a/x", "b/x", 0),
                 "--- a/x\n+++ b/x\n@@ -2 +1,0 @@\n-b\n"_ba);
    }

    void patchesApply_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::addRow("patch") << u"patch"_s << QStringList{u"--binary"_s, u"-s"_s, u"-f"_s,      u"-F0"_s,
                                                            u"-p1"_s,      u"-i"_s, u"../patch"_s};
        QTest::addRow("git") << u"git"_s << QStringList{u"apply"_s, u"--whitespace=nowarn"_s, u"../patch"_s};
    }
    void patchesApply()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(u"needs %1"_s.arg(program)));
        QRandomGenerator random(5);
        for (int round = 0; round < 60; ++round) {
            QTemporaryDir scratch;
            const QDir dir(scratch.path());
            QVERIFY(dir.mkdir(u"tree"_s));
            const QString path = dir.filePath(u"tree/file"_s);
            QByteArray left = round == 0 ? QByteArray()
                                         : randomText(random, 1 + int(random.bounded(40)), 1 + int(random.bounded(30)));
            const QByteArray right = round == 1 ? QByteArray() : round == 0 ? "a\n"_ba : mutated(random, left);
            const Diff result = diff(left, right);
            if (result.same())
                continue;
            const bool made = left.isEmpty(), gone = right.isEmpty();
            if (!made)
                writeFile(path, left);
            writeFile(dir.filePath(u"patch"_s),
                      unifiedPatch(result, made ? "/dev/null"_ba : "a/file"_ba, gone ? "/dev/null"_ba : "b/file"_ba,
                                   int(random.bounded(4)) + (program == u"git"_s)));
            QProcess process;
            process.setWorkingDirectory(dir.filePath(u"tree"_s));
            process.setProcessChannelMode(QProcess::MergedChannels);
            process.start(program, arguments);
            QVERIFY(process.waitForFinished());
            const QByteArray said = process.readAll();
            QVERIFY2(process.exitCode() == 0, (said + readFile(dir.filePath(u"patch"_s))).constData());
            QCOMPARE(gone ? QByteArray() : readFile(path), right);
            QCOMPARE(QFile::exists(path), !gone);
        }
    }

    void neverLongerThanGit()
    {
        if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
            QSKIP("needs git");
        QRandomGenerator random(6);
        for (int round = 0; round < 40; ++round) {
            QTemporaryDir scratch;
            const QDir dir(scratch.path());
            const QByteArray left = randomText(random, 200, 20 + int(random.bounded(300)));
            QByteArray right = left;
            for (int n = int(random.bounded(10)); n >= 0; --n)
                right = mutated(random, right);
            writeFile(dir.filePath(u"old"_s), left);
            writeFile(dir.filePath(u"new"_s), right);
            QProcess git;
            git.setWorkingDirectory(scratch.path());
            git.start(u"git"_s, {u"diff"_s, u"--no-index"_s, u"--no-color"_s, u"--no-ext-diff"_s, u"--text"_s, u"old"_s,
                                 u"new"_s});
            QVERIFY(git.waitForFinished());
            int gits = -2; // the two lines of its header
            for (const QByteArray &line : git.readAllStandardOutput().split('\n'))
                gits += line.startsWith('+') || line.startsWith('-');
            const Diff ours = diff(left, right);
            QVERIFY2(ours.added + ours.removed <= gits,
                     qPrintable(u"%1 > %2"_s.arg(ours.added + ours.removed).arg(gits)));
        }
    }
};

QTEST_GUILESS_MAIN(DiffTest)
#include "diff_test.moc"
