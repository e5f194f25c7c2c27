#include "race/module_zip.h"

#include <QCryptographicHash>
#include <QMap>
#include <QtEndian>

#include <optional>
#include <zlib.h>

namespace burrow {

namespace {

// PKWARE's application note, sections 4.3.7, 4.3.12 and 4.3.16. Zip64 is not read: the zips we ask for are small.
constexpr qsizetype LocalHeader = 30, CentralHeader = 46, EndRecord = 22;
constexpr qsizetype MostUnpacked = 256 << 20;

struct Entry
{
    QByteArray name;
    int method = 0;
    qsizetype packed = 0, unpacked = 0, localHeader = 0;
};

quint32 number32(QByteArrayView zip, qsizetype at)
{
    return qFromLittleEndian<quint32>(zip.data() + at);
}

quint16 number16(QByteArrayView zip, qsizetype at)
{
    return qFromLittleEndian<quint16>(zip.data() + at);
}

std::optional<qsizetype> findEndRecord(QByteArrayView zip)
{
    // A comment of up to 64 KiB may follow it.
    for (qsizetype at = zip.size() - EndRecord; at >= 0 && at >= zip.size() - EndRecord - 0xffff; --at)
        if (zip.sliced(at).startsWith("PK\5\6"))
            return at;
    return std::nullopt;
}

std::optional<std::vector<Entry>> readEntries(QByteArrayView zip)
{
    const auto end = findEndRecord(zip);
    if (!end)
        return std::nullopt;
    const int count = number16(zip, *end + 10);
    qsizetype at = number32(zip, *end + 16);
    std::vector<Entry> entries;
    for (int i = 0; i < count; ++i) {
        if (at + CentralHeader > zip.size() || !zip.sliced(at).startsWith("PK\1\2"))
            return std::nullopt;
        const qsizetype nameSize = number16(zip, at + 28);
        if (at + CentralHeader + nameSize > zip.size())
            return std::nullopt;
        entries.push_back({zip.sliced(at + CentralHeader, nameSize).toByteArray(), number16(zip, at + 10),
                           qsizetype(number32(zip, at + 20)), qsizetype(number32(zip, at + 24)),
                           qsizetype(number32(zip, at + 42))});
        at += CentralHeader + nameSize + number16(zip, at + 30) + number16(zip, at + 32);
    }
    return entries;
}

/// SHA-256 of a deflated stream that must unpack to exactly so many bytes.
std::optional<QByteArray> hashDeflated(QByteArrayView packed, qsizetype unpacked)
{
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return std::nullopt;
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = uInt(packed.size());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qsizetype total = 0;
    char buffer[1 << 15];
    int state = Z_OK;
    while (state == Z_OK && total <= unpacked) {
        stream.next_out = reinterpret_cast<Bytef *>(buffer);
        stream.avail_out = sizeof buffer;
        state = inflate(&stream, Z_NO_FLUSH);
        const auto got = qsizetype(sizeof buffer - stream.avail_out);
        hash.addData(QByteArrayView(buffer, got));
        total += got;
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END && total == unpacked ? std::optional(hash.result()) : std::nullopt;
}

std::optional<QByteArray> hashEntry(QByteArrayView zip, const Entry &entry)
{
    if (entry.localHeader + LocalHeader > zip.size() || !zip.sliced(entry.localHeader).startsWith("PK\3\4"))
        return std::nullopt;
    const qsizetype from =
        entry.localHeader + LocalHeader + number16(zip, entry.localHeader + 26) + number16(zip, entry.localHeader + 28);
    if (from + entry.packed > zip.size())
        return std::nullopt;
    const QByteArrayView packed = zip.sliced(from, entry.packed);
    if (entry.method == 8)
        return hashDeflated(packed, entry.unpacked);
    if (entry.method != 0 || entry.packed != entry.unpacked)
        return std::nullopt;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(packed);
    return hash.result();
}

} // namespace

Result<QByteArray> moduleZipHash(QByteArrayView zip)
{
    const Error broken{ErrorKind::Syntax, Text("race", QT_TRANSLATE_NOOP("race", "The module zip is damaged."))};
    const auto entries = readEntries(zip);
    if (!entries || entries->empty())
        return broken;
    QMap<QByteArray, QByteArray> hashes; // sorted by name, byte by byte, as Go sorts strings
    qsizetype total = 0;
    for (const Entry &entry : *entries) {
        total += entry.unpacked;
        if (total > MostUnpacked || entry.name.contains('\n') || hashes.contains(entry.name))
            return broken;
        const auto hash = hashEntry(zip, entry);
        if (!hash)
            return broken;
        hashes.insert(entry.name, hash->toHex());
    }
    QCryptographicHash all(QCryptographicHash::Sha256);
    for (auto it = hashes.cbegin(); it != hashes.cend(); ++it)
        all.addData(it.value() + "  " + it.key() + '\n');
    return "h1:" + all.result().toBase64();
}

} // namespace burrow
