#include "pages/prune_panel.h"

#include "look/labels.h"
#include "look/table.h"
#include "pages/words.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QLocale>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Cell;
using look::Mark;
using look::Tone;
using look::Type;
using Kind = PruneRule::Kind;

namespace {

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

/// A choice with a number in it: "(o) Keep only the newest [ 10 ] runs".
QWidget *numberRow(QRadioButton *choice, QSpinBox *number, look::Label *word)
{
    auto *row = new QWidget;
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(8);
    across->addWidget(choice);
    number->setFixedWidth(72);
    number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    across->addWidget(number);
    across->addWidget(word);
    across->addStretch(1);
    return row;
}

} // namespace

PrunePanel::PrunePanel(SessionController &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new look::Label(Type::Section))
    , m_sentence(new look::Label(Type::Body, Tone::Quiet))
    , m_rules(new QWidget)
    , m_choice(new QButtonGroup(this))
    , m_keep(new QRadioButton)
    , m_older(new QRadioButton)
    , m_one(new QRadioButton)
    , m_runs(new QSpinBox)
    , m_days(new QSpinBox)
    , m_runsWord(new look::Label(Type::Body))
    , m_daysWord(new look::Label(Type::Body))
    , m_goesTitle(new look::SectionLabel)
    , m_staysTitle(new look::SectionLabel)
    , m_goes(new look::Table)
    , m_stays(new look::Table)
    , m_nothing(new look::Label(Type::Body, Tone::Quiet))
    , m_sure(new QCheckBox)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    scroll->setWidget(inside);
    outer->addWidget(scroll);

    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(4);
    m_sentence->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    auto *rules = new QVBoxLayout(m_rules);
    rules->setContentsMargins(0, 12, 0, 0);
    rules->setSpacing(6);
    m_runs->setRange(0, 9999);
    m_days->setRange(0, 9999);
    rules->addWidget(numberRow(m_keep, m_runs, m_runsWord));
    rules->addWidget(numberRow(m_older, m_days, m_daysWord));
    rules->addWidget(m_one);
    column->addWidget(m_rules);
    for (look::SectionLabel *title : {m_goesTitle, m_staysTitle})
        title->setContentsMargins(0, 20, 0, 4);
    column->addWidget(m_goesTitle);
    column->addWidget(m_goes);
    m_nothing->setContentsMargins(0, 20, 0, 0);
    m_nothing->setWordWrap(true);
    column->addWidget(m_nothing);
    column->addWidget(m_staysTitle);
    column->addWidget(m_stays);
    column->addSpacing(16);
    column->addWidget(m_sure);
    column->addStretch(1);
    for (look::Table *table : {m_goes, m_stays})
        table->setHeaderShown(false);

    m_choice->addButton(m_keep, int(Kind::AllButLast));
    m_choice->addButton(m_older, int(Kind::OlderThan));
    m_choice->addButton(m_one, int(Kind::OneRun));
    connect(m_choice, &QButtonGroup::idClicked, this, &PrunePanel::ask);
    for (const auto &[number, choice] : {std::pair(m_runs, m_keep), std::pair(m_days, m_older)})
        connect(number, &QSpinBox::valueChanged, this, [this, choice = choice] {
            choice->setChecked(true);
            ask();
        });
    connect(m_sure, &QCheckBox::toggled, this, &PrunePanel::answered);
}

void PrunePanel::open(const QString &run)
{
    m_run = run;
    const QSignalBlocker quiet[]{QSignalBlocker(m_runs), QSignalBlocker(m_days)};
    m_runs->setValue(10);
    m_days->setValue(90);
    m_keep->setChecked(true);
    ask();
    m_keep->setFocus(Qt::OtherFocusReason);
}

void PrunePanel::setRun(const QString &run)
{
    if (run == m_run)
        return;
    m_run = run;
    if (m_one->isChecked() && !m_session.pruneView().running && !m_session.pruneView().report)
        ask();
    else
        showRules();
}

void PrunePanel::ask()
{
    m_sure->setChecked(false); // it was said about other records
    PruneRule rule{.kind = Kind(m_choice->checkedId()), .run = {}, .number = 0};
    switch (rule.kind) {
    case Kind::OneRun: rule.run = m_run; break;
    case Kind::AllButLast: rule.number = m_runs->value(); break;
    case Kind::OlderThan: rule.number = m_days->value(); break;
    }
    m_session.planPrune(rule);
}

