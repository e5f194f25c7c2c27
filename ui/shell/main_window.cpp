#include "shell/main_window.h"

#include "look/announce.h"
#include "look/appearance.h"
#include "look/labels.h"
#include "pages/page.h"
#include "pages/pages.h"
#include "pages/words.h"
#include "shell/banner.h"
#include "shell/bottom_bar.h"
#include "shell/rail.h"
#include "shell/rail_frame.h"
#include "shell/step_state.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace burrow {
namespace {

constexpr int narrowBelow = 1000;

} // namespace

MainWindow::MainWindow(SessionController &session, const Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_railFrame(new RailFrame)
    , m_rail(m_railFrame->rail())
    , m_resume(new Banner(Banner::Kind::Question))
    , m_recovery(new Banner(Banner::Kind::Warning))
    , m_message(new look::Label(look::Type::Body, look::Tone::Bad))
    , m_stack(new QStackedWidget)
    , m_bar(new BottomBar)
{
    setMinimumSize(900, 600);
    setAcceptDrops(true);
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_railFrame);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    m_message->setWordWrap(true);
    m_message->setContentsMargins(40, 10, 24, 10);
    m_message->hide();
    right->addWidget(m_recovery);
    right->addWidget(m_resume);
    right->addWidget(m_message);
    right->addWidget(m_stack, 1);
    right->addWidget(m_bar);
    across->addLayout(right, 1);

    if (preferences.geometry.isEmpty() || !restoreGeometry(preferences.geometry))
        resize(1120, 760);

    connect(m_railFrame, &RailFrame::historyWanted, this, [this] { open(u"history"_s); });
    connect(m_railFrame, &RailFrame::languageWanted, this, [this](const QString &language) {
        m_preferences.language = language;
        m_session.setLanguage(language);
    });
    connect(m_rail, &Rail::chosen, this, [this](const QString &id) { open(id); });
    connect(m_bar, &BottomBar::back, this, &MainWindow::goBack);
    connect(m_bar, &BottomBar::review, this, [this] { open(u"review"_s); });
    connect(m_bar, &BottomBar::primaryPressed, this, &MainWindow::pressPrimary);
    connect(m_bar, &BottomBar::flat, this, [this] {
        if (Page *current = m_pages.value(m_current))
            current->flat();
    });
    connect(m_resume, &Banner::firstChosen, this, [this] {
        m_session.resume();
        if (!m_preferences.page.isEmpty())
            open(m_preferences.page);
    });
    connect(m_resume, &Banner::secondChosen, &m_session, &SessionController::startAfresh);
    connect(m_recovery, &Banner::firstChosen, &m_session, [this] { m_session.startRecovery(RecoverHow::RollBack); });
    connect(m_recovery, &Banner::secondChosen, &m_session, [this] { m_session.startRecovery(RecoverHow::Finish); });

    for (const auto changed : {&SessionController::surveyChanged, &SessionController::planChanged,
                               &SessionController::scanStarted, &SessionController::applyChanged})
        connect(&session, changed, this, [this] {
            showRail();
            showBar();
        });
    for (const auto changed : {&SessionController::resumeChanged, &SessionController::recoveryChanged})
        connect(&session, changed, this, &MainWindow::showBanners);
    const auto closeWhenDone = [this] {
        if (m_closing && !m_session.applying())
            close();
    };
    connect(&session, &SessionController::applyChanged, this, closeWhenDone, Qt::QueuedConnection);
    connect(&session, &SessionController::undoChanged, this, closeWhenDone, Qt::QueuedConnection);
    connect(&session, &SessionController::pruneChanged, this, closeWhenDone, Qt::QueuedConnection);
    connect(&session, &SessionController::recoveryChanged, this, closeWhenDone, Qt::QueuedConnection);

    addShortcuts();
    m_railFrame->retranslate(m_session.language());
    showRail();
    showBanners();
    open(u"scan"_s);
}

Page *MainWindow::page(const QString &id)
{
    if (Page *known = m_pages.value(id))
        return known;
    const PageRow *row = pageRow(id);
    if (!row)
        return nullptr;
    Page *made = row->make(m_session, m_stack);
    m_pages.insert(id, made);
    m_stack->addWidget(made);
    connect(made, &Page::goTo, this, [this](const QString &page, const QString &anchor) {
        const QString from = m_current;
        open(page, anchor);
        // "Change…" of an edit leads to its field, and Back from there to the edit again.
        if (from == "review"_L1 && page != "apply"_L1) {
            m_returnTo = from;
            showBar();
        }
    });
    connect(made, &Page::footerChanged, this, &MainWindow::showBar);
    return made;
}

bool MainWindow::open(const QString &id, const QString &anchor)
{
    Page *next = page(id);
    if (!next)
        return false;
    if (id != m_current) {
        if (m_rail->rows()->find(m_current) >= 0)
            m_before = m_current;
        m_current = id;
        m_returnTo.clear();
        // The focus stays on the bar where the person goes on by keyboard; else the new page starts from its top.
        const QWidget *focus = QApplication::focusWidget();
        const bool keepFocus = focus && (m_bar->isAncestorOf(focus) || m_railFrame->isAncestorOf(focus));
        m_stack->setCurrentWidget(next);
        if (!keepFocus)
            next->setFocus(Qt::OtherFocusReason);
        m_message->hide();
    }
    next->bringUpToDate();
    if (!anchor.isEmpty())
        next->reveal(anchor);
    m_rail->setCurrent(id);
    setWindowTitle(next->accessibleName().isEmpty() ? u"Burrow"_s : next->accessibleName() + u" \u2013 Burrow"_s);
    showBar();
    return true;
}

