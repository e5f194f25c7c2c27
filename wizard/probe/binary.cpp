#include "probe/binary.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

/// Numbers out of bytes, in the file's byte order; 0 outside of them.
class Fields
{
public:
    Fields(QByteArray bytes, bool bigEndian)
        : m_bytes(std::move(bytes))
        , m_big(bigEndian)
    {
    }

    quint16 u16(qsizetype at) const { return number<quint16>(at); }
    quint32 u32(qsizetype at) const { return number<quint32>(at); }
    quint64 u64(qsizetype at) const { return number<quint64>(at); }
    /// A name in a field of fixed width, or up to the next NUL.
    QByteArray name(qsizetype at, qsizetype width) const
    {
        const QByteArray field = m_bytes.mid(at, width);
        return field.left(field.indexOf('\0') < 0 ? field.size() : field.indexOf('\0'));
    }
    qsizetype size() const { return m_bytes.size(); }

private:
    template <typename T>
    T number(qsizetype at) const
    {
        if (at < 0 || at + qsizetype(sizeof(T)) > m_bytes.size())
            return 0;
        const char *from = m_bytes.constData() + at;
        return m_big ? qFromBigEndian<T>(from) : qFromLittleEndian<T>(from);
    }

    QByteArray m_bytes;
    bool m_big;
};

constexpr qint64 headerSize = 4096;
constexpr qint64 tableLimit = 1 << 20; // a section table or load commands beyond this are no honest program's

/// False for numbers of 64 bits that no file has room for: sums with them would run over.
bool isPlace(const FileRange &range)
{
    constexpr qint64 largestFile = qint64(1) << 60;
    return range.offset >= 0 && range.offset <= largestFile && range.length >= 0 && range.length <= largestFile;
}

QString named(quint32 machine)
{
    return u"machine-%1"_s.arg(machine);
}

QString elfArch(quint16 machine, bool is64, bool bigEndian)
{
    switch (machine) {
    case 3: return u"386"_s;
    case 8: return is64 ? (bigEndian ? u"mips64"_s : u"mips64le"_s) : (bigEndian ? u"mips"_s : u"mipsle"_s);
    case 21: return bigEndian ? u"ppc64"_s : u"ppc64le"_s;
    case 22: return u"s390x"_s;
    case 40: return u"arm"_s;
    case 62: return u"amd64"_s;
    case 183: return u"arm64"_s;
    case 243: return u"riscv64"_s;
    case 258: return u"loong64"_s;
    default: return named(machine);
    }
}

BinaryImage readElf(const PartReader &read, const QByteArray &start)
{
    const bool is64 = start.at(4) == 2;
    const bool bigEndian = start.at(5) == 2;
    const Fields head(start, bigEndian);
    BinaryImage image;
    image.arch = elfArch(head.u16(18), is64, bigEndian);

    // The section table lies anywhere; each entry names its section by an offset into one section of names.
    const auto tableAt = qint64(is64 ? head.u64(0x28) : head.u32(0x20));
    const quint16 entrySize = head.u16(is64 ? 0x3A : 0x2E);
    const quint16 count = head.u16(is64 ? 0x3C : 0x30);
    const quint16 namesIndex = head.u16(is64 ? 0x3E : 0x32);
    if (tableAt <= 0 || entrySize < (is64 ? 0x40 : 0x28) || count == 0 || namesIndex >= count)
        return image;
    const Fields table(read(tableAt, std::min(qint64(entrySize) * count, tableLimit)), bigEndian);
    const auto range = [&](qsizetype index) {
        const qsizetype at = index * entrySize;
        return is64 ? FileRange{qint64(table.u64(at + 0x18)), qint64(table.u64(at + 0x20))}
                    : FileRange{qint64(table.u32(at + 0x10)), qint64(table.u32(at + 0x14))};
    };
    const FileRange namesRange = range(namesIndex);
    if (!isPlace(namesRange))
        return image;
    const Fields names(read(namesRange.offset, std::clamp<qint64>(namesRange.length, 0, tableLimit)), bigEndian);
    for (qsizetype i = 0; i < count; ++i) {
        if (names.name(table.u32(i * entrySize), 32) == ".go.buildinfo") {
            if (isPlace(range(i)))
                image.buildInfo = range(i);
            break;
        }
    }
    return image;
}

QString machArch(quint32 cpu)
{
    switch (cpu) {
    case 7: return u"386"_s;
    case 12: return u"arm"_s;
    case 0x01000007: return u"amd64"_s;
    case 0x0100000C: return u"arm64"_s;
    default: return named(cpu);
    }
}

/// A thin Mach-O image that begins at base in the file; base is 0 unless it is a slice of a universal one.
BinaryImage readMach(const PartReader &read, qint64 base)
{
    constexpr qint64 headLength = 32;
    const Fields head(read(base, headLength), false);
    BinaryImage image;
    image.arch = machArch(head.u32(4));
    if (head.u32(0) != 0xFEEDFACF)
        return image; // 32 bit: nothing that runs today
    const quint32 count = head.u32(16);
    const Fields commands(read(base + headLength, std::min<qint64>(head.u32(20), tableLimit)), false);
    qsizetype at = 0;
    for (quint32 i = 0; i < count && at + 8 <= commands.size(); ++i) {
        const quint32 size = commands.u32(at + 4);
        if (size < 8)
            break;
        if (commands.u32(at) == 0x19) { // LC_SEGMENT_64: 72 bytes, then 80 for each section
            const quint32 sections = std::min<quint32>(commands.u32(at + 64), 256);
            for (quint32 s = 0; s < sections; ++s) {
                const qsizetype section = at + 72 + qsizetype(s) * 80;
                if (commands.name(section, 16) == "__go_buildinfo") {
                    const FileRange range{base + commands.u32(section + 48), qint64(commands.u64(section + 40))};
                    if (isPlace(range))
                        image.buildInfo = range;
                    return image;
                }
            }
        }
        at += size;
    }
    return image;
}

std::vector<BinaryImage> readUniversal(const PartReader &read, const QByteArray &start, bool wide)
{
    const Fields head(start, true);
    const quint32 count = head.u32(4);
    if (count == 0 || count >= 30)
        return {}; // a Java class begins with the same four bytes; there the next number is its version, 45 or more
    std::vector<BinaryImage> images;
    for (quint32 i = 0; i < count; ++i) {
        const qsizetype at = 8 + qsizetype(i) * (wide ? 32 : 20);
        const qint64 base = wide ? qint64(head.u64(at + 8)) : head.u32(at + 8);
        images.push_back(isPlace({base, 0}) ? readMach(read, base) : BinaryImage());
        images.back().arch = machArch(head.u32(at));
    }
    return images;
}

} // namespace

std::vector<BinaryImage> readBinary(const PartReader &read)
{
    const QByteArray start = read(0, headerSize);
    if (start.size() < 64)
        return {};
    if (start.startsWith("\x7F"
                         "ELF"))
        return {readElf(read, start)};
    if (start.startsWith("\xCF\xFA\xED\xFE") || start.startsWith("\xCE\xFA\xED\xFE"))
        return {readMach(read, 0)};
    if (start.startsWith("\xCA\xFE\xBA\xBE"))
        return readUniversal(read, start, false);
    if (start.startsWith("\xCA\xFE\xBA\xBF"))
        return readUniversal(read, start, true);
    return {};
}

QString archOf(const std::vector<BinaryImage> &images)
{
    return images.empty() ? QString() : images.size() > 1 ? u"universal"_s : images.front().arch;
}

} // namespace burrow
