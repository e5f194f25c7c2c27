#include "pages/go_page.h"

#include "look/fold.h"
#include "look/table.h"
#include "pages/go_facts.h"
#include "pages/project_row.h"
#include "pages/words.h"
#include "secrets/secrets.h"
#include "steps/installed_go.h"
#include "steps/module_state.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Cell;
using look::Mark;
using look::Tone;
using look::Type;

GoPage::GoPage(SessionController &session, QWidget *parent)
    : Page(u"go"_s, Frame::Column, session, parent)
{
    m_project = new ProjectRow(session);
    body()->addWidget(m_project);
    m_found = addSection();
    m_installs = new look::Table;
    body()->addWidget(m_installs);

    m_editor = addSection();
    m_pin = new QCheckBox;
    body()->addWidget(m_pin);
    m_pinMeans = new look::Label(Type::Quiet, Tone::Quiet);
    m_pinMeans->setWordWrap(true);
    m_pinMeans->setMaximumWidth(760);
    m_pinMeans->setContentsMargins(24, 4, 0, 0);
    body()->addWidget(m_pinMeans);

    m_hereTitle = addSection();
    m_here = new look::Table;
    m_here->setHeaderShown(false);
    body()->addWidget(m_here);

    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_order = new look::Label(Type::Quiet, Tone::Quiet);
    m_order->setWordWrap(true);
    m_variables = new look::Table;
    column->addWidget(m_order);
    column->addWidget(m_variables);
    m_variablesFold = new look::Fold(inside);
    body()->addSpacing(16);
    body()->addWidget(m_variablesFold);
    body()->addStretch(1);
    showStepChanges();

    connect(m_installs, &look::Table::toggled, this, [this](int row, int, bool) {
        const auto &found = this->session().survey().goInstalls;
        this->session().change([&](Choices &c) {
            c.go.use = row == 0 ? QString() : stableGo(found[size_t(row) - 1]).str();
            if (row == 0)
                c.go.pinInEditor = false;
        });
    });
    connect(m_pin, &QCheckBox::clicked, this,
            [this](bool on) { this->session().change([&](Choices &c) { c.go.pinInEditor = on; }); });
}

void GoPage::refresh()
{
    showHeading();
    m_project->refresh();
    showInstalls();
    showPin();
    showHere();
    showVariables();
}

void GoPage::showHeading()
{
    const Survey &survey = session().survey();
    const auto &found = survey.goInstalls;
    const QString needs = neededGo(survey);
    if (!session().hasSurvey()) {
        setHeading(tr("Which Go shall be used?"));
        setLead(tr("The scan is still looking for it."));
        return;
    }
    if (found.empty()) {
        setHeading(tr("No Go was found"));
        setLead(tr("Neither on the PATH of any shell nor where Go is usually installed. Install it from go.dev/dl or "
                   "with your package manager, then scan again."));
        return;
    }
    const GoInstall *chosen = chosenGo(choices().go.use, survey);
    const auto first = std::find_if(found.begin(), found.end(), [](const GoInstall &go) { return go.onPath; });
    const GoInstall &meant = chosen ? *chosen : first != found.end() ? *first : found.front();
    setHeading(found.size() > 1          ? tr("Which Go shall be used?")
               : meant.version.isEmpty() ? tr("A Go of unknown version is installed")
                                         : tr("Go %1 is installed").arg(meant.version));
    if (needs.isEmpty())
        setLead(found.size() == 1 ? tr("There is nothing to choose between. Open a project to see whether it fits.")
                                  : tr("Your shells, the tools and the editor should all mean the same one."));
    else if (!Version::parse(needs))
        setLead(
            tr("go.mod asks for “%1”, which is no version of Go. Whether this one fits cannot be told.").arg(needs));
    else if (!Version::parse(meant.version))
        setLead(tr("The project asks for Go %1 or newer. Whether this one fits cannot be told: its version is unknown.")
                    .arg(needs));
    else if (isTooOld(meant, survey))
        setLead(
            tr("The project asks for Go %1, and this is %2: go will fetch a newer toolchain, or stop if it may not.")
                .arg(needs, meant.version));
    else
        setLead(tr("The project asks for Go %1 or newer: %2 fits.").arg(needs, meant.version));
}

void GoPage::showInstalls()
{
    const Survey &survey = session().survey();
    m_found->setText(tr("Found on this machine"));
    const GoInstall *chosen = chosenGo(choices().go.use, survey);
    const QString pin = editorPin(choices(), survey, session().catalog());
    std::vector<look::Row> rows;
    rows.push_back({{.text = tr("Leave it as it is"),
                     .type = Type::BodyStrong,
                     .control = Cell::Control::Radio,
                     .checked = choices().go.use.isEmpty()},
                    {},
                    {.text = tr("each shell keeps what it finds"), .tone = Tone::Quiet}});
    for (const GoInstall &install : survey.goInstalls) {
        const GoUsers users = usersOf(install, survey);
        QStringList who = users.shells;
        // What its settings name counts for the editor, whatever its PATH holds.
        if (isPinned(pin, install, survey.host.home))
            who << tr("editor, by its settings");
        else if (users.editor && pin.isEmpty())
            who << tr("editor");
        const bool foreign = !install.arch.isEmpty() && install.arch != survey.host.arch;
        Cell version{.text = install.version.isEmpty() ? tr("unknown version") : install.version,
                     .beside = originOf(install),
                     .type = Type::BodyStrong,
                     .control = Cell::Control::Radio,
                     .checked = chosen == &install};
        if (foreign) {
            version.sub = tr("built for %1").arg(install.arch);
            version.subTone = Tone::Warn;
        } else if (isTooOld(install, survey)) {
            version.sub = tr("older than the project asks");
            version.subTone = Tone::Warn;
        }
        rows.push_back({version,
                        {.text = session().tilde(stableGo(install)), .tone = Tone::Quiet, .type = Type::Code},
                        {.text = who.isEmpty() ? tr("nobody finds it") : tr("found by %1").arg(joined(who, session())),
                         .tone = Tone::Quiet}});
    }
    m_installs->setRows(tr("Go installations"),
                        {{.title = tr("Version")},
                         {.title = tr("Program"), .width = 250},
                         {.title = tr("Who finds it"), .width = 220, .dropBelow = 660}},
                        std::move(rows));
}