QString MainWindow::currentPage() const
{
    return m_current;
}

void MainWindow::goBack()
{
    if (!m_returnTo.isEmpty())
        open(m_returnTo);
    else if (m_rail->rows()->find(m_current) < 0)
        open(m_before.isEmpty() ? u"scan"_s : m_before);
    else
        step(-1);
}

void MainWindow::goOn()
{
    step(1);
}

void MainWindow::step(int by)
{
    const int at = m_rail->rows()->find(m_current) + by;
    if (at >= 0 && at < m_rail->rows()->rowCount())
        open(m_rail->rows()->row(at).id);
}

void MainWindow::pressPrimary()
{
    Page *current = m_pages.value(m_current);
    if (current && !current->primary())
        goOn();
}

void MainWindow::showRail()
{
    m_rail->rows()->set(railRows(m_session));
    m_rail->setCurrent(m_current);
}

void MainWindow::showBar()
{
    const Page *current = m_pages.value(m_current);
    if (!current)
        return;
    const int at = m_rail->rows()->find(m_current);
    const BottomBar::Back back = at == 0                ? BottomBar::Back::None
                                 : m_returnTo.isEmpty() ? BottomBar::Back::Step
                                                        : BottomBar::Back::Review;
    const Page::Footer footer = current->footer();
    m_bar->set(footer, m_session.plan().accepted(), back);
    // What became of the page while the person stays on it: a scan has ended, files are written, a patch was copied. Of
    // a new page the focus tells, unless it stays where the person goes on. While files are written the sentence counts
    // tenths of seconds.
    const std::array told{m_current, current->accessibleName(), m_session.applying() ? m_told[2] : current->lead(),
                          footer.note};
    const QWidget *focus = QApplication::focusWidget();
    const bool here = told[0] == m_told[0];
    const bool outside = focus && (m_bar->isAncestorOf(focus) || m_railFrame->isAncestorOf(focus));
    QStringList news; // in one breath: of several announcements at once the last one would be heard
    for (size_t i = 1; i < told.size() && (here || outside); ++i)
        if ((told[i] != m_told[i] || !here) && !told[i].isEmpty())
            news << told[i];
    look::announce(this, news.join(u' '));
    m_told = told;
    setWindowTitle(current->accessibleName().isEmpty() ? u"Burrow"_s : current->accessibleName() + u" \u2013 Burrow"_s);
}

void MainWindow::showBanners()
{
    m_resume->setTexts(tr("Your answers from last time were kept, and not applied yet."),
                       tr("Continue where you left off"), tr("Start again"));
    m_resume->setVisible(m_session.resumeOffered());
    m_recovery->setTexts(tr("Burrow was interrupted while it was writing. Each file is either as it was or complete."),
                         tr("Put everything back"), tr("Finish it"));
    m_recovery->setVisible(m_session.recovery().has_value());
    m_recovery->setEnabled(!m_session.applying());
    const auto &report = m_session.recoveryRun().report;
    if (!report || !m_session.recovery())
        return;
    // It was tried, and is still needed: why.
    if (const auto &trouble = report->error ? report->error : report->unrecorded) {
        say(errorSentence(*trouble, m_session));
    }
}

void MainWindow::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->show();
    look::announce(this, sentence);
}

void MainWindow::openBundle(const QString &file)
{
    const auto opened = m_session.openBundle(file);
    m_message->setVisible(!opened);
    if (opened) {
        m_session.setIntent(Intent::Bundle); // shows its name and its risks, before Review
        open(u"scan"_s);
    } else {
        say(errorSentence(opened.error(), m_session));
    }
}

Preferences MainWindow::preferences() const
{
    Preferences now = m_preferences;
    now.geometry = saveGeometry();
    now.page = m_rail->rows()->find(m_current) >= 0 ? m_current : m_before;
    now.theme = look::theme() == look::Theme::Dark    ? u"dark"_s
                : look::theme() == look::Theme::Light ? u"light"_s
                                                      : u"system"_s;
    now.workspace = m_session.workspace();
    return now;
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_painted)
        return;
    m_painted = true;
    QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    m_railFrame->setNarrow(width() < narrowBelow);
    QWidget::resizeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_session.applying()) {
        m_closing = true;
        say(tr("Burrow is still writing. The window closes as soon as that is done."));
        event->ignore();
        return;
    }
    m_session.saveAnswers();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_railFrame->retranslate(m_session.language());
    showRail();
    showBanners();
    showBar();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile() && m_session.hasSurvey())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().first().toLocalFile();
    if (QFileInfo(path).isDir())
        m_session.setWorkspace(AbsPath::from(path)); // a folder is a project, a file a bundle
    else
        openBundle(path);
}

} // namespace burrow
