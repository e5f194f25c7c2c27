#include "probe/tool_probe.h"

#include "probe/build_info.h"
#include "probe/go_probe.h"

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

/// A row's program: golangci-lint-v2 is installed as golangci-lint.
QString programName(const ToolRow &row)
{
    return row.importPath.section(u'/', -1);
}

ToolFact describe(const Look &look, const QString &name, const AbsPath &path)
{
    ToolFact tool{name, path, {}, {}, {}};
    const PartReader read = partReader(look.fs, path);
    const auto images = readBinary(read);
    tool.arch = archOf(images);
    if (images.empty())
        return tool; // a shim or a script
    const auto info = readBuildInfo(read, images.front());
    if (!info)
        return tool;
    tool.version = info->version;
    const QString go = info->goVersion.section(u' ', 0, 0);
    tool.builtWith = go.startsWith("go"_L1) ? go.sliced(2) : go;
    return tool;
}

} // namespace

std::vector<ToolFact> findTools(const Look &look, const GoEnvFacts &goEnv, const std::vector<ShellFacts> &shells)
{
    QStringList places{goEnv.gobin.str()};
    for (const QString &path : goEnv.effective(u"GOPATH"_s).split(u':', Qt::SkipEmptyParts))
        places += path + u"/bin"_s;
    for (const ShellFacts &shell : shells)
        for (const ShellContext &context : shell.contexts)
            places += context.path;
    places += look.host.var(u"PATH"_s).split(u':');

    std::vector<ToolFact> tools;
    std::vector<AbsPath> seen; // by where links lead: /bin is /usr/bin on many systems
    for (const AbsPath &folder : pathFolders(places)) {
        for (const ToolRow &row : look.catalog.tools) {
            const AbsPath path = folder / programName(row);
            if (look.cancel.isCancelled() || !look.isProgram(path))
                continue;
            const AbsPath real = look.fs.resolve(path).valueOr(path);
            if (std::ranges::find(seen, real) != seen.end())
                continue;
            seen.push_back(real);
            tools.push_back(describe(look, programName(row), path));
        }
    }
    return tools;
}

} // namespace burrow
