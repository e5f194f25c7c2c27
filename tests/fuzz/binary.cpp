// Headers of executables, ELF and Mach-O, and the build info in them: no read outside of sense, whatever they claim.
#include "fuzz.h"
#include "probe/build_info.h"

namespace burrow {

void fuzzOne(QByteArrayView input)
{
    qint64 asked = 0;
    const PartReader read = [&](qint64 offset, qint64 length) -> QByteArray {
        require(length >= 0, "a length is not negative");
        require(length <= 64 << 20, "no file makes us read more than 64 MiB at once");
        require(++asked < 100'000, "a small file is read in few parts");
        if (offset < 0 || offset >= input.size())
            return {};
        return input.sliced(offset, std::min<qint64>(length, input.size() - offset)).toByteArray();
    };
    const std::vector<BinaryImage> images = readBinary(read);
    require(images.size() <= 1000, "a file has few images");
    for (const BinaryImage &image : images) {
        require(!image.arch.isEmpty(), "an image is for some machine");
        if (image.buildInfo)
            require(image.buildInfo->offset >= 0 && image.buildInfo->length >= 0, "a section lies within a file");
        if (const auto info = readBuildInfo(read, image))
            require(!info->goVersion.isEmpty(), "a Go program says by which Go it was built");
    }
    require(archOf(images).isEmpty() == images.empty(), "only what is no executable is for no machine");
}

} // namespace burrow
