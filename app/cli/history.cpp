#include "cli/planning.h"
#include "cli/prune.h"
#include "cli/runs.h"
#include "cli/verbs.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

QString stateId(Run::State state)
{
    switch (state) {
    case Run::State::Unfinished: return u"unfinished"_s;
    case Run::State::Done: return u"done"_s;
    case Run::State::Undone: return u"undone"_s;
    case Run::State::PartlyUndone: return u"partly-undone"_s;
    case Run::State::RolledBack: return u"rolled-back"_s;
    }
    return {};
}

QString stateText(Run::State state, const Console &console)
{
    switch (state) {
    case Run::State::Unfinished: return console.text(QT_TRANSLATE_NOOP("cli", "interrupted"));
    case Run::State::Done: return console.text(QT_TRANSLATE_NOOP("cli", "done"));
    case Run::State::Undone: return console.text(QT_TRANSLATE_NOOP("cli", "undone"));
    case Run::State::PartlyUndone: return console.text(QT_TRANSLATE_NOOP("cli", "partly undone"));
    case Run::State::RolledBack: return console.text(QT_TRANSLATE_NOOP("cli", "rolled back"));
    }
    return {};
}

/// The run that an undo took back; empty for any other run.
QString undoneRun(const Run &run)
{
    return run.isUndo() ? run.files.front().undoes.front().run : QString();
}

QJsonObject fileJson(const RunFile &file, const TextRenderer &text)
{
    QJsonArray edits;
    for (const PlannedEdit &edit : file.edits)
        edits.append(QJsonObject{{u"id"_s, edit.id},
                                 {u"title"_s, text(edit.title)},
                                 {u"undone"_s, file.undone || file.undoneEdits.contains(edit.id)}});
    return {{u"number"_s, file.number},   {u"path"_s, file.path.str()}, {u"target"_s, file.target.str()},
            {u"existed"_s, file.existed}, {u"undone"_s, file.undone},   {u"edits"_s, edits}};
}

QJsonObject historyJson(const History &history, const TextRenderer &text)
{
    QJsonArray runs, problems;
    for (const Run &run : history.runs) {
        QJsonArray files;
        for (const RunFile &file : run.files)
            files.append(fileJson(file, text));
        runs.append(QJsonObject{{u"id"_s, run.id},
                                {u"at"_s, run.at.toUTC().toString(Qt::ISODate)},
                                {u"state"_s, stateId(run.state)},
                                {u"undoes"_s, run.isUndo() ? QJsonValue(undoneRun(run)) : QJsonValue(QJsonValue::Null)},
                                {u"files"_s, files}});
    }
    for (const Error &problem : history.problems)
        problems.append(errorJson(problem, text));
    return {{u"schema"_s, u"burrow.history/1"_s}, {u"runs"_s, runs}, {u"problems"_s, problems}};
}

} // namespace

void printRun(const Run &run, const AbsPath &home, Console &console)
{
    console.line(console.styled(run.id, Style::Strong) + u"  "_s +
                 run.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) + u"  "_s + stateText(run.state, console) +
                 (run.isUndo() ? u"  "_s + console.text(QT_TRANSLATE_NOOP("cli", "took back %1"), {undoneRun(run)})
                               : QString()));
    for (const RunFile &file : run.files) {
        QString line = u"  %1  "_s.arg(file.number) + console.styled(file.path.tilde(home), Style::Plain);
        if (file.undone)
            line += u"  "_s + console.styled(console.text(QT_TRANSLATE_NOOP("cli", "undone")), Style::Quiet);
        console.line(line);
        for (const PlannedEdit &edit : file.edits)
            console.line(u"       "_s + console.text(edit.title) + u"  "_s + edit.id +
                             (file.undoneEdits.contains(edit.id)
                                  ? u"  "_s + console.text(QT_TRANSLATE_NOOP("cli", "undone"))
                                  : QString()),
                         Style::Quiet);
    }
}

int runHistory(const Arguments &given, Console &console)
{
    const auto engine = openEngine(console);
    if (!engine)
        return OwnError;
    Pruned pruned;
    if (wantsPrune(given)) {
        pruned = runPrune(given, *engine, console);
        if (!given.has("json") || pruned.json.isEmpty())
            return pruned.code;
    }
    const History history = readHistory(engine->host, engine->fs);
    for (const Error &problem : history.problems)
        console.error(problem);
    if (given.has("json")) {
        QJsonObject document = historyJson(history, console.jsonTexts());
        if (!pruned.json.isEmpty())
            document.insert(u"pruned"_s, pruned.json);
        console.json(document);
        return pruned.code;
    }
    if (history.runs.empty())
        console.line(console.text(QT_TRANSLATE_NOOP("cli", "Nothing has been written yet.")));
    for (const Run &run : history.runs)
        printRun(run, engine->host.home, console);
    return Fine;
}

} // namespace burrow::cli
