// What LeakSanitizer is told by every program that is built with -DBURROW_SANITIZE=address. Compiled in rather than set
// in the environment of the tests, since many of them start our programs in an environment of their own.
#include <cstdlib>
#include <fstream>
#include <string>

/// It cannot look for leaks where another program traces this one, as strace does in some tests, and would fail.
extern "C" int __lsan_is_turned_off()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("TracerPid:"))
            return std::atoi(line.c_str() + 10) != 0;
    }
    return false;
}
