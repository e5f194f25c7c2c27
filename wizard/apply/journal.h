// The journal: one file per run, written before anything else is. Internal to apply/.
//
// STATE/runs/RUN.journal      a line of JSON (schema burrow.journal/2), a line with its SHA-256, then the old and new
//                             bytes of each file one after the other, whose hashes the JSON has. Never changed once it
//                             is there.
// STATE/runs/RUN.done         empty: all files of the run are written
// STATE/runs/RUN.rolled-back  empty: the run was rolled back, nothing of it is left
// Neither of the two: the run was interrupted.
#pragma once

#include "apply/transaction.h"

namespace burrow {

inline constexpr char journalSchema[] = "burrow.journal/2";

/// Do the bytes of the file change in this run, or whether it is there?
inline bool changes(const RunFile &file)
{
    return file.existed == file.removed || file.before != file.after;
}

/// Bytes of a journal. Texts of edits are kept whole, so that history speaks any language.
QByteArray encodeJournal(const Run &run);
/// The run in a journal; Syntax with the file and the reason if it is damaged. undone and state are not in it.
Result<Run> decodeJournal(QByteArrayView bytes, const AbsPath &file);

/// How a run ended.
enum class Outcome { None, Done, RolledBack };

AbsPath runsFolder(const Host &host);
AbsPath journalFile(const Host &host, const QString &run);
/// The empty file that says how a run ended.
AbsPath markFile(const Host &host, const QString &run, Outcome outcome);

/// The runs that have a journal, oldest name first, with how each ended. No folder: none.
struct KnownRun
{
    QString id;
    Outcome outcome = Outcome::None;
};
Result<std::vector<KnownRun>> listRuns(const Host &host, const ReadOnlyFs &fs);
/// Runs whose record is gone and of which only the mark is left.
QStringList marksWithoutJournal(const Host &host, const ReadOnlyFs &fs);
Result<Run> readRun(const Host &host, const ReadOnlyFs &fs, const KnownRun &known);

/// Six letters and digits, for the names of temporary files.
QString newToken();
bool isToken(const QString &text);

/// "20261121T140200Z-3f9c": time and four random digits.
QString newRunId(const QDateTime &utc, const std::vector<KnownRun> &taken);

} // namespace burrow
