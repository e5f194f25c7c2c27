// Version: comparing Go, gopls, dlv and editor versions.
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace burrow {

/// A Version is up to three numbers and an optional pre-release: "1.26.8", "go1.27rc1", "v0.24.0-pre.1", "1.105.0".
/// A missing patch counts as 0; a pre-release comes before its release.
struct Version
{
    int major = 0, minor = 0, patch = 0;
    QString preRelease;

    /// Reads "1.26.8", "go1.26.8", "v0.24.0", "1.24"; nothing for anything else. Trailing words ("go1.26.8 X:foo") are
    /// ignored.
    static std::optional<Version> parse(const QString &text);
    QString str() const;

    std::strong_ordering operator<=>(const Version &other) const;
    bool operator==(const Version &) const = default;
};

} // namespace burrow
