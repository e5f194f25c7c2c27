// Mirrors: where Go modules come from, who checks them, and which are nobody else's business.
#pragma once

#include "pages/page.h"

class QLineEdit;

namespace burrow {

class ProxyOrderPanel;
class ProxyRacePanel;
class RoutePanel;

class MirrorsPage final : public Page
{
    Q_OBJECT
public:
    MirrorsPage(SessionController &session, QWidget *parent);
    void reveal(const QString &anchor) override;

protected:
    void refresh() override;

private:
    void buildSumdb();
    void buildPrivate();
    void showHeading();
    void showSumdb();
    void showPrivate();

    ProxyRacePanel *m_proxies;
    ProxyOrderPanel *m_order;

    look::SectionLabel *m_sumdbTitle;
    look::Table *m_sumdb;

    look::SectionLabel *m_privateTitle;
    QLineEdit *m_private;
    look::Label *m_privateHelp;

    RoutePanel *m_route;
};

} // namespace burrow
