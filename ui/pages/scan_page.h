// Scan: what this machine has, and what the person came for.
#pragma once

#include "pages/page.h"

class QButtonGroup;

namespace burrow {

class BundlePanel;

namespace look {
class Card;
class Table;
} // namespace look

class ScanPage final : public Page
{
    Q_OBJECT
public:
    ScanPage(SessionController &session, QWidget *parent);
    Footer footer() const override;
    bool primary() override;
    void flat() override;

protected:
    void refresh() override;

private:
    void showVerdict();
    void showCards();
    void showReports();
    void openBundle();
    void showBundle();

    look::SectionLabel *m_wish;
    look::Card *m_setUp, *m_bundle, *m_check;
    QButtonGroup *m_intents;
    look::Label *m_problem;          ///< why a bundle could not be opened
    BundlePanel *m_opened = nullptr; ///< once a bundle was opened
    look::SectionLabel *m_found;
    look::Table *m_table;
};

} // namespace burrow
