#include "pages/path_page.h"

#include "look/fold.h"
#include "look/table.h"
#include "pages/startup_order.h"
#include "pages/words.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Cell;
using look::Tone;
using look::Type;

PathPage::PathPage(SessionController &session, QWidget *parent)
    : Page(u"path"_s, Frame::Column, session, parent)
{
    m_title = addSection();
    m_matrix = new look::Table;
    body()->addWidget(m_matrix);
    m_legend = new look::Label(Type::Quiet, Tone::Quiet);
    m_legend->setWordWrap(true);
    body()->addSpacing(10);
    body()->addWidget(m_legend);

    m_pasteTitle = addSection();
    m_paste = new look::Table;
    m_paste->setHeaderShown(false);
    body()->addWidget(m_paste);
    connect(m_paste, &look::Table::linkClicked, this, [this](int row, int column) {
        const QModelIndex line = m_paste->rowsModel()->index(row, column);
        copyText(line.data().toString(), m_paste->viewport(), m_paste->visualRect(line));
    });

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
        const QString shell = m_rows[size_t(row)].shell;
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
    showPaste();
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
        setLead(tr("Your editor asks %1 for its environment, but it did not answer. What it would find is unknown.")
                    .arg(login->name));
    else if (editor->found.contains(u"go"_s))
        setLead(tr("Your editor asks %1 for its environment, and finds go there.").arg(login->name));
    else if (!survey.goInstalls.empty())
        setLead(tr("Your editor asks %1 for its environment. %1 reads no file that adds Go, so Burrow adds it to one "
                   "that it does read.")
                    .arg(login->name));
    else
        setLead(
            tr("Your editor asks %1 for its environment. No Go was found yet that could be added.").arg(login->name));
}

void PathPage::showMatrix()
{
    const Survey &survey = session().survey();
    const auto starts = shellStarts(session().host().os);
    m_title->setText(tr("After this step"));

    std::vector<look::Column> columns{{.title = tr("Shell"), .width = 190}};
    for (const ShellStart &start : starts)
        columns.push_back({.title = start.title, .width = 0, .dropBelow = start.mode == ShellMode::Script ? 700 : 0});
    columns.push_back({.title = tr("File"), .width = 160});

    m_rows = pathMatrix(choices(), survey);
    std::vector<look::Row> rows;
    for (const PathRow &shell : m_rows) {
        look::Row row{
            {.text = shell.shell,
             .beside = shell.isLoginShell ? tr("your login shell")
                       : shell.inUse      ? tr("in use")
                                          : tr("installed"),
             .type = Type::BodyStrong,
             .control = Cell::Control::Check,
             .checked = shell.chosen,
             .enabled = shell.supported,
             .toolTip = shell.supported
                            ? QString()
                            : tr("Burrow does not write start-up files of this shell. It shows the line to paste.")}};
        for (const ShellStart &start : starts) {
            const auto cell = std::find_if(shell.cells.begin(), shell.cells.end(),
                                           [&](const PathCell &c) { return c.mode == start.mode; });
            row.push_back(cell == shell.cells.end()
                              ? Cell{.text = u"\u2013"_s, .tone = Tone::Faint, .accessible = tr("not measured")}
                              : foundCell(shell, *cell));
        }
        row.push_back(fileCell(shell));
        rows.push_back(std::move(row));
    }
    m_matrix->setVisible(!rows.empty());
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_matrix, m_legend})
        part->setVisible(!rows.empty());
    m_matrix->setRows(tr("What each shell finds"), std::move(columns), std::move(rows));
    m_legend->setText(
        tr("+ found after this step     ✓ found today     Measured by starting each shell, not by reading its files."));
}

/// bash reads nothing for a script, zsh its .zshenv, fish all that it reads otherwise.
bool PathPage::readsNothing(const PathRow &shell, ShellMode mode) const
{
    const ShellFacts *facts = session().survey().shell(shell.shell);
    return mode == ShellMode::Script && facts && std::ranges::none_of(facts->files, [&](const StartupFile &file) {
               return file.exists && std::ranges::find(file.readBy, mode) != file.readBy.end();
           });
}

