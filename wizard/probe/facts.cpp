#include "probe/facts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {

QStringList contextsThatFind(const std::vector<ShellFacts> &shells, const QString &program)
{
    QStringList found;
    for (const ShellFacts &shell : shells) {
        for (const ShellContext &context : shell.contexts) {
            if (!context.measured || !context.found.contains(program))
                continue;
            switch (context.mode) {
            case ShellMode::Login: found += shell.name + u" login"_s; break;
            case ShellMode::Interactive: found += shell.name + u" interactive"_s; break;
            case ShellMode::Script: found += shell.name + u" script"_s; break;
            case ShellMode::Editor: break;
            }
        }
    }
    return found;
}

const ToolFact *findTool(const std::vector<ToolFact> &tools, const QString &name)
{
    const auto found = std::ranges::find(tools, name, &ToolFact::name);
    return found == tools.end() ? nullptr : &*found;
}

QString shownVersion(const ToolFact &tool)
{
    return tool.version.isEmpty() ? u"?"_s : tool.version.startsWith(u'v') ? tool.version.sliced(1) : tool.version;
}

} // namespace burrow
