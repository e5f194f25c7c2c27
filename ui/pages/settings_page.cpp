#include "pages/settings_page.h"

#include "look/fold.h"
#include "look/table.h"
#include "pages/project_row.h"
#include "pages/setting_popup.h"
#include "steps/settings_place.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Tone;
using look::Type;

SettingsPage::SettingsPage(SessionController &session, QWidget *parent)
    : Page(u"settings"_s, Frame::Column, session, parent)
{
    buildControls();
    m_notices = new QVBoxLayout;
    m_notices->setSpacing(6);
    body()->addSpacing(8);
    body()->addLayout(m_notices);
    m_moreText = new look::Label(Type::Body, Tone::Quiet);
    m_moreText->setWordWrap(true);
    m_moreNotices = new look::Fold(m_moreText);
    body()->addWidget(m_moreNotices);
    m_nothing = new look::Label(Type::Body, Tone::Quiet);
    body()->addSpacing(12);
    body()->addWidget(m_nothing);
    m_groups = new QVBoxLayout;
    m_groups->setSpacing(4);
    body()->addLayout(m_groups);
    body()->addStretch(1);
    showStepChanges();
}

void SettingsPage::buildControls()
{
    m_user = new look::PillButton;
    m_workspace = new look::PillButton;
    for (look::PillButton *button : {m_user, m_workspace})
        button->setCheckable(true);
    m_user->setChecked(true);
    m_editorLabel = new look::Label(Type::Body, Tone::Quiet);
    m_editor = new QComboBox;
    m_editorLabel->setBuddy(m_editor);
    m_filterLabel = new look::Label(Type::Body, Tone::Quiet);
    m_filter = new QLineEdit;
    m_filter->setFixedWidth(220);
    m_filter->setClearButtonEnabled(true);
    m_filterLabel->setBuddy(m_filter);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_user);
    row->addWidget(m_workspace);
    row->addWidget(m_editorLabel);
    row->addWidget(m_editor);
    row->addStretch();
    row->addWidget(m_filterLabel);
    row->addWidget(m_filter);
    body()->addSpacing(16);
    body()->addLayout(row);
    m_file = new look::Label(Type::Quiet, Tone::Faint);
    body()->addSpacing(6);
    body()->addWidget(m_file);

    connect(m_user, &QAbstractButton::clicked, this, [this] {
        m_forWorkspace = false;
        invalidate();
    });
    connect(m_workspace, &QAbstractButton::clicked, this, [this] {
        // A project that is only now opened counts once the scan has seen it.
        m_forWorkspace = session().survey().workspace || chooseProject(this, session());
        invalidate();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_query.filter = text.trimmed();
        invalidate();
    });
    connect(m_editor, &QComboBox::activated, this, [this](int at) {
        const QStringList to = m_editor->itemData(at).toStringList();
        session().change([&](Choices &c) {
            c.settings.editor = to.value(0);
            c.settings.profile = to.value(1);
        });
    });
}

void SettingsPage::refresh()
{
    setHeading(tr("VS Code settings for Go"));
    m_views = settingsView(choices(), session().survey(), session().catalog());
    showScope();
    showLead();
    showNotices();
    showGroups();
}

void SettingsPage::showLead()
{
    if (!session().hasSurvey()) {
        setLead(tr("Looking at this machine"));
        return;
    }
    if (userSettingsFile(choices().settings, session().survey()).isEmpty()) {
        setLead(tr("No editor of the VS Code family was found, so there is nothing that could be set."));
        return;
    }
    int dead = 0, off = 0;
    for (const SettingView &view : m_views) {
        dead += view.row->dead() && view.present();
        off += view.row->key == "go.useLanguageServer" && view.now.effective == "false";
    }
    if (off > 0)
        setLead(tr("The language server is switched off; without that line gopls works again."));
    else if (dead > 0)
        setLead(tr("The defaults are good. %n of your settings no longer does anything.", nullptr, dead));
    else
        setLead(tr("The defaults are good. Add only what you want to be different."));
}

