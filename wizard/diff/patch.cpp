// The unified format, as git and patch read it.
#include "diff/diff.h"

#include <algorithm>

namespace burrow {

namespace {

/// A line with its ending; "\ No newline at end of file" behind one that has none.
void appendLine(QByteArray &out, char sign, const QByteArray &text, QByteArrayView line)
{
    out += sign;
    out += line;
    const char *end = line.data() + line.size();
    const char *stop = text.constData() + text.size();
    const auto *feed = std::find(end, std::min(stop, end + 2), '\n');
    if (feed < stop && *feed == '\n') {
        out += QByteArrayView(end, feed + 1 - end);
        return;
    }
    out += QByteArrayView(end, stop - end); // a carriage return may end the text
    out += "\n\\ No newline at end of file\n";
}

/// "12,3"; the count is left out where it is 1, and an empty stretch names the line before it.
QByteArray range(int first, int count)
{
    QByteArray text = QByteArray::number(count == 0 ? first : first + 1);
    if (count != 1)
        text += ',' + QByteArray::number(count);
    return text;
}

/// The lines of each side before a row.
struct Place
{
    int left = 0, right = 0;
};

} // namespace

QByteArray unifiedPatch(const Diff &diff, const QByteArray &oldName, const QByteArray &newName, int context)
{
    if (diff.same())
        return {};
    const auto &changes = diff.changes;
    const int rows = int(diff.rows.size());
    QByteArray out = "--- " + oldName + "\n+++ " + newName + '\n';
    int row = 0;
    Place place;
    const auto step = [&](const DiffRow &r) {
        place.left += r.left >= 0;
        place.right += r.right >= 0;
    };
    for (size_t i = 0; i < changes.size();) {
        size_t last = i;
        while (last + 1 < changes.size() && changes[last + 1].first - changes[last].last - 1 <= 2 * context)
            ++last;
        const int from = std::max(changes[i].first - context, 0);
        const int to = std::min(changes[last].last + context, rows - 1);
        for (; row < from; ++row)
            step(diff.rows[size_t(row)]);

        const Place start = place;
        QByteArray body;
        for (; row <= to;) {
            if (diff.rows[size_t(row)].kind == DiffRow::Kind::Same) {
                const int line = diff.rows[size_t(row)].left;
                appendLine(body, ' ', diff.leftText, diff.leftLines[size_t(line)]);
                step(diff.rows[size_t(row++)]);
                continue;
            }
            int end = row;
            while (end <= to && diff.rows[size_t(end)].kind != DiffRow::Kind::Same)
                ++end;
            for (int r = row; r < end; ++r) {
                if (const int line = diff.rows[size_t(r)].left; line >= 0)
                    appendLine(body, '-', diff.leftText, diff.leftLines[size_t(line)]);
            }
            for (int r = row; r < end; ++r) {
                if (const int line = diff.rows[size_t(r)].right; line >= 0)
                    appendLine(body, '+', diff.rightText, diff.rightLines[size_t(line)]);
            }
            for (; row < end; ++row)
                step(diff.rows[size_t(row)]);
        }
        out += "@@ -" + range(start.left, place.left - start.left) + " +" +
               range(start.right, place.right - start.right) + " @@\n";
        out += body;
        i = last + 1;
    }
    return out;
}

} // namespace burrow
