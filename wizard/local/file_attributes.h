// What belongs to a file beside its bytes, and the flush that reaches the disk. Differs between systems. Internal to
// local/.
#pragma once

namespace burrow {

/// Copies extended attributes and access control lists, as far as this user may.
void copyAttributes(int from, int to);

/// Brings the file's bytes to the disk itself, past its cache (F_FULLFSYNC on macOS). False with errno if that failed.
bool flushToDisk(int fd);

/// The umask of this process, read without changing it where the system allows that.
int processUmask();

} // namespace burrow
