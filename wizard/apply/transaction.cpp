#include "apply/transaction.h"

#include "apply/execute.h"

#include <set>

namespace burrow {

ApplyReport apply(const std::vector<FileChange> &changes, const Plan &plan, const WriteAccess &access,
                  const CancelToken &cancel, const std::function<void(ApplyProgress)> &progress)
{
    ApplyReport report;
    report.files.assign(changes.size(), FileState::Skipped);

    Run run;
    std::vector<size_t> indexes; // of the run's files, in changes
    std::set<AbsPath> targets;
    for (size_t i = 0; i < changes.size(); ++i) {
        const FileChange &change = changes[i];
        if (change.problem || (change.existed && change.before == change.after)) {
            if (progress)
                progress({int(i), FileState::Skipped});
            continue;
        }
        if (!targets.insert(change.target).second) {
            report.error =
                Error{.kind = ErrorKind::Usage,
                      .what = Text("apply",
                                   QT_TRANSLATE_NOOP("apply", "%1 is to be written twice in one run, so nothing was "
                                                              "written. Scan again."),
                                   {change.target.str()}),
                      .path = change.target.str()};
            return report;
        }
        RunFile file;
        file.number = int(run.files.size()) + 1;
        file.path = change.path;
        file.target = change.target;
        file.format = change.format;
        file.existed = change.existed;
        file.before = change.before;
        file.after = change.after;
        file.beforeSha256 = change.beforeSha256;
        file.afterSha256 = change.afterSha256;
        file.mode = change.existed ? access.fs.stat(change.target).mode : access.fs.newFileMode();
        for (const QString &id : change.edits) {
            if (const PlannedEdit *edit = plan.find(id))
                file.edits.push_back(*edit);
        }
        run.files.push_back(std::move(file));
        indexes.push_back(i);
    }
    if (run.files.empty())
        return report;

    const auto inWholeList = [&](ApplyProgress at) {
        if (progress)
            progress({int(indexes[size_t(at.file)]), at.state});
    };
    return forWholeList(execute(std::move(run), true, access, cancel, inWholeList), indexes, changes.size());
}

} // namespace burrow
