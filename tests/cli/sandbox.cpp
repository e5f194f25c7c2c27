#include "sandbox.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace burrow {

QJsonObject Ran::json() const
{
    return QJsonDocument::fromJson(out).object();
}

Sandbox::Sandbox()
{
    QDir().mkpath(home());
    env.insert(u"HOME"_s, home());
    env.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    env.insert(u"SHELL"_s, u"/bin/bash"_s);
    env.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
}

void Sandbox::write(const QString &relative, const QByteArray &bytes) const
{
    QDir().mkpath(QFileInfo(path(relative)).path());
    QFile file(path(relative));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

QByteArray Sandbox::read(const QString &relative) const
{
    QFile file(path(relative));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool Sandbox::exists(const QString &relative) const
{
    return QFileInfo::exists(path(relative));
}

QMap<QString, QByteArray> Sandbox::tree() const
{
    QMap<QString, QByteArray> tree;
    QDirIterator it(home(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QFileInfo info(it.next());
        const QString name = QDir(home()).relativeFilePath(info.filePath());
        if (name.startsWith(".local"_L1)) // history and journal live below it
            continue;
        QByteArray about = QByteArray::number(int(info.permissions()), 16) + ' ';
        if (info.isSymLink())
            about += "-> " + info.symLinkTarget().toUtf8();
        else if (info.isFile())
            about += read(name);
        tree.insert(name, about);
    }
    return tree;
}

QString Sandbox::program()
{
    return QStringLiteral(BURROW_BIN_DIR "/burrow");
}

QString Sandbox::shell(const QString &name)
{
    return QStandardPaths::findExecutable(name,
                                          {u"/usr/bin"_s, u"/bin"_s, u"/usr/local/bin"_s, u"/opt/homebrew/bin"_s});
}

Ran Sandbox::burrow(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(env);
    process.setWorkingDirectory(home());
    process.start(program(), arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(120'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

Ran Sandbox::onTerminal(const QStringList &arguments, const QByteArrayList &answers,
                        const std::function<void(qsizetype)> &beforeAnswer) const
{
    const int master = ::posix_openpt(O_RDWR | O_NOCTTY);
    if (master < 0 || ::grantpt(master) != 0 || ::unlockpt(master) != 0)
        return {};
    const QByteArray side = ::ptsname(master);
    const pid_t child = ::fork();
    if (child == 0) {
        ::setsid();
        const int slave = ::open(side.constData(), O_RDWR);
        ::ioctl(slave, TIOCSCTTY, 0);
        for (const int fd : {0, 1, 2})
            ::dup2(slave, fd);
        ::close(master);
        if (::chdir(home().toUtf8().constData()) != 0)
            ::_exit(126);
        QList<QByteArray> words{program().toUtf8()}, variables;
        for (const QString &argument : arguments)
            words << argument.toUtf8();
        for (const QString &variable : env.toStringList())
            variables << variable.toUtf8();
        std::vector<char *> argv, envp;
        for (QByteArray &word : words)
            argv.push_back(word.data());
        for (QByteArray &variable : variables)
            envp.push_back(variable.data());
        argv.push_back(nullptr);
        envp.push_back(nullptr);
        ::execve(argv.front(), argv.data(), envp.data());
        ::_exit(127);
    }
    Ran ran;
    qsizetype answered = 0;
    QElapsedTimer clock;
    clock.start();
    char buffer[4096];
    while (clock.elapsed() < 120'000) {
        pollfd wait{master, POLLIN, 0};
        ::poll(&wait, 1, 100);
        if (wait.revents & POLLIN) {
            const ssize_t n = ::read(master, buffer, sizeof buffer);
            if (n <= 0)
                break;
            ran.out.append(buffer, n);
        } else if (wait.revents & (POLLHUP | POLLERR)) {
            break;
        }
        // A question ends with "] ".
        if (answered < answers.size() && ran.out.endsWith("] ")) {
            if (beforeAnswer)
                beforeAnswer(answered);
            const QByteArray line = answers.at(answered++) + '\n';
            if (::write(master, line.constData(), size_t(line.size())) != line.size())
                break;
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(master);
    ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    ran.out.replace("\r\n", "\n");
    return ran;
}

void fillTypicalHome(Sandbox &sandbox)
{
    sandbox.write(u".bashrc"_s, "# mine\nalias ll='ls -l'\n");
    sandbox.write(u".config/Code/User/settings.json"_s,
                  "{\n  // my editor\n  \"editor.fontSize\": 13,\n  \"go.useLanguageServer\": false, // since 2019\n"
                  "  \"go.autocompleteUnimportedPackages\": true\n}\n");
}

QStringList editIds(const QJsonObject &plan)
{
    QStringList ids;
    for (const auto &edit : plan[u"edits"_s].toArray())
        ids << edit[u"id"_s].toString();
    return ids;
}

QByteArray bundleOf(const QByteArray &choices)
{
    return R"({"schema":"burrow.bundle/1","name":"team","made":"2026-11-21","needs":"0.1.0","choices":)" + choices +
           "}\n";
}

} // namespace burrow
