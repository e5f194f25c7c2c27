#include "steps/debug_notices.h"
#include "steps/entry_list.h"
#include "steps/risk.h"
#include "steps/sources.h"
#include "steps/step_plans.h"

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

Blocked problem(Text why, const AbsPath &file = {})
{
    return {u"debug"_s, std::move(why), file.str()};
}

PlannedEdit editOf(const QString &id, const AbsPath &file, JsoncEdit edit)
{
    PlannedEdit planned;
    planned.id = id;
    planned.step = u"debug"_s;
    planned.file = file;
    planned.format = FileFormat::Jsonc;
    planned.edit = std::move(edit);
    planned.source = sources::debugging();
    return planned;
}

/// True if the file has no members yet: missing, blank, or an empty object.
bool isNew(const AbsPath &file, const Survey &survey)
{
    const auto snapshot = survey.files.constFind(file);
    if (snapshot == survey.files.cend() || snapshot->problem)
        return false;
    const auto parsed = json::parse(snapshot->bytes);
    return parsed && parsed->root.isObject() && parsed->root.children.empty();
}

/// A new file begins with a version. It waits for a tick if all that goes into the file does.
void planVersion(const QString &name, const AbsPath &file, const char *version, Text riskWhy, const Survey &survey,
                 PlanBuilder &plan)
{
    if (!isNew(file, survey))
        return;
    PlannedEdit edit = editOf(u"debug:"_s + name + u":version"_s, file,
                              JsoncEdit{{QByteArray("version")}, JsoncEdit::Op::Set, json::quote(version)});
    edit.title = Text("steps", QT_TRANSLATE_NOOP("steps", "Give the new %1 its version"), {name + u".json"_s});
    edit.why = Text("steps", QT_TRANSLATE_NOOP("steps", "The editor expects this version in a new file."));
    edit.riskWhy = std::move(riskWhy);
    plan.add(std::move(edit), survey);
}

/// Ids stay the same from run to run: the kind, numbered from the second of a kind on.
QString entryId(const QString &file, const QString &kind, QMap<QString, int> &counts)
{
    const int n = ++counts[kind];
    return u"debug:"_s + file + u':' + kind + (n > 1 ? u'-' + QString::number(n) : QString());
}

Text whyLaunch(const EntryTemplate &entry, const Survey &survey)
{
    const Text refusal = entry.kind == "attach"_L1 ? attachRefusal(survey) : Text();
    if (!refusal.isEmpty())
        return refusal;
    if (entry.kind == "core"_L1 && survey.host.os == Os::MacOs)
        return Text("steps",
                    QT_TRANSLATE_NOOP("steps", "Delve opens core files of Linux and Windows, not those of macOS."));
    if (entry.kind == "remote"_L1)
        return Text("steps",
                    QT_TRANSLATE_NOOP("steps", "Connects to dlv --headless on another machine. It has no password: "
                                               "leave it at 127.0.0.1 there and forward the port with ssh."));
    return Text("steps", QT_TRANSLATE_NOOP("steps", "Only fields that the debugger accepts are written."));
}

void planLaunch(const Choices &choices, const Survey &survey, const Catalog &catalog, PlanBuilder &plan)
{
    const std::vector<PlacedEntry> placed = placeLaunchEntries(choices.debug.launch, survey);
    const AbsPath file = launchFile(survey);
    Text shared; // the risk of the whole file: none as soon as one entry has none
    bool any = false;
    for (size_t i = 0; i < placed.size(); ++i)
        if (!placed[i].literal.isEmpty()) {
            const Text risk = launchRisk(choices.debug.launch[i], catalog);
            shared = !any || !shared.isEmpty() ? risk : Text();
            any = true;
        }
    if (any)
        planVersion(u"launch"_s, file, "0.2.0", shared, survey, plan);
    QMap<QString, int> counts;
    for (size_t i = 0; i < placed.size(); ++i) {
        const QString id = entryId(u"launch"_s, placed[i].kind, counts);
        if (placed[i].literal.isEmpty())
            continue;
        PlannedEdit edit =
            editOf(id, file, JsoncEdit{{QByteArray("configurations"), -1}, JsoncEdit::Op::Set, placed[i].literal});
        edit.title = Text("steps", QT_TRANSLATE_NOOP("steps", "Add the entry “%1”"), {placed[i].name});
        edit.why = whyLaunch(*launchTemplate(placed[i].kind), survey);
        edit.riskWhy = launchRisk(choices.debug.launch[i], catalog);
        plan.add(std::move(edit), survey);
    }
}

