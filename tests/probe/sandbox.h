// Sandbox: a throw-away HOME and a survey of it with the real shells and programs.
#pragma once

#include "local/local_clock.h"
#include "local/local_fs.h"
#include "local/local_host.h"
#include "local/local_runner.h"
#include "probe/probes.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace burrow {

/// A Sandbox is a HOME with nothing in it and a host that knows of nothing else below a home.
class Sandbox
{
public:
    explicit Sandbox(const QString &name = QStringLiteral("home"))
    {
        QDir(m_dir.path()).mkpath(name);
        host = localHost().valueOr({});
        host.home = AbsPath(m_dir.filePath(name));
        host.env = {{QStringLiteral("HOME"), host.home.str()},
                    {QStringLiteral("PATH"), QStringLiteral("/usr/local/bin:/usr/bin:/bin")},
                    {QStringLiteral("SHELL"), QStringLiteral("/bin/bash")},
                    {QStringLiteral("LANG"), QStringLiteral("C.UTF-8")}};
        catalog = Catalog::load().valueOr({});
    }

    void write(const QString &path, const QByteArray &bytes)
    {
        const AbsPath file = host.home / path;
        QDir().mkpath(file.parent().str());
        QFile out(file.str());
        if (out.open(QIODevice::WriteOnly))
            out.write(bytes);
    }
    AbsPath path(const QString &relative) const { return host.home / relative; }
    /// A folder beside HOME.
    AbsPath beside(const QString &name) const
    {
        QDir(m_dir.path()).mkpath(name);
        return AbsPath(m_dir.filePath(name));
    }
    void useShell(const QString &name)
    {
        host.env.insert(QStringLiteral("SHELL"), QStandardPaths::findExecutable(name));
    }
    Survey survey(const std::function<void(const ProbeReport &)> &report = {}, const CancelToken &cancel = {}) const
    {
        return takeSurvey({host, m_fs, m_run, m_clock}, catalog, request, cancel, report);
    }
    /// Every path with its kind, mode, time, and content or target.
    static QMap<QString, QByteArray> tree(const AbsPath &root)
    {
        QMap<QString, QByteArray> all;
        QDirIterator it(root.str(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                        QDirIterator::Subdirectories);
        const auto add = [&](const QFileInfo &info) {
            QByteArray what = QByteArray::number(int(info.permissions()), 16) + ' ' +
                              info.lastModified().toString(Qt::ISODateWithMs).toLatin1() + ' ';
            QFile file(info.filePath());
            if (info.isSymLink())
                what += "-> " + info.symLinkTarget().toUtf8();
            else if (info.isDir())
                what += "folder";
            else if (info.isFile() && file.open(QIODevice::ReadOnly))
                what += file.readAll();
            all.insert(info.filePath(), what);
        };
        add(QFileInfo(root.str()));
        while (it.hasNext()) {
            it.next();
            add(it.fileInfo());
        }
        return all;
    }

    Host host;
    Catalog catalog;
    SurveyRequest request;

private:
    QTemporaryDir m_dir;
    LocalFs m_fs;
    mutable LocalRunner m_run{true};
    LocalClock m_clock;
};

} // namespace burrow
