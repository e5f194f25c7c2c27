#include "tree_survey.h"

#include "base/hash.h"
#include "edit/file_edit.h"
#include "json/json.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

QString text(const json::Node &node, const char *name, const QString &otherwise = {})
{
    const json::Node *member = node.member(name);
    return member ? QString::fromUtf8(member->text) : otherwise;
}

bool flag(const json::Node &node, const char *name, bool otherwise)
{
    const json::Node *member = node.member(name);
    return member ? member->isTrue() : otherwise;
}

const std::vector<json::Node> &list(const json::Node &node, const char *name)
{
    static const std::vector<json::Node> none;
    const json::Node *member = node.member(name);
    return member ? member->children : none;
}

struct Places
{
    AbsPath home, config, work;
    Os os;

    AbsPath editor() const
    {
        return os == Os::MacOs ? home / u"Library/Application Support/Code/User"_s : config / u"Code/User"_s;
    }
    AbsPath goenv() const
    {
        return os == Os::MacOs ? home / u"Library/Application Support/go/env"_s : config / u"go/env"_s;
    }

    /// "~/go" in HOME of this system.
    AbsPath path(const QString &s) const { return s.startsWith(u"~/"_s) ? home / s.mid(2) : AbsPath::from(s); }
    AbsPath at(const QString &name) const
    {
        if (name == "@goenv"_L1)
            return goenv();
        if (name.startsWith("@editor/"_L1))
            return editor() / name.mid(8);
        if (name.startsWith("@work/"_L1))
            return work / name.mid(6);
        return home / name;
    }
};

Places placesOf(Os os)
{
    const AbsPath home(os == Os::MacOs ? u"/Users/ann"_s : u"/home/ann"_s);
    return {home, home / u".config"_s, home / u"src/app"_s, os};
}

void addFile(Survey &survey, const AbsPath &path, const FileTree &tree, const json::Node &host, const Places &places)
{
    FileSnapshot file;
    file.path = file.target = path;
    for (auto it = tree.cbegin(); it != tree.cend(); ++it) {
        if (places.at(it.key()) != path)
            continue;
        file.bytes = it.value();
        file.sha256 = sha256(file.bytes);
        file.stat.type = FileType::File;
        file.stat.size = file.bytes.size();
        file.stat.mode = 0644;
        file.stat.readable = file.stat.writable = true;
    }
    for (const json::Node &link : list(host, "links"))
        if (places.at(QString::fromUtf8(link.key)) == path) {
            file.target = places.at(QString::fromUtf8(link.text));
            file.isLink = true;
        }
    for (const json::Node &denied : list(host, "unreadable"))
        if (places.at(QString::fromUtf8(denied.text)) == path)
            file.problem = Error{ErrorKind::Denied, Text::verbatim(u"Permission denied."_s), {}, path.str()};
    survey.files.insert(path, file);
}

// ---- shells: what their start-up files do to PATH ------------------------------------------------------------------

std::vector<StartupFile> startupFiles(const QString &shell, const AbsPath &dir, const FileTree &tree,
                                      const Places &places)
{
    using M = ShellMode;
    const auto has = [&](const AbsPath &path) {
        return std::any_of(tree.keyBegin(), tree.keyEnd(),
                           [&](const QString &name) { return places.at(name) == path; });
    };
    std::vector<StartupFile> files;
    const auto add = [&](const QString &name, std::vector<M> modes) {
        files.push_back({dir / name, has(dir / name), false, std::move(modes)});
    };
    if (shell == "zsh"_L1) {
        add(u".zshenv"_s, {M::Login, M::Interactive, M::Script, M::Editor});
        add(u".zprofile"_s, {M::Login, M::Editor});
        add(u".zshrc"_s, {M::Interactive, M::Editor});
        add(u".zlogin"_s, {M::Login, M::Editor});
    } else if (shell == "bash"_L1) {
        bool found = false;
        for (const QString &name : {u".bash_profile"_s, u".bash_login"_s, u".profile"_s}) {
            add(name, found ? std::vector<M>{} : std::vector<M>{M::Login, M::Editor});
            found = found || has(dir / name);
            if (!found)
                files.back().readBy.clear();
        }
        if (!found)
            files.back().readBy = {M::Login, M::Editor};
        add(u".bashrc"_s, {M::Interactive});
    } else if (shell == "fish"_L1) {
        add(u"conf.d/burrow.fish"_s, {M::Login, M::Interactive, M::Script, M::Editor});
        add(u"config.fish"_s, {M::Login, M::Interactive, M::Script, M::Editor});
    }
    return files;
}

QString expanded(QString entry, const Places &places)
{
    entry.remove(u'"');
    return entry.replace("$HOME"_L1, places.home.str())
        .replace("${HOME}"_L1, places.home.str())
        .replace(QRegularExpression(u"^~"_s), places.home.str());
}

