// Settings: what VS Code is told about Go, key by key, for the user or for the workspace.
#pragma once

#include "pages/page.h"
#include "pages/settings_rows.h"

class QComboBox;
class QLineEdit;

namespace burrow {

namespace look {
class Fold;
class Link;
class PillButton;
class Table;
} // namespace look

class SettingsPage final : public Page
{
    Q_OBJECT
public:
    SettingsPage(SessionController &session, QWidget *parent);
    void reveal(const QString &anchor) override;

protected:
    void refresh() override;

private:
    /// A heading that folds, with its table.
    struct Section
    {
        QString id;
        look::Fold *fold;
        look::Table *table;
        std::vector<QByteArray> keys; ///< of the rows, in their order
    };

    void buildControls();
    void showLead();
    void showScope();
    void showNotices();
    void showGroups();
    Section &section(size_t i);
    void toggle(const Section &section, int row, bool on);
    void follow(const Section &section, int row, int column);
    void edit(const Section &section, int row);
    void choose(const QByteArray &key, const QByteArray &literal);

    SettingsQuery m_query;
    bool m_forWorkspace = false; ///< the person wants to see what the workspace sets
    std::vector<SettingView> m_views;
    look::PillButton *m_user, *m_workspace;
    look::Label *m_editorLabel, *m_filterLabel;
    QComboBox *m_editor;
    QLineEdit *m_filter;
    look::Label *m_file;
    QVBoxLayout *m_notices;
    look::Fold *m_moreNotices;
    look::Label *m_moreText;
    look::Label *m_nothing;
    QVBoxLayout *m_groups;
    std::vector<std::unique_ptr<Section>> m_sections;
    QSet<QString> m_open; ///< groups that the person unfolded
};

} // namespace burrow
