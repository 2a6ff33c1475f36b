# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
# slipway_options lies below every target: language, warnings, Qt definitions, sanitizers, said once.
add_library(slipway_options INTERFACE)
target_compile_features(slipway_options INTERFACE cxx_std_23)
target_include_directories(slipway_options INTERFACE ${PROJECT_SOURCE_DIR}/models ${PROJECT_SOURCE_DIR})
target_compile_definitions(slipway_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_UP_TO=0x060800
    SLIPWAY_VERSION="${PROJECT_VERSION}")
target_compile_options(slipway_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
    # A partly named designated initializer is how our value types are meant to be written.
    -Wno-missing-field-initializers
    # Libraries and programs alike: objects built otherwise could not share one precompiled header.
    -fPIC
    -fdiagnostics-color=auto)
if(SLIPWAY_WERROR)
    target_compile_options(slipway_options INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # ccache can only cache compilations that use a precompiled header with this. GCC 14 also takes the
    # frames of coroutines for mismatched new/delete and for uninitialised reads: false alarms.
    target_compile_options(slipway_options INTERFACE
        $<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess> -Wno-mismatched-new-delete
        $<$<CONFIG:Release,RelWithDebInfo>:-Wno-maybe-uninitialized>)
endif()
# A library's files compiled ten at a time share what headers cost, which is most of it: with -O1 27 files of models/google took 57 s of
# processor time seven at a time and 93 s alone. The price is that names of one library's files must not clash, anonymous or not, and that
# a changed file brings nine others along; with sanitizers it saved a third only. So this is for the preset quick, which is built once,
# and for the package.
set(CMAKE_UNITY_BUILD_BATCH_SIZE 10)
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Coroutines of a file that is included have frames with lambdas of no linkage.
    target_compile_options(slipway_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-subobject-linkage>)
endif()
# A library that nothing of a program uses costs its start-up all the same.
target_link_options(slipway_options INTERFACE -Wl,--as-needed)
if(SLIPWAY_SANITIZE)
    target_compile_options(slipway_options INTERFACE
        -fsanitize=${SLIPWAY_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(slipway_options INTERFACE -fsanitize=${SLIPWAY_SANITIZE})
    if(SLIPWAY_SANITIZE MATCHES "undefined")
        target_compile_options(slipway_options INTERFACE -fno-sanitize-recover=undefined)
        target_link_options(slipway_options INTERFACE -fno-sanitize-recover=undefined)
    endif()
    # Optimised sanitizer builds see "maybe uninitialised" ghosts in inlined library code.
    target_compile_options(slipway_options INTERFACE -Wno-maybe-uninitialized)
endif()

find_program(SLIPWAY_MOLD mold)
if(SLIPWAY_MOLD)
    target_link_options(slipway_options INTERFACE -fuse-ld=mold)
endif()
find_program(SLIPWAY_CCACHE ccache)
if(SLIPWAY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${SLIPWAY_CCACHE})
endif()

# Qt's and the standard library's headers are parsed once for the whole tree.
set(slipway_common_headers
    <algorithm> <chrono> <coroutine> <deque> <expected> <functional> <map> <memory> <optional> <set> <span> <stop_token> <string>
    <unordered_map> <utility> <variant> <vector>
    <QByteArray> <QCoreApplication> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList>
    <QLoggingCategory> <QMap> <QObject> <QPointer> <QRegularExpression> <QSet> <QString> <QStringList> <QTimer> <QUrl>)
add_library(slipway_pch OBJECT ${PROJECT_SOURCE_DIR}/cmake/pch.cpp)
target_link_libraries(slipway_pch PUBLIC slipway_options Qt6::Core)
target_precompile_headers(slipway_pch PRIVATE ${slipway_common_headers})

## slipway_shared_alike(target): the same compilation, shared or not; shared, it has to name all that it uses.
function(slipway_shared_alike name)
    set_target_properties(${name} PROPERTIES DEFINE_SYMBOL "")
    if(BUILD_SHARED_LIBS)
        target_link_options(${name} PRIVATE -Wl,-z,defs)
    endif()
endfunction()

## slipway_add_library(slipway_x SOURCES… [PUBLIC targets…] [PRIVATE targets…])
## One library of the layering; headers and sources are listed, never globbed. It is static in what people run, for its start-up, and shared
## in the presets with tests (BUILD_SHARED_LIBS), where some 240 programs that each hold all of it have filled a disk. There the linker also
## sees whether a library names all that it uses: the link graph is the layering.
function(slipway_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE")
    add_library(${name} ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC slipway_options Qt6::Core ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
    target_precompile_headers(${name} REUSE_FROM slipway_pch)
    slipway_shared_alike(${name})
endfunction()
