// Runs the tests with coverage when the person asks for it, and shows the result file by file.
#pragma once

#include "base/cancel_token.h"
#include "session/session_controller.h"
#include "steps/coverage.h"

#include <QWidget>

class QPushButton;

namespace burrow {

namespace look {
class Label;
class Table;
} // namespace look

class CoveragePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit CoveragePanel(SessionController &session, QWidget *parent = nullptr);
    ~CoveragePanel() override;
    void refresh();

private:
    /// What one run gave.
    struct Outcome
    {
        std::optional<Coverage> coverage{};
        std::optional<Error> error{};
        QString output{}; ///< the end of what go said, if tests failed
        int exitCode = 0;
    };
    void start();
    void finish(Outcome outcome);
    void showOutcome();

    SessionController &m_session;
    look::Label *m_about, *m_result, *m_output;
    QPushButton *m_run;
    look::Label *m_inEditor; ///< other ways to see the same
    look::Table *m_table;
    CancelToken m_cancel;
    AbsPath m_project; ///< what the outcome is about
    bool m_running = false;
    std::optional<Outcome> m_outcome;
};

} // namespace burrow
