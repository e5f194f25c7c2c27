// SessionController: the one place where engine values meet signals. Pages show what it holds and hand back whole
// Choices.
#pragma once

#include "apply/prune.h"
#include "apply/transaction.h"
#include "base/cancel_token.h"
#include "bundle/bundle.h"
#include "merge/merge.h"
#include "plan/plan.h"
#include "probe/probes.h"
#include "race/module_route.h"
#include "race/race.h"
#include "secrets/secrets.h"
#include "session/session_machine.h"
#include "session/worker.h"
#include "steps/choices.h"
#include "survey/survey.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace burrow {

/// What the person said they came for.
enum class Intent { SetUp, Bundle, OnlyCheck };

/// The race of mirrors as far as it has come.
struct RaceView
{
    bool running = false;
    std::vector<Lane> lanes;          ///< in the order of the catalog, own URLs behind
    std::optional<RaceResult> result; ///< once all lanes have ended
    QDateTime at;                     ///< when it was started; invalid if never
};

/// "Test a path": where go would fetch one module from, and what is there.
struct RouteView
{
    QString module;
    bool running = false;
    std::optional<ModuleTest> test;
    std::optional<Error> error;
};

/// A run of Apply: what is being written and how far it has come.
struct ApplyRun
{
    std::vector<FileChange> changes; ///< exactly what Review showed
    Plan plan;
    std::vector<FileState> files; ///< by index of changes
    bool running = false;
    bool stopping = false; ///< Stop was pressed
    QDateTime startedAt;
    std::optional<ApplyReport> report; ///< once it has ended
};

/// One place of a file that somebody else wrote between Review and Apply, and that we wanted to change as well.
struct MergeQuestion
{
    AbsPath file;
    MergeConflict conflict;
    std::optional<MergeSide> answer; ///< theirs counts until there is one
};

/// What an undo would do, as far as it is known.
struct UndoView
{
    UndoTarget target;
    std::vector<UndoStep> steps;
    std::optional<Error> error;
    bool running = false;
    std::optional<ApplyReport> report;
};

/// What became of an interrupted run that the person finished or rolled back.
struct RecoveryRun
{
    bool running = false;
    std::optional<ApplyReport> report;
};

/// Which records of past runs would go, as far as it is known.
struct PruneView
{
    PruneRule rule;
    std::optional<PrunePlan> plan;
    std::optional<Error> error; ///< why there is none
    bool running = false;       ///< they are being removed
    std::optional<PruneReport> report;
};

/// Holds the session: survey, catalog, choices, and what follows from them. Choices are the only thing a page can
/// change. Lives on the GUI thread; blocking work runs on threads of its own and comes back as signals.
class SessionController final : public QObject
{
    Q_OBJECT
public:
    explicit SessionController(SessionMachine machine, QObject *parent = nullptr);
    /// Cancels what runs and waits for it. Apply is never cut off in the middle: it ends first.
    ~SessionController() override;

    const Host &host() const { return m_machine.host; }
    const ReadOnlyFs &files() const { return *m_machine.fs; }
    const Catalog &catalog() const { return *m_catalog; }
    /// Why the catalog could not be read: the program is damaged then.
    const std::optional<Error> &catalogError() const { return m_catalogError; }

    // Looking
    const Survey &survey() const { return m_survey; }
    bool hasSurvey() const { return m_hasSurvey; }
    bool scanning() const { return m_scanning; }
    /// The probes of the running scan that have ended so far, or of the last one, in the order of their arrival.
    const std::vector<ProbeReport> &reports() const { return m_reports; }
    const AbsPath &workspace() const { return m_workspace; }
    void setWorkspace(const AbsPath &folder); ///< scans again
    void scan();

    // Choosing
    Intent intent() const { return m_intent; }
    void setIntent(Intent intent);
    const Choices &choices() const { return m_choices; }
    /// Nothing happens if they are equal; else plan and previews are made anew and planChanged is emitted, once.
    void setChoices(Choices next);
    /// setChoices with one thing changed: change([&](Choices &c) { c.mirrors.separator = u","_s; })
    template <typename Change>
    void change(Change apply)
    {
        Choices next = m_choices;
        apply(next);
        setChoices(std::move(next));
    }
    void setTick(const QString &edit, bool kept);
    /// What Burrow recommends here, in place of all that was chosen.
    void useRecommended();
    /// Reads a bundle and makes its choices ours; nothing is written. The error says what is wrong with the file.
    Result<Unit> openBundle(const QString &path);
    /// The bundle whose choices these are, while they are; the name alone is in choices() when they were kept from an
    /// earlier run.
    const std::optional<Bundle> &bundle() const { return m_bundle; }
    /// Writes a bundle where the person said.
    Result<Unit> saveBundle(const AbsPath &file, const QByteArray &bundle);

    // Planning
    const Plan &plan() const { return m_plan; }
    const std::vector<FileChange> &changes() const { return m_changes; }
    /// The same with the accepted edits of one step only: "This step will change".
    std::vector<FileChange> changesOf(const QString &step) const;
    /// What stops a step: invalid answers, and files that cannot be edited.
    std::vector<Blocked> problemsOf(const QString &step) const;
    const std::vector<Blocked> &problems() const { return m_problems; }
    int acceptedOf(const QString &step) const; ///< edits of a step that are kept
    bool canApply() const;

