// What the operating systems answer differently. local_linux.cpp and local_macos.cpp each hold the whole set.
#pragma once

#include "machine/host.h"

#include <array>
#include <chrono>
#include <sys/types.h>
#include <vector>

namespace burrow::os {

/// The system this program was built for.
Os current();
/// Go's name of the hardware's architecture, not of this process: "arm64" under Rosetta too.
QString hardwareArch();
/// True if this process is translated by Rosetta.
bool isTranslated();
/// The living processes of a session, without its leader, which was started so long ago. Zombies do not count: in a
/// container without an init nobody takes them away.
std::vector<pid_t> othersInSession(pid_t leader, std::chrono::milliseconds age);
/// A pipe whose ends close on exec, from the start: another thread may be starting a program right now. False with
/// errno set.
bool openPipe(std::array<int, 2> &ends);
/// Gives two files each other's name in one step. False with errno: ENOSYS, EINVAL or ENOTSUP where the system or this
/// file system cannot do that.
bool swapNames(const char *one, const char *other);
/// Renames unless there is something by the new name (EEXIST). Fails as swapNames does.
bool renameToFree(const char *from, const char *to);
/// Is the file that was opened for reading open for writing anywhere? False also where nobody can say.
bool isOpenForWriting(int fd);
/// Lets the disk begin with what was written, so that several files are on their way at once. Promises nothing: only
/// fsync does.
void startWriting(int fd);
/// A descriptor that becomes readable when the child ends, close-on-exec; -1 where the system has none (we ask in turn
/// then).
int exitDescriptor(pid_t child);

} // namespace burrow::os
