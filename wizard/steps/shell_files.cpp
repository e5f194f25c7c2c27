#include "steps/shell_files.h"

#include "steps/sources.h"

#include <QRegularExpression>

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

bool exists(const AbsPath &file, const Survey &survey)
{
    const auto snapshot = survey.files.constFind(file);
    return snapshot != survey.files.cend() && snapshot->exists();
}

/// True if the file sets PATH in a line of its own.
bool setsPath(const AbsPath &file, const Survey &survey)
{
    static const QRegularExpression line(
        u"^[ \\t]*(?:export[ \\t]+|typeset[ \\t]+(?:-\\S+[ \\t]+)*)?(?:PATH|path)\\+?="_s,
        QRegularExpression::MultilineOption);
    const auto snapshot = survey.files.constFind(file);
    return snapshot != survey.files.cend() && line.match(QString::fromUtf8(snapshot->bytes)).hasMatch();
}

/// True if what a file before it puts on PATH is lost when the shell reads this one.
bool losesPath(const AbsPath &file, ShellDialect dialect, const Survey &survey)
{
    const auto snapshot = survey.files.constFind(file);
    return snapshot != survey.files.cend() && setsPathAnew(snapshot->bytes, dialect);
}

std::vector<ShellFile> zshFiles(const ShellFacts &shell, const Survey &survey)
{
    const AbsPath profile = shell.configDir / u".zprofile"_s, rc = shell.configDir / u".zshrc"_s,
                  login = shell.configDir / u".zlogin"_s;
    if (losesPath(login, ShellDialect::Posix, survey)) {
        const Text why("steps", QT_TRANSLATE_NOOP("steps", "A login shell reads .zlogin last, and it sets PATH anew: "
                                                           "what the other files add is lost there."));
        return {{rc, ShellDialect::Posix, {ShellMode::Interactive}, why, sources::zshFiles()},
                {login, ShellDialect::Posix, {ShellMode::Login, ShellMode::Editor}, why, sources::zshFiles()}};
    }
    const ShellFile inRc{rc, ShellDialect::Posix, {ShellMode::Interactive, ShellMode::Editor}, {}, sources::zshFiles()};
    if (survey.host.os == Os::Linux) {
        ShellFile file = inRc;
        file.why = Text("steps", QT_TRANSLATE_NOOP("steps", "Terminals start zsh without a login here, so .zshrc is "
                                                            "what they read; the editor's look-up reads it too."));
        return {file};
    }
    if ((setsPath(rc, survey) && !setsPath(profile, survey)) || losesPath(rc, ShellDialect::Posix, survey)) {
        ShellFile file = inRc;
        file.why = Text("steps", QT_TRANSLATE_NOOP("steps", "PATH is already set in .zshrc; terminals and the editor's "
                                                            "look-up read it after the system has set its own PATH."));
        return {file};
    }
    return {
        {profile,
         ShellDialect::Posix,
         {ShellMode::Login, ShellMode::Editor},
         Text("steps", QT_TRANSLATE_NOOP("steps", "Terminals and the editor's look-up start zsh with a login on macOS, "
                                                  "and .zprofile is read after the system has set its own PATH.")),
         sources::zshFiles()}};
}

std::vector<ShellFile> bashFiles(const ShellFacts &shell, const Survey &survey)
{
    AbsPath login = shell.configDir / u".profile"_s;
    for (const QString &name : {u".bash_login"_s, u".bash_profile"_s})
        if (exists(shell.configDir / name, survey))
            login = shell.configDir / name;
    const ShellFile inLogin{
        login,
        ShellDialect::Posix,
        {ShellMode::Login, ShellMode::Editor},
        Text("steps",
             QT_TRANSLATE_NOOP("steps", "bash reads %1 when it starts with a login, as the editor's look-up does; it "
                                        "reads only the first of .bash_profile, .bash_login and .profile."),
             {login.name()}),
        sources::bashFiles()};
    if (survey.host.os == Os::MacOs)
        return {inLogin};
    return {{shell.configDir / u".bashrc"_s,
             ShellDialect::Posix,
             {ShellMode::Interactive},
             Text("steps", QT_TRANSLATE_NOOP(
                               "steps", "Terminals start bash without a login here, so .bashrc is what they read.")),
             sources::bashFiles()},
            inLogin};
}

std::vector<ShellFile> fishFiles(const ShellFacts &shell, const Survey &survey)
{
    const AbsPath own = shell.configDir / u"conf.d/burrow.fish"_s, last = shell.configDir / u"config.fish"_s;
    const std::vector<ShellMode> covers{ShellMode::Login, ShellMode::Interactive, ShellMode::Editor};
    const auto behind =
        std::find_if(shell.files.begin(), shell.files.end(), [&](const StartupFile &file) { return file.path == own; });
    if (std::any_of(behind, shell.files.end(), [&](const StartupFile &file) {
            return file.path != own && losesPath(file.path, ShellDialect::Fish, survey);
        }))
        return {{last, ShellDialect::Fish, covers,
                 Text("steps", QT_TRANSLATE_NOOP("steps", "PATH is set anew after fish has read conf.d/burrow.fish, so "
                                                          "the lines stand in config.fish, which it reads last.")),
                 sources::fishFiles()}};
    return {
        {own, ShellDialect::Fish, covers,
         Text("steps",
              QT_TRANSLATE_NOOP(
                  "steps",
                  "fish reads every file in conf.d, however it is started; one of our own can be removed as a whole.")),
         sources::fishFiles()}};
}

} // namespace

QString ShellFile::idName() const
{
    const QString name = path.name();
    return name.startsWith(u'.') ? name.mid(1) : name;
}

std::vector<ShellFile> pathFiles(const ShellFacts &shell, const Survey &survey, const QString &chosen)
{
    std::vector<ShellFile> files;
    if (!shell.supported)
        return files;
    if (shell.name == "zsh"_L1)
        files = zshFiles(shell, survey);
    else if (shell.name == "bash"_L1)
        files = bashFiles(shell, survey);
    else if (shell.name == "fish"_L1)
        files = fishFiles(shell, survey);
    if (chosen.isEmpty())
        return files;
    ShellFile picked{AbsPath::from(chosen),
                     shell.name == "fish"_L1 ? ShellDialect::Fish : ShellDialect::Posix,
                     {},
                     Text("steps", QT_TRANSLATE_NOOP("steps", "You chose this file.")),
                     {}};
    for (const StartupFile &file : shell.files)
        if (file.path == picked.path)
            for (const ShellMode mode : file.readBy)
                if (mode != ShellMode::Script)
                    picked.covers.push_back(mode);
    for (const ShellFile &file : files)
        if (file.path == picked.path)
            picked = file;
    return {picked};
}

std::vector<AbsPath> eligibleFiles(const ShellFacts &shell, const Survey &survey)
{
    std::vector<AbsPath> result;
    const auto add = [&](const AbsPath &path) {
        if (std::find(result.begin(), result.end(), path) == result.end())
            result.push_back(path);
    };
    for (const ShellFile &file : pathFiles(shell, survey))
        add(file.path);
    for (const StartupFile &file : shell.files)
        if (!file.system && survey.files.contains(file.path))
            add(file.path);
    return result;
}

} // namespace burrow
