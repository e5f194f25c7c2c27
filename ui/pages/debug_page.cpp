#include "pages/debug_page.h"

#include "look/table.h"
#include "pages/coverage_panel.h"
#include "pages/entry_form.h"
#include "pages/project_row.h"
#include "pages/words.h"
#include "steps/debug_notices.h"
#include "steps/entry_list.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Cell;
using look::Tone;
using look::Type;

namespace {

constexpr qsizetype mostMains = 8; // named in the sentence about them

std::vector<EntryChoice> &entriesOf(Choices &choices, bool tasks)
{
    return tasks ? choices.debug.tasks : choices.debug.launch;
}

const EntryChoice *chosenEntry(const Choices &choices, bool tasks, const QString &kind)
{
    for (const EntryChoice &entry : tasks ? choices.debug.tasks : choices.debug.launch)
        if (entry.kind == kind)
            return &entry;
    return nullptr;
}

const EntryTemplate *templateOf(bool tasks, const QString &kind)
{
    return tasks ? taskTemplate(kind) : launchTemplate(kind);
}

/// The entry as it would be placed if it were chosen now.
PlacedEntry placed(bool tasks, const EntryChoice &choice, const Survey &survey)
{
    const auto all = tasks ? placeTaskEntries({choice}, survey) : placeLaunchEntries({choice}, survey);
    return all.empty() ? PlacedEntry() : all.front();
}

} // namespace

DebugPage::DebugPage(SessionController &session, QWidget *parent)
    : Page(u"debug"_s, Frame::Column, session, parent)
    , m_kind(u"package"_s)
{
    m_project = new ProjectRow(session);
    body()->addWidget(m_project);
    auto *across = new QHBoxLayout;
    across->setSpacing(28);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    m_launchTitle = new look::SectionLabel;
    m_launch = new look::Table;
    m_tasksTitle = new look::SectionLabel;
    m_tasks = new look::Table;
    for (look::Table *table : {m_launch, m_tasks}) {
        table->setHeaderShown(false);
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
    }
    for (look::SectionLabel *title : {m_launchTitle, m_tasksTitle})
        title->setContentsMargins(12, 0, 0, 0);
    left->addWidget(m_launchTitle);
    left->addWidget(m_launch);
    left->addSpacing(16);
    left->addWidget(m_tasksTitle);
    left->addWidget(m_tasks);
    left->addStretch();
    auto *leftSide = new QWidget;
    leftSide->setLayout(left);
    leftSide->setFixedWidth(264);
    left->setContentsMargins(0, 0, 0, 0);
    across->addWidget(leftSide);

    auto *right = new QVBoxLayout;
    right->setSpacing(10);
    m_formTitle = new look::Label(Type::Section);
    m_present = new look::Label(Type::Body, Tone::Quiet);
    m_warning = new look::Label(Type::Body, Tone::Warn);
    m_form = new EntryForm(session);
    m_commandLabel = new look::Label(Type::Quiet, Tone::Quiet);
    m_copy = new look::Link(QString(), Type::Quiet);
    m_command = new look::Label(Type::Code);
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (look::Label *label : {m_present, m_warning, m_command})
        label->setWordWrap(true);
    right->addWidget(m_formTitle);
    right->addWidget(m_present);
    right->addWidget(m_warning);
    right->addWidget(m_form);
    auto *commandRow = new QHBoxLayout;
    commandRow->setSpacing(8);
    commandRow->addWidget(m_commandLabel);
    commandRow->addWidget(m_copy);
    commandRow->addStretch();
    right->addLayout(commandRow);
    right->addWidget(m_command);
    right->addStretch();
    across->addLayout(right, 1);
    body()->addSpacing(20);
    body()->addLayout(across);

    m_noticesTitle = addSection();
    m_notices = new look::Table;
    m_notices->setHeaderShown(false);
    body()->addWidget(m_notices);
    m_coverageTitle = addSection();
    m_coverage = new CoveragePanel(session);
    body()->addWidget(m_coverage);
    body()->addStretch(1);
    showStepChanges();

    connect(m_launch, &look::Table::toggled, this,
            [this](int row, int, bool on) { toggle(false, launchKinds().value(row), on); });
    connect(m_tasks, &look::Table::toggled, this,
            [this](int row, int, bool on) { toggle(true, taskKinds().value(row), on); });
    connect(m_launch->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &at) {
        if (at.isValid())
            select(false, at.row());
    });
    connect(m_tasks->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &at) {
        if (at.isValid())
            select(true, at.row());
    });
    connect(m_form, &EntryForm::fieldChanged, this, &DebugPage::setField);
    connect(m_copy, &look::Link::clicked, this, [this] { copyText(remoteCommand(), m_copy); });
    connect(m_notices, &look::Table::toggled, this, [this](int row, int, bool on) {
        const auto notices = launchNotices(this->session().survey());
        if (size_t(row) >= notices.size())
            return;
        const QString id = notices[size_t(row)].id;
        this->session().change([&](Choices &c) {
            c.debug.repair.removeAll(id);
            if (on)
                c.debug.repair << id;
        });
    });
}

