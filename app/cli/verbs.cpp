#include "cli/verbs.h"

#include <array>

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

const Option json{"json", 0, nullptr, QT_TRANSLATE_NOOP("cli", "print one JSON document")};
const Option workspace{"workspace", 0, "DIR", QT_TRANSLATE_NOOP("cli", "the project folder that is meant")};
const Option bundle{"bundle", 0, "FILE", QT_TRANSLATE_NOOP("cli", "take the choices of a bundle")};
const Option recommended{"recommended", 0, nullptr,
                         QT_TRANSLATE_NOOP("cli", "take what Burrow recommends for this machine")};
const Option set{"set", 0, "KEY=VALUE", QT_TRANSLATE_NOOP("cli", "set one choice; can be repeated"), true};
const Option secrets{"show-secrets", 0, nullptr,
                     QT_TRANSLATE_NOOP("cli", "show passwords and tokens of your own files instead of masking them")};
const Option yes{"yes", 'y', nullptr, QT_TRANSLATE_NOOP("cli", "do not ask")};

} // namespace

std::span<const Verb> allVerbs()
{
    static const std::vector<Verb> verbs{
        {"scan",
         "[--json] [--workspace DIR]",
         QT_TRANSLATE_NOOP("cli", "look at this machine; nothing is changed"),
         {json, secrets, workspace},
         0,
         runScan,
         "burrow.scan/1 {machine, shells[{name, program, files, contexts}], go[{go, goroot, version, arch, origin}],\n"
         "  go_env{file, gobin, values{NAME: {value, sources}}}, tools, editors, workspace|null, files, running, "
         "probes, took_ms}"},
        {"plan",
         "[--json|--diff] [SOURCE] [--workspace DIR]",
         QT_TRANSLATE_NOOP("cli", "show what would be edited; nothing is written"),
         {json,
          {"diff", 0, nullptr, QT_TRANSLATE_NOOP("cli", "print the edits as a unified diff")},
          {"detailed-exitcode", 0, nullptr, QT_TRANSLATE_NOOP("cli", "exit with 2 if there is something to do")},
          secrets,
          bundle,
          recommended,
          set,
          workspace},
         0,
         runPlan,
         "burrow.plan/1 {edits[{id, step, file, format, title, why, source, risk, accepted, before_sha256|null, "
         "after_sha256, patch}],\n"
         "  files[{path, before_sha256|null, after_sha256, patch, edits, notes}], commands, blocked[{step, why}]}"},
        {"apply",
         "[SOURCE] [--workspace DIR] [--yes] [--only EDIT-ID,..] [--json]",
         QT_TRANSLATE_NOOP("cli", "write the ticked edits, after showing them"),
         {{"yes", 'y', nullptr, QT_TRANSLATE_NOOP("cli", "write the ticked edits without asking")},
          {"only", 0, "EDIT-ID,..",
           QT_TRANSLATE_NOOP("cli", "just these edits; the only way to write one of high risk")},
          json,
          secrets,
          bundle,
          recommended,
          set,
          workspace},
         0,
         runApply,
         "burrow.apply/1 {run|null, files[{path, target, state, edits, before_sha256|null, after_sha256}],\n"
         "  left[{edit|null, path|null, why}], notes, restarts[{subject, what, why, command|null}], error|null}"},
        {"undo",
         "[RUN[/FILE[/EDIT]]]",
         QT_TRANSLATE_NOOP("cli", "take back a run, a file of it, or a single edit; the newest run if none is named"),
         {{"conflicts", 0, "keep|original",
           QT_TRANSLATE_NOOP("cli", "what becomes of a file that was changed in the same places since")},
          secrets,
          yes},
         1,
         runUndo},
        {"history",
         "[--json] [--prune RUN|--keep N|--older-than DAYS] [--yes]",
         QT_TRANSLATE_NOOP("cli", "list what was written, and when; forget old runs"),
         {json,
          {"prune", 0, "RUN", QT_TRANSLATE_NOOP("cli", "remove the record of this run; it can no longer be undone")},
          {"keep", 0, "N", QT_TRANSLATE_NOOP("cli", "remove the records of all but the last N runs")},
          {"older-than", 0, "DAYS",
           QT_TRANSLATE_NOOP("cli", "remove the records of runs that were made more than so many days ago")},
          yes},
         0,
         runHistory,
         "burrow.history/1 {runs[{id, at, state, undoes|null, files[{number, path, target, existed, undone, edits[{id, "
         "title, undone}]}]}],\n"
         "  problems}; after pruning also pruned{runs[{id, bytes, damaged, removed}], kept[{id, why}], bytes_freed, "
         "error|null}"},
        {"recover",
         "[--finish|--roll-back]",
         QT_TRANSLATE_NOOP("cli", "deal with a run that was interrupted"),
         {{"finish", 0, nullptr, QT_TRANSLATE_NOOP("cli", "write what is missing")},
          {"roll-back", 0, nullptr, QT_TRANSLATE_NOOP("cli", "take back what was written")}},
         0,
         runRecover},
        {"export",
         "[-o FILE|--to DIR] [SOURCE] [--name NAME] [--leave-out PLACE]",
         QT_TRANSLATE_NOOP("cli", "make a bundle of the choices, for others"),
         {{"output", 'o', "FILE",
           QT_TRANSLATE_NOOP("cli", "write the bundle into this file instead of standard output")},
          {"to", 0, "DIR",
           QT_TRANSLATE_NOOP("cli", "write the bundle and its launch.json and tasks.json into this folder")},
          {"name", 0, "NAME", QT_TRANSLATE_NOOP("cli", "what the bundle is called")},
          {"leave-out", 0, "PLACE",
           QT_TRANSLATE_NOOP("cli", "leave out a part, such as choices.mirrors; can be repeated"), true},
          {"sign", 0, "KEY", QT_TRANSLATE_NOOP("cli", "not yet: bundles are unsigned")},
          bundle,
          recommended,
          set,
          workspace},
         0,
         runExport},
        {"verify",
         "FILE [--json]",
         QT_TRANSLATE_NOOP("cli", "check the form of a bundle and list its risks"),
         {json, {"allowed-signers", 0, "FILE", QT_TRANSLATE_NOOP("cli", "not yet: bundles are unsigned")}},
         1,
         runVerify,
         "burrow.verify/1 {file, accepted, signed, name|null, made|null, needs|null, risks[{place, why}], other_risks, "
         "error|null}"},
        {"mirrors",
         "[--json] [--kind goproxy] [--url URL] [--module PATH]",
         QT_TRANSLATE_NOOP("cli", "ask module proxies how they do from here; this uses the network"),
         {json,
          {"kind", 0, "goproxy", QT_TRANSLATE_NOOP("cli", "what is raced")},
          {"url", 0, "URL", QT_TRANSLATE_NOOP("cli", "let this proxy take part too; can be repeated"), true},
          {"module", 0, "PATH",
           QT_TRANSLATE_NOOP("cli", "instead of a race: which way this module would take, and who learns of it")}},
         0,
         runMirrors,
         "burrow.mirrors/1 {kind, module, lanes[{id, name, owner, url, official, answers, connect_ms|null, "
         "first_byte_ms|null,\n"
         "  bytes_per_second|null, newest|null, behind, sumdb|null, same_bytes|null, error|null, took_ms}], sumdbs, "
         "best|null, best_sumdb|null};\n"
         "with --module burrow.module/1 {module, private, sumdb_host|null, sumdb_through_proxy, hops, stopped, "
         "verdict}"},
    };
    return verbs;
}

const Verb *findVerb(const QString &name)
{
    for (const Verb &verb : allVerbs())
        if (name == QLatin1String(verb.name))
            return &verb;
    return nullptr;
}

} // namespace burrow::cli
