#include "base/version.h"

#include <QRegularExpression>

namespace burrow {

std::optional<Version> Version::parse(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(?:go|v)?(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?(?:-?([A-Za-z][0-9A-Za-z.\-]*))?(?=[\s+]|$))"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return Version{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(), match.captured(4)};
}

QString Version::str() const
{
    const QString numbers = QStringLiteral("%1.%2.%3").arg(major).arg(minor).arg(patch);
    return preRelease.isEmpty() ? numbers : numbers + u'-' + preRelease;
}

std::strong_ordering Version::operator<=>(const Version &other) const
{
    if (const auto order = major <=> other.major; order != 0)
        return order;
    if (const auto order = minor <=> other.minor; order != 0)
        return order;
    if (const auto order = patch <=> other.patch; order != 0)
        return order;
    if (preRelease.isEmpty() != other.preRelease.isEmpty())
        return preRelease.isEmpty() ? std::strong_ordering::greater : std::strong_ordering::less;
    return preRelease.compare(other.preRelease) <=> 0;
}

} // namespace burrow
