// PATH: what each shell finds, in each way of starting it, now and after this step.
#pragma once

#include "pages/page.h"

namespace burrow {

struct ShellRow;
namespace look {
class Fold;
class Table;
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
    void chooseFile(int row);

    look::SectionLabel *m_title;
    look::Table *m_matrix;
    look::Label *m_legend;
    look::Fold *m_orderFold;
    QWidget *m_orders;
    std::vector<look::Table *> m_orderTables;
    std::vector<look::SectionLabel *> m_orderTitles;
};

} // namespace burrow
