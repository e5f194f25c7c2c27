#include "probe/shell_probe.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

using Modes = std::vector<ShellMode>;
const Modes everyMode{ShellMode::Login, ShellMode::Interactive, ShellMode::Script, ShellMode::Editor};
const Modes loginModes{ShellMode::Login, ShellMode::Editor};
const Modes interactiveModes{ShellMode::Interactive, ShellMode::Editor};

const QStringList supportedShells{u"zsh"_s, u"bash"_s, u"fish"_s};

/// "zsh" of /bin/zsh-5.9, "bash" of /usr/local/bin/bash.
QString kindOf(const AbsPath &program)
{
    static const QRegularExpression version(u"-[0-9][0-9.]*$"_s);
    return program.name().remove(version);
}

class FileList
{
public:
    FileList(const Look &look, ShellFacts &shell)
        : m_look(look)
        , m_shell(shell)
    {
    }

    void addUser(const AbsPath &path, Modes readBy) { add(path, std::move(readBy), false); }
    /// System files are shown where they are; one that is not there is nobody's business.
    void addSystem(const QString &path, Modes readBy)
    {
        if (m_look.isFile(AbsPath(path)))
            add(AbsPath(path), std::move(readBy), true);
    }

private:
    void add(const AbsPath &path, Modes readBy, bool isSystem)
    {
        m_shell.files.push_back({path, m_look.fs.lstat(path).exists(), isSystem, std::move(readBy)});
    }

    const Look &m_look;
    ShellFacts &m_shell;
};

/// True if a line that is no comment mentions the text.
bool mentions(const QByteArray &text, const QByteArray &what)
{
    for (const QByteArray &line : text.split('\n'))
        if (!line.trimmed().startsWith('#') && line.contains(what))
            return true;
    return false;
}

void listBashFiles(const Look &look, ShellFacts &bash)
{
    const AbsPath home = look.host.home;
    bash.configDir = home;
    FileList files(look, bash);
    files.addSystem(u"/etc/profile"_s, loginModes);
    // Of these three a login shell reads the first it finds and no other.
    AbsPath first;
    for (const QString &name : {u".bash_profile"_s, u".bash_login"_s, u".profile"_s}) {
        const AbsPath path = home / name;
        files.addUser(path, first.isEmpty() ? loginModes : Modes());
        if (first.isEmpty() && look.isFile(path))
            first = path;
    }
    const bool isMac = look.host.os == Os::MacOs;
    files.addSystem(isMac ? u"/etc/bashrc"_s : u"/etc/bash.bashrc"_s,
                    isMac ? loginModes : Modes{ShellMode::Interactive});
    // Bash as a login shell reads .bashrc only where the file before says so, and most begin with "return if not
    // interactive".
    const bool sourced = !first.isEmpty() && mentions(look.text(first), ".bashrc");
    files.addUser(home / u".bashrc"_s, sourced ? interactiveModes : Modes{ShellMode::Interactive});
    if (const AbsPath script = AbsPath::from(look.host.var(u"BASH_ENV"_s)); !script.isEmpty())
        files.addUser(script, {ShellMode::Script});
}

void listFishFiles(const Look &look, ShellFacts &fish)
{
    fish.configDir = look.host.xdgConfig() / u"fish"_s;
    FileList files(look, fish);
    const AbsPath ours = fish.configDir / u"conf.d/burrow.fish"_s;
    // conf.d of the user and of the system are read together, by name.
    QMap<QString, AbsPath> fragments{{ours.name(), ours}};
    for (const AbsPath &folder : {AbsPath(u"/etc/fish/conf.d"_s), fish.configDir / u"conf.d"_s})
        for (const QString &name : look.names(folder))
            if (name.endsWith(".fish"_L1))
                fragments.insert(name, folder / name); // the user's replaces the system's of the same name
    for (const AbsPath &fragment : fragments) {
        if (fragment.isWithin(fish.configDir))
            files.addUser(fragment, everyMode);
        else
            files.addSystem(fragment.str(), everyMode);
    }
    files.addSystem(u"/etc/fish/config.fish"_s, everyMode);
    files.addUser(fish.configDir / u"config.fish"_s, everyMode);
}

void listFiles(const Look &look, ShellFacts &shell)
{
    if (shell.name == "zsh"_L1) {
        const AbsPath zdotdir = sessionZdotdir(look);
        placeZshFiles(look, shell, zdotdir.isEmpty() ? look.host.home : zdotdir);
    } else if (shell.name == "bash"_L1) {
        listBashFiles(look, shell);
    } else if (shell.name == "fish"_L1) {
        listFishFiles(look, shell);
    } else {
        shell.configDir = look.host.home;
    }
}

