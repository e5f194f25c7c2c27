// Mirrors: where Go modules come from, who checks them, and which are nobody else's business.
#pragma once

#include "pages/page.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace burrow {

namespace look {
class Fold;
class Table;
} // namespace look

class MirrorsPage final : public Page
{
    Q_OBJECT
public:
    MirrorsPage(SessionController &session, QWidget *parent);
    void reveal(const QString &anchor) override;

protected:
    void refresh() override;

private:
    void buildLanes();
    void buildOrder();
    void buildSumdb();
    void buildPrivate();
    void buildTest();
    void showHeading();
    void showLanes();
    void showOrder();
    void showSumdb();
    void showPrivate();
    void showTest();
    QString hopWords(const HopResult &hop) const;
    void setList(const QStringList &list);
    void addOwn();
    std::vector<Lane> lanes() const;

    look::SectionLabel *m_proxies;
    QPushButton *m_measure;
    look::Table *m_lanes;
    QLineEdit *m_own;
    QPushButton *m_add;
    look::Label *m_ownLabel, *m_sends;

    look::SectionLabel *m_orderTitle;
    look::Table *m_order;
    QPushButton *m_up, *m_down;
    look::Link *m_leave, *m_standard;
    look::Label *m_ifFails;
    QComboBox *m_separator;
    look::Fold *m_why;
    look::Label *m_whyText;

    look::SectionLabel *m_sumdbTitle;
    look::Table *m_sumdb;

    look::SectionLabel *m_privateTitle;
    QLineEdit *m_private;
    look::Label *m_privateHelp;

    look::SectionLabel *m_testTitle;
    QLineEdit *m_module;
    QPushButton *m_test;
    look::Table *m_hops;
    look::Label *m_verdict;
};

} // namespace burrow
