// HistoryTree: every run with its files and their edits; what is selected is what undo would take back.
#pragma once

#include "apply/transaction.h"

#include <QTreeWidget>

namespace burrow {

class SessionController;

class HistoryTree final : public QTreeWidget
{
    Q_OBJECT
public:
    explicit HistoryTree(SessionController &session, QWidget *parent = nullptr);
    /// Shows the session's history, newest run first. Selection and open branches stay where they can.
    void refresh();
    /// What is selected; an empty run if nothing is.
    UndoTarget target() const;
    /// Selects a run, file or edit; false if the history does not have it.
    bool select(const UndoTarget &target);

Q_SIGNALS:
    void targetChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTreeWidgetItem *add(QTreeWidgetItem *parent, const QString &text, const UndoTarget &target);
    void addRun(const Run &run);
    SessionController &m_session;
    bool m_filling = false;
};

} // namespace burrow
