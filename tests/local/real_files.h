// Files as a test makes and reads them.
#pragma once

#include "base/abs_path.h"

#include <QFile>
#include <QTest>

namespace burrow {

inline void put(const AbsPath &path, const QByteArray &bytes)
{
    QFile file(path.str());
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path.str()));
    file.write(bytes);
}

inline QByteArray get(const AbsPath &path)
{
    QFile file(path.str());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<cannot open>");
}

} // namespace burrow