void planTasks(const Choices &choices, const Survey &survey, PlanBuilder &plan)
{
    const std::vector<PlacedEntry> placed = placeTaskEntries(choices.debug.tasks, survey);
    const AbsPath file = tasksFile(survey);
    QMap<QString, int> counts;
    bool begun = false;
    for (size_t i = 0; i < placed.size(); ++i) {
        const QString id = entryId(u"tasks"_s, placed[i].kind, counts);
        if (placed[i].literal.isEmpty())
            continue;
        if (!std::exchange(begun, true))
            planVersion(u"tasks"_s, file, "2.0.0", plan.untrusted() ? taskRisk(choices.debug.tasks[i]) : Text(), survey,
                        plan);
        PlannedEdit edit =
            editOf(id, file, JsoncEdit{{QByteArray("tasks"), -1}, JsoncEdit::Op::Set, placed[i].literal});
        edit.title = Text("steps", QT_TRANSLATE_NOOP("steps", "Add the task “%1”"), {placed[i].name});
        edit.why =
            Text("steps",
                 QT_TRANSLATE_NOOP(
                     "steps", "Runs go itself, without a shell, so it works also where a terminal would not find go."));
        edit.source = sources::tasks();
        if (plan.untrusted())
            edit.riskWhy = taskRisk(choices.debug.tasks[i]);
        plan.add(std::move(edit), survey);
    }
}

void planRepairs(const Choices &choices, const Survey &survey, PlanBuilder &plan)
{
    std::vector<DebugNotice> notices = launchNotices(survey);
    // Edits are made one after the other: an entry is removed only when all that have a later place are done.
    std::stable_sort(notices.begin(), notices.end(), [](const DebugNotice &a, const DebugNotice &b) {
        const auto index = [](const DebugNotice &n) { return n.edit ? std::get<int>(n.edit->at.at(1)) : 0; };
        const auto whole = [](const DebugNotice &n) { return n.edit && n.edit->at.size() == 2; };
        return std::pair(whole(a), -index(a)) < std::pair(whole(b), -index(b));
    });
    for (const DebugNotice &notice : notices) {
        if (!notice.edit || !choices.debug.repair.contains(notice.id))
            continue;
        PlannedEdit edit = editOf(u"debug:launch:repair/"_s + notice.id.mid(7), launchFile(survey), *notice.edit);
        edit.title = notice.repair;
        edit.why = notice.what;
        edit.source = notice.source;
        plan.add(std::move(edit), survey);
    }
}

} // namespace

std::vector<Blocked> debugMistakes(const DebugChoices &debug, const Survey &survey)
{
    std::vector<Blocked> mistakes;
    for (const PlacedEntry &entry : placeLaunchEntries(debug.launch, survey))
        if (!entry.problem.isEmpty())
            mistakes.push_back(problem(entry.problem, launchFile(survey)));
    for (const PlacedEntry &entry : placeTaskEntries(debug.tasks, survey))
        if (!entry.problem.isEmpty())
            mistakes.push_back(problem(entry.problem, tasksFile(survey)));
    return mistakes;
}

std::vector<Blocked> debugProblems(const Choices &choices, const Survey &survey)
{
    const DebugChoices &debug = choices.debug;
    std::vector<Blocked> problems;
    if (debug.launch.empty() && debug.tasks.empty() && debug.repair.isEmpty())
        return problems;
    if (!survey.workspace) {
        problems.push_back(problem(Text(
            "steps", QT_TRANSLATE_NOOP(
                         "steps", "Entries for launch.json and tasks.json belong to a workspace: open one first."))));
        return problems;
    }
    return debugMistakes(debug, survey);
}

void planDebug(const Choices &choices, const Survey &survey, const Catalog &catalog, PlanBuilder &plan)
{
    if (!survey.workspace)
        return;
    // Repairs go by the places that entries have now, so they come before anything is added.
    planRepairs(choices, survey, plan);
    planLaunch(choices, survey, catalog, plan);
    planTasks(choices, survey, plan);
}

} // namespace burrow
