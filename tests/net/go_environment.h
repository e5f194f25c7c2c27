// The environment in which the tests ask the real go.
#pragma once

#include <QProcessEnvironment>

namespace burrow {

/// A go that knows nothing of this machine's settings, keeps to itself below this home, and fetches no other go.
inline QProcessEnvironment goEnvironment(const QString &home)
{
    using namespace Qt::StringLiterals;
    QProcessEnvironment env;
    env.insert(u"HOME"_s, home);
    env.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    env.insert(u"GOENV"_s, u"off"_s);
    env.insert(u"GOTOOLCHAIN"_s, u"local"_s);
    env.insert(u"GOSUMDB"_s, u"off"_s);
    return env;
}

} // namespace burrow