void GoPage::showPin()
{
    const bool possible = !choices().go.use.isEmpty();
    m_editor->setText(tr("In the editor"));
    m_pin->setText(tr("Also pin it in the editor's settings"));
    m_pin->setEnabled(possible);
    m_pin->setChecked(choices().go.pinInEditor && possible);
    QString today;
    if (const QString pin = editorPin(choices(), session().survey(), session().catalog()); !pin.isEmpty()) {
        const auto &found = session().survey().goInstalls;
        const bool there =
            std::ranges::any_of(found, [&](const GoInstall &go) { return isPinned(pin, go, session().host().home); });
        today = (there ? tr("Its settings name %1 today.") : tr("Its settings name %1 today, where no Go was found."))
                    .arg(pin) +
                u'\n';
    }
    m_pinMeans->setText(
        today +
        (possible ? tr("Writes go.alternateTools: the editor then finds this go without any PATH. Terminals and tasks "
                       "do not read it, "
                       "and it must be changed by hand when this Go moves. Fixing PATH is better where you can.")
                  : tr("Choose one of them first. Usually PATH is enough, and this is not needed.")));
}

void GoPage::showHere()
{
    const GoEnvFacts &env = session().survey().goEnv;
    m_hereTitle->setText(tr("What go does here"));
    std::vector<look::Row> rows;
    const auto row = [&](const QString &name, const QString &value, Mark mark = Mark::Ok) {
        rows.push_back({{.text = name, .type = Type::BodyStrong, .mark = mark},
                        {.text = value, .tone = mark == Mark::Ok ? Tone::Quiet : Tone::Text}});
    };
    if (env.problem)
        row(tr("go env"), errorSentence(*env.problem, session()), Mark::Bad);
    QStringList modules;
    for (const Text &sentence : moduleState(session().survey()))
        modules << session().text(sentence);
    if (!modules.isEmpty())
        row(tr("Modules"), modules.join(u'\n'), env.problem ? Mark::Skip : Mark::Ok);
    if (const GobinState gobin = gobinState(session().survey()); !gobin.what.isEmpty()) {
        const bool fine = gobin.fault == GobinState::Fault::None || gobin.fault == GobinState::Fault::Missing;
        const bool onPath = gobin.notOnPath.isEmpty();
        QString words = session().text(gobin.what);
        if (!onPath)
            words += u'\n' + tr("Not on the PATH of %1: see the step PATH.").arg(joined(gobin.notOnPath, session()));
        row(tr("Installed programs"), words,
            gobin.fault == GobinState::Fault::Unknown ? Mark::Skip
            : !fine                                   ? Mark::Bad
            : onPath                                  ? Mark::Ok
                                                      : Mark::Warn);
    }
    m_here->setVisible(!rows.empty());
    m_hereTitle->setVisible(!rows.empty());
    m_here->setRows(tr("What go does here"), {{.title = {}, .width = 198}, {.title = {}}}, std::move(rows));
}

void GoPage::showVariables()
{
    const GoEnvFacts &env = session().survey().goEnv;
    m_variablesFold->setTitle(tr("Go variables, and who sets them"));
    m_variablesFold->setVisible(!env.values.isEmpty());
    m_order->setText(
        tr("The first of these that has a value wins: go.toolsEnvVars (in the editor only), the environment, "
           "the go env file, GOROOT/go.env, what is built into go."));
    std::vector<look::Row> rows;
    for (const GoEnvValue &value : env.values) {
        QStringList losers;
        for (size_t i = 1; i < value.sources.size(); ++i)
            losers << tr("over %1 from %2")
                          .arg(value.sources[i].value.isEmpty() ? tr("nothing") : maskSecretsIn(value.sources[i].value),
                               originWords(value.sources[i], session()));
        const bool plain = value.sources.empty() || value.sources.front().origin == GoEnvOrigin::BuiltIn;
        rows.push_back({{.text = value.name, .type = Type::Code},
                        {.text = value.effective.isEmpty() ? tr("empty") : maskSecretsIn(value.effective),
                         .sub = losers.join(u'\n'),
                         .tone = plain ? Tone::Quiet : Tone::Text,
                         .type = Type::Code},
                        {.text = value.sources.empty() ? QString() : originWords(value.sources.front(), session()),
                         .tone = Tone::Quiet}});
    }
    m_variables->setRows(
        tr("Go variables"),
        {{.title = tr("Variable"), .width = 150}, {.title = tr("Value")}, {.title = tr("Set by"), .width = 220}},
        std::move(rows));
}

void GoPage::reveal(const QString &anchor)
{
    if (anchor.contains("alternateTools"_L1))
        m_pin->setFocus();
    else
        m_installs->setFocus();
}

} // namespace burrow