bool hasUserFiles(const ShellFacts &shell)
{
    return std::ranges::any_of(shell.files, [](const StartupFile &file) { return file.exists && !file.system; });
}

/// Where shells lie besides PATH, which a program started from the Dock hardly has.
std::vector<AbsPath> shellFolders(const Host &host)
{
    QStringList folders = host.var(u"PATH"_s).split(u':', Qt::SkipEmptyParts);
    folders << u"/bin"_s << u"/usr/bin"_s << u"/usr/local/bin"_s << u"/opt/homebrew/bin"_s
            << u"/home/linuxbrew/.linuxbrew/bin"_s;
    return pathFolders(folders);
}

} // namespace

AbsPath loginShellProgram(const Host &host)
{
    const AbsPath set = AbsPath::from(host.var(u"SHELL"_s));
    if (!set.isEmpty())
        return set;
    return host.accountShell.isEmpty() ? AbsPath(u"/bin/sh"_s) : host.accountShell;
}

AbsPath sessionZdotdir(const Look &look)
{
    const AbsPath set = AbsPath::from(look.host.var(u"ZDOTDIR"_s));
    return mentions(look.text(look.host.home / u".zshenv"_s), "ZDOTDIR") ? AbsPath() : set;
}

bool mayRunFish(const Look &look, const ShellFacts &shell)
{
    return shell.name == "fish"_L1 || std::ranges::any_of(shell.files, [&](const StartupFile &file) {
               return file.exists && !file.system && mentions(look.text(file.path), "fish");
           });
}

bool canMeasure(const QString &shellName)
{
    static const QStringList known{u"zsh"_s,  u"bash"_s, u"fish"_s, u"sh"_s, u"dash"_s,   u"ash"_s,   u"ksh"_s,
                                   u"mksh"_s, u"tcsh"_s, u"csh"_s,  u"nu"_s, u"elvish"_s, u"xonsh"_s, u"yash"_s};
    return known.contains(shellName);
}

void placeZshFiles(const Look &look, ShellFacts &zsh, const AbsPath &configDir)
{
    zsh.configDir = configDir;
    zsh.files.clear();
    FileList files(look, zsh);
    // Debian, Ubuntu and Arch build zsh with /etc/zsh, the others with /etc.
    const bool ownFolder = look.host.os == Os::Linux && look.isFolder(AbsPath(u"/etc/zsh"_s));
    const QString system = ownFolder ? u"/etc/zsh/"_s : u"/etc/"_s;
    const AbsPath zdotdir = sessionZdotdir(look); // .zshenv is what may set it, so it is looked for before
    files.addSystem(system + u"zshenv"_s, everyMode);
    files.addUser((zdotdir.isEmpty() ? look.host.home : zdotdir) / u".zshenv"_s, everyMode);
    files.addSystem(system + u"zprofile"_s, loginModes);
    files.addUser(configDir / u".zprofile"_s, loginModes);
    files.addSystem(system + u"zshrc"_s, interactiveModes);
    files.addUser(configDir / u".zshrc"_s, interactiveModes);
    files.addSystem(system + u"zlogin"_s, loginModes);
    files.addUser(configDir / u".zlogin"_s, loginModes);
    zsh.inUse = zsh.isLoginShell || hasUserFiles(zsh);
}

std::vector<ShellFacts> findShells(const Look &look)
{
    std::vector<ShellFacts> shells;
    const AbsPath login = loginShellProgram(look.host);
    const auto folders = shellFolders(look.host);
    const auto add = [&](const QString &name, const AbsPath &program) {
        ShellFacts shell;
        shell.name = name;
        shell.program = program;
        shell.supported = supportedShells.contains(name);
        shell.isLoginShell = program == login;
        listFiles(look, shell);
        shell.inUse = shell.isLoginShell || hasUserFiles(shell);
        shells.push_back(std::move(shell));
    };
    if (look.fs.stat(login).exists())
        add(kindOf(login), login);
    for (const QString &name : supportedShells) {
        if (!shells.empty() && shells.front().name == name)
            continue;
        if (const AbsPath program = findProgram(look, folders, name); !program.isEmpty())
            add(name, program);
    }
    return shells;
}

} // namespace burrow
