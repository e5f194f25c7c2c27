#include "steps/path_needs.h"

#include "steps/installed_go.h"

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

bool onPath(const ShellContext &context, const AbsPath &dir)
{
    return std::any_of(context.path.begin(), context.path.end(),
                       [&](const QString &entry) { return AbsPath::from(entry) == dir; });
}

struct Lines
{
    QByteArray plain, front;
};

Result<Lines> linesFor(const PathEntry &entry, ShellDialect dialect, const Survey &survey)
{
    const QString dir = entry.dir.str(), home = survey.host.home.str();
    const auto plain = pathLine(dialect, dir, home), front = pathLine(dialect, dir, home, PathPlace::Front);
    if (!plain || !front)
        return plain ? front.error() : plain.error();
    return Lines{*plain, *front};
}

/// The lines that the block has now and shall keep.
QByteArrayList keptLines(const QByteArray &body, const std::vector<PathEntry> &missing, const GoInstall *chosen,
                         ShellDialect dialect, const Survey &survey)
{
    QByteArrayList lines = body.split('\n');
    lines.removeAll(QByteArray());
    const auto drop = [&](const PathEntry &entry) {
        if (const auto ours = linesFor(entry, dialect, survey)) {
            lines.removeAll(ours->plain.trimmed());
            lines.removeAll(ours->front.trimmed());
        }
    };
    for (const PathEntry &entry : missing)
        drop(entry);
    // Another Go that an earlier choice put in front gives way to this one.
    if (chosen)
        for (const GoInstall &install : survey.goInstalls)
            if (&install != chosen)
                drop({stableGo(install).parent(), false, true});
    return lines;
}

/// True if the text seems to put the folder on PATH by itself: only asked where the shell gave no answer.
bool textMentions(const FileSnapshot &file, const AbsPath &dir, const Survey &survey)
{
    const QByteArray absolute = dir.str().toUtf8();
    const QString tilde = dir.tilde(survey.host.home);
    for (const QByteArray &line : file.bytes.split('\n')) {
        if (!line.contains("PATH") && !line.contains("path"))
            continue;
        if (line.contains(absolute))
            return true;
        if (tilde.startsWith(u'~')) {
            const QByteArray rest = tilde.mid(1).toUtf8();
            if (line.contains('~' + rest) || line.contains("$HOME" + rest) || line.contains("${HOME}" + rest))
                return true;
        }
    }
    return false;
}

QByteArray bodyOf(const QByteArrayList &lines)
{
    return lines.isEmpty() ? QByteArray() : lines.join('\n') + '\n';
}

void composeBody(FileNeed &need, const Choices &choices, const Survey &survey)
{
    const auto snapshot = survey.files.constFind(need.file.path);
    QByteArray now;
    if (snapshot != survey.files.cend()) {
        const auto block = findShellBlock(snapshot->bytes);
        if (!block) {
            need.problem = block.error();
            return;
        }
        now = block->value_or(QByteArray());
    }
    QByteArrayList lines = keptLines(now, need.missing, chosenGo(choices.go.use, survey), need.file.dialect, survey);
    for (const PathEntry &entry : need.missing) {
        const auto line = linesFor(entry, need.file.dialect, survey);
        if (!line) {
            need.problem = line.error();
            return;
        }
        lines << (entry.front ? line->front : line->plain).trimmed();
    }
    need.body = bodyOf(lines);
}

/// What a shell that is started like this finds. Terminals on macOS start one that is both a login shell and
/// interactive, as the editor's look-up does: where that was asked, it speaks for them.
const ShellContext *contextOf(const ShellFacts &shell, ShellMode mode, Os os)
{
    const ShellContext *editor = shell.context(ShellMode::Editor);
    const bool same = os == Os::MacOs && mode == ShellMode::Login && editor && editor->measured;
    return same ? editor : shell.context(mode);
}

