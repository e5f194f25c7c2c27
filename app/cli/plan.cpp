#include "cli/plan_json.h"
#include "cli/planning.h"
#include "cli/verbs.h"
#include "plan/machine_notes.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

QString mark(const PlannedEdit &edit)
{
    return edit.accepted ? u"[x]"_s : u"[ ]"_s;
}

void printEdit(const PlannedEdit &edit, Console &console)
{
    console.line(u"  "_s + mark(edit) + u' ' + console.styled(console.text(edit.title), Style::Plain) + u"  "_s +
                 console.styled(edit.id, Style::Quiet));
    if (!edit.why.isEmpty())
        console.line(u"      "_s + console.text(edit.why), Style::Quiet);
    if (edit.risk == Risk::High)
        console.line(u"      "_s +
                         console.text(QT_TRANSLATE_NOOP("cli", "High risk: %1"), {console.text(edit.riskWhy)}),
                     Style::Warning);
}

} // namespace

void printPlan(const Planned &planned, Console &console)
{
    const Plan &plan = planned.plan;
    const AbsPath &home = planned.survey.host.home;
    auto changes = preview(plan, planned.survey.files);
    addMachineNotes(changes, planned.survey);
    QSet<AbsPath> shown;
    for (const PlannedEdit &first : plan.edits) {
        if (shown.contains(first.file))
            continue;
        shown.insert(first.file);
        QString heading = console.styled(first.file.tilde(home), Style::Strong);
        const auto snapshot = planned.survey.files.value(first.file);
        if (snapshot.isLink)
            heading += u" → "_s + console.styled(snapshot.target.tilde(home), Style::Quiet);
        console.line(heading);
        for (const PlannedEdit &edit : plan.edits)
            if (edit.file == first.file)
                printEdit(edit, console);
        for (const FileChange &change : changes) {
            if (change.path != first.file)
                continue;
            for (const Text &note : change.notes)
                console.line(u"      "_s + console.text(note), Style::Quiet);
            if (change.problem)
                console.line(u"      "_s + console.text(change.problem->what), Style::Warning);
        }
        console.line({});
    }
    for (const Blocked &blocked : plan.blocked)
        console.line(console.text(QT_TRANSLATE_NOOP("cli", "Not possible: %1"), {console.text(blocked.why)}),
                     Style::Warning);
    if (plan.edits.empty() && plan.blocked.empty())
        console.line(console.text(QT_TRANSLATE_NOOP("cli", "There is nothing to do.")));
    else if (plan.edits.empty())
        console.line(console.text(QT_TRANSLATE_NOOP("cli", "Nothing else is to be done. Nothing has been changed.")));
    else
        console.line(
            console.text(QT_TRANSLATE_N_NOOP("cli", "%1 of %n edits would be written. Nothing has been changed."),
                         {QString::number(plan.accepted())}, int(plan.edits.size())));
}

int runPlan(const Arguments &given, Console &console)
{
    if (given.has("json") && given.has("diff")) {
        console.note(console.text(
            QT_TRANSLATE_NOOP("cli", "--json and --diff exclude each other; the JSON holds the patches too.")));
        return UsageError;
    }
    Planned planned;
    if (const int code = makePlan(given, console, planned); code != Fine)
        return code;
    auto changes = preview(planned.plan, planned.survey.files);
    addMachineNotes(changes, planned.survey);
    if (given.has("json")) {
        console.json(planJson(planned, changes, console));
    } else if (given.has("diff")) {
        for (const FileChange &change : changes)
            console.patch(patchFormsOf(change, planned.survey.host.home));
        for (const FileChange &change : changes)
            if (change.problem)
                console.error(*change.problem);
        for (const Blocked &blocked : planned.plan.blocked)
            console.note(console.text(QT_TRANSLATE_NOOP("cli", "Not possible: %1"), {console.text(blocked.why)}));
        if (planned.plan.edits.empty() && planned.plan.blocked.empty())
            console.note(console.text(QT_TRANSLATE_NOOP("cli", "There is nothing to do.")));
    } else {
        printPlan(planned, console);
    }
    bool pending = false;
    for (const FileChange &change : changes)
        pending = pending || (!change.problem && change.before != change.after);
    return pending && given.has("detailed-exitcode") ? Pending : Fine;
}

} // namespace burrow::cli
