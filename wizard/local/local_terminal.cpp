#include "local/local_terminal.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

#ifdef Q_OS_MACOS
#include <mach-o/dyld.h>
#endif

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

QString variable(const char *name)
{
    return QString::fromLocal8Bit(qgetenv(name));
}

/// The locale of messages, as setlocale(3) chooses it: the first that is set and not empty.
QString messageLocale()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const QString value = variable(name); !value.isEmpty())
            return value;
    return {};
}

AbsPath ownProgram()
{
#ifdef Q_OS_MACOS
    std::vector<char> buffer(4096);
    auto size = static_cast<uint32_t>(buffer.size());
    if (_NSGetExecutablePath(buffer.data(), &size) != 0)
        return {};
    const QString path = QFileInfo(QFile::decodeName(buffer.data())).canonicalFilePath();
#else
    const QString path = QFile::symLinkTarget(u"/proc/self/exe"_s);
#endif
    return AbsPath::from(path);
}

bool writeAll(int fd, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t n = ::write(fd, bytes.data(), static_cast<size_t>(bytes.size()));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        bytes = bytes.sliced(n);
    }
    return true;
}

} // namespace

QString languageOfLocale(const QString &locale)
{
    const bool chinese = locale.startsWith("zh"_L1) && (locale.size() == 2 || !locale.at(2).isLetter());
    return chinese ? u"zh_CN"_s : u"en"_s;
}

LocalTerminal localTerminal()
{
    LocalTerminal t;
    t.inputIsTerminal = ::isatty(STDIN_FILENO) == 1;
    t.outputIsTerminal = ::isatty(STDOUT_FILENO) == 1;
    t.errorIsTerminal = ::isatty(STDERR_FILENO) == 1;
    t.colour = t.outputIsTerminal && qgetenv("TERM") != "dumb" && qgetenv("NO_COLOR").isEmpty();
#ifdef Q_OS_MACOS
    t.os = Os::MacOs;
    t.display = !qEnvironmentVariableIsSet("SSH_CONNECTION");
#else
    t.display = !qgetenv("DISPLAY").isEmpty() || !qgetenv("WAYLAND_DISPLAY").isEmpty();
#endif
    t.language = languageOfLocale(messageLocale());
    t.cwd = AbsPath::from(QDir::currentPath());
    t.program = ownProgram();
    return t;
}

bool writeOutput(QByteArrayView bytes)
{
    return writeAll(STDOUT_FILENO, bytes);
}

void writeError(QByteArrayView bytes)
{
    writeAll(STDERR_FILENO, bytes);
}

Result<QByteArray> readInput(qint64 limit)
{
    QByteArray all;
    char buffer[1 << 16];
    for (;;) {
        const ssize_t n = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return Error{ErrorKind::Io,
                         Text("local", QT_TRANSLATE_NOOP("local", "Standard input could not be read.")),
                         QString::fromLocal8Bit(std::strerror(errno)),
                         {}};
        if (n == 0)
            return all;
        all.append(buffer, n);
        if (all.size() > limit)
            return Error{ErrorKind::Unsupported,
                         Text("local", QT_TRANSLATE_NOOP("local", "Standard input holds more than %1 bytes."),
                              {QString::number(limit)}),
                         {},
                         {}};
    }
}

std::optional<QString> readLine()
{
    QByteArray line;
    for (char c = 0;;) {
        const ssize_t n = ::read(STDIN_FILENO, &c, 1);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0 && line.isEmpty())
            return std::nullopt;
        if (n <= 0 || c == '\n')
            return QString::fromUtf8(line);
        line.append(c);
    }
}

Error replaceProcess(const AbsPath &program, const QStringList &arguments)
{
    std::vector<QByteArray> bytes{QFile::encodeName(program.str())};
    for (const QString &argument : arguments)
        bytes.push_back(argument.toLocal8Bit());
    std::vector<char *> argv;
    argv.reserve(bytes.size() + 1);
    for (QByteArray &b : bytes)
        argv.push_back(b.data());
    argv.push_back(nullptr);
    ::execv(argv.front(), argv.data());
    const int code = errno;
    return Error{code == ENOENT ? ErrorKind::NotFound : ErrorKind::Io,
                 Text("local", QT_TRANSLATE_NOOP("local", "%1 could not be started."), {program.str()}),
                 QString::fromLocal8Bit(std::strerror(code)), program.str()};
}

} // namespace burrow