void DebugPage::refresh()
{
    setHeading(tr("Debug and test"));
    setLead(session().survey().workspace
                ? tr("Choose what you want to start from VS Code. Only fields that the debugger accepts are offered.")
                : tr("These entries belong to a project. Open one to choose them."));
    m_project->refresh();
    showEntries();
    showForm();
    showNotices();
    m_coverageTitle->setText(tr("Coverage of this project"));
    m_coverage->refresh();
}

void DebugPage::showEntries()
{
    // Until somebody points at one, the form is about the first that is chosen.
    const DebugChoices &chosen = choices().debug;
    if (!m_pointedAt && (!chosen.launch.empty() || !chosen.tasks.empty())) {
        m_isTask = chosen.launch.empty();
        m_kind = (m_isTask ? chosen.tasks : chosen.launch).front().kind;
    }
    const Survey &survey = session().survey();
    const auto rowsOf = [&](bool tasks) {
        std::vector<look::Row> rows;
        for (const QString &kind : tasks ? taskKinds() : launchKinds()) {
            const EntryTemplate &entry = *templateOf(tasks, kind);
            const EntryChoice *choice = chosenEntry(choices(), tasks, kind);
            const bool present = placed(tasks, choice ? *choice : EntryChoice{kind, {}}, survey).present;
            Cell cell{.text = session().text(entry.title),
                      .sub = present ? tr("already there, kept") : session().text(entry.hint)};
            cell.control = Cell::Control::Check;
            cell.checked = choice || present;
            cell.enabled = survey.workspace.has_value() && (!present || choice);
            rows.push_back({cell});
        }
        return rows;
    };
    m_launchTitle->setText(u"launch.json"_s);
    m_tasksTitle->setText(u"tasks.json"_s);
    m_launch->setRows(tr("Entries for launch.json"), {{.title = {}, .inset = 12}}, rowsOf(false));
    m_tasks->setRows(tr("Entries for tasks.json"), {{.title = {}, .inset = 12}}, rowsOf(true));
    markShown();
}

/// The entry whose form is shown is the current row of its list; the other list has none.
void DebugPage::markShown()
{
    look::Table *shown = m_isTask ? m_tasks : m_launch, *other = m_isTask ? m_launch : m_tasks;
    const QSignalBlocker quiet(shown->selectionModel());
    const int row = int((m_isTask ? taskKinds() : launchKinds()).indexOf(m_kind));
    shown->selectionModel()->setCurrentIndex(shown->rowsModel()->index(row, 0), QItemSelectionModel::ClearAndSelect);
    other->clearSelection();
    shown->viewport()->update();
    other->viewport()->update();
}

void DebugPage::showForm()
{
    const EntryTemplate *entry = templateOf(m_isTask, m_kind);
    if (!entry)
        return;
    const Survey &survey = session().survey();
    const EntryChoice *choice = chosenEntry(choices(), m_isTask, m_kind);
    const EntryChoice shown = choice ? *choice : EntryChoice{m_kind, {}};
    const PlacedEntry place = placed(m_isTask, shown, survey);
    m_formTitle->setText(session().text(entry->title));
    if (place.present)
        m_present->setText(tr("“%1” in your file does the same. It is kept as it is.").arg(place.name));
    else if (!choice)
        m_present->setText(tr("Tick it at the left to add it; then its fields can be changed."));
    const auto &mains = survey.workspace ? survey.workspace->mains : std::vector<MainPackage>();
    const bool several = !m_isTask && m_kind == "package"_L1 && mains.size() > 1;
    if (several) {
        QStringList folders;
        for (const MainPackage &main : mains)
            folders << main.dir;
        QString words =
            tr("There are %n main packages here: %1.", nullptr, int(mains.size()))
                .arg(joined(folders.mid(0, mostMains), session()) + (folders.size() > mostMains ? u"…"_s : QString()));
        if (shown.fields.value(u"program"_s, "\"${fileDirname}\"") == "\"${fileDirname}\"")
            words += u'\n' + tr("The one whose file is open is started, until you name another as the program.");
        m_present->setText(place.present || !choice ? m_present->text() + u'\n' + words : words);
    }
    m_present->setVisible(place.present || !choice || several);
    QString warning;
    if (m_kind == "attach"_L1 && !m_isTask)
        warning = session().text(attachRefusal(survey));
    else if (m_kind == "core"_L1 && survey.host.os == Os::MacOs)
        warning = tr("Delve opens core files of Linux and Windows, not those of macOS.");
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
    m_form->show(*entry, shown, choice && survey.workspace);
    const QString command = remoteCommand();
    m_commandLabel->setText(tr("Start it on that machine"));
    m_copy->setText(tr("Copy"));
    m_command->setText(command);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_commandLabel, m_copy, m_command})
        widget->setVisible(!command.isEmpty());
}

