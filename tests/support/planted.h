// 200 secrets that are made up, each in the words of the file where people leave such a thing.
#pragma once

#include <QByteArray>

#include <vector>

namespace burrow {

/// A file, or what comes close to one.
enum class Carrier { Settings, LaunchEnv, Zsh, Fish, GoEnv, Git, Netrc, Environment };

/// A secret, and the line that gives it away.
struct Planted
{
    Carrier carrier;
    QByteArray what;   ///< "GitHub in Zsh", for a failing test to name
    QByteArray line;   ///< as in the file: a member of an object, a line, "NAME=value" of the environment
    QByteArray secret; ///< the bytes that nobody else may see, as they stand in the line
};

/// The same ones at each call. No two secrets are equal, and none is part of another.
const std::vector<Planted> &plantedSecrets();

/// The lines of those that such a file carries.
QByteArray plantedLines(Carrier carrier, const QByteArray &between = "\n");

} // namespace burrow
