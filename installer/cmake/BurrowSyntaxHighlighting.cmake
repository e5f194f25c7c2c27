# Offers Burrow::SyntaxHighlighting, KDE's highlighting library, whichever of these is there first:
#   1. KF6, as a system packages it;
#   2. KF5 built for Qt 6, as installer/syntax-highlighting.sh builds it into the user's cache;
#   3. KF5 of the system, when it was built for Qt 6.
# A KF5 built for Qt 5 is refused: two Qts in one process crash.
# Its definitions and themes are inside the library, also in the static one; tests/highlighting proves it.
function(burrow_find_syntax_highlighting)
    find_package(KF6SyntaxHighlighting CONFIG QUIET)
    if(KF6SyntaxHighlighting_FOUND)
        set(target KF6::SyntaxHighlighting)
        set(from ${KF6SyntaxHighlighting_DIR})
    else()
        set(builder ${CMAKE_CURRENT_SOURCE_DIR}/installer/syntax-highlighting.sh)
        execute_process(COMMAND bash ${builder} --prefix ${Qt6_VERSION}
            OUTPUT_VARIABLE cached OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
        find_path(from KF5SyntaxHighlightingConfig.cmake NO_CACHE HINTS ${cached} ${KF5SyntaxHighlighting_DIR}
            PATH_SUFFIXES lib/cmake/KF5SyntaxHighlighting lib64/cmake/KF5SyntaxHighlighting
                          lib/${CMAKE_LIBRARY_ARCHITECTURE}/cmake/KF5SyntaxHighlighting)
        if(NOT from)
            message(FATAL_ERROR "KSyntaxHighlighting is not here, neither KF6 of the system nor our own in\n    ${cached}\n"
                "Install the KF6 package of your system, or run\n    bash ${builder}\n"
                "and configure again. Without the app (-DBURROW_GUI=OFF) it is not needed.")
        endif()
        # Read, not loaded: loading one for Qt 5 would bring the targets of Qt 5 into this build.
        file(READ ${from}/KF5SyntaxHighlightingConfig.cmake config)
        if(NOT config MATCHES "find_dependency\\(Qt6Gui")
            message(FATAL_ERROR "The KSyntaxHighlighting in\n    ${from}\nwas built for Qt 5. Burrow uses Qt 6, and two Qts in one "
                "process crash. Run\n    bash ${builder}\nwhich builds one for Qt ${Qt6_VERSION} in your cache, and configure again.")
        endif()
        find_package(KF5SyntaxHighlighting CONFIG REQUIRED PATHS ${from} NO_DEFAULT_PATH)
        set(target KF5::SyntaxHighlighting)
    endif()
    message(STATUS "KSyntaxHighlighting: ${from}")
    add_library(burrow_syntax_highlighting INTERFACE)
    target_link_libraries(burrow_syntax_highlighting INTERFACE ${target})
    add_library(Burrow::SyntaxHighlighting ALIAS burrow_syntax_highlighting)
endfunction()
burrow_find_syntax_highlighting()
