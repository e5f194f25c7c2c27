#include "pages/step_change_panel.h"

#include "look/appearance.h"
#include "look/labels.h"
#include "session/session_controller.h"

#include <QPainter>
#include <QVBoxLayout>

namespace burrow {

StepChangePanel::StepChangePanel(const QString &step, SessionController &session, QWidget *parent)
    : QWidget(parent), m_step(step), m_session(session), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(40, 13, 40, 14);
    m_column->setSpacing(8);
    hide();
}

void StepChangePanel::refresh()
{
}

void StepChangePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::tokens().sunken);
    painter.fillRect(QRect(0, 0, width(), 1), look::tokens().line);
}

} // namespace burrow
