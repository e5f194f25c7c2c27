#include "pages/apply_page.h"

#include "apply/restart.h"
#include "look/fold.h"
#include "look/table.h"
#include "pages/words.h"
#include "secrets/secrets.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Cell;
using look::Mark;
using look::Tone;
using look::Type;

namespace {

Mark markOf(FileState state, bool running)
{
    switch (state) {
    case FileState::Waiting: return Mark::Todo;
    case FileState::Staged: return running ? Mark::Spin : Mark::Todo;
    case FileState::Written: return Mark::Ok;
    case FileState::Failed: return Mark::Bad;
    case FileState::Skipped: return Mark::Skip;
    }
    return Mark::Todo;
}

} // namespace

ApplyPage::ApplyPage(SessionController &session, QWidget *parent)
    : Page(u"apply"_s, Frame::Column, session, parent)
    , m_files(new look::Table)
    , m_restarts(new look::Table)
    , m_notes(new look::Label(Type::Body, Tone::Quiet))
    , m_log(new look::Label(Type::Code, Tone::Quiet))
    , m_logFold(new look::Fold(m_log))
{
    m_filesTitle = addSection();
    m_files->setHeaderShown(false);
    body()->addWidget(m_files);
    m_notes->setWordWrap(true);
    m_notes->setContentsMargins(0, 12, 0, 0);
    body()->addWidget(m_notes);
    m_restartTitle = addSection();
    m_restarts->setHeaderShown(false);
    body()->addWidget(m_restarts);
    body()->addSpacing(16);
    m_log->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_log->setWordWrap(true);
    body()->addWidget(m_logFold);
    body()->addStretch(1);

    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, [this] { showHead(phase()); });
    connect(m_restarts, &look::Table::linkClicked, this, [this](int row, int) {
        const QModelIndex command = m_restarts->rowsModel()->index(row, 1);
        copyText(m_restarts->rowsModel()->cell(command).text, m_restarts->viewport(), m_restarts->visualRect(command));
    });
    connect(&session, &SessionController::applyChanged, this, [this] {
        record();
        invalidate();
    });
    record();
}

ApplyPage::Phase ApplyPage::phase() const
{
    const ApplyRun &run = session().applyRun();
    if (run.running)
        return Phase::Running;
    if (run.report && run.report->error)
        return Phase::Refused;
    // Edits that were chosen after the last run come first: they are what the button is about.
    if (std::ranges::any_of(session().changes(), [](const FileChange &change) { return !change.problem; }) &&
        !(run.report && session().scanning()))
        return Phase::Ready;
    return run.report ? Phase::Written : Phase::Nothing;
}

bool ApplyPage::canRetry() const
{
    std::vector<FileChange> now = session().changes();
    std::erase_if(now, [](const FileChange &change) { return change.problem.has_value(); });
    return session().canApply() && now == session().applyRun().changes;
}

Page::Footer ApplyPage::footer() const
{
    Footer footer;
    switch (phase()) {
    case Phase::Nothing: footer.note = tr("Nothing has been changed."); break;
    case Phase::Ready:
        footer.note = tr("Nothing is written until you press Apply.");
        footer.primary = tr("Apply %n edit(s)", nullptr, session().plan().accepted());
        footer.primaryEnabled = session().canApply();
        if (!footer.primaryEnabled && !session().scanning())
            footer.note = tr("Review says what has to be put right first.");
        break;
    case Phase::Running:
        footer.note = tr("Until the first file is replaced, stopping leaves everything as it was.");
        footer.primary = tr("Stop");
        footer.primaryEnabled = !session().applyRun().stopping;
        footer.back = false;
        footer.review = false;
        break;
    case Phase::Written:
        if (session().applyRun().report->unrecorded) {
            footer.note = tr("At the top of the window you can finish it or put everything back.");
            footer.primary = tr("Share this set-up");
            break;
        }
        footer.note = tr("Everything can be undone, also weeks later: History.");
        footer.flat = tr("Undo…");
        footer.primary = tr("Share this set-up");
        break;
    case Phase::Refused:
        footer.note = tr("Your choices are kept.");
        footer.flat = canRetry() ? tr("Try again") : QString();
        footer.primary = tr("Look at the preview");
        footer.review = false;
        break;
    }
    return footer;
}

