#include "probe/dotfiles.h"

#include "probe/git_index.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

AbsPath dataHome(const Host &host)
{
    const AbsPath set = AbsPath::from(host.var(u"XDG_DATA_HOME"_s));
    return set.isEmpty() ? host.home / u".local/share"_s : set;
}

} // namespace

QString chezmoiTarget(const QString &sourceName, bool isFolder)
{
    if (sourceName.startsWith(u'.'))
        return {};
    // Attributes come in an order of chezmoi's own; the first word that is none begins the name.
    static const QStringList noTarget{u"run_"_s, u"remove_"_s, u"modify_"_s};
    static const QStringList attributes{u"after_"_s,   u"before_"_s,     u"create_"_s,   u"empty_"_s, u"encrypted_"_s,
                                        u"exact_"_s,   u"executable_"_s, u"external_"_s, u"once_"_s,  u"onchange_"_s,
                                        u"private_"_s, u"readonly_"_s,   u"symlink_"_s};
    QString name = sourceName;
    for (const QString &word : noTarget)
        if (word != "modify_"_L1 && name.startsWith(word))
            return {};
    for (bool taken = true; taken;) {
        taken = false;
        for (const QString &word : attributes + QStringList{u"modify_"_s}) {
            if (name.startsWith(word)) {
                name.remove(0, word.size());
                taken = true;
            }
        }
    }
    if (name.startsWith("literal_"_L1))
        name.remove(0, 8);
    else if (name.startsWith("dot_"_L1))
        name.replace(0, 4, u"."_s);
    if (!isFolder) {
        if (name.endsWith(".literal"_L1))
            name.chop(8);
        else if (name.endsWith(".tmpl"_L1))
            name.chop(5);
    }
    return name;
}

Dotfiles::Dotfiles(const Look &look)
    : m_look(look)
{
    readChezmoi();
    readYadm();
}

void Dotfiles::readChezmoi()
{
    AbsPath source = dataHome(m_look.host) / u"chezmoi"_s;
    // chezmoi.toml, .yaml or .json may move it: sourceDir = "~/dotfiles"
    static const QRegularExpression moved(u"^\\s*\"?sourceDir\"?\\s*[=:]\\s*[\"']([^\"']+)[\"']"_s,
                                          QRegularExpression::MultilineOption);
    for (const QString &ending : {u"toml"_s, u"yaml"_s, u"json"_s, u"jsonc"_s}) {
        const QByteArray config = m_look.text(m_look.host.xdgConfig() / (u"chezmoi/chezmoi."_s + ending));
        QString says = moved.match(QString::fromUtf8(config)).captured(1);
        if (says.startsWith("~/"_L1))
            says.replace(0, 1, m_look.host.home.str());
        if (const AbsPath set = AbsPath::from(says); !set.isEmpty())
            source = set;
    }
    if (!m_look.isFolder(source))
        return;
    const QString root = QString::fromUtf8(m_look.text(source / u".chezmoiroot"_s).trimmed());
    addChezmoiFolder(root.isEmpty() ? source : source / root, {}, 0);
}

void Dotfiles::addChezmoiFolder(const AbsPath &source, const QString &relative, int depth)
{
    constexpr int deepest = 6; // ~/Library/Application Support/Code/User/profiles/x
    constexpr qsizetype most = 5000;
    for (const QString &name : m_look.names(source)) {
        if (m_look.cancel.isCancelled() || m_chezmoi.size() >= most)
            return;
        const AbsPath entry = source / name;
        const bool isFolder = m_look.isFolder(entry);
        const QString target = chezmoiTarget(name, isFolder);
        if (target.isEmpty())
            continue;
        const QString path = relative.isEmpty() ? target : relative + u'/' + target;
        if (isFolder && depth < deepest)
            addChezmoiFolder(entry, path, depth + 1);
        else if (!isFolder)
            m_chezmoi.insert(path, entry);
    }
}

void Dotfiles::readYadm()
{
    const AbsPath index = dataHome(m_look.host) / u"yadm/repo.git/index"_s;
    if (const auto bytes = m_look.fs.read(index, 16 << 20))
        if (const auto paths = readGitIndex(*bytes))
            m_yadm = *paths;
}

/// stow makes relative links, of a file or of a folder above it, and the path in the package is the path below HOME.
/// The same holds for links by hand; a file of stow's beside the packages or in HOME makes it stow.
bool Dotfiles::isStowed(const AbsPath &path, const AbsPath &target) const
{
    const AbsPath home = m_look.host.home;
    if (!path.isWithin(home) || path == target)
        return false;
    const QString relative = path.str().sliced(home.str().size());
    if (!target.str().endsWith(relative))
        return false;
    const AbsPath package(u'/' + target.str().chopped(relative.size()));
    const AbsPath stowFolder = package.parent();
    const auto has = [&](const AbsPath &folder, const QString &name) {
        return m_look.fs.lstat(folder / name).exists();
    };
    return has(stowFolder, u".stow"_s) || has(stowFolder, u".stowrc"_s) || has(package, u".stow-local-ignore"_s) ||
           has(home, u".stowrc"_s) || has(home, u".stow-global-ignore"_s) || stowFolder.name() == "stow"_L1;
}

DotfileOwner Dotfiles::ownerOf(const AbsPath &path, const AbsPath &target) const
{
    const AbsPath home = m_look.host.home;
    if (target.str().startsWith("/nix/store/"_L1) && path != target) {
        // home-manager's own link often leads to one more link, to the package that made the file.
        const QString says = m_look.fs.readLink(path).valueOr(target.str());
        return {says.contains("-home-manager-files/"_L1) ? u"home-manager"_s : u"nix"_s, {}};
    }
    if (!path.isWithin(home))
        return {};
    const QString relative = path.str().sliced(std::min(home.str().size() + 1, path.str().size()));
    if (const AbsPath source = m_chezmoi.value(relative); !source.isEmpty())
        return {u"chezmoi"_s, source};
    if (m_yadm.contains(relative.toUtf8()))
        return {u"yadm"_s, {}};
    if (isStowed(path, target))
        return {u"stow"_s, target};
    return {};
}

} // namespace burrow
