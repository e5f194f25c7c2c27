// All runs as the journals have them, and what of them undo has taken back.
#include "apply/journal.h"

#include <QHash>

#include <algorithm>

namespace burrow {
namespace {

/// Which file of which run.
using FileKey = std::pair<QString, int>;

/// Who took something of a file back.
struct TakenBack
{
    FileKey by;
    QString edit; ///< empty: all of it
};

/// Works out what is undone. An undo counts unless it was undone itself; since it can only concern earlier runs, asking
/// for the ones that came later always ends, whatever the clock said.
class UndoneFiles
{
public:
    explicit UndoneFiles(std::vector<Run> &runs)
    {
        for (Run &run : runs) {
            if (run.state != Run::State::Done)
                continue;
            for (RunFile &file : run.files) {
                m_files.insert({run.id, file.number}, &file);
                for (const UndoneItem &item : file.undoes)
                    m_takenBack[{item.run, item.file}].push_back({{run.id, file.number}, item.edit});
            }
        }
    }

    void resolve()
    {
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file)
            resolve(file.key());
    }

private:
    bool resolve(const FileKey &key)
    {
        RunFile *file = m_files.value(key);
        if (!file || m_known.contains(key))
            return file && file->undone;
        m_known.insert(key, true);
        for (const TakenBack &taken : m_takenBack.value(key)) {
            if (resolve(taken.by))
                continue;
            if (taken.edit.isEmpty())
                file->undone = true;
            else if (!file->undoneEdits.contains(taken.edit))
                file->undoneEdits += taken.edit;
        }
        const auto isUndone = [&](const PlannedEdit &edit) { return file->undoneEdits.contains(edit.id); };
        if (!file->edits.empty() && std::ranges::all_of(file->edits, isUndone))
            file->undone = true;
        return file->undone;
    }

    QHash<FileKey, RunFile *> m_files;
    QHash<FileKey, std::vector<TakenBack>> m_takenBack;
    QHash<FileKey, bool> m_known;
};

Run::State stateOf(const Run &run)
{
    if (run.state != Run::State::Done)
        return run.state;
    const auto undone = std::ranges::count(run.files, true, &RunFile::undone);
    if (undone == std::ssize(run.files))
        return Run::State::Undone;
    const bool some = std::ranges::any_of(run.files, [](const RunFile &file) { return !file.undoneEdits.isEmpty(); });
    return undone > 0 || some ? Run::State::PartlyUndone : Run::State::Done;
}

} // namespace

const Run *History::find(const QString &id) const
{
    const auto run = std::ranges::find(runs, id, &Run::id);
    return run == runs.end() ? nullptr : &*run;
}

History readHistory(const Host &host, const ReadOnlyFs &fs)
{
    History history;
    const Result<std::vector<KnownRun>> known = listRuns(host, fs);
    if (!known) {
        history.problems.push_back(known.error());
        return history;
    }
    for (const KnownRun &one : *known) {
        Result<Run> run = readRun(host, fs, one);
        if (run)
            history.runs.push_back(*std::move(run));
        else
            history.problems.push_back(run.error());
    }
    UndoneFiles(history.runs).resolve();
    for (Run &run : history.runs)
        run.state = stateOf(run);
    std::ranges::stable_sort(history.runs, std::ranges::greater(), &Run::at);
    return history;
}

} // namespace burrow
