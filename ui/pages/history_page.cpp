#include "pages/history_page.h"

#include "pages/history_tree.h"
#include "pages/undo_panel.h"
#include "pages/words.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Tone;
using look::Type;

HistoryPage::HistoryPage(SessionController &session, QWidget *parent)
    : Page(u"history"_s, Frame::Bare, session, parent)
    , m_heading(new look::Label(Type::Heading))
    , m_lead(new look::Label(Type::Lead, Tone::Quiet))
    , m_problems(new look::Label(Type::Body, Tone::Warn))
    , m_parts(new QWidget)
    , m_tree(new HistoryTree(session))
    , m_panel(new UndoPanel(session))
{
    auto *head = new QVBoxLayout;
    head->setContentsMargins(40, 24, 40, 14);
    head->setSpacing(6);
    m_lead->setWordWrap(true);
    m_problems->setWordWrap(true);
    head->addWidget(m_heading);
    head->addWidget(m_lead);
    head->addWidget(m_problems);
    body()->addLayout(head);
    body()->addWidget(new look::Hairline);
    auto *parts = new QHBoxLayout(m_parts);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    m_tree->setMinimumWidth(220);
    m_tree->setMaximumWidth(300);
    parts->addWidget(m_tree, 2);
    parts->addWidget(new look::Hairline(Qt::Vertical));
    parts->addWidget(m_panel, 5);
    body()->addWidget(m_parts, 1);
    body()->addStretch(0);

    connect(m_tree, &HistoryTree::targetChanged, this, &HistoryPage::ask);
    connect(m_panel, &UndoPanel::answered, this, &HistoryPage::invalidate);
    connect(&session, &SessionController::historyChanged, this, &HistoryPage::invalidate);
    connect(&session, &SessionController::undoChanged, this, &HistoryPage::invalidate);
}

Page::Footer HistoryPage::footer() const
{
    Footer footer;
    footer.review = false;
    footer.primary = tr("Undo");
    footer.primaryEnabled = m_panel->canUndo();
    const int open = m_panel->open();
    footer.note = open > 0 ? tr("%n file(s) without an answer stay as they are.", nullptr, open) : QString();
    return footer;
}

bool HistoryPage::primary()
{
    if (m_panel->canUndo())
        session().startUndo(m_panel->answers());
    return true;
}

void HistoryPage::reveal(const QString &anchor)
{
    const auto target = UndoTarget::parse(anchor);
    if (!target)
        return;
    m_wanted = *target;
    if (m_tree->select(m_wanted))
        m_wanted = {};
}

void HistoryPage::showEvent(QShowEvent *event)
{
    session().loadHistory(); // another Burrow may have written since, and the files may have changed
    ask();
    Page::showEvent(event);
}

void HistoryPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) // the marks in the tree are pictures
        invalidate();
}

void HistoryPage::ask()
{
    const UndoTarget target = m_tree->target();
    if (!target.run.isEmpty() && !session().applying())
        session().planUndo(target);
}

void HistoryPage::refresh()
{
    const History &history = session().history();
    const bool empty = history.runs.empty();
    m_heading->setText(empty ? tr("Nothing was written yet") : tr("What Burrow has written"));
    setAccessibleName(m_heading->text());
    m_lead->setText(empty
                        ? tr("Every run stands here afterwards and can be undone: all of it, a file, or a single edit.")
                        : tr("Choose a run, a file or a single edit to see what undoing it would do."));
    QStringList problems;
    for (const Error &problem : history.problems)
        problems << errorSentence(problem, session());
    m_problems->setText(problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
    m_parts->setVisible(!empty);
    m_tree->refresh();
    if (!m_wanted.run.isEmpty() && m_tree->select(m_wanted))
        m_wanted = {};
    m_panel->refresh();
}

} // namespace burrow
