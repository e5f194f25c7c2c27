#include "probe/go_probe.h"

#include "edit/file_edit.h"
#include "probe/binary.h"

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

/// A path by which a go might be found, stable over upgrades.
using Candidates = std::vector<AbsPath>;

/// Adds base/<name>/below for each name in base that begins so.
void addEach(const Look &look, Candidates &candidates, const AbsPath &base, const QString &begin, const QString &below)
{
    for (const QString &name : look.names(base))
        if (name.startsWith(begin))
            candidates.push_back(base / name / below);
}

std::vector<AbsPath> homebrewPrefixes(const Look &look)
{
    QStringList prefixes{look.host.var(u"HOMEBREW_PREFIX"_s), u"/opt/homebrew"_s, u"/usr/local"_s,
                         u"/home/linuxbrew/.linuxbrew"_s, (look.host.home / u".linuxbrew"_s).str()};
    return pathFolders(prefixes);
}

void addHomebrew(const Look &look, Candidates &candidates)
{
    for (const AbsPath &prefix : homebrewPrefixes(look)) {
        const AbsPath opt = prefix / u"opt"_s;
        if (!look.isFolder(opt / u"go"_s) && !look.isFolder(prefix / u"Cellar"_s))
            continue;
        // bin/go changes its target at an upgrade and keeps its name; so do the links in opt.
        candidates.push_back(prefix / u"bin/go"_s);
        candidates.push_back(opt / u"go/libexec/bin/go"_s);
        for (const QString &name : look.names(opt))
            if (name.startsWith("go@"_L1))
                candidates.push_back(opt / name / u"bin/go"_s);
    }
}

AbsPath folderOr(const QString &set, const AbsPath &standard)
{
    const AbsPath path = AbsPath::from(set);
    return path.isEmpty() ? standard : path;
}

void addVersionManagers(const Look &look, Candidates &candidates)
{
    const Host &host = look.host;
    addEach(look, candidates, folderOr(host.var(u"GOENV_ROOT"_s), host.home / u".goenv"_s) / u"versions"_s, {},
            u"bin/go"_s);
    addEach(look, candidates, folderOr(host.var(u"ASDF_DATA_DIR"_s), host.home / u".asdf"_s) / u"installs/golang"_s, {},
            u"go/bin/go"_s);
    const AbsPath data = folderOr(host.var(u"XDG_DATA_HOME"_s), host.home / u".local/share"_s);
    const AbsPath mise = folderOr(host.var(u"MISE_DATA_DIR"_s), data / u"mise"_s) / u"installs/go"_s;
    for (const QString &name : look.names(mise)) // "latest", "1", "1.26" are links to one of the others
        if (look.fs.lstat(mise / name).type == FileType::Folder)
            candidates.push_back(mise / name / u"bin/go"_s);
    addEach(look, candidates, folderOr(host.var(u"GVM_ROOT"_s), host.home / u".gvm"_s) / u"gos"_s, {}, u"bin/go"_s);
}

Candidates usualPlaces(const Look &look)
{
    const AbsPath home = look.host.home;
    Candidates candidates{AbsPath(u"/usr/local/go/bin/go"_s)};
    addHomebrew(look, candidates);
    candidates.push_back(AbsPath(u"/usr/lib/golang/bin/go"_s));
    addEach(look, candidates, AbsPath(u"/usr/lib"_s), u"go-"_s, u"bin/go"_s);
    candidates.push_back(AbsPath(u"/usr/lib/go/bin/go"_s));
    candidates.push_back(AbsPath(u"/snap/go/current/bin/go"_s));
    candidates.push_back(home / u".local/go/bin/go"_s);
    addEach(look, candidates, home / u"sdk"_s, u"go"_s, u"bin/go"_s);
    addVersionManagers(look, candidates);
    const AbsPath goPath = folderOr(look.host.var(u"GOPATH"_s).section(u':', 0, 0), home / u"go"_s);
    const AbsPath cache = folderOr(look.host.var(u"GOMODCACHE"_s), goPath / u"pkg/mod"_s);
    addEach(look, candidates, cache / u"golang.org"_s, u"toolchain@"_s, u"bin/go"_s);
    return candidates;
}

GoOrigin originOf(const AbsPath &goroot, const Host &host)
{
    const QString path = goroot.str();
    const auto below = [&](const QString &folder) { return goroot.isWithin(host.home / folder); };
    if (path == "/usr/local/go"_L1)
        return GoOrigin::Official;
    if (path.contains("/golang.org/toolchain@"_L1))
        return GoOrigin::ToolchainModule;
    if (path.contains("/Cellar/"_L1) || path.contains("linuxbrew/"_L1))
        return GoOrigin::Homebrew;
    if (below(u"sdk"_s))
        return GoOrigin::Sdk;
    if (path.startsWith("/snap/"_L1))
        return GoOrigin::Snap;
    if (path.startsWith("/usr/lib/"_L1) || path.startsWith("/usr/share/"_L1) || path.startsWith("/usr/lib64/"_L1))
        return GoOrigin::Distribution;
    if (path.contains("/.goenv/"_L1) || path.contains("/.asdf/"_L1) || path.contains("/mise/"_L1) ||
        path.contains("/.gvm/"_L1))
        return GoOrigin::VersionManager;
    return GoOrigin::Other;
}

