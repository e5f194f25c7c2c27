// PrivateFolders: where shells may write while we look.
#pragma once

#include "probe/look.h"

#include <QTemporaryDir>

#include <memory>

namespace burrow {

/// PrivateFolders stand in for the user's XDG folders while shells run, so that what shells and their helpers create by
/// themselves (or a shell that they hand over to) ends here and not below HOME. Each holds a link to everything in the
/// real folder: plugins and tools that live there are found (a plugin manager that does not find itself would download
/// itself), and only new entries are ours. fish keeps variables and history beside its configuration, so its folders
/// are copied one level deeper. Lies outside HOME; removed, links unfollowed, with the object.
class PrivateFolders
{
public:
    /// As the other shells need them; a folder that the user has not is none here.
    explicit PrivateFolders(const Look &look);
    /// Before the first fish is started. All its folders are made: of several fishes that make one at once, all but one
    /// take it for a failure and say so.
    void addFishFolders(const Look &look);

    bool isValid() const { return m_folder && m_folder->isValid(); }
    /// Points the variables of a child here: data and cache, and where fish may run the configuration too. Not for all:
    /// start-up files ask whether XDG_CONFIG_HOME is set, and nu on macOS then looks elsewhere for its own.
    void enter(QHash<QString, QString> &env, bool forFish) const;
    /// Takes every mention of the private folders out of what a shell exported: paths below them become the real ones,
    /// variables that point to them become what they were or go.
    void leave(QHash<QString, QString> &env) const;

private:
    struct Stand
    {
        QString variable;
        QString original; ///< what the variable says outside; may be empty
        AbsPath real;     ///< the folder it stands for
        AbsPath ours;
        bool onlyForFish = false;
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<Stand> m_stands;
};

} // namespace burrow
