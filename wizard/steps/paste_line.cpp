#include "steps/paste_line.h"

namespace burrow {

using namespace Qt::StringLiterals;

QString pasteLine(const QString &shell, const AbsPath &dir, const AbsPath &home)
{
    const QString tilde = dir.tilde(home);
    const QString inHome = tilde.startsWith(u'~') ? u"$HOME"_s + tilde.mid(1) : dir.str();
    if (shell == "nu"_L1)
        return u"$env.PATH = ($env.PATH | prepend '%1')"_s.arg(dir.str());
    if (shell == "tcsh"_L1 || shell == "csh"_L1)
        return u"setenv PATH \"%1:$PATH\""_s.arg(inHome);
    if (shell == "elvish"_L1)
        return u"set paths = ['%1' $@paths]"_s.arg(dir.str());
    if (shell == "xonsh"_L1)
        return u"$PATH.insert(0, '%1')"_s.arg(dir.str());
    if (shell == "pwsh"_L1)
        return u"$env:PATH = \"%1:$env:PATH\""_s.arg(inHome);
    return u"export PATH=\"%1:$PATH\""_s.arg(inHome);
}

QString pasteFile(const QString &shell)
{
    if (shell == "nu"_L1)
        return u"config.nu"_s;
    if (shell == "tcsh"_L1)
        return u"~/.tcshrc"_s;
    if (shell == "csh"_L1)
        return u"~/.cshrc"_s;
    if (shell == "elvish"_L1)
        return u"~/.config/elvish/rc.elv"_s;
    if (shell == "xonsh"_L1)
        return u"~/.xonshrc"_s;
    if (shell == "pwsh"_L1)
        return u"$PROFILE"_s;
    return u"~/.profile"_s;
}

} // namespace burrow
