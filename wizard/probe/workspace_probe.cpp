#include "probe/workspace_probe.h"

#include "probe/git_index.h"
#include "probe/go_mod.h"

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

constexpr int mostEntries = 20'000;
constexpr size_t mostMains = 200;
constexpr Milliseconds longest{3000};
constexpr qint64 clauseLimit = 16 << 10; // licences before the package clause are a few kilobytes

/// The file of this name in the folder or the next one above it.
AbsPath findUpward(const Look &look, const AbsPath &folder, const QString &name)
{
    for (AbsPath at = folder;; at = at.parent()) {
        if (look.isFile(at / name))
            return at / name;
        if (at.str() == "/"_L1 || at.isEmpty())
            return {};
    }
}

AbsPath findGoWork(const Look &look, const AbsPath &root)
{
    const QString set = look.host.var(u"GOWORK"_s);
    if (set == "off"_L1)
        return {};
    return set.isEmpty() ? findUpward(look, root, u"go.work"_s) : AbsPath::from(set);
}

/// Looks through the Go files below a folder for packages main and tests, as go sees them.
class Walk
{
public:
    Walk(const Look &look, WorkspaceFacts &facts, std::vector<AbsPath> modulesInUse)
        : m_look(look)
        , m_facts(facts)
        , m_modulesInUse(std::move(modulesInUse))
        , m_end(look.clock.monotonic() + longest)
    {
    }

    /// module: the one whose go.mod is nearest, and the folder it lies in.
    void folder(const AbsPath &path, QString module, AbsPath moduleFolder)
    {
        const std::vector<FolderEntry> entries = m_look.fs.entries(path).valueOr({});
        if (std::ranges::binary_search(entries, u"go.mod"_s, {}, &FolderEntry::name) && path != moduleFolder) {
            if (path != m_facts.root && std::ranges::find(m_modulesInUse, path) == m_modulesInUse.end())
                return; // a module of its own, that go leaves out too
            module = readGoMod(m_look.text(path / u"go.mod"_s)).module;
            moduleFolder = path;
        }
        bool isMain = false;
        bool isKnown = false; // the files of a folder are one package: one that every build takes tells which
        QStringList folders;
        for (const auto &[name, type] : entries) {
            if (!mayGoOn())
                return;
            if (name.startsWith(u'.') || name.startsWith(u'_'))
                continue;
            if (name.endsWith("_test.go"_L1))
                m_facts.hasTests = true;
            else if (name.endsWith(".go"_L1) && !isKnown)
                isKnown = tellsPackage(path / name, isMain);
            else if (type == FileType::Folder && name != "vendor"_L1 && name != "node_modules"_L1 &&
                     name != "testdata"_L1) // links to folders are not followed, as in go
                folders += name;
        }
        if (isMain)
            addMain(path, module, moduleFolder);
        for (const QString &name : folders)
            folder(path / name, module, moduleFolder);
    }

private:
    bool mayGoOn()
    {
        if (++m_entries > mostEntries || m_facts.mains.size() >= mostMains || m_look.clock.monotonic() > m_end)
            m_facts.mainsTruncated = true;
        return !m_facts.mainsTruncated && !m_look.cancel.isCancelled();
    }

    /// True if this file alone settles what package its folder is.
    bool tellsPackage(const AbsPath &file, bool &isMain) const
    {
        const auto clause = readPackageClause(m_look.fs.readPart(file, 0, clauseLimit).valueOr({}));
        isMain = clause.name == "main" && !clause.ignored;
        // go leaves out a package "documentation" too
        return isMain || (!clause.name.isEmpty() && clause.name != "documentation" && !clause.constrained);
    }

    void addMain(const AbsPath &path, const QString &module, const AbsPath &moduleFolder)
    {
        const auto relative = [&](const AbsPath &base) {
            return path.str().sliced(std::min(path.str().size(), base.str().size() + 1));
        };
        MainPackage main;
        main.dir = path == m_facts.root ? u"."_s : relative(m_facts.root);
        if (!module.isEmpty() && path.isWithin(moduleFolder))
            main.importPath = path == moduleFolder ? module : module + u'/' + relative(moduleFolder);
        m_facts.mains.push_back(main);
    }

    const Look &m_look;
    WorkspaceFacts &m_facts;
    std::vector<AbsPath> m_modulesInUse;
    Milliseconds m_end;
    int m_entries = 0;
};

} // namespace

std::optional<WorkspaceFacts> probeWorkspace(const Look &look)
{
    if (look.request.workspace.isEmpty())
        return std::nullopt;
    WorkspaceFacts facts;
    facts.root = look.request.workspace;
    facts.vscode = facts.root / u".vscode"_s;
    facts.goMod = findUpward(look, facts.root, u"go.mod"_s);
    facts.goWork = findGoWork(look, facts.root);

    std::vector<AbsPath> inUse;
    if (!facts.goWork.isEmpty()) {
        const GoMod work = readGoMod(look.text(facts.goWork));
        facts.goLine = work.go;
        facts.toolchainLine = work.toolchain;
        for (const QString &folder : work.use)
            inUse.push_back(folder.startsWith(u'/') ? AbsPath(folder) : facts.goWork.parent() / folder);
    }
    QString module;
    if (!facts.goMod.isEmpty()) {
        const GoMod mod = readGoMod(look.text(facts.goMod));
        facts.module = module = mod.module;
        facts.dependencies = mod.direct;
        if (facts.goWork.isEmpty()) { // with a go.work its own lines count
            facts.goLine = mod.go;
            facts.toolchainLine = mod.toolchain;
        }
    }
    Walk(look, facts, inUse).folder(facts.root, module, facts.goMod.isEmpty() ? facts.root : facts.goMod.parent());
    std::ranges::sort(facts.mains, {}, &MainPackage::dir);

    if (const auto tree = findGitTree(look.fs, facts.root))
        facts.gitRoot = tree->root;
    for (const QString &name : {u".go-version"_s, u".tool-versions"_s, u"mise.toml"_s, u".mise.toml"_s})
        if (look.isFile(facts.root / name))
            facts.pins += name;
    return facts;
}

} // namespace burrow
