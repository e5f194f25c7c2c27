#include "look/card.h"

#include "look/appearance.h"
#include "look/labels.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

namespace burrow::look {

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_radio(new QRadioButton)
    , m_sentence(new Label(Type::Quiet, Tone::Quiet))
{
    setFrameShape(QFrame::NoFrame);
    setCursor(Qt::PointingHandCursor);
    m_radio->setFont(look::font(Type::Bold));
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(24, 0, 0, 0);
    m_content = new QVBoxLayout;
    m_content->setContentsMargins(24, 0, 0, 0);
    m_content->setSpacing(8);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(2);
    column->addWidget(m_radio);
    column->addWidget(m_sentence);
    column->addLayout(m_content);
    column->addStretch();
    connect(m_radio, &QRadioButton::toggled, this, [this] { update(); });
}

void Card::setTitle(const QString &title)
{
    m_radio->setText(title);
}

void Card::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_radio->setAccessibleDescription(sentence);
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    const bool on = m_radio->isChecked();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on ? t.accent : t.line, on ? 2 : 1));
    painter.setBrush(t.raised);
    const double inset = on ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 10, 10);
}

void Card::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()) && isEnabled()) {
        m_radio->setFocus(Qt::MouseFocusReason);
        m_radio->click();
    }
    QFrame::mouseReleaseEvent(event);
}

void Card::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::EnabledChange)
        update();
}

} // namespace burrow::look
