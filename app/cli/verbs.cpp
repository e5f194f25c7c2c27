#include "cli/verbs.h"

#include <array>

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

const Option json{"json", 0, nullptr, QT_TRANSLATE_NOOP("cli", "print one JSON document")};
const Option workspace{"workspace", 0, "DIR", QT_TRANSLATE_NOOP("cli", "the project folder that is meant")};
const Option bundle{"bundle", 0, "FILE", QT_TRANSLATE_NOOP("cli", "take the choices of a bundle")};
const Option recommended{"recommended", 0, nullptr, QT_TRANSLATE_NOOP("cli", "take what Burrow recommends for this machine")};
const Option set{"set", 0, "KEY=VALUE", QT_TRANSLATE_NOOP("cli", "set one choice; can be repeated"), true};
const Option yes{"yes", 'y', nullptr, QT_TRANSLATE_NOOP("cli", "do not ask")};

} // namespace

std::span<const Verb> allVerbs()
{
    static const std::vector<Verb> verbs{
        {"scan", "[--json] [--workspace DIR]", QT_TRANSLATE_NOOP("cli", "look at this machine; nothing is changed"),
         {json, workspace}, 0, runScan},
        {"plan", "[--json|--diff] [SOURCE] [--workspace DIR]",
         QT_TRANSLATE_NOOP("cli", "show what would be edited; nothing is written"),
         {json,
          {"diff", 0, nullptr, QT_TRANSLATE_NOOP("cli", "print the edits as a unified diff")},
          {"detailed-exitcode", 0, nullptr, QT_TRANSLATE_NOOP("cli", "exit with 2 if there is something to do")},
          bundle, recommended, set, workspace}, 0, runPlan},
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
