// UndoPanel: what undoing would do to each file, as a diff, and the question where only the person can decide.
#pragma once

#include "session/session_controller.h"

#include <QWidget>

class QButtonGroup;
class QRadioButton;

namespace burrow {

class DiffView;
namespace look {
class Label;
class PillButton;
class Table;
} // namespace look

class UndoPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit UndoPanel(SessionController &session, QWidget *parent = nullptr);
    /// Shows the session's undo view.
    void refresh();
    /// True if undoing now would change or settle something.
    bool canUndo() const;
    /// Files that are left alone as long as their question is open.
    int open() const;
    const QMap<int, UndoAnswer> &answers() const { return m_answers; }

Q_SIGNALS:
    void answered();

private:
    /// What the diff of a conflict compares.
    enum class Compare { Undo, Since, Ours };
    const UndoStep *shown() const;
    void showSentence();
    void showSteps();
    void showQuestion();
    void showDiff();

    SessionController &m_session;
    look::Label *m_title, *m_sentence;
    look::Table *m_steps;
    QWidget *m_question;
    look::Label *m_asks;
    QRadioButton *m_keep, *m_original;
    QButtonGroup *m_choice;
    QWidget *m_compareRow;
    look::PillButton *m_compare[3];
    DiffView *m_diff;

    UndoTarget m_target;             ///< the one that answers and shown file belong to
    QMap<int, UndoAnswer> m_answers; ///< by file number
    size_t m_shown = 0;
    Compare m_comparing = Compare::Undo;
};

} // namespace burrow
