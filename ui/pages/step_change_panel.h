// "This step will change": the live diff of one step's edits, at the foot of its page.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace burrow {

class SessionController;

/// Gone when the step changes nothing.
class StepChangePanel final : public QWidget
{
    Q_OBJECT
public:
    StepChangePanel(const QString &step, SessionController &session, QWidget *parent = nullptr);
    void refresh();

Q_SIGNALS:
    void openInReview(const QString &edit);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_step;
    SessionController &m_session;
    QVBoxLayout *m_column;
};

} // namespace burrow
