// Marks within a line: on words and whole characters, and nothing but what differs.
#include "diff/diff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

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

} // namespace

class MarksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(MarksTest)
#include "marks_test.moc"
