// Plan: what would be written, as values. Made by steps/, shown by Review, done by apply/.
#pragma once

#include "base/abs_path.h"
#include "base/result.h"
#include "edit/file_edit.h"
#include "survey/survey.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace burrow {

/// How much harm an edit could do if it came from the wrong hands or was misunderstood.
enum class Risk { None, Low, High };

/// What kind of file: decides how it is edited and coloured.
enum class FileFormat { Jsonc, Shell, Fish, GoEnv, Text };
/// "jsonc", "shell", "goenv", "text": as plan --json has it (fish is shell there).
QString formatName(FileFormat format);

/// Where a recommendation is known from.
struct Source
{
    QString ref;  ///< URL, or repository:path
    QString date; ///< "2026-08-21": when it was read
    bool operator==(const Source &) const = default;
};

/// A PlannedEdit is one change of one file: one key, one array element, one line, one block. It has a tick of its own.
struct PlannedEdit
{
    QString id;   ///< STEP:FILE:WHAT, stable from run to run
    QString step; ///< "path", "settings", ..
    AbsPath file;
    FileFormat format = FileFormat::Text;
    FileEdit edit;
    Text title; ///< "Add gopls · ui.semanticTokens"
    Text why;   ///< one sentence
    Source source;
    Risk risk = Risk::None;
    Text riskWhy;         ///< empty unless risk is not None
    bool accepted = true; ///< its tick

    bool operator==(const PlannedEdit &) const = default;
};

/// Why a step cannot plan something it was asked for.
struct Blocked
{
    QString step;
    Text why;
    QString path; ///< the file concerned, if any
    bool operator==(const Blocked &) const = default;
};

/// A Plan is the ordered list of edits.
struct Plan
{
    std::vector<PlannedEdit> edits;
    std::vector<Blocked> blocked;

    const PlannedEdit *find(const QString &id) const;
    int accepted() const;
    bool operator==(const Plan &) const = default;
};

/// A FileChange is all accepted edits of one file folded into one: exactly the bytes that will be written.
struct FileChange
{
    AbsPath path;   ///< as named
    AbsPath target; ///< what is really written: path with links resolved
    FileFormat format = FileFormat::Text;
    bool existed = false;
    QByteArray before, after;
    QByteArray beforeSha256; ///< empty if the file did not exist
    QByteArray afterSha256;
    QStringList edits;            ///< ids, in order
    std::vector<Text> notes;      ///< link, hard links, owner, dotfile manager, git, Settings Sync, file made new
    std::optional<Error> problem; ///< why it cannot be changed; after is then before

    bool operator==(const FileChange &) const = default;
};

/// Folds the accepted edits by file, in the order of the plan. Pure. Files whose text would not change are left out.
/// An edit that fails makes its file's problem; the other files are not affected.
std::vector<FileChange> preview(const Plan &plan, const FileSnapshots &files);
/// The same with only these edits, whatever their ticks.
std::vector<FileChange> preview(const Plan &plan, const FileSnapshots &files, const QSet<QString> &only);

/// What a person should know of a file before it is written: new, a link, hard links, a dotfile manager, git.
std::vector<Text> fileNotes(const FileSnapshot &file);

/// What stands behind "--- " and "+++ " in the patch of a change: a/~/.. and b/~/.., or /dev/null.
std::pair<QByteArray, QByteArray> patchNames(const FileChange &change, const AbsPath &home);

/// A unified diff of a change, with paths below home as a/~/.. and b/~/.. never absolute paths of one machine.
QByteArray patchOf(const FileChange &change, const AbsPath &home);

} // namespace burrow
