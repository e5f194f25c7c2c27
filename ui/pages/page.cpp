#include "pages/page.h"

#include "look/table.h"
#include "pages/step_change_panel.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace burrow {

using look::Tone;
using look::Type;

Page::Page(QString id, Frame frame, SessionController &session, QWidget *parent)
    : QWidget(parent)
    , m_id(std::move(id))
    , m_session(session)
    , m_outer(new QVBoxLayout(this))
{
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    if (frame == Frame::Column) {
        auto *scroll = m_scroll = new QScrollArea;
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        // Room for the bar is always kept, inside the margin: nothing moves when it appears.
        scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        const int bar = scroll->verticalScrollBar()->sizeHint().width();
        scroll->setFocusPolicy(Qt::NoFocus);
        auto *column = new QWidget;
        m_body = new QVBoxLayout(column);
        m_body->setContentsMargins(40, 32, 40 - bar, 24);
        m_body->setSpacing(0);
        m_heading = new look::Label(Type::Heading);
        m_heading->setWordWrap(true);
        m_lead = new look::Label(Type::Lead, Tone::Quiet);
        m_lead->setWordWrap(true);
        m_lead->setMaximumWidth(760);
        m_lead->setMinimumHeight(look::lineHeight(Type::Lead));
        m_body->addWidget(m_heading);
        m_body->addSpacing(6);
        m_body->addWidget(m_lead);
        scroll->setWidget(column);
        m_outer->addWidget(scroll, 1);
    } else {
        m_body = m_outer;
    }
    connect(&session, &SessionController::surveyChanged, this, &Page::invalidate);
    connect(&session, &SessionController::planChanged, this, &Page::invalidate);
}

std::vector<QWidget *> Page::parts()
{
    if (!m_scroll)
        return {this};
    return m_changes ? std::vector<QWidget *>{m_scroll, m_changes} : std::vector<QWidget *>{m_scroll};
}

void Page::setHeading(const QString &question)
{
    m_heading->setText(question);
    setAccessibleName(question);
}

QString Page::lead() const
{
    return m_lead ? m_lead->text() : QString();
}

void Page::setLead(const QString &sentence)
{
    m_lead->setText(sentence);
    m_lead->setVisible(!sentence.isEmpty());
}

look::SectionLabel *Page::addSection()
{
    return look::addSection(m_body);
}

void Page::showStepChanges()
{
    m_changes = new StepChangePanel(m_id, m_session);
    connect(m_changes, &StepChangePanel::openInReview, this,
            [this](const QString &edit) { Q_EMIT goTo(QStringLiteral("review"), edit); });
    m_outer->addWidget(m_changes);
    m_problems = new look::Table;
    m_problems->setHeaderShown(false);
    m_problems->setContentsMargins(0, 12, 0, 0);
    m_problems->hide();
    m_body->insertWidget(m_body->indexOf(m_lead) + 1, m_problems);
}

void Page::showProblems()
{
    const auto problems = m_session.problemsOf(m_id);
    std::vector<look::Row> rows;
    rows.reserve(problems.size());
    for (const Blocked &problem : problems)
        rows.push_back({{.text = m_session.text(problem.why), .mark = look::Mark::Warn, .toolTip = problem.path}});
    m_problems->setVisible(!rows.empty());
    m_problems->setRows(tr("What stops this step"), {{.title = {}}}, std::move(rows));
}

void Page::invalidate()
{
    m_stale = true;
    if (isVisible())
        bringUpToDate();
}

void Page::bringUpToDate()
{
    if (m_refreshing)
        return;
    m_refreshing = true;
    // Setting a control may emit what a person's click emits and change the plan: a second round then shows it.
    for (int round = 0; m_stale && round < 3; ++round) {
        m_stale = false;
        refresh();
        if (m_changes) {
            showProblems();
            m_changes->refresh();
        }
    }
    m_refreshing = false;
    Q_EMIT footerChanged();
}

void Page::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        invalidate();
}

void Page::showEvent(QShowEvent *event)
{
    bringUpToDate();
    QWidget::showEvent(event);
}

} // namespace burrow
