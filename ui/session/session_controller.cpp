#include "session/session_controller.h"

#include "bundle/saved_answers.h"
#include "bundle/write_bundle.h"
#include "plan/machine_notes.h"
#include "session/language.h"
#include "steps/steps.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace burrow {

SessionController::SessionController(SessionMachine machine, QObject *parent)
    : QObject(parent)
    , m_machine(std::move(machine))
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(400);
    connect(&m_saveTimer, &QTimer::timeout, this, &SessionController::saveAnswers);
}

SessionController::~SessionController()
{
    m_scanCancel.cancel();
    m_raceCancel.cancel();
    m_routeCancel.cancel();
    m_worker.wait();
}

void SessionController::setWorkspace(const AbsPath &folder)
{
    if (folder == m_workspace)
        return;
    m_workspace = folder;
    scan();
}

void SessionController::scan()
{
    struct Looked
    {
        std::shared_ptr<const Catalog> catalog;
        std::optional<Error> catalogError;
        Survey survey;
        std::optional<Choices> saved;
        std::optional<Recovery> recovery;
    };
    m_scanCancel.cancel();
    m_scanCancel = CancelToken();
    const quint64 run = ++m_scanRun;
    m_scanning = true;
    m_reports.clear();
    Q_EMIT scanStarted();

    const auto arrived = [this, run](const ProbeReport &report) {
        QMetaObject::invokeMethod(
            this,
            [this, run, report] {
                if (run != m_scanRun)
                    return;
                m_reports.push_back(report);
                Q_EMIT reportArrived(report);
            },
            Qt::QueuedConnection);
    };
    const bool first = !m_catalogLoaded;
    m_worker.run(
        this,
        [this, first, arrived, catalog = m_catalog, workspace = m_workspace, cancel = m_scanCancel] {
            Looked looked{.catalog = catalog, .catalogError = {}, .survey = {}, .saved = {}, .recovery = {}};
            if (first) {
                if (auto loaded = m_machine.loadCatalog())
                    looked.catalog = std::make_shared<const Catalog>(std::move(*loaded));
                else
                    looked.catalogError = loaded.error();
                if (auto saved = readSavedAnswers(m_machine.host, *m_machine.fs))
                    looked.saved = *std::move(saved);
            }
            looked.recovery = findUnfinished(m_machine.host, *m_machine.fs);
            const ProbeAccess access{m_machine.host, *m_machine.fs, *m_machine.readers, *m_machine.clock};
            SurveyRequest request;
            request.workspace = workspace;
            looked.survey = m_machine.look(access, *looked.catalog, request, cancel, arrived);
            return looked;
        },
        [this, run, first](Looked looked) {
            if (first) {
                m_catalog = looked.catalog;
                m_catalogError = looked.catalogError;
                m_catalogLoaded = !looked.catalogError;
                m_saved = looked.saved;
            }
            if (run != m_scanRun)
                return;
            const bool asked = m_recovery.has_value();
            m_recovery = looked.recovery;
            takeOver(std::move(looked.survey));
            if (asked || m_recovery)
                Q_EMIT recoveryChanged();
        });
}

void SessionController::cancelScan()
{
    m_scanCancel.cancel();
}

void SessionController::takeOver(Survey survey)
{
    const bool first = !m_hasSurvey;
    m_survey = std::move(survey);
    m_hasSurvey = true;
    m_scanning = false;
    m_reports = m_survey.reports;
    if (first && m_choices == Choices())
        m_choices = recommended(m_survey, *m_catalog);
    replan();
    if (first)
        offerResume();
    if (std::exchange(m_applyRefused, false))
        askAboutMeanwhile();
    Q_EMIT surveyChanged();
    Q_EMIT planChanged();
}

void SessionController::offerResume()
{
    if (!m_saved || *m_saved == m_choices || *m_saved == Choices())
        return;
    // Answers that would change nothing any more were applied, and need no question.
    if (buildPlan(*m_saved, m_survey, *m_catalog).edits.empty())
        return;
    m_resumable = m_saved;
    Q_EMIT resumeChanged();
}

