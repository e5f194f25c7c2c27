// SessionController: writing, and what to do where somebody else wrote meanwhile.
#include "session/session_controller.h"

#include <algorithm>

namespace burrow {

void SessionController::startApply()
{
    if (!canApply())
        return;
    forgetResume();
    m_applyCancel = CancelToken();
    m_apply = {};
    m_writtenMeanwhile.clear();
    m_mergeQuestions.clear();
    m_apply.plan = m_plan;
    std::copy_if(m_changes.begin(), m_changes.end(), std::back_inserter(m_apply.changes),
                 [](const FileChange &change) { return !change.problem; });
    m_apply.files.assign(m_apply.changes.size(), FileState::Waiting);
    m_apply.running = true;
    m_apply.startedAt = m_machine.clock->now();
    saveAnswers();
    Q_EMIT applyChanged();

    const auto progress = [this](ApplyProgress at) {
        QMetaObject::invokeMethod(
            this,
            [this, at] {
                if (at.file < 0 || size_t(at.file) >= m_apply.files.size())
                    return;
                m_apply.files[size_t(at.file)] = at.state;
                Q_EMIT applyChanged();
            },
            Qt::QueuedConnection);
    };
    m_worker.run(
        this,
        [this, progress, changes = m_apply.changes, plan = m_apply.plan, cancel = m_applyCancel] {
            return burrow::apply(changes, plan, writeAccess(), cancel, progress);
        },
        [this](ApplyReport report) {
            m_apply.running = false;
            if (report.files.size() == m_apply.files.size())
                m_apply.files = report.files;
            m_applyRefused = report.error.has_value();
            m_apply.report = std::move(report);
            Q_EMIT applyChanged();
            loadHistory();
            scan();
        });
}

/// Edits are data, so the new plan already is our side of the merge. Where both sides changed the same place ours waits
/// for an answer.
void SessionController::askAboutMeanwhile()
{
    for (const FileChange &reviewed : m_apply.changes) {
        const auto now = m_survey.files.constFind(reviewed.path);
        if (now == m_survey.files.cend() || now->sha256 == reviewed.beforeSha256)
            continue;
        m_writtenMeanwhile.push_back(reviewed.path);
        const auto merged = mergeChange(reviewed, m_apply.plan, *now);
        if (!merged)
            continue; // what is there now cannot be read: Review says so
        for (const MergeConflict &conflict : merged->conflicts) {
            for (const QString &edit : conflict.edits)
                m_choices.ticks.insert(edit, false);
            m_mergeQuestions.push_back({reviewed.path, conflict, {}});
        }
    }
    if (m_mergeQuestions.empty())
        return;
    m_answersDirty = true;
    m_saveTimer.start();
    replan();
}

void SessionController::answerMerge(size_t question, MergeSide side)
{
    if (question >= m_mergeQuestions.size())
        return;
    m_mergeQuestions[question].answer = side;
    change([&](Choices &c) {
        for (const QString &edit : m_mergeQuestions[question].conflict.edits)
            c.ticks.insert(edit, side == MergeSide::Ours);
    });
    Q_EMIT planChanged(); // also where the tick was so already
}

void SessionController::stopApply()
{
    if (!m_apply.running)
        return;
    m_apply.stopping = true;
    m_applyCancel.cancel();
    Q_EMIT applyChanged();
}

} // namespace burrow
