// How long looking takes, beside what it cannot be faster than: its slowest child, or its children's CPU time shared by
// all cores.
#include "local/local_clock.h"
#include "local/local_fs.h"
#include "local/local_host.h"
#include "local/local_runner.h"
#include "probe/probes.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <mutex>
#include <thread>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

/// A runner that adds up what its children cost, finer than the milliseconds of a report.
class Meter final : public ProcessRunner
{
public:
    Result<CommandResult> run(const Command &command, const CancelToken &cancel,
                              const std::function<void(QByteArrayView)> &onLine) override
    {
        const auto began = std::chrono::steady_clock::now();
        auto result = m_runner.run(command, cancel, onLine);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
        const std::lock_guard lock(m_mutex);
        slowest = std::max(slowest, took.count());
        if (result)
            cpu += double(result->cpu.count()) / 1e3;
        ++children;
        return result;
    }

    double slowest = 0, cpu = 0;
    int children = 0;

private:
    LocalRunner m_runner{true};
    std::mutex m_mutex;
};

struct Measured
{
    double took = 0, slowest = 0, share = 0;
    int children = 0;
    double ratio() const { return took / std::max(slowest, share); }
};

Measured scanOnce(const Host &host, const Catalog &catalog, const AbsPath &workspace)
{
    const LocalFs fs;
    const LocalClock clock;
    Meter meter;
    const auto began = std::chrono::steady_clock::now();
    const Survey survey = takeSurvey({host, fs, meter, clock}, catalog, {workspace}, {});
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    const double cores = std::max(1u, std::thread::hardware_concurrency());
    return {took.count(), meter.slowest, meter.cpu / cores, meter.children};
}

/// A Go project of a common size: a program and 40 packages with tests.
bool makeProject(const QString &root)
{
    const auto put = [&](const QString &name, const QByteArray &bytes) {
        QFile file(root + u'/' + name);
        return QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly) &&
               file.write(bytes) == bytes.size();
    };
    bool ok = put(u"go.mod"_s, "module example.com/shop\n\ngo 1.22\n") && put(u"main.go"_s, "package main\n");
    for (int i = 0; i < 40; ++i) {
        const QString folder = u"internal/p%1/"_s.arg(i);
        for (const char *name : {"a", "b", "c", "a_test"})
            ok = ok && put(folder + QString::fromLatin1(name) + u".go"_s, "package p\n");
    }
    return ok;
}

void bench(const char *name, const Host &host, const Catalog &catalog, const AbsPath &workspace)
{
    std::vector<Measured> runs;
    scanOnce(host, catalog, workspace); // warms the caches of the disk
    for (int i = 0; i < 9; ++i)
        runs.push_back(scanOnce(host, catalog, workspace));
    std::ranges::sort(runs, {}, &Measured::ratio);
    const Measured &median = runs[runs.size() / 2];
    std::printf("%-34s %9.1f %10.1f %12.1f %9d %7.2f  (%.2f to %.2f)\n", name, median.took, median.slowest,
                median.share, median.children, median.ratio(), runs.front().ratio(), runs.back().ratio());
}

} // namespace

int main()
{
    const QTemporaryDir dir, project;
    auto local = localHost();
    const auto catalog = Catalog::load();
    if (!local || !catalog || !dir.isValid() || !makeProject(project.path())) {
        std::fprintf(stderr, "bench_scan: no HOME, no catalog, or no temporary folder\n");
        return 1;
    }
    Host host = *local;
    host.home = AbsPath(dir.path());
    host.env = {{u"HOME"_s, dir.path()}, {u"PATH"_s, qEnvironmentVariable("PATH")}, {u"LANG"_s, u"C.UTF-8"_s}};
    const AbsPath workspace(project.path());

    std::printf("%-34s %9s %10s %12s %9s %7s\n", "median of 9", "scan, ms", "slowest", "CPU / cores", "children",
                "ratio");
    for (const QString &shell : {u"bash"_s, u"zsh"_s, u"fish"_s}) {
        const QString program = QStandardPaths::findExecutable(shell);
        if (program.isEmpty())
            continue;
        host.env.insert(u"SHELL"_s, program);
        bench(qPrintable(shell + u", empty home"_s), host, *catalog, workspace);
    }
    host.env.insert(u"SHELL"_s, QStandardPaths::findExecutable(u"bash"_s));
    QFile slow(dir.filePath(u".bash_profile"_s));
    if (slow.open(QIODevice::WriteOnly))
        slow.write("sleep 0.5\n");
    slow.close();
    bench("bash, start-up file sleeps 500 ms", host, *catalog, workspace);
    std::printf("The goal is a ratio of at most 1.2.\n");
    return 0;
}
