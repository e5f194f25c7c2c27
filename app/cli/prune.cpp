#include "cli/prune.h"

#include "apply/prune.h"
#include "cli/verbs.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

constexpr std::array pruneOptions{"prune", "keep", "older-than"};

/// The rule that the options name; a sentence on standard error if they make none.
std::optional<PruneRule> ruleOf(const Arguments &given, Console &console)
{
    if (std::ranges::count_if(pruneOptions, [&](const char *option) { return given.has(option); }) > 1) {
        console.note(console.text(QT_TRANSLATE_NOOP("cli", "--prune, --keep and --older-than exclude each other.")));
        return std::nullopt;
    }
    if (given.has("prune"))
        return PruneRule{PruneRule::Kind::OneRun, given.value("prune"), 0};
    const bool keep = given.has("keep");
    const QString text = given.value(keep ? "keep" : "older-than");
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < 0) {
        console.note(console.text(QT_TRANSLATE_NOOP("cli", "The option %1 takes a number from 0 on, not “%2”."),
                                  {keep ? u"--keep"_s : u"--older-than"_s, text}));
        return std::nullopt;
    }
    return PruneRule{keep ? PruneRule::Kind::AllButLast : PruneRule::Kind::OlderThan, {}, number};
}

QString sizeText(qint64 bytes)
{
    return QLocale(QLocale::C).formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QJsonObject prunedJson(const PrunePlan &plan, const PruneReport &report, const TextRenderer &text)
{
    QJsonArray runs, kept;
    for (const PrunedRun &run : plan.runs)
        runs.append(QJsonObject{{u"id"_s, run.id},
                                {u"bytes"_s, run.bytes},
                                {u"damaged"_s, run.damaged},
                                {u"removed"_s, report.removed.contains(run.id)}});
    for (const KeptRun &run : plan.kept)
        kept.append(QJsonObject{{u"id"_s, run.id}, {u"why"_s, text(run.why)}});
    return {{u"runs"_s, runs},
            {u"kept"_s, kept},
            {u"bytes_freed"_s, report.bytes},
            {u"error"_s, report.error ? QJsonValue(errorJson(*report.error, text)) : QJsonValue(QJsonValue::Null)}};
}

void show(const PrunePlan &plan, Console &console)
{
    for (const PrunedRun &run : plan.runs)
        console.note(run.id + u"  "_s + run.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) + u"  "_s +
                     sizeText(run.bytes) +
                     (run.damaged ? u"  "_s + console.text(QT_TRANSLATE_NOOP("cli", "damaged")) : QString()));
    for (const KeptRun &run : plan.kept)
        console.note(console.text(QT_TRANSLATE_NOOP("cli", "%1 stays: %2"), {run.id, console.text(run.why)}));
}

} // namespace

bool wantsPrune(const Arguments &given)
{
    return std::ranges::any_of(pruneOptions, [&](const char *option) { return given.has(option); });
}

Pruned runPrune(const Arguments &given, Engine &engine, Console &console)
{
    const auto rule = ruleOf(given, console);
    if (!rule)
        return {UsageError, {}};
    const auto plan = planPrune(*rule, engine.host, engine.fs, engine.clock.now());
    if (!plan) {
        console.error(plan.error());
        return {int(plan.error().kind == ErrorKind::Usage ? UsageError : LeftUndone), {}};
    }
    show(*plan, console);
    const auto ended = [&](int code, const PruneReport &report) {
        return Pruned{code, prunedJson(*plan, report, console.jsonTexts())};
    };
    if (plan->runs.empty()) {
        console.note(console.text(QT_TRANSLATE_NOOP("cli", "There is nothing to remove from the history.")));
        return ended(rule->kind == PruneRule::Kind::OneRun ? LeftUndone : Fine, {});
    }
    const auto count = int(plan->runs.size());
    if (!given.has("yes")) {
        console.note(console.text(QT_TRANSLATE_NOOP(
            "cli", "The files stay as they are. What these runs wrote can then no longer be undone.")));
        if (!console.canAsk())
            console.note(console.text(QT_TRANSLATE_NOOP(
                "cli", "Nothing was removed: nobody can answer here. --yes removes without asking.")));
        if (!console.confirm(
                console.text(QT_TRANSLATE_N_NOOP("cli", "Remove the records of %n runs for good? [y/N]"), {}, count)))
            return ended(LeftUndone, {});
    }
    const PruneReport report = prune(*plan, engine.writes());
    if (report.error)
        console.error(*report.error);
    if (!report.removed.isEmpty())
        console.note(console.text(QT_TRANSLATE_N_NOOP("cli", "The records of %n runs are gone; %1 are free again."),
                                  {sizeText(report.bytes)}, int(report.removed.size())));
    return ended(report.error ? LeftUndone : Fine, report);
}

} // namespace burrow::cli