void DebugPage::showNotices()
{
    const auto notices = launchNotices(session().survey());
    std::vector<look::Row> rows;
    for (const DebugNotice &notice : notices) {
        Cell cell{.text = session().text(notice.what), .sub = session().text(notice.repair)};
        if (notice.edit) {
            cell.control = Cell::Control::Check;
            cell.checked = choices().debug.repair.contains(notice.id);
        } else {
            cell.mark = look::Mark::Warn; // in the place of the box
        }
        rows.push_back({cell});
    }
    m_noticesTitle->setText(tr("What is wrong in launch.json"), tr("tick what Burrow shall mend"));
    m_noticesTitle->setVisible(!rows.empty());
    m_notices->setVisible(!rows.empty());
    m_notices->setRows(tr("What is wrong in launch.json"), {{.title = {}}}, std::move(rows));
}

void DebugPage::select(bool tasks, int row)
{
    const QString kind = (tasks ? taskKinds() : launchKinds()).value(row);
    if (kind.isEmpty() || (m_isTask == tasks && m_kind == kind))
        return;
    m_isTask = tasks;
    m_kind = kind;
    m_pointedAt = true;
    markShown();
    showForm();
}

void DebugPage::toggle(bool tasks, const QString &kind, bool on)
{
    m_isTask = tasks;
    m_kind = kind;
    m_pointedAt = true;
    session().change([&](Choices &c) {
        auto &entries = entriesOf(c, tasks);
        std::erase_if(entries, [&](const EntryChoice &e) { return e.kind == kind; });
        if (!on)
            return;
        // In the order of the list, whichever was ticked first.
        const QStringList kinds = tasks ? taskKinds() : launchKinds();
        const auto after = std::find_if(entries.begin(), entries.end(), [&](const EntryChoice &e) {
            return kinds.indexOf(e.kind) > kinds.indexOf(kind);
        });
        entries.insert(after, EntryChoice{kind, {}});
    });
    showForm();
}

void DebugPage::setField(const QString &field, const QByteArray &literal)
{
    const bool tasks = m_isTask;
    const QString kind = m_kind;
    const EntryTemplate *entry = templateOf(tasks, kind);
    if (!entry)
        return;
    // A value that the template has anyway needs no line of its own.
    QByteArray standard = entry->field(field) ? entry->field(field)->defaultJson : QByteArray();
    for (const auto &[name, value] : entryMembers(*entry, {kind, {}}, session().survey()))
        if (name == field)
            standard = value;
    session().change([&](Choices &c) {
        for (EntryChoice &choice : entriesOf(c, tasks)) {
            if (choice.kind != kind)
                continue;
            if (literal == standard)
                choice.fields.remove(field);
            else
                choice.fields.insert(field, literal);
        }
    });
}

QString DebugPage::remoteCommand() const
{
    if (m_isTask || m_kind != "remote"_L1)
        return {};
    const EntryChoice *choice = chosenEntry(choices(), false, m_kind);
    const QByteArray port = choice ? choice->fields.value(u"port"_s, "2345") : QByteArray("2345");
    // Broken where a shell goes on: a label breaks lines at any hyphen.
    return u"dlv exec ./app --headless \\\n    --accept-multiclient \\\n    --listen=127.0.0.1:%1"_s.arg(
        QString::fromUtf8(port));
}

void DebugPage::reveal(const QString &anchor)
{
    const QString file = anchor.section(u':', 1, 1), what = anchor.section(u':', 2).section(u'-', 0, 0);
    bringUpToDate();
    if (what.startsWith("repair/"_L1)) {
        m_notices->setFocus(Qt::OtherFocusReason);
        return;
    }
    const bool tasks = file == "tasks"_L1;
    const int row = int((tasks ? taskKinds() : launchKinds()).indexOf(what));
    if (row < 0)
        return;
    look::Table *table = tasks ? m_tasks : m_launch;
    table->setCurrentIndex(table->rowsModel()->index(row, 0));
    table->setFocus(Qt::OtherFocusReason);
    select(tasks, row);
}

} // namespace burrow
