#include "probe/private_folders.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

/// Where temporary folders may lie, the best first. Linux: in memory where the user names no place, for shells start
/// only when the folders are there, and a disk that is busy makes them wait (XDG_RUNTIME_DIR is the user's own;
/// /dev/shm is open to all like /tmp).
QStringList scratchPlaces(const Host &host)
{
    QStringList places;
    if (host.os == Os::Linux && host.var(u"TMPDIR"_s).isEmpty())
        places << host.var(u"XDG_RUNTIME_DIR"_s) << u"/dev/shm"_s;
    places << QDir::tempPath() << u"/tmp"_s << u"/var/tmp"_s;
    return places;
}

/// A folder of our own among the temporary files, outside of HOME, where we leave nothing; null if nowhere is room.
std::unique_ptr<QTemporaryDir> makeScratch(const Host &host)
{
    for (const QString &place : scratchPlaces(host)) {
        const AbsPath base = AbsPath::from(place);
        if (base.isEmpty() || (base.isWithin(host.home) && host.home.str() != "/"_L1))
            continue;
        auto folder = std::make_unique<QTemporaryDir>(base.str() + u"/burrow-XXXXXX"_s);
        if (folder->isValid())
            return folder;
    }
    return nullptr;
}

AbsPath dataHome(const Host &host)
{
    const AbsPath set = AbsPath::from(host.var(u"XDG_DATA_HOME"_s));
    return set.isEmpty() ? host.home / u".local/share"_s : set;
}

/// Makes a folder with a link to everything in the real one, but for the exceptions. The names in that one.
QStringList mirror(const Look &look, const AbsPath &real, const AbsPath &ours, const QStringList &except)
{
    QDir().mkdir(ours.str());
    QStringList names = look.names(real);
    for (const QString &name : names)
        if (!except.contains(name))
            QFile::link((real / name).str(), (ours / name).str());
    return names;
}

} // namespace

PrivateFolders::PrivateFolders(const Look &look)
    : m_folder(makeScratch(look.host))
{
    if (!isValid())
        return;
    const Host &host = look.host;
    const AbsPath base(m_folder->path());
    const auto add = [&](const QString &variable, const AbsPath &real, const QString &name, bool onlyForFish) {
        m_stands.push_back({variable, host.var(variable), real, base / name, onlyForFish});
    };
    add(u"XDG_DATA_HOME"_s, dataHome(host), u"data"_s, false);
    add(u"XDG_CACHE_HOME"_s, host.xdgCache(), u"cache"_s, false);
    add(u"XDG_CONFIG_HOME"_s, host.xdgConfig(), u"config"_s, true);
    for (const Stand &stand : m_stands)
        if (look.isFolder(stand.real))
            mirror(look, stand.real, stand.ours, {u"fish"_s});
}

void PrivateFolders::addFishFolders(const Look &look)
{
    for (const Stand &stand : m_stands) {
        const AbsPath real = stand.real / u"fish"_s;
        const AbsPath ours = stand.ours / u"fish"_s;
        QDir().mkdir(stand.ours.str());
        // fish replaces this one file as a whole when a universal variable changes: a link would be followed.
        if (!mirror(look, real, ours, {u"fish_variables"_s, u"fish_history"_s}).contains(u"fish_variables"_s))
            continue;
        const auto variables = look.fs.read(real / u"fish_variables"_s, 4 << 20);
        if (QFile copy((ours / u"fish_variables"_s).str()); variables && copy.open(QIODevice::WriteOnly))
            copy.write(*variables);
    }
}

void PrivateFolders::enter(QHash<QString, QString> &env, bool forFish) const
{
    for (const Stand &stand : m_stands)
        if (forFish || !stand.onlyForFish)
            env.insert(stand.variable, stand.ours.str());
}

void PrivateFolders::leave(QHash<QString, QString> &env) const
{
    for (auto it = env.begin(); it != env.end();) {
        bool gone = false;
        for (const Stand &stand : m_stands) {
            if (it.key() == stand.variable && it.value() == stand.ours.str()) {
                gone = stand.original.isEmpty();
                *it = stand.original;
            }
            it->replace(stand.ours.str(), stand.real.str());
        }
        it = gone ? env.erase(it) : std::next(it);
    }
}

} // namespace burrow
