# How a target of Burrow is made: the language level, the warnings, and includes that only work along declared dependencies.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
if(NOT BURROW_FUZZ) # what is fuzzed has no QObject
    set(CMAKE_AUTOMOC ON)
endif()
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE RelWithDebInfo)
endif()

find_program(BURROW_CCACHE ccache)
if(BURROW_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${BURROW_CCACHE})
endif()

add_library(burrow_options INTERFACE)
target_compile_options(burrow_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13)
    # It takes a reference found in one argument for one into another that is a temporary: find(survey, u"zsh"_s).
    target_compile_options(burrow_options INTERFACE -Wno-dangling-reference)
endif()
# Of what newer Qts deprecate, only that counts which was deprecated in 6.4, our oldest: the rest has no replacement there.
target_compile_definitions(burrow_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
                                                    QT_WARN_DEPRECATED_UP_TO=0x060400
                                                    BURROW_VERSION="${PROJECT_VERSION}")
if(BURROW_WERROR)
    target_compile_options(burrow_options INTERFACE -Werror)
endif()
if(BURROW_SANITIZE)
    target_compile_options(burrow_options INTERFACE -fsanitize=${BURROW_SANITIZE} -fno-omit-frame-pointer
                                                    -fno-sanitize-recover=all)
    target_link_options(burrow_options INTERFACE -fsanitize=${BURROW_SANITIZE})
    if(BURROW_SANITIZE MATCHES address)
        add_library(burrow_leaks OBJECT ${CMAKE_CURRENT_LIST_DIR}/leaks.cpp)
        set_target_properties(burrow_leaks PROPERTIES AUTOMOC OFF AUTORCC OFF)
        target_sources(burrow_options INTERFACE
            $<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:$<TARGET_OBJECTS:burrow_leaks>>)
    endif()
endif()
if(BURROW_FUZZ)
    # The engine says which of its branches were taken; without optimisation the targets would be several times slower.
    target_compile_options(burrow_options INTERFACE -fsanitize=fuzzer-no-link -O1 -g1)
endif()

# burrow_library(NAME [DEPS target...] [QT component...]): the static library burrow_NAME of all sources in this folder.
# Its headers are included as "NAME/header.h". The include path of each library holds nothing but its own folder, so
# an include of a folder that is not among DEPS fails to build.
function(burrow_library name)
    cmake_parse_arguments(ARG "" "" "DEPS;QT" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    set(target burrow_${name})
    set(view ${CMAKE_BINARY_DIR}/include/${name})
    file(MAKE_DIRECTORY ${view})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${view}/${name} SYMBOLIC)
    add_library(${target} STATIC ${sources})
    target_include_directories(${target} PUBLIC ${view})
    list(TRANSFORM ARG_DEPS PREPEND burrow_)
    list(TRANSFORM ARG_QT PREPEND Qt6::)
    target_link_libraries(${target} PUBLIC ${ARG_DEPS} ${ARG_QT} Qt6::Core PRIVATE burrow_options)
    set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
endfunction()

add_library(burrow_no_conversion_warnings INTERFACE)
target_compile_options(burrow_no_conversion_warnings INTERFACE -Wno-conversion)

# burrow_test(NAME SOURCES file... [DEPS target...] [LIBS library...] [TIMEOUT seconds]): one QtTest program, one line in ctest.
# A test that skips anything says why on a line "SKIP   : ..."; installer/test.sh repeats these in its closing summary.
function(burrow_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;DEPS;LIBS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    list(TRANSFORM ARG_DEPS PREPEND burrow_)
    target_link_libraries(${name} PRIVATE ${ARG_DEPS} ${ARG_LIBS} Qt6::Test burrow_options)
    if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
        # QTRY_VERIFY and QTRY_COMPARE of newer Qts convert a time to int themselves.
        target_link_libraries(${name} PRIVATE burrow_no_conversion_warnings)
    endif()
    target_compile_definitions(${name} PRIVATE BURROW_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                                               BURROW_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()
