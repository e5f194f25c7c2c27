#include "pages/proxy_race_panel.h"

#include "look/labels.h"
#include "pages/proxy_list.h"
#include "pages/race_words.h"
#include "pages/words.h"

#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Cell;
using look::Mark;
using look::Tone;
using look::Type;

ProxyRacePanel::ProxyRacePanel(SessionController &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_measure(new QPushButton)
    , m_lanes(new look::Table)
    , m_sends(new look::Label(Type::Quiet, Tone::Quiet))
    , m_ownLabel(new look::Label(Type::Body, Tone::Quiet))
    , m_own(new QLineEdit)
    , m_add(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title = look::addSection(column);
    m_title->addAtEnd(m_measure);
    column->addWidget(m_lanes);
    m_sends->setWordWrap(true);
    column->addSpacing(8);
    column->addWidget(m_sends);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_own->setMaximumWidth(360);
    m_own->setPlaceholderText(u"https://goproxy.example.com"_s);
    m_ownLabel->setBuddy(m_own);
    row->addWidget(m_ownLabel);
    row->addWidget(m_own, 1);
    row->addWidget(m_add);
    row->addStretch(1);
    column->addSpacing(10);
    column->addLayout(row);

    m_ages.setSingleShot(true);
    connect(&m_ages, &QTimer::timeout, this, &ProxyRacePanel::refresh);
    connect(m_measure, &QPushButton::clicked, this, &ProxyRacePanel::measureOrStop);
    connect(m_lanes, &look::Table::toggled, this, [this](int lane, int, bool on) {
        const auto all = lanes();
        if (size_t(lane) < all.size())
            setList(withProxy(list(), all[size_t(lane)].spec.id, on));
    });
    connect(m_own, &QLineEdit::returnPressed, this, &ProxyRacePanel::addOwn);
    connect(m_add, &QPushButton::clicked, this, &ProxyRacePanel::addOwn);
}

QStringList ProxyRacePanel::list() const
{
    return shownProxies(m_session.choices(), m_session.survey(), m_session.catalog());
}

void ProxyRacePanel::setList(const QStringList &list)
{
    m_session.change([&](Choices &c) { chooseProxies(c, m_session.survey(), list); });
}

void ProxyRacePanel::focusLanes()
{
    m_lanes->setFocus();
}

void ProxyRacePanel::measureOrStop()
{
    if (m_session.race().running)
        m_session.cancelRace();
    else
        m_session.startRace(ownProxies(list(), m_session.catalog()));
}

void ProxyRacePanel::addOwn()
{
    QString url = m_own->text().trimmed();
    while (url.endsWith(u'/'))
        url.chop(1);
    if (url.isEmpty())
        return;
    if (!url.contains("://"_L1) && url != "direct"_L1 && url != "off"_L1)
        url.prepend(u"https://"_s); // as people write addresses
    const ProxyRow *known = m_session.catalog().proxy(url);
    setList(withProxy(list(), known ? known->id : url, true));
    m_own->clear();
}

/// Those of the catalog and the person's own, with what the race knows of them.
std::vector<Lane> ProxyRacePanel::lanes() const
{
    std::vector<Lane> all;
    for (const LaneSpec &spec : raceLanes(m_session.catalog(), ownProxies(list(), m_session.catalog()))) {
        const auto &raced = m_session.race().lanes;
        const auto known =
            std::find_if(raced.begin(), raced.end(), [&](const Lane &lane) { return lane.spec.id == spec.id; });
        Lane lane;
        lane.spec = spec;
        all.push_back(known == raced.end() ? lane : *known);
    }
    return all;
}

void ProxyRacePanel::refresh()
{
    const RaceView &race = m_session.race();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_title->setText(tr("Module proxies"), race.running  ? tr("measuring · golang.org/x/text")
                                           : race.result ? measuredWords(race.at, now)
                                                         : QString());
    if (const std::chrono::milliseconds age(race.at.msecsTo(now)); race.result && age < justNow)
        m_ages.start(justNow - age);
    m_measure->setText(race.running ? tr("Stop") : race.result ? tr("Measure again") : tr("Measure"));
    m_sends->setText(tr("Measuring asks each of these hosts for public modules of the Go project. Nothing else is "
                        "sent, and nothing before you press Measure."));
    m_sends->setVisible(!race.result && !race.running);
    m_ownLabel->setText(tr("Your own"));
    m_own->setAccessibleName(tr("Address of a module proxy of your own"));
    m_add->setText(tr("Add"));
    m_add->setAccessibleName(tr("Add this proxy"));

    const auto all = lanes();
    const QStringList chosen = list();
    double fastest = 0;
    for (const Lane &lane : all)
        fastest = std::max(fastest, lane.bytesPerSecond.value_or(0));
    std::vector<look::Row> rows;
    rows.reserve(all.size());
    for (const Lane &lane : all)
        rows.push_back(laneRow(lane, chosen.contains(lane.spec.id), fastest));
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

look::Row ProxyRacePanel::laneRow(const Lane &lane, bool chosen, double fastest) const
{
    const RaceView &race = m_session.race();
    const auto time = [](const std::optional<Milliseconds> &took) {
        return Cell{.text = took ? duration(*took) : QString(), .tone = Tone::Quiet};
    };
    Cell name{.text = proxyTitle(lane.spec.id, m_session.catalog()),
              .sub = m_session.text(lane.spec.owner),
              .type = Type::BodyStrong,
              .control = Cell::Control::Check,
              .checked = chosen};
    Cell connect = time(lane.connect), first = time(lane.firstByte), speed{.tone = Tone::Quiet, .type = Type::Quiet};
    const bool ended = lane.state == Lane::State::Done || lane.state == Lane::State::Failed;
    if (race.running && !ended)
        (lane.connect ? first : connect).mark = Mark::Spin;
    if (lane.state == Lane::State::Failed) {
        Cell &place = lane.connect ? first : connect;
        const bool silent = !lane.error || lane.error->kind == ErrorKind::TimedOut;
        place = {.text = silent ? tr("no answer") : tr("failed"), .tone = Tone::Bad};
        if (lane.error) {
            name.sub = errorSentence(*lane.error, m_session);
            name.subTone = Tone::Bad;
        }
    }
    if (race.at.isValid()) {
        speed.bar = lane.bytesPerSecond && fastest > 0 ? *lane.bytesPerSecond / fastest : 0;
        speed.barStrong = chosen;
        speed.text = lane.bytesPerSecond ? tr("%1 MB/s").arg(QLocale().toString(*lane.bytesPerSecond / 1e6, 'f',
                                                                                *lane.bytesPerSecond < 10e6 ? 1 : 0))
                                         : u"–"_s;
    }
    return {name, connect, first, speed, newestCell(lane, race)};
}

} // namespace burrow
