# -DBURROW_FUZZ=ON: the engine and the fuzz targets, instrumented for libFuzzer, with the address and undefined behaviour
# sanitizers unless BURROW_SANITIZE says otherwise.
if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang" OR CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14)
    message(FATAL_ERROR "Fuzz targets need clang 14 or newer: only clang has libFuzzer, and this is "
        "${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}.\nRun installer/fuzz.sh, which finds one, or give "
        "-DCMAKE_CXX_COMPILER=clang++-19. With other compilers the targets are ordinary tests that replay their corpora: "
        "leave BURROW_FUZZ out.")
endif()
include(CheckCXXSourceCompiles)
set(CMAKE_REQUIRED_FLAGS -fsanitize=fuzzer)
check_cxx_source_compiles("extern \"C\" int LLVMFuzzerTestOneInput(const unsigned char *, unsigned long) { return 0; }"
    BURROW_HAS_LIBFUZZER)
unset(CMAKE_REQUIRED_FLAGS)
if(NOT BURROW_HAS_LIBFUZZER)
    message(FATAL_ERROR "This clang (${CMAKE_CXX_COMPILER}) comes without libFuzzer. Install its runtime: on Debian and "
        "Ubuntu libclang-rt-19-dev (with the number of the clang), elsewhere compiler-rt.")
endif()
# <ranges> of GCC 12's library is beyond clang 14 and 15.
set(CMAKE_REQUIRED_FLAGS -std=c++20)
check_cxx_source_compiles("#include <ranges>\n#include <vector>\nint main() { std::vector<int> v; return int((v | std::views::reverse).empty()); }"
    BURROW_CLANG_HAS_RANGES)
unset(CMAKE_REQUIRED_FLAGS)
if(NOT BURROW_CLANG_HAS_RANGES)
    message(FATAL_ERROR "This clang (${CMAKE_CXX_COMPILER}, ${CMAKE_CXX_COMPILER_VERSION}) cannot compile <ranges> of the "
        "C++ library that is here. Take a newer one, for example clang-19.")
endif()
set(BURROW_GUI OFF)
if(NOT BURROW_SANITIZE)
    set(BURROW_SANITIZE address,undefined)
endif()
