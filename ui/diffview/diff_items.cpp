#include "diffview/diff_items.h"

#include <QCoreApplication>

#include <algorithm>

namespace burrow {

namespace {

/// A fold must hide more than it takes room for.
constexpr int leastFolded = 4;

std::vector<char> visibleRows(const Diff &diff, const std::vector<EditMark> &edits, int context)
{
    const int rows = int(diff.rows.size());
    std::vector<char> visible(size_t(rows), 0);
    const auto show = [&](int first, int last) {
        first = std::max(first, 0);
        last = std::min(last, rows - 1);
        if (first <= last)
            std::fill(visible.begin() + first, visible.begin() + last + 1, char(1));
    };
    for (const DiffChange &change : diff.changes)
        show(change.first - context, change.last + context);
    for (const EditMark &edit : edits) {
        if (!edit.kept)
            show(edit.before - context, edit.before + context - 1);
    }
    return visible;
}

void appendChange(std::vector<DiffItem> &items, const Diff &diff, int first, int last, bool unified)
{
    using Show = DiffItem::Show;
    if (!unified) {
        for (int row = first; row <= last; ++row)
            items.push_back({DiffItem::Kind::Row, Show::Both, row, 0});
        return;
    }
    for (const Show show : {Show::Left, Show::Right}) {
        for (int row = first; row <= last; ++row) {
            const DiffRow &r = diff.rows[size_t(row)];
            if ((show == Show::Left ? r.left : r.right) >= 0)
                items.push_back({DiffItem::Kind::Row, show, row, 0});
        }
    }
}

QString words(const char *text)
{
    return QCoreApplication::translate("burrow::DiffView", text);
}

QString endingName(Eol ending)
{
    switch (ending) {
    case Eol::Lf: return QStringLiteral("LF");
    case Eol::CrLf: return QStringLiteral("CRLF");
    case Eol::Cr: return QStringLiteral("CR");
    case Eol::None: break;
    }
    return {};
}

bool hasMark(QByteArrayView text)
{
    return text.startsWith("\xef\xbb\xbf");
}

} // namespace

std::vector<DiffItem> diffItems(const DiffContent &content, const DiffItemOptions &options, const OpenFolds &open)
{
    const Diff &diff = content.diff;
    const int rows = int(diff.rows.size());
    const std::vector<char> visible = visibleRows(diff, content.edits, options.context);
    std::vector<std::pair<int, int>> dropped; // row, edit
    for (int i = 0; i < int(content.edits.size()); ++i) {
        if (!content.edits[size_t(i)].kept)
            dropped.emplace_back(content.edits[size_t(i)].before, i);
    }
    std::stable_sort(dropped.begin(), dropped.end(), [](const auto &a, const auto &b) { return a.first < b.first; });

    std::vector<DiffItem> items;
    auto nextDropped = dropped.begin();
    const auto appendDropped = [&](int row) {
        for (; nextDropped != dropped.end() && nextDropped->first <= row; ++nextDropped)
            items.push_back({DiffItem::Kind::Dropped, DiffItem::Show::Both, std::min(row, rows), nextDropped->second});
    };
    for (int row = 0; row < rows;) {
        appendDropped(row);
        if (diff.rows[size_t(row)].kind != DiffRow::Kind::Same) {
            int last = row;
            while (last + 1 < rows && diff.rows[size_t(last) + 1].kind != DiffRow::Kind::Same &&
                   (nextDropped == dropped.end() || nextDropped->first > last + 1))
                ++last;
            appendChange(items, diff, row, last, options.unified);
            row = last + 1;
            continue;
        }
        int end = row;
        while (end < rows && !visible[size_t(end)])
            ++end;
        const bool atAnEnd = row == 0 || end == rows;
        if (options.foldsOnly && end > row) {
            if (!atAnEnd)
                items.push_back({DiffItem::Kind::Fold, DiffItem::Show::Both, row, end - row});
            row = end;
        } else if (end - row >= leastFolded && !open.contains(row)) {
            items.push_back({DiffItem::Kind::Fold, DiffItem::Show::Both, row, end - row});
            row = end;
        } else {
            end = std::max(end, row + 1);
            for (; row < end; ++row)
                items.push_back({DiffItem::Kind::Row, DiffItem::Show::Both, row, 0});
        }
    }
    appendDropped(rows);
    return items;
}

QString rowNote(const Diff &diff, const DiffRow &row, DiffSide side)
{
    if (row.kind == DiffRow::Kind::Same || (side == DiffSide::Left ? row.left : row.right) < 0)
        return {};
    const auto line = [&](DiffSide s) {
        return s == DiffSide::Left ? diff.leftLines[size_t(row.left)] : diff.rightLines[size_t(row.right)];
    };
    const Eol ending = lineEnding(side == DiffSide::Left ? diff.leftText : diff.rightText, line(side));
    QStringList notes;
    if (row.kind == DiffRow::Kind::Changed) {
        const Eol left = lineEnding(diff.leftText, line(DiffSide::Left)),
                  right = lineEnding(diff.rightText, line(DiffSide::Right));
        if (side == DiffSide::Right && left != right && left != Eol::None && right != Eol::None)
            notes << endingName(left) + QStringLiteral(" → ") + endingName(right);
        if (side == DiffSide::Right && left == Eol::None && right != Eol::None)
            notes << words(QT_TRANSLATE_NOOP("burrow::DiffView", "newline added at end of file"));
    } else {
        // The ending of a new or removed line is worth a word where the other text ends its lines otherwise.
        const QByteArray &other = side == DiffSide::Left ? diff.rightText : diff.leftText;
        const auto &otherLines = side == DiffSide::Left ? diff.rightLines : diff.leftLines;
        if (ending != Eol::None && !otherLines.empty()) {
            const Eol usual = lineEnding(other, otherLines.front());
            if (usual != Eol::None && usual != ending)
                notes << endingName(ending);
        }
    }
    const bool leftMark = hasMark(diff.leftText), rightMark = hasMark(diff.rightText);
    if (side == DiffSide::Right && row.right == 0 && leftMark && !rightMark)
        notes << words(QT_TRANSLATE_NOOP("burrow::DiffView", "byte order mark removed"));
    if (side == DiffSide::Right && row.right == 0 && rightMark && !leftMark)
        notes << words(QT_TRANSLATE_NOOP("burrow::DiffView", "byte order mark added"));
    if (ending == Eol::None)
        notes << words(QT_TRANSLATE_NOOP("burrow::DiffView", "no newline at end of file"));
    return notes.join(QStringLiteral(" · "));
}

} // namespace burrow
