// Content hashes, as they appear in plans, journals and previews.
#pragma once

#include <QByteArray>
#include <QCryptographicHash>

namespace burrow {

/// SHA-256 in lower-case hex.
inline QByteArray sha256(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result().toHex();
}

} // namespace burrow
