// A bundle, or a part of one, becomes a file where the person said.
#pragma once

#include "machine/machine.h"

#include <QByteArray>

namespace burrow {

/// A name for the file of a bundle with this name: "team.burrow.json", without what would be a folder or a hidden file.
QString bundleFileName(const QString &name);

/// Writes a file that the person named, in one go: complete or not at all. A link is followed, an existing file
/// replaced; the folder must be there. Not part of any run: it is theirs, and undo does not take it away.
Result<Unit> writeBundleFile(const AbsPath &file, const QByteArray &bytes, const WriteAccess &access);

} // namespace burrow
