#include "pages/undo_panel.h"

#include "diffview/diff_view.h"
#include "diffview/edit_marks.h"
#include "look/announce.h"
#include "look/labels.h"
#include "look/table.h"
#include "pages/words.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Cell;
using look::Mark;
using look::Tone;
using look::Type;
using Kind = UndoStep::Kind;

namespace {

bool asks(const UndoStep &step)
{
    return !step.problem && (step.kind == Kind::Conflict || step.kind == Kind::Gone);
}

FileChange changeOf(const UndoStep &step, const QByteArray &before, const QByteArray &after)
{
    FileChange change;
    change.path = step.path;
    change.target = step.target;
    change.format = step.format;
    change.existed = true;
    change.before = before;
    change.after = after;
    return change;
}

} // namespace

UndoPanel::UndoPanel(SessionController &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new look::Label(Type::Section))
    , m_sentence(new look::Label(Type::Body, Tone::Quiet))
    , m_steps(new look::Table)
    , m_question(new QWidget)
    , m_asks(new look::Label(Type::Body))
    , m_keep(new QRadioButton)
    , m_original(new QRadioButton)
    , m_choice(new QButtonGroup(this))
    , m_compareRow(new QWidget)
    , m_diff(new DiffView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(24, 16, 24, 12);
    head->setSpacing(4);
    m_sentence->setWordWrap(true);
    head->addWidget(m_title);
    head->addWidget(m_sentence);
    head->addSpacing(4);
    head->addWidget(m_steps);
    m_steps->setHeaderShown(false);

    auto *question = new QVBoxLayout(m_question);
    question->setContentsMargins(0, 12, 0, 0);
    question->setSpacing(6);
    m_asks->setWordWrap(true);
    question->addWidget(m_asks);
    question->addWidget(m_keep);
    question->addWidget(m_original);
    m_choice->addButton(m_keep, int(UndoAnswer::KeepCurrent));
    m_choice->addButton(m_original, int(UndoAnswer::UseOriginal));
    head->addWidget(m_question);

    auto *pills = new QHBoxLayout(m_compareRow);
    pills->setContentsMargins(0, 12, 0, 0);
    pills->setSpacing(8);
    for (int i = 0; i < 3; ++i) {
        m_compare[i] = new look::PillButton;
        m_compare[i]->setAutoExclusive(true);
        pills->addWidget(m_compare[i]);
        connect(m_compare[i], &QAbstractButton::clicked, this, [this, i] {
            m_comparing = Compare(i);
            showDiff();
        });
    }
    m_compare[0]->setChecked(true);
    pills->addStretch(1);
    head->addWidget(m_compareRow);
    column->addLayout(head);
    column->addWidget(new look::Hairline);
    column->addWidget(m_diff, 1000);
    column->addStretch(1); // where there is no diff to take the room, the words stay at the top
    m_diff->setWrap(true); // as in Review: all of what will be written is in sight

    connect(m_steps, &look::Table::linkClicked, this, [this](int row, int) {
        m_shown = size_t(row);
        showSteps();
        showQuestion();
        showDiff();
    });
    connect(m_choice, &QButtonGroup::idClicked, this, [this](int id) {
        if (const UndoStep *step = shown())
            m_answers[step->number] = UndoAnswer(id);
        showSteps();
        Q_EMIT answered();
    });
}

const UndoStep *UndoPanel::shown() const
{
    const auto &steps = m_session.undoView().steps;
    return m_shown < steps.size() ? &steps[m_shown] : nullptr;
}

bool UndoPanel::canUndo() const
{
    const UndoView &view = m_session.undoView();
    return !view.running && !view.report && !view.error && !m_session.applying() &&
           std::ranges::any_of(view.steps, [this](const UndoStep &step) {
               return !step.problem &&
                      (!asks(step) || m_answers.value(step.number, UndoAnswer::KeepCurrent) == UndoAnswer::UseOriginal);
           });
}

int UndoPanel::open() const
{
    return int(std::ranges::count_if(m_session.undoView().steps, [this](const UndoStep &step) {
        return asks(step) && !m_answers.contains(step.number);
    }));
}

void UndoPanel::refresh()
{
    const UndoTarget &target = m_session.undoView().target;
    if (target != m_target) {
        m_target = target;
        m_answers.clear();
        m_shown = 0;
        m_comparing = Compare::Undo;
        m_compare[0]->setChecked(true);
    }
    m_keep->setText(tr("Keep it as it is now"));
    m_original->setText(tr("Bring back the text from before"));
    m_compare[0]->setText(tr("What bringing back would do"));
    m_compare[1]->setText(tr("What changed since"));
    m_compare[2]->setText(tr("What Burrow changed"));
    showSentence();
    showSteps();
    showQuestion();
    showDiff();
}

