#include "cli/planning.h"
#include "cli/runs.h"
#include "cli/verbs.h"

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

/// The newest run that still has something to undo. Not an undo itself: saying it twice does not bring the run back.
QString newestRun(const History &history)
{
    for (const Run &run : history.runs)
        if (!run.isUndo() && (run.state == Run::State::Done || run.state == Run::State::PartlyUndone))
            return run.id;
    return {};
}

Patch patchNamed(const QByteArray &from, const QByteArray &to, const QString &fromName, const QString &toName)
{
    return patchBetween(from, to, fromName.toUtf8(), toName.toUtf8());
}

void showStep(const UndoStep &step, const AbsPath &home, Console &console)
{
    const QString name = step.path.tilde(home);
    const QByteArray &after = step.removes ? QByteArray() : step.after;
    console.patch(patchNamed(step.current, after, u"a/"_s + name, step.removes ? u"/dev/null"_s : u"b/"_s + name));
}

/// Both ways a conflict can go, each as a diff: what happened since we wrote the file, and what the old text would
/// change.
void showConflict(const UndoStep &step, const AbsPath &home, Console &console)
{
    const QString name = step.path.tilde(home);
    console.note(
        console.text(QT_TRANSLATE_NOOP("cli", "%1 was changed in the same places since Burrow wrote it."), {name}));
    for (const QString &run : step.later)
        console.note(console.text(
            QT_TRANSLATE_NOOP("cli", "The run %1 wrote to that file later. “burrow undo %1” first, and this one goes "
                                     "cleanly."),
            {run}));
    console.line(console.text(QT_TRANSLATE_NOOP("cli", "Changed since then:")), Style::Strong);
    console.patch(patchNamed(step.ours, step.current, name + u" (Burrow)"_s, name + u" (now)"_s));
    console.line(console.text(QT_TRANSLATE_NOOP("cli", "Going back to what was there before would do this:")),
                 Style::Strong);
    console.patch(patchNamed(step.current, step.original, name + u" (now)"_s, name + u" (before)"_s));
}

/// How a conflict shall end; nothing: left alone.
std::optional<UndoAnswer> answerConflict(const UndoStep &step, const Arguments &given, const AbsPath &home,
                                         Console &console)
{
    const QString preset = given.value("conflicts");
    if (preset == "keep"_L1)
        return UndoAnswer::KeepCurrent;
    if (preset == "original"_L1)
        return UndoAnswer::UseOriginal;
    showConflict(step, home, console);
    const auto answer = console.ask(console.text(QT_TRANSLATE_NOOP(
        "cli", "Keep the file as it is now (k), or bring back what was there before Burrow (b)? [k/b]")));
    const QString word = answer ? answer->trimmed().toLower() : QString();
    if (word == "b"_L1)
        return UndoAnswer::UseOriginal;
    if (word == "k"_L1)
        return UndoAnswer::KeepCurrent;
    console.note(console.text(
        QT_TRANSLATE_NOOP("cli", "Left as it is: %1. Undo it alone with “burrow undo %2 --conflicts original” to get "
                                 "the old text back, or with “--conflicts keep” to leave it."),
        {step.path.tilde(home), step.run + u'/' + QString::number(step.number)}));
    return std::nullopt;
}

/// What is to be undone, with its problems said. Nothing if there is no such run.
struct Undoing
{
    UndoTarget target;
    std::vector<UndoStep> steps;
};

