#include "race/module_route.h"

#include <QStringView>

namespace burrow {

namespace {

/// What a character class at the start of a pattern says about a character.
struct ClassMatch
{
    bool wellFormed = false, matches = false;
    qsizetype length = 0; ///< of the class in the pattern
};

/// Takes one character of a class, which may be escaped; false where the pattern is malformed.
bool takeClassCharacter(QStringView pattern, qsizetype &at, QChar &c)
{
    if (at >= pattern.size() || pattern.at(at) == u'-' || pattern.at(at) == u']')
        return false;
    if (pattern.at(at) == u'\\')
        ++at;
    if (at >= pattern.size())
        return false;
    c = pattern.at(at++);
    return at < pattern.size(); // a class must be closed
}

ClassMatch matchClass(QStringView pattern, QChar c)
{
    qsizetype at = 1;
    const bool negated = at < pattern.size() && pattern.at(at) == u'^';
    if (negated)
        ++at;
    bool matches = false;
    for (int ranges = 0;; ++ranges) {
        if (at < pattern.size() && pattern.at(at) == u']' && ranges > 0)
            return {true, matches != negated, at + 1};
        QChar low, high;
        if (!takeClassCharacter(pattern, at, low))
            return {};
        high = low;
        if (pattern.at(at) == u'-') {
            ++at;
            if (!takeClassCharacter(pattern, at, high))
                return {};
        }
        matches = matches || (low <= c && c <= high);
    }
}

/// Go's path.Match: '*' and '?' do not match '/'; a malformed pattern matches nothing.
bool matchGlob(QStringView pattern, QStringView name)
{
    while (!pattern.isEmpty()) {
        const QChar p = pattern.front();
        if (p == u'*') {
            for (qsizetype taken = 0;; ++taken) {
                if (matchGlob(pattern.sliced(1), name.sliced(taken)))
                    return true;
                if (taken >= name.size() || name.at(taken) == u'/')
                    return false;
            }
        }
        if (name.isEmpty())
            return false;
        qsizetype used = 1;
        if (p == u'[') {
            const ClassMatch match = matchClass(pattern, name.front());
            if (!match.wellFormed || !match.matches)
                return false;
            used = match.length;
        } else if (p == u'?') {
            if (name.front() == u'/')
                return false;
        } else {
            if (p == u'\\') {
                if (pattern.size() < 2)
                    return false;
                used = 2;
            }
            if (pattern.at(used - 1) != name.front())
                return false;
        }
        pattern = pattern.sliced(used);
        name = name.sliced(1);
    }
    return name.isEmpty();
}

} // namespace

bool matchesPrefixPatterns(const QString &globs, const QString &path)
{
    for (QStringView glob : QStringView(globs).split(u',')) {
        if (glob.endsWith(u'/'))
            glob.chop(1);
        if (glob.isEmpty())
            continue;
        // A glob of so many elements is held against as many leading elements of the path.
        const qsizetype elements = glob.count(u'/') + 1;
        qsizetype end = -1;
        qsizetype seen = 0;
        for (; seen < elements; ++seen) {
            end = path.indexOf(u'/', end + 1);
            if (end < 0) {
                end = path.size();
                ++seen;
                break;
            }
        }
        if (seen == elements && matchGlob(glob, QStringView(path).left(end)))
            return true;
    }
    return false;
}

} // namespace burrow
