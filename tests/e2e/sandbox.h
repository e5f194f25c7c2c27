// A Sandbox is a throw-away home folder with the real burrow program in front of it.
#pragma once

#include "json/json.h"

#include <QMap>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace burrow {

/// What a program did.
struct Outcome
{
    int code = -1;
    QByteArray out, err;
};

/// Every file, folder and link below a folder with its kind, mode and bytes, by relative path.
using Tree = QMap<QString, QByteArray>;

/// What a shell sees in one way of starting it.
struct SeenPath
{
    QStringList path;
    QByteArray rest; ///< exit code, lines on standard error, bytes on standard output

    bool operator==(const SeenPath &) const = default;
};
using Seen = QMap<QString, SeenPath>; ///< by mode: plain, login, interactive, login+interactive

class Sandbox
{
public:
    Sandbox();

    bool isValid() const { return m_root.isValid(); }
    /// The home folder; its name has a space in it.
    QString home() const { return m_root.filePath(QStringLiteral("home of ann")); }
    void write(const QString &name, const QByteArray &bytes) const; ///< below home, folders made on the way
    void link(const QString &name, const QString &to) const;
    QByteArray read(const QString &name) const;

    QProcessEnvironment env; ///< what burrow and the shells start with; nothing else is inherited
    void useShell(const QString &name);
    QString startPath = QStringLiteral("/usr/local/bin:/usr/bin:/bin");

    Outcome burrow(const QStringList &arguments) const;
    /// A document of burrow --json.
    json::Document document(const QStringList &arguments) const;
    Outcome run(const QString &program, const QStringList &arguments, const QString &folder = {}) const;

    Tree tree() const;
    /// What the shell makes of a copy of the home folder, which is thrown away, because shells write into their home.
    /// Entries below home begin with "~". path: what PATH is at the start.
    Seen see(const QString &shell, const QString &path = {}) const { return see(shell, path, hasOracle()); }
    /// The same asked by ../shared/oracles/shell/path-oracle.sh, which may lie beside the project, or by ourselves.
    Seen see(const QString &shell, const QString &path, bool oracle) const;
    static bool hasOracle();

private:
    QTemporaryDir m_root;
};

/// Where the go command lies that a shell with the start PATH does not find; empty if it does, or if there is none.
QString goFolderBesidePath();

} // namespace burrow
