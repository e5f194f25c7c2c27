#include "pages/history_page.h"

#include "pages/history_tree.h"
#include "pages/prune_panel.h"
#include "pages/undo_panel.h"
#include "pages/words.h"

#include <QEvent>
#include <QShortcut>
#include <QStackedWidget>
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
    , m_right(new QStackedWidget)
    , m_panel(new UndoPanel(session))
    , m_prune(new PrunePanel(session))
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
    m_tree->setMinimumWidth(280); // a run and its state on one line
    m_tree->setMaximumWidth(300);
    parts->addWidget(m_tree, 9);
    parts->addWidget(new look::Hairline(Qt::Vertical));
    m_right->addWidget(m_panel);
    m_right->addWidget(m_prune);
    parts->addWidget(m_right, 20);
    body()->addWidget(m_parts, 1);
    body()->addStretch(0);

    setFocusProxy(m_tree);

    connect(m_tree, &HistoryTree::targetChanged, this, &HistoryPage::ask);
    connect(m_prune, &PrunePanel::answered, this, &HistoryPage::footerChanged);
    connect(&session, &SessionController::pruneChanged, this, &HistoryPage::invalidate);
    auto *escape = new QShortcut(Qt::Key_Escape, m_prune);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] { setPruning(false); });
    connect(m_panel, &UndoPanel::answered, this, &HistoryPage::invalidate);
    connect(&session, &SessionController::historyChanged, this, &HistoryPage::invalidate);
    connect(&session, &SessionController::undoChanged, this, &HistoryPage::invalidate);
    connect(&session, &SessionController::recoveryChanged, this, [this] {
        // Once an interrupted run is ended, files and history are others.
        if (isVisible() && this->session().recoveryRun().report && !this->session().recovery())
            ask();
    });
}

bool HistoryPage::isPruning() const
{
    return m_right->currentWidget() == m_prune;
}

void HistoryPage::setPruning(bool prunes)
{
    if (session().pruneView().running)
        return;
    m_right->setCurrentWidget(prunes ? static_cast<QWidget *>(m_prune) : m_panel);
    if (prunes)
        m_prune->open(m_tree->target().run);
    invalidate();
}

Page::Footer HistoryPage::footer() const
{
    Footer footer;
    footer.review = false;
    if (isPruning()) {
        const PruneView &view = session().pruneView();
        footer.back = !view.running;
        if (view.report) {
            footer.primary = tr("Back to the history");
            return footer;
        }
        footer.primary = tr("Remove %n record(s)", nullptr, m_prune->goes());
        footer.primaryEnabled = m_prune->canPrune();
        footer.flat = tr("Keep them");
        footer.flatEnabled = !view.running;
        return footer;
    }
    const History &history = session().history();
    if (!history.runs.empty() || !history.problems.empty()) {
        footer.flat = tr("Remove old records…");
        footer.flatEnabled = !session().applying();
    }
    footer.primary = tr("Undo");
    footer.primaryEnabled = m_panel->canUndo();
    const int open = m_panel->open();
    footer.note = open > 0 ? tr("%n file(s) without an answer stay as they are.", nullptr, open) : QString();
    return footer;
}

bool HistoryPage::primary()
{
    if (isPruning()) {
        if (session().pruneView().report)
            setPruning(false);
        else if (m_prune->canPrune())
            session().startPrune();
    } else if (m_panel->canUndo()) {
        session().startUndo(m_panel->answers());
    }
    return true;
}

void HistoryPage::flat()
{
    setPruning(!isPruning());
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
    setPruning(false);
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
    m_prune->setRun(target.run);
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
    m_parts->setVisible(!empty || isPruning());
    m_tree->refresh();
    if (!m_wanted.run.isEmpty() && m_tree->select(m_wanted))
        m_wanted = {};
    m_panel->refresh();
    m_prune->refresh();
}

} // namespace burrow
