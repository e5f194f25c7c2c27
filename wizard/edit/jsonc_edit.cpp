#include "edit/parts.h"

namespace burrow {

Result<QByteArray> editJsonc(QByteArrayView, const JsoncEdit &)
{
    return Error{ErrorKind::Unsupported, Text("edit", QT_TRANSLATE_NOOP("edit", "JSON with comments cannot be edited yet.")), {}, {}};
}

} // namespace burrow
