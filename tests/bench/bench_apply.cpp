// Applying to 40 files beside a bare loop that writes, syncs and renames the same bytes; and previewing 60 edits.
//   bench_apply [FOLDER]        where the files lie (the temporary folder): memory has nothing to wait for
// The loop is what a program without a journal, undo or checks would do. Rounds alternate and the order within a round
// changes, since a disk has moods; the figures are medians.
#include "apply/transaction.h"
#include "base/hash.h"
#include "local/local_clock.h"
#include "local/local_fs.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

constexpr int fileCount = 40;
constexpr int rounds = 15;

QByteArray settingsText(int lines, int number)
{
    QByteArray text = "{\n";
    for (int i = 0; i < lines; ++i)
        text += "    \"editor.key" + QByteArray::number(i) + "\": \"value " + QByteArray::number(number) +
                "\", // as we like it\n";
    return text + "    \"last\": true\n}\n";
}

bool put(const AbsPath &path, const QByteArray &bytes)
{
    QDir().mkpath(path.parent().str());
    QFile file(path.str());
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Seconds for write, fsync, rename of each file.
double bareLoop(const std::vector<FileChange> &changes)
{
    QElapsedTimer timer;
    timer.start();
    for (const FileChange &change : changes) {
        const QByteArray target = change.target.str().toUtf8(), temporary = target + ".tmp";
        const int fd = ::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
        if (fd < 0 || ::write(fd, change.after.constData(), size_t(change.after.size())) != change.after.size() ||
            ::fsync(fd) != 0 || ::close(fd) != 0 || ::rename(temporary.constData(), target.constData()) != 0)
            std::perror("bare loop");
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

struct Case
{
    const char *name;
    int folders, lines;
};

void compare(const Case &what, const QString &where)
{
    std::vector<double> ours, bare;
    for (int round = 0; round < rounds; ++round) {
        for (const bool burrow : {round % 2 == 0, round % 2 != 0}) {
            QTemporaryDir dir(where + u"/bench-apply-XXXXXX"_s);
            const AbsPath home(QFileInfo(dir.path()).canonicalFilePath());
            Host host;
            host.home = home;
            Plan plan;
            FileSnapshots files;
            for (int i = 0; i < fileCount; ++i) {
                FileSnapshot file;
                file.path = file.target = home / u"%1/settings%2.json"_s.arg(i % what.folders).arg(i);
                file.bytes = settingsText(what.lines, i);
                if (!put(file.path, file.bytes))
                    std::perror("put");
                file.stat = LocalFs().stat(file.path);
                file.sha256 = sha256(file.bytes);
                PlannedEdit edit;
                edit.id = QString::number(i);
                edit.file = file.path;
                edit.format = FileFormat::Jsonc;
                edit.edit = JsoncEdit{{"go.lintTool"_ba}, JsoncEdit::Op::Set, "\"golangci-lint-v2\""};
                plan.edits.push_back(std::move(edit));
                files.insert(file.path, std::move(file));
            }
            const std::vector<FileChange> changes = preview(plan, files);
            ::sync(); // neither side pays for the files that were just made
            if (!burrow) {
                bare.push_back(bareLoop(changes));
                continue;
            }
            LocalFs fs;
            const LocalClock clock;
            QElapsedTimer timer;
            timer.start();
            const ApplyReport report = apply(changes, plan, {host, fs, clock}, {});
            ours.push_back(double(timer.nsecsElapsed()) / 1e9);
            if (report.error)
                std::fprintf(stderr, "apply: %s\n", report.error->what.source.constData());
        }
    }
    std::printf("%-34s %10.1f ms %10.1f ms %8.2f\n", what.name, median(ours) * 1e3, median(bare) * 1e3,
                median(ours) / median(bare));
}

void previews(int lines)
{
    Plan plan;
    FileSnapshots files;
    FileSnapshot file;
    file.path = file.target = AbsPath(u"/home/ann/settings.json"_s);
    file.bytes = settingsText(lines, 0);
    file.stat.type = FileType::File;
    file.sha256 = sha256(file.bytes);
    files.insert(file.path, file);
    for (int i = 0; i < 60; ++i) {
        PlannedEdit edit;
        edit.id = QString::number(i);
        edit.file = file.path;
        edit.format = FileFormat::Jsonc;
        edit.edit = JsoncEdit{{"gopls"_ba, "key" + QByteArray::number(i)}, JsoncEdit::Op::Set, "true"};
        plan.edits.push_back(std::move(edit));
    }
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (preview(plan, files).size() != 1)
            std::fprintf(stderr, "preview: not one change\n");
        times.push_back(double(timer.nsecsElapsed()) / 1e9);
    }
    std::printf("%-34s %10.1f ms %10.1f ms\n",
                qPrintable(u"60 edits of one file of %1 KB"_s.arg(file.bytes.size() / 1000)), median(times) * 1e3,
                16.0);
}

} // namespace

int main(int argc, char **argv)
{
    const QString where = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QDir::tempPath();
    std::printf("%-34s %13s %13s %8s\n", "apply, 40 files", "Burrow", "bare loop", "ratio");
    for (const Case &what : {Case{"one folder, 1 KB each", 1, 16}, Case{"one folder, 12 KB each", 1, 200},
                             Case{"8 folders, 12 KB each", 8, 200}, Case{"40 folders, 12 KB each", 40, 200}})
        compare(what, where);
    std::printf("\n%-34s %13s %13s\n", "preview", "Burrow", "goal");
    for (const int lines : {20, 200, 2000})
        previews(lines);
    return 0;
}
