#include "base/listed.h"
#include "steps/paste_line.h"
#include "steps/path_needs.h"
#include "steps/sources.h"
#include "steps/step_plans.h"
#include "steps/unjudged.h"

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

QString listOf(const std::vector<PathEntry> &entries, const Survey &survey)
{
    QStringList names;
    for (const PathEntry &entry : entries)
        names << entry.dir.tilde(survey.host.home);
    return listed(names);
}

Text whyBlock(const FileNeed &need, const ShellFacts &shell, const Survey &survey)
{
    const QString dirs = listOf(need.missing, survey);
    if (need.unknown)
        return Text(
            "steps",
            QT_TRANSLATE_NOOP(
                "steps",
                "%1 did not answer, so what it finds now is unknown. The line adds %2 only where it is missing."),
            {shell.name, dirs});
    if (std::any_of(need.missing.begin(), need.missing.end(), [](const PathEntry &e) { return e.front; }))
        return Text("steps",
                    QT_TRANSLATE_NOOP("steps", "%1 finds another go before the one you chose; this puts %2 in front."),
                    {shell.name, dirs});
    return Text("steps", QT_TRANSLATE_NOOP("steps", "%1 does not find programs in %2 now."), {shell.name, dirs});
}

/// True if the file is already as the edit would make it.
bool isThere(const PlannedEdit &edit, const Survey &survey)
{
    const auto snapshot = survey.files.constFind(edit.file);
    if (snapshot == survey.files.cend() || snapshot->problem)
        return false;
    const auto after = applyEdit(snapshot->bytes, edit.edit);
    return after && *after == snapshot->bytes;
}

void planShell(const ShellFacts &shell, const Choices &choices, const Survey &survey, PlanBuilder &plan)
{
    for (FileNeed &need : pathNeeds(shell, choices, survey, true)) {
        if (need.problem) {
            plan.block(u"path"_s, need.problem->what, need.file.path.str());
            continue;
        }
        if (need.missing.empty() && !need.stale)
            continue;
        PlannedEdit edit;
        edit.id = u"path:"_s + idPart(need.file.idName()) + u":block"_s;
        edit.step = u"path"_s;
        edit.file = need.file.path;
        edit.format = need.file.format();
        edit.edit = ShellBlockEdit{need.file.dialect, need.body};
        edit.title = need.stale ? Text("steps", QT_TRANSLATE_NOOP("steps", "Take the other Go out of the block in %1"),
                                       {need.file.path.tilde(survey.host.home)})
                                : Text("steps", QT_TRANSLATE_NOOP("steps", "Put %1 on PATH in %2"),
                                       {listOf(need.missing, survey), need.file.path.tilde(survey.host.home)});
        edit.why =
            need.stale
                ? Text("steps",
                       QT_TRANSLATE_NOOP("steps",
                                         "An earlier block of Burrow's puts another Go in front of the one you chose."))
                : whyBlock(need, shell, survey);
        edit.source = need.file.source.ref.isEmpty() ? sources::installation() : need.file.source;
        const QString complaint = syntaxComplaint(shell, need.file.path);
        if (!complaint.isEmpty())
            plan.block(u"path"_s,
                       Text("steps",
                            QT_TRANSLATE_NOOP("steps", "%1 reads %2 only as far as a mistake in it, so what Burrow "
                                                       "adds may have no effect. Mend this line first: %3"),
                            {shell.name, need.file.path.tilde(survey.host.home), complaint}),
                       need.file.path.str());
        else if (!need.unknown && !need.stale && isThere(edit, survey))
            plan.block(u"path"_s,
                       Text("steps",
                            QT_TRANSLATE_NOOP("steps", "%1 holds the lines of Burrow already, and still %2 does not "
                                                       "find programs in %3: what it reads after them sets PATH "
                                                       "without its old value. Add $PATH to it there."),
                            {need.file.path.tilde(survey.host.home), shell.name, listOf(need.missing, survey)}),
                       need.file.path.str());
        plan.add(std::move(edit), survey);
    }
}

/// A shell that Burrow does not write for: the person gets the line.
void blockShell(const ShellFacts &shell, const Choices &choices, const Survey &survey, PlanBuilder &plan)
{
    const ShellContext *context = shell.context(ShellMode::Editor);
    const std::vector<PathEntry> missing =
        missingEntries(context ? context : shell.context(ShellMode::Interactive), choices, survey);
    if (missing.empty())
        return;
    QStringList lines;
    for (const PathEntry &entry : missing)
        lines << pasteLine(shell.name, entry.dir, survey.host.home);
    plan.block(
        u"path"_s,
        Text("steps",
             QT_TRANSLATE_NOOP("steps", "Burrow does not write start-up files of %1. Paste this into %2 yourself: %3"),
             {shell.name, pasteFile(shell.name), lines.join("; "_L1)}));
}

} // namespace

std::vector<Blocked> pathProblems(const Choices &choices, const Survey &survey)
{
    std::vector<Blocked> problems;
    for (const QString &name : choices.path.shells)
        if (!survey.shell(name))
            problems.push_back(
                {u"path"_s,
                 Text("steps", QT_TRANSLATE_NOOP("steps", "The shell %1 was not found on this machine."), {name}),
                 {}});
    for (auto it = choices.path.files.cbegin(); it != choices.path.files.cend(); ++it) {
        const ShellFacts *shell = survey.shell(it.key());
        if (!shell || !choices.path.shells.contains(it.key()))
            continue;
        const std::vector<AbsPath> eligible = eligibleFiles(*shell, survey);
        if (std::find(eligible.begin(), eligible.end(), AbsPath::from(it.value())) == eligible.end())
            problems.push_back(
                {u"path"_s,
                 Text("steps", QT_TRANSLATE_NOOP("steps", "%1 is no start-up file of %2 that Burrow may edit."),
                      {it.value(), it.key()}),
                 it.value()});
    }
    return problems;
}

void planPath(const Choices &choices, const Survey &survey, const Catalog &, PlanBuilder &plan)
{
    for (const QString &name : shellsConcerned(choices, survey)) {
        const ShellFacts *shell = survey.shell(name);
        if (!shell)
            continue;
        const QString chosen = choices.path.files.value(name);
        const std::vector<AbsPath> eligible = eligibleFiles(*shell, survey);
        if (!shell->supported)
            blockShell(*shell, choices, survey, plan);
        else if (chosen.isEmpty() ||
                 std::find(eligible.begin(), eligible.end(), AbsPath::from(chosen)) != eligible.end())
            planShell(*shell, choices, survey, plan);
    }
}

} // namespace burrow
