// What the list of Review holds: each file of the plan with its edits, and what cannot be changed.
#pragma once

#include "pages/edit_list.h"

namespace burrow {

class SessionController;
struct FileChange;
struct PlannedEdit;

/// The file an edit is shown with: a file that is reached by two paths is one change.
AbsPath fileOf(const PlannedEdit &edit, const SessionController &session);

/// What would be written to a file; null if nothing.
const FileChange *changeOf(const AbsPath &file, const SessionController &session);

/// In the order of the plan.
std::vector<EditRow> reviewRows(const SessionController &session);

} // namespace burrow
