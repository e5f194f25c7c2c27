#include "probe/home_watch.h"

using namespace Qt::StringLiterals;

namespace burrow {

HomeWatch::HomeWatch(const Look &look)
    : m_before(filesOf(look))
{
}

HomeWatch::Files HomeWatch::filesOf(const Look &look)
{
    Files files;
    const AbsPath config = look.host.xdgConfig();
    for (const AbsPath &folder : {look.host.home, config / u"fish"_s, config / u"zsh"_s})
        for (const QString &name : look.names(folder))
            if (const FileStat stat = look.fs.lstat(folder / name); stat.type == FileType::File)
                files.insert(folder / name, stat);
    return files;
}

std::vector<AbsPath> HomeWatch::changes(const Look &look) const
{
    std::vector<AbsPath> changed;
    const Files now = filesOf(look);
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        const auto before = m_before.constFind(it.key());
        if (before == m_before.cend() || before->modified != it->modified || before->size != it->size ||
            before->inode != it->inode)
            changed.push_back(it.key());
    }
    return changed;
}

} // namespace burrow
