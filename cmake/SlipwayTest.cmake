# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later

if(SLIPWAY_TESTS)
    # With sanitizers what a test does itself is compiled without optimising: seven files took 40 s of processor time instead of 51, and what
    # takes time when they run is the libraries'.
    add_library(slipway_test_options INTERFACE)
    if(SLIPWAY_SANITIZE)
        target_compile_options(slipway_test_options INTERFACE -O0)
    endif()
    add_library(slipway_test_pch OBJECT ${PROJECT_SOURCE_DIR}/cmake/pch.cpp)
    target_link_libraries(slipway_test_pch PUBLIC slipway_options slipway_test_options Qt6::Core)
    target_precompile_headers(slipway_test_pch PRIVATE ${slipway_common_headers})
endif()

## slipway_add_test(tst_x [SOURCES more.cpp …] [LIBS targets…] [LABELS …] [TIMEOUT seconds] [READS_SOURCES])
## One Qt Test program from tst_x.cpp: offscreen, with a time limit and with the sanitizers' options.
## READS_SOURCES defines SLIPWAY_SOURCE_DIR for a test that opens files of the tree; the others stay the same
## compilation in every folder, which is what ccache needs.
function(slipway_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "READS_SOURCES" "TIMEOUT" "SOURCES;LIBS;LABELS")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE slipway_options slipway_test_options Qt6::Test ${arg_LIBS})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    if(arg_READS_SOURCES)
        target_compile_definitions(${name} PRIVATE SLIPWAY_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    endif()
    target_precompile_headers(${name} REUSE_FROM slipway_test_pch)
    # Of most tests it is empty, and a second goes into a precompiled header that nothing uses.
    set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests UNITY_BUILD OFF)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}" SKIP_RETURN_CODE 77
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=default.debug=false;LC_ALL=C.UTF-8;ASAN_OPTIONS=detect_leaks=0;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()
