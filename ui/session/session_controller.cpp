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

void SessionController::takeOver(Survey survey)
{
    const bool first = !m_hasSurvey;
    m_survey = std::move(survey);
    m_hasSurvey = true;
    m_scanning = false;
    m_reports = m_survey.reports;
    // As long as nobody chose or wrote anything, what is proposed follows what is there: another project, a rollback.
    if (!m_apply.report && m_choices == m_proposed)
        m_choices = m_proposed = recommended(m_survey, *m_catalog);
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

/// Whoever takes other answers as a whole, or applies, has answered the question about those of last time.
void SessionController::forgetResume()
{
    if (!m_resumable)
        return;
    m_resumable.reset();
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
    forgetResume();
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
    forgetResume();
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

void SessionController::setLanguage(const QString &language)
{
    if (m_spoken && language == m_render.language())
        return;
    m_spoken = true;
    m_render = TextRenderer(language);
    speak(language);
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
