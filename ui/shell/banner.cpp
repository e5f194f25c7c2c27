#include "shell/banner.h"

#include "look/announce.h"
#include "look/appearance.h"
#include "look/labels.h"
#include "look/marks.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace burrow {

Banner::Banner(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_sentence(new look::Label(look::Type::Body))
    , m_first(new QPushButton)
    , m_second(new QPushButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(40, 10, 24, 10);
    row->setSpacing(10);
    if (kind == Kind::Warning)
        row->addWidget(new look::MarkLabel(look::Mark::Warn));
    m_sentence->setWordWrap(true);
    row->addWidget(m_sentence, 1);
    m_second->setFlat(true);
    row->addWidget(m_second);
    row->addWidget(m_first);
    connect(m_first, &QPushButton::clicked, this, &Banner::firstChosen);
    connect(m_second, &QPushButton::clicked, this, &Banner::secondChosen);
    hide();
}

void Banner::setTexts(const QString &sentence, const QString &first, const QString &second)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_first->setText(first);
    m_second->setText(second);
}

void Banner::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    look::announce(this, accessibleName());
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const look::Tokens &t = look::tokens();
    painter.fillRect(rect(), m_kind == Kind::Warning ? t.warnWash : t.accentWash);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
}

} // namespace burrow