void SessionController::resume()
{
    if (!m_resumable)
        return;
    const Choices saved = *m_resumable;
    m_resumable.reset();
    setChoices(saved);
    Q_EMIT resumeChanged();
}

void SessionController::startAfresh()
{
    if (!m_resumable)
        return;
    m_resumable.reset();
    m_worker.run(this, [this] { return removeSavedAnswers(writeAccess()).ok(); }, [](bool) {});
    Q_EMIT resumeChanged();
}

void SessionController::setIntent(Intent intent)
{
    if (intent == m_intent)
        return;
    m_intent = intent;
    Q_EMIT intentChanged();
}

void SessionController::setChoices(Choices next)
{
    if (next == m_choices)
        return;
    m_choices = std::move(next);
    m_answersDirty = true;
    m_saveTimer.start();
    replan();
    Q_EMIT planChanged();
}

void SessionController::setTick(const QString &edit, bool kept)
{
    change([&](Choices &c) { c.ticks.insert(edit, kept); });
}

void SessionController::useRecommended()
{
    if (!m_hasSurvey)
        return;
    m_bundle.reset();
    setChoices(recommended(m_survey, *m_catalog));
}

Result<Unit> SessionController::openBundle(const QString &path)
{
    const AbsPath file = AbsPath::from(path);
    if (file.isEmpty())
        return Error{.kind = ErrorKind::NotFound,
                     .what = Text("session", QT_TRANSLATE_NOOP("session", "The bundle %1 was not found."), {path}),
                     .detail = {},
                     .path = path};
    const auto bytes = m_machine.fs->read(file, 2 << 20);
    if (!bytes)
        return bytes.error();
    auto bundle = readBundle(*bytes, m_machine.host.os, *m_catalog);
    if (!bundle)
        return bundle.error();
    // Whoever opens a bundle has answered the question about the answers of last time.
    if (m_resumable) {
        m_resumable.reset();
        Q_EMIT resumeChanged();
    }
    m_bundle = *std::move(bundle);
    setChoices(m_bundle->choices);
    return Unit{};
}

Result<Unit> SessionController::saveBundle(const AbsPath &file, const QByteArray &bundle)
{
    return writeBundleFile(file, bundle, writeAccess());
}

void SessionController::replan()
{
    if (!m_hasSurvey)
        return;
    m_plan = buildPlan(m_choices, m_survey, *m_catalog);
    m_changes = preview(m_plan, m_survey.files);
    addMachineNotes(m_changes, m_survey);
    m_problems = m_plan.blocked; // with the mistakes that validate() finds
    for (Blocked &unknown : unjudged(m_choices, m_survey))
        m_problems.push_back(std::move(unknown));
}

std::vector<FileChange> SessionController::changesOf(const QString &step) const
{
    QSet<QString> only;
    for (const PlannedEdit &edit : m_plan.edits)
        if (edit.accepted && edit.step == step)
            only.insert(edit.id);
    return only.isEmpty() ? std::vector<FileChange>() : preview(m_plan, m_survey.files, only);
}

std::vector<Blocked> SessionController::problemsOf(const QString &step) const
{
    std::vector<Blocked> of;
    std::copy_if(m_problems.begin(), m_problems.end(), std::back_inserter(of),
                 [&](const Blocked &problem) { return problem.step == step; });
    return of;
}

int SessionController::acceptedOf(const QString &step) const
{
    return int(std::count_if(m_plan.edits.begin(), m_plan.edits.end(),
                             [&](const PlannedEdit &edit) { return edit.accepted && edit.step == step; }));
}

bool SessionController::canApply() const
{
    const bool valid = m_hasSurvey && validate(m_choices, m_survey, *m_catalog).empty();
    return valid && !applying() && !m_scanning &&
           std::any_of(m_changes.begin(), m_changes.end(), [](const FileChange &change) { return !change.problem; });
}

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
            m_race.result = std::move(result);
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

