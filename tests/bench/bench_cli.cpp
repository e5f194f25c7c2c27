// From the start of the program to its end, with memory: `burrow` beside programs that do next to nothing.
// usage: bench_cli [RUNS]
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

struct Figures
{
    double median = 0, least = 0; ///< milliseconds
    double memory = 0;            ///< MiB, largest resident size
    bool failed = false;
};

/// Runs a program often, its output thrown away.
Figures measure(const QList<QByteArray> &words, const QList<QByteArray> &environment, int runs)
{
    std::vector<char *> argv, envp;
    for (const QByteArray &word : words)
        argv.push_back(const_cast<char *>(word.constData()));
    for (const QByteArray &variable : environment)
        envp.push_back(const_cast<char *>(variable.constData()));
    argv.push_back(nullptr);
    envp.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (const int fd : {1, 2})
        posix_spawn_file_actions_addopen(&actions, fd, "/dev/null", O_WRONLY, 0);

    Figures figures;
    std::vector<double> times;
    for (int i = 0; i < runs + 1; ++i) { // the first fills the caches and does not count
        const auto from = std::chrono::steady_clock::now();
        pid_t child = 0;
        if (posix_spawn(&child, argv.front(), &actions, nullptr, argv.data(), envp.data()) != 0) {
            figures.failed = true;
            break;
        }
        int status = 0;
        rusage usage{};
        wait4(child, &status, 0, &usage);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - from;
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
            figures.failed = true;
        if (i > 0)
            times.push_back(took.count());
        figures.memory = std::max(figures.memory, double(usage.ru_maxrss) / 1024);
    }
    posix_spawn_file_actions_destroy(&actions);
    std::sort(times.begin(), times.end());
    if (!times.empty()) {
        figures.median = times[times.size() / 2];
        figures.least = times.front();
    }
    return figures;
}

} // namespace

int main(int argc, char *argv[])
{
    const int runs = argc > 1 ? std::max(1, std::atoi(argv[1])) : 40;
    QTemporaryDir home;
    QDir(home.path()).mkpath(QStringLiteral(".config/Code/User"));
    QFile settings(home.filePath(QStringLiteral(".config/Code/User/settings.json")));
    if (settings.open(QIODevice::WriteOnly))
        settings.write("{\n  // mine\n  \"go.useLanguageServer\": false\n}\n");
    settings.close();
    const QList<QByteArray> environment{"HOME=" + home.path().toUtf8(), "PATH=/usr/local/go/bin:/usr/bin:/bin",
                                        "SHELL=/bin/bash", "LC_ALL=C.UTF-8"};
    const QByteArray bin = BURROW_BIN_DIR,
                     own = QFile::encodeName(QDir(QString::fromLocal8Bit(argv[0]).section(u'/', 0, -2)).absolutePath());

    struct Row
    {
        const char *name;
        QList<QByteArray> words;
        int runs;
    };
    const std::vector<Row> rows{
        {"/bin/true", {"/bin/true"}, runs},
        {"git --version", {"/usr/bin/git", "--version"}, runs},
        {"empty program on Qt Core", {own + "/bench_empty_core"}, runs},
        {"empty program on Qt Core and Network", {own + "/bench_empty_network"}, runs},
        {"burrow --version", {bin + "/burrow", "--version"}, runs},
        {"burrow --help", {bin + "/burrow", "--help"}, runs},
        {"burrow history", {bin + "/burrow", "history"}, runs},
        {"bash -ilc true (the slowest that a plan waits for)", {"/bin/bash", "-ilc", "true"}, runs / 4 + 1},
        {"burrow scan --json", {bin + "/burrow", "scan", "--json"}, runs / 4 + 1},
        {"burrow plan --recommended --json", {bin + "/burrow", "plan", "--recommended", "--json"}, runs / 4 + 1},
    };
    std::printf("%-52s %10s %10s %10s\n", "from start to end", "median ms", "least ms", "MiB");
    for (const Row &row : rows) {
        const Figures f = measure(row.words, environment, row.runs);
        if (f.failed)
            std::printf("%-52s %10s\n", row.name, "failed");
        else
            std::printf("%-52s %10.2f %10.2f %10.1f\n", row.name, f.median, f.least, f.memory);
    }
    return 0;
}
