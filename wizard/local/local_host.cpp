#include "local/local_host.h"

#include "local/local_os.h"

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

extern char **environ; // macOS declares it nowhere

namespace burrow {

namespace {

QHash<QString, QString> environment()
{
    QHash<QString, QString> variables;
    for (char **entry = environ; entry && *entry; ++entry) {
        const QByteArray text(*entry);
        const qsizetype equals = text.indexOf('=');
        if (equals > 0)
            variables.insert(QString::fromUtf8(text.first(equals)), QString::fromUtf8(text.sliced(equals + 1)));
    }
    return variables;
}

/// Fills in what the user database says; an unknown user (a container's bare number) leaves it empty.
void askUserDatabase(Host &host)
{
    std::vector<char> buffer(16384);
    passwd entry{};
    passwd *found = nullptr;
    if (getpwuid_r(static_cast<uid_t>(host.uid), &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return;
    host.user = QString::fromUtf8(found->pw_name);
    host.accountShell = AbsPath::from(QString::fromUtf8(found->pw_shell));
}

Error homeError(Text what, const QString &home)
{
    Error error;
    error.kind = ErrorKind::Usage;
    error.what = std::move(what);
    error.path = home;
    return error;
}

} // namespace

Result<Host> localHost()
{
    Host host;
    host.os = os::current();
    host.arch = os::hardwareArch();
    host.translated = os::isTranslated();
    host.env = environment();
    host.uid = static_cast<int>(getuid());
    askUserDatabase(host);

    const QString home = host.var(QStringLiteral("HOME"));
    if (home.isEmpty()) {
        return homeError(
            Text("local", QT_TRANSLATE_NOOP("local", "HOME is not set, so Burrow does not know whose files to "
                                                     "look at. Set it to your home folder and start again.")),
            home);
    }
    if (!home.startsWith(u'/')) {
        return homeError(Text("local",
                              QT_TRANSLATE_NOOP("local", "HOME is “%1”, which is not an absolute path. Set it to your "
                                                         "home folder and start again."),
                              {home}),
                         home);
    }
    struct stat folder{};
    if (::stat(home.toUtf8().constData(), &folder) != 0 || !S_ISDIR(folder.st_mode)) {
        return homeError(Text("local",
                              QT_TRANSLATE_NOOP("local", "HOME is “%1”, and there is no such folder. Set it to your "
                                                         "home folder and start again."),
                              {home}),
                         home);
    }
    host.home = AbsPath(home);
    return host;
}

} // namespace burrow
