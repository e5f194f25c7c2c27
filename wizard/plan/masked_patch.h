// A patch to show or to hand on: with the secrets of its two texts masked.
#pragma once

#include "plan/plan.h"

namespace burrow {

/// One patch in two forms: for the person alone, and for whoever else may see it. In the second something may be
/// masked; the names of its files then say so, and no program applies it.
struct Patch
{
    QByteArray whole, masked;
    bool hides() const { return masked != whole; }
};

/// Secrets are looked for in the whole texts: the few lines that a patch has of a private key would not be known for
/// one. The names as unifiedPatch() takes them.
Patch patchBetween(const QByteArray &before, const QByteArray &after, const QByteArray &oldName,
                   const QByteArray &newName);

/// The whole form is patchOf().
Patch patchFormsOf(const FileChange &change, const AbsPath &home);

} // namespace burrow
