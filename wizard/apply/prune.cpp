#include "apply/prune.h"

#include "apply/execute.h"
#include "apply/settle.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace burrow {
namespace {

/// A record in the runs folder, readable or not.
struct Record
{
    KnownRun known;
    QDateTime at;
    qint64 bytes = 0;
    std::optional<Run> run;
    std::optional<Error> problem; ///< why it cannot be read
};

QDateTime timeIn(const QString &id)
{
    QDateTime at = QDateTime::fromString(id.section(u'-', 0, 0), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    at.setTimeSpec(Qt::UTC);
    return at;
}

/// All records, oldest first.
Result<std::vector<Record>> readRecords(const Host &host, const ReadOnlyFs &fs)
{
    const Result<std::vector<KnownRun>> known = listRuns(host, fs);
    if (!known)
        return known.error();
    std::vector<Record> records;
    for (const KnownRun &one : *known) {
        const FileStat stat = fs.lstat(journalFile(host, one.id));
        Record record{one, timeIn(one.id), stat.size, std::nullopt, std::nullopt};
        if (Result<Run> run = readRun(host, fs, one)) {
            record.at = run->at;
            record.run = *std::move(run);
        } else {
            record.problem = run.error();
            if (!record.at.isValid())
                record.at = stat.modified;
        }
        records.push_back(std::move(record));
    }
    std::ranges::stable_sort(records, {}, &Record::at);
    return records;
}

/// Why a record may never go, whatever the rule.
std::optional<Text> mustStay(const Record &record, bool named)
{
    if (record.known.outcome != Outcome::None)
        return std::nullopt;
    if (record.run)
        return Text("apply", QT_TRANSLATE_NOOP("apply", "It was interrupted. Finish it or roll it back first."));
    // A damaged record can be neither finished nor rolled back: whoever names it knows what is meant.
    if (named && record.problem->kind == ErrorKind::Syntax)
        return std::nullopt;
    return Text("apply", QT_TRANSLATE_NOOP("apply", "It cannot be read, so nobody can tell whether it was finished."));
}

/// The run that this one took back and that stays, if there is one.
QString tookBack(const Record &record, const std::set<QString> &staying)
{
    if (!record.run || record.known.outcome != Outcome::Done)
        return {};
    for (const RunFile &file : record.run->files) {
        for (const UndoneItem &item : file.undoes) {
            if (staying.contains(item.run))
                return item.run;
        }
    }
    return {};
}

Error usage(Text what)
{
    return {.kind = ErrorKind::Usage, .what = std::move(what)};
}

} // namespace

qint64 PrunePlan::bytes() const
{
    return std::accumulate(runs.begin(), runs.end(), qint64(0),
                           [](qint64 sum, const PrunedRun &run) { return sum + run.bytes; });
}

Result<PrunePlan> planPrune(const PruneRule &rule, const Host &host, const ReadOnlyFs &fs, const QDateTime &now)
{
    if (rule.number < 0)
        return usage(Text("apply", QT_TRANSLATE_NOOP("apply", "A number of runs or days cannot be negative.")));
    const Result<std::vector<Record>> records = readRecords(host, fs);
    if (!records)
        return records.error();
    const bool named = rule.kind == PruneRule::Kind::OneRun;
    const auto isMeant = [&](size_t i) {
        switch (rule.kind) {
        case PruneRule::Kind::OneRun: return records->at(i).known.id == rule.run;
        case PruneRule::Kind::AllButLast: return i + size_t(rule.number) < records->size();
        case PruneRule::Kind::OlderThan: return records->at(i).at < now.addDays(-qint64(rule.number));
        }
        return false;
    };

    PrunePlan plan;
    std::set<QString> staying;
    std::vector<const Record *> going;
    for (size_t i = 0; i < records->size(); ++i) {
        const Record &record = records->at(i);
        const bool meant = isMeant(i);
        const std::optional<Text> why = meant ? mustStay(record, named) : std::nullopt;
        if (meant && !why) {
            going.push_back(&record);
            continue;
        }
        staying.insert(record.known.id);
        if (why)
            plan.kept.push_back({record.known.id, *why});
    }
    if (named && going.empty() && plan.kept.empty())
        return usage(Text("apply", QT_TRANSLATE_NOOP("apply", "There is no run %1 in the history."), {rule.run}));
    // One that stays can keep another one, that one the next: until nothing changes.
    for (bool changed = true; changed;) {
        changed = std::erase_if(going, [&](const Record *record) {
                      const QString other = tookBack(*record, staying);
                      if (other.isEmpty())
                          return false;
                      staying.insert(record->known.id);
                      plan.kept.push_back(
                          {record->known.id,
                           Text("apply",
                                QT_TRANSLATE_NOOP("apply", "It took back the run %1, which stays and would look as if "
                                                           "it still stood. Prune that one first."),
                                {other})});
                      return true;
                  }) > 0;
    }
    for (const Record *record : going)
        plan.runs.push_back({record->known.id, record->at, record->bytes, record->problem.has_value()});
    return plan;
}

PruneReport prune(const PrunePlan &plan, const WriteAccess &access)
{
    PruneReport report;
    const auto failed = [&](const Error &error) {
        report.error = error;
        return report;
    };
    if (plan.runs.empty())
        return report;
    const auto lock = lockState(access);
    if (!lock)
        return failed(lock.error());
    const Result<std::vector<KnownRun>> known = listRuns(access.host, access.fs);
    if (!known)
        return failed(known.error());
    const AbsPath folder = runsFolder(access.host);
    for (const PrunedRun &run : plan.runs) {
        const auto now = std::ranges::find(*known, run.id, &KnownRun::id);
        if (now == known->end())
            continue;
        if (now->outcome == Outcome::None && !run.damaged)
            return failed({.kind = ErrorKind::Changed,
                           .what = Text("apply",
                                        QT_TRANSLATE_NOOP("apply", "The history changed a moment ago, so the run %1 "
                                                                   "was left alone. Look at it again."),
                                        {run.id}),
                           .path = journalFile(access.host, run.id).str()});
        // The record goes before its mark: the other way round it would for a moment look interrupted.
        if (const auto removed = access.fs.remove(journalFile(access.host, run.id)); !removed)
            return failed(removed.error());
        report.removed += run.id;
        report.bytes += run.bytes;
    }
    if (const auto synced = access.fs.syncFolder(folder); !synced)
        return failed(synced.error());
    tidyRunsFolder(access);
    return report;
}

} // namespace burrow
