#include "probe/git_index.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

constexpr qsizetype entryHead = 62; // times, ids, sizes: 40 bytes, SHA-1: 20, flags: 2

/// How many bytes at the end of the path before are dropped (version 4). Each byte but the last adds one, as git does
/// it.
std::optional<qsizetype> takeVarint(QByteArrayView bytes, qsizetype &at)
{
    qsizetype value = 0;
    for (int i = 0; i < 8 && at < bytes.size(); ++i) {
        const auto byte = static_cast<quint8>(bytes.at(at++));
        value = (value << 7) | (byte & 0x7F);
        if (!(byte & 0x80))
            return value;
        ++value;
    }
    return std::nullopt;
}

} // namespace

std::optional<QSet<QByteArray>> readGitIndex(QByteArrayView bytes)
{
    if (bytes.size() < 12 || !bytes.startsWith("DIRC"))
        return std::nullopt;
    const auto number = [&](qsizetype at) { return qFromBigEndian<quint32>(bytes.data() + at); };
    const quint32 version = number(4);
    if (version < 2 || version > 4)
        return std::nullopt;
    QSet<QByteArray> paths;
    QByteArray path;
    qsizetype at = 12;
    for (quint32 left = number(8); left > 0; --left) {
        const qsizetype start = at;
        if (at + entryHead > bytes.size())
            return std::nullopt;
        const auto flags = qFromBigEndian<quint16>(bytes.data() + at + entryHead - 2);
        at += entryHead + (version >= 3 && (flags & 0x4000) ? 2 : 0); // two more bytes of flags
        if (version == 4) {
            const auto dropped = takeVarint(bytes, at);
            if (!dropped || *dropped > path.size())
                return std::nullopt;
            path.chop(*dropped);
        } else {
            path.clear();
        }
        const qsizetype end = at > bytes.size() ? -1 : bytes.indexOf('\0', at);
        if (end < 0)
            return std::nullopt;
        path.append(bytes.sliced(at, end - at));
        paths.insert(path);
        at = end + 1;
        if (version < 4) // padded with one to eight NULs, so that the next entry is aligned to 8
            at = start + (end - start + 8) / 8 * 8;
    }
    // Extensions: a name of four letters and a length. "link": part of the entries is elsewhere; "sdir": folders as
    // entries.
    constexpr qsizetype checksum = 20;
    while (at + 8 <= bytes.size() - checksum) {
        const QByteArrayView name = bytes.sliced(at, 4);
        if (name == "link" || name == "sdir")
            return std::nullopt;
        at += 8 + qsizetype(number(at + 4));
    }
    return paths;
}

std::optional<GitTree> findGitTree(const ReadOnlyFs &fs, const AbsPath &folder)
{
    for (AbsPath at = folder;; at = at.parent()) {
        const AbsPath git = at / u".git"_s;
        const FileType type = fs.type(git);
        if (type == FileType::Folder && fs.type(git / u"HEAD"_s) != FileType::Missing)
            return GitTree{at, git};
        if (type == FileType::File) {
            const QByteArray text = fs.read(git, 4096).valueOr({}).trimmed();
            if (text.startsWith("gitdir: ")) {
                const QString says = QString::fromUtf8(text.mid(8));
                return GitTree{at, says.startsWith(u'/') ? AbsPath(says) : at / says};
            }
        }
        if (at.str() == "/"_L1 || at.isEmpty())
            return std::nullopt;
    }
}

} // namespace burrow
