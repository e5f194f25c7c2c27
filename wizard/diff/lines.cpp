#include "diff/lines.h"

#include <QHashFunctions>

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
    lines.reserve(size_t(text.size() / 32 + 1));
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
        size_t size = 16;
        while (size < lines * 2)
            size *= 2;
        m_slots.resize(size);
        m_lines.reserve(lines);
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
    for (int i = 0; i < leftCount; ++i)
        numbered.left.push_back(table.number(left[i]));
    for (int i = 0; i < rightCount; ++i)
        numbered.right.push_back(table.number(right[i]));
    numbered.count = table.count();
    return numbered;
}

} // namespace detail
} // namespace burrow
