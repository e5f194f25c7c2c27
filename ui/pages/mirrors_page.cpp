#include "pages/mirrors_page.h"

#include "look/fold.h"
#include "look/table.h"
#include "pages/proxy_list.h"
#include "pages/words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Cell;
using look::Mark;
using look::Tone;
using look::Type;

MirrorsPage::MirrorsPage(SessionController &session, QWidget *parent)
    : Page(u"mirrors"_s, Frame::Column, session, parent)
{
    buildLanes();
    buildOrder();
    buildSumdb();
    buildPrivate();
    buildTest();
    body()->addStretch(1);
    showStepChanges();
    connect(&session, &SessionController::raceChanged, this, &MirrorsPage::invalidate);
    connect(&session, &SessionController::routeChanged, this, &MirrorsPage::invalidate);
}

void MirrorsPage::buildLanes()
{
    m_proxies = addSection();
    m_measure = new QPushButton;
    m_proxies->addAtEnd(m_measure);
    m_lanes = new look::Table;
    body()->addWidget(m_lanes);
    m_sends = new look::Label(Type::Quiet, Tone::Quiet);
    m_sends->setWordWrap(true);
    body()->addSpacing(8);
    body()->addWidget(m_sends);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_ownLabel = new look::Label(Type::Body, Tone::Quiet);
    m_own = new QLineEdit;
    m_own->setMaximumWidth(360);
    m_own->setPlaceholderText(u"https://goproxy.example.com"_s);
    m_ownLabel->setBuddy(m_own);
    m_add = new QPushButton;
    row->addWidget(m_ownLabel);
    row->addWidget(m_own, 1);
    row->addWidget(m_add);
    row->addStretch(1);
    body()->addSpacing(10);
    body()->addLayout(row);

    connect(m_measure, &QPushButton::clicked, this, [this] {
        if (session().race().running)
            session().cancelRace();
        else
            session().startRace(
                ownProxies(shownProxies(choices(), session().survey(), session().catalog()), session().catalog()));
    });
    connect(m_lanes, &look::Table::toggled, this, [this](int lane, int, bool on) {
        const auto all = lanes();
        if (size_t(lane) < all.size())
            setList(withProxy(shownProxies(choices(), session().survey(), session().catalog()),
                              all[size_t(lane)].spec.id, on));
    });
    connect(m_own, &QLineEdit::returnPressed, this, &MirrorsPage::addOwn);
    connect(m_add, &QPushButton::clicked, this, &MirrorsPage::addOwn);
}

