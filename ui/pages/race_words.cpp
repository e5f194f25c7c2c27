#include "pages/race_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Cell;
using look::Mark;
using look::Tone;

namespace {

struct RaceWords
{
    Q_DECLARE_TR_FUNCTIONS(burrow::RaceWords)
};

bool ended(const Lane &lane)
{
    return lane.state == Lane::State::Done;
}

/// The origin itself was heard: only then can somebody be the same as it.
bool heardOrigin(const std::vector<Lane> &lanes)
{
    return std::ranges::any_of(lanes, [](const Lane &lane) { return lane.spec.official && ended(lane); });
}

} // namespace

QString measuredWords(const QDateTime &at, const QDateTime &now)
{
    if (at.secsTo(now) < std::chrono::seconds(justNow).count())
        return RaceWords::tr("measured just now · golang.org/x/text");
    const bool today = at.toLocalTime().date() == now.toLocalTime().date();
    const QLocale locale;
    return RaceWords::tr("measured at %1 · golang.org/x/text")
        .arg(today ? locale.toString(at.toLocalTime().time(), QLocale::ShortFormat)
                   : locale.toString(at.toLocalTime(), QLocale::ShortFormat));
}

QString raceSentence(const RaceResult &result, const SessionController &session)
{
    const auto &lanes = result.lanes;
    if (std::ranges::any_of(lanes, [](const Lane &lane) { return lane.sameBytes == false; }))
        return RaceWords::tr("One of them answers with other bytes than the checksum database knows. Do not use it.");
    if (result.best < 0)
        return RaceWords::tr("None of them answered from here. Check the network, or a proxy that it needs.");
    const QString fastest = session.text(lanes[size_t(result.best)].spec.name);
    const auto answered = std::ranges::count_if(lanes, ended);
    if (answered == 1)
        return RaceWords::tr("From here only %1 answers.").arg(fastest);
    const auto checked = std::ranges::count_if(lanes, [](const Lane &lane) { return lane.sameBytes == true; });
    if (checked < answered)
        return RaceWords::tr("From here %1 is the fastest.").arg(fastest);
    if (size_t(answered) < lanes.size())
        return RaceWords::tr("Those that answer do so with the same bytes: checked against the checksum database. From "
                             "here %1 is the fastest.")
            .arg(fastest);
    return RaceWords::tr(
               "All answer with the same bytes: checked against the checksum database. From here %1 is the fastest.")
        .arg(fastest);
}

Cell newestCell(const Lane &lane, const RaceView &race)
{
    Cell cell;
    if (lane.sameBytes == false) {
        cell = {.text = RaceWords::tr("other bytes"),
                .tone = Tone::Bad,
                .mark = Mark::Bad,
                .toolTip = RaceWords::tr("What it served is not what the checksum database has. Do not use it.")};
    } else if (lane.behind > 0) {
        cell = {.text = RaceWords::tr("%n version(s) behind", nullptr, lane.behind), .tone = Tone::Warn};
    } else if (ended(lane) && race.result) {
        cell = {.text = heardOrigin(race.result->lanes) ? RaceWords::tr("same as origin") : lane.newest,
                .tone = Tone::Quiet};
    } else if (race.result) {
        return {.text = u"–"_s, .tone = Tone::Quiet, .accessible = RaceWords::tr("unknown")};
    }
    if (!ended(lane))
        return cell;
    if (cell.toolTip.isEmpty())
        cell.toolTip = RaceWords::tr("The newest version that it has is %1.").arg(lane.newest);
    if (lane.sumdb)
        cell.sub = *lane.sumdb ? RaceWords::tr("passes checksums on") : RaceWords::tr("no checksums from it");
    return cell;
}

} // namespace burrow