void UndoPanel::showSentence()
{
    const UndoView &view = m_session.undoView();
    const Run *run = m_session.history().find(view.target.run);
    QString what = tr("Undo this run");
    if (run && view.target.file > 0) {
        const auto file = std::ranges::find(run->files, view.target.file, &RunFile::number);
        if (file != run->files.end()) {
            what = tr("Undo in %1").arg(m_session.tilde(file->path));
            const auto edit = std::ranges::find(file->edits, view.target.edit, &PlannedEdit::id);
            if (edit != file->edits.end())
                what = tr("Undo “%1”").arg(m_session.text(edit->title));
        }
    }
    m_title->setText(what);

    const QString before = m_sentence->text();
    m_sentence->setTone(Tone::Quiet);
    if (view.running) {
        m_sentence->setText(tr("Undoing"));
    } else if (view.report && (view.report->error || view.report->unrecorded)) {
        m_sentence->setTone(Tone::Bad);
        m_sentence->setText(
            errorSentence(view.report->error ? *view.report->error : *view.report->unrecorded, m_session));
    } else if (view.report) {
        QStringList words{tr("Undone. This undo is a run of its own in the list, so it can be undone too.")};
        for (const Text &note : view.report->notes)
            words << m_session.text(note);
        m_sentence->setText(words.join(u'\n'));
    } else if (view.error) {
        m_sentence->setText(errorSentence(*view.error, m_session));
    } else {
        const int waiting = open();
        m_sentence->setText(
            waiting > 0 ? tr("%n file(s) changed since in the same places. Nothing happens to them until you answer.",
                             nullptr, waiting)
                        : tr("Nothing is written until you press Undo."));
    }
    if (m_sentence->text() != before && isVisible())
        look::announce(this, m_sentence->text());
}

void UndoPanel::showSteps()
{
    const UndoView &view = m_session.undoView();
    std::vector<look::Row> rows;
    for (size_t i = 0; i < view.steps.size(); ++i) {
        const UndoStep &step = view.steps[i];
        Cell name{.text = step.path.name()};
        name.beside = m_session.tilde(step.path.parent());
        name.type = i == m_shown ? Type::Bold : Type::Body;
        Cell what;
        what.tone = Tone::Quiet;
        const auto answer = m_answers.constFind(step.number);
        if (step.problem) {
            name.mark = Mark::Warn;
            name.sub = errorSentence(*step.problem, m_session);
            what.text = tr("left alone");
        } else if (asks(step) && answer == m_answers.constEnd()) {
            name.mark = Mark::Warn;
            what.text = step.kind == Kind::Gone ? tr("no longer there") : tr("needs your answer");
        } else if (asks(step)) {
            name.mark = *answer == UndoAnswer::UseOriginal ? Mark::Edit : Mark::Skip;
            what.text = *answer == UndoAnswer::UseOriginal ? tr("text from before") : tr("kept as it is");
        } else if (step.kind == Kind::Nothing) {
            name.mark = Mark::Skip;
            what.text = tr("already as it was");
        } else {
            name.mark = Mark::Edit;
            what.text = step.removes               ? tr("removed: Burrow made it")
                        : step.kind == Kind::Merge ? tr("your later changes stay")
                                                   : tr("as it was before");
        }
        if (view.report && !view.report->error && i < view.report->files.size() &&
            view.report->files[i] == FileState::Written)
            name.mark = Mark::Ok;
        if (i != m_shown)
            what.link = tr("Show");
        rows.push_back({name, what});
    }
    m_steps->setVisible(!rows.empty());
    m_steps->setRows(tr("Files"), {{.title = tr("File")}, {.title = tr("What happens"), .width = 260}},
                     std::move(rows));
}

void UndoPanel::showQuestion()
{
    const UndoStep *step = shown();
    const bool question = step && asks(*step) && !m_session.undoView().report;
    m_question->setVisible(question);
    m_compareRow->setVisible(question && step->kind == Kind::Conflict);
    if (!question)
        return;
    m_asks->setText(step->kind == Kind::Gone
                        ? tr("%1 is no longer there. Shall it be made again?").arg(step->path.name())
                        : tr("%1 was changed in the same places after Burrow wrote it. Which text do you want?")
                              .arg(step->path.name()));
    m_choice->setExclusive(false);
    m_keep->setChecked(m_answers.contains(step->number) && m_answers[step->number] == UndoAnswer::KeepCurrent);
    m_original->setChecked(m_answers.contains(step->number) && m_answers[step->number] == UndoAnswer::UseOriginal);
    m_choice->setExclusive(true);
}

void UndoPanel::showDiff()
{
    const UndoStep *step = shown();
    m_diff->setVisible(step && !step->problem);
    if (!step || step->problem)
        return;
    FileChange change = changeOf(*step, step->current, step->after);
    if (asks(*step)) {
        if (m_comparing == Compare::Since)
            change = changeOf(*step, step->ours, step->current);
        else if (m_comparing == Compare::Ours)
            change = changeOf(*step, step->original, step->ours);
        else
            change = changeOf(*step, step->current, step->original);
    }
    m_diff->setContent(contentOf(change));
    m_diff->setAccessibleName(tr("What undoing would do to %1").arg(step->path.name()));
}

} // namespace burrow
