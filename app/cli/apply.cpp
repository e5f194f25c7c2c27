#include "apply/restart.h"
#include "apply/transaction.h"
#include "cli/merging.h"
#include "cli/plan_json.h"
#include "cli/planning.h"
#include "cli/runs.h"
#include "cli/verbs.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

/// Something that was asked for and not done.
struct Left
{
    QString edit, path;
    Text why;
};

/// Everything that apply has to say at its end.
struct Outcome
{
    std::vector<FileChange> changes; ///< those that were to be written
    ApplyReport report;
    std::vector<Left> left;
    std::vector<RestartAdvice> restarts;
};

QString stateName(FileState state)
{
    switch (state) {
    case FileState::Waiting: return u"waiting"_s;
    case FileState::Staged: return u"staged"_s;
    case FileState::Written: return u"written"_s;
    case FileState::Failed: return u"failed"_s;
    case FileState::Skipped: return u"skipped"_s;
    }
    return {};
}

/// --only: exactly these edits, high risk or not. Says which of them the plan does not hold.
bool keepOnly(Plan &plan, const QString &list, Console &console)
{
    QStringList wanted = list.split(u',', Qt::SkipEmptyParts), known;
    for (const PlannedEdit &edit : plan.edits)
        known << edit.id;
    for (QString &id : wanted) {
        id = id.trimmed();
        if (const QString meant = meantId(id, known); !meant.isEmpty()) {
            id = meant;
            continue;
        }
        const QString meant = nearest(id, known);
        console.note(
            meant.isEmpty()
                ? console.text(QT_TRANSLATE_NOOP("cli", "The plan holds no edit %1. “burrow plan” lists them."), {id})
                : console.text(QT_TRANSLATE_NOOP("cli", "The plan holds no edit %1. Did you mean %2?"), {id, meant}));
        return false;
    }
    for (PlannedEdit &edit : plan.edits)
        edit.accepted = wanted.contains(edit.id);
    return true;
}

/// Without --only no edit of high risk is written, ticked or not.
void dropHighRisk(Plan &plan, std::vector<Left> &left)
{
    for (PlannedEdit &edit : plan.edits) {
        if (edit.risk != Risk::High || !edit.accepted)
            continue;
        edit.accepted = false;
        left.push_back(
            {edit.id, edit.file.str(),
             Text("cli", QT_TRANSLATE_NOOP("cli", "It is of high risk: it is written only when --only names it."))});
    }
}

QJsonObject applyJson(const Outcome &outcome, const TextRenderer &text)
{
    const auto orNull = [](const QString &s) { return s.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(s); };
    QJsonArray files, left, notes, restarts;
    for (size_t i = 0; i < outcome.changes.size(); ++i) {
        const FileChange &change = outcome.changes[i];
        const FileState state = i < outcome.report.files.size() ? outcome.report.files[i] : FileState::Waiting;
        files.append(QJsonObject{{u"path"_s, change.path.str()},
                                 {u"target"_s, change.target.str()},
                                 {u"state"_s, stateName(state)},
                                 {u"edits"_s, QJsonArray::fromStringList(change.edits)},
                                 {u"before_sha256"_s, hashJson(change.beforeSha256)},
                                 {u"after_sha256"_s, hashJson(change.afterSha256)}});
    }
    for (const Left &l : outcome.left)
        left.append(QJsonObject{{u"edit"_s, orNull(l.edit)}, {u"path"_s, orNull(l.path)}, {u"why"_s, text(l.why)}});
    for (const Text &note : outcome.report.notes)
        notes.append(text(note));
    for (const RestartAdvice &advice : outcome.restarts)
        restarts.append(QJsonObject{{u"subject"_s, advice.subject},
                                    {u"what"_s, text(advice.what)},
                                    {u"why"_s, text(advice.why)},
                                    {u"command"_s, orNull(advice.command)}});
    const std::optional<Error> &trouble = outcome.report.error ? outcome.report.error : outcome.report.unrecorded;
    return {{u"schema"_s, u"burrow.apply/1"_s},
            {u"run"_s, orNull(outcome.report.run)},
            {u"files"_s, files},
            {u"left"_s, left},
            {u"notes"_s, notes},
            {u"restarts"_s, restarts},
            {u"error"_s, trouble ? QJsonValue(errorJson(*trouble, text)) : QJsonValue(QJsonValue::Null)}};
}

