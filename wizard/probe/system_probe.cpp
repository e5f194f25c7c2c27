#include "probe/system_probe.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

/// A value of os-release: KEY=value or KEY="value".
QString osRelease(const QByteArray &text, const QByteArray &key)
{
    for (const QByteArray &line : text.split('\n')) {
        if (!line.startsWith(key + '='))
            continue;
        QByteArray value = line.mid(key.size() + 1).trimmed();
        if (value.size() >= 2 && (value.startsWith('"') || value.startsWith('\'')) && value.endsWith(value.front()))
            value = value.mid(1, value.size() - 2);
        return QString::fromUtf8(value.replace("\\\"", "\"").replace("\\$", "$").replace("\\\\", "\\"));
    }
    return {};
}

void lookAtLinux(const Look &look, SystemFacts &system)
{
    const AbsPath own(u"/etc/os-release"_s);
    const QByteArray release = look.text(look.isFile(own) ? own : AbsPath(u"/usr/lib/os-release"_s));
    system.name = osRelease(release, "PRETTY_NAME");
    if (system.name.isEmpty())
        system.name = u"Linux"_s;
    system.version = osRelease(release, "VERSION_ID");
    system.kernel = QString::fromUtf8(look.text(AbsPath(u"/proc/sys/kernel/osrelease"_s)).trimmed());
    system.wsl = system.kernel.contains("microsoft"_L1, Qt::CaseInsensitive);
    system.container = look.fs.stat(AbsPath(u"/.dockerenv"_s)).exists() ||
                       look.fs.stat(AbsPath(u"/run/.containerenv"_s)).exists() ||
                       !look.host.var(u"container"_s).isEmpty();
    bool isNumber = false;
    const int scope = look.text(AbsPath(u"/proc/sys/kernel/yama/ptrace_scope"_s)).trimmed().toInt(&isNumber);
    if (isNumber)
        system.ptraceScope = scope;
    system.hasDisplay = !look.host.var(u"DISPLAY"_s).isEmpty() || !look.host.var(u"WAYLAND_DISPLAY"_s).isEmpty();
}

void lookAtMac(const Look &look, SystemFacts &system)
{
    const QByteArray plist = look.text(AbsPath(u"/System/Library/CoreServices/SystemVersion.plist"_s));
    system.version = plistString(plist, "ProductVersion");
    system.name = system.version.isEmpty() ? u"macOS"_s : u"macOS "_s + system.version;
    system.hasDisplay = look.host.var(u"SSH_CONNECTION"_s).isEmpty(); // who sits at the Mac always has one
}

} // namespace

QString plistString(const QByteArray &xml, const QByteArray &key)
{
    const QRegularExpression pattern(
        u"<key>%1</key>\\s*<string>([^<]*)</string>"_s.arg(QRegularExpression::escape(QString::fromUtf8(key))));
    return pattern.match(QString::fromUtf8(xml)).captured(1);
}

SystemFacts probeSystem(const Look &look)
{
    SystemFacts system;
    if (look.host.os == Os::MacOs)
        lookAtMac(look, system);
    else
        lookAtLinux(look, system);
    return system;
}

} // namespace burrow