void SettingsPage::showScope()
{
    const Survey &survey = session().survey();
    m_user->setText(tr("User"));
    m_workspace->setText(survey.workspace ? tr("Workspace %1").arg(survey.workspace->root.name()) : tr("Workspace…"));
    m_workspace->setToolTip(survey.workspace ? QString() : tr("Open a project, to set something for it alone."));
    m_query.workspace = m_forWorkspace && survey.workspace;
    m_user->setChecked(!m_query.workspace);
    m_workspace->setChecked(m_query.workspace);
    m_filterLabel->setText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter settings by key, meaning or topic"));

    m_editorLabel->setText(tr("of"));
    const QSignalBlocker quiet(m_editor);
    m_editor->clear();
    m_editor->setAccessibleName(tr("Editor and profile"));
    for (const EditorFacts &editor : survey.editors)
        for (const EditorProfile &profile : editor.profiles) {
            const QString name = profile.id.isEmpty() ? editor.name : editor.name + u" · "_s + profile.name;
            m_editor->addItem(name, QStringList{editor.id, profile.id});
            const EditorFacts *chosen = chosenEditor(choices().settings, survey);
            if (chosen && chosen->id == editor.id && choices().settings.profile == profile.id)
                m_editor->setCurrentIndex(m_editor->count() - 1);
        }
    const bool several = m_editor->count() > 1 && !m_query.workspace;
    m_editor->setVisible(several);
    m_editorLabel->setVisible(several);

    const AbsPath file =
        m_query.workspace ? workspaceSettingsFile(survey) : userSettingsFile(choices().settings, survey);
    m_file->setText(!session().hasSurvey() ? QString()
                    : file.isEmpty()       ? tr("No editor of the VS Code family was found.")
                                           : session().tilde(file));
}