bool ApplyPage::primary()
{
    switch (phase()) {
    case Phase::Ready: session().startApply(); return true;
    case Phase::Running: session().stopApply(); return true;
    case Phase::Refused: Q_EMIT goTo(u"review"_s); return true;
    case Phase::Nothing:
    case Phase::Written: break;
    }
    return false;
}

void ApplyPage::flat()
{
    if (phase() == Phase::Refused)
        session().startApply();
    else if (const auto &report = session().applyRun().report)
        Q_EMIT goTo(u"history"_s, report->run);
}

void ApplyPage::refresh()
{
    const Phase now = phase();
    showHead(now);
    showFiles(now);
    showNotes(now);
    showRestarts(now);
    m_logFold->setTitle(tr("Log"));
    m_logFold->setVisible(!m_lines.isEmpty() && now != Phase::Ready && now != Phase::Nothing);
    m_log->setText(m_lines.join(u'\n'));
    if (now == Phase::Running)
        m_tick.start();
    else
        m_tick.stop();
}

Milliseconds ApplyPage::elapsed() const
{
    if (m_took)
        return *m_took;
    return Milliseconds(session().applyRun().startedAt.msecsTo(session().machine().clock->now()));
}

void ApplyPage::showHead(Phase phase)
{
    const ApplyRun &run = session().applyRun();
    const auto written = int(std::ranges::count(run.files, FileState::Written));
    switch (phase) {
    case Phase::Nothing:
        setHeading(tr("Nothing to write"));
        setLead(tr("No edit is chosen. The steps before this one offer them; Review shows each before it is written."));
        break;
    case Phase::Ready: {
        const auto &changes = session().changes();
        setHeading(tr("Ready to write %n file(s)", nullptr,
                      int(std::ranges::count_if(changes, [](const FileChange &change) { return !change.problem; }))));
        setLead(tr("All of them or none. What was there before is kept, so that everything can be undone."));
        break;
    }
    case Phase::Running:
        setHeading(run.stopping ? tr("Stopping") : tr("Writing %n file(s)", nullptr, int(run.changes.size())));
        setLead(duration(elapsed()));
        break;
    case Phase::Written:
        if (run.report->unrecorded) {
            setHeading(tr("%n file(s) written, but the run counts as interrupted", nullptr, written));
            setLead(errorSentence(*run.report->unrecorded, session()));
            break;
        }
        setHeading(tr("%n file(s) written", nullptr, written));
        setLead(tr("In %1. Exactly the bytes that Review showed.").arg(duration(elapsed())));
        break;
    case Phase::Refused: {
        const bool cancelled = run.report->error->kind == ErrorKind::Cancelled;
        setHeading(cancelled      ? tr("Stopped. Nothing was written")
                   : written == 0 ? tr("Nothing was written")
                                  : tr("Not everything could be put back"));
        setLead(cancelled ? tr("Each file is as it was.") : errorSentence(*run.report->error, session()));
        break;
    }
    }
}

void ApplyPage::showFiles(Phase phase)
{
    const bool planned = phase == Phase::Ready || phase == Phase::Nothing;
    const ApplyRun &run = session().applyRun();
    const auto &changes = planned ? session().changes() : run.changes;
    const auto words = [&](size_t i) {
        if (planned)
            return changes[i].problem ? tr("cannot be changed") : tr("waiting");
        switch (i < run.files.size() ? run.files[i] : FileState::Waiting) {
        case FileState::Waiting: return run.report ? tr("as it was") : tr("waiting");
        case FileState::Staged: return tr("staged");
        case FileState::Written: return tr("written");
        case FileState::Failed: return tr("failed");
        case FileState::Skipped: return tr("skipped");
        }
        return QString();
    };
    std::vector<look::Row> rows;
    for (size_t i = 0; i < changes.size(); ++i) {
        const FileChange &change = changes[i];
        const FileState state = !planned && i < run.files.size() ? run.files[i] : FileState::Waiting;
        Cell name{.text = change.path.name()};
        name.type = Type::BodyStrong;
        name.beside = session().tilde(change.path.parent());
        name.mark = planned && change.problem ? Mark::Warn : planned ? Mark::Edit : markOf(state, run.running);
        if (change.target != change.path)
            name.sub = tr("a link to %1").arg(session().tilde(change.target));
        if (change.problem)
            name.sub = errorSentence(*change.problem, session());
        Cell edits{.text = tr("%n edit(s)", nullptr, int(change.edits.size()))};
        edits.tone = Tone::Quiet;
        Cell how{.text = words(i)};
        how.tone = state == FileState::Failed ? Tone::Bad : Tone::Quiet;
        rows.push_back({name, edits, how});
    }
    m_filesTitle->setText(tr("Files"));
    m_filesTitle->setVisible(!rows.empty());
    m_files->setVisible(!rows.empty());
    m_files->setRows(tr("Files"),
                     {{.title = tr("File")},
                      {.title = tr("Edits"), .width = 110, .dropBelow = 520},
                      {.title = tr("State"), .width = 130, .right = true}},
                     std::move(rows));
}

