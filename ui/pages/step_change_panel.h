// "This step will change": the live diff of one step's edits, at the foot of its page.
#pragma once

#include "plan/plan.h"

#include <QWidget>

class QHBoxLayout;

namespace burrow {

class DiffView;
class SessionController;
namespace look {
class Label;
class Link;
class Pill;
class PillButton;
} // namespace look

/// Shows one file at a time; where the step changes several, their names are there to choose from. Gone when the step
/// changes nothing.
class StepChangePanel final : public QWidget
{
    Q_OBJECT
public:
    StepChangePanel(QString step, SessionController &session, QWidget *parent = nullptr);
    void refresh();

Q_SIGNALS:
    void openInReview(const QString &edit);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showFiles();
    void showFile();
    void fitWindow();

    QString m_step;
    SessionController &m_session;
    std::vector<FileChange> m_changes;
    AbsPath m_shown; ///< the file in view
    look::Label *m_title, *m_path;
    look::Pill *m_linksTo;
    QHBoxLayout *m_names;
    std::vector<look::PillButton *> m_files;
    look::Link *m_review;
    DiffView *m_diff;
    int m_lines = 0; ///< of the diff that are shown at once
};

} // namespace burrow