int findUndoing(const Arguments &given, const Engine &engine, Console &console, Undoing &undoing)
{
    const History history = readHistory(engine.host, engine.fs);
    for (const Error &problem : history.problems)
        console.error(problem);
    const QString wanted = given.operands().value(0, newestRun(history));
    if (wanted.isEmpty()) {
        console.note(console.text(QT_TRANSLATE_NOOP("cli", "There is nothing to undo.")));
        return Fine;
    }
    const auto target = UndoTarget::parse(wanted);
    if (!target) {
        console.error(target.error());
        return UsageError;
    }
    undoing.target = *target;
    const Run *run = history.find(target->run);
    const bool isDamaged = std::any_of(history.problems.begin(), history.problems.end(), [&](const Error &problem) {
        return AbsPath::from(problem.path).name() == target->run + u".journal"_s;
    });
    if (!run && isDamaged) // said above: it was named rightly, and stays as it is
        return LeftUndone;
    if (!run) {
        console.note(
            console.text(QT_TRANSLATE_NOOP("cli", "There is no run %1. “burrow history” lists them."), {target->run}));
        return UsageError;
    }
    for (const RunFile &file : run->files) {
        if (file.number != target->file || target->edit.isEmpty())
            continue;
        QStringList known;
        for (const PlannedEdit &edit : file.edits)
            known << edit.id;
        if (const QString meant = meantId(target->edit, known); !meant.isEmpty())
            undoing.target.edit = meant;
    }
    auto steps = planUndo(history, undoing.target, engine.fs);
    if (!steps) {
        console.error(steps.error());
        return steps.error().kind == ErrorKind::Usage || steps.error().kind == ErrorKind::NotFound ? UsageError
                                                                                                   : LeftUndone;
    }
    undoing.steps = *std::move(steps);
    return Fine;
}

} // namespace

bool isFreeToWrite(Engine &engine, Console &console)
{
    const auto interrupted = findInterrupted(engine.writes());
    if (interrupted && !interrupted->has_value())
        return true;
    if (interrupted)
        console.note(console.text(
            QT_TRANSLATE_NOOP("cli", "The run %1 was interrupted. Finish it or roll it back first: burrow recover"),
            {(*interrupted)->run.id}));
    else
        console.error(interrupted.error());
    return false;
}

void sayNotes(const ApplyReport &report, Console &console)
{
    if (report.error)
        console.error(*report.error);
    for (const Text &note : report.notes)
        console.note(console.text(note));
    if (report.unrecorded)
        console.error(*report.unrecorded);
}

int runUndo(const Arguments &given, Console &console)
{
    if (given.has("conflicts") && given.value("conflicts") != "keep"_L1 && given.value("conflicts") != "original"_L1) {
        console.note(console.text(QT_TRANSLATE_NOOP("cli", "--conflicts takes keep or original.")));
        return UsageError;
    }
    const auto engine = openEngine(console);
    if (!engine)
        return OwnError;
    const AbsPath &home = engine->host.home;
    if (!isFreeToWrite(*engine, console))
        return LeftUndone;
    Undoing undoing;
    if (const int code = findUndoing(given, *engine, console, undoing); code != Fine || undoing.steps.empty())
        return code;

    bool leftSomething = false, somethingToDo = false;
    QMap<int, UndoAnswer> answers;
    for (const UndoStep &step : undoing.steps) {
        switch (step.kind) {
        case UndoStep::Kind::Restore:
        case UndoStep::Kind::Merge:
            somethingToDo = true;
            showStep(step, home, console);
            break;
        case UndoStep::Kind::Conflict:
            if (const auto answer = answerConflict(step, given, home, console)) {
                answers.insert(step.number, *answer);
                somethingToDo = true;
            } else {
                leftSomething = true;
            }
            break;
        case UndoStep::Kind::Gone:
            leftSomething = true;
            console.note(step.problem
                             ? console.text(step.problem->what)
                             : console.text(QT_TRANSLATE_NOOP("cli", "%1 is no longer there, so nothing is put back."),
                                            {step.path.tilde(home)}));
            break;
        case UndoStep::Kind::Nothing:
            console.note(console.text(QT_TRANSLATE_NOOP("cli", "%1 is already as it was."), {step.path.tilde(home)}));
            break;
        }
    }
    if (!somethingToDo)
        return leftSomething ? LeftUndone : Fine;
    if (console.canAsk() && !given.has("yes") &&
        !console.confirm(console.text(QT_TRANSLATE_NOOP("cli", "Undo this? [y/N]"))))
        return LeftUndone;
    const ApplyReport report = undo(undoing.steps, answers, undoing.target, engine->writes(), CancelToken());
    sayNotes(report, console);
    const bool fine = !report.error && !report.unrecorded &&
                      std::all_of(report.files.begin(), report.files.end(), [](FileState state) {
                          return state == FileState::Written || state == FileState::Skipped;
                      });
    if (fine && !report.run.isEmpty())
        console.note(console.text(QT_TRANSLATE_NOOP("cli", "Undone. “burrow undo %1” brings it back."), {report.run}));
    return fine && !leftSomething && !report.leftSomething ? Fine : LeftUndone;
}

} // namespace burrow::cli
