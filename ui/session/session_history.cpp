// SessionController: what was written before: history, undo, recovery, and the records that go.
#include "session/session_controller.h"

namespace burrow {

void SessionController::loadHistory()
{
    m_worker.run(
        this, [this] { return readHistory(m_machine.host, *m_machine.fs); },
        [this](History history) {
            m_history = std::move(history);
            Q_EMIT historyChanged();
        });
}

void SessionController::planUndo(const UndoTarget &target)
{
    if (m_undo.running)
        return;
    m_undo = {};
    m_undo.target = target;
    m_worker.run(
        this,
        [this, target] { return burrow::planUndo(readHistory(m_machine.host, *m_machine.fs), target, *m_machine.fs); },
        [this, target](Result<std::vector<UndoStep>> steps) {
            if (m_undo.target != target || m_undo.running)
                return; // another one was asked for meanwhile
            if (steps)
                m_undo.steps = std::move(*steps);
            else
                m_undo.error = steps.error();
            Q_EMIT undoChanged();
        });
}

void SessionController::startUndo(const QMap<int, UndoAnswer> &answers)
{
    if (applying() || m_undo.steps.empty())
        return;
    m_undo.running = true;
    Q_EMIT undoChanged();
    m_worker.run(
        this,
        [this, answers, steps = m_undo.steps, target = m_undo.target] {
            return burrow::undo(steps, answers, target, writeAccess(), CancelToken());
        },
        [this](ApplyReport report) {
            m_undo.running = false;
            m_undo.report = std::move(report);
            Q_EMIT undoChanged();
            loadHistory();
            scan();
        });
}

void SessionController::startRecovery(RecoverHow how)
{
    if (!m_recovery || applying())
        return;
    m_recovered = {.running = true, .report = {}};
    Q_EMIT recoveryChanged();
    m_worker.run(
        this, [this, how, recovery = *m_recovery] { return recover(recovery, how, writeAccess()); },
        [this, how, run = m_recovery->run.id](ApplyReport report) { // a scan meanwhile may have found it settled
            // What Apply said about this run no longer holds.
            if (!report.error && m_apply.report && m_apply.report->run == run) {
                if (how == RecoverHow::RollBack)
                    m_apply = {};
                else
                    m_apply.report->unrecorded = report.unrecorded;
                Q_EMIT applyChanged();
            }
            m_recovered = {.running = false, .report = std::move(report)};
            m_recovery.reset(); // the scan says whether it is still needed
            m_undo = {};        // what undo would do was worked out on other files
            Q_EMIT recoveryChanged();
            Q_EMIT undoChanged();
            loadHistory();
            scan();
        });
}

void SessionController::planPrune(const PruneRule &rule)
{
    if (m_prune.running)
        return;
    m_prune = {};
    m_prune.rule = rule;
    m_worker.run(
        this, [this, rule] { return burrow::planPrune(rule, m_machine.host, *m_machine.fs, m_machine.clock->now()); },
        [this, asked = ++m_pruneAsked](Result<PrunePlan> plan) {
            if (asked != m_pruneAsked)
                return; // another rule was chosen meanwhile
            if (plan)
                m_prune.plan = std::move(*plan);
            else
                m_prune.error = plan.error();
            Q_EMIT pruneChanged();
        });
    Q_EMIT pruneChanged();
}

void SessionController::startPrune()
{
    if (applying() || !m_prune.plan || m_prune.plan->runs.empty() || m_prune.report)
        return;
    m_prune.running = true;
    Q_EMIT pruneChanged();
    m_worker.run(
        this, [this, plan = *m_prune.plan] { return prune(plan, writeAccess()); },
        [this](PruneReport report) {
            m_prune.running = false;
            // What undo would do with a run that is gone is no longer true.
            if (report.removed.contains(m_undo.target.run)) {
                m_undo = {};
                Q_EMIT undoChanged();
            }
            m_prune.report = std::move(report);
            Q_EMIT pruneChanged();
            loadHistory();
        });
}

} // namespace burrow