void SettingsPage::showNotices()
{
    while (QLayoutItem *item = m_notices->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList more;
    for (const SettingNotice &notice : settingNotices(choices(), session().survey(), session().catalog())) {
        QString sentence = session().text(notice.why);
        if (notice.kind == SettingNotice::Kind::Unreadable) {
            const QString file = session().tilde(AbsPath(notice.id));
            if (!sentence.contains(file)) // two files may have the same trouble
                sentence = tr("%1: %2", "file, what is wrong with it").arg(file, sentence);
        }
        if (!notice.chosen && notice.kind != SettingNotice::Kind::Unreadable) {
            more << sentence;
            continue;
        }
        auto *row = new QWidget;
        auto *across = new QHBoxLayout(row);
        across->setContentsMargins(0, 0, 0, 0);
        across->setSpacing(8);
        across->addWidget(new look::MarkLabel(look::Mark::Warn), 0, Qt::AlignTop);
        auto *label = new look::Label(sentence, Type::Body);
        label->setWordWrap(true);
        across->addWidget(label, 1);
        m_notices->addWidget(row);
    }
    m_moreText->setText(more.join(u'\n'));
    m_moreNotices->setTitle(tr("%n thing(s) to know about what is there", nullptr, int(more.size())));
    m_moreNotices->setVisible(!more.isEmpty());
}

SettingsPage::Section &SettingsPage::section(size_t i)
{
    while (m_sections.size() <= i) {
        auto made = std::make_unique<Section>();
        made->table = new look::Table;
        made->fold = new look::Fold(made->table);
        m_groups->addWidget(made->fold);
        Section *self = made.get();
        connect(made->table, &look::Table::toggled, this,
                [this, self](int row, int, bool on) { toggle(*self, row, on); });
        connect(made->table, &look::Table::linkClicked, this,
                [this, self](int row, int column) { follow(*self, row, column); });
        connect(made->fold, &look::Fold::opened, this, [this, self](bool open) {
            if (open)
                m_open.insert(self->id);
            else
                m_open.remove(self->id);
        });
        m_sections.push_back(std::move(made));
    }
    return *m_sections[i];
}

void SettingsPage::showGroups()
{
    const auto groups = settingGroups(m_views, m_query, session());
    const bool filtered = !m_query.filter.isEmpty();
    for (size_t i = 0; i < groups.size(); ++i) {
        const SettingGroup &group = groups[i];
        Section &shown = section(i);
        shown.id = group.id;
        shown.keys.clear();
        std::vector<look::Row> rows;
        for (const SettingView *view : group.rows) {
            shown.keys.push_back(view->row->id());
            rows.push_back(settingCells(*view, m_query, session()));
        }
        const QString title = tr("%1 (%2)").arg(group.title, QString::number(group.rows.size()));
        shown.fold->setTitle(group.chosen > 0 ? tr("%1, %n chosen", nullptr, group.chosen).arg(title) : title);
        shown.table->setRows(group.title, settingColumns(), std::move(rows));
        const QSignalBlocker quiet(shown.fold);
        shown.fold->setOpen(filtered || group.id == "worth"_L1 || group.chosen > 0 || m_open.contains(group.id));
        shown.fold->show();
    }
    for (size_t i = groups.size(); i < m_sections.size(); ++i)
        m_sections[i]->fold->hide();
    m_nothing->setText(tr("No setting matches “%1”.").arg(m_query.filter));
    m_nothing->setVisible(groups.empty() && filtered);
}

void SettingsPage::toggle(const Section &section, int row, bool on)
{
    const QByteArray key = section.keys[size_t(row)];
    const auto view =
        std::find_if(m_views.begin(), m_views.end(), [&](const SettingView &v) { return v.row->id() == key; });
    if (view == m_views.end())
        return;
    if (!on) {
        session().change([&](Choices &c) { chosenIn(c, m_query.workspace).remove(key); });
        return;
    }
    if (view->row->dead() || view->row->key == "go.useLanguageServer") {
        choose(key, {});
        return;
    }
    const QByteArray value = valueOfTick(*view, m_query.workspace);
    if (value.isEmpty())
        edit(section, row);
    else
        choose(key, value);
}

void SettingsPage::follow(const Section &section, int row, int column)
{
    if (column != 0) {
        edit(section, row);
        return;
    }
    if (const SettingRow *known = session().catalog().setting(section.keys[size_t(row)]))
        QDesktopServices::openUrl(QUrl(known->source.ref));
}

void SettingsPage::edit(const Section &section, int row)
{
    const QByteArray key = section.keys[size_t(row)];
    const auto view =
        std::find_if(m_views.begin(), m_views.end(), [&](const SettingView &v) { return v.row->id() == key; });
    if (view == m_views.end())
        return;
    auto *popup = new SettingPopup(*view, m_query.workspace, session(), this);
    connect(popup, &SettingPopup::valueChosen, this, &SettingsPage::choose);
    const QRect cell = section.table->visualRect(section.table->rowsModel()->index(row, 2));
    popup->openAt(QRect(section.table->viewport()->mapToGlobal(cell.topLeft()), cell.size()));
}

void SettingsPage::choose(const QByteArray &key, const QByteArray &literal)
{
    session().change(
        [&](Choices &c) { chosenIn(c, m_query.workspace).insert(key, SettingChoice{literal.isEmpty(), literal}); });
}

void SettingsPage::reveal(const QString &anchor)
{
    // "settings:user:gopls/ui.semanticTokens", with a number behind a plus for further spellings.
    m_forWorkspace = anchor.section(u':', 1, 1) == "workspace"_L1;
    QString key = anchor.section(u':', 2).section(u'+', 0, 0);
    key.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
    m_filter->setText(key);
    invalidate(); // also where only the scope is another
    bringUpToDate();
    for (const auto &section : m_sections)
        for (size_t i = 0; i < section->keys.size(); ++i)
            if (section->keys[i] == key.toUtf8() && section->fold->isVisible()) {
                section->table->setCurrentIndex(section->table->rowsModel()->index(int(i), 0));
                section->table->setFocus(Qt::OtherFocusReason);
            }
}

} // namespace burrow