/// Says what happened and gives the exit code.
int finish(const Outcome &outcome, bool json, const AbsPath &home, Console &console)
{
    const auto &report = outcome.report;
    if (json)
        console.json(applyJson(outcome, console.jsonTexts()));
    const std::optional<Error> &trouble = report.error ? report.error : report.unrecorded;
    if (trouble)
        console.error(*trouble);
    for (const Left &left : outcome.left) {
        const QString subject = left.edit.isEmpty() ? left.path : left.edit, why = console.text(left.why);
        const bool isNamed = why.contains(subject) || why.contains(AbsPath::from(left.path).tilde(home));
        console.note(isNamed ? why : subject + u": "_s + why);
    }
    if (!json) {
        for (size_t i = 0; i < report.files.size(); ++i)
            if (report.files[i] == FileState::Written)
                console.line(console.text(QT_TRANSLATE_NOOP("cli", "Written: %1"),
                                          {console.styled(outcome.changes[i].path.tilde(home), Style::Strong)}));
        for (const Text &note : report.notes)
            console.line(console.text(note), Style::Quiet);
        for (const RestartAdvice &advice : outcome.restarts) {
            const QString command =
                advice.command.isEmpty() ? QString() : u"  "_s + console.styled(advice.command, Style::Place);
            console.line(console.text(advice.what) + command);
        }
        if (!report.run.isEmpty() && !report.error)
            console.line(console.text(QT_TRANSLATE_NOOP("cli", "“burrow undo %1” takes it back."), {report.run}));
    }
    bool written = !report.error && !report.unrecorded;
    for (const FileState state : report.files)
        written = written && state == FileState::Written;
    return written && outcome.left.empty() ? Fine : LeftUndone;
}

/// Shows the diffs and asks.
bool isAgreed(const std::vector<FileChange> &changes, const AbsPath &home, bool json, Console &console)
{
    for (const FileChange &change : changes) {
        if (json)
            console.patchBesideData(patchFormsOf(change, home));
        else
            console.patch(patchFormsOf(change, home));
    }
    if (!console.canAsk())
        console.note(console.text(QT_TRANSLATE_NOOP(
            "cli", "Nothing was written: nobody can answer here. --yes writes the ticked edits without asking.")));
    return console.confirm(
        console.text(QT_TRANSLATE_N_NOOP("cli", "Write these edits to %n files? [y/N]"), {}, int(changes.size())));
}

} // namespace

int runApply(const Arguments &given, Console &console)
{
    Planned planned;
    if (const int code = makePlan(given, console, planned); code != Fine)
        return code;
    Engine &engine = *planned.engine;
    const bool json = given.has("json");
    if (!isFreeToWrite(engine, console))
        return LeftUndone;

    Outcome outcome;
    if (given.has("only")) {
        if (!keepOnly(planned.plan, given.value("only"), console))
            return UsageError;
    } else {
        dropHighRisk(planned.plan, outcome.left);
        // Where just some edits were asked for, what else could not be done was not asked for.
        for (const Blocked &blocked : planned.plan.blocked)
            outcome.left.push_back({{}, blocked.path.isEmpty() ? blocked.step : blocked.path, blocked.why});
    }
    for (FileChange &change : preview(planned.plan, planned.survey.files)) {
        if (change.problem)
            outcome.left.push_back({{}, change.path.str(), change.problem->what});
        else if (change.before != change.after)
            outcome.changes.push_back(std::move(change));
    }
    const AbsPath &home = engine.host.home;
    if (outcome.changes.empty()) {
        if (!json && outcome.left.empty())
            console.line(console.text(QT_TRANSLATE_NOOP("cli", "There is nothing to do.")));
        return finish(outcome, json, home, console);
    }

    const bool asks = !given.has("yes");
    if (asks && !isAgreed(outcome.changes, home, json, console)) {
        for (const FileChange &change : outcome.changes)
            outcome.left.push_back({{}, change.path.str(), Text("cli", QT_TRANSLATE_NOOP("cli", "Not written."))});
        return finish(outcome, json, home, console);
    }
    for (;;) {
        outcome.report = apply(outcome.changes, planned.plan, engine.writes(), CancelToken());
        if (!outcome.report.error || outcome.report.error->kind != ErrorKind::Changed)
            break;
        // Somebody wrote a file between the preview and now: what both want, shown once more where somebody can look.
        const auto merged = mergeMeanwhile(outcome.changes, planned.plan, engine.fs, console);
        if (!merged || !asks || !isAgreed(*merged, home, json, console))
            break;
        outcome.changes = *merged;
    }
    if (!outcome.report.error)
        outcome.restarts = restartAdvice(outcome.changes, planned.plan, planned.survey);
    return finish(outcome, json, home, console);
}

} // namespace burrow::cli
