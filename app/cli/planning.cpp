#include "cli/planning.h"

#include "bundle/bundle.h"
#include "bundle/saved_answers.h"

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

int refuse(Console &console, const char *sentence, const QStringList &arguments = {})
{
    console.note(console.text(sentence, arguments));
    return UsageError;
}

int takeBundle(const QString &name, const Engine &engine, Console &console, Choices &choices)
{
    const auto bytes = readBundleBytes(name, engine, console);
    if (!bytes) {
        console.error(bytes.error());
        return refusalCode(bytes.error());
    }
    auto bundle = readBundle(*bytes, engine.host.os, engine.catalog);
    if (!bundle) {
        Error error = bundle.error();
        error.path = name;
        console.error(error);
        return LeftUndone;
    }
    for (const BundleRisk &risk : bundle->risks)
        console.note(console.text(QT_TRANSLATE_NOOP("cli", "Risky, so not ticked: %1. %2"),
                                  {risk.place, console.text(risk.why)}));
    choices = std::move(bundle->choices);
    return Fine;
}

/// The choices before any --set.
int takeSource(const Arguments &given, const Engine &engine, const Survey &survey, Console &console, Choices &choices)
{
    if (given.has("bundle"))
        return takeBundle(given.value("bundle"), engine, console, choices);
    if (given.has("recommended")) {
        choices = recommended(survey, engine.catalog);
        return Fine;
    }
    if (given.has("set"))
        return Fine;
    auto saved = readSavedAnswers(engine.host, engine.fs);
    if (!saved) {
        console.error(saved.error());
        return OwnError;
    }
    if (!saved->has_value())
        return refuse(console, QT_TRANSLATE_NOOP("cli", "Nothing says what to set up: there are no saved answers of "
                                                        "the assistant. Name a source: --recommended, "
                                                        "--bundle FILE or --set KEY=VALUE."));
    choices = std::move(**saved);
    return Fine;
}

int checkSource(const Arguments &given, Console &console)
{
    if (given.has("bundle") && given.has("recommended"))
        return refuse(console, QT_TRANSLATE_NOOP(
                                   "cli", "--bundle and --recommended exclude each other. --set goes with either."));
    return Fine;
}

} // namespace

std::unique_ptr<Engine> openEngine(Console &console)
{
    auto engine = Engine::open();
    if (!engine) {
        console.error(engine.error());
        return nullptr;
    }
    return *std::move(engine);
}

AbsPath absolute(const QString &path, const Console &console)
{
    if (path.startsWith(u'/') || console.terminal().cwd.isEmpty())
        return AbsPath::from(path);
    return console.terminal().cwd / path;
}

Result<QByteArray> readBundleBytes(const QString &name, const Engine &engine, const Console &console)
{
    // A little more than a bundle may have, so that its reader says what is wrong with a large one.
    constexpr qint64 Limit = 4 << 20;
    return name == "-"_L1 ? readInput(Limit) : engine.fs.read(absolute(name, console), Limit);
}

int refusalCode(const Error &error)
{
    return error.kind == ErrorKind::NotFound ? UsageError : LeftUndone;
}

bool takeWorkspace(const Arguments &given, const ReadOnlyFs &fs, Console &console, AbsPath &workspace)
{
    if (!given.has("workspace"))
        return true;
    workspace = absolute(given.value("workspace"), console);
    if (!given.value("workspace").isEmpty() && fs.stat(workspace).type == FileType::Folder)
        return true;
    console.note(console.text(QT_TRANSLATE_NOOP("cli", "--workspace names no folder: %1"), {given.value("workspace")}));
    return false;
}

int makePlan(const Arguments &given, Console &console, Planned &planned)
{
    if (const int code = checkSource(given, console); code != Fine)
        return code;
    planned.engine = openEngine(console);
    if (!planned.engine)
        return OwnError;
    Engine &engine = *planned.engine;
    SurveyRequest request;
    if (!takeWorkspace(given, engine.fs, console, request.workspace))
        return UsageError;

    // What is wrong with SOURCE should be said at once, not after the machine was looked at.
    Choices choices;
    if (!given.has("recommended"))
        if (const int code = takeSource(given, engine, {}, console, choices); code != Fine)
            return code;
    Choices unused;
    for (const QString &assignment : given.values("set"))
        if (const auto set = setChoice(unused, assignment, engine.catalog); !set) {
            console.error(set.error());
            return UsageError;
        }

    planned.survey = takeSurvey(engine.probes(), engine.catalog, request, CancelToken());
    if (given.has("recommended"))
        takeSource(given, engine, planned.survey, console, choices);
    for (const QString &assignment : given.values("set"))
        if (const auto set = setChoice(choices, assignment, engine.catalog); !set) {
            console.error(set.error());
            return UsageError;
        }
    planned.choices = std::move(choices);
    planned.plan = buildPlan(planned.choices, planned.survey, engine.catalog);
    if (given.has("recommended"))
        for (Blocked &blocked : unjudged(planned.choices, planned.survey))
            planned.plan.blocked.push_back(std::move(blocked));
    return Fine;
}

} // namespace burrow::cli
