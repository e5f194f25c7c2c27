// Three-way merge by lines.
#include "diff/diff.h"
#include "merge/parts.h"

#include <algorithm>

namespace burrow {
namespace {

/// Lines [first, last) of base became these bytes.
struct Hunk
{
    int first = 0, last = 0;
    QByteArray bytes;
    bool operator==(const Hunk &) const = default;
};

/// Hunks of both sides that touch each other: lines [first, last) of base.
struct Group
{
    int first = 0, last = 0;
    std::vector<Hunk> ours, theirs;
};

/// Lines [first, last) with their endings.
QByteArray wholeLines(const QByteArray &text, const std::vector<QByteArrayView> &lines, int first, int last)
{
    const auto begin = [&](int line) {
        return size_t(line) < lines.size() ? lines[size_t(line)].data() : text.constData() + text.size();
    };
    return QByteArrayView(begin(first), begin(last)).toByteArray();
}

std::vector<Hunk> hunksOf(const Diff &diff)
{
    std::vector<Hunk> hunks;
    int next = 0; // line of base that comes next
    bool open = false;
    for (const DiffRow &row : diff.rows) {
        if (row.kind == DiffRow::Kind::Same) {
            open = false;
            next = row.left + 1;
            continue;
        }
        if (!open)
            hunks.push_back({next, next, {}});
        open = true;
        if (row.left >= 0)
            hunks.back().last = next = row.left + 1;
        if (row.right >= 0)
            hunks.back().bytes += wholeLines(diff.rightText, diff.rightLines, row.right, row.right + 1);
    }
    return hunks;
}

std::vector<Group> grouped(const std::vector<Hunk> &ours, const std::vector<Hunk> &theirs)
{
    std::vector<Group> groups;
    auto mine = ours.begin(), other = theirs.begin();
    while (mine != ours.end() || other != theirs.end()) {
        const bool takeMine = other == theirs.end() || (mine != ours.end() && mine->first <= other->first);
        const Hunk &hunk = takeMine ? *mine++ : *other++;
        if (groups.empty() || hunk.first > groups.back().last) // neighbouring lines belong together
            groups.push_back({hunk.first, hunk.last, {}, {}});
        Group &group = groups.back();
        group.last = qMax(group.last, hunk.last);
        (takeMine ? group.ours : group.theirs).push_back(hunk);
    }
    return groups;
}

Text placeOf(int first, int last)
{
    if (last - first < 2)
        return {"merge", QT_TRANSLATE_NOOP("merge", "line %1"), {QString::number(first + 1)}};
    return {"merge", QT_TRANSLATE_NOOP("merge", "lines %1 to %2"), {QString::number(first + 1), QString::number(last)}};
}

} // namespace

Merge mergeByLine(const Texts &texts)
{
    const Diff toOurs = diff(texts.base, texts.ours), toTheirs = diff(texts.base, texts.theirs);
    const auto baseLines = [&](int first, int last) {
        return wholeLines(toOurs.leftText, toOurs.leftLines, first, last);
    };
    // What a side makes of the lines of a group.
    const auto version = [&](const Group &group, const std::vector<Hunk> &hunks) {
        QByteArray bytes;
        int at = group.first;
        for (const Hunk &hunk : hunks) {
            bytes += baseLines(at, hunk.first) + hunk.bytes;
            at = hunk.last;
        }
        return bytes + baseLines(at, group.last);
    };

    Merge merge;
    int at = 0;
    for (const Group &group : grouped(hunksOf(toOurs), hunksOf(toTheirs))) {
        merge.text += baseLines(at, group.first);
        at = group.last;
        const QByteArray ours = version(group, group.ours), theirs = version(group, group.theirs);
        if (group.theirs.empty() || ours == theirs) {
            merge.text += ours;
        } else if (group.ours.empty()) {
            merge.text += theirs;
        } else {
            merge.text += texts.oursWins(merge.conflicts.size()) ? ours : theirs;
            merge.conflicts.push_back({.place = placeOf(group.first, group.last),
                                       .base = baseLines(group.first, group.last),
                                       .ours = ours,
                                       .theirs = theirs});
        }
    }
    merge.text += baseLines(at, int(toOurs.leftLines.size()));
    return merge;
}

std::optional<QByteArray> mergeLines(const QByteArray &base, const QByteArray &one, const QByteArray &other)
{
    const Merge merge = mergeByLine({base, one, other, {}});
    return merge.conflicts.empty() ? std::optional(merge.text) : std::nullopt;
}

} // namespace burrow
