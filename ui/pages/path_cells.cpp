#include "pages/path_cells.h"

#include "steps/path_needs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {
namespace {

bool isKept(const AbsPath &file, const Plan &plan)
{
    return std::any_of(plan.edits.begin(), plan.edits.end(), [&](const PlannedEdit &edit) {
        return edit.accepted && edit.step == "path"_L1 && edit.file == file;
    });
}

bool offers(const PathEntry &entry, const QString &program, const Survey &survey)
{
    if (entry.isGo)
        return program == "go"_L1;
    return std::any_of(survey.tools.begin(), survey.tools.end(), [&](const ToolFact &tool) {
        return tool.name == program && tool.path.parent() == entry.dir;
    });
}

} // namespace

QStringList pathPrograms()
{
    return {u"go"_s, u"gopls"_s, u"dlv"_s};
}

PathCell pathCell(const ShellFacts &shell, ShellMode mode, const Plan &plan, const Choices &choices, const Survey &survey)
{
    PathCell cell;
    if (const ShellContext *context = shell.context(mode)) {
        cell.measured = context->measured;
        cell.timedOut = context->timedOut;
        for (const QString &program : pathPrograms())
            if (context->found.contains(program))
                cell.now << program;
    }
    for (const FileNeed &need : pathNeeds(shell, choices, survey, true)) {
        const auto &covers = need.file.covers;
        if (std::find(covers.begin(), covers.end(), mode) == covers.end() || !isKept(need.file.path, plan))
            continue;
        for (const QString &program : pathPrograms())
            for (const PathEntry &entry : need.missing)
                if (offers(entry, program, survey) && !cell.now.contains(program) && !cell.added.contains(program))
                    cell.added << program;
    }
    return cell;
}

std::vector<AbsPath> changedFiles(const ShellFacts &shell, const Plan &plan, const Choices &choices, const Survey &survey)
{
    std::vector<AbsPath> files;
    for (const FileNeed &need : pathNeeds(shell, choices, survey, true))
        if (isKept(need.file.path, plan))
            files.push_back(need.file.path);
    return files;
}

} // namespace burrow
