// BuildInfo: what the Go linker wrote into a program about itself.
#pragma once

#include "probe/binary.h"

#include <QMap>

#include <optional>

namespace burrow {

/// What `go version -m FILE` would print, without running go.
struct BuildInfo
{
    QString goVersion;               ///< "go1.26.8"
    QString path;                    ///< import path of the main package
    QString module;                  ///< module it belongs to
    QString version;                 ///< "v0.24.0", "(devel)"; of the replacement, where the module was replaced
    QMap<QString, QString> settings; ///< "GOARCH" -> "arm64"
};

/// The build info of a program, read where the image says it is. Nothing if the program is not Go's, is stripped of it,
/// or was built before Go 1.18, which wrote pointers there instead of text. Format: debug/buildinfo in Go's own source:
/// 14 bytes of magic, pointer size, flags, padding to 32, then two strings, each after its length as a varint: Go's
/// version, and lines of fields between two markers of 16 bytes.
std::optional<BuildInfo> readBuildInfo(const PartReader &read, const BinaryImage &image);

/// The same from the bytes of the section.
std::optional<BuildInfo> parseBuildInfo(QByteArrayView section);

} // namespace burrow
