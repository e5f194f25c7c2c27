// The PATH page as data: what each shell finds in each way of being started, now and after; which file is read when.
#pragma once

#include "plan/plan.h"
#include "steps/choices.h"

namespace burrow {

/// The programs that the matrix follows.
const QStringList &pathPrograms(); ///< "go", "gopls", "dlv"

/// One shell started in one way.
struct PathCell
{
    ShellMode mode = ShellMode::Login;
    bool measured = false;
    bool used = false;                 ///< terminals or the editor's look-up start the shell like this here
    QMap<QString, AbsPath> now, after; ///< program -> where it is found; missing: not found
    std::vector<AbsPath> missing;      ///< folders that this way of starting lacks now
    bool complete() const { return measured && missing.empty(); }
};

/// A start-up file that would get a block.
struct PathFileView
{
    AbsPath file;
    bool exists = false;
    bool changes = false; ///< something is missing that a block in it would add
    bool chosenByPerson = false;
    std::vector<ShellMode> covers;
    Text why;
    std::vector<AbsPath> alternatives; ///< other files the person may pick instead
};

/// One shell of the matrix.
struct PathRow
{
    QString shell;
    AbsPath program;
    bool supported = true, inUse = false, isLoginShell = false;
    bool chosen = false;         ///< gets blocks where something is missing
    std::vector<PathCell> cells; ///< login, interactive, editor, script
    std::vector<PathFileView> files;
    QStringList paste; ///< for a shell that Burrow does not write for: the lines, and where to
    QString pasteInto;
};

/// All shells that were found, those in use first.
std::vector<PathRow> pathMatrix(const Choices &choices, const Survey &survey);

/// One start-up file in the order in which a shell reads it, for the load-order picture.
struct LoadItem
{
    AbsPath file;
    bool exists = false, system = false;
    bool getsBlock = false; ///< a block would go here
    bool hasBlock = false;  ///< one of ours is here already
    std::vector<ShellMode> readBy;
};
std::vector<LoadItem> loadOrder(const ShellFacts &shell, const Choices &choices, const Survey &survey);

} // namespace burrow
