#include "cli/scan_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

/// A JSON array of what a function makes of each element.
template <typename List, typename Make>
QJsonArray each(const List &list, Make make)
{
    QJsonArray array;
    for (const auto &element : list)
        array.append(make(element));
    return array;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue orNull(const AbsPath &path)
{
    return orNull(path.str());
}

QString osName(Os os)
{
    return os == Os::MacOs ? u"macos"_s : u"linux"_s;
}

QString modeName(ShellMode mode)
{
    switch (mode) {
    case ShellMode::Login: return u"login"_s;
    case ShellMode::Interactive: return u"interactive"_s;
    case ShellMode::Script: return u"script"_s;
    case ShellMode::Editor: return u"editor"_s;
    }
    return {};
}

QString originName(GoOrigin origin)
{
    switch (origin) {
    case GoOrigin::Official: return u"official"_s;
    case GoOrigin::Homebrew: return u"homebrew"_s;
    case GoOrigin::Distribution: return u"distribution"_s;
    case GoOrigin::Sdk: return u"sdk"_s;
    case GoOrigin::ToolchainModule: return u"toolchain-module"_s;
    case GoOrigin::VersionManager: return u"version-manager"_s;
    case GoOrigin::Snap: return u"snap"_s;
    case GoOrigin::Other: return u"other"_s;
    }
    return {};
}

QString originName(GoEnvOrigin origin)
{
    switch (origin) {
    case GoEnvOrigin::Process: return u"process"_s;
    case GoEnvOrigin::UserFile: return u"user-file"_s;
    case GoEnvOrigin::GorootFile: return u"goroot-file"_s;
    case GoEnvOrigin::BuiltIn: return u"built-in"_s;
    }
    return {};
}

QString stateName(ProbeReport::State state)
{
    switch (state) {
    case ProbeReport::State::Ok: return u"ok"_s;
    case ProbeReport::State::Attention: return u"attention"_s;
    case ProbeReport::State::Bad: return u"bad"_s;
    case ProbeReport::State::Unknown: return u"unknown"_s;
    }
    return {};
}

QJsonObject machineJson(const Survey &survey)
{
    const SystemFacts &system = survey.system;
    return {{u"os"_s, osName(survey.host.os)},
            {u"arch"_s, survey.host.arch},
            {u"translated"_s, survey.host.translated},
            {u"home"_s, survey.host.home.str()},
            {u"name"_s, system.name},
            {u"version"_s, system.version},
            {u"kernel"_s, system.kernel},
            {u"container"_s, system.container},
            {u"wsl"_s, system.wsl},
            {u"ptrace_scope"_s, system.ptraceScope ? QJsonValue(*system.ptraceScope) : QJsonValue(QJsonValue::Null)},
            {u"display"_s, system.hasDisplay}};
}

QJsonObject contextJson(const ShellContext &context)
{
    QJsonObject found;
    for (auto it = context.found.begin(); it != context.found.end(); ++it)
        found.insert(it.key(), it.value().str());
    return {{u"mode"_s, modeName(context.mode)},
            {u"measured"_s, context.measured},
            {u"timed_out"_s, context.timedOut},
            {u"exit_code"_s, context.exitCode},
            {u"printed"_s, context.printed},
            {u"path"_s, QJsonArray::fromStringList(context.path)},
            {u"found"_s, found},
            {u"took_ms"_s, qint64(context.took.count())}};
}

QJsonObject shellJson(const ShellFacts &shell)
{
    return {{u"name"_s, shell.name},
            {u"program"_s, shell.program.str()},
            {u"supported"_s, shell.supported},
            {u"login_shell"_s, shell.isLoginShell},
            {u"in_use"_s, shell.inUse},
            {u"files"_s, each(shell.files,
                              [](const StartupFile &file) {
                                  return QJsonObject{{u"path"_s, file.path.str()},
                                                     {u"exists"_s, file.exists},
                                                     {u"system"_s, file.system},
                                                     {u"read_by"_s, each(file.readBy, modeName)}};
                              })},
            {u"contexts"_s, each(shell.contexts, contextJson)}};
}

QJsonObject goInstallJson(const GoInstall &go)
{
    return {{u"go"_s, go.go.str()},       {u"goroot"_s, orNull(go.goroot)},     {u"version"_s, orNull(go.version)},
            {u"arch"_s, orNull(go.arch)}, {u"origin"_s, originName(go.origin)}, {u"on_path"_s, go.onPath}};
}

QJsonObject goEnvJson(const GoEnvFacts &env, const TextRenderer &text)
{
    QJsonObject values;
    for (const GoEnvValue &value : env.values) {
        values.insert(value.name, QJsonObject{{u"value"_s, value.effective},
                                              {u"sources"_s, each(value.sources, [](const GoEnvSource &source) {
                                                   return QJsonObject{{u"origin"_s, originName(source.origin)},
                                                                      {u"value"_s, source.value},
                                                                      {u"file"_s, orNull(source.file)},
                                                                      {u"line"_s, source.line}};
                                               })}});
    }
    return {{u"file"_s, orNull(env.file)},
            {u"disabled"_s, env.disabled},
            {u"gobin"_s, orNull(env.gobin)},
            {u"gobin_exists"_s, env.gobinStat.exists()},
            {u"values"_s, values},
            {u"problem"_s, env.problem ? QJsonValue(text(env.problem->what)) : QJsonValue(QJsonValue::Null)}};
}

QJsonObject editorJson(const EditorFacts &editor)
{
    return {{u"id"_s, editor.id},
            {u"name"_s, editor.name},
            {u"version"_s, orNull(editor.version)},
            {u"app"_s, orNull(editor.app)},
            {u"user_dir"_s, orNull(editor.userDir)},
            {u"running"_s, editor.running},
            {u"settings_sync"_s, editor.settingsSync},
            {u"profiles"_s, each(editor.profiles,
                                 [](const EditorProfile &profile) {
                                     return QJsonObject{{u"id"_s, profile.id},
                                                        {u"name"_s, profile.name},
                                                        {u"settings"_s, profile.settings.str()}};
                                 })},
            {u"extensions"_s, each(editor.extensions, [](const ExtensionFact &extension) {
                 return QJsonObject{{u"id"_s, extension.id}, {u"version"_s, extension.version}};
             })}};
}

QJsonValue workspaceJson(const std::optional<WorkspaceFacts> &workspace)
{
    if (!workspace)
        return QJsonValue::Null;
    return QJsonObject{{u"root"_s, workspace->root.str()},
                       {u"go_mod"_s, orNull(workspace->goMod)},
                       {u"go_work"_s, orNull(workspace->goWork)},
                       {u"module"_s, orNull(workspace->module)},
                       {u"go_line"_s, orNull(workspace->goLine)},
                       {u"toolchain_line"_s, orNull(workspace->toolchainLine)},
                       {u"dependencies"_s, QJsonArray::fromStringList(workspace->dependencies)},
                       {u"mains"_s, each(workspace->mains,
                                         [](const MainPackage &package) {
                                             return QJsonObject{{u"dir"_s, package.dir},
                                                                {u"import_path"_s, orNull(package.importPath)}};
                                         })},
                       {u"has_tests"_s, workspace->hasTests},
                       {u"git_root"_s, orNull(workspace->gitRoot)},
                       {u"pins"_s, QJsonArray::fromStringList(workspace->pins)}};
}

QJsonObject fileJson(const FileSnapshot &file, const TextRenderer &text)
{
    return {{u"path"_s, file.path.str()},
            {u"target"_s, file.target.str()},
            {u"exists"_s, file.exists()},
            {u"sha256"_s, orNull(QString::fromLatin1(file.sha256))},
            {u"tracked_by"_s, orNull(file.trackedBy)},
            {u"managed_by"_s, orNull(file.managedBy)},
            {u"problem"_s, file.problem ? QJsonValue(text(file.problem->what)) : QJsonValue(QJsonValue::Null)}};
}

} // namespace

