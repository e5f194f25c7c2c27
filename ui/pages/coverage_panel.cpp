#include "pages/coverage_panel.h"

#include "apply/scratch.h"
#include "look/announce.h"
#include "look/labels.h"
#include "look/table.h"
#include "pages/words.h"
#include "secrets/secrets.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Tone;
using look::Type;

namespace {

QString percent(double value)
{
    return QLocale().toString(value, 'f', 1) + u" %"_s;
}

/// The end of what go printed: enough to see which test failed.
QString tail(const QByteArray &text)
{
    const QStringList lines = QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
    return lines.mid(std::max<qsizetype>(0, lines.size() - 12)).join(u'\n');
}

} // namespace

CoveragePanel::CoveragePanel(SessionController &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_about(new look::Label(Type::Body, Tone::Quiet))
    , m_result(new look::Label(Type::BodyStrong))
    , m_output(new look::Label(Type::Code, Tone::Quiet))
    , m_run(new QPushButton)
    , m_inEditor(new look::Label(Type::Quiet, Tone::Quiet))
    , m_table(new look::Table)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (look::Label *label : {m_about, m_result, m_output})
        label->setWordWrap(true);
    m_output->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_about);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_run);
    row->addWidget(m_result, 1);
    row->addStretch();
    column->addLayout(row);
    column->addWidget(m_output);
    column->addWidget(m_table);
    m_inEditor->setWordWrap(true);
    column->addWidget(m_inEditor);
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_running)
            m_cancel.cancel();
        else
            start();
    });
}

CoveragePanel::~CoveragePanel()
{
    m_cancel.cancel();
}

void CoveragePanel::refresh()
{
    if (m_session.workspace() != m_project) { // what was measured is not of this one
        m_project = m_session.workspace();
        m_cancel.cancel();
        m_outcome.reset();
    }
    const bool possible =
        m_session.machine().runner && m_session.survey().workspace && !m_session.survey().goInstalls.empty();
    m_about->setText(!m_session.survey().workspace ? tr("Open a project first.")
                     : m_session.survey().goInstalls.empty()
                         ? tr("No Go was found that could run the tests.")
                         : tr("Runs go test for all packages of this project, now, on this machine. The profile is "
                              "kept in Burrow's own cache."));
    m_inEditor->setText(tr(
        "In VS Code the Go extension colours the covered lines itself: tick go.coverOnSave on the Settings page, or "
        "run "
        "“Go: Apply Cover Profile” on the coverage.out of the coverage task. Another way is an extension for the "
        "gutter, "
        "such as Coverage Gutters: it documents lcov and XML files, so Go's profile may have to be converted first."));
    m_run->setEnabled(possible);
    m_run->setText(m_running ? tr("Stop") : tr("Run the tests with coverage"));
    showOutcome();
}

void CoveragePanel::start()
{
    if (m_running)
        return;
    m_outcome.reset();
    SessionMachine &machine = m_session.machine();
    const auto profile = readyScratchFile(u"cover.out"_s, {machine.host, *machine.fs, *machine.clock});
    if (!profile) {
        finish({.error = profile.error()});
        return;
    }
    const auto command = coverageCommand(m_session.survey(), m_session.choices(), *profile);
    if (!command)
        return;
    m_running = true;
    m_cancel = CancelToken();
    refresh();
    look::announce(this, m_result->text());
    m_session.worker().run(
        this,
        [command = *command, profile = *profile, cancel = m_cancel, runner = machine.runner.get(),
         files = &m_session.files()] {
            Outcome outcome;
            const auto result = runner->run(command, cancel);
            if (!result) {
                outcome.error = result.error();
                return outcome;
            }
            outcome.exitCode = result->exitCode;
            outcome.output = tail(result->out + result->err);
            const auto text = files->read(profile);
            if (!text) {
                if (result->exitCode == 0)
                    outcome.error = text.error();
                return outcome;
            }
            auto coverage = readCoverProfile(*text);
            if (coverage)
                outcome.coverage = std::move(*coverage);
            else
                outcome.error = coverage.error();
            return outcome;
        },
        [this, project = m_project](Outcome outcome) {
            if (project == m_project) {
                finish(std::move(outcome));
            } else { // stopped, for another project was opened
                m_running = false;
                refresh();
            }
        });
}

void CoveragePanel::finish(Outcome outcome)
{
    m_running = false;
    m_outcome = std::move(outcome);
    refresh();
    look::announce(this, m_result->text());
}

void CoveragePanel::showOutcome()
{
    const bool done = m_outcome.has_value();
    const bool failed = done && (m_outcome->error || m_outcome->exitCode != 0);
    m_output->setVisible(failed && !m_outcome->output.isEmpty());
    m_table->setVisible(done && m_outcome->coverage && !m_outcome->coverage->files.empty());
    m_result->setTone(failed ? Tone::Bad : Tone::Text);
    if (m_running)
        m_result->setText(tr("The tests are running."));
    else if (!done)
        m_result->setText({});
    else if (m_outcome->error)
        m_result->setText(errorSentence(*m_outcome->error, m_session));
    else if (!m_outcome->coverage)
        m_result->setText(tr("go test ended with %1 and wrote no profile.").arg(m_outcome->exitCode));
    else if (m_outcome->exitCode != 0)
        m_result->setText(tr("Tests failed. %1 of the statements ran.").arg(percent(m_outcome->coverage->percent())));
    else if (m_outcome->coverage->statements == 0)
        m_result->setText(tr("Nothing to measure: there are no tests, or no statements."));
    else
        m_result->setText(tr("%1 of the statements ran.").arg(percent(m_outcome->coverage->percent())));
    m_result->setVisible(!m_result->text().isEmpty());
    if (!done)
        return;
    m_output->setText(maskSecretsIn(m_outcome->output)); // programs print what they are given
    if (!m_outcome->coverage)
        return;
    std::vector<look::Row> rows;
    for (const FileCoverage &file : m_outcome->coverage->files) {
        look::Cell covered{.text = percent(file.percent()), .type = Type::Code, .bar = file.percent() / 100};
        look::Cell count{.text = tr("%1 of %2").arg(file.covered).arg(file.statements), .tone = Tone::Quiet};
        if (file.statements == 0) { // an empty main: nothing that could be covered or not
            covered = {.text = QStringLiteral("\u2013"), .tone = Tone::Faint, .accessible = tr("nothing to cover")};
            count.text = tr("no statements");
        }
        rows.push_back({{.text = file.file, .type = Type::Code}, covered, count});
    }
    m_table->setRows(
        tr("Coverage by file"),
        {{.title = tr("File")}, {.title = tr("Covered"), .width = 180}, {.title = tr("Statements"), .width = 120}},
        std::move(rows));
}

} // namespace burrow
