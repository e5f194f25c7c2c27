// A throw-away HOME in which the real `burrow` runs.
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>

namespace burrow {

/// How a run of the program ended.
struct Ran
{
    int code = -1;
    QByteArray out, err;
    QJsonObject json() const;
    QString said() const { return QString::fromUtf8(err); }
};

class Sandbox
{
public:
    Sandbox();

    QString home() const { return m_folder.path() + QStringLiteral("/home"); }
    QString path(const QString &relative) const { return home() + u'/' + relative; }
    void write(const QString &relative, const QByteArray &bytes) const;
    QByteArray read(const QString &relative) const;
    bool exists(const QString &relative) const;
    /// Path -> bytes, mode and link target of everything below home but Burrow's own history.
    QMap<QString, QByteArray> tree() const;

    /// HOME, PATH, SHELL=/bin/bash, LC_ALL=C.UTF-8 and nothing else; change it as a test needs.
    QProcessEnvironment env;

    Ran burrow(const QStringList &arguments, const QByteArray &input = {}) const;
    /// The same with a terminal as standard input, output and error; out has all that was shown there. A terminal wants
    /// answers when it asks: they are typed one after the other.
    Ran onTerminal(const QStringList &arguments, const QByteArrayList &answers = {},
                   const std::function<void(qsizetype)> &beforeAnswer = {}) const;

    static QString program();
    /// A login shell by its name; empty if it is not installed.
    static QString shell(const QString &name);

private:
    QTemporaryDir m_folder;
};

/// A zsh home in which go is not on PATH and two settings do nothing any more.
void fillTypicalHome(Sandbox &sandbox);
/// The ids of the edits of what `plan --json` printed.
QStringList editIds(const QJsonObject &plan);
/// A bundle of a team with these choices, which are JSON.
QByteArray bundleOf(const QByteArray &choices);

} // namespace burrow
