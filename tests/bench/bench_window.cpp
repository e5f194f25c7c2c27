// From the start of the program to the first painted page: burrow-gui beside a bare program that shows the same widgets
// without an engine, and beside an empty window. Each program says on its standard output when it has painted.
// usage: bench_window [RUNS]      on the platform that QT_QPA_PLATFORM names; else X where there is a display, or
// offscreen
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

struct Program
{
    const char *name;
    QList<QByteArray> words;
    std::vector<double> times{}; ///< milliseconds
    bool failed = false;

    double median() const { return times[times.size() / 2]; }
    double least() const { return times.front(); }
};

/// One start, until the program has said that it has painted.
bool start(const Program &program, const QList<QByteArray> &environment, double *milliseconds)
{
    std::vector<char *> argv, envp;
    for (const QByteArray &word : program.words)
        argv.push_back(const_cast<char *>(word.constData()));
    for (const QByteArray &variable : environment)
        envp.push_back(const_cast<char *>(variable.constData()));
    argv.push_back(nullptr);
    envp.push_back(nullptr);
    int out[2];
    if (pipe2(out, O_CLOEXEC) != 0)
        return false;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, out[1], 1);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    const auto from = std::chrono::steady_clock::now();
    pid_t child = 0;
    const bool started = posix_spawn(&child, argv.front(), &actions, nullptr, argv.data(), envp.data()) == 0;
    posix_spawn_file_actions_destroy(&actions);
    close(out[1]);
    char byte = 0;
    const bool painted = started && read(out[0], &byte, 1) == 1;
    *milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count();
    close(out[0]);
    int status = 0;
    if (started)
        waitpid(child, &status, 0);
    return painted && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const int runs = argc > 1 ? std::max(1, std::atoi(argv[1])) : 30;
    QTemporaryDir home;
    QList<QByteArray> environment{"HOME=" + home.path().toUtf8(), "PATH=/usr/local/bin:/usr/bin:/bin",
                                  "SHELL=/bin/bash", "LC_ALL=C.UTF-8", "XDG_RUNTIME_DIR=" + home.path().toUtf8()};
    // Offscreen an empty window is painted before any font was looked for, which no other platform does.
    const QByteArray platform = qEnvironmentVariableIsSet("QT_QPA_PLATFORM")
                                    ? qgetenv("QT_QPA_PLATFORM")
                                    : QByteArray(qEnvironmentVariableIsSet("DISPLAY") ? "xcb" : "offscreen");
    environment << "QT_QPA_PLATFORM=" + platform;
    if (qEnvironmentVariableIsSet("DISPLAY"))
        environment << "DISPLAY=" + qgetenv("DISPLAY");
    const QByteArray own = QFile::encodeName(QDir(QString::fromLocal8Bit(argv[0]).section(u'/', 0, -2)).absolutePath());

    std::printf("%d starts of each in turn, platform %s\n", runs, platform.constData());
    std::printf("%-58s %10s %10s %8s %8s\n", "from the start to the first painted page", "median ms", "least ms",
                "median", "least");
    for (const QByteArray language : {"en", "zh_CN"}) {
        std::vector<Program> programs{
            {"empty window", {own + "/bench_window_empty", language}},
            {"the same widgets without an engine", {own + "/bench_window_bare", language}},
            {"burrow-gui", {BURROW_BIN_DIR "/burrow-gui", "--until-painted", "--theme", "light", "--lang", language}}};
        for (int run = 0; run <= runs; ++run) // the first fills the caches and does not count
            for (Program &program : programs) {
                double took = 0;
                program.failed |= !start(program, environment, &took);
                if (run > 0)
                    program.times.push_back(took);
            }
        for (Program &program : programs)
            std::sort(program.times.begin(), program.times.end());
        for (const Program &program : programs) {
            if (program.failed) {
                std::printf("%-58s %10s\n", program.name, "failed");
                continue;
            }
            const QByteArray name = QByteArray(program.name) + ", " + language;
            std::printf("%-58s %10.1f %10.1f", name.constData(), program.median(), program.least());
            const Program &ours = programs.back();
            if (&program != &ours && !ours.failed)
                std::printf(" %7.2fx %7.2fx  (burrow-gui against it; goal at most %s)",
                            ours.median() / program.median(), ours.least() / program.least(),
                            &program == &programs.front() ? "2" : "1.25");
            std::printf("\n");
        }
    }
    return 0;
}
