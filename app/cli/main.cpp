#include "cli/verbs.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("burrow"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BURROW_VERSION));
    return burrow::cli::runBurrow(QCoreApplication::arguments().sliced(1), burrow::localTerminal());
}
