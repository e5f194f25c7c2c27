#include "pages/step_change_panel.h"

#include "diffview/diff_view.h"
#include "look/appearance.h"
#include "look/labels.h"
#include "pages/words.h"
#include "session/session_controller.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace burrow {

using look::Tone;
using look::Type;

StepChangePanel::StepChangePanel(QString step, SessionController &session, QWidget *parent)
    : QWidget(parent)
    , m_step(std::move(step))
    , m_session(session)
    , m_title(new look::Label(Type::Bold))
    , m_path(new look::Label(Type::Code, Tone::Quiet))
    , m_linksTo(new look::Pill)
    , m_names(new QHBoxLayout)
    , m_review(new look::Link)
    , m_diff(new DiffView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(40, 13, 40, 14);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_title);
    head->addWidget(m_path);
    m_names->setSpacing(4);
    head->addLayout(m_names);
    head->addWidget(m_linksTo);
    head->addStretch();
    head->addWidget(m_review);
    column->addLayout(head);
    m_diff->setCompact(true);
    m_diff->setForm(DiffView::Form::Unified);
    column->addWidget(m_diff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_review, &look::Link::clicked, this, [this] {
        for (const FileChange &change : m_changes)
            if (change.path == m_shown)
                Q_EMIT openInReview(change.edits.value(0));
    });
    hide();
}

void StepChangePanel::refresh()
{
    m_changes = m_session.changesOf(m_step);
    std::erase_if(m_changes, [](const FileChange &change) { return change.problem.has_value(); });
    m_title->setText(tr("This step will change"));
    m_review->setText(tr("Open in Review"));
    setVisible(!m_changes.empty());
    if (m_changes.empty())
        return;
    fitWindow();
    if (std::none_of(m_changes.begin(), m_changes.end(),
                     [this](const FileChange &change) { return change.path == m_shown; }))
        m_shown = m_changes.front().path;
    showFiles();
    showFile();
}

void StepChangePanel::showFiles()
{
    const bool several = m_changes.size() > 1;
    m_path->setVisible(!several);
    while (m_files.size() > (several ? m_changes.size() : 0)) {
        delete m_files.back();
        m_files.pop_back();
    }
    if (!several)
        return;
    while (m_files.size() < m_changes.size()) {
        auto *button = new look::PillButton;
        const size_t index = m_files.size();
        connect(button, &look::PillButton::clicked, this, [this, index] {
            m_shown = m_changes[index].path;
            showFile();
        });
        m_names->addWidget(button);
        m_files.push_back(button);
    }
    // Tab comes to them before what stands behind them, though they were made later.
    setTabOrder(m_files.back(), m_review);
    setTabOrder(m_review, m_diff);
    std::vector<AbsPath> all;
    std::ranges::transform(m_changes, std::back_inserter(all), &FileChange::path);
    for (size_t i = 0; i < m_changes.size(); ++i) {
        m_files[i]->setText(nameAmong(all[i], all));
        m_files[i]->setToolTip(m_session.tilde(m_changes[i].path));
        m_files[i]->setChecked(m_changes[i].path == m_shown);
    }
}

void StepChangePanel::showFile()
{
    const auto shown = std::find_if(m_changes.begin(), m_changes.end(),
                                    [this](const FileChange &change) { return change.path == m_shown; });
    if (shown == m_changes.end())
        return;
    m_path->setText(m_session.tilde(shown->path));
    m_linksTo->setVisible(shown->target != shown->path);
    m_linksTo->setText(tr("link to %1").arg(m_session.tilde(shown->target)));
    m_diff->setContent(contentOf(*shown));
    m_diff->setAccessibleName(tr("What this step will change in %1").arg(shown->path.name()));
}

void StepChangePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWindow();
}

void StepChangePanel::fitWindow()
{
    // The page above keeps the larger share of a low window.
    const int lines = window()->height() < 700 ? 4 : 6;
    if (lines == m_lines)
        return;
    m_lines = lines;
    m_diff->setCompact(true, lines);
}

void StepChangePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::tokens().sunken);
    painter.fillRect(QRect(0, 0, width(), 1), look::tokens().line);
}

} // namespace burrow