void SessionController::startApply()
{
    if (!canApply())
        return;
    m_applyCancel = CancelToken();
    m_apply = {};
    m_writtenMeanwhile.clear();
    m_mergeQuestions.clear();
    m_apply.plan = m_plan;
    std::copy_if(m_changes.begin(), m_changes.end(), std::back_inserter(m_apply.changes),
                 [](const FileChange &change) { return !change.problem; });
    m_apply.files.assign(m_apply.changes.size(), FileState::Waiting);
    m_apply.running = true;
    m_apply.startedAt = m_machine.clock->now();
    saveAnswers();
    Q_EMIT applyChanged();

    const auto progress = [this](ApplyProgress at) {
        QMetaObject::invokeMethod(
            this,
            [this, at] {
                if (at.file < 0 || size_t(at.file) >= m_apply.files.size())
                    return;
                m_apply.files[size_t(at.file)] = at.state;
                Q_EMIT applyChanged();
            },
            Qt::QueuedConnection);
    };
    m_worker.run(
        this,
        [this, progress, changes = m_apply.changes, plan = m_apply.plan, cancel = m_applyCancel] {
            return burrow::apply(changes, plan, writeAccess(), cancel, progress);
        },
        [this](ApplyReport report) {
            m_apply.running = false;
            if (report.files.size() == m_apply.files.size())
                m_apply.files = report.files;
            m_applyRefused = report.error.has_value();
            m_apply.report = std::move(report);
            Q_EMIT applyChanged();
            loadHistory();
            scan();
        });
}

/// Edits are data, so the new plan already is our side of the merge. Where both sides changed the same place ours waits
/// for an answer.
void SessionController::askAboutMeanwhile()
{
    for (const FileChange &reviewed : m_apply.changes) {
        const auto now = m_survey.files.constFind(reviewed.path);
        if (now == m_survey.files.cend() || now->sha256 == reviewed.beforeSha256)
            continue;
        m_writtenMeanwhile.push_back(reviewed.path);
        const auto merged = mergeChange(reviewed, m_apply.plan, *now);
        if (!merged)
            continue; // what is there now cannot be read: Review says so
        for (const MergeConflict &conflict : merged->conflicts) {
            for (const QString &edit : conflict.edits)
                m_choices.ticks.insert(edit, false);
            m_mergeQuestions.push_back({reviewed.path, conflict, {}});
        }
    }
    if (m_mergeQuestions.empty())
        return;
    m_answersDirty = true;
    m_saveTimer.start();
    replan();
}

void SessionController::answerMerge(size_t question, MergeSide side)
{
    if (question >= m_mergeQuestions.size())
        return;
    m_mergeQuestions[question].answer = side;
    change([&](Choices &c) {
        for (const QString &edit : m_mergeQuestions[question].conflict.edits)
            c.ticks.insert(edit, side == MergeSide::Ours);
    });
    Q_EMIT planChanged(); // also where the tick was so already
}

void SessionController::stopApply()
{
    if (!m_apply.running)
        return;
    m_apply.stopping = true;
    m_applyCancel.cancel();
    Q_EMIT applyChanged();
}

void SessionController::setLanguage(const QString &language)
{
    if (m_spoken && language == m_render.language())
        return;
    m_spoken = true;
    m_render = TextRenderer(language);
    speak(language);
    Q_EMIT languageChanged();
}

void SessionController::saveAnswers()
{
    m_saveTimer.stop();
    if (!m_answersDirty || !m_keepsAnswers)
        return;
    m_answersDirty = false;
    m_worker.run(
        this, [this, choices = m_choices] { return writeSavedAnswers(choices, writeAccess()).ok(); },
        [](bool) {
            // Answers that cannot be kept are no reason to disturb: the same answers can be given again.
        });
}

} // namespace burrow
