// example.com/tiny v1.0.0: the module that the tests of the race download.
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QList>

namespace burrow {

/// A zip of two files, not compressed, and its hash as `go mod download` computes it.
inline QByteArray storedZip(const QByteArray &content = "package tiny\n")
{
    struct File
    {
        QByteArray name, content;
    };
    // In another order than sorted: the hash must not care.
    const QList<File> files{{"example.com/tiny@v1.0.0/tiny.go", content},
                            {"example.com/tiny@v1.0.0/go.mod", "module example.com/tiny\n"}};
    const auto n = [](quint64 value, int bytes) {
        QByteArray out;
        for (int i = 0; i < bytes; ++i)
            out += char(value >> (8 * i));
        return out;
    };
    QByteArray zip, directory;
    for (const File &file : files) {
        const auto size = quint64(file.content.size());
        const QByteArray sizes = n(0, 4) + n(size, 4) + n(size, 4) + n(quint64(file.name.size()), 2) + n(0, 2);
        directory += "PK\1\2" + n(20, 2) + n(20, 2) + n(0, 2) + n(0, 2) + n(0, 4) + sizes + n(0, 2) + n(0, 2) +
                     n(0, 2) + n(0, 4) + n(quint64(zip.size()), 4) + file.name;
        zip += "PK\3\4" + n(20, 2) + n(0, 2) + n(0, 2) + n(0, 4) + sizes + file.name + file.content;
    }
    const auto at = quint64(zip.size());
    return zip + directory + "PK\5\6" + n(0, 4) + n(2, 2) + n(2, 2) + n(quint64(directory.size()), 4) + n(at, 4) +
           n(0, 2);
}

inline QByteArray tinyHash()
{
    // printf of the two sha256sum lines, sorted by name, through sha256: worked out apart from our code.
    const auto hex = [](const QByteArray &bytes) {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    };
    const QByteArray list = hex("module example.com/tiny\n") + "  example.com/tiny@v1.0.0/go.mod\n" +
                            hex("package tiny\n") + "  example.com/tiny@v1.0.0/tiny.go\n";
    return "h1:" + QCryptographicHash::hash(list, QCryptographicHash::Sha256).toBase64();
}

} // namespace burrow