void runFile(const QByteArray &bytes, QStringList &path, const Places &places)
{
    static const QRegularExpression guarded(
        u"^case \":\\$PATH:\" in \\*\":(.+):\"\\*\\) ;; \\*\\) export PATH=\"\\1:\\$PATH\" ;; esac$"_s);
    static const QRegularExpression front(
        u"^case \"\\$PATH:\" in \"(.+):\"\\*\\) ;; \\*\\) export PATH=\"\\1:\\$PATH\" ;; esac$"_s);
    static const QRegularExpression fish(u"^contains -- (.+) \\$PATH; or set -gx PATH \\1 \\$PATH$"_s);
    static const QRegularExpression fishFront(u"^test \"\\$PATH\\[1\\]\" = (.+); or set -gx PATH \\1 \\$PATH$"_s);
    static const QRegularExpression prepend(u"^\\s*(?:export\\s+)?PATH=\"?([^:$]*(?:\\$HOME)?[^:$]*):\\$PATH\"?$"_s);
    static const QRegularExpression append(u"^\\s*(?:export\\s+)?PATH=\"?\\$PATH:([^:]+?)\"?$"_s);
    for (const QByteArray &raw : bytes.split('\n')) {
        const QString line = QString::fromUtf8(raw).trimmed();
        if (auto m = guarded.match(line); m.hasMatch()) {
            if (const QString e = expanded(m.captured(1), places); !path.contains(e))
                path.prepend(e);
        } else if (auto f = front.match(line); f.hasMatch()) {
            if (const QString e = expanded(f.captured(1), places); path.value(0) != e)
                path.prepend(e);
        } else if (auto g = fish.match(line); g.hasMatch()) {
            if (const QString e = expanded(g.captured(1), places); !path.contains(e))
                path.prepend(e);
        } else if (auto h = fishFront.match(line); h.hasMatch()) {
            if (const QString e = expanded(h.captured(1), places); path.value(0) != e)
                path.prepend(e);
        } else if (auto p = prepend.match(line); p.hasMatch()) {
            path.prepend(expanded(p.captured(1), places));
        } else if (auto a = append.match(line); a.hasMatch()) {
            path.append(expanded(a.captured(1), places));
        }
    }
}

ShellFacts shellOf(const json::Node &node, const json::Node &host, const FileTree &tree, const Places &places,
                   const Survey &survey)
{
    ShellFacts shell;
    shell.name = text(node, "name");
    shell.program = AbsPath(u"/usr/bin/"_s + shell.name);
    shell.supported = shell.name == "zsh"_L1 || shell.name == "bash"_L1 || shell.name == "fish"_L1;
    shell.isLoginShell = flag(node, "login", false);
    shell.inUse = flag(node, "in_use", true);
    shell.configDir = places.path(text(node, "config", shell.name == "fish"_L1 ? u"~/.config/fish"_s : u"~/."_s));
    shell.files = startupFiles(shell.name, shell.configDir, tree, places);
    for (const ShellMode mode : {ShellMode::Login, ShellMode::Interactive, ShellMode::Script, ShellMode::Editor}) {
        ShellContext context;
        context.mode = mode;
        context.measured = flag(node, "answers", true);
        context.timedOut = !context.measured;
        for (const json::Node &entry : list(host, "path"))
            context.path << places.path(QString::fromUtf8(entry.text)).str();
        for (const StartupFile &file : shell.files)
            if (std::find(file.readBy.begin(), file.readBy.end(), mode) != file.readBy.end())
                for (auto it = tree.cbegin(); it != tree.cend(); ++it)
                    if (places.at(it.key()) == file.path)
                        runFile(it.value(), context.path, places);
        for (const json::Node &variable : list(node, "env"))
            context.env.insert(QString::fromUtf8(variable.key), QString::fromUtf8(variable.text));
        for (const QString &entry : std::as_const(context.path)) {
            for (const GoInstall &install : survey.goInstalls)
                if (install.go.parent().str() == entry && !context.found.contains(u"go"_s))
                    context.found.insert(u"go"_s, install.go);
            for (const ToolFact &tool : survey.tools)
                if (tool.path.parent().str() == entry && !context.found.contains(tool.name))
                    context.found.insert(tool.name, tool.path);
        }
        if (!context.measured) {
            context.path.clear();
            context.found.clear();
        }
        shell.contexts.push_back(context);
    }
    return shell;
}

