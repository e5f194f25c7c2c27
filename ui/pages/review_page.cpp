#include "pages/review_page.h"

#include "diffview/diff_view.h"
#include "diffview/edit_marks.h"
#include "look/appearance.h"
#include "pages/diff_toolbar.h"
#include "pages/edit_details.h"
#include "pages/edit_list.h"
#include "pages/merge_panel.h"
#include "pages/review_rows.h"
#include "pages/words.h"
#include "plan/masked_patch.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QShortcut>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Tone;
using look::Type;

namespace {

constexpr int listWidth = 264;
constexpr int listWidthNarrow = 208;

} // namespace

ReviewPage::ReviewPage(SessionController &session, QWidget *parent)
    : Page(u"review"_s, Frame::Bare, session, parent)
    , m_list(new EditList)
    , m_parts(new QWidget)
    , m_right(new QWidget)
    , m_merge(new MergePanel(session))
    , m_notes(new look::Label(Type::Quiet, Tone::Quiet))
    , m_diff(new DiffView)
    , m_toolbar(new DiffToolbar(m_diff))
    , m_empty(new look::Label(Type::Lead, Tone::Quiet))
    , m_details(new EditDetails(session))
{
    makeHeader();
    body()->addWidget(new look::Hairline);
    auto *parts = new QHBoxLayout(m_parts);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    m_list->setFixedWidth(listWidth);
    parts->addWidget(m_list);
    parts->addWidget(new look::Hairline(Qt::Vertical));
    auto *column = new QVBoxLayout(m_right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolbar);
    column->addWidget(new look::Hairline);
    m_notes->setWordWrap(true);
    m_notes->setContentsMargins(16, 7, 16, 8);
    column->addWidget(m_merge);
    column->addWidget(m_notes);
    column->addWidget(m_diff, 1);
    column->addWidget(m_details);
    QSizePolicy keepsRoom = m_right->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true); // the list stands at the left, also where there is no diff beside it
    m_right->setSizePolicy(keepsRoom);
    parts->addWidget(m_right, 1);
    body()->addWidget(m_parts, 1);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(40, 24, 40, 24);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    body()->addWidget(m_empty, 1);
    addShortcuts();
    m_diff->setWrap(true); // nothing of what will be written stands outside the window

    connect(m_list, &EditList::chosen, this, &ReviewPage::chooseRow);
    connect(m_list->edits(), &EditListModel::toggled, &session, &SessionController::setTick);
    connect(m_diff, &DiffView::editToggled, &session, &SessionController::setTick);
    connect(m_diff, &DiffView::editActivated, this, &ReviewPage::chooseEdit);
    connect(m_diff, &DiffView::secretsShownChanged, this, [this](bool shown) {
        if (shown)
            m_revealed.insert(m_file);
        else
            m_revealed.remove(m_file);
    });
    connect(m_toolbar, &DiffToolbar::stepWanted, this, &ReviewPage::nextChange);
    connect(m_toolbar, &DiffToolbar::copyWanted, this, [this] {
        if (const FileChange *change = changeOf(m_file, this->session()))
            copyPatch({change});
    });
    connect(m_details, &EditDetails::onlyThisWanted, this, [this] { keepOnly(m_edit); });
    connect(m_details, &EditDetails::bringBackWanted, this, &ReviewPage::bringBack);
    connect(m_details, &EditDetails::changeWanted, this, [this] {
        const auto &problems = this->session().problems();
        if (m_problem >= 0 && m_problem < int(problems.size()))
            Q_EMIT goTo(problems[size_t(m_problem)].step);
        else if (const PlannedEdit *edit = this->session().plan().find(m_edit))
            Q_EMIT goTo(edit->step, edit->id);
    });
    setFocusProxy(m_list);
}

void ReviewPage::makeHeader()
{
    m_heading = new look::Label(Type::Heading);
    m_sentence = new look::Label(Type::Lead, Tone::Quiet);
    m_sentence->setWordWrap(true);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(40, 24, 40, 14);
    header->setSpacing(12);
    header->addWidget(m_heading, 0, Qt::AlignBottom);
    header->addWidget(m_sentence, 1, Qt::AlignBottom);
    body()->addLayout(header);
}

void ReviewPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &key, auto slot) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    for (const auto &key : {QKeySequence(Qt::Key_F7), QKeySequence(Qt::ALT | Qt::Key_Down)})
        add(key, [this] { nextChange(1); });
    for (const auto &key : {QKeySequence(Qt::SHIFT | Qt::Key_F7), QKeySequence(Qt::ALT | Qt::Key_Up)})
        add(key, [this] { nextChange(-1); });
    add(QKeySequence::Find, [this] { m_diff->openFind(); });
    add(QKeySequence(Qt::Key_F3), [this] { m_diff->findNext(); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { m_diff->findPrevious(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { m_diff->toggleForm(); });
}

Page::Footer ReviewPage::footer() const
{
    const Plan &plan = session().plan();
    Footer footer;
    const int kept = plan.accepted();
    const int all = int(plan.edits.size());
    if (all > 0)
        footer.note = !m_copied.isEmpty() ? m_copied : tr("%1 of %n edit(s) are kept", nullptr, all).arg(kept);
    if (m_copied.isEmpty() && kept > 0 && !session().canApply() && !session().applying() && !session().scanning())
        footer.note = tr("First put right what stands under “Cannot be changed” at the left.");
    footer.primary = kept > 0 ? tr("Apply %n edit(s)", nullptr, kept) : tr("Nothing to apply");
    footer.primaryEnabled = session().canApply();
    footer.flat = all > 0 ? tr("Copy as patch") : QString();
    footer.flatEnabled = !session().changes().empty();
    footer.review = false;
    return footer;
}

bool ReviewPage::primary()
{
    session().startApply();
    Q_EMIT goTo(u"apply"_s);
    return true;
}

void ReviewPage::flat()
{
    std::vector<const FileChange *> changes;
    for (const FileChange &change : session().changes()) {
        if (!change.problem)
            changes.push_back(&change);
    }
    copyPatch(changes);
}

/// What is drawn as dots is copied as dots: a patch is made to be handed on.
void ReviewPage::copyPatch(const std::vector<const FileChange *> &changes)
{
    QByteArray patch;
    int hidden = 0;
    for (const FileChange *change : changes) {
        const Patch both = patchFormsOf(*change, session().host().home);
        const bool hides = both.hides() && !m_revealed.contains(change->path);
        patch += hides ? both.masked : both.whole;
        hidden += hides;
    }
    // Programs that read patches pass over lines before the first file.
    if (hidden > 0)
        patch.prepend(tr("Secrets are masked in this patch, so it cannot be applied.").toUtf8() + '\n');
    QApplication::clipboard()->setText(QString::fromUtf8(patch));
    m_copied = hidden > 0
                   ? tr("Copied with the secrets of %n file(s) masked, so it cannot be applied. Show them in the "
                        "diff first to copy the real patch.",
                        nullptr, hidden)
                   : tr("Copied. Paste it where a patch is wanted.");
    Q_EMIT footerChanged();
    QTimer::singleShot(hidden > 0 ? 12'000 : 4000, this, [this, said = m_copied] {
        if (m_copied != said)
            return;
        m_copied.clear();
        Q_EMIT footerChanged();
    });
}

void ReviewPage::reveal(const QString &anchor)
{
    const int row = m_list->edits()->find(anchor);
    if (row < 0)
        return;
    m_list->choose(row);
    chooseRow(row);
}

void ReviewPage::refresh()
{
    showHeader();
    m_list->setAccessibleName(tr("Edits by file"));
    m_diff->setAccessibleName(tr("Diff"));
    m_toolbar->retranslate();

    EditListModel *edits = m_list->edits();
    edits->set(reviewRows(session()));
    const Plan &plan = session().plan();
    if (!plan.find(m_edit))
        m_edit.clear();
    const bool fileKnown = std::any_of(plan.edits.begin(), plan.edits.end(),
                                       [&](const PlannedEdit &edit) { return fileOf(edit, session()) == m_file; });
    if (m_edit.isEmpty() && (!fileKnown || m_problem < 0)) {
        const int first = fileKnown            ? edits->firstOf(m_file)
                          : plan.edits.empty() ? -1
                                               : edits->find(plan.edits.front().id);
        m_edit = first < 0 ? QString() : edits->row(first).id;
        m_file = first < 0 ? AbsPath() : edits->row(first).file;
    }
    if (!m_edit.isEmpty())
        m_list->choose(edits->find(m_edit));
    const bool any = edits->rowCount() > 0;
    m_parts->setVisible(any);
    m_right->setVisible(!m_file.isEmpty());
    m_empty->setVisible(!any);
    m_empty->setText(
        !session().hasSurvey()
            ? tr("Burrow is still looking at this machine. Edits appear here as soon as it knows what is there.")
            : tr("Every file is as your choices want it. Choose something on another page, or go back to Scan for the "
                 "recommended plan."));
    showFile();
    showDetails();
}

void ReviewPage::showHeader()
{
    m_heading->setText(tr("Review"));
    setAccessibleName(tr("Review"));
    const Plan &plan = session().plan();
    const int edits = int(plan.edits.size());
    QSet<QString> files;
    for (const PlannedEdit &edit : plan.edits)
        files.insert(fileOf(edit, session()).str());
    m_sentence->setText(edits == 0
                            ? tr("There is nothing to change.")
                            : tr("%1 in %2. Nothing is written until you press Apply.")
                                  .arg(tr("%n edit(s)", nullptr, edits), tr("%n file(s)", nullptr, int(files.size()))));
}

void ReviewPage::showFile()
{
    if (!m_file.isEmpty()) {
        m_diff->setContent(contentOf(session().plan(), session().survey().files, m_file, changeOf(m_file, session()),
                                     [this](const Text &text) { return session().text(text); }));
        m_diff->setSecretsShown(m_revealed.contains(m_file));
        m_diff->setCurrentEdit(m_edit);
    }
    m_toolbar->setFile(m_file);
    showNotes();
}

/// What a person should know before the file is written.
void ReviewPage::showNotes()
{
    QStringList notes;
    if (const FileChange *change = changeOf(m_file, session())) {
        if (change->problem)
            notes << errorSentence(*change->problem, session());
        for (const Text &note : change->notes)
            notes << session().text(note);
    }
    m_notes->setVisible(!notes.isEmpty());
    m_notes->setText(notes.join(u'\n'));
    m_merge->showFor(m_file);
}

void ReviewPage::showDetails()
{
    const auto &problems = session().problems();
    if (m_problem >= 0 && m_problem < int(problems.size())) {
        m_details->show(problems[size_t(m_problem)]);
        return;
    }
    const PlannedEdit *edit = session().plan().find(m_edit);
    const int others = session().plan().accepted() - (edit && edit->accepted ? 1 : 0);
    m_details->show(edit, others, m_keptOnly && others == 0);
}

void ReviewPage::chooseRow(int index)
{
    const EditRow row = m_list->edits()->row(index);
    m_problem = -1;
    switch (row.kind) {
    case EditRow::Kind::Edit: m_edit = row.id; break;
    case EditRow::Kind::Problem:
        m_problem = row.id.isEmpty() ? -1 : row.id.toInt();
        m_edit.clear();
        break;
    case EditRow::Kind::File: m_edit.clear(); break;
    case EditRow::Kind::Heading: return;
    }
    if (!row.file.isEmpty() && row.file != m_file) {
        m_file = row.file;
        showFile();
    } else {
        m_diff->setCurrentEdit(m_edit);
    }
    showDetails();
}

/// Chosen in the diff: the list follows.
void ReviewPage::chooseEdit(const QString &id)
{
    m_problem = -1;
    m_edit = id;
    m_list->choose(m_list->edits()->find(id));
    showDetails();
}

void ReviewPage::nextChange(int by)
{
    const int next = m_diff->currentChange() + by;
    if (next >= 0 && next < m_diff->changeCount()) {
        by > 0 ? m_diff->nextChange() : m_diff->previousChange();
        return;
    }
    // On to the file below or above.
    const EditListModel &edits = *m_list->edits();
    int row = edits.firstOf(m_file);
    while (row >= 0 && row < edits.rowCount() &&
           (edits.row(row).kind != EditRow::Kind::Edit || edits.row(row).file == m_file))
        row += by;
    if (row < 0 || row >= edits.rowCount())
        return;
    m_list->choose(row);
    chooseRow(row);
    // Its first change in reading order, or its last one; the first edit of the plan may stand anywhere in the file.
    while (by > 0 && m_diff->currentChange() > 0)
        m_diff->previousChange();
    while (by < 0 && m_diff->currentChange() + 1 < m_diff->changeCount())
        m_diff->nextChange();
}

void ReviewPage::keepOnly(const QString &id)
{
    m_ticksBefore = choices().ticks;
    m_keptOnly = true;
    session().change([&](Choices &next) {
        for (const PlannedEdit &edit : session().plan().edits)
            next.ticks.insert(edit.id, edit.id == id);
    });
}

void ReviewPage::bringBack()
{
    m_keptOnly = false;
    session().change([&](Choices &next) { next.ticks = m_ticksBefore; });
}

/// Whoever comes back later, or looks over a shoulder then, sees dots again.
void ReviewPage::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous()) {
        m_revealed.clear();
        m_diff->setSecretsShown(false);
    }
    Page::hideEvent(event);
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_list->setFixedWidth(event->size().width() < 800 ? listWidthNarrow : listWidth);
}

} // namespace burrow
