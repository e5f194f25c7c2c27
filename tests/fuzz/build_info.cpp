// The section that the Go linker writes.
#include "probe/build_info.h"

#include "fuzz.h"

namespace burrow {

void fuzzOne(QByteArrayView input)
{
    if (const auto info = parseBuildInfo(input)) {
        require(!info->goVersion.isEmpty(), "a Go program says by which Go it was built");
        for (auto it = info->settings.cbegin(); it != info->settings.cend(); ++it)
            require(!it.key().isEmpty() && !it.key().contains(u'\n'), "a setting has a name of one line");
    }
}

} // namespace burrow
