#include "pages/review_page.h"

#include "diffview/diff_view.h"
#include "diffview/edit_marks.h"
#include "look/appearance.h"
#include "pages/edit_details.h"
#include "pages/edit_list.h"
#include "pages/merge_panel.h"
#include "pages/words.h"
#include "plan/masked_patch.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMenu>
#include <QResizeEvent>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Tone;
using look::Type;

namespace {

constexpr int listWidth = 264;
constexpr int listWidthNarrow = 208;

QToolButton *arrowButton(const QString &arrow)
{
    auto *button = new QToolButton;
    button->setText(arrow);
    button->setAutoRaise(true);
    return button;
}

/// "~/Library/…/Code/User": the folder of a file, its middle left out where it is long.
QString folderOf(const AbsPath &file, const AbsPath &home)
{
    const QString folder = file.parent().tilde(home);
    const QStringList parts = folder.split(u'/');
    if (folder.size() <= 28 || parts.size() <= 4)
        return folder;
    return parts[0] + u'/' + parts[1] + u"/…/"_s + parts[parts.size() - 2] + u'/' + parts.last();
}

} // namespace

ReviewPage::ReviewPage(SessionController &session, QWidget *parent)
    : Page(u"review"_s, Frame::Bare, session, parent)
    , m_list(new EditList)
    , m_parts(new QWidget)
    , m_right(new QWidget)
    , m_merge(new MergePanel(session))
    , m_notes(new look::Label(Type::Quiet, Tone::Quiet))
    , m_diff(new DiffView)
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
    makeToolbar();
    column->addWidget(new look::Hairline);
    m_notes->setWordWrap(true);
    m_notes->setContentsMargins(16, 7, 16, 8);
    column->addWidget(m_merge);
    column->addWidget(m_notes);
    column->addWidget(m_diff, 1);
    column->addWidget(m_details);
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
    connect(m_diff, &DiffView::changeChanged, this, &ReviewPage::showPlace);
    connect(m_diff, &DiffView::formChanged, this, &ReviewPage::showPlace);
    connect(m_diff, &DiffView::secretsShownChanged, this, [this](bool shown) {
        if (shown)
            m_revealed.insert(m_file);
        else
            m_revealed.remove(m_file);
        showPlace();
    });
    connect(m_secrets, &look::Link::clicked, this, [this] { m_diff->setSecretsShown(!m_diff->secretsShown()); });
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

