// What must not travel in a bundle: secrets, home folders, paths of one machine.
#pragma once

#include "base/abs_path.h"
#include "json/json.h"

namespace burrow {

/// What became of a value on its way into a bundle.
struct Redaction
{
    bool keep = true; ///< false: nothing sensible is left of it
    bool secretStruck = false;
    bool folded = false;
    bool pathLeftOut = false; ///< it named a place on this machine
};

/// Where a value stands decides how it is treated.
enum class RedactIn {
    GoEnv,   ///< addresses and patterns: no folding, no paths at all
    Setting, ///< VS Code settings: home becomes ${env:HOME}, other absolute paths are left out
    Entry, ///< launch.json, tasks.json: home becomes ${env:HOME}; other paths may be those of another machine and stay
};

/// Cleans a value in place: strikes out names and passwords in addresses, drops members and elements that are secrets
/// (by what they are called or how they look), folds the home folder.
Redaction redact(json::Node &value, RedactIn in, const AbsPath &home);

/// True for text that holds a token, key or password of a well-known kind (secrets/secrets.h).
bool looksSecret(const QString &text);

/// True for a value that is a secret by its look, or by the name it has in its object. Its children are not looked at.
bool holdsSecret(const json::Node &value);

} // namespace burrow
