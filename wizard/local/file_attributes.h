// What belongs to a file beside its bytes, and the flush that reaches the disk. Differs between systems. Internal to
// local/.
#pragma once

#include <QStringList>

namespace burrow {

/// What became of attributes that were to be copied.
struct CopiedAttributes
{
    int error = 0;    ///< of the system: a full or failing disk; the copy is of no use
    QStringList lost; ///< names of those that this user may not give
};

/// Makes the extended attributes and access control lists of one file those of the other, as far as this user may.
CopiedAttributes copyAttributes(int from, int to);

/// Brings the file's bytes to the disk itself, past its cache (F_FULLFSYNC on macOS). False with errno if that failed.
bool flushToDisk(int fd);

/// The umask of this process, read without changing it where the system allows that.
int processUmask();

} // namespace burrow
