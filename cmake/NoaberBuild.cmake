# SPDX-License-Identifier: EUPL-1.2
# How everything of ours is compiled: language, warnings, sanitizers, output folders, and the two helper functions.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET default)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# Programs and libraries side by side, plugins below them: the programs find their plugins from where they stand.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)

find_program(NOABER_MOLD mold)
if(NOABER_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
# What was compiled once is not compiled again, in a clone elsewhere neither: paths count from the tree, in debug lines too.
# Precompiled headers need the sloppiness; what they were made of is hashed all the same.
find_program(NOABER_CCACHE ccache)
if(NOABER_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros
      CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${NOABER_CCACHE})
  add_compile_options(-fdebug-prefix-map=${PROJECT_SOURCE_DIR}=.)
endif()

# A missing symbol stops the link, not the user's start.
add_link_options(-Wl,-z,defs,-z,now)
# A library calls its own functions, also when another one has a template instance of the same name.
add_link_options($<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,SHARED_LIBRARY>:-Wl,-Bsymbolic-functions>)
if(NOABER_SANITIZE)
  # What AddressSanitizer sees as well (null, object-size) and what x86 forgives or is rare (alignment, vptr) is left out: with
  # them g++ takes twice as long.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=null,object-size,alignment,vptr -fno-omit-frame-pointer
    -fno-sanitize-recover=undefined)
  # A sanitized library finds its runtime in the program, so -z defs can't hold there.
  add_link_options(-fsanitize=address,undefined -Wl,-z,undefs)
endif()

if(NOABER_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=address,undefined -Wl,-z,undefs)
endif()

add_library(noaber_warnings INTERFACE)
target_compile_options(noaber_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wconversion -Wno-sign-conversion
  -Wimplicit-fallthrough -Werror
  $<$<BOOL:${NOABER_FUZZ}>:-w>)

# Optimising what runs once takes longer than running it.
set(noaber_test_options -O0)

# Boost.Test program registered with CTest:  noaber_test(test_store SOURCES a.cpp b.cpp LIBS noaber_core LABELS core)
# With POSTGRESQL it runs twice: its stores (tests/support/store_place.h) in files, and again in a PostgreSQL database.
function(noaber_test name)
  cmake_parse_arguments(T "POSTGRESQL" "" "SOURCES;LIBS;LABELS;ENV" ${ARGN})
  # All random histories pass the optimised programs; the sanitizers see a part of them, for time.
  if(NOABER_SANITIZE)
    list(APPEND T_ENV RC_PARAMS=max_success=25)
  endif()
  add_executable(${name} ${T_SOURCES})
  target_link_libraries(${name} PRIVATE ${T_LIBS} noaber_warnings noaber_test_support)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests POSITION_INDEPENDENT_CODE OFF)
  target_compile_options(${name} PRIVATE ${noaber_test_options})
  target_precompile_headers(${name} REUSE_FROM noaber_test_support)
  add_test(NAME ${name} COMMAND ${name} --log_level=message)
  set_tests_properties(${name} PROPERTIES LABELS "${T_LABELS}" ENVIRONMENT "${T_ENV}" TIMEOUT 600)
  if(T_POSTGRESQL)
    # Fewer random histories: making a region takes longer than making a file.
    add_test(NAME ${name}_postgresql COMMAND ${name} --log_level=message)
    set_tests_properties(${name}_postgresql PROPERTIES LABELS "${T_LABELS}" TIMEOUT 600
                         ENVIRONMENT "${T_ENV};NOABER_TEST_DATABASE=postgresql;RC_PARAMS=max_success=20")
  endif()
  # Windows on one screen take each other's focus: one at a time.
  if("ui" IN_LIST T_LABELS)
    set_tests_properties(${name} PROPERTIES RESOURCE_LOCK screen)
  endif()
endfunction()
