#include "probe/build_info.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

constexpr QByteArrayView magic("\xFF Go buildinf:");
constexpr qsizetype headLength = 32;
constexpr qsizetype markerLength = 16;
constexpr qint64 sectionLimit = 1 << 20;
constexpr char inlineStrings = 2; // flag: the strings follow, as since Go 1.18

/// Takes a length (varint) and that many bytes from the front; nothing if they are not there.
std::optional<QByteArrayView> takeString(QByteArrayView &rest)
{
    quint64 length = 0;
    for (int shift = 0; shift < 63; shift += 7) {
        if (rest.isEmpty())
            return std::nullopt;
        const auto byte = static_cast<quint8>(rest.front());
        rest = rest.sliced(1);
        length |= quint64(byte & 0x7F) << shift;
        if (byte & 0x80)
            continue;
        if (length > quint64(rest.size()))
            return std::nullopt;
        const QByteArrayView text = rest.first(qsizetype(length));
        rest = rest.sliced(qsizetype(length));
        return text;
    }
    return std::nullopt;
}

void readLines(BuildInfo &info, QByteArrayView text)
{
    bool inMain = false; // a line "=>" speaks of the module above it
    for (const QByteArray &line : text.toByteArray().split('\n')) {
        const QByteArrayList fields = line.split('\t');
        const QByteArray what = fields.first();
        const auto field = [&](qsizetype i) { return QString::fromUtf8(fields.value(i)); };
        if (what == "path") {
            info.path = field(1);
        } else if (what == "mod") {
            info.module = field(1);
            info.version = field(2);
        } else if (what == "=>" && inMain) {
            info.version = field(2);
        } else if (what == "build") {
            const QString setting = field(1);
            if (const QString name = setting.section(u'=', 0, 0); !name.isEmpty())
                info.settings.insert(name, setting.section(u'=', 1));
        }
        inMain = what == "mod";
    }
}

} // namespace

std::optional<BuildInfo> parseBuildInfo(QByteArrayView section)
{
    // The section is aligned to 16; the linker may have put something before.
    qsizetype at = 0;
    while (at + headLength <= section.size() && !section.sliced(at).startsWith(magic))
        at += 16;
    if (at + headLength > section.size() || !(section.at(at + 15) & inlineStrings))
        return std::nullopt;
    QByteArrayView rest = section.sliced(at + headLength);
    const auto version = takeString(rest);
    if (!version || version->isEmpty())
        return std::nullopt;
    BuildInfo info;
    info.goVersion = QString::fromUtf8(*version);
    const auto lines = takeString(rest);
    if (lines && lines->size() >= 2 * markerLength)
        readLines(info, lines->sliced(markerLength).chopped(markerLength));
    return info;
}

std::optional<BuildInfo> readBuildInfo(const PartReader &read, const BinaryImage &image)
{
    if (!image.buildInfo)
        return std::nullopt;
    return parseBuildInfo(read(image.buildInfo->offset, std::clamp<qint64>(image.buildInfo->length, 0, sectionLimit)));
}

} // namespace burrow