void ReviewPage::makeToolbar()
{
    m_name = new look::Label(Type::Code);
    m_place = new look::Label(Type::Quiet, Tone::Quiet);
    m_previous = arrowButton(u"↑"_s);
    m_next = arrowButton(u"↓"_s);
    m_more = arrowButton(u"⋯"_s);
    m_side = new look::PillButton;
    m_unified = new look::PillButton;
    m_secrets = new look::Link({}, Type::Quiet);
    m_menu = new QMenu(this);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 4, 10, 4);
    bar->setSpacing(8);
    bar->addWidget(m_name);
    bar->addSpacing(6);
    bar->addWidget(m_place);
    bar->addSpacing(6);
    bar->addWidget(m_secrets);
    bar->addStretch(1);
    bar->addWidget(m_previous);
    bar->addWidget(m_next);
    bar->addSpacing(4);
    bar->addWidget(m_side);
    bar->addWidget(m_unified);
    bar->addWidget(m_more);
    static_cast<QVBoxLayout *>(m_right->layout())->addLayout(bar);

    connect(m_previous, &QToolButton::clicked, this, [this] { nextChange(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { nextChange(1); });
    connect(m_side, &look::PillButton::clicked, this, [this] { m_diff->setForm(DiffView::Form::SideBySide); });
    connect(m_unified, &look::PillButton::clicked, this, [this] { m_diff->setForm(DiffView::Form::Unified); });
    connect(m_more, &QToolButton::clicked, m_menu,
            [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        m_menu->clear();
        const auto option = [&](const QString &text, bool on, auto change) {
            QAction *action = m_menu->addAction(text, this, change);
            action->setCheckable(true);
            action->setChecked(on);
        };
        option(tr("Wrap long lines"), m_diff->wraps(), [this] { m_diff->setWrap(!m_diff->wraps()); });
        option(tr("Show white space"), m_diff->showsWhiteSpace(),
               [this] { m_diff->setWhiteSpaceShown(!m_diff->showsWhiteSpace()); });
        m_menu->addAction(tr("Show all unchanged lines"), m_diff, &DiffView::openAllFolds);
        m_menu->addSeparator();
        m_menu->addAction(tr("Find"), QKeySequence::Find, m_diff, &DiffView::openFind);
        m_menu->addAction(tr("Copy the diff of this file"), this, [this] {
            if (const FileChange *change = changeOf(m_file))
                copyPatch({change});
        });
    });
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

const FileChange *ReviewPage::changeOf(const AbsPath &file) const
{
    for (const FileChange &change : session().changes()) {
        if (change.path == file)
            return &change;
    }
    return nullptr;
}

/// The file an edit is shown with: a file that is reached by two paths is one change.
AbsPath ReviewPage::fileOf(const PlannedEdit &edit) const
{
    for (const FileChange &change : session().changes()) {
        if (change.edits.contains(edit.id))
            return change.path;
    }
    return edit.file;
}

std::vector<EditRow> ReviewPage::rows() const
{
    const Plan &plan = session().plan();
    const AbsPath &home = session().host().home;
    std::vector<AbsPath> files; // in the order of the plan
    for (const PlannedEdit &edit : plan.edits) {
        if (std::find(files.begin(), files.end(), fileOf(edit)) == files.end())
            files.push_back(fileOf(edit));
    }
    std::vector<EditRow> rows;
    for (const AbsPath &file : files) {
        const FileSnapshot snapshot = session().survey().files.value(file);
        EditRow heading{.kind = EditRow::Kind::File,
                        .file = file,
                        .text = file.name(),
                        .sub = folderOf(file, home),
                        .toolTip = file.str()};
        if (snapshot.isLink)
            heading.sub += u" → "_s + snapshot.target.tilde(home);
        rows.push_back(std::move(heading));
        for (const PlannedEdit &edit : plan.edits) {
            if (fileOf(edit) == file)
                rows.push_back({.kind = EditRow::Kind::Edit,
                                .id = edit.id,
                                .step = edit.step,
                                .file = file,
                                .text = session().text(edit.title),
                                .kept = edit.accepted,
                                .risk = edit.risk,
                                .toolTip = session().text(edit.why)});
        }
        if (const FileChange *change = changeOf(file); change && change->problem)
            rows.push_back(
                {.kind = EditRow::Kind::Problem, .file = file, .text = errorSentence(*change->problem, session())});
    }
    const auto &problems = session().problems();
    if (!problems.empty())
        rows.push_back({.kind = EditRow::Kind::Heading, .text = tr("Cannot be changed")});
    for (size_t i = 0; i < problems.size(); ++i)
        rows.push_back({.kind = EditRow::Kind::Problem,
                        .id = QString::number(i),
                        .step = problems[i].step,
                        .text = session().text(problems[i].why),
                        .toolTip = problems[i].path});
    return rows;
}

void ReviewPage::refresh()
{
    showHeader();
    m_list->setAccessibleName(tr("Edits by file"));
    m_diff->setAccessibleName(tr("Diff"));
    m_previous->setToolTip(tr("Previous change (Shift+F7)"));
    m_previous->setAccessibleName(tr("Previous change"));
    m_next->setToolTip(tr("Next change (F7)"));
    m_next->setAccessibleName(tr("Next change"));
    m_more->setToolTip(tr("More ways to show the diff"));
    m_more->setAccessibleName(tr("More ways to show the diff"));
    m_side->setText(tr("Side by side"));
    m_unified->setText(tr("Unified"));
    m_side->setToolTip(tr("Side by side or unified (Ctrl+D)"));
    m_unified->setToolTip(m_side->toolTip());

    EditListModel *edits = m_list->edits();
    edits->set(rows());
    const Plan &plan = session().plan();
    if (!plan.find(m_edit))
        m_edit.clear();
    const bool fileKnown = std::any_of(plan.edits.begin(), plan.edits.end(),
                                       [&](const PlannedEdit &edit) { return fileOf(edit) == m_file; });
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
        files.insert(fileOf(edit).str());
    m_sentence->setText(edits == 0
                            ? tr("There is nothing to change.")
                            : tr("%1 in %2. Nothing is written until you press Apply.")
                                  .arg(tr("%n edit(s)", nullptr, edits), tr("%n file(s)", nullptr, int(files.size()))));
}

void ReviewPage::showFile()
{
    m_name->setText(m_file.name());
    m_name->setToolTip(m_file.str());
    if (!m_file.isEmpty()) {
        m_diff->setContent(contentOf(session().plan(), session().survey().files, m_file, changeOf(m_file),
                                     [this](const Text &text) { return session().text(text); }));
        m_diff->setSecretsShown(m_revealed.contains(m_file));
        m_diff->setCurrentEdit(m_edit);
    }
    showNotes();
    showPlace();
}

/// What a person should know before the file is written.
void ReviewPage::showNotes()
{
    QStringList notes;
    if (const FileChange *change = changeOf(m_file)) {
        if (change->problem)
            notes << errorSentence(*change->problem, session());
        for (const Text &note : change->notes)
            notes << session().text(note);
    }
    m_notes->setVisible(!notes.isEmpty());
    m_notes->setText(notes.join(u'\n'));
    m_merge->showFor(m_file);
}

void ReviewPage::showPlace()
{
    const int changes = m_diff->changeCount();
    m_place->setText(changes == 0 ? tr("no change")
                                  : tr("change %1 of %2").arg(m_diff->currentChange() + 1).arg(changes));
    m_secrets->setVisible(m_diff->secretCount() > 0);
    m_secrets->setText(m_diff->secretsShown() ? tr("Hide secrets") : tr("Show secrets"));
    m_secrets->setToolTip(tr("Passwords and tokens in this file are drawn as dots"));
    m_side->setChecked(!m_diff->isUnified());
    m_unified->setChecked(m_diff->isUnified());
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
