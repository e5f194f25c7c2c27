#include "steps/step_plans.h"

namespace burrow {

using namespace Qt::StringLiterals;

Text cannotEdit(const QString &file, const Error &error)
{
    if (error.kind != ErrorKind::Syntax)
        return Text("steps", QT_TRANSLATE_NOOP("steps", "%1 stays as it is."), {file}).then(error.what);
    return Text("steps", QT_TRANSLATE_NOOP("steps", "%1 has a mistake, so it stays as it is."), {file})
        .then(error.what)
        .then(Text("steps", QT_TRANSLATE_NOOP("steps", "Repair that and scan again.")));
}

void PlanBuilder::block(QString step, Text why, QString path)
{
    Blocked blocked{std::move(step), std::move(why), std::move(path)};
    if (std::find(m_plan.blocked.begin(), m_plan.blocked.end(), blocked) == m_plan.blocked.end())
        m_plan.blocked.push_back(std::move(blocked));
}

void PlanBuilder::add(PlannedEdit edit, const Survey &survey)
{
    const auto snapshot = survey.files.constFind(edit.file);
    if (snapshot == survey.files.cend()) {
        block(edit.step,
              Text("steps",
                   QT_TRANSLATE_NOOP("steps",
                                     "Burrow has not read this file, so nothing can be planned for it: scan again.")),
              edit.file.str());
        return;
    }
    if (snapshot->problem) {
        block(edit.step, snapshot->problem->what, edit.file.str());
        return;
    }
    const auto changes = m_texts.try_emplace(edit.file, snapshot->bytes).first->second.changes(edit.edit);
    if (!changes) {
        block(edit.step, cannotEdit(edit.file.tilde(survey.host.home), changes.error()), edit.file.str());
        return;
    }
    if (!*changes)
        return;
    if (!edit.riskWhy.isEmpty())
        edit.risk = untrusted() ? Risk::High : Risk::Low;
    edit.accepted = m_choices.ticks.value(edit.id, edit.risk != Risk::High);
    m_plan.edits.push_back(std::move(edit));
}

} // namespace burrow