/// Blocks of ours in further start-up files that would still put another Go in front of the chosen one.
void addStaleBlocks(std::vector<FileNeed> &needs, const ShellFacts &shell, const Choices &choices, const Survey &survey)
{
    const GoInstall *chosen = chosenGo(choices.go.use, survey);
    if (!chosen || !shell.supported)
        return;
    for (const StartupFile &file : shell.files) {
        const auto snapshot = survey.files.constFind(file.path);
        const bool listed = std::any_of(needs.begin(), needs.end(), [&](const FileNeed &n) {
            return n.file.path == file.path && !n.missing.empty();
        });
        if (listed || file.system || snapshot == survey.files.cend())
            continue;
        const auto block = findShellBlock(snapshot->bytes);
        if (!block || !block->has_value())
            continue;
        const ShellDialect dialect = shell.name == "fish"_L1 ? ShellDialect::Fish : ShellDialect::Posix;
        const QByteArray body = bodyOf(keptLines(**block, {}, chosen, dialect, survey));
        if (body == **block)
            continue;
        std::erase_if(needs, [&](const FileNeed &n) { return n.file.path == file.path; });
        FileNeed need{{file.path, dialect, file.readBy, {}, {}}, {}, false, true, body, {}};
        needs.push_back(std::move(need));
    }
}

} // namespace

std::vector<PathEntry> missingEntries(const ShellContext *context, const Choices &choices, const Survey &survey)
{
    std::vector<PathEntry> missing;
    const bool measured = context && context->measured;
    if (const AbsPath &gobin = survey.goEnv.gobin; !gobin.isEmpty() && !(measured && onPath(*context, gobin)))
        missing.push_back({gobin, false, false});
    // The line of a Go comes after that: each line prepends, so the last one is found first.
    const GoInstall *chosen = chosenGo(choices.go.use, survey);
    const GoInstall *wanted = chosen ? chosen : bestGo(survey);
    if (!wanted)
        return missing;
    const AbsPath found = measured ? context->found.value(u"go"_s) : AbsPath();
    if (chosen ? isGoOf(found, *chosen) : !found.isEmpty())
        return missing;
    const AbsPath dir = stableGo(*wanted).parent();
    missing.push_back({dir, measured && onPath(*context, dir), true});
    return missing;
}

std::vector<FileNeed> pathNeeds(const ShellFacts &shell, const Choices &choices, const Survey &survey,
                                bool unknownCounts)
{
    std::vector<FileNeed> needs;
    for (const ShellFile &file : pathFiles(shell, survey, choices.path.files.value(shell.name))) {
        FileNeed need{file, {}, false, false, {}, {}};
        for (const ShellMode mode : file.covers) {
            const ShellContext *context = contextOf(shell, mode, survey.host.os);
            if (!context && mode == ShellMode::Editor && !shell.isLoginShell)
                continue; // editors ask the login shell, so nobody asked this one
            const bool measured = context && context->measured;
            need.unknown = need.unknown || !measured;
            if (!measured && !unknownCounts)
                continue;
            for (const PathEntry &entry : missingEntries(context, choices, survey)) {
                const auto snapshot = survey.files.constFind(file.path);
                if (!measured && snapshot != survey.files.cend() && textMentions(*snapshot, entry.dir, survey))
                    continue;
                const auto same = std::find_if(need.missing.begin(), need.missing.end(),
                                               [&](const PathEntry &e) { return e.dir == entry.dir; });
                if (same == need.missing.end())
                    need.missing.push_back(entry);
                else
                    same->front = same->front || entry.front;
            }
        }
        std::stable_sort(need.missing.begin(), need.missing.end(),
                         [](const PathEntry &a, const PathEntry &b) { return a.isGo < b.isGo; });
        if (!need.missing.empty())
            composeBody(need, choices, survey);
        needs.push_back(std::move(need));
    }
    addStaleBlocks(needs, shell, choices, survey);
    return needs;
}

QStringList shellsConcerned(const Choices &choices, const Survey &survey)
{
    if (!choices.path.shells.isEmpty() || choices.go.use.isEmpty() || !chosenGo(choices.go.use, survey))
        return choices.path.shells;
    QStringList inUse;
    for (const ShellFacts &shell : survey.shells)
        if (shell.inUse && shell.supported)
            inUse << shell.name;
    return inUse;
}

} // namespace burrow
