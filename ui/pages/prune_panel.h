// PrunePanel: which records of past runs shall go, what that gives back, and what it costs.
#pragma once

#include "session/session_controller.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QRadioButton;
class QSpinBox;

namespace burrow {

namespace look {
class Label;
class SectionLabel;
class Table;
} // namespace look

class PrunePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit PrunePanel(SessionController &session, QWidget *parent = nullptr);
    /// Starts the question anew, with this run as the selected one.
    void open(const QString &run);
    /// Another run was selected meanwhile.
    void setRun(const QString &run);
    /// Shows the session's prune view.
    void refresh();
    /// True if records would go and the person said that they know what that means.
    bool canPrune() const;
    int goes() const; ///< records

Q_SIGNALS:
    void answered();

private:
    void ask();
    void showRules();
    void showRuns();
    QString dateOf(const QString &run) const;

    SessionController &m_session;
    look::Label *m_title, *m_sentence;
    QWidget *m_rules;
    QButtonGroup *m_choice; ///< ids are PruneRule::Kind
    QRadioButton *m_keep, *m_older, *m_one;
    QSpinBox *m_runs, *m_days;
    look::Label *m_runsWord, *m_daysWord;
    look::SectionLabel *m_goesTitle, *m_staysTitle;
    look::Table *m_goes, *m_stays;
    look::Label *m_nothing;
    QCheckBox *m_sure;
    QString m_run; ///< selected
};

} // namespace burrow
