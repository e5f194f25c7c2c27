#include "diff/rows.h"

#include "diff/spans.h"

#include <algorithm>

namespace burrow::detail {

namespace {

/// From which likeness on a line counts as a version of another.
constexpr int kin = 50;

/// The name that a setting begins with: `"go.lintTool"`, `export GOPROXY`; empty if the line sets nothing.
QByteArrayView nameSet(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '=' || text[i] == ':')
            return text.first(i).trimmed();
    }
    return {};
}

/// What is compared of a line to find its kin.
struct Traits
{
    WordBag bag;
    QByteArrayView name;
};

std::vector<Traits> traitsOf(const std::vector<QByteArrayView> &lines, int from, int count)
{
    std::vector<Traits> traits;
    traits.reserve(size_t(count));
    for (int i = from; i < from + count; ++i)
        traits.push_back({wordBag(lines[size_t(i)]), nameSet(lines[size_t(i)])});
    return traits;
}

/// 0 unless one is a version of the other.
int kinship(const Traits &left, const Traits &right)
{
    const int alike = likeness(left.bag, right.bag);
    if (left.name.size() >= 2 && left.name == right.name)
        return std::max(alike, kin + alike / 2);
    return alike >= kin ? alike : 0;
}

/// Pairs the lines that differ in nothing but white space and line ending: cheap, for stretches too long to compare
/// line by line (a file that was indented anew, or got other line endings).
void pairBlankedLines(const Diff &diff, const Hunk &hunk, std::vector<int> &pairs)
{
    std::vector<QByteArrayView> left, right;
    for (int i = 0; i < hunk.leftCount; ++i)
        left.push_back(diff.leftLines[size_t(hunk.left + i)].trimmed());
    for (int i = 0; i < hunk.rightCount; ++i)
        right.push_back(diff.rightLines[size_t(hunk.right + i)].trimmed());
    int leftAt = 0, rightAt = 0;
    const auto pairUntil = [&](int end) {
        while (leftAt < end)
            pairs[size_t(leftAt++)] = rightAt++;
    };
    for (const Hunk &differs : editScript(left, right)) {
        pairUntil(differs.left);
        leftAt += differs.leftCount;
        rightAt += differs.rightCount;
    }
    pairUntil(hunk.leftCount);
}

/// Pairs of lines (right for each left, or -1), in order, with the greatest sum of likeness.
std::vector<int> pairLines(const Diff &diff, const Hunk &hunk, int &effort)
{
    const auto rows = size_t(hunk.leftCount), columns = size_t(hunk.rightCount);
    std::vector<int> pairs(rows, -1);
    const qint64 comparisons = qint64(rows) * qint64(columns);
    if (comparisons > effort) {
        pairBlankedLines(diff, hunk, pairs);
        return pairs;
    }
    effort -= int(comparisons);
    const auto left = traitsOf(diff.leftLines, hunk.left, hunk.leftCount);
    const auto right = traitsOf(diff.rightLines, hunk.right, hunk.rightCount);

    std::vector<int> value(rows * columns), best((rows + 1) * (columns + 1), 0);
    const size_t stride = columns + 1;
    for (size_t i = rows; i-- > 0;) {
        for (size_t j = columns; j-- > 0;) {
            value[i * columns + j] = kinship(left[i], right[j]);
            const int paired = value[i * columns + j] ? value[i * columns + j] + best[(i + 1) * stride + j + 1] : 0;
            best[i * stride + j] = std::max({paired, best[(i + 1) * stride + j], best[i * stride + j + 1]});
        }
    }
    for (size_t i = 0, j = 0; i < rows && j < columns;) {
        const int here = best[i * stride + j];
        if (value[i * columns + j] && here == value[i * columns + j] + best[(i + 1) * stride + j + 1])
            pairs[i++] = int(j++);
        else if (here == best[(i + 1) * stride + j])
            ++i;
        else
            ++j;
    }
    return pairs;
}

} // namespace

void appendHunk(Diff &diff, const Hunk &hunk, int &effort)
{
    int right = hunk.right;
    const auto add = [&](int before) {
        for (; right < before; ++right)
            diff.rows.push_back({DiffRow::Kind::Added, -1, right, {}, wholeText(diff.rightLines[size_t(right)])});
    };
    const std::vector<int> pairs =
        hunk.rightCount ? pairLines(diff, hunk, effort) : std::vector<int>(size_t(hunk.leftCount), -1);
    for (int i = 0; i < hunk.leftCount; ++i) {
        const int left = hunk.left + i;
        if (pairs[size_t(i)] < 0) {
            diff.rows.push_back({DiffRow::Kind::Removed, left, -1, wholeText(diff.leftLines[size_t(left)]), {}});
            continue;
        }
        add(hunk.right + pairs[size_t(i)]);
        InlineSpans spans = inlineSpans(diff.leftLines[size_t(left)], diff.rightLines[size_t(right)]);
        diff.rows.push_back({DiffRow::Kind::Changed, left, right, std::move(spans.left), std::move(spans.right)});
        ++right;
    }
    add(hunk.right + hunk.rightCount);
}

} // namespace burrow::detail
