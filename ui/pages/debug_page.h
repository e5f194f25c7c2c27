// Debug & test: entries for launch.json and tasks.json, as forms that know what the debugger accepts.
#pragma once

#include "pages/page.h"

namespace burrow {

class CoveragePanel;
class EntryForm;
class ProjectRow;
namespace look {
class Link;
class Table;
} // namespace look

class DebugPage final : public Page
{
    Q_OBJECT
public:
    DebugPage(SessionController &session, QWidget *parent);
    void reveal(const QString &anchor) override;

protected:
    void refresh() override;

private:
    void showEntries();
    void markShown();
    void showForm();
    void showNotices();
    void toggle(bool tasks, const QString &kind, bool on);
    void setField(const QString &field, const QByteArray &literal);
    void select(bool tasks, int row);
    QString remoteCommand() const;

    ProjectRow *m_project;
    look::SectionLabel *m_launchTitle, *m_tasksTitle, *m_noticesTitle, *m_coverageTitle;
    look::Table *m_launch, *m_tasks, *m_notices;
    look::Label *m_formTitle, *m_present, *m_warning, *m_command, *m_commandLabel;
    look::Link *m_copy;
    EntryForm *m_form;
    CoveragePanel *m_coverage;
    bool m_isTask = false; ///< the entry whose form is shown
    QString m_kind;
    bool m_pointedAt = false; ///< the person chose which one
};

} // namespace burrow
