#include "diff/lines.h"

#include <QHashFunctions>

#include <algorithm>
#include <cstring>

namespace burrow {

Eol lineEnding(const QByteArray &text, QByteArrayView line)
{
    const char *end = line.data() + line.size();
    const char *stop = text.constData() + text.size();
    if (end == stop)
        return Eol::None;
    if (*end == '\n')
        return Eol::Lf;
    return end + 1 == stop ? Eol::Cr : Eol::CrLf;
}

namespace detail {

std::vector<QByteArrayView> splitLines(QByteArrayView text)
{
    std::vector<QByteArrayView> lines;
    lines.reserve(size_t(std::count(text.begin(), text.end(), '\n')) + 1);
    const char *at = text.data();
    const char *end = at + text.size();
    while (at != end) {
        const auto *feed = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at)));
        const char *next = feed ? feed + 1 : end;
        lines.emplace_back(at, next - at);
        at = next;
    }
    return lines;
}

QByteArrayView withoutEnding(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

namespace {

/// An open hash table of lines: 8 bytes a slot, since with 200 000 lines the time goes into fetching memory.
class LineTable
{
public:
    explicit LineTable(size_t lines)
    {
        // Most lines of one side are on the other too.
        size_t size = 16;
        while (size < lines + lines / 4)
            size *= 2;
        m_slots.resize(size);
        m_lines.reserve(lines / 2);
    }

    int number(QByteArrayView line)
    {
        const size_t mask = m_slots.size() - 1;
        const size_t hash = qHashBits(line.data(), size_t(line.size()), QHashSeed::globalSeed());
        const auto check = quint32(quint64(hash) >> 32);
        for (size_t i = hash & mask;; i = (i + 1) & mask) {
            Slot &slot = m_slots[i];
            if (slot.number < 0) {
                slot = {check, int(m_lines.size())};
                m_lines.push_back(line);
                return slot.number;
            }
            if (slot.check == check && m_lines[size_t(slot.number)] == line)
                return slot.number;
        }
    }
    int count() const { return int(m_lines.size()); }

private:
    struct Slot
    {
        quint32 check = 0;
        int number = -1;
    };
    std::vector<Slot> m_slots;
    std::vector<QByteArrayView> m_lines;
};

} // namespace

NumberedLines numberLines(const QByteArrayView *left, int leftCount, const QByteArrayView *right, int rightCount)
{
    LineTable table(size_t(leftCount) + size_t(rightCount));
    NumberedLines numbered;
    numbered.left.reserve(size_t(leftCount));
    numbered.right.reserve(size_t(rightCount));
    std::vector<int> onlyPlace; // of each line that left has just once; else -1
    onlyPlace.reserve(size_t(leftCount));
    for (int i = 0; i < leftCount; ++i) {
        const int number = table.number(left[i]);
        numbered.left.push_back(number);
        if (number == int(onlyPlace.size()))
            onlyPlace.push_back(i);
        else
            onlyPlace[size_t(number)] = -1;
    }
    // Most lines of right are those of left in the same order: what stands at hand in memory is compared first.
    int next = 0;
    for (int i = 0; i < rightCount; ++i) {
        if (next + 1 < leftCount && right[i] != left[next] && right[i] == left[next + 1])
            ++next;
        if (next < leftCount && right[i] == left[next]) {
            numbered.right.push_back(numbered.left[size_t(next++)]);
            continue;
        }
        const int number = table.number(right[i]);
        numbered.right.push_back(number);
        if (number < int(onlyPlace.size()) && onlyPlace[size_t(number)] >= 0)
            next = onlyPlace[size_t(number)] + 1;
    }
    numbered.count = table.count();
    return numbered;
}

} // namespace detail
} // namespace burrow
