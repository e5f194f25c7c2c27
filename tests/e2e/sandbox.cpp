#include "sandbox.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000;
const QString oracleScript = QStringLiteral(BURROW_SOURCE_DIR "/../shared/oracles/shell/path-oracle.sh");

Outcome finish(QProcess &process)
{
    process.setStandardInputFile(QProcess::nullDevice());
    process.start();
    Outcome outcome;
    if (process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit)
        outcome.code = process.exitCode();
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    return outcome;
}

// The same facts as path-oracle.sh: each shell in four modes, its variables taken from a file.
Seen askShell(const QString &shell, const QProcessEnvironment &environment, const QString &home)
{
    Seen seen;
    for (const QString &mode : {u"plain"_s, u"login"_s, u"interactive"_s, u"login+interactive"_s}) {
        const QString answer = home + u"/.burrow-test-answer"_s;
        QStringList arguments{u"-w"_s, u"timeout"_s, u"20"_s, shell};
        if (mode.contains(u"login"))
            arguments << u"-l"_s;
        if (mode.contains(u"interactive"))
            arguments << u"-i"_s;
        QProcess process;
        process.setProgram(u"setsid"_s);
        process.setArguments(arguments << u"-c"_s << u"/usr/bin/env -0 > \"$HOME/.burrow-test-answer\""_s);
        process.setWorkingDirectory(home);
        process.setProcessEnvironment(environment);
        const Outcome outcome = finish(process);
        SeenPath &one = seen[mode];
        QByteArrayList complaints = outcome.err.split('\n');
        complaints.removeIf([](const QByteArray &line) {
            return line.isEmpty() || line.contains("no job control") || line.contains("terminal process group") ||
                   line.contains("access tty");
        });
        one.rest = "rc=" + QByteArray::number(outcome.code) + " stderr_lines=" + QByteArray::number(complaints.size()) +
                   " stdout_bytes=" + QByteArray::number(outcome.out.size());
        QFile file(answer);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &variable : file.readAll().split('\0')) {
            if (variable.startsWith("PATH="))
                one.path = QString::fromUtf8(variable.mid(5)).split(u':');
        }
        file.close();
        file.remove();
    }
    return seen;
}

Seen readOracle(const QByteArray &lines)
{
    Seen seen;
    for (const QByteArray &line : lines.split('\n')) {
        const QByteArrayList words = line.split(' ');
        if (words.size() < 3)
            continue;
        SeenPath &one = seen[QString::fromUtf8(words[1])];
        const QByteArray rest = line.mid(words[0].size() + words[1].size() + 2);
        if (rest.startsWith("PATH["))
            one.path << QString::fromUtf8(rest.mid(rest.indexOf(' ') + 1));
        else if (rest.startsWith("rc="))
            one.rest = rest;
    }
    return seen;
}

} // namespace

Sandbox::Sandbox()
{
    QDir().mkpath(home());
    env.insert(u"HOME"_s, home());
    env.insert(u"USER"_s, u"ann"_s);
    env.insert(u"LOGNAME"_s, u"ann"_s);
    env.insert(u"LANG"_s, u"C.UTF-8"_s);
    env.insert(u"TERM"_s, u"dumb"_s);
    env.insert(u"PATH"_s, startPath);
    // What Burrow keeps for itself lies elsewhere, so that the home folder can be compared whole.
    env.insert(u"XDG_STATE_HOME"_s, m_root.filePath(u"state"_s));
    env.insert(u"XDG_CACHE_HOME"_s, m_root.filePath(u"cache"_s));
}

void Sandbox::useShell(const QString &name)
{
    env.insert(u"SHELL"_s, QStandardPaths::findExecutable(name));
}

void Sandbox::write(const QString &name, const QByteArray &bytes) const
{
    const QString path = home() + u'/' + name;
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

void Sandbox::link(const QString &name, const QString &to) const
{
    const QString path = home() + u'/' + name;
    QDir().mkpath(QFileInfo(path).path());
    if (!QFile::link(to, path))
        qFatal("cannot link %s", qPrintable(path));
}

QByteArray Sandbox::read(const QString &name) const
{
    QFile file(home() + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Outcome Sandbox::run(const QString &program, const QStringList &arguments, const QString &folder) const
{
    QProcess process;
    process.setProgram(program);
    process.setArguments(arguments);
    process.setProcessEnvironment(env);
    process.setWorkingDirectory(folder.isEmpty() ? home() : folder);
    return finish(process);
}

Outcome Sandbox::burrow(const QStringList &arguments) const
{
    return run(QStringLiteral(BURROW_BIN_DIR "/burrow"), arguments);
}

json::Document Sandbox::document(const QStringList &arguments) const
{
    const Outcome outcome = burrow(arguments);
    const auto document = json::parse(outcome.out, json::strict());
    if (!document)
        qWarning("burrow %s: exit %d, no JSON\n%s%s", qPrintable(arguments.join(u' ')), outcome.code,
                 outcome.out.constData(), outcome.err.constData());
    return document ? *document : json::Document();
}

Tree Sandbox::tree() const
{
    Tree tree;
    QDirIterator all(home(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QFileInfo info(all.next());
        const QString name = QDir(home()).relativeFilePath(info.filePath());
        QByteArray what = info.isDir() ? "folder " : "file ";
        if (info.isSymLink())
            what = "link " + QFile::symLinkTarget(info.filePath()).toUtf8();
        if (!info.isSymLink())
            what += QByteArray::number(int(info.permissions()), 16) + ' ';
        if (!info.isSymLink() && info.isFile()) {
            QFile file(info.filePath());
            what += file.open(QIODevice::ReadOnly) ? file.readAll() : "unreadable";
        }
        tree.insert(name, what);
    }
    return tree;
}

bool Sandbox::hasOracle()
{
    return QFile::exists(oracleScript);
}

Seen Sandbox::see(const QString &shell, const QString &path, bool oracle) const
{
    QTemporaryDir copy;
    const QString there = copy.filePath(u"home"_s);
    run(u"/bin/cp"_s, {u"-a"_s, home(), there});
    const QString start = path.isEmpty() ? startPath : QString(path).replace(home(), there);

    Seen seen;
    QProcess process;
    QProcessEnvironment environment;
    if (oracle) {
        environment.insert(u"PATH"_s, startPath);
        environment.insert(u"ORACLE_PATH"_s, start);
        environment.insert(u"ORACLE_NO_OVERLAY"_s, u"1"_s);
        process.setProcessEnvironment(environment);
        process.setProgram(u"bash"_s);
        process.setArguments({oracleScript, there, shell});
        seen = readOracle(finish(process).out);
    } else {
        environment = env;
        environment.insert(u"HOME"_s, there);
        environment.insert(u"PATH"_s, start);
        environment.remove(u"XDG_STATE_HOME"_s);
        environment.remove(u"XDG_CACHE_HOME"_s);
        seen = askShell(shell, environment, there);
    }
    for (SeenPath &one : seen)
        one.path.replaceInStrings(there, u"~"_s);
    return seen;
}

QString goFolderBesidePath()
{
    const QStringList start{u"/usr/local/bin"_s, u"/usr/bin"_s, u"/bin"_s};
    const QString usual = u"/usr/local/go/bin"_s;
    return QStandardPaths::findExecutable(u"go"_s, start).isEmpty() && QFileInfo(usual + u"/go"_s).isExecutable()
               ? usual
               : QString();
}

} // namespace burrow
