#include "pages/mirrors_page.h"

#include "look/table.h"
#include "pages/proxy_order_panel.h"
#include "pages/proxy_race_panel.h"
#include "pages/race_words.h"
#include "pages/route_panel.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Cell;
using look::Tone;
using look::Type;

MirrorsPage::MirrorsPage(SessionController &session, QWidget *parent)
    : Page(u"mirrors"_s, Frame::Column, session, parent)
    , m_proxies(new ProxyRacePanel(session))
    , m_order(new ProxyOrderPanel(session))
    , m_route(new RoutePanel(session))
{
    body()->addWidget(m_proxies);
    body()->addWidget(m_order);
    buildSumdb();
    buildPrivate();
    body()->addWidget(m_route);
    body()->addStretch(1);
    showStepChanges();
    connect(&session, &SessionController::raceChanged, this, &MirrorsPage::invalidate);
    connect(&session, &SessionController::routeChanged, this, &MirrorsPage::invalidate);
}

void MirrorsPage::buildSumdb()
{
    m_sumdbTitle = addSection();
    m_sumdb = new look::Table;
    m_sumdb->setHeaderShown(false);
    body()->addWidget(m_sumdb);
    connect(m_sumdb, &look::Table::toggled, this, [this](int row, int, bool) {
        session().change([&](Choices &c) {
            if (row == 0) {
                c.mirrors.sumdb.reset();
                return;
            }
            int at = 0;
            for (const SumdbRow &known : session().catalog().sumdbs)
                if (known.offered && ++at == row)
                    c.mirrors.sumdb = known.id;
        });
    });
}

void MirrorsPage::buildPrivate()
{
    m_privateTitle = addSection();
    m_private = new QLineEdit;
    m_private->setMaximumWidth(520);
    m_private->setFont(look::font(Type::Code));
    m_private->setPlaceholderText(u"git.example.com/team, *.corp.example.com"_s);
    m_privateHelp = new look::Label(Type::Quiet, Tone::Quiet);
    m_privateHelp->setWordWrap(true);
    body()->addWidget(m_private);
    body()->addSpacing(6);
    body()->addWidget(m_privateHelp);
    connect(m_private, &QLineEdit::textEdited, this, [this](const QString &text) {
        static const QRegularExpression between(u"[,\\s]+"_s);
        const QStringList patterns = text.split(between, Qt::SkipEmptyParts);
        const QString now = session().survey().goEnv.effective(u"GOPRIVATE"_s);
        session().change([&](Choices &c) {
            if (patterns.join(u',') == now)
                c.mirrors.privatePatterns.reset();
            else
                c.mirrors.privatePatterns = patterns;
        });
    });
}

void MirrorsPage::refresh()
{
    showHeading();
    m_proxies->refresh();
    m_order->refresh();
    showSumdb();
    showPrivate();
    m_route->refresh();
}

void MirrorsPage::showHeading()
{
    setHeading(tr("Where should Go modules come from?"));
    const auto &result = session().race().result;
    if (!result) {
        setLead(tr("Go asks module proxies one after the other. Which one is fast depends on your network, so measure "
                   "before you choose."));
        return;
    }
    setLead(raceSentence(*result, session()));
}

void MirrorsPage::showSumdb()
{
    m_sumdbTitle->setText(tr("Checksum database"), tr("who vouches for what is fetched"));
    const auto &result = session().race().result;
    const QString now = session().survey().goEnv.effective(u"GOSUMDB"_s);
    std::vector<look::Row> rows;
    rows.push_back({{.text = tr("Leave as it is"),
                     .beside = now,
                     .control = Cell::Control::Radio,
                     .checked = !choices().mirrors.sumdb}});
    for (const SumdbRow &known : session().catalog().sumdbs) {
        if (!known.offered)
            continue;
        QString words = known.id == "default"_L1 ? tr("default") : QString();
        if (result)
            for (const SumdbLane &lane : result->sumdbs)
                if (lane.id == known.id)
                    words += (words.isEmpty() ? QString() : tr("; ")) +
                             (lane.reachable ? tr("reachable from here") : tr("not reachable from here"));
        rows.push_back({{.text = known.value,
                         .beside = words,
                         .control = Cell::Control::Radio,
                         .checked = choices().mirrors.sumdb == known.id || choices().mirrors.sumdb == known.value,
                         .toolTip = session().text(known.note)}});
    }
    m_sumdb->setRows(tr("Checksum database"), {{.title = {}}}, std::move(rows));
}

void MirrorsPage::showPrivate()
{
    m_privateTitle->setText(tr("Private modules"));
    m_private->setAccessibleName(tr("Patterns of private modules"));
    m_privateHelp->setText(
        tr("Modules that match are fetched from their own host: no proxy and no checksum database hears their names."));
    const QString text = choices().mirrors.privatePatterns ? choices().mirrors.privatePatterns->join(u", "_s)
                                                           : session().survey().goEnv.effective(u"GOPRIVATE"_s);
    if (!m_private->hasFocus() && m_private->text() != text)
        m_private->setText(text);
}

void MirrorsPage::reveal(const QString &anchor)
{
    if (anchor.endsWith("GOSUMDB"_L1))
        m_sumdb->setFocus();
    else if (anchor.endsWith("GOPRIVATE"_L1))
        m_private->setFocus();
    else
        m_proxies->focusLanes();
}

} // namespace burrow
