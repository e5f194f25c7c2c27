#include "edit/parts.h"

namespace burrow {

qsizetype shellBlockPlace(QByteArrayView text)
{
    return text.size();
}

} // namespace burrow
