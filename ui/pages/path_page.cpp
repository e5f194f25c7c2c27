#include "pages/path_page.h"

#include "look/fold.h"
#include "look/table.h"
#include "pages/path_cells.h"
#include "pages/startup_order.h"
#include "pages/words.h"
#include "steps/shell_files.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Cell;
using look::Tone;
using look::Type;

PathPage::PathPage(SessionController &session, QWidget *parent) : Page(u"path"_s, Frame::Column, session, parent)
{
    m_title = addSection();
    m_matrix = new look::Table;
    body()->addWidget(m_matrix);
    m_legend = new look::Label(Type::Quiet, Tone::Quiet);
    m_legend->setWordWrap(true);
    body()->addSpacing(10);
    body()->addWidget(m_legend);

    m_orders = new QWidget;
    auto *column = new QVBoxLayout(m_orders);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(8);
    m_orderFold = new look::Fold(m_orders);
    body()->addSpacing(16);
    body()->addWidget(m_orderFold);
    body()->addStretch(1);
    showStepChanges();

    connect(m_matrix, &look::Table::toggled, this, [this](int row, int, bool on) {
        const QString shell = this->session().survey().shells[size_t(row)].name;
        this->session().change([&](Choices &c) {
            c.path.shells.removeAll(shell);
            if (on)
                c.path.shells << shell;
        });
    });
    connect(m_matrix, &look::Table::linkClicked, this, [this](int row) { chooseFile(row); });
}

void PathPage::refresh()
{
    showHeading();
    showMatrix();
    showOrder();
}

void PathPage::showHeading()
{
    const Survey &survey = session().survey();
    setHeading(tr("Where can go, gopls and dlv be found?"));
    const ShellFacts *login = survey.loginShell();
    const ShellContext *editor = login ? login->context(ShellMode::Editor) : nullptr;
    if (!login)
        setLead(tr("No login shell was found, so nobody can say what an editor would find."));
    else if (!editor || !editor->measured)
        setLead(tr("Your editor asks %1 for its environment, but it did not answer. What it would find is unknown.").arg(login->name));
    else if (editor->found.contains(u"go"_s))
        setLead(tr("Your editor asks %1 for its environment, and finds go there.").arg(login->name));
    else if (!survey.goInstalls.empty())
        setLead(tr("Your editor asks %1 for its environment. %1 reads no file that adds Go, so Burrow adds it to one that it does read.").arg(login->name));
    else
        setLead(tr("Your editor asks %1 for its environment. No Go was found yet that could be added.").arg(login->name));
}

