// Binary: what the header of an executable says, read without running it.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace burrow {

/// Reads part of a file: up to length bytes from offset on; fewer at its end.
using PartReader = std::function<QByteArray(qint64 offset, qint64 length)>;

/// Where the Go linker put the build info, within the file.
struct FileRange
{
    qint64 offset = 0, length = 0;
};

/// One executable image: an ELF file, a Mach-O file, or one slice of a universal Mach-O file.
struct BinaryImage
{
    QString arch;                       ///< Go's name: "amd64", "arm64"; "machine-N" for one we have no name for
    std::optional<FileRange> buildInfo; ///< the section .go.buildinfo
};

/// The images of an executable: one, or several for a universal one, or none for a script and anything else.
/// Formats: ELF (32 and 64 bit, either byte order), Mach-O (64 bit and universal).
std::vector<BinaryImage> readBinary(const PartReader &read);

/// "amd64", "arm64", "universal"; empty for what is no executable.
QString archOf(const std::vector<BinaryImage> &images);

} // namespace burrow
