#include "bundle/materialise.h"

#include "plan/plan.h"
#include "steps/steps.h"

using namespace Qt::StringLiterals;

namespace burrow {

Result<std::vector<MaterialFile>> materialise(const Choices &choices, const Survey &survey, const Catalog &catalog)
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
    debugOnly.debug = choices.debug;
    Plan plan = buildPlan(debugOnly, empty, catalog);
    for (PlannedEdit &edit : plan.edits)
        edit.accepted = true;
    std::vector<MaterialFile> files;
    for (const FileChange &change : preview(plan, empty.files)) {
        if (change.problem)
            return *change.problem;
        files.push_back({change.path.str().mid(root.str().size() + 1), change.after});
    }
    return files;
}

} // namespace burrow
