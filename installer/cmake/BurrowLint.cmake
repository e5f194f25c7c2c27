# Two targets for people who change the sources, not part of a build: "lint" (clang-tidy) and "format-check" (clang-format).
# Some distributions' plain clang-tidy is 14, which cannot compile the <ranges> of GCC 12's library.
function(burrow_find_newest program out)
    foreach(version RANGE 24 16 -1)
        list(APPEND names ${program}-${version})
    endforeach()
    find_program(${out} NAMES ${names} ${program})
    if(${out})
        execute_process(COMMAND ${${out}} --version OUTPUT_VARIABLE said)
        if(said MATCHES "version ([0-9]+)" AND CMAKE_MATCH_1 LESS 16)
            set(${out} ${out}-NOTFOUND CACHE FILEPATH "${program}, 16 or newer" FORCE)
        endif()
    endif()
endfunction()

file(GLOB_RECURSE sources CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} app/*.cpp ui/*.cpp wizard/*.cpp tests/*.cpp)
file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} app/*.h ui/*.h wizard/*.h tests/*.h)

burrow_find_newest(clang-tidy BURROW_CLANG_TIDY)
find_program(BURROW_RUN_CLANG_TIDY NAMES run-clang-tidy run-clang-tidy-19 run-clang-tidy-18 run-clang-tidy-17 run-clang-tidy-16)
if(BURROW_CLANG_TIDY AND BURROW_RUN_CLANG_TIDY)
    # The sources and nothing that is made from them: its moc files stand below the build folder.
    string(REGEX REPLACE "([][+.*()^?|{}\\$])" "\\\\\\1" top "${CMAKE_SOURCE_DIR}")
    add_custom_target(lint WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} USES_TERMINAL VERBATIM
        COMMAND ${BURROW_RUN_CLANG_TIDY} -clang-tidy-binary ${BURROW_CLANG_TIDY} -p ${CMAKE_BINARY_DIR} -quiet
                "^${top}/(app|ui|wizard)/.*[.]cpp$")
else()
    add_custom_target(lint COMMAND ${CMAKE_COMMAND} -E echo "lint needs clang-tidy 16 or newer (Debian 12: clang-tidy-19)"
                           COMMAND ${CMAKE_COMMAND} -E false VERBATIM)
endif()

burrow_find_newest(clang-format BURROW_CLANG_FORMAT)
if(BURROW_CLANG_FORMAT)
    add_custom_target(format-check WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM
        COMMAND ${BURROW_CLANG_FORMAT} --dry-run --Werror ${sources} ${headers})
else()
    add_custom_target(format-check COMMAND ${CMAKE_COMMAND} -E echo "format-check needs clang-format 16 or newer (Debian 12: clang-format-19)"
                                   COMMAND ${CMAKE_COMMAND} -E false VERBATIM)
endif()
