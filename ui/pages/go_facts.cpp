#include "pages/go_facts.h"

#include "base/version.h"

#include <QCoreApplication>

namespace burrow {
namespace {

struct GoWords
{
    Q_DECLARE_TR_FUNCTIONS(burrow::GoWords)
};

/// The shell's own go is this one: the same path, or a link that is found as such.
bool finds(const ShellContext &context, const GoInstall &install)
{
    const AbsPath found = context.found.value(QStringLiteral("go"));
    return !found.isEmpty() && (found == install.go || found.isWithin(install.goroot));
}

} // namespace

QString originOf(const GoInstall &install)
{
    switch (install.origin) {
    case GoOrigin::Official: return GoWords::tr("official archive");
    case GoOrigin::Homebrew: return GoWords::tr("Homebrew");
    case GoOrigin::Distribution: return GoWords::tr("distribution package");
    case GoOrigin::Sdk: return GoWords::tr("golang.org/dl");
    case GoOrigin::ToolchainModule: return GoWords::tr("fetched by go itself");
    case GoOrigin::VersionManager: return GoWords::tr("version manager");
    case GoOrigin::Snap: return GoWords::tr("snap");
    case GoOrigin::Other: return GoWords::tr("unknown origin");
    }
    return {};
}

GoUsers usersOf(const GoInstall &install, const Survey &survey)
{
    GoUsers users;
    for (const ShellFacts &shell : survey.shells) {
        bool terminal = false;
        for (const ShellContext &context : shell.contexts) {
            if (!finds(context, install))
                continue;
            if (context.mode == ShellMode::Editor)
                users.editor |= shell.isLoginShell;
            else
                terminal = true;
        }
        if (terminal)
            users.shells << shell.name;
    }
    return users;
}

QString neededGo(const Survey &survey)
{
    return survey.workspace ? survey.workspace->goLine : QString();
}

bool isTooOld(const GoInstall &install, const Survey &survey)
{
    const auto needs = Version::parse(neededGo(survey));
    const auto has = Version::parse(install.version);
    return needs && has && *has < *needs;
}

} // namespace burrow
