// Dotfile managers: whose file is it really?
#pragma once

#include "probe/look.h"

#include <QSet>

namespace burrow {

/// Who owns a file besides the user, and where an edit would have to go to stay.
struct DotfileOwner
{
    QString manager; ///< "chezmoi", "stow", "yadm", "home-manager", "nix"; empty if none is known
    AbsPath source;  ///< its source file, if it can be told
};

/// What the dotfile managers on this machine know, read once from their own files.
class Dotfiles
{
public:
    explicit Dotfiles(const Look &look);
    /// target: where the links of path lead.
    DotfileOwner ownerOf(const AbsPath &path, const AbsPath &target) const;

private:
    void readChezmoi();
    void addChezmoiFolder(const AbsPath &source, const QString &relative, int depth);
    void readYadm();
    bool isStowed(const AbsPath &path, const AbsPath &target) const;

    const Look &m_look;
    QMap<QString, AbsPath> m_chezmoi; ///< path below HOME -> source file
    QSet<QByteArray> m_yadm;          ///< paths below HOME
};

/// The name a chezmoi source entry has in HOME: "dot_zshrc.tmpl" -> ".zshrc". Empty for what is no target (a script, a
/// removal, chezmoi's own files).
QString chezmoiTarget(const QString &sourceName, bool isFolder);

} // namespace burrow
