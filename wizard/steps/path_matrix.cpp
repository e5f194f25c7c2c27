#include "steps/path_matrix.h"

#include "steps/paste_line.h"
#include "steps/path_needs.h"

namespace burrow {

using namespace Qt::StringLiterals;

const QStringList &pathPrograms()
{
    static const QStringList programs{u"go"_s, u"gopls"_s, u"dlv"_s};
    return programs;
}

namespace {

constexpr std::array modes{ShellMode::Login, ShellMode::Interactive, ShellMode::Editor, ShellMode::Script};

/// Terminals start login shells on macOS and others on Linux; the editor's look-up is both at once; scripts count for
/// nobody.
bool isUsed(ShellMode mode, Os os)
{
    return mode == ShellMode::Editor || mode == (os == Os::MacOs ? ShellMode::Login : ShellMode::Interactive);
}

/// The program of that name in a folder, as far as the scan knows.
AbsPath programIn(const AbsPath &dir, const QString &name, const Survey &survey)
{
    if (name == "go"_L1)
        for (const GoInstall &install : survey.goInstalls)
            if (install.go.parent() == dir || install.goroot / u"bin"_s == dir)
                return dir / u"go"_s;
    for (const ToolFact &tool : survey.tools)
        if (tool.name == name && tool.path.parent() == dir)
            return tool.path;
    return {};
}

/// True if a shell that is started so reads the file that gets the block, whatever the block was meant for.
bool reads(const ShellFacts &shell, const ShellFile &file, ShellMode mode)
{
    if (file.dialect == ShellDialect::Fish || std::ranges::find(file.covers, mode) != file.covers.end())
        return true; // fish reads its files however it is started
    const auto known = std::ranges::find(shell.files, file.path, &StartupFile::path);
    return known != shell.files.end() && std::ranges::find(known->readBy, mode) != known->readBy.end();
}

PathCell cellOf(ShellMode mode, const ShellFacts &shell, const std::vector<FileNeed> &needs, const Choices &choices,
                const Survey &survey)
{
    const ShellContext *context = shell.context(mode);
    PathCell cell;
    cell.mode = mode;
    cell.measured = context && context->measured;
    cell.used = isUsed(mode, survey.host.os);
    if (cell.measured)
        cell.now = context->found;
    cell.after = cell.now;
    for (const PathEntry &entry : missingEntries(context, choices, survey))
        cell.missing.push_back(entry.dir);
    for (const FileNeed &need : needs) {
        if (need.problem || !reads(shell, need.file, mode))
            continue;
        // Each line prepends, so of several folders the last one counts.
        for (const PathEntry &entry : need.missing)
            for (const QString &name : pathPrograms())
                if (const AbsPath program = programIn(entry.dir, name, survey); !program.isEmpty())
                    cell.after.insert(name, program);
    }
    return cell;
}

} // namespace

std::vector<PathRow> pathMatrix(const Choices &choices, const Survey &survey)
{
    const QStringList concerned = shellsConcerned(choices, survey);
    std::vector<PathRow> rows;
    for (const ShellFacts &shell : survey.shells) {
        PathRow row{shell.name,
                    shell.program,
                    shell.supported,
                    shell.inUse,
                    shell.isLoginShell,
                    concerned.contains(shell.name),
                    {},
                    {},
                    {},
                    {}};
        const std::vector<FileNeed> needs = pathNeeds(shell, choices, survey, true);
        for (const ShellMode mode : modes)
            row.cells.push_back(cellOf(mode, shell, row.chosen ? needs : std::vector<FileNeed>(), choices, survey));
        const std::vector<AbsPath> eligible = eligibleFiles(shell, survey);
        for (const FileNeed &need : needs) {
            const auto snapshot = survey.files.constFind(need.file.path);
            PathFileView view{need.file.path,
                              snapshot != survey.files.cend() && snapshot->exists(),
                              !need.missing.empty() || need.stale,
                              choices.path.files.contains(shell.name),
                              need.file.covers,
                              need.file.why,
                              {}};
            for (const AbsPath &file : eligible)
                if (file != need.file.path)
                    view.alternatives.push_back(file);
            row.files.push_back(std::move(view));
        }
        if (!shell.supported) {
            row.pasteInto = pasteFile(shell.name);
            const ShellContext *context = shell.context(ShellMode::Editor);
            for (const PathEntry &entry : missingEntries(context, choices, survey))
                row.paste << pasteLine(shell.name, entry.dir, survey.host.home);
        }
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const PathRow &a, const PathRow &b) {
        return std::pair(a.isLoginShell, a.inUse) > std::pair(b.isLoginShell, b.inUse);
    });
    return rows;
}

std::vector<LoadItem> loadOrder(const ShellFacts &shell, const Choices &choices, const Survey &survey)
{
    std::vector<LoadItem> items;
    items.reserve(shell.files.size());
    for (const StartupFile &file : shell.files)
        items.push_back({file.path, file.exists, file.system, false, false, file.readBy});
    for (const FileNeed &need : pathNeeds(shell, choices, survey, true)) {
        const auto item =
            std::find_if(items.begin(), items.end(), [&](const LoadItem &i) { return i.file == need.file.path; });
        if (item != items.end())
            item->getsBlock = !need.missing.empty() || need.stale;
        else if (!need.missing.empty()) // one that does not exist yet
            items.push_back({need.file.path, false, false, true, false, need.file.covers});
    }
    for (LoadItem &item : items)
        if (const auto snapshot = survey.files.constFind(item.file); snapshot != survey.files.cend())
            if (const auto block = findShellBlock(snapshot->bytes))
                item.hasBlock = block->has_value();
    return items;
}

} // namespace burrow
