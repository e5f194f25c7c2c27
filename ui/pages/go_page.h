// Go: which installations there are, which one is meant, and what go makes of its surroundings here.
#pragma once

#include "pages/page.h"

class QCheckBox;

namespace burrow {

class ProjectRow;
namespace look {
class Fold;
class Table;
} // namespace look

class GoPage final : public Page
{
    Q_OBJECT
public:
    GoPage(SessionController &session, QWidget *parent);
    void reveal(const QString &anchor) override;

protected:
    void refresh() override;

private:
    void showHeading();
    void showInstalls();
    void showPin();
    void showHere();
    void showVariables();

    ProjectRow *m_project;
    look::SectionLabel *m_found;
    look::Table *m_installs;
    look::SectionLabel *m_editor;
    QCheckBox *m_pin;
    look::Label *m_pinMeans;
    look::SectionLabel *m_hereTitle;
    look::Table *m_here;
    look::Fold *m_variablesFold;
    look::Label *m_order;
    look::Table *m_variables;
};

} // namespace burrow