/// The folder above bin, where it is a Go: it has a VERSION and a src or a pkg.
AbsPath gorootOf(const Look &look, const AbsPath &go)
{
    const auto real = look.fs.resolve(go);
    if (!real || !look.isProgram(*real) || real->parent().name() != "bin"_L1)
        return {};
    const AbsPath root = real->parent().parent();
    return look.isFile(root / u"VERSION"_s) ? root : AbsPath();
}

/// "1.26.8" of "go1.26.8\ntime 2026-..".
QString versionOf(const QByteArray &file)
{
    QString first = QString::fromUtf8(file.left(file.indexOf('\n') < 0 ? file.size() : file.indexOf('\n'))).trimmed();
    return first.startsWith("go"_L1) ? first.sliced(2) : first;
}

GoInstall describe(const Look &look, const AbsPath &go, const AbsPath &goroot)
{
    GoInstall install;
    install.go = go;
    install.goroot = goroot;
    install.version = versionOf(look.text(goroot / u"VERSION"_s));
    install.arch = archOf(readBinary(partReader(look.fs, go)));
    install.origin = originOf(goroot, look.host);
    for (const EnvLine &line : readEnvLines(look.text(goroot / u"go.env"_s)))
        install.defaults.insert(line.key, line.value);
    return install;
}

void addNew(const Look &look, const Candidates &candidates, std::vector<GoInstall> &installs)
{
    for (const AbsPath &go : candidates) {
        if (look.cancel.isCancelled())
            return;
        const AbsPath goroot = gorootOf(look, go);
        if (goroot.isEmpty())
            continue;
        const auto same = std::ranges::find(installs, goroot, &GoInstall::goroot);
        if (same == installs.end())
            installs.push_back(describe(look, go, goroot));
        else if (same->go.str().contains("/Cellar/"_L1)) // found by a path that the next upgrade breaks
            same->go = go;
    }
}

/// How far an installation is from being the one a person means.
int distance(const GoInstall &install, const std::vector<AbsPath> &foundByLoginShell)
{
    if (install.onPath)
        return 0;
    if (std::ranges::find(foundByLoginShell, install.goroot) != foundByLoginShell.end())
        return 1;
    switch (install.origin) {
    case GoOrigin::Official:
    case GoOrigin::Homebrew:
    case GoOrigin::Distribution:
    case GoOrigin::Other: return 2;
    case GoOrigin::Sdk:
    case GoOrigin::VersionManager:
    case GoOrigin::Snap: return 3;
    case GoOrigin::ToolchainModule: break;
    }
    return 4;
}

void sortByMeaning(std::vector<GoInstall> &installs, const std::vector<AbsPath> &foundByLoginShell = {})
{
    std::ranges::stable_sort(installs, [&](const GoInstall &a, const GoInstall &b) {
        const int nearA = distance(a, foundByLoginShell), nearB = distance(b, foundByLoginShell);
        if (nearA != nearB)
            return nearA < nearB;
        return Version::parse(b.version).value_or(Version()) < Version::parse(a.version).value_or(Version());
    });
}

} // namespace

std::vector<GoInstall> findGo(const Look &look, const std::vector<AbsPath> &pathFolders)
{
    std::vector<GoInstall> installs;
    Candidates onPath;
    for (const AbsPath &folder : pathFolders)
        onPath.push_back(folder / u"go"_s);
    addNew(look, onPath, installs);
    // Is what PATH finds first one of them? It may be a shim of a version manager, which is none.
    const AbsPath first = findProgram(look, pathFolders, u"go"_s);
    if (!installs.empty() && !first.isEmpty() && gorootOf(look, first) == installs.front().goroot)
        installs.front().onPath = true;
    addNew(look, usualPlaces(look), installs);
    sortByMeaning(installs);
    return installs;
}

void addGoFromShells(const Look &look, const std::vector<ShellFacts> &shells, std::vector<GoInstall> &installs)
{
    Candidates candidates;
    std::vector<AbsPath> foundByLoginShell;
    for (const ShellFacts &shell : shells) {
        for (const ShellContext &context : shell.contexts) {
            for (const AbsPath &folder : pathFolders(context.path))
                if (std::ranges::find(candidates, folder / u"go"_s) == candidates.end())
                    candidates.push_back(folder / u"go"_s);
            if (shell.isLoginShell && context.found.contains(u"go"_s))
                foundByLoginShell.push_back(gorootOf(look, context.found.value(u"go"_s)));
        }
    }
    addNew(look, candidates, installs);
    sortByMeaning(installs, foundByLoginShell);
}

} // namespace burrow
