#include "probe/snapshot_probe.h"

#include "probe/dotfiles.h"
#include "probe/git_index.h"

using namespace Qt::StringLiterals;

namespace burrow {

struct SnapshotReader::Known
{
    explicit Known(const Look &look)
        : dotfiles(look)
    {
    }
    Dotfiles dotfiles;
    QMap<AbsPath, AbsPath> folders;               ///< with links resolved
    QMap<AbsPath, std::optional<GitTree>> trees;  ///< by folder
    QMap<AbsPath, QSet<QByteArray>> trackedFiles; ///< by root
};

SnapshotReader::SnapshotReader(const Look &look)
    : m_look(look)
    , m_known(std::make_unique<Known>(look))
{
}
SnapshotReader::~SnapshotReader() = default;

AbsPath SnapshotReader::realFolder(const AbsPath &folder)
{
    auto known = m_known->folders.find(folder);
    if (known == m_known->folders.end())
        known = m_known->folders.insert(folder, m_look.fs.resolve(folder).valueOr(folder));
    return *known;
}

QString SnapshotReader::trackedBy(const FileSnapshot &file)
{
    const AbsPath folder = file.target.parent();
    auto known = m_known->trees.find(folder);
    if (known == m_known->trees.end())
        known = m_known->trees.insert(folder, findGitTree(m_look.fs, folder));
    if (!*known)
        return {};
    const GitTree &tree = **known;
    if (!m_known->trackedFiles.contains(tree.root)) {
        const auto bytes = m_look.fs.read(tree.gitDir / u"index"_s);
        m_known->trackedFiles.insert(tree.root,
                                     bytes ? readGitIndex(*bytes).value_or(QSet<QByteArray>()) : QSet<QByteArray>());
    }
    const QString relative = file.target.str().sliced(tree.root.str().size() + (tree.root.str() == "/"_L1 ? 0 : 1));
    return m_known->trackedFiles.value(tree.root).contains(relative.toUtf8()) ? tree.root.str() : QString();
}

void SnapshotReader::add(const AbsPath &path)
{
    if (m_look.cancel.isCancelled() || m_files.contains(path))
        return;
    FileSnapshot file = takeSnapshot(m_look.fs, path);
    // A home or a project that is itself behind a link (/tmp on a Mac) does not make each file in it one.
    for (const AbsPath &base : {m_look.host.home, m_look.request.workspace})
        if (path.isWithin(base) && file.target == realFolder(base) / path.str().sliced(base.str().size()))
            file.isLink = false;
    file.trackedBy = trackedBy(file);
    const DotfileOwner owner = m_known->dotfiles.ownerOf(file.path, file.isLink ? file.target : file.path);
    file.managedBy = owner.manager;
    file.managedSource = owner.source;
    m_files.insert(path, file);
}

std::vector<AbsPath> editableFiles(const Survey &survey)
{
    std::vector<AbsPath> paths;
    for (const ShellFacts &shell : survey.shells)
        for (const StartupFile &file : shell.files)
            if (!file.system && shell.supported)
                paths.push_back(file.path);
    paths.push_back(survey.goEnv.file);
    for (const EditorFacts &editor : survey.editors)
        for (const EditorProfile &profile : editor.profiles)
            paths.push_back(profile.settings);
    if (survey.workspace)
        for (const QString &name : {u"settings.json"_s, u"launch.json"_s, u"tasks.json"_s})
            paths.push_back(survey.workspace->vscode / name);
    return paths;
}

} // namespace burrow
