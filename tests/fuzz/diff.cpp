// Two texts compared: the rows hold both texts whole, and the patch makes one out of the other.
// Input: the left text, a line "----", the right text.
#include "diff/diff.h"

#include "fuzz.h"

namespace burrow {

namespace {

/// The lines of one side in the order of the rows, with the endings they have in the text.
QByteArray assembled(const Diff &diff, bool right)
{
    const QByteArray &text = right ? diff.rightText : diff.leftText;
    const std::vector<QByteArrayView> &lines = right ? diff.rightLines : diff.leftLines;
    QByteArray whole;
    int next = 0;
    for (const DiffRow &row : diff.rows) {
        const int line = right ? row.right : row.left;
        if (line < 0)
            continue;
        require(line == next++, "every line stands in one row, in order");
        whole += lines[size_t(line)];
        switch (lineEnding(text, lines[size_t(line)])) {
        case Eol::None: break;
        case Eol::Lf: whole += '\n'; break;
        case Eol::CrLf: whole += "\r\n"; break;
        case Eol::Cr: whole += '\r'; break;
        }
    }
    require(next == int(lines.size()), "no line is missing");
    return whole;
}

void checkSpans(const std::vector<Span> &spans, QByteArrayView line)
{
    qsizetype last = 0;
    for (const Span &span : spans) {
        require(span.at >= last && span.length > 0 && span.at + span.length <= line.size(),
                "a mark lies within its line");
        last = span.at + span.length;
    }
}

QByteArrayList linesOf(const QByteArray &text)
{
    QByteArrayList lines;
    for (qsizetype from = 0; from < text.size(); from += lines.last().size()) {
        const qsizetype lf = text.indexOf('\n', from);
        lines << text.mid(from, (lf < 0 ? text.size() : lf + 1) - from);
    }
    return lines;
}

/// Where in the left lines a hunk begins, from "@@ -START,COUNT ": a hunk of no lines names the line before it.
qsizetype startOf(const QByteArray &header)
{
    const QByteArray range = header.mid(4, header.indexOf(' ', 4) - 4);
    const qsizetype start = range.split(',').first().toLongLong();
    return range.endsWith(",0") ? start : start - 1;
}

/// Applies a unified diff of one file as patch does, without any tolerance.
QByteArray patched(const QByteArray &left, const QByteArray &patch)
{
    const QByteArrayList lines = linesOf(left);
    QByteArrayList kept;
    QByteArray gone, *last = nullptr; // the line that a following "\ No newline" speaks of
    qsizetype at = 0;
    bool inHunk = false;
    for (const QByteArray &line : linesOf(patch)) {
        if (line.startsWith("@@ -")) {
            inHunk = true;
            const qsizetype start = startOf(line);
            require(start >= at && start <= lines.size(), "hunks come in order", patch);
            while (at < start)
                kept << lines[at++];
            last = nullptr;
        } else if (!inHunk) {
            require(line.startsWith("--- ") || line.startsWith("+++ "), "names stand in front", patch);
        } else if (line.startsWith('\\')) {
            require(last, "only a line can have no end", patch);
            last->chop(1); // of a removed line: nobody asks
        } else if (line.startsWith('+')) {
            kept << line.mid(1);
            last = &kept.last();
        } else {
            require(at < lines.size() && (line.startsWith('-') || line.startsWith(' ')), "a hunk fits its text", patch);
            const QByteArray own = lines[at].endsWith('\n') ? lines[at] : lines[at] + '\n';
            require(own == line.mid(1), "a hunk quotes its text", patch);
            if (line.startsWith(' '))
                kept << line.mid(1);
            gone = line;
            last = line.startsWith(' ') ? &kept.last() : &gone;
            ++at;
        }
    }
    while (at < lines.size())
        kept << lines[at++];
    return kept.join();
}

} // namespace

void fuzzOne(QByteArrayView input)
{
    Cutter cutter(input);
    const QByteArray left = cutter.part().toByteArray(), right = cutter.rest().toByteArray();
    const Diff made = diff(left, right);
    require(made.leftText == left && made.rightText == right, "both texts are kept");
    require(assembled(made, false) == left && assembled(made, true) == right, "the rows hold both texts whole");
    require(made.same() == (left == right), "equal texts, and no others, are the same");
    int added = 0, removed = 0;
    for (const DiffRow &row : made.rows) {
        added += row.kind != DiffRow::Kind::Same && row.right >= 0;
        removed += row.kind != DiffRow::Kind::Same && row.left >= 0;
        if (row.left >= 0)
            checkSpans(row.leftSpans, made.leftLines[size_t(row.left)]);
        if (row.right >= 0)
            checkSpans(row.rightSpans, made.rightLines[size_t(row.right)]);
    }
    require(added == made.added && removed == made.removed, "lines are counted as they stand in the rows");
    int last = -1;
    for (const DiffChange &change : made.changes) {
        require(change.first > last && change.last >= change.first && change.last < int(made.rows.size()),
                "changes come in order");
        last = change.last;
    }
    for (const int context : {0, 3}) {
        const QByteArray patch = unifiedPatch(made, "a/x", "b/x", context);
        require(patch.isEmpty() == made.same(), "no difference, no patch");
        require(patched(left, patch) == right, "the patch makes one text out of the other",
                "--- left\n" + left + "\n--- right\n" + right + "\n--- patch\n" + patch);
    }
}

} // namespace burrow
