#include "plan/machine_notes.h"

#include <algorithm>

namespace burrow {

void addMachineNotes(std::vector<FileChange> &changes, const Survey &survey)
{
    for (FileChange &change : changes) {
        const auto owns = [&](const EditorFacts &editor) {
            return editor.settingsSync && std::ranges::any_of(editor.profiles, [&](const EditorProfile &p) {
                       return p.settings == change.path;
                   });
        };
        if (const auto editor = std::ranges::find_if(survey.editors, owns); editor != survey.editors.end())
            change.notes.push_back(
                Text("plan",
                     QT_TRANSLATE_NOOP("plan", "Settings Sync of %1 is on: your other machines get this change too."),
                     {editor->name}));
        const auto file = survey.files.constFind(change.path);
        if (file != survey.files.constEnd() && file->exists() && file->stat.uid != survey.host.uid &&
            survey.host.uid != 0)
            change.notes.push_back(
                Text("plan",
                     QT_TRANSLATE_NOOP("plan", "This file belongs to another user (%1). Written by you, it becomes "
                                               "yours."),
                     {QString::number(file->stat.uid)}));
    }
}

} // namespace burrow
