// Apply: the files as they are written, what became of them, and what must be started anew.
#pragma once

#include "pages/page.h"

#include <QStringList>
#include <QTimer>

namespace burrow {

namespace look {
class Fold;
class Table;
} // namespace look

class ApplyPage final : public Page
{
    Q_OBJECT
public:
    ApplyPage(SessionController &session, QWidget *parent);
    Footer footer() const override;
    bool primary() override;
    void flat() override;

protected:
    void refresh() override;

private:
    enum class Phase { Nothing, Ready, Running, Written, Refused };
    Phase phase() const;
    /// What was refused could be written now, and is byte for byte what Review showed.
    bool canRetry() const;
    void showHead(Phase phase);
    void showFiles(Phase phase);
    void showNotes(Phase phase);
    void showRestarts(Phase phase);
    void record();
    Milliseconds elapsed() const;

    look::SectionLabel *m_filesTitle, *m_restartTitle;
    look::Table *m_files, *m_restarts;
    look::Label *m_notes, *m_log;
    look::Fold *m_logFold;
    QTimer m_tick;
    // The log of the run that is shown: what changed from one look at it to the next.
    QDateTime m_recorded;
    std::vector<FileState> m_seen;
    QStringList m_lines;
    std::optional<Milliseconds> m_took;
};

} // namespace burrow