GoEnvFacts goEnvOf(const json::Node &host, const FileTree &tree, const Places &places)
{
    GoEnvFacts facts;
    facts.file = places.goenv();
    facts.disabled = flag(host, "goenv_off", false);
    const auto set = [&](const QString &name, GoEnvSource source) {
        GoEnvValue &value = facts.values[name];
        value.name = name;
        value.sources.push_back(source);
        value.effective = value.sources.front().value;
    };
    for (const json::Node &variable : list(host, "env"))
        set(QString::fromUtf8(variable.key), {GoEnvOrigin::Process, QString::fromUtf8(variable.text), {}, 0});
    for (const EnvLine &line : readEnvLines(tree.value(u"@goenv"_s)))
        set(QString::fromUtf8(line.key), {GoEnvOrigin::UserFile, QString::fromUtf8(line.value), facts.file, line.line});
    set(u"GOPROXY"_s, {GoEnvOrigin::GorootFile, u"https://proxy.golang.org,direct"_s, {}, 0});
    const AbsPath gopath =
        facts.values.contains(u"GOPATH"_s) ? AbsPath::from(facts.effective(u"GOPATH"_s)) : places.home / u"go"_s;
    facts.gobin = facts.values.contains(u"GOBIN"_s) ? AbsPath::from(facts.effective(u"GOBIN"_s))
                  : gopath.isEmpty()                ? AbsPath()
                                                    : gopath / u"bin"_s;
    if (list(host, "go").empty() && !facts.values.contains(u"GOBIN"_s))
        facts.gobin = {};
    return facts;
}

void addWorkspace(Survey &survey, const json::Node &node, const Places &places)
{
    WorkspaceFacts workspace;
    workspace.root = places.work;
    workspace.vscode = places.work / u".vscode"_s;
    workspace.module = text(node, "module", u"example.com/app"_s);
    workspace.goMod = places.work / u"go.mod"_s;
    workspace.goLine = u"1.24"_s;
    workspace.hasTests = true;
    for (const json::Node &main : list(node, "mains"))
        workspace.mains.push_back({QString::fromUtf8(main.text), {}});
    survey.workspace = workspace;
}

} // namespace

FileTree readTree(const QString &folder)
{
    FileTree tree;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            tree.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return tree;
}

AbsPath placeOf(const QString &name, const Survey &survey)
{
    return placesOf(survey.host.os).at(name);
}

QString nameOf(const AbsPath &path, const Survey &survey)
{
    const Places places = placesOf(survey.host.os);
    if (path == places.goenv())
        return u"@goenv"_s;
    for (const auto &[folder, name] :
         {std::pair(places.editor(), u"@editor"_s), {places.work, u"@work"_s}, {places.home, QString()}})
        if (path.isWithin(folder))
            return (name.isEmpty() ? name : name + u'/') + path.str().mid(folder.str().size() + 1);
    return path.str();
}

Survey surveyOf(const json::Node &host, Os os, const FileTree &tree)
{
    const Places places = placesOf(os);
    Survey survey;
    survey.host.os = os;
    survey.host.arch = os == Os::MacOs ? u"arm64"_s : u"amd64"_s;
    survey.host.home = places.home;
    survey.host.uid = 1000;
    for (const json::Node &variable : list(host, "env"))
        survey.host.env.insert(QString::fromUtf8(variable.key), QString::fromUtf8(variable.text));
    if (const json::Node *scope = host.member("ptrace_scope"))
        survey.system.ptraceScope = scope->text.toInt();
    for (const json::Node &node : list(host, "go")) {
        GoInstall install;
        install.goroot = places.path(text(node, "goroot"));
        install.go = places.path(text(node, "go", install.goroot.str() + u"/bin/go"_s));
        install.version = text(node, "version");
        install.arch = survey.host.arch;
        survey.goInstalls.push_back(install);
    }
    for (const json::Node &node : list(host, "tools"))
        survey.tools.push_back({text(node, "name"), places.path(text(node, "path")), text(node, "version"), {}, {}});
    survey.goEnv = goEnvOf(host, tree, places);
    for (const json::Node &node : list(host, "shells"))
        survey.shells.push_back(shellOf(node, host, tree, places, survey));
    for (const json::Node &node : list(host, "editors")) {
        EditorFacts editor;
        editor.id = QString::fromUtf8(node.text);
        editor.name = editor.id;
        editor.userDir = places.editor();
        editor.profiles.push_back({{}, {}, places.editor() / u"settings.json"_s});
        survey.editors.push_back(editor);
    }
    if (const json::Node *workspace = host.member("workspace"))
        addWorkspace(survey, *workspace, places);

    addFile(survey, survey.goEnv.file, tree, host, places);
    for (const ShellFacts &shell : survey.shells)
        for (const StartupFile &file : shell.files)
            addFile(survey, file.path, tree, host, places);
    for (const EditorFacts &editor : survey.editors)
        addFile(survey, editor.profiles.front().settings, tree, host, places);
    if (survey.workspace)
        for (const QString &name : {u"settings.json"_s, u"launch.json"_s, u"tasks.json"_s})
            addFile(survey, survey.workspace->vscode / name, tree, host, places);
    return survey;
}

} // namespace burrow
