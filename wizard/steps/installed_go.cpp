#include "steps/installed_go.h"

#include "steps/settings_state.h"

#include <QRegularExpression>

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

bool newer(const GoInstall &a, const GoInstall *b)
{
    if (!b)
        return true;
    const auto va = Version::parse(a.version), vb = Version::parse(b->version);
    return va && (!vb || *va > *vb);
}

} // namespace

const GoInstall *chosenGo(const QString &use, const Survey &survey)
{
    if (use.isEmpty())
        return nullptr;
    if (const AbsPath path = AbsPath::from(use); !path.isEmpty()) {
        for (const GoInstall &install : survey.goInstalls)
            if (isGoOf(path, install) || path == install.goroot || path == stableGo(install))
                return &install;
        return nullptr;
    }
    const auto wanted = Version::parse(use);
    if (!wanted)
        return nullptr;
    const bool series = use.count(u'.') == 1 && wanted->preRelease.isEmpty();
    const GoInstall *found = nullptr;
    for (const GoInstall &install : survey.goInstalls) {
        const auto version = Version::parse(install.version);
        if (!version || install.origin == GoOrigin::ToolchainModule)
            continue;
        const bool matches =
            series ? version->major == wanted->major && version->minor == wanted->minor : *version == *wanted;
        if (matches && newer(install, found))
            found = &install;
    }
    return found;
}

const GoInstall *bestGo(const Survey &survey)
{
    const GoInstall *best = nullptr;
    const auto native = [&](const GoInstall &i) { return i.arch.isEmpty() || i.arch == survey.host.arch; };
    for (const GoInstall &install : survey.goInstalls) {
        if (install.origin == GoOrigin::ToolchainModule)
            continue;
        if (install.onPath)
            return &install;
        if (!best || (native(install) && !native(*best)) || (native(install) == native(*best) && newer(install, best)))
            best = &install;
    }
    return best;
}

AbsPath stableGo(const GoInstall &install)
{
    static const QRegularExpression cellar(u"^(.*)/Cellar/(go(?:@[0-9.]+)?)/[^/]+/"_s);
    const auto match = cellar.match(install.go.str());
    return match.hasMatch() ? AbsPath(match.captured(1) + u"/opt/"_s + match.captured(2) + u"/libexec/bin/go"_s)
                            : install.go;
}

QString editorPin(const Choices &choices, const Survey &survey, const Catalog &catalog)
{
    const auto ref = settingRef(catalog, "go.alternateTools/go");
    if (!ref)
        return {};
    const auto value = json::parse(SettingsState(choices, survey).now(*ref).effective);
    return value && value->root.isString() ? QString::fromUtf8(value->root.text) : QString();
}

bool isPinned(const QString &pin, const GoInstall &install, const AbsPath &home)
{
    const AbsPath go = pin.startsWith("~/"_L1) ? home / pin.sliced(2) : AbsPath::from(pin);
    return isGoOf(go, install) || (!go.isEmpty() && go == stableGo(install));
}

bool isGoOf(const AbsPath &found, const GoInstall &install)
{
    return !found.isEmpty() &&
           (found == install.go || (!install.goroot.isEmpty() && found == install.goroot / u"bin/go"_s));
}

} // namespace burrow
