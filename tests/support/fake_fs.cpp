#include "support/fake_fs.h"

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

constexpr int ourUser = 1000;

Error problem(ErrorKind kind, const AbsPath &path, const QString &what)
{
    Error error;
    error.kind = kind;
    error.what = Text::verbatim(path.str() + u": "_s + what);
    error.path = path.str();
    return error;
}

Error missing(const AbsPath &path)
{
    return problem(ErrorKind::NotFound, path, u"no such file"_s);
}

Error denied(const AbsPath &path)
{
    return problem(ErrorKind::Denied, path, u"no permission"_s);
}

} // namespace

struct FakeFs::Staged : StagedFile
{
    Staged(FakeFs &fs, AbsPath target, AbsPath temporary)
        : m_fs(fs)
        , m_target(std::move(target))
        , m_temporary(std::move(temporary))
    {
    }
    ~Staged() override { m_fs.drop(m_temporary); }
    AbsPath target() const override { return m_target; }
    AbsPath temporary() const override { return m_temporary; }

private:
    FakeFs &m_fs;
    AbsPath m_target, m_temporary;
};

FakeFs::FakeFs()
{
    Node root;
    root.type = FileType::Folder;
    root.mode = 0755;
    put(u"/"_s, root);
}

FakeFs::Node &FakeFs::put(const QString &path, Node node)
{
    const std::lock_guard lock(m_mutex);
    const AbsPath clean(path);
    if (clean.str() != "/"_L1 && !m_nodes.contains(clean.parent().str())) {
        Node folder;
        folder.type = FileType::Folder;
        folder.mode = 0755;
        put(clean.parent().str(), folder);
    }
    node.inode = m_nextInode++;
    if (!node.modified.isValid())
        node.modified = QDateTime::fromSecsSinceEpoch(1'795'000'000, Qt::UTC);
    return *m_nodes.insert(clean.str(), node);
}

void FakeFs::add(const QString &path, const QByteArray &bytes, int mode)
{
    Node node;
    node.bytes = bytes;
    node.mode = mode;
    put(path, node);
}

void FakeFs::addFolder(const QString &path, int mode)
{
    Node node;
    node.type = FileType::Folder;
    node.mode = mode;
    put(path, node);
}

void FakeFs::addLink(const QString &path, const QString &says)
{
    Node node;
    node.type = FileType::Link;
    node.bytes = says.toUtf8();
    node.mode = 0777;
    put(path, node);
}

void FakeFs::addOther(const QString &path)
{
    Node node;
    node.type = FileType::Other;
    put(path, node);
}

void FakeFs::setOwner(const QString &path, int uid)
{
    m_nodes[AbsPath(path).str()].uid = uid;
}

void FakeFs::setHardLinks(const QString &path, qint64 count)
{
    m_nodes[AbsPath(path).str()].links = count;
}

void FakeFs::setModified(const QString &path, const QDateTime &time)
{
    m_nodes[AbsPath(path).str()].modified = time;
}

QMap<QString, QByteArray> FakeFs::tree() const
{
    const std::lock_guard lock(m_mutex);
    QMap<QString, QByteArray> all;
    for (auto it = m_nodes.cbegin(); it != m_nodes.cend(); ++it) {
        const QByteArray mode = QByteArray::number(it->mode, 8);
        switch (it->type) {
        case FileType::Folder: all.insert(it.key(), "folder " + mode); break;
        case FileType::Link: all.insert(it.key(), "link -> " + it->bytes); break;
        case FileType::File: all.insert(it.key(), "file " + mode + ' ' + it->bytes); break;
        default: all.insert(it.key(), "other"); break;
        }
    }
    return all;
}

const FakeFs::Node *FakeFs::find(const AbsPath &path) const
{
    const auto found = m_nodes.constFind(path.str());
    return found == m_nodes.constEnd() ? nullptr : &*found;
}

FileStat FakeFs::statOf(const Node *node) const
{
    FileStat stat;
    if (!node)
        return stat;
    stat.type = node->type;
    stat.size = node->bytes.size();
    stat.mode = node->mode;
    stat.uid = node->uid;
    stat.gid = node->uid;
    stat.links = node->links;
    stat.device = 1;
    stat.inode = node->inode;
    stat.modified = node->modified;
    const int bits = node->uid == ourUser ? node->mode >> 6 : node->mode;
    stat.readable = bits & 4;
    stat.writable = bits & 2;
    stat.executable = bits & 1;
    return stat;
}

std::optional<Error> FakeFs::fails(const char *operation, const AbsPath &path) const
{
    return fault ? fault(operation, path) : std::nullopt;
}

Result<AbsPath> FakeFs::resolve(const AbsPath &path) const
{
    const std::lock_guard lock(m_mutex);
    AbsPath done(u"/"_s);
    QStringList left = path.str().split(u'/', Qt::SkipEmptyParts);
    for (int hops = 0; !left.isEmpty();) {
        const QString name = left.takeFirst();
        const AbsPath next = done / name;
        const Node *node = find(next);
        if (node && node->type == FileType::Link) {
            if (++hops > 40)
                return problem(ErrorKind::Io, path, u"too many links"_s);
            const QString says = QString::fromUtf8(node->bytes);
            if (says.startsWith(u'/'))
                done = AbsPath(u"/"_s);
            left = says.split(u'/', Qt::SkipEmptyParts) + left;
            continue;
        }
        if (!node && !left.isEmpty())
            return missing(path);
        done = next; // ".." is taken out by AbsPath: links before it are resolved by now
    }
    return done;
}

FileStat FakeFs::lstat(const AbsPath &path) const
{
    const std::lock_guard lock(m_mutex);
    const auto folder = resolve(path.parent());
    if (!folder)
        return {};
    return statOf(path.str() == "/"_L1 ? find(path) : find(*folder / path.name()));
}

FileStat FakeFs::stat(const AbsPath &path) const
{
    const std::lock_guard lock(m_mutex);
    const auto target = resolve(path);
    return target ? statOf(find(*target)) : FileStat();
}

Result<QByteArray> FakeFs::read(const AbsPath &path, qint64 limit) const
{
    const std::lock_guard lock(m_mutex);
    if (const auto error = fails("read", path))
        return *error;
    const auto target = resolve(path);
    if (!target)
        return target.error();
    const Node *node = find(*target);
    if (!node)
        return missing(path);
    if (node->type != FileType::File || node->bytes.size() > limit)
        return problem(ErrorKind::Unsupported, path, u"no regular file, or too large"_s);
    if (!statOf(node).readable)
        return denied(path);
    return node->bytes;
}

Result<QStringList> FakeFs::list(const AbsPath &folder) const
{
    const std::lock_guard lock(m_mutex);
    if (const auto error = fails("list", folder))
        return *error;
    const auto target = resolve(folder);
    if (!target)
        return target.error();
    const Node *node = find(*target);
    if (!node)
        return missing(folder);
    if (node->type != FileType::Folder)
        return problem(ErrorKind::Unsupported, folder, u"no folder"_s);
    if (!statOf(node).readable)
        return denied(folder);
    QStringList names;
    for (auto it = m_nodes.cbegin(); it != m_nodes.cend(); ++it)
        if (const AbsPath path(it.key()); path.parent() == *target && path != *target)
            names += path.name();
    return names;
}

Result<QString> FakeFs::readLink(const AbsPath &path) const
{
    const std::lock_guard lock(m_mutex);
    const auto folder = resolve(path.parent());
    const Node *node = folder ? find(*folder / path.name()) : nullptr;
    if (!node)
        return missing(path);
    if (node->type != FileType::Link)
        return problem(ErrorKind::Unsupported, path, u"no link"_s);
    return QString::fromUtf8(node->bytes);
}

Result<std::unique_ptr<StagedFile>> FakeFs::stage(const AbsPath &target, QByteArrayView bytes, int mode,
                                                  const QString &token)
{
    const std::lock_guard lock(m_mutex);
    if (const auto error = fails("stage", target))
        return *error;
    const FileStat folder = stat(target.parent());
    if (folder.type != FileType::Folder)
        return missing(target.parent());
    if (!folder.writable)
        return denied(target.parent());
    Node node;
    node.bytes = bytes.toByteArray();
    node.mode = mode;
    if (const Node *old = find(target)) {
        node.mode = old->mode;
        node.uid = old->uid;
    }
    const AbsPath temporary = temporaryNames(target, token.isEmpty() ? QString::number(++m_staged) : token).front();
    put(temporary.str(), node);
    return std::unique_ptr<StagedFile>(new Staged(*this, target, temporary));
}

Result<Unit> FakeFs::commit(std::unique_ptr<StagedFile> staged)
{
    const std::lock_guard lock(m_mutex);
    const AbsPath target = staged->target();
    if (const auto error = fails("commit", target))
        return *error;
    const auto node = m_nodes.constFind(staged->temporary().str());
    if (node == m_nodes.constEnd())
        return missing(staged->temporary());
    m_nodes.insert(target.str(), *node);
    m_nodes.remove(staged->temporary().str());
    return Unit{};
}

Result<Replaced> FakeFs::replace(std::unique_ptr<StagedFile> staged, const std::optional<QByteArray> &expected)
{
    const std::lock_guard lock(m_mutex);
    const Node *now = find(staged->target());
    if (now ? !expected || now->type != FileType::File || now->bytes != *expected : expected.has_value())
        return problem(ErrorKind::Changed, staged->target(), u"changed"_s);
    if (const auto committed = commit(std::move(staged)); !committed)
        return committed.error();
    return Replaced{};
}

Result<Replaced> FakeFs::removeIf(const AbsPath &file, const QByteArray &expected, const QString &)
{
    const std::lock_guard lock(m_mutex);
    const Node *now = find(file);
    if (now && (now->type != FileType::File || now->bytes != expected))
        return problem(ErrorKind::Changed, file, u"changed"_s);
    if (const auto removed = remove(file); !removed)
        return removed.error();
    return Replaced{};
}

void FakeFs::drop(const AbsPath &temporary)
{
    const std::lock_guard lock(m_mutex);
    m_nodes.remove(temporary.str());
}

Result<Unit> FakeFs::syncFolder(const AbsPath &folder)
{
    if (const auto error = fails("syncFolder", folder))
        return *error;
    return stat(folder).type == FileType::Folder ? Result<Unit>(Unit{}) : missing(folder);
}

Result<Unit> FakeFs::remove(const AbsPath &file)
{
    const std::lock_guard lock(m_mutex);
    if (const auto error = fails("remove", file))
        return *error;
    const FileStat stat = lstat(file);
    if (!stat.exists())
        return missing(file);
    if (stat.type == FileType::Folder)
        return problem(ErrorKind::Unsupported, file, u"a folder"_s);
    m_nodes.remove(file.str());
    return Unit{};
}

Result<Unit> FakeFs::makeFolder(const AbsPath &folder, int mode)
{
    const std::lock_guard lock(m_mutex);
    if (const auto error = fails("makeFolder", folder))
        return *error;
    const FileStat there = stat(folder);
    if (there.type == FileType::Folder)
        return Unit{};
    if (there.exists())
        return problem(ErrorKind::Io, folder, u"a file is in the way"_s);
    const FileStat parent = stat(folder.parent());
    if (parent.type != FileType::Folder)
        return missing(folder.parent());
    if (!parent.writable)
        return denied(folder.parent());
    addFolder(folder.str(), mode);
    return Unit{};
}

Result<Unit> FakeFs::removeFolder(const AbsPath &folder)
{
    const std::lock_guard lock(m_mutex);
    if (const auto error = fails("removeFolder", folder))
        return *error;
    if (lstat(folder).type != FileType::Folder)
        return missing(folder);
    const auto names = list(folder);
    if (names && !names->isEmpty())
        return problem(ErrorKind::Io, folder, u"not empty"_s);
    m_nodes.remove(folder.str());
    return Unit{};
}

bool FakeFs::isLocked(const AbsPath &file) const
{
    const std::lock_guard lock(m_mutex);
    return !m_locks.value(file.str()).expired();
}

Result<std::shared_ptr<void>> FakeFs::lock(const AbsPath &file)
{
    const std::lock_guard lock(m_mutex);
    if (const auto error = fails("lock", file))
        return *error;
    if (const auto held = m_locks.value(file.str()).lock()) {
        Error error = problem(ErrorKind::Busy, file, u"locked"_s);
        error.detail = u"4711"_s;
        return error;
    }
    if (!find(file))
        add(file.str(), {}, 0600);
    std::shared_ptr<void> held = std::make_shared<int>(0);
    m_locks.insert(file.str(), held);
    return held;
}

} // namespace burrow
