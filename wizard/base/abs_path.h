// AbsPath: an absolute, cleaned path.
#pragma once

#include <QDir>
#include <QHashFunctions>
#include <QString>

namespace burrow {

/// An AbsPath is an absolute path without "." , ".." or doubled slashes; links in it are not resolved. Default: empty.
/// Purely textual, for POSIX paths: it never asks the file system.
class AbsPath
{
public:
    AbsPath() = default;
    /// Asserts that the path is absolute; use from() for text that came from outside.
    explicit AbsPath(const QString &absolute)
        : m_path(QDir::cleanPath(absolute))
    {
        Q_ASSERT(absolute.startsWith(u'/'));
    }
    /// Empty if the text is not an absolute path.
    static AbsPath from(const QString &text) { return text.startsWith(u'/') ? AbsPath(text) : AbsPath(); }

    bool isEmpty() const { return m_path.isEmpty(); }
    const QString &str() const { return m_path; }
    /// The last component: "settings.json".
    QString name() const { return m_path.section(u'/', -1); }
    AbsPath parent() const
    {
        const qsizetype slash = m_path.lastIndexOf(u'/');
        return slash <= 0 ? AbsPath(QStringLiteral("/")) : AbsPath(m_path.left(slash));
    }
    AbsPath operator/(const QString &relative) const { return AbsPath(m_path + u'/' + relative); }
    /// True for the folder itself and everything below it.
    bool isWithin(const AbsPath &folder) const
    {
        return !folder.isEmpty() && (m_path == folder.m_path || folder.m_path == QLatin1String("/") ||
                                     m_path.startsWith(folder.m_path + u'/'));
    }
    /// "~/go" for what lies in home, else the path itself: for people, never for the system.
    QString tilde(const AbsPath &home) const
    {
        if (home.isEmpty() || home.m_path == QLatin1String("/") || !isWithin(home))
            return m_path;
        return m_path == home.m_path ? QStringLiteral("~") : u'~' + m_path.mid(home.m_path.size());
    }

    auto operator<=>(const AbsPath &other) const { return m_path.compare(other.m_path) <=> 0; }
    bool operator==(const AbsPath &) const = default;

private:
    QString m_path;
};

inline size_t qHash(const AbsPath &path, size_t seed = 0)
{
    return qHash(path.str(), seed);
}

} // namespace burrow
