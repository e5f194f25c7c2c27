// The hash of a module zip, as go.sum and the checksum database write it.
#pragma once

#include "base/result.h"

#include <QByteArrayView>

namespace burrow {

/// "h1:..." of the files in a module zip (golang.org/x/mod/sumdb/dirhash, Hash1): independent of how the zip was
/// packed, so two proxies that pack by themselves agree. Error Syntax for what is no such zip or is suspiciously large.
Result<QByteArray> moduleZipHash(QByteArrayView zip);

} // namespace burrow
