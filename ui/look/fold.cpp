#include "look/fold.h"

#include "look/labels.h"

#include <QVBoxLayout>

namespace burrow::look {

Fold::Fold(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_link(new Link)
    , m_content(content)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_link);
    column->addWidget(content);
    content->hide();
    connect(m_link, &QAbstractButton::clicked, this, [this] { setOpen(!m_open); });
}

void Fold::setTitle(const QString &title)
{
    m_title = title;
    retitle();
}

void Fold::setOpen(bool open)
{
    if (m_open == open)
        return;
    m_open = open;
    retitle();
    m_content->setVisible(open);
    Q_EMIT opened(open);
}

void Fold::retitle()
{
    m_link->setText((m_open ? QStringLiteral("\u25be  ") : QStringLiteral("\u25b8  ")) + m_title);
    m_link->setAccessibleName(m_title);
    m_link->setAccessibleDescription(m_open ? tr("open") : tr("closed"));
}

} // namespace burrow::look
