// Three-way merge: by line, by key, by block, by variable, and of a reviewed change.
#include "base/hash.h"
#include "merge/merge.h"

#include <QRandomGenerator>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(burrow::FileFormat)

namespace {

QString shown(const std::optional<QByteArray> &value)
{
    return value ? QString::fromUtf8(*value) : u"-"_s;
}

/// "place: base | ours | theirs" of each conflict.
QStringList told(const std::vector<MergeConflict> &conflicts)
{
    QStringList lines;
    for (const MergeConflict &c : conflicts)
        lines << u"%1: %2 | %3 | %4"_s.arg(TextRenderer()(c.place), shown(c.base), shown(c.ours), shown(c.theirs));
    return lines;
}

PlannedEdit planned(const QString &id, FileEdit edit, FileFormat format)
{
    PlannedEdit planned;
    planned.id = id;
    planned.file = AbsPath::from(u"/home/ann/file"_s);
    planned.format = format;
    planned.edit = std::move(edit);
    return planned;
}

FileSnapshot snapshot(const QByteArray &bytes)
{
    FileSnapshot file;
    file.path = file.target = AbsPath::from(u"/home/ann/file"_s);
    file.stat.type = FileType::File;
    file.stat.links = 1;
    file.bytes = bytes;
    file.sha256 = sha256(bytes);
    return file;
}

/// What Review showed of these edits.
FileChange reviewed(const Plan &plan, const QByteArray &before)
{
    const std::vector<FileChange> changes = preview(plan, {{AbsPath::from(u"/home/ann/file"_s), snapshot(before)}});
    return changes.empty() ? FileChange() : changes.front();
}

} // namespace

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

    void lineConflictsAreValues()
    {
        const QByteArray base = "a\nb\nc\nd\ne\n", ours = "a\nB1\nc\nd\nE1\n", theirs = "a\nB2\nc\nd\nE2\n";
        const auto merge = merge3(base, ours, theirs, FileFormat::Text, {MergeSide::Theirs, MergeSide::Ours});
        QVERIFY(merge.ok());
        QCOMPARE(merge->text, "a\nB2\nc\nd\nE1\n"_ba);
        QCOMPARE(told(merge->conflicts), (QStringList{u"line 2: b\n | B1\n | B2\n"_s, u"line 5: e\n | E1\n | E2\n"_s}));
        QCOMPARE(merge3(base, ours, theirs, FileFormat::Text)->text, theirs);
        QCOMPARE(merge3(base, ours, theirs, FileFormat::Text, {MergeSide::Ours, MergeSide::Ours})->text, ours);
    }

    void keys_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("ours");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("merged"); // theirs kept in conflicts
        QTest::addColumn<QByteArray>("taken");  // ours taken in conflicts
        QTest::addColumn<QStringList>("conflicts");
        const QStringList none;
        const auto row = [&](const char *name, const QByteArray &base, const QByteArray &ours, const QByteArray &theirs,
                             const QByteArray &merged) {
            QTest::addRow("%s", name) << base << ours << theirs << merged << merged << none;
        };
        row("neighbouring keys", "{\n  \"a\": 1,\n  \"b\": 2\n}\n", "{\n  \"a\": 1,\n  \"b\": 3\n}\n",
            "{\n  \"a\": 9,\n  \"b\": 2\n}\n", "{\n  \"a\": 9,\n  \"b\": 3\n}\n");
        row("their comments and layout stay", "{ \"a\": 1 }", "{ \"a\": 1, \"b\": true }",
            "{\r\n\t// mine\r\n\t\"a\": 1, // one\r\n\t\"c\": [ ]\r\n}\r\n",
            "{\r\n\t// mine\r\n\t\"a\": 1, // one\r\n\t\"c\": [ ],\r\n\t\"b\": true\r\n}\r\n");
        row("both add", "{}", "{\n    \"a\": 1\n}", "{\n    \"b\": 1\n}", "{\n    \"b\": 1,\n    \"a\": 1\n}");
        row("both add the same", "{}", "{\n    \"a\": 1\n}", "{ \"a\": 1.0 }", "{ \"a\": 1.0 }");
        row("inside an object", "{\"gopls\": {\"x\": 1}}", "{\"gopls\": {\"x\": 1, \"y\": 2}}",
            "{\"gopls\": {\"x\": 3 /* c */}}", "{\"gopls\": {\"x\": 3 /* c */, \"y\": 2}}");
        row("both make the object", "{}", "{\"gopls\": {\"y\": 2}}", "{\"gopls\": {\"x\": 1}}",
            "{\"gopls\": {\"x\": 1, \"y\": 2}}");
        row("ours removes, theirs is elsewhere", "{\"a\": 1, \"b\": 2}", "{\"b\": 2}", "{\"a\": 1, \"b\": 3}",
            "{\"b\": 3}");
        row("both remove", "{\"a\": 1, \"b\": 2}", "{\"b\": 2}", "{\"b\": 3}", "{\"b\": 3}");
        row("entries of a list", "{\"c\": [{\"name\": \"A\"}]}", "{\"c\": [{\"name\": \"A\"}, {\"name\": \"ours\"}]}",
            "{\"c\": [{\"name\": \"A\", \"x\": 1}, {\"name\": \"theirs\"}]}",
            "{\"c\": [{\"name\": \"A\", \"x\": 1}, {\"name\": \"theirs\"}, {\"name\": \"ours\"}]}");
        row("entries moved by theirs", "{\"c\": [{\"name\": \"A\"}, {\"name\": \"B\"}]}",
            "{\"c\": [{\"name\": \"A\"}, {\"name\": \"B\", \"y\": 1}]}",
            "{\"c\": [{\"name\": \"new\"}, {\"name\": \"A\"}, {\"name\": \"B\"}]}",
            "{\"c\": [{\"name\": \"new\"}, {\"name\": \"A\"}, {\"name\": \"B\", \"y\": 1}]}");
        row("elements out and in", "[1, 2, 3, 4, 5]", "[2, 3, 4, 5, 6]", "[0, 1, 2, 3, 5]", "[0, 2, 3, 5, 6]");
        row("several at the end", "[1]", "[1, 2, 3, 4]", "[0, 1]", "[0, 1, 2, 3, 4]");
        row("theirs is blank", "{\"a\": 1}", "{\"a\": 1, \"b\": 2}", "// nothing\n",
            "// nothing\n{\n    \"b\": 2\n}\n");
        row("theirs has equal keys", "{\"a\": 1}", "{\"a\": 1, \"b\": 2}", "{\"a\": 0, \"a\": 1}",
            "{\"a\": 0, \"a\": 1, \"b\": 2}");

        QTest::addRow("one key") << "{\"a\": 1, \"b\": 0}"_ba
                                 << "{\"a\": 2, \"b\": 1}"_ba
                                 << "{\"a\": 3, \"b\": 0}"_ba
                                 << "{\"a\": 3, \"b\": 1}"_ba
                                 << "{\"a\": 2, \"b\": 1}"_ba << QStringList{u"a: 1 | 2 | 3"_s};
        QTest::addRow("removed by them") << "{\"a\": {\"x\": 1}}"_ba
                                         << "{\"a\": {\"x\": 2}}"_ba
                                         << "{}"_ba
                                         << "{}"_ba
                                         << "{\n    \"a\": {\n        \"x\": 2\n    }\n}"_ba
                                         << QStringList{u"a: {\"x\": 1} | {\"x\": 2} | -"_s};
        QTest::addRow("removed by us") << "{\"a\": 1, \"b\": 1}"_ba
                                       << "{\"b\": 1}"_ba
                                       << "{\"a\": 2, \"b\": 1}"_ba
                                       << "{\"a\": 2, \"b\": 1}"_ba
                                       << "{\"b\": 1}"_ba << QStringList{u"a: 1 | - | 2"_s};
        QTest::addRow("flags at one place")
            << "{\"f\": [\"-v\"]}"_ba
            << "{\"f\": [\"-v\", \"-tags=a\"]}"_ba
            << "{\"f\": [\"-v\", \"-tags=b\"]}"_ba
            << "{\"f\": [\"-v\", \"-tags=b\"]}"_ba
            << "{\"f\": [\"-v\", \"-tags=a\"]}"_ba
            << QStringList{u"f: [\"-v\"] | [\"-v\", \"-tags=a\"] | [\"-v\", \"-tags=b\"]"_s};
        QTest::addRow("inside an entry that moved")
            << "{\"c\": [{\"name\": \"A\", \"x\": 1}]}"_ba
            << "{\"c\": [{\"name\": \"A\", \"x\": 2}]}"_ba
            << "{\"c\": [{\"name\": \"N\"}, {\"name\": \"A\", \"x\": 3}]}"_ba
            << "{\"c\": [{\"name\": \"N\"}, {\"name\": \"A\", \"x\": 3}]}"_ba
            << "{\"c\": [{\"name\": \"N\"}, {\"name\": \"A\", \"x\": 2}]}"_ba << QStringList{u"c > A > x: 1 | 2 | 3"_s};
        QTest::addRow("an entry that is gone")
            << "{\"c\": [{\"name\": \"A\", \"x\": 1}, {\"name\": \"B\"}]}"_ba
            << "{\"c\": [{\"name\": \"A\", \"x\": 2}, {\"name\": \"B\"}]}"_ba
            << "{\"c\": [{\"name\": \"B\"}]}"_ba
            << "{\"c\": [{\"name\": \"B\"}]}"_ba
            << "{\"c\": [{\"name\": \"A\", \"x\": 2}, {\"name\": \"B\"}]}"_ba
            << QStringList{u"c > A: {\"name\": \"A\", \"x\": 1} | {\"name\": \"A\", \"x\": 2} | -"_s};
    }
    void keys()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, ours);
        QFETCH(QByteArray, theirs);
        QFETCH(QStringList, conflicts);
        const auto merge = merge3(base, ours, theirs, FileFormat::Jsonc);
        QVERIFY(merge.ok());
        QCOMPARE(told(merge->conflicts), conflicts);
        QTEST(merge->text, "merged");
        const auto taken =
            merge3(base, ours, theirs, FileFormat::Jsonc, std::vector(merge->conflicts.size(), MergeSide::Ours));
        QTEST(taken->text, "taken");
        QCOMPARE(taken->conflicts, merge->conflicts);
    }

    void brokenTheirsIsRefused()
    {
        const auto merge = merge3("{}", "{\"a\": 1}", "{\n  \"b\": 1\n  \"c\": 2\n}", FileFormat::Jsonc);
        QVERIFY(!merge.ok());
        QCOMPARE(merge.error().kind, ErrorKind::Syntax);
        QCOMPARE(merge.error().line, 3);
    }

    void block()
    {
        const QByteArray base = "one\n";
        const QByteArray ours = *applyEdit(base, ShellBlockEdit{ShellDialect::Posix, "x\n"});
        // A line beside the block would collide by lines.
        const auto merge = merge3(base, ours, "one\nexport A=1\n", FileFormat::Shell);
        QVERIFY(merge.ok() && merge->conflicts.empty());
        QCOMPARE(merge->text, *applyEdit("one\nexport A=1\n", ShellBlockEdit{ShellDialect::Posix, "x\n"}));

        const QByteArray theirs = *applyEdit(base, ShellBlockEdit{ShellDialect::Posix, "y\n"});
        const auto both = merge3(base, ours, theirs, FileFormat::Shell);
        QCOMPARE(told(both->conflicts), QStringList{u"Burrow's block: - | x\n | y\n"_s});
        QCOMPARE(both->text, theirs);
        QCOMPARE(merge3(base, ours, theirs, FileFormat::Shell, {MergeSide::Ours})->text, ours);
        QVERIFY(!merge3(base, ours, theirs + theirs, FileFormat::Shell).ok());
    }

    void variables()
    {
        const QByteArray base = "A=1\nB=2\n", ours = "A=1\nB=3\nZ=1\nC=1\n";
        const auto merge = merge3(base, ours, "A=9\nB=2\nD=1\n", FileFormat::GoEnv);
        QVERIFY(merge.ok() && merge->conflicts.empty());
        QCOMPARE(merge->text, "A=9\nB=3\nD=1\nZ=1\nC=1\n"_ba);
        const auto both = merge3(base, ours, "A=1\nB=4\n", FileFormat::GoEnv);
        QCOMPARE(told(both->conflicts), QStringList{u"B: 2 | 3 | 4"_s});
        QCOMPARE(both->text, "A=1\nB=4\nZ=1\nC=1\n"_ba);
        QCOMPARE(merge3(base, ours, "A=1\nB=4\n", FileFormat::GoEnv, {MergeSide::Ours})->text,
                 "A=1\nB=3\nZ=1\nC=1\n"_ba);
    }

    void reviewedChange()
    {
        using Op = JsoncEdit::Op;
        Plan plan;
        plan.edits = {planned(u"a"_s, JsoncEdit{{"a"_ba}, Op::Set, "2"}, FileFormat::Jsonc),
                      planned(u"b"_s, JsoncEdit{{"b"_ba}, Op::Set, "1"}, FileFormat::Jsonc)};
        const FileChange change = reviewed(plan, "{\"a\": 1}");
        const FileSnapshot now = snapshot("{\"a\": 3, /* new */ \"c\": 0}");
        const auto merge = mergeChange(change, plan, now);
        QVERIFY(merge.ok());
        QCOMPARE(merge->change.before, now.bytes);
        QCOMPARE(merge->change.beforeSha256, now.sha256);
        QCOMPARE(merge->change.after, "{\"a\": 3, /* new */ \"c\": 0, \"b\": 1}"_ba);
        QCOMPARE(merge->change.afterSha256, sha256(merge->change.after));
        QCOMPARE(merge->change.edits, QStringList{u"b"_s});
        QCOMPARE(merge->conflicts.size(), 1U);
        QCOMPARE(merge->conflicts[0].edits, QStringList{u"a"_s});
        // What is to be written is composed of the edits that stay, as every change is.
        QCOMPARE(*applyEdit(now.bytes, plan.edits[1].edit), merge->change.after);

        const auto taken = mergeChange(change, plan, now, {MergeSide::Ours});
        QCOMPARE(taken->change.edits, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(*applyEdits(now.bytes, {plan.edits[0].edit, plan.edits[1].edit}), taken->change.after);
    }

    // Whatever both did: no conflict with the side that changed nothing, and every key is base's, ours' or theirs'.
    void randomTrees()
    {
        QRandomGenerator random(11);
        const auto value = [&](auto &&self, int depth) -> QByteArray {
            const int kind = random.bounded(depth > 2 ? 3 : 6);
            if (kind < 3)
                return QByteArray::number(random.bounded(4));
            const bool object = kind < 5;
            QByteArrayList parts;
            for (int i = random.bounded(4); i > 0; --i) {
                const QByteArray key = "\"" + QByteArray(1, "abcd"[random.bounded(4)]) + "\": ";
                if (!object || !std::any_of(parts.begin(), parts.end(), [&](auto &p) { return p.startsWith(key); }))
                    parts << (object ? key : QByteArray()) + self(self, depth + 1);
            }
            return (object ? '{' : '[') + parts.join(", ") + (object ? '}' : ']');
        };
        const auto document = [&] { return "{\"k\": " + value(value, 0) + ", \"l\": " + value(value, 0) + "}"; };
        const auto same = [](const QByteArray &a, const QByteArray &b) {
            return json::sameValue(json::parse(a)->root, json::parse(b)->root);
        };
        for (int i = 0; i < 1000; ++i) {
            const QByteArray base = document(), ours = document(), theirs = document();
            const QByteArray shownTexts = base + '\n' + ours + '\n' + theirs;
            const auto keep = merge3(base, ours, theirs, FileFormat::Jsonc);
            QVERIFY2(keep.ok(), shownTexts.constData());
            QVERIFY2(json::parse(keep->text).ok(), shownTexts.constData());
            const auto onlyOurs = merge3(base, ours, base, FileFormat::Jsonc);
            QVERIFY2(onlyOurs->conflicts.empty() && same(onlyOurs->text, ours), shownTexts.constData());
            QCOMPARE(merge3(base, base, theirs, FileFormat::Jsonc)->text, theirs);
            QCOMPARE(merge3(base, theirs, theirs, FileFormat::Jsonc)->text, theirs);
            const std::vector<MergeSide> all(keep->conflicts.size(), MergeSide::Ours);
            const auto take = merge3(base, ours, theirs, FileFormat::Jsonc, all);
            QVERIFY2(take.ok() && take->conflicts == keep->conflicts, shownTexts.constData());
            // Both ways round the same places collide.
            const auto turned = merge3(base, theirs, ours, FileFormat::Jsonc);
            QVERIFY2(turned->conflicts.size() == keep->conflicts.size(), shownTexts.constData());
        }
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "merge_test.moc"