    // Answers of an earlier run
    bool resumeOffered() const { return m_resumable.has_value(); }
    void resume();
    void startAfresh();

    // Measuring
    const RaceView &race() const { return m_race; }
    void startRace(const QStringList &ownUrls);
    void cancelRace();
    const RouteView &route() const { return m_route; }
    /// Asks as go would with the values that the plan gives the go env file.
    void testRoute(const QString &module);
    GoNetworkSettings networkSettings() const;

    // Writing
    const ApplyRun &applyRun() const { return m_apply; }
    bool applying() const { return m_apply.running || m_undo.running || m_prune.running || m_recovered.running; }
    void startApply();
    void stopApply();
    /// The files that somebody else wrote after Review, when Apply was refused for it. The plan is made anew on what is
    /// there now, so what they wrote stays.
    const std::vector<AbsPath> &writtenMeanwhile() const { return m_writtenMeanwhile; }
    const std::vector<MergeQuestion> &mergeQuestions() const { return m_mergeQuestions; }
    void answerMerge(size_t question, MergeSide side);
    const History &history() const { return m_history; }
    void loadHistory();
    const UndoView &undoView() const { return m_undo; }
    void planUndo(const UndoTarget &target);
    void startUndo(const QMap<int, UndoAnswer> &answers);
    const PruneView &pruneView() const { return m_prune; }
    void planPrune(const PruneRule &rule); ///< looks only
    /// Removes what the plan has, for good: the person was asked.
    void startPrune();
    const std::optional<Recovery> &recovery() const { return m_recovery; }
    const RecoveryRun &recoveryRun() const { return m_recovered; }
    void startRecovery(RecoverHow how);

    // Words
    QString language() const { return m_render.language(); }
    void setLanguage(const QString &language);
    /// A sentence of the engine in the language of the app, with any secret in it masked: what is shown is read by
    /// others too, from a picture, a log or aloud. One that holds nothing of the machine's has none, and the first page
    /// need not wait for the search.
    QString text(const Text &text) const
    {
        const bool constant = !text.context.isEmpty() && text.arguments.isEmpty() && text.following.empty();
        return constant ? m_render(text) : maskSecretsIn(m_render(text));
    }
    QString tilde(const AbsPath &path) const { return path.tilde(m_machine.host.home); }

    /// Whether answers are written to the disk: not for pictures.
    void setKeepsAnswers(bool keeps) { m_keepsAnswers = keeps; }
    /// Writes the answers now if they changed: before the program ends.
    void saveAnswers();
    Worker &worker() { return m_worker; }
    SessionMachine &machine() { return m_machine; }

Q_SIGNALS:
    void scanStarted();
    void reportArrived(const burrow::ProbeReport &report);
    void surveyChanged();
    void intentChanged();
    void planChanged(); ///< choices, and all that follows from them
    void resumeChanged();
    void raceChanged();
    void routeChanged();
    void applyChanged();
    void historyChanged();
    void undoChanged();
    void pruneChanged();
    void recoveryChanged();

private:
    void takeOver(Survey survey);
    void replan();
    void offerResume();
    void forgetResume();
    void askAboutMeanwhile();
    WriteAccess writeAccess() { return {m_machine.host, *m_machine.fs, *m_machine.clock}; }

    SessionMachine m_machine;
    std::shared_ptr<const Catalog> m_catalog = std::make_shared<Catalog>();
    std::optional<Error> m_catalogError;
    bool m_catalogLoaded = false;

    Survey m_survey;
    bool m_hasSurvey = false;
    bool m_scanning = false;
    quint64 m_scanRun = 0; ///< results of an older run are dropped
    CancelToken m_scanCancel;
    std::vector<ProbeReport> m_reports;
    AbsPath m_workspace;

    Intent m_intent = Intent::SetUp;
    Choices m_choices;
    Choices m_proposed; ///< what Burrow chose by itself
    std::optional<Bundle> m_bundle;
    Plan m_plan;
    std::vector<FileChange> m_changes;
    std::vector<Blocked> m_problems;
    std::optional<Choices> m_saved;     ///< as the file has them
    std::optional<Choices> m_resumable; ///< saved ones that still would change something
    bool m_answersDirty = false;
    bool m_keepsAnswers = true;
    QTimer m_saveTimer;

    RaceView m_race;
    quint64 m_raceRun = 0;
    CancelToken m_raceCancel;
    RouteView m_route;
    quint64 m_routeRun = 0;
    CancelToken m_routeCancel;

    ApplyRun m_apply;
    CancelToken m_applyCancel;
    bool m_applyRefused = false; ///< and the machine was not looked at since
    std::vector<AbsPath> m_writtenMeanwhile;
    std::vector<MergeQuestion> m_mergeQuestions;
    History m_history;
    UndoView m_undo;
    PruneView m_prune;
    quint64 m_pruneAsked = 0; ///< plans of an older rule are dropped
    std::optional<Recovery> m_recovery;
    RecoveryRun m_recovered;

    TextRenderer m_render;
    bool m_spoken = false; ///< a language was installed in the application
    Worker m_worker;       ///< last: its threads end before anything they use
};

} // namespace burrow
