#include "probe/probes.h"

#include "base/pool.h"
#include "probe/editor_probe.h"
#include "probe/go_env_probe.h"
#include "probe/go_probe.h"
#include "probe/home_watch.h"
#include "probe/private_folders.h"
#include "probe/reports.h"
#include "probe/shell_context.h"
#include "probe/shell_probe.h"
#include "probe/snapshot_probe.h"
#include "probe/system_probe.h"
#include "probe/tool_probe.h"
#include "probe/workspace_probe.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

/// A value with the time it took to get.
template <typename T>
struct Timed
{
    T value;
    Milliseconds took{0};
};

/// One taking of a survey. Everything that waits for nothing starts at once; what builds on it follows on the same
/// pool.
class Taking
{
public:
    Taking(const Look &look, const std::function<void(const ProbeReport &)> &report)
        : m_look(look)
        , m_report(report)
        , m_began(look.clock.monotonic())
    {
    }

    Survey run()
    {
        m_survey.host = m_look.host;
        auto shells = timed([this] { return findShells(m_look); });
        m_shells = std::move(shells.value);
        const auto watch = m_pool.start([this] { return HomeWatch(m_look); });
        startContexts(); // first of all that is long
        const auto goAnswers = start([this] { return findAndAskGo(); });
        const auto workspace = start([this] { return probeWorkspace(m_look); });
        const auto programs = start([this] { return runningPrograms(m_look.with(m_editorChildren)); });

        const auto system = timed([this] { return probeSystem(m_look); });
        m_survey.system = system.value;
        finish(reportSystem(m_survey.system, m_look.host), system.took);
        const auto editors = timed([this] { return findEditors(m_look); });
        m_survey.editors = editors.value;
        m_survey.processes = noteRunning(m_look, programs.get().value, m_survey.editors);
        finish(reportEditors(m_survey.editors), std::max(editors.took, programs.get().took), &m_editorChildren);
        m_survey.workspace = workspace.get().value;
        if (m_survey.workspace)
            finish(reportWorkspace(*m_survey.workspace, m_look.host), workspace.get().took);

        collectContexts();
        m_survey.changedMeanwhile = watch.get().changes(m_look);
        m_survey.shells = std::move(m_shells);
        const GoAnswers go = goAnswers.get().value;
        m_survey.goInstalls = go.installs;
        addGoFromShells(m_look, m_survey.shells, m_survey.goInstalls);
        finish(reportGo(m_survey.goInstalls, m_look.host, m_survey.workspace), go.findTook);
        finish(reportShells(m_survey.shells, m_survey.changedMeanwhile, m_look.host), shells.took);
        finish(reportPath(m_survey.shells, m_survey.goInstalls), m_shellChildren.slowest(), &m_shellChildren);

        const auto goEnv = timed([&] {
            const GoInstall *install = m_survey.goInstalls.empty() ? nullptr : &m_survey.goInstalls.front();
            return readGoEnv(m_look, m_survey.loginShell(), install, go.answers);
        });
        m_survey.goEnv = goEnv.value;
        finish(reportGoEnv(m_survey.goEnv, m_look.host), goEnv.took + m_goChildren.slowest(), &m_goChildren);
        const auto tools = start([this] { return findTools(m_look, m_survey.goEnv, m_survey.shells); });
        auto files = timed([this] { return readFiles(); });
        m_survey.files = std::move(files.value);
        finish(reportSettings(m_survey.editors, m_survey.files, m_survey.workspace, m_look.catalog, m_look.host),
               files.took);
        m_survey.tools = tools.get().value;
        finish(reportTools(m_survey.tools, m_look.host), tools.get().took);
        m_survey.took = now();
        return std::move(m_survey);
    }

private:
    struct GoAnswers
    {
        std::vector<GoInstall> installs;
        std::optional<Result<QMap<QString, QString>>> answers;
        Milliseconds findTook{0};
    };
    struct ContextWork
    {
        size_t shell = 0;
        std::shared_future<Timed<MeasuredShell>> measured;
    };

    Milliseconds now() const { return m_look.clock.monotonic() - m_began; }

