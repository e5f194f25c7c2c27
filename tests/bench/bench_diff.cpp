// Rows, marks and patch of large texts beside `git diff --no-index` on the same files, in time and length of the
// script.
//   bench_diff [SEED]
// "ours" is all that a window needs, from two files on disk to rows and patch; git's time has the start of its process
// in it, shown by itself in the head of the table.
#include "diff/diff.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;

QByteArray word(QRandomGenerator &random)
{
    static const QByteArrayList words =
        QByteArray("path proxy module build test cache root flags tool server debug launch "
                   "format import package window theme font size color")
            .split(' ');
    return words[random.bounded(int(words.size()))];
}

/// A line of a settings file, or of a Go program, where far more lines are alike.
QByteArray freshLine(QRandomGenerator &random, bool program, int number)
{
    const QByteArray n = QByteArray::number(number);
    switch (random.bounded(7)) {
    case 0: return program ? "\t}"_ba : "  },"_ba;
    case 1: return program ? "\t\treturn err"_ba : ""_ba;
    case 2: return program ? "}"_ba : "  \"" + word(random) + n + "\": {";
    case 3: return program ? ""_ba : "  // " + word(random) + ' ' + word(random) + ' ' + word(random);
    case 4: return (program ? "func " : "  \"go.") + word(random) + n + (program ? "() error {" : "\": true,");
    case 5: return (program ? "\t" : "  \"") + word(random) + '.' + word(random) + (program ? "()" : "\": 1,");
    default:
        return (program ? "\tif x := " : "  \"gopls.") + word(random) + n +
               (program ? "(); x != nil {" : "\": \"" + word(random) + "\",");
    }
}

enum class Kind { Few, Many, Moved, Rewritten };

QByteArrayList changed(QByteArrayList lines, Kind kind, bool program, QRandomGenerator &random)
{
    const auto touch = [&](int places) {
        for (; places > 0; --places) {
            const int at = int(random.bounded(lines.size()));
            switch (random.bounded(3)) {
            case 0: lines[at] += " x"; break;
            case 1: lines.insert(at, freshLine(random, program, int(random.bounded(1 << 30)))); break;
            default: lines.removeAt(at);
            }
        }
    };
    switch (kind) {
    case Kind::Few: touch(6); break;
    case Kind::Many: touch(int(lines.size() / 20)); break;
    case Kind::Moved:
        for (int i = 0; i < 4; ++i) {
            const qsizetype size = lines.size() / 20, from = random.bounded(lines.size() - size);
            const QByteArrayList block = lines.mid(from, size);
            lines.remove(from, size);
            const qsizetype to = random.bounded(lines.size());
            lines = lines.mid(0, to) + block + lines.mid(to);
        }
        break;
    case Kind::Rewritten:
        for (QByteArray &line : lines) {
            if (random.bounded(2))
                line = freshLine(random, program, int(random.bounded(1 << 30)));
        }
    }
    return lines;
}

struct Measured
{
    double ms = 0; ///< best of some rounds
    int lines = 0; ///< added and removed
};

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Measured measureOurs(const QString &dir)
{
    Measured best{1e9, 0};
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        const Diff result = diff(readAll(dir + u"/old"_s), readAll(dir + u"/new"_s));
        const QByteArray patch = unifiedPatch(result, "a/old", "b/new");
        best.ms = std::min(best.ms, double(timer.nsecsElapsed()) / 1e6);
        best.lines = result.added + result.removed;
    }
    return best;
}

Measured measureGit(const QString &dir, const QString &algorithm)
{
    Measured best{1e9, 0};
    for (int i = 0; i < rounds; ++i) {
        QProcess git;
        git.setWorkingDirectory(dir);
        QElapsedTimer timer;
        timer.start();
        git.start(u"git"_s, {u"diff"_s, u"--no-index"_s, u"--no-color"_s, u"--no-ext-diff"_s,
                             u"--diff-algorithm="_s + algorithm, u"old"_s, u"new"_s});
        if (!git.waitForFinished(-1) || git.exitCode() > 1)
            return {};
        best.ms = std::min(best.ms, double(timer.nsecsElapsed()) / 1e6);
        best.lines = -2; // the two lines of its header
        for (const QByteArray &line : git.readAllStandardOutput().split('\n'))
            best.lines += line.startsWith('+') || line.startsWith('-');
    }
    return best;
}

} // namespace

int main(int argc, char **argv)
{
    QRandomGenerator random(argc > 1 ? QByteArray(argv[1]).toUInt() : 1);
    QProcess git;
    QElapsedTimer timer;
    timer.start();
    git.start(u"git"_s, {u"--version"_s});
    if (!git.waitForFinished()) {
        std::puts("bench_diff: git is not here, nothing to compare with");
        return 0;
    }
    std::printf("best of %d rounds; git's times include %.0f ms for the start of a process\n", rounds,
                double(timer.nsecsElapsed()) / 1e6);
    std::puts("script: lines removed and added. Goals: time at most git's; script at most git's (few, many), 1.1 x "
              "histogram's (moved, rewritten)\n");
    std::printf("%-10s %-9s %8s | %8s %8s %8s | %6s %6s | %7s %7s %7s | %6s %6s\n", "text", "lines are", "lines",
                "ours ms", "git ms", "hist. ms", "t/git", "t/hist", "script", "git", "hist.", "s/git", "s/hist");
    const std::pair<Kind, const char *> kinds[] = {
        {Kind::Few, "few"}, {Kind::Many, "many"}, {Kind::Moved, "moved"}, {Kind::Rewritten, "rewritten"}};
    for (const bool program : {false, true}) {
        for (const int size : {1000, 20000, 100000}) {
            for (const auto &[kind, name] : kinds) {
                QByteArrayList lines;
                for (int i = 0; i < size; ++i)
                    lines << freshLine(random, program, i);
                QTemporaryDir dir;
                for (const bool old : {true, false}) {
                    QFile file(dir.filePath(old ? u"old"_s : u"new"_s));
                    if (!file.open(QIODevice::WriteOnly))
                        return 1;
                    file.write((old ? lines : changed(lines, kind, program, random)).join('\n') + '\n');
                }
                const Measured ours = measureOurs(dir.path()), myers = measureGit(dir.path(), u"myers"_s),
                               histogram = measureGit(dir.path(), u"histogram"_s);
                std::printf("%-10s %-9s %8d | %8.1f %8.1f %8.1f | %6.2f %6.2f | %7d %7d %7d | %6.3f %6.3f\n",
                            program ? "program" : "settings", name, size, ours.ms, myers.ms, histogram.ms,
                            ours.ms / myers.ms, ours.ms / histogram.ms, ours.lines, myers.lines, histogram.lines,
                            double(ours.lines) / myers.lines, double(ours.lines) / histogram.lines);
                std::fflush(stdout);
            }
        }
    }
}
