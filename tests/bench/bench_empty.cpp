// The least that a program on Qt costs: what bench_cli holds `burrow --version` against.
#include <QCoreApplication>
#ifdef BENCH_NETWORK
#include <QNetworkAccessManager>
#endif

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
#ifdef BENCH_NETWORK
    if (argc > 1) // linked, and not run
        return QNetworkAccessManager().supportedSchemes().size() > 0;
#endif
    return 0;
}
