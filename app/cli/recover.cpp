#include "cli/planning.h"
#include "cli/runs.h"
#include "cli/verbs.h"

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

void printRecovery(const Recovery &recovery, const AbsPath &home, Console &console)
{
    console.line(console.text(QT_TRANSLATE_NOOP("cli", "The run %1 was interrupted:"),
                              {console.styled(recovery.run.id, Style::Strong)}));
    for (size_t i = 0; i < recovery.run.files.size(); ++i) {
        const FileState state = i < recovery.files.size() ? recovery.files[i] : FileState::Waiting;
        const QString is = state == FileState::Written ? console.text(QT_TRANSLATE_NOOP("cli", "is written"))
                           : state == FileState::Failed
                               ? console.text(QT_TRANSLATE_NOOP("cli", "was changed by somebody else since"))
                               : console.text(QT_TRANSLATE_NOOP("cli", "is as it was"));
        console.line(u"  "_s + console.styled(recovery.run.files[i].path.tilde(home), Style::Plain) + u"  "_s + is);
    }
}

std::optional<RecoverHow> chooseHow(const Arguments &given, Console &console)
{
    if (given.has("finish"))
        return RecoverHow::Finish;
    if (given.has("roll-back"))
        return RecoverHow::RollBack;
    const auto answer = console.ask(console.text(QT_TRANSLATE_NOOP("cli", "Finish it (f) or roll it back (r)? [f/r]")));
    const QString word = answer ? answer->trimmed().toLower() : QString();
    if (word == "f"_L1)
        return RecoverHow::Finish;
    if (word == "r"_L1)
        return RecoverHow::RollBack;
    return std::nullopt;
}

} // namespace

int runRecover(const Arguments &given, Console &console)
{
    if (given.has("finish") && given.has("roll-back")) {
        console.note(console.text(QT_TRANSLATE_NOOP("cli", "--finish and --roll-back exclude each other.")));
        return UsageError;
    }
    const auto engine = openEngine(console);
    if (!engine)
        return OwnError;
    const auto interrupted = findInterrupted(engine->writes());
    if (!interrupted) {
        console.error(interrupted.error());
        return LeftUndone;
    }
    const std::optional<Recovery> &recovery = *interrupted;
    if (!recovery) {
        console.line(console.text(QT_TRANSLATE_NOOP("cli", "No run was interrupted: there is nothing to recover.")));
        return Fine;
    }
    printRecovery(*recovery, engine->host.home, console);
    const auto how = chooseHow(given, console);
    if (!how) {
        console.note(
            console.text(QT_TRANSLATE_NOOP("cli", "Nothing was done. “burrow recover --finish” writes the rest, "
                                                  "“burrow recover --roll-back” takes back what was written.")));
        return LeftUndone;
    }
    const ApplyReport report = recover(*recovery, *how, engine->writes());
    sayNotes(report, console);
    // Rolled back, a file waits again. One that somebody else has changed since stays as they left it.
    const FileState wanted = *how == RecoverHow::Finish ? FileState::Written : FileState::Waiting;
    const bool there = std::all_of(report.files.begin(), report.files.end(),
                                   [&](FileState state) { return state == wanted || state == FileState::Skipped; });
    const bool fine = !report.error && there && !report.unrecorded;
    if (fine)
        console.note(*how == RecoverHow::Finish ? console.text(QT_TRANSLATE_NOOP("cli", "The run is finished."))
                                                : console.text(QT_TRANSLATE_NOOP("cli", "The run is rolled back.")));
    else if (!report.error && !report.unrecorded)
        console.note(console.text(QT_TRANSLATE_NOOP(
            "cli", "Not every file could be brought there: one that was changed since is left as it is.")));
    return fine && !report.leftSomething ? Fine : LeftUndone;
}

} // namespace burrow::cli