    template <typename Work, typename Value = std::invoke_result_t<Work>>
    Timed<Value> timed(const Work &work) const
    {
        const Milliseconds began = now();
        Value value = work();
        return {std::move(value), now() - began};
    }
    template <typename Work, typename Value = std::invoke_result_t<Work>>
    std::shared_future<Timed<Value>> start(Work work)
    {
        return m_pool.start([this, work = std::move(work)] { return timed(work); });
    }

    void startContexts()
    {
        // Made on the pool: in a large home they hold hundreds of links.
        const auto plain = m_pool.start([this] { return std::make_shared<PrivateFolders>(m_look); });
        const auto forFish = m_pool.start([this, plain] {
            plain.get()->addFishFolders(m_look);
            return plain.get();
        });
        // The one that takes the longest goes first, so that it does not run on alone at the end.
        std::vector<size_t> order(m_shells.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::ranges::stable_partition(order, [this](size_t i) { return m_shells[i].name == "fish"_L1; });
        for (const size_t i : order) {
            const bool runsFish = mayRunFish(m_look, m_shells[i]);
            for (const ShellMode mode : modesToMeasure(m_shells[i])) {
                // A copy of the shell: the one in the list is completed meanwhile.
                auto work = [this, shell = m_shells[i], mode, runsFish, folders = runsFish ? forFish : plain] {
                    return measureShell(m_look.with(m_shellChildren), shell, mode, *folders.get(), runsFish);
                };
                m_contexts.push_back({i, start(std::move(work))});
            }
        }
    }

    void collectContexts()
    {
        for (const ContextWork &work : m_contexts) {
            const MeasuredShell &measured = work.measured.get().value;
            ShellFacts &shell = m_shells[work.shell];
            shell.contexts.push_back(measured.context);
            if (measured.context.mode == ShellMode::Script && shell.name == "zsh"_L1 && !measured.zdotdir.isEmpty() &&
                measured.zdotdir != shell.configDir)
                placeZshFiles(m_look, shell, measured.zdotdir);
        }
        // The private folders go with what was asked in them, on the pool while we go on.
        m_pool.start([asked = std::move(m_contexts)]() mutable { asked.clear(); });
    }

    FileSnapshots readFiles() const
    {
        SnapshotReader reader(m_look);
        for (const AbsPath &path : editableFiles(m_survey))
            reader.add(path);
        return reader.take();
    }

    GoAnswers findAndAskGo()
    {
        GoAnswers go;
        const auto folders = pathFolders(m_look.host.var(u"PATH"_s));
        const AbsPath first = findProgram(m_look, folders, u"go"_s);
        auto found = timed([&] { return findGo(m_look, folders); });
        go.installs = std::move(found.value);
        go.findTook = found.took;
        const AbsPath asked = !first.isEmpty() ? first : go.installs.empty() ? AbsPath() : go.installs.front().go;
        if (!asked.isEmpty())
            go.answers = askGo(m_look.with(m_goChildren), asked);
        return go;
    }

    void finish(ProbeReport report, Milliseconds took, const MeteredRunner *children = nullptr)
    {
        report.took = took;
        if (children) {
            report.childCpu = children->cpu();
            report.slowestChild = children->slowest();
        }
        m_survey.reports.push_back(report);
        if (m_report)
            m_report(report);
    }

    Look m_look;
    const std::function<void(const ProbeReport &)> &m_report;
    Milliseconds m_began;
    Survey m_survey;
    std::vector<ShellFacts> m_shells;
    MeteredRunner m_shellChildren{m_look.readers}, m_goChildren{m_look.readers}, m_editorChildren{m_look.readers};
    std::vector<ContextWork> m_contexts;
    Pool m_pool;
};

} // namespace

Survey takeSurvey(const ProbeAccess &access, const Catalog &catalog, const SurveyRequest &request,
                  const CancelToken &cancel, const std::function<void(const ProbeReport &)> &report)
{
    const Look look{access.host, access.fs, access.readers, access.clock, catalog, request, cancel};
    return Taking(look, report).run();
}

} // namespace burrow
