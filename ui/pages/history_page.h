// History: every run, and undo of a run, a file or an edit with a diff of what it will do.
#pragma once

#include "pages/page.h"

namespace burrow {

class HistoryTree;
class UndoPanel;

class HistoryPage final : public Page
{
    Q_OBJECT
public:
    HistoryPage(SessionController &session, QWidget *parent);
    Footer footer() const override;
    bool primary() override;
    /// The run with this id, or RUN/FILE/EDIT.
    void reveal(const QString &anchor) override;

protected:
    void refresh() override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void ask();
    look::Label *m_heading, *m_lead, *m_problems;
    QWidget *m_parts;
    HistoryTree *m_tree;
    UndoPanel *m_panel;
    UndoTarget m_wanted; ///< to be selected as soon as the history has it
};

} // namespace burrow
