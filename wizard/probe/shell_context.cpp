#include "probe/shell_context.h"

#include "probe/shell_probe.h"

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

constexpr QByteArrayView mark("--- burrow reads the environment between these lines ---");
constexpr qsizetype keptOutput = 4096;

/// What the shell is asked to run. /bin/sh has no aliases and no start-up files here, and stands between the shell's
/// own language and the marks: start-up files may print before them, logout files after them.
QString question(const ShellFacts &shell)
{
    const QString ask =
        u"/bin/sh -c 'echo; echo \"%1\"; /usr/bin/env -0; echo; echo \"%1\"'"_s.arg(QString::fromLatin1(mark));
    if (shell.name == "zsh"_L1)
        return u"BURROW_ZDOTDIR=${ZDOTDIR-} "_s + ask; // often set and not exported; "setopt no_unset" must not mind
    if (shell.name == "nu"_L1)
        return u"^"_s + ask;
    return ask;
}

QStringList arguments(const ShellFacts &shell, ShellMode mode)
{
    switch (mode) {
    case ShellMode::Login: return {u"-l"_s, u"-c"_s};
    case ShellMode::Interactive: return {u"-i"_s, u"-c"_s};
    case ShellMode::Script: return {u"-c"_s};
    case ShellMode::Editor: break;
    }
    if (shell.name == "tcsh"_L1 || shell.name == "csh"_L1)
        return {u"-ic"_s}; // as the editor does: they take -l only alone
    return {u"-i"_s, u"-l"_s, u"-c"_s};
}

/// Complaints that a shell has about us, because we give it no terminal, and as the editor no TERM. They are not the
/// user's.
bool isAboutTheTerminal(const QByteArray &line)
{
    static const QByteArrayList ours{"cannot set terminal process group",
                                     "no job control in this shell",
                                     "can't set tty pgrp",
                                     "can't access tty",
                                     "No TTY for interactive shell",
                                     "tcgetpgrp failed",
                                     "Could not set up terminal",
                                     "TERM environment variable not set",
                                     "Using fallback terminal type",
                                     "cannot open tty",
                                     "can't open tty",
                                     "no access to tty",
                                     "Thus no job control"};
    return std::ranges::any_of(ours, [&](const QByteArray &text) { return line.contains(text); });
}

QByteArray withoutOurComplaints(const QByteArray &err)
{
    QByteArrayList kept;
    for (const QByteArray &line : err.split('\n'))
        if (!isAboutTheTerminal(line))
            kept += line;
    return kept.join('\n');
}

/// The environment between the marks and what stands around them.
struct Answer
{
    bool complete = false;
    QByteArray environment, around;
};

Answer splitAnswer(const QByteArray &out)
{
    Answer answer;
    const QByteArray line = mark.toByteArray() + '\n';
    const qsizetype from = out.indexOf(line);
    const qsizetype to = from < 0 ? -1 : out.indexOf('\n' + line, from + line.size());
    if (to < 0) { // what follows the first mark is the user's environment, never output
        answer.around = from < 0 ? out : out.first(from);
        return answer;
    }
    answer.complete = true;
    answer.environment = out.mid(from + line.size(), to - from - line.size());
    answer.around =
        out.first(from).chopped(from > 0 ? 1 : 0) + out.mid(to + 1 + line.size()); // an empty line of ours before
    return answer;
}

/// Variables that Burrow has a use for. The others may hold secrets, and a Survey may be shown and sent around.
bool isWanted(const QString &name)
{
    static const QStringList others{u"CC"_s,
                                    u"CXX"_s,
                                    u"AR"_s,
                                    u"FC"_s,
                                    u"PKG_CONFIG"_s,
                                    u"PKG_CONFIG_PATH"_s,
                                    u"ZDOTDIR"_s,
                                    u"XDG_CONFIG_HOME"_s,
                                    u"XDG_DATA_HOME"_s,
                                    u"XDG_CACHE_HOME"_s,
                                    u"XDG_STATE_HOME"_s};
    if (name.contains("TOKEN"_L1) || name.startsWith("GOOGLE_"_L1))
        return false;
    return name.startsWith("GO"_L1) || name.startsWith("CGO_"_L1) || name.startsWith("HOMEBREW_"_L1) ||
           name.startsWith("DELVE_"_L1) || others.contains(name);
}

QHash<QString, QString> parseEnvironment(const QByteArray &text)
{
    QHash<QString, QString> env;
    for (const QByteArray &entry : text.split('\0')) {
        const qsizetype equals = entry.indexOf('=');
        if (equals > 0)
            env.insert(QString::fromUtf8(entry.first(equals)), QString::fromUtf8(entry.sliced(equals + 1)));
    }
    return env;
}

void fillFrom(const Look &look, ShellContext &context, const QHash<QString, QString> &env)
{
    const QString path = env.value(u"PATH"_s);
    context.path = path.isEmpty() ? QStringList() : path.split(u':');
    for (auto it = env.cbegin(); it != env.cend(); ++it)
        if (isWanted(it.key()))
            context.env.insert(it.key(), it.value());
    const auto folders = pathFolders(context.path);
    for (const QString &tool : {u"go"_s, u"gopls"_s, u"dlv"_s})
        if (const AbsPath program = findProgram(look, folders, tool); !program.isEmpty())
            context.found.insert(tool, program);
}

