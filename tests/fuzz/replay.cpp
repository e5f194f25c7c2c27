// Runs a fuzz target over files and folders of inputs, each also cut short at several places: an ordinary test.
#include "fuzz.h"

#include <QDirIterator>
#include <QFile>

using namespace burrow;

int main(int argc, char **argv)
{
    int files = 0;
    long long runs = 0;
    const auto replay = [&](const QString &name) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "cannot read %s\n", qPrintable(name));
            std::exit(1);
        }
        const QByteArray bytes = file.readAll();
        ++files;
        // A crash says which file it was.
        std::fprintf(stderr, "%s\n", qPrintable(name));
        fuzzOne(bytes);
        ++runs;
        for (qsizetype cut = 1; cut <= 64 && cut < bytes.size(); ++cut, ++runs)
            fuzzOne(QByteArrayView(bytes).first(bytes.size() * cut / 65));
    };
    for (int i = 1; i < argc; ++i) {
        const QString name = QString::fromLocal8Bit(argv[i]);
        if (!QFileInfo(name).isDir()) {
            replay(name);
            continue;
        }
        QDirIterator it(name, QDir::Files);
        while (it.hasNext())
            replay(it.next());
    }
    std::printf("%d files, %lld executions\n", files, runs);
    return files > 0 ? 0 : 1;
}
