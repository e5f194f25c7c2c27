#include "pages/edit_details.h"

#include "look/appearance.h"
#include "look/labels.h"
#include "session/session_controller.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolTip>
#include <QUrl>
#include <QVBoxLayout>

namespace burrow {

using look::Tone;
using look::Type;

EditDetails::EditDetails(SessionController &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new look::Label(Type::Bold))
    , m_why(new look::Label(Type::Body, Tone::Quiet))
    , m_riskWhy(new look::Label(Type::Body, Tone::Warn))
    , m_risk(new look::Pill)
    , m_source(new look::Link)
    , m_only(new look::Link)
    , m_change(new look::Link)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 13, 16, 12);
    column->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_risk);
    head->addStretch(1);
    column->addLayout(head);
    for (look::Label *label : {m_why, m_riskWhy}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    auto *links = new QHBoxLayout;
    links->setSpacing(14);
    for (look::Link *link : {m_source, m_only, m_change})
        links->addWidget(link);
    links->addStretch(1);
    column->addLayout(links);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);

    connect(m_source, &look::Link::clicked, this, &EditDetails::openSource);
    connect(m_only, &look::Link::clicked, this, [this] {
        if (m_bringsBack)
            Q_EMIT bringBackWanted();
        else
            Q_EMIT onlyThisWanted();
    });
    connect(m_change, &look::Link::clicked, this, &EditDetails::changeWanted);
}

void EditDetails::show(const PlannedEdit *edit, int others, bool canBringBack)
{
    setVisible(edit != nullptr);
    if (!edit)
        return;
    m_title->setText(m_session.text(edit->title));
    m_why->setText(m_session.text(edit->why));
    m_why->setVisible(!edit->why.isEmpty());
    m_risk->show();
    switch (edit->risk) {
    case Risk::None: m_risk->setText(tr("no risk")); break;
    case Risk::Low: m_risk->setText(tr("low risk")); break;
    case Risk::High: m_risk->setText(tr("high risk")); break;
    }
    m_risk->setTone(edit->risk == Risk::High ? Tone::Warn : Tone::Quiet);
    m_riskWhy->setText(m_session.text(edit->riskWhy));
    m_riskWhy->setVisible(edit->risk != Risk::None && !edit->riskWhy.isEmpty());

    m_ref = edit->source.ref;
    m_source->setVisible(!m_ref.isEmpty());
    m_source->setText(edit->source.date.isEmpty() ? tr("Source") : tr("Source, %1").arg(edit->source.date));
    m_source->setToolTip(m_ref);
    m_bringsBack = canBringBack;
    m_only->setText(canBringBack ? tr("Keep the others again") : tr("Keep only this"));
    m_only->setVisible(canBringBack || others > 0);
    m_change->setText(tr("Change…"));
    m_change->setVisible(!edit->step.isEmpty());
    m_change->setToolTip(tr("Go to the page where this is chosen"));
}

void EditDetails::show(const Blocked &problem)
{
    setVisible(true);
    m_title->setText(tr("Cannot be changed"));
    m_why->setText(m_session.text(problem.why));
    m_why->setVisible(true);
    m_risk->hide();
    m_riskWhy->hide();
    m_source->hide();
    m_only->hide();
    m_change->setText(tr("Go to its page"));
    m_change->setVisible(!problem.step.isEmpty());
}

/// Web pages open in the browser; a place in a repository can only be copied. Nothing is fetched before this click.
void EditDetails::openSource()
{
    const QUrl url(m_ref);
    if ((url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")) &&
        QDesktopServices::openUrl(url))
        return;
    QApplication::clipboard()->setText(m_ref);
    QToolTip::showText(m_source->mapToGlobal(QPoint(0, m_source->height())), tr("Copied: %1").arg(m_ref), m_source);
}

void EditDetails::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::tokens().sunken);
    painter.fillRect(QRect(0, 0, width(), 1), look::tokens().line);
}

} // namespace burrow
