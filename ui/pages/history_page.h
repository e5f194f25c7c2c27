// History: every run, undo of a run, a file or an edit with a diff of what it will do, and which records to keep.
#pragma once

#include "pages/page.h"

class QStackedWidget;

namespace burrow {

class HistoryTree;
class PrunePanel;
class UndoPanel;

class HistoryPage final : public Page
{
    Q_OBJECT
public:
    HistoryPage(SessionController &session, QWidget *parent);
    Footer footer() const override;
    bool primary() override;
    void flat() override;
    /// The run with this id, or RUN/FILE/EDIT.
    void reveal(const QString &anchor) override;

protected:
    void refresh() override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void ask();
    bool isPruning() const;
    void setPruning(bool prunes);
    look::Label *m_heading, *m_lead, *m_problems;
    QWidget *m_parts;
    HistoryTree *m_tree;
    QStackedWidget *m_right; ///< one of the two
    UndoPanel *m_panel;
    PrunePanel *m_prune;
    UndoTarget m_wanted; ///< to be selected as soon as the history has it
};

} // namespace burrow
