// HomeWatch: what changes in HOME while shells start.
#pragma once

#include "probe/look.h"

namespace burrow {

/// We write nothing below HOME, but what the user's own start-up files write we cannot keep away (zsh's compinit leaves
/// ~/.zcompdump): it is reported instead. Looks at the files at the top of HOME and of the shells' own folders; a
/// change may also be another program's.
class HomeWatch
{
public:
    explicit HomeWatch(const Look &look);
    /// Files that are new or different since then, sorted.
    std::vector<AbsPath> changes(const Look &look) const;

private:
    using Files = QMap<AbsPath, FileStat>;
    static Files filesOf(const Look &look);

    Files m_before;
};

} // namespace burrow