void PathPage::showMatrix()
{
    const Survey &survey = session().survey();
    const QStringList chosen = choices().path.shells;
    const auto starts = shellStarts(session().host().os);
    m_title->setText(tr("After this step"));

    std::vector<look::Column> columns{{.title = tr("Shell"), .width = 190}};
    for (const ShellStart &start : starts)
        columns.push_back({.title = start.title, .width = 0, .dropBelow = start.mode == ShellMode::Script ? 700 : 0});
    columns.push_back({.title = tr("File"), .width = 160});

    const QString between = u" · "_s;
    std::vector<look::Row> rows;
    for (const ShellFacts &shell : survey.shells) {
        const bool on = chosen.contains(shell.name);
        look::Row row{{.text = shell.name,
                       .beside = shell.isLoginShell ? tr("your login shell") : shell.inUse ? tr("in use") : tr("installed"),
                       .type = Type::BodyStrong, .control = Cell::Control::Check, .checked = on, .enabled = shell.supported,
                       .toolTip = shell.supported ? QString() : tr("Burrow does not write start-up files of this shell. It shows the line to paste.")}};
        for (const ShellStart &start : starts) {
            const PathCell found = pathCell(shell, start.mode, session().plan(), choices(), survey);
            Cell cell;
            if (!found.now.isEmpty()) {
                cell = {.text = found.now.join(between), .sign = u"\u2713"_s, .signTone = Tone::Ok,
                        .accessible = tr("found today: %1").arg(found.now.join(u", "_s))};
                if (!found.added.isEmpty()) {
                    cell.sub = u"+ "_s + found.added.join(between);
                    cell.subTone = Tone::Accent;
                    cell.subType = Type::Body;
                    cell.accessible += u"; "_s + tr("found after this step: %1").arg(found.added.join(u", "_s));
                }
            } else if (!found.added.isEmpty()) {
                cell = {.text = found.added.join(between), .sign = u"+"_s, .tone = Tone::Accent,
                        .accessible = tr("found after this step: %1").arg(found.added.join(u", "_s))};
            } else if (found.timedOut) {
                cell = {.text = tr("did not answer"), .tone = Tone::Warn};
            } else if (!found.measured) {
                cell = {.text = u"–"_s, .tone = Tone::Faint, .accessible = tr("not measured")};
            } else {
                cell = {.text = start.mode == ShellMode::Script ? tr("reads no file") : tr("not found"), .tone = Tone::Faint};
            }
            row.push_back(cell);
        }
        const auto files = changedFiles(shell, session().plan(), choices(), survey);
        Cell file{.text = on ? tr("no change") : tr("not chosen"), .tone = Tone::Faint};
        if (!shell.supported)
            file.text = tr("not written");
        if (!files.empty())
            file = {.text = files.front().tilde(session().host().home), .type = Type::Code};
        for (size_t i = 1; i < files.size(); ++i)
            file.sub += (i > 1 ? u"\n"_s : QString()) + files[i].tilde(session().host().home);
        file.subType = Type::Code;
        if (on && eligibleFiles(shell, survey).size() > 1)
            file.link = tr("Other…");
        row.push_back(file);
        rows.push_back(std::move(row));
    }
    m_matrix->setVisible(!rows.empty());
    m_matrix->setRows(tr("What each shell finds"), std::move(columns), std::move(rows));
    m_legend->setText(tr("+ found after this step     ✓ found today     Measured by starting each shell, not by reading its files."));
}

void PathPage::showOrder()
{
    const Survey &survey = session().survey();
    m_orderFold->setTitle(tr("Which files does each shell read, and in which order?"));
    size_t used = 0;
    for (const ShellFacts &shell : survey.shells) {
        if (shell.files.empty())
            continue;
        if (used == m_orderTables.size()) {
            m_orderTitles.push_back(new look::SectionLabel);
            m_orderTables.push_back(new look::Table);
            m_orders->layout()->addWidget(m_orderTitles.back());
            m_orders->layout()->addWidget(m_orderTables.back());
        }
        m_orderTitles[used]->setText(shell.name);
        m_orderTables[used]->setRows(tr("What %1 reads").arg(shell.name), startupColumns(session().host().os), startupRows(shell, session()));
        ++used;
    }
    for (size_t i = 0; i < m_orderTables.size(); ++i) {
        m_orderTitles[i]->setVisible(i < used);
        m_orderTables[i]->setVisible(i < used);
    }
    m_orderFold->setVisible(used > 0);
}

void PathPage::chooseFile(int row)
{
    const ShellFacts &shell = session().survey().shells[size_t(row)];
    const QString name = shell.name;
    QMenu menu(this);
    const auto offer = [&](const QString &title, const QString &file) {
        QAction *action = menu.addAction(title);
        action->setCheckable(true);
        action->setChecked(choices().path.files.value(name) == file);
        connect(action, &QAction::triggered, this, [this, name, file] {
            session().change([&](Choices &c) {
                if (file.isEmpty())
                    c.path.files.remove(name);
                else
                    c.path.files.insert(name, file);
            });
        });
    };
    offer(tr("The usual file"), {});
    menu.addSeparator();
    for (const AbsPath &file : eligibleFiles(shell, session().survey()))
        offer(session().tilde(file), file.str());
    const QModelIndex index = m_matrix->rowsModel()->index(row, m_matrix->rowsModel()->columnCount() - 1);
    menu.exec(m_matrix->viewport()->mapToGlobal(m_matrix->visualRect(index).bottomLeft()));
}

void PathPage::reveal(const QString &)
{
    m_matrix->setFocus();
}

} // namespace burrow