/// PATH as it is before any start-up file of a shell is read. macOS: what launchd gives to the Dock and to Terminal
/// alike. Linux: what PAM reads from /etc/environment, else the entries every distribution has. Never our own PATH: it
/// comes from a shell that has read its files, and would make them all look right.
QString startPath(const Look &look)
{
    if (look.host.os == Os::MacOs)
        return u"/usr/bin:/bin:/usr/sbin:/sbin"_s;
    for (QByteArray line : look.text(AbsPath(u"/etc/environment"_s)).split('\n')) {
        line = line.trimmed();
        if (line.startsWith("PATH="))
            return QString::fromUtf8(line.mid(5).replace('"', ""));
    }
    return u"/usr/local/bin:/usr/bin:/bin"_s;
}

} // namespace

QHash<QString, QString> startEnvironment(const Look &look, ShellMode mode)
{
    QHash<QString, QString> env;
    // The session's own: start-up files ask for them, and one that finds no agent would start one.
    static const QStringList session{u"LANG"_s,
                                     u"LANGUAGE"_s,
                                     u"LC_ALL"_s,
                                     u"LC_CTYPE"_s,
                                     u"LC_MESSAGES"_s,
                                     u"TZ"_s,
                                     u"TMPDIR"_s,
                                     u"DISPLAY"_s,
                                     u"WAYLAND_DISPLAY"_s,
                                     u"SSH_AUTH_SOCK"_s,
                                     u"SSH_AGENT_PID"_s,
                                     u"DBUS_SESSION_BUS_ADDRESS"_s,
                                     u"XDG_RUNTIME_DIR"_s,
                                     u"XDG_SESSION_TYPE"_s,
                                     u"XDG_CURRENT_DESKTOP"_s,
                                     u"XDG_CONFIG_HOME"_s,
                                     u"XDG_STATE_HOME"_s,
                                     u"XDG_DATA_DIRS"_s,
                                     u"XDG_CONFIG_DIRS"_s,
                                     u"WSL_DISTRO_NAME"_s,
                                     u"BASH_ENV"_s,
                                     u"__CF_USER_TEXT_ENCODING"_s};
    for (const QString &name : session)
        if (const QString value = look.host.var(name); !value.isEmpty())
            env.insert(name, value);
    if (const AbsPath zdotdir = sessionZdotdir(look); !zdotdir.isEmpty())
        env.insert(u"ZDOTDIR"_s, zdotdir.str());
    env.insert(u"HOME"_s, look.host.home.str());
    env.insert(u"PATH"_s, startPath(look));
    env.insert(u"SHELL"_s, loginShellProgram(look.host).str());
    const QString user = look.host.user.isEmpty() ? look.host.var(u"USER"_s) : look.host.user;
    if (!user.isEmpty()) {
        env.insert(u"USER"_s, user);
        env.insert(u"LOGNAME"_s, user);
    }
    if (mode == ShellMode::Editor)
        env.insert(u"VSCODE_RESOLVING_ENVIRONMENT"_s, u"1"_s); // as the editor does; start-up files may look at it
    else
        env.insert(u"TERM"_s, u"xterm-256color"_s); // the desktop starts the editor without one
    return env;
}

std::vector<ShellMode> modesToMeasure(const ShellFacts &shell)
{
    std::vector<ShellMode> modes;
    if (shell.supported) // in use or not: the PATH page shows what each would find
        modes = {ShellMode::Login, ShellMode::Interactive, ShellMode::Script};
    if (shell.isLoginShell && canMeasure(shell.name))
        modes.push_back(ShellMode::Editor);
    return modes;
}

MeasuredShell measureShell(const Look &look, const ShellFacts &shell, ShellMode mode, const PrivateFolders &folders,
                           bool runsFish)
{
    MeasuredShell measured;
    ShellContext &context = measured.context;
    context.mode = mode;
    if (!folders.isValid()) { // no room for what it would write: it is not started
        context.exitCode = -1;
        return measured;
    }

    Command command;
    command.argv = QStringList{shell.program.str()} + arguments(shell, mode) + QStringList{question(shell)};
    command.cwd = look.host.home;
    command.env = startEnvironment(look, mode);
    folders.enter(command.env, runsFish);
    command.deadline = look.request.shellDeadline;
    command.effect = Effect::Reads;
    command.outputLimit = 1 << 20;
    const auto started = look.clock.monotonic();
    const auto result = look.readers.run(command, look.cancel);

    Answer answer;
    if (result) {
        context.took = result->took;
        context.cpu = std::chrono::duration_cast<Milliseconds>(result->cpu);
        context.exitCode = result->exitCode;
        answer = splitAnswer(result->out);
        context.output = (answer.around + withoutOurComplaints(result->err)).trimmed().left(keptOutput);
    } else {
        context.took = look.clock.monotonic() - started;
        context.timedOut = result.error().kind == ErrorKind::TimedOut;
        context.exitCode = -1;
        // A shell that ignores our TERM may still answer once what it waited for is gone. The editor would not hear it.
        const QByteArray printed = splitAnswer(result.error().detail.toUtf8()).around;
        context.output = withoutOurComplaints(printed).trimmed().left(keptOutput);
    }
    context.printed = !context.output.isEmpty();

    QHash<QString, QString> env = parseEnvironment(answer.environment);
    folders.leave(env);
    measured.zdotdir = AbsPath::from(env.take(u"BURROW_ZDOTDIR"_s));
    // The editor takes nothing from a shell that fails, and goes on with what the desktop gave it.
    context.measured = answer.complete && (mode != ShellMode::Editor || context.exitCode == 0);
    if (context.measured)
        fillFrom(look, context, env);
    else if (mode == ShellMode::Editor && (result || context.timedOut))
        fillFrom(look, context, {{u"PATH"_s, startPath(look)}});
    return measured;
}

} // namespace burrow