QJsonObject scanJson(const Survey &survey, const TextRenderer &text)
{
    return {{u"schema"_s, u"burrow.scan/1"_s},
            {u"machine"_s, machineJson(survey)},
            {u"shells"_s, each(survey.shells, shellJson)},
            {u"go"_s, each(survey.goInstalls, goInstallJson)},
            {u"go_env"_s, goEnvJson(survey.goEnv, text)},
            {u"tools"_s, each(survey.tools,
                              [](const ToolFact &tool) {
                                  return QJsonObject{{u"name"_s, tool.name},
                                                     {u"path"_s, tool.path.str()},
                                                     {u"version"_s, orNull(tool.version)},
                                                     {u"built_with"_s, orNull(tool.builtWith)},
                                                     {u"arch"_s, orNull(tool.arch)}};
                              })},
            {u"editors"_s, each(survey.editors, editorJson)},
            {u"workspace"_s, workspaceJson(survey.workspace)},
            {u"files"_s, each(survey.files, [&](const FileSnapshot &file) { return fileJson(file, text); })},
            {u"running"_s, QJsonArray::fromStringList(survey.processes)},
            {u"probes"_s, each(survey.reports,
                               [&](const ProbeReport &report) {
                                   return QJsonObject{{u"id"_s, report.id},
                                                      {u"title"_s, text(report.title)},
                                                      {u"summary"_s, text(report.summary)},
                                                      {u"state"_s, stateName(report.state)},
                                                      {u"took_ms"_s, qint64(report.took.count())},
                                                      {u"child_cpu_ms"_s, qint64(report.childCpu.count())},
                                                      {u"slowest_child_ms"_s, qint64(report.slowestChild.count())}};
                               })},
            {u"took_ms"_s, qint64(survey.took.count())}};
}

} // namespace burrow::cli