look::Cell PathPage::foundCell(const PathRow &shell, const PathCell &found) const
{
    QStringList now, added;
    for (const QString &program : pathPrograms())
        if (found.now.contains(program))
            now << program;
        else if (found.after.contains(program))
            added << program;
    const QString between = u" \u00b7 "_s;
    // The editor asks the login shell and no other.
    const bool asked = found.mode == ShellMode::Editor ? shell.isLoginShell : found.used || found.measured;
    if (!asked)
        return {.text = u"\u2013"_s, .tone = Tone::Faint, .accessible = tr("not asked")};
    if (!found.measured && added.isEmpty())
        return {.text = tr("did not answer"), .tone = Tone::Warn};
    if (now.isEmpty() && added.isEmpty())
        return {.text = readsNothing(shell, found.mode) ? tr("reads no file") : tr("not found"), .tone = Tone::Faint};
    const QString later = added.isEmpty() ? QString() : tr("found after this step: %1").arg(joined(added, session()));
    if (now.isEmpty())
        return {.text = added.join(between), .sign = u"+"_s, .tone = Tone::Accent, .accessible = later};
    Cell cell{.text = now.join(between),
              .sign = u"\u2713"_s,
              .signTone = Tone::Ok,
              .accessible = tr("found today: %1").arg(joined(now, session()))};
    if (!added.isEmpty()) {
        cell.sub = u"+ "_s + added.join(between);
        cell.subTone = Tone::Accent;
        cell.subType = Type::Body;
        cell.accessible += u"; "_s + later;
    }
    return cell;
}

look::Cell PathPage::fileCell(const PathRow &shell) const
{
    if (!shell.supported)
        return {.text = shell.paste.isEmpty() ? tr("no change") : tr("line to paste"), .tone = Tone::Faint};
    if (!shell.chosen)
        return {.text = tr("not chosen"), .tone = Tone::Faint};
    Cell cell{.subType = Type::Code};
    QStringList files, reasons;
    bool alternatives = false;
    for (const PathFileView &view : shell.files) {
        alternatives |= !view.alternatives.empty();
        if (!view.changes)
            continue;
        files << session().tilde(view.file);
        reasons << session().text(view.why);
    }
    if (files.isEmpty()) {
        cell.text = tr("no change");
        cell.tone = Tone::Faint;
    } else {
        cell.text = files.takeFirst();
        cell.type = Type::Code;
        cell.sub = files.join(u'\n');
        cell.subTone = Tone::Text;
        cell.toolTip = reasons.join(u'\n');
    }
    if (alternatives)
        cell.link = tr("Other…");
    return cell;
}

void PathPage::showPaste()
{
    m_pasteTitle->setText(tr("To paste yourself"));
    std::vector<look::Row> rows;
    for (const PathRow &shell : m_rows)
        for (const QString &line : shell.paste)
            rows.push_back({{.text = shell.shell, .sub = shell.pasteInto, .type = Type::BodyStrong},
                            {.text = line, .type = Type::Code, .link = tr("Copy")}});
    m_pasteTitle->setVisible(!rows.empty());
    m_paste->setVisible(!rows.empty());
    m_paste->setRows(tr("To paste yourself"), {{.title = {}, .width = 190}, {.title = {}}}, std::move(rows));
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
        m_orderTables[used]->setRows(tr("What %1 reads").arg(shell.name), startupColumns(session().host().os),
                                     startupRows(shell, session()));
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
    const PathRow &shell = m_rows[size_t(row)];
    QMenu menu(this);
    const auto offer = [&](const QString &title, const QString &file) {
        QAction *action = menu.addAction(title);
        action->setCheckable(true);
        action->setChecked(choices().path.files.value(shell.shell) == file);
        connect(action, &QAction::triggered, this, [this, name = shell.shell, file] {
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
    std::vector<AbsPath> offered;
    for (const PathFileView &view : shell.files) {
        std::vector<AbsPath> all = view.alternatives;
        if (view.chosenByPerson)
            all.insert(all.begin(), view.file);
        for (const AbsPath &file : all)
            if (std::find(offered.begin(), offered.end(), file) == offered.end())
                offered.push_back(file);
    }
    for (const AbsPath &file : offered)
        offer(session().tilde(file), file.str());
    const QModelIndex index = m_matrix->rowsModel()->index(row, m_matrix->rowsModel()->columnCount() - 1);
    menu.exec(m_matrix->viewport()->mapToGlobal(m_matrix->visualRect(index).bottomLeft()));
}

void PathPage::reveal(const QString &)
{
    m_matrix->setFocus();
}

} // namespace burrow
