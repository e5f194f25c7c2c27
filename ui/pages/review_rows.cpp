#include "pages/review_rows.h"

#include "pages/words.h"
#include "session/session_controller.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

struct ReviewWords
{
    Q_DECLARE_TR_FUNCTIONS(burrow::ReviewWords)
};

/// "~/Library/…/Code/User": the folder of a file, its middle left out where it is long.
QString folderOf(const AbsPath &file, const AbsPath &home)
{
    const QString folder = file.parent().tilde(home);
    const QStringList parts = folder.split(u'/');
    if (folder.size() <= 28 || parts.size() <= 4)
        return folder;
    return parts[0] + u'/' + parts[1] + u"/…/"_s + parts[parts.size() - 2] + u'/' + parts.last();
}

} // namespace

AbsPath fileOf(const PlannedEdit &edit, const SessionController &session)
{
    for (const FileChange &change : session.changes()) {
        if (change.edits.contains(edit.id))
            return change.path;
    }
    return edit.file;
}

const FileChange *changeOf(const AbsPath &file, const SessionController &session)
{
    for (const FileChange &change : session.changes()) {
        if (change.path == file)
            return &change;
    }
    return nullptr;
}

std::vector<EditRow> reviewRows(const SessionController &session)
{
    const Plan &plan = session.plan();
    const AbsPath &home = session.host().home;
    std::vector<AbsPath> files; // in the order of the plan
    for (const PlannedEdit &edit : plan.edits) {
        if (std::find(files.begin(), files.end(), fileOf(edit, session)) == files.end())
            files.push_back(fileOf(edit, session));
    }
    std::vector<EditRow> rows;
    for (const AbsPath &file : files) {
        const FileSnapshot snapshot = session.survey().files.value(file);
        EditRow heading{.kind = EditRow::Kind::File,
                        .file = file,
                        .text = file.name(),
                        .sub = folderOf(file, home),
                        .toolTip = file.str()};
        if (snapshot.isLink)
            heading.sub += u" → "_s + snapshot.target.tilde(home);
        rows.push_back(std::move(heading));
        for (const PlannedEdit &edit : plan.edits) {
            if (fileOf(edit, session) == file)
                rows.push_back({.kind = EditRow::Kind::Edit,
                                .id = edit.id,
                                .step = edit.step,
                                .file = file,
                                .text = session.text(edit.title),
                                .kept = edit.accepted,
                                .risk = edit.risk,
                                .toolTip = session.text(edit.why)});
        }
        if (const FileChange *change = changeOf(file, session); change && change->problem)
            rows.push_back(
                {.kind = EditRow::Kind::Problem, .file = file, .text = errorSentence(*change->problem, session)});
    }
    const auto &problems = session.problems();
    if (!problems.empty())
        rows.push_back({.kind = EditRow::Kind::Heading, .text = ReviewWords::tr("Cannot be changed")});
    for (size_t i = 0; i < problems.size(); ++i)
        rows.push_back({.kind = EditRow::Kind::Problem,
                        .id = QString::number(i),
                        .step = problems[i].step,
                        .text = session.text(problems[i].why),
                        .toolTip = problems[i].path});
    return rows;
}

} // namespace burrow
