// PATH: what each shell finds, in each way of starting it, now and after this step.
#pragma once

#include "look/table.h"
#include "pages/page.h"
#include "steps/path_matrix.h"

namespace burrow {

namespace look {
class Fold;
}

class PathPage final : public Page
{
    Q_OBJECT
public:
    PathPage(SessionController &session, QWidget *parent);
    void reveal(const QString &anchor) override;

protected:
    void refresh() override;

private:
    void showHeading();
    void showMatrix();
    void showOrder();
    void showPaste();
    bool readsNothing(const PathRow &shell, ShellMode mode) const;
    look::Cell foundCell(const PathRow &shell, const PathCell &found) const;
    look::Cell fileCell(const PathRow &shell) const;
    void chooseFile(int row);

    look::SectionLabel *m_title;
    look::Table *m_matrix;
    look::Label *m_legend;
    look::SectionLabel *m_pasteTitle;
    look::Table *m_paste;
    std::vector<PathRow> m_rows; ///< what the matrix shows
    look::Fold *m_orderFold;
    QWidget *m_orders;
    std::vector<look::Table *> m_orderTables;
    std::vector<look::SectionLabel *> m_orderTitles;
};

} // namespace burrow
