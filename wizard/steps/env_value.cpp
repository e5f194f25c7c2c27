#include "steps/env_value.h"

#include "edit/setting.h"

namespace burrow {

using namespace Qt::StringLiterals;

std::vector<Override> overridesOf(const QString &name, const QString &wanted, const Survey &survey)
{
    std::vector<Override> result;
    const GoEnvValue known = survey.goEnv.values.value(name);
    for (const GoEnvSource &source : known.sources)
        if (source.origin == GoEnvOrigin::Process && !source.value.isEmpty() && source.value != wanted)
            result.push_back({Override::Where::Process, {}, source.value});
    for (const ShellFacts &shell : survey.shells) {
        for (const ShellContext &context : shell.contexts) {
            const QString value = context.env.value(name);
            const auto same = [&](const Override &o) { return o.who == shell.name; };
            // What Burrow itself was started with, a shell only passes on.
            if (context.measured && !value.isEmpty() && value != wanted && value != survey.host.var(name) &&
                std::none_of(result.begin(), result.end(), same))
                result.push_back({Override::Where::Shell, shell.name, value});
        }
    }
    for (const EditorFacts &editor : survey.editors) {
        for (const EditorProfile &profile : editor.profiles) {
            const auto file = survey.files.constFind(profile.settings);
            if (file == survey.files.cend() || file->problem)
                continue;
            const auto parsed = json::parse(file->bytes);
            if (!parsed)
                continue;
            if (const auto found = findSetting(parsed->root, "go.toolsEnvVars", name.toUtf8());
                found && found->node->isString() && QString::fromUtf8(found->node->text) != wanted)
                result.push_back({Override::Where::Editor, profile.settings.tilde(survey.host.home),
                                  QString::fromUtf8(found->node->text)});
        }
    }
    return result;
}

} // namespace burrow