void MirrorsPage::buildOrder()
{
    m_orderTitle = addSection();
    m_leave = new look::Link;
    m_standard = new look::Link;
    m_orderTitle->addAtEnd(m_standard);
    m_orderTitle->addAtEnd(m_leave);
    auto *across = new QHBoxLayout;
    across->setSpacing(16);
    m_order = new look::Table;
    m_order->setHeaderShown(false);
    m_order->setSelectionMode(QAbstractItemView::SingleSelection);
    across->addWidget(m_order, 1);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(6);
    m_up = new QPushButton(u"\u2191"_s);
    m_down = new QPushButton(u"\u2193"_s);
    for (QPushButton *button : {m_up, m_down}) {
        button->setFixedSize(36, 32);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    across->addLayout(buttons);
    body()->addLayout(across);

    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    m_ifFails = new look::Label(Type::Body, Tone::Quiet);
    m_separator = new QComboBox;
    m_separator->addItem({}, u"|"_s);
    m_separator->addItem({}, u","_s);
    m_ifFails->setBuddy(m_separator);
    row->addWidget(m_ifFails);
    row->addWidget(m_separator);
    row->addStretch();
    body()->addSpacing(12);
    body()->addLayout(row);
    m_whyText = new look::Label(Type::Body, Tone::Quiet);
    m_whyText->setWordWrap(true);
    m_whyText->setMaximumWidth(760);
    m_why = new look::Fold(m_whyText);
    body()->addSpacing(6);
    body()->addWidget(m_why);

    const auto move = [this](int by) {
        const int at = m_order->currentIndex().row();
        const QStringList list = shownProxies(choices(), session().survey(), session().catalog());
        const QStringList moved = movedProxy(list, at, by);
        if (moved == list)
            return;
        setList(moved);
        m_order->setCurrentIndex(m_order->rowsModel()->index(at + by, 0));
    };
    connect(m_up, &QPushButton::clicked, this, [move] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [move] { move(1); });
    connect(m_leave, &look::Link::clicked, this,
            [this] { session().change([](Choices &c) { c.mirrors.goproxy.reset(); }); });
    connect(m_standard, &look::Link::clicked, this, [this] { setList({}); });
    connect(m_separator, &QComboBox::activated, this, [this] {
        session().change([this](Choices &c) {
            c.mirrors.separator = m_separator->currentData().toString();
            if (!c.mirrors.goproxy)
                c.mirrors.goproxy = shownProxies(c, session().survey(), session().catalog());
        });
    });
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

void MirrorsPage::buildTest()
{
    m_testTitle = addSection();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_module = new QLineEdit;
    m_module->setMaximumWidth(420);
    m_module->setFont(look::font(Type::Code));
    m_module->setPlaceholderText(u"golang.org/x/text"_s);
    m_test = new QPushButton;
    row->addWidget(m_module, 1);
    row->addWidget(m_test);
    row->addStretch(1);
    body()->addLayout(row);
    m_hops = new look::Table;
    m_hops->setHeaderShown(false);
    m_verdict = new look::Label(Type::Body);
    m_verdict->setWordWrap(true);
    m_verdict->setContentsMargins(0, 10, 0, 0);
    body()->addWidget(m_hops);
    body()->addWidget(m_verdict);
    const auto test = [this] {
        const QString module = m_module->text().trimmed();
        session().testRoute(module.isEmpty() ? m_module->placeholderText() : module);
    };
    connect(m_test, &QPushButton::clicked, this, test);
    connect(m_module, &QLineEdit::returnPressed, this, test);
}

std::vector<Lane> MirrorsPage::lanes() const
{
    const QStringList own =
        ownProxies(shownProxies(choices(), session().survey(), session().catalog()), session().catalog());
    std::vector<Lane> all;
    for (const LaneSpec &spec : raceLanes(session().catalog(), own)) {
        const auto &raced = session().race().lanes;
        const auto known =
            std::find_if(raced.begin(), raced.end(), [&](const Lane &lane) { return lane.spec.id == spec.id; });
        Lane lane;
        lane.spec = spec;
        all.push_back(known == raced.end() ? lane : *known);
    }
    return all;
}

void MirrorsPage::setList(const QStringList &list)
{
    session().change([&](Choices &c) { c.mirrors.goproxy = list; });
}

void MirrorsPage::addOwn()
{
    QString url = m_own->text().trimmed();
    while (url.endsWith(u'/'))
        url.chop(1);
    if (url.isEmpty())
        return;
    const ProxyRow *known = session().catalog().proxy(url);
    setList(withProxy(shownProxies(choices(), session().survey(), session().catalog()), known ? known->id : url, true));
    m_own->clear();
}

void MirrorsPage::refresh()
{
    showHeading();
    showLanes();
    showOrder();
    showSumdb();
    showPrivate();
    showTest();
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
    const bool sameBytes = std::all_of(result->lanes.begin(), result->lanes.end(),
                                       [](const Lane &lane) { return !lane.sameBytes || *lane.sameBytes; });
    if (result->best < 0)
        setLead(tr("None of them answered from here. Check the network, or a proxy that it needs."));
    else if (!sameBytes)
        setLead(tr("One of them answers with other bytes than the checksum database knows. Do not use it."));
    else
        setLead(
            tr("All answer with the same bytes: checked against the checksum database. From here %1 is the fastest.")
                .arg(session().text(result->lanes[size_t(result->best)].spec.name)));
}

void MirrorsPage::showLanes()
{
    const RaceView &race = session().race();
    const auto all = lanes();
    const QStringList list = shownProxies(choices(), session().survey(), session().catalog());
    m_proxies->setText(tr("Module proxies"), race.running  ? tr("measuring · golang.org/x/text")
                                             : race.result ? tr("measured just now · golang.org/x/text")
                                                           : QString());
    m_measure->setText(race.running ? tr("Stop") : race.result ? tr("Measure again") : tr("Measure"));
    m_sends->setText(tr("Measuring asks each of these hosts for public modules of the Go project. Nothing else is "
                        "sent, and nothing before you press Measure."));
    m_sends->setVisible(!race.result && !race.running);
    m_ownLabel->setText(tr("Your own"));
    m_own->setAccessibleName(tr("Address of a module proxy of your own"));
    m_add->setText(tr("Add"));
    m_add->setAccessibleName(tr("Add this proxy"));

    double fastest = 0;
    for (const Lane &lane : all)
        fastest = std::max(fastest, lane.bytesPerSecond.value_or(0));
    const QLocale locale;
    std::vector<look::Row> rows;
    for (const Lane &lane : all) {
        const bool chosen = list.contains(lane.spec.id);
        const auto time = [](const std::optional<Milliseconds> &took) {
            return Cell{.text = took ? duration(*took) : QString(), .tone = Tone::Quiet};
        };
        Cell name{.text = proxyTitle(lane.spec.id, session().catalog()),
                  .sub = session().text(lane.spec.owner),
                  .type = Type::BodyStrong,
                  .control = Cell::Control::Check,
                  .checked = chosen};
        Cell connect = time(lane.connect), first = time(lane.firstByte),
             speed{.tone = Tone::Quiet, .type = Type::Quiet}, newest;
        const bool ended = lane.state == Lane::State::Done || lane.state == Lane::State::Failed;
        if (race.running && !ended)
            (lane.connect ? first : connect).mark = Mark::Spin;
        if (lane.state == Lane::State::Failed) {
            Cell &place = lane.connect ? first : connect;
            place = {.text = tr("no answer"),
                     .tone = Tone::Bad,
                     .toolTip = lane.error ? errorSentence(*lane.error, session()) : QString()};
        }
        if (race.at.isValid()) {
            speed.bar = lane.bytesPerSecond && fastest > 0 ? *lane.bytesPerSecond / fastest : 0;
            speed.barStrong = chosen;
            speed.text = lane.bytesPerSecond ? tr("%1 MB/s").arg(locale.toString(*lane.bytesPerSecond / 1e6, 'f',
                                                                                 *lane.bytesPerSecond < 10e6 ? 1 : 0))
                                             : u"–"_s;
        }
        if (lane.sameBytes && !*lane.sameBytes)
            newest = {.text = tr("other bytes"),
                      .tone = Tone::Bad,
                      .mark = Mark::Bad,
                      .toolTip = tr("What it served is not what the checksum database has. Do not use it.")};
        else if (lane.behind > 0)
            newest = {.text = tr("%n version(s) behind", nullptr, lane.behind), .tone = Tone::Warn};
        else if (lane.state == Lane::State::Done && race.result)
            newest = {.text = tr("same as origin"), .tone = Tone::Quiet};
        else if (race.result)
            newest = {.text = u"–"_s, .tone = Tone::Quiet, .accessible = tr("unknown")};
        rows.push_back({name, connect, first, speed, newest});
    }
    // Before anything was measured there is nothing to head.
    std::vector<look::Column> columns{{.title = {}},
                                      {.title = tr("connect"), .width = 84},
                                      {.title = tr("first byte"), .width = 96},
                                      {.title = tr("speed"), .width = 230, .dropBelow = 700},
                                      {.title = tr("newest"), .width = 150}};
    if (!race.at.isValid())
        columns.resize(1);
    m_lanes->setHeaderShown(race.at.isValid());
    m_lanes->setRows(tr("Module proxies"), std::move(columns), std::move(rows));
}

void MirrorsPage::showOrder()
{
    const QStringList list = shownProxies(choices(), session().survey(), session().catalog());
    const auto &values = session().survey().goEnv.values;
    const auto set = values.constFind(u"GOPROXY"_s);
    QString origin;
    if (!choices().mirrors.goproxy && set != values.cend() && !set->sources.empty())
        origin = originWords(set->sources.front(), session());
    m_orderTitle->setText(tr("Asked in this order"), choices().mirrors.goproxy ? QString() : origin);
    m_leave->setText(tr("Leave as it is"));
    m_leave->setVisible(choices().mirrors.goproxy.has_value());
    m_standard->setText(tr("Go's default"));
    m_standard->setVisible(list != QStringList{u"google"_s, u"direct"_s});

    std::vector<look::Row> rows;
    for (const QString &entry : list) {
        const ProxyRow *known = session().catalog().proxy(entry);
        Cell cell{.text = proxyTitle(entry, session().catalog()), .type = Type::BodyStrong};
        if (known && known->url.isEmpty())
            cell.beside = session().text(known->owner);
        else if (known && !known->note.isEmpty())
            cell.toolTip = session().text(known->note);
        rows.push_back({{.text = QString::number(rows.size() + 1), .tone = Tone::Quiet}, cell});
    }
    m_order->setRows(tr("Asked in this order"), {{.title = {}, .width = 28}, {.title = {}}}, std::move(rows));
    m_up->setAccessibleName(tr("Ask earlier"));
    m_up->setToolTip(tr("Ask the chosen one earlier"));
    m_down->setAccessibleName(tr("Ask later"));
    m_down->setToolTip(tr("Ask the chosen one later"));

    m_ifFails->setText(tr("If one fails"));
    m_separator->setAccessibleName(tr("If one fails"));
    m_separator->setItemText(0, tr("try the next after any error ( | )"));
    m_separator->setItemText(1, tr("try the next only if it lacks the module ( , )"));
    m_separator->setCurrentIndex(choices().mirrors.separator == ","_L1 ? 1 : 0);
    m_why->setTitle(tr("Why?"));
    m_whyText->setText(tr(
        "After a comma go asks the next proxy only when this one says that it does not have the module (404 or 410). "
        "A proxy that is down or times out stops the download. After a bar go moves on after any error. "
        "What is fetched is checked against go.sum and the checksum database either way, so moving on costs no "
        "safety."));
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

void MirrorsPage::showTest()
{
    const RouteView &route = session().route();
    m_testTitle->setText(tr("Test a path"), tr("as go would ask, with the values above"));
    m_module->setAccessibleName(tr("Module path to test"));
    m_test->setText(tr("Test"));
    m_test->setEnabled(!route.running);
    std::vector<look::Row> rows;
    if (route.running)
        rows.push_back({{.text = route.module, .tone = Tone::Quiet, .type = Type::Code, .mark = Mark::Spin}, {}});
    if (route.test)
        for (size_t i = 0; i < route.test->route.hops.size(); ++i) {
            const RouteHop &hop = route.test->route.hops[i];
            const HopResult &result = route.test->hops[i];
            const Mark mark = result.state == HopResult::State::Served   ? Mark::Ok
                              : result.state == HopResult::State::Failed ? Mark::Bad
                                                                         : Mark::Skip;
            rows.push_back({{.text = hop.kind == RouteHop::Kind::Off ? u"off"_s : hop.host,
                             .type = Type::BodyStrong,
                             .mark = mark},
                            {.text = hopWords(result), .tone = Tone::Quiet}});
        }
    m_hops->setVisible(!rows.empty());
    m_hops->setRows(tr("Where it was asked"), {{.title = {}, .width = 260}, {.title = {}}}, std::move(rows));
    m_verdict->setVisible(route.test || route.error);
    if (route.test)
        m_verdict->setText(session().text(route.test->verdict));
    else if (route.error)
        m_verdict->setText(errorSentence(*route.error, session()));
}

QString MirrorsPage::hopWords(const HopResult &hop) const
{
    switch (hop.state) {
    case HopResult::State::NotAsked: return tr("not asked");
    case HopResult::State::Asking: return tr("asking");
    case HopResult::State::Served: return tr("has it, newest is %1 · %2").arg(hop.version, duration(hop.took));
    case HopResult::State::NotFound: return tr("does not have it (%1) · %2").arg(hop.status).arg(duration(hop.took));
    case HopResult::State::Failed: return hop.error ? errorSentence(*hop.error, session()) : tr("failed");
    }
    return {};
}

void MirrorsPage::reveal(const QString &anchor)
{
    if (anchor.endsWith("GOSUMDB"_L1))
        m_sumdb->setFocus();
    else if (anchor.endsWith("GOPRIVATE"_L1))
        m_private->setFocus();
    else
        m_lanes->setFocus();
}

} // namespace burrow
