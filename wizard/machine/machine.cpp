// The borders are interfaces; this file gives the library an object and checks that each header stands alone.
#include "machine/machine.h"

#include <limits>

namespace burrow {

Result<QByteArray> ReadOnlyFs::readPart(const AbsPath &path, qint64 offset, qint64 length) const
{
    const auto all = read(path, std::numeric_limits<qint64>::max());
    if (!all)
        return all.error();
    return all->mid(offset, length);
}

} // namespace burrow