void ApplyPage::showNotes(Phase phase)
{
    QStringList lines;
    const auto &report = session().applyRun().report;
    if (report && (phase == Phase::Written || phase == Phase::Refused)) {
        for (const Text &note : report->notes)
            lines << session().text(note);
    }
    m_notes->setText(lines.join(u'\n'));
    m_notes->setVisible(!lines.isEmpty());
}

void ApplyPage::showRestarts(Phase phase)
{
    const ApplyRun &run = session().applyRun();
    std::vector<look::Row> rows;
    if (phase == Phase::Written) {
        std::vector<FileChange> written;
        for (size_t i = 0; i < run.changes.size() && i < run.files.size(); ++i) {
            if (run.files[i] == FileState::Written)
                written.push_back(run.changes[i]);
        }
        for (const RestartAdvice &advice : restartAdvice(written, run.plan, session().survey())) {
            Cell what{.text = session().text(advice.what), .sub = session().text(advice.why)};
            what.mark = Mark::Edit;
            Cell command{.text = advice.command};
            command.type = Type::Code;
            if (!advice.command.isEmpty())
                command.link = tr("Copy");
            rows.push_back({what, command});
        }
    }
    const bool shown = phase == Phase::Written;
    m_restartTitle->setVisible(shown);
    m_restartTitle->setText(rows.empty() ? tr("It works from now on") : tr("Start these anew, once"),
                            rows.empty() ? tr("nothing that runs has to be restarted") : QString());
    m_restarts->setVisible(!rows.empty());
    m_restarts->setRows(tr("What must be started anew"),
                        {{.title = tr("What")}, {.title = tr("Command"), .width = 240}}, std::move(rows));
}

void ApplyPage::record()
{
    const ApplyRun &run = session().applyRun();
    if (!run.startedAt.isValid())
        return;
    if (run.startedAt != m_recorded) {
        m_recorded = run.startedAt;
        m_seen.assign(run.files.size(), FileState::Waiting);
        m_lines.clear();
        m_took.reset();
    }
    const QString at = duration(elapsed()).rightJustified(8);
    for (size_t i = 0; i < run.files.size() && i < m_seen.size(); ++i) {
        if (run.files[i] == m_seen[i])
            continue;
        m_seen[i] = run.files[i];
        const QString name = session().tilde(run.changes[i].path);
        switch (run.files[i]) {
        case FileState::Waiting: m_lines << tr("%1  put back: %2").arg(at, name); break;
        case FileState::Staged: m_lines << tr("%1  complete and synced beside its target: %2").arg(at, name); break;
        case FileState::Written: m_lines << tr("%1  in its place: %2").arg(at, name); break;
        case FileState::Failed: m_lines << tr("%1  failed: %2").arg(at, name); break;
        case FileState::Skipped: m_lines << tr("%1  skipped: %2").arg(at, name); break;
        }
    }
    if (!run.report || m_took)
        return;
    m_took = elapsed();
    if (!run.report->run.isEmpty())
        m_lines << (run.report->unrecorded ? tr("%1  not recorded as done: run %2") : tr("%1  recorded as run %2"))
                       .arg(at, run.report->run);
    const auto &trouble = run.report->error ? run.report->error : run.report->unrecorded;
    if (trouble && !trouble->detail.isEmpty())
        m_lines << at + u"  "_s + maskSecretsIn(trouble->detail);
}

} // namespace burrow
