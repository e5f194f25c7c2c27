// Host: what kind of machine this is, as values.
#pragma once

#include "base/abs_path.h"

#include <QHash>
#include <QString>

namespace burrow {

/// Operating systems that Burrow plans for. A value, never an #ifdef: the logic of each is tested on any.
enum class Os { Linux, MacOs };

/// A Host is the machine and the user as the program found them at its start.
struct Host
{
    Os os = Os::Linux;
    QString arch;            ///< "arm64" or "amd64" of the hardware (Go's names), not of this process
    bool translated = false; ///< this process runs under Rosetta
    AbsPath home;
    QHash<QString, QString> env; ///< environment of this process
    int uid = 0;
    QString user;         ///< name in the user database; empty if it has none
    AbsPath accountShell; ///< its shell there, which counts where SHELL is not set

    QString var(const QString &name) const { return env.value(name); }

    /// $XDG_CONFIG_HOME or ~/.config. A relative value is ignored, as the XDG specification asks.
    AbsPath xdgConfig() const { return xdg(QStringLiteral("XDG_CONFIG_HOME"), QStringLiteral(".config")); }
    AbsPath xdgState() const { return xdg(QStringLiteral("XDG_STATE_HOME"), QStringLiteral(".local/state")); }
    AbsPath xdgCache() const { return xdg(QStringLiteral("XDG_CACHE_HOME"), QStringLiteral(".cache")); }

    /// Where Burrow keeps its own files.
    AbsPath burrowConfig() const { return os == Os::MacOs ? macSupport() : xdgConfig() / QStringLiteral("burrow"); }
    AbsPath burrowState() const { return os == Os::MacOs ? macSupport() : xdgState() / QStringLiteral("burrow"); }
    AbsPath burrowCache() const
    {
        return os == Os::MacOs ? home / QStringLiteral("Library/Caches/Burrow") : xdgCache() / QStringLiteral("burrow");
    }

private:
    AbsPath xdg(const QString &name, const QString &standard) const
    {
        const AbsPath set = AbsPath::from(env.value(name));
        return set.isEmpty() ? home / standard : set;
    }
    AbsPath macSupport() const { return home / QStringLiteral("Library/Application Support/Burrow"); }
};

} // namespace burrow
