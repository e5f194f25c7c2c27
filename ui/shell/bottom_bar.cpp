#include "shell/bottom_bar.h"

#include "look/appearance.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace burrow {

BottomBar::BottomBar(QWidget *parent)
    : QWidget(parent)
    , m_note(new look::Label(look::Type::Quiet, look::Tone::Quiet))
    , m_back(new QPushButton)
    , m_flat(new QPushButton)
    , m_review(new QPushButton)
    , m_primary(new QPushButton)
{
    setMinimumHeight(60);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(40, 0, 24, 0);
    row->setSpacing(10);
    m_note->setWordWrap(true);
    row->addWidget(m_note, 1);
    m_flat->setFlat(true);
    m_primary->setDefault(true);
    for (QPushButton *button : {m_back, m_flat, m_review, m_primary})
        row->addWidget(button);
    connect(m_back, &QPushButton::clicked, this, &BottomBar::back);
    connect(m_flat, &QPushButton::clicked, this, &BottomBar::flat);
    connect(m_review, &QPushButton::clicked, this, &BottomBar::review);
    connect(m_primary, &QPushButton::clicked, this, &BottomBar::primaryPressed);
}

void BottomBar::set(const Page::Footer &footer, int edits, Back back)
{
    m_note->setText(footer.note);
    m_back->setText(back == Back::Review ? tr("Back to Review") : tr("Back"));
    m_back->setToolTip(back == Back::Review ? tr("To the edit that led here (Alt+Left)")
                                            : tr("The step before (Alt+Left)"));
    m_back->setVisible(footer.back && back != Back::None);
    m_flat->setText(footer.flat);
    m_flat->setVisible(!footer.flat.isEmpty());
    m_flat->setEnabled(footer.flatEnabled);
    m_review->setText(tr("Review %n edit(s)", nullptr, edits));
    m_review->setToolTip(tr("See every edit before anything is written (F8)"));
    m_review->setVisible(footer.review && edits > 0);
    m_primary->setText(footer.primary.isEmpty() ? tr("Continue") : footer.primary);
    m_primary->setToolTip(footer.primary.isEmpty() ? tr("The next step (Alt+Right)") : QString());
    m_primary->setEnabled(footer.primaryEnabled);
}

void BottomBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), look::tokens().line);
}

} // namespace burrow
