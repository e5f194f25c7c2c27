// SessionController: measuring: the race of mirrors, and one module as go would fetch it.
#include "session/session_controller.h"

using namespace Qt::StringLiterals;

namespace burrow {

void SessionController::startRace(const QStringList &ownUrls)
{
    m_raceCancel.cancel();
    m_raceCancel = CancelToken();
    const quint64 run = ++m_raceRun;
    RaceRequest request;
    request.lanes = raceLanes(*m_catalog, ownUrls);
    m_race = {.running = true, .lanes = {}, .result = {}, .at = m_machine.clock->now()};
    for (const LaneSpec &spec : request.lanes) {
        Lane lane;
        lane.spec = spec;
        m_race.lanes.push_back(lane);
    }
    Q_EMIT raceChanged();

    const auto onLane = [this, run](int index, const Lane &lane) {
        QMetaObject::invokeMethod(
            this,
            [this, run, index, lane] {
                if (run != m_raceRun || index < 0 || size_t(index) >= m_race.lanes.size())
                    return;
                m_race.lanes[size_t(index)] = lane;
                Q_EMIT raceChanged();
            },
            Qt::QueuedConnection);
    };
    m_worker.run(
        this,
        [this, request, onLane, catalog = m_catalog, cancel = m_raceCancel] {
            return runRace(request, *catalog, *m_machine.fetcher, cancel, onLane);
        },
        [this, run](RaceResult result) {
            if (run != m_raceRun)
                return;
            m_race.running = false;
            m_race.lanes = result.lanes;
            // A race that was stopped says nothing about the lanes that had not ended.
            if (m_raceCancel.isCancelled()) {
                for (Lane &lane : m_race.lanes) {
                    if (!lane.error || lane.error->kind != ErrorKind::Cancelled)
                        continue;
                    Lane unheard;
                    unheard.spec = lane.spec;
                    lane = unheard;
                }
            } else {
                m_race.result = std::move(result);
            }
            Q_EMIT raceChanged();
        });
}

void SessionController::cancelRace()
{
    m_raceCancel.cancel();
}

GoNetworkSettings SessionController::networkSettings() const
{
    const auto value = [this](const QString &name) -> std::optional<QString> {
        for (const PlannedEdit &edit : m_plan.edits) {
            const auto *line = std::get_if<EnvLineEdit>(&edit.edit);
            if (edit.accepted && line && QString::fromUtf8(line->key) == name)
                return line->value ? QString::fromUtf8(*line->value) : QString();
        }
        const QString set = m_survey.goEnv.effective(name);
        return set.isEmpty() ? std::nullopt : std::optional(set);
    };
    GoNetworkSettings settings;
    // A line that is removed leaves what go itself takes.
    if (const auto list = value(u"GOPROXY"_s); list && !list->isEmpty())
        settings.goproxy = *list;
    if (const auto sumdb = value(u"GOSUMDB"_s); sumdb && !sumdb->isEmpty())
        settings.gosumdb = *sumdb;
    settings.goprivate = value(u"GOPRIVATE"_s).value_or(QString());
    settings.gonoproxy = value(u"GONOPROXY"_s);
    settings.gonosumdb = value(u"GONOSUMDB"_s);
    return settings;
}

void SessionController::testRoute(const QString &module)
{
    m_routeCancel.cancel();
    m_routeCancel = CancelToken();
    const quint64 run = ++m_routeRun;
    m_route = {.module = module, .running = true, .test = {}, .error = {}};
    Q_EMIT routeChanged();
    m_worker.run(
        this,
        [this, module, settings = networkSettings(), cancel = m_routeCancel] {
            return testModule(module, settings, *m_machine.fetcher, cancel);
        },
        [this, run](Result<ModuleTest> tested) {
            if (run != m_routeRun)
                return;
            m_route.running = false;
            if (tested)
                m_route.test = std::move(*tested);
            else
                m_route.error = tested.error();
            Q_EMIT routeChanged();
        });
}

} // namespace burrow
