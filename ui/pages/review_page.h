// Review: every edit, by file, beside the diff that it makes. Nothing is written before this page's button is pressed.
#pragma once

#include "pages/page.h"

namespace burrow {

class DiffToolbar;
class DiffView;
class EditDetails;
class EditList;
class MergePanel;

class ReviewPage final : public Page
{
    Q_OBJECT
public:
    ReviewPage(SessionController &session, QWidget *parent);
    Footer footer() const override;
    bool primary() override;
    void flat() override;
    void reveal(const QString &anchor) override;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeHeader();
    void addShortcuts();
    void showHeader();
    void showFile();
    void showNotes();
    void showDetails();
    void chooseRow(int row);
    void chooseEdit(const QString &id);
    void nextChange(int by);
    void keepOnly(const QString &id);
    void bringBack();
    void copyPatch(const std::vector<const FileChange *> &changes);

    look::Label *m_heading, *m_sentence;
    EditList *m_list;
    QWidget *m_parts, *m_right;
    MergePanel *m_merge;
    look::Label *m_notes;
    DiffView *m_diff;
    DiffToolbar *m_toolbar;
    look::Label *m_empty;
    EditDetails *m_details;

    AbsPath m_file; ///< shown
    QString m_edit; ///< chosen; empty if a file or a problem is
    int m_problem = -1;
    QMap<QString, bool> m_ticksBefore; ///< what "Keep only this" changed
    bool m_keptOnly = false;
    QSet<AbsPath> m_revealed; ///< files whose secrets the person wanted to see, until the page is left
    QString m_copied;         ///< what was said about the last copy, for a while
};

} // namespace burrow