int PrunePanel::goes() const
{
    const auto &plan = m_session.pruneView().plan;
    return plan ? int(plan->runs.size()) : 0;
}

bool PrunePanel::canPrune() const
{
    return goes() > 0 && m_sure->isChecked() && !m_session.pruneView().report && !m_session.applying();
}

/// When a run was; its name where the history cannot read it.
QString PrunePanel::dateOf(const QString &id) const
{
    const Run *run = m_session.history().find(id);
    return run ? shownTime(run->at) : id;
}

void PrunePanel::refresh()
{
    showRules();
    showRuns();
    const PruneView &view = m_session.pruneView();
    m_title->setText(tr("Remove old records"));
    m_sentence->setTone(Tone::Quiet);
    if (view.running) {
        m_sentence->setText(tr("Removing"));
    } else if (view.report) {
        QStringList words;
        if (view.report->error) {
            m_sentence->setTone(Tone::Bad);
            words << errorSentence(*view.report->error, m_session);
        }
        if (const auto gone = int(view.report->removed.size()); gone > 0 || !view.report->error)
            words << tr("%n record(s) are gone; %1 are free again. Your files are as they were.", nullptr, gone)
                         .arg(sizeText(view.report->bytes));
        m_sentence->setText(words.join(u'\n'));
    } else if (view.error) {
        m_sentence->setTone(Tone::Bad);
        m_sentence->setText(errorSentence(*view.error, m_session));
    } else {
        m_sentence->setText(
            tr("Burrow keeps what each run replaced, so that it can be undone. Without its record a run "
               "can no longer be undone. Your files stay exactly as they are."));
    }
}

void PrunePanel::showRules()
{
    const PruneView &view = m_session.pruneView();
    m_rules->setVisible(!view.running && !view.report);
    m_keep->setText(tr("Keep only the newest"));
    m_runsWord->setText(tr("runs"));
    m_runs->setAccessibleName(tr("How many of the newest runs to keep"));
    m_older->setText(tr("Remove those older than"));
    m_daysWord->setText(tr("days"));
    m_days->setAccessibleName(tr("How many days old a run must be to go"));
    m_one->setText(m_run.isEmpty() ? tr("Only the run selected at the left")
                                   : tr("Only the run selected at the left, %1").arg(dateOf(m_run)));
    m_one->setEnabled(!m_run.isEmpty());
}

void PrunePanel::showRuns()
{
    const PruneView &view = m_session.pruneView();
    const bool asks = view.plan && !view.report;
    std::vector<look::Row> going, staying;
    if (asks) {
        for (const PrunedRun &run : view.plan->runs) {
            Cell name{.text = shownTime(run.at), .mark = Mark::Skip, .toolTip = run.id};
            const Run *known = m_session.history().find(run.id);
            name.beside = run.damaged       ? tr("damaged, could not be undone anyway")
                          : !known          ? QString()
                          : known->isUndo() ? tr("an undo")
                                            : tr("%n file(s)", nullptr, int(known->files.size()));
            going.push_back({name, {.text = sizeText(run.bytes), .tone = Tone::Quiet}});
        }
        for (const KeptRun &run : view.plan->kept)
            staying.push_back(
                {{.text = dateOf(run.id), .sub = m_session.text(run.why), .mark = Mark::Warn, .toolTip = run.id}});
    }
    const int count = int(going.size());
    m_goesTitle->setVisible(count > 0);
    m_goesTitle->setText(tr("%n record(s) would go", nullptr, count),
                         asks ? tr("%1 come back").arg(sizeText(view.plan->bytes())) : QString());
    m_goes->setVisible(count > 0);
    m_goes->setRows(tr("Records that would go"),
                    {{.title = tr("Run")}, {.title = tr("Size"), .width = 110, .right = true}}, std::move(going));
    m_nothing->setVisible(asks && count == 0);
    m_nothing->setText(tr("No record would go."));
    m_staysTitle->setVisible(!staying.empty());
    m_staysTitle->setText(tr("These stay all the same"));
    m_stays->setVisible(!staying.empty());
    m_stays->setRows(tr("Records that stay"), {{.title = tr("Run")}}, std::move(staying));
    m_sure->setVisible(asks && count > 0 && !view.running);
    m_sure->setText(tr("Yes, %n run(s) can then no longer be undone", nullptr, count));
}

} // namespace burrow
