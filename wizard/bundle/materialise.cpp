#include "bundle/materialise.h"

#include "bundle/redact.h"
#include "plan/plan.h"
#include "steps/steps.h"

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

/// The entries without their secrets and without the home folder; fields of which nothing is left are gone.
std::vector<EntryChoice> cleaned(std::vector<EntryChoice> entries, const AbsPath &home)
{
    for (EntryChoice &entry : entries)
        for (auto it = entry.fields.begin(); it != entry.fields.end();) {
            auto value = json::parse(it.value());
            const bool keep = value && redact(value->root, RedactIn::Entry, home).keep;
            if (keep)
                it.value() = json::print(value->root, false);
            it = keep ? std::next(it) : entry.fields.erase(it);
        }
    return entries;
}

} // namespace

Result<std::vector<MaterialFile>> materialise(const Choices &choices, const Survey &survey, const Catalog &catalog,
                                              std::vector<Text> *leftOut)
{
    // The same plan as ever, for a workspace in which neither file is there yet.
    const AbsPath root(u"/workspace"_s);
    Survey empty;
    empty.host = survey.host;
    empty.workspace = survey.workspace.value_or(WorkspaceFacts());
    empty.workspace->root = root;
    empty.workspace->vscode = root / u".vscode"_s;
    for (const auto &name : {u"launch.json"_s, u"tasks.json"_s}) {
        FileSnapshot missing;
        missing.path = missing.target = empty.workspace->vscode / name;
        empty.files.insert(missing.path, missing);
    }
    Choices debugOnly;
    debugOnly.debug.launch = cleaned(choices.debug.launch, survey.host.home);
    debugOnly.debug.tasks = cleaned(choices.debug.tasks, survey.host.home);
    debugOnly.bundle = choices.bundle;
    Plan plan = buildPlan(debugOnly, empty, catalog);
    for (PlannedEdit &edit : plan.edits) {
        edit.accepted = edit.risk != Risk::High || choices.bundle.isEmpty();
        if (!edit.accepted && leftOut)
            leftOut->push_back(edit.riskWhy);
    }
    std::vector<MaterialFile> files;
    for (const FileChange &change : preview(plan, empty.files)) {
        if (change.problem)
            return *change.problem;
        files.push_back({change.path.str().mid(root.str().size() + 1), change.after});
    }
    return files;
}

} // namespace burrow
