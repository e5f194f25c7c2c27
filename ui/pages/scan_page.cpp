#include "pages/scan_page.h"

#include "look/card.h"
#include "look/table.h"
#include "pages/bundle_panel.h"
#include "pages/words.h"
#include "probe/verdict.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Tone;
using look::Type;

ScanPage::ScanPage(SessionController &session, QWidget *parent)
    : Page(u"scan"_s, Frame::Column, session, parent)
    , m_setUp(new look::Card)
    , m_bundle(new look::Card)
    , m_check(new look::Card)
    , m_intents(new QButtonGroup(this))
    , m_problem(new look::Label(Type::Body, Tone::Bad))
    , m_table(new look::Table)
{
    m_wish = addSection();
    auto *cards = new QHBoxLayout;
    cards->setSpacing(16);
    for (look::Card *card : {m_setUp, m_bundle, m_check}) {
        cards->addWidget(card, 1);
        m_intents->addButton(card->radio());
    }
    m_intents->setId(m_setUp->radio(), int(Intent::SetUp));
    m_intents->setId(m_bundle->radio(), int(Intent::Bundle));
    m_intents->setId(m_check->radio(), int(Intent::OnlyCheck));
    body()->addLayout(cards);
    m_problem->setWordWrap(true);
    m_problem->setContentsMargins(0, 12, 0, 0);
    m_problem->hide();
    body()->addWidget(m_problem);
    m_found = addSection();
    body()->addWidget(m_table);
    m_table->setHeaderShown(false);
    body()->addStretch(1);

    connect(m_intents, &QButtonGroup::idClicked, this, [this](int id) {
        m_problem->hide();
        this->session().setIntent(Intent(id));
    });
    connect(&session, &SessionController::intentChanged, this, &ScanPage::invalidate);
    connect(&session, &SessionController::scanStarted, this, &ScanPage::invalidate);
    connect(&session, &SessionController::reportArrived, this, [this] { showReports(); });
}

Page::Footer ScanPage::footer() const
{
    Footer footer;
    footer.back = false;
    const auto &written = session().applyRun().report;
    if (session().scanning())
        footer.note = tr("Looking only. Nothing is changed.");
    else if (!session().recovery() && !(written && !written->run.isEmpty()))
        footer.note = tr("Nothing has been changed.");
    footer.flat = tr("Recommended plan");
    footer.flatEnabled = session().hasSurvey();
    switch (session().intent()) {
    case Intent::SetUp: break;
    case Intent::Bundle:
        footer.primary = session().bundle() ? tr("Review what it would change") : tr("Choose a file…");
        footer.primaryEnabled = session().hasSurvey();
        footer.flat = session().bundle() ? tr("Choose another file…") : QString();
        footer.review = !session().bundle(); // the primary button leads there
        break;
    case Intent::OnlyCheck:
        footer.primary = tr("Check again");
        footer.primaryEnabled = !session().scanning();
        footer.flat.clear();
        footer.review = false;
        break;
    }
    return footer;
}

bool ScanPage::primary()
{
    switch (session().intent()) {
    case Intent::SetUp: return false;
    case Intent::Bundle:
        if (session().bundle())
            Q_EMIT goTo(u"review"_s);
        else
            openBundle();
        return true;
    case Intent::OnlyCheck: session().scan(); return true;
    }
    return false;
}

void ScanPage::flat()
{
    if (session().intent() == Intent::Bundle) {
        openBundle();
        return;
    }
    session().setIntent(Intent::SetUp);
    session().useRecommended();
    Q_EMIT goTo(u"review"_s);
}

/// The panel is made when it is first needed: tables cost, and the first picture of the window waits for this page.
void ScanPage::showBundle()
{
    if (!m_opened && session().bundle()) {
        m_opened = new BundlePanel(session());
        body()->insertWidget(body()->indexOf(m_problem) + 1, m_opened);
        m_opened->setTabOrderAfter(m_check->radio());
    }
    if (m_opened)
        m_opened->refresh();
}

void ScanPage::openBundle()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Open a bundle"), session().host().home.str(),
                                                      tr("Burrow bundles (*.burrow.json);;All files (*)"));
    if (file.isEmpty())
        return;
    const auto opened = session().openBundle(file);
    m_problem->setVisible(!opened);
    if (!opened)
        m_problem->setText(errorSentence(opened.error(), session()));
    invalidate(); // also where its choices are those that were there already
}

void ScanPage::refresh()
{
    showVerdict();
    showCards();
    showBundle();
    showReports();
}

void ScanPage::showVerdict()
{
    if (!session().hasSurvey()) {
        setHeading(tr("Looking at this machine"));
        setLead(tr("Go, your shells, your editors and their settings. Burrow only reads; it changes nothing."));
        return;
    }
    const std::vector<Text> sentences = verdict(session().survey());
    QStringList below;
    for (size_t i = 1; i < sentences.size(); ++i)
        below << session().text(sentences[i]);
    setHeading(session().text(sentences.front()));
    // Chinese sentences follow each other without a space.
    setLead(below.join(session().language() == "zh_CN"_L1 ? QString() : u" "_s));
}

void ScanPage::showCards()
{
    m_wish->setText(tr("What would you like to do?"));
    const auto &changes = session().changes();
    const int edits = session().plan().accepted();
    m_setUp->setTitle(tr("Set up Go and VS Code"));
    m_setUp->setSentence(
        !session().hasSurvey() ? tr("You see each edit before anything is written.")
        : edits == 0           ? tr("Nothing needs to change. You can still choose more, step by step.")
                               : tr("%1 in %2. You see each before anything is written.")
                           .arg(tr("%n edit(s)", nullptr, edits), tr("%n file(s)", nullptr, int(changes.size()))));
    m_bundle->setTitle(tr("Open a teammate's bundle"));
    m_bundle->setSentence(tr("A .burrow.json file: their choices, fitted to this machine."));
    m_check->setTitle(tr("Only check"));
    m_check->setSentence(tr("Find what is wrong. Nothing is changed."));
    if (auto *chosen = m_intents->button(int(session().intent())))
        chosen->setChecked(true);
}

void ScanPage::showReports()
{
    const bool running = session().scanning();
    m_found->setText(tr("What was found"), running ? QString() : tr("in %1").arg(duration(session().survey().took)));

    std::vector<look::Row> rows;
    for (const ProbeReport &report : session().reports()) {
        const bool calm = report.state == ProbeReport::State::Ok;
        rows.push_back({
            {.text = session().text(report.title), .type = Type::BodyStrong, .mark = markOf(report.state)},
            {.text = session().text(report.summary), .tone = calm ? Tone::Quiet : Tone::Text},
            {.text = duration(report.took), .tone = Tone::Faint, .type = Type::Quiet},
        });
    }
    if (running)
        rows.push_back({{.text = tr("Looking"), .tone = Tone::Quiet, .mark = look::Mark::Spin}, {}, {}});
    m_table->setRows(tr("What was found"),
                     {{.title = {}, .width = 198}, {.title = {}}, {.title = {}, .width = 82, .right = true}},
                     std::move(rows));
}

} // namespace burrow
