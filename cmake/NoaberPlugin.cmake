# SPDX-License-Identifier: EUPL-1.2
# noaber_plugin(pim): the plugin of the folder that calls it.
#   core/*.cpp  -> build/lib/noaber/pim/pim.so      no wx; loaded by desktop, hub and command line
#   ui/*.cpp    -> build/lib/noaber/pim/pim-ui.so   wx; loaded by the desktop only, may use the headless half
#   tests/*.cpp -> build/tests/test_pim             with core/ in the include path
#   lua/*.lua   -> std::vector<noaber::script::Module> noaber::pim::lua_modules(), in lua_modules.h: "pim.opvang" of lua/opvang.lua
# The sources of a plugin are all there are in its folders, so that a new one needs this one line.

# Who may load whom: C++ types cross, so compiler, C++ library and the public headers must be the same.
function(noaber_hash_of_headers folder result)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${folder}/*.h)
  list(SORT headers)
  set(text "")
  foreach(header ${headers})
    file(SHA1 ${header} hash)
    string(APPEND text "${hash}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${header})
  endforeach()
  string(SHA1 hash "${text}")
  string(SUBSTRING ${hash} 0 12 hash)
  set(${result} ${hash} PARENT_SCOPE)
endfunction()
noaber_hash_of_headers(${PROJECT_SOURCE_DIR}/app/core/include/noaber noaber_header_hash)
noaber_hash_of_headers(${PROJECT_SOURCE_DIR}/app/desktop/include/noaberui noaber_ui_header_hash)
set(NOABER_BUILD_TAG "${CMAKE_CXX_COMPILER_ID}-${CMAKE_CXX_COMPILER_VERSION}-c++${CMAKE_CXX_STANDARD}-${noaber_header_hash}")
if(NOABER_SANITIZE)
  string(APPEND NOABER_BUILD_TAG "-asan")
endif()
# One small header that changes with the tag, so that only its readers are compiled anew.
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/noaber_build_tag.h CONTENT "// SPDX-License-Identifier: EUPL-1.2
// Made by the build: what must match between the program and its plugins.
#pragma once
#define NOABER_BUILD_TAG \"${NOABER_BUILD_TAG}\"
#define NOABER_UI_HEADER_HASH \"${noaber_ui_header_hash}\"
" @ONLY)

function(noaber_embed_lua id)
  file(GLOB files CONFIGURE_DEPENDS lua/*.lua)
  if(NOT files)
    return()
  endif()
  list(SORT files)
  set(body "")
  foreach(file ${files})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} lua)
    get_filename_component(name ${file} NAME_WE)
    string(APPEND body "        {\"${id}.${name}\", R\"lua-text(${lua})lua-text\"},\n")
  endforeach()
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/lua)
  file(CONFIGURE OUTPUT ${folder}/lua_modules.h CONTENT "// SPDX-License-Identifier: EUPL-1.2
// Made by the build from lua/*.lua; not edited.
#pragma once
#include <noaber/script/module.h>
#include <vector>
namespace noaber::${id} {
std::vector<script::Module> lua_modules();
}
" @ONLY)
  file(CONFIGURE OUTPUT ${folder}/lua_modules.cpp CONTENT "// SPDX-License-Identifier: EUPL-1.2
// Made by the build from lua/*.lua; not edited.
#include \"lua_modules.h\"
namespace noaber::${id} {
std::vector<script::Module> lua_modules() {
    return {
${body}    };
}
}
" @ONLY)
  target_sources(plugin_${id} PRIVATE ${folder}/lua_modules.cpp)
  target_include_directories(plugin_${id} PUBLIC ${folder})
endfunction()

function(noaber_plugin id)
  cmake_parse_arguments(PARSE_ARGV 1 plugin "" "" "LIBS")
  file(GLOB core_sources CONFIGURE_DEPENDS core/*.cpp)
  file(GLOB ui_sources CONFIGURE_DEPENDS ui/*.cpp)
  file(GLOB test_sources CONFIGURE_DEPENDS tests/*.cpp)
  set(folder ${CMAKE_LIBRARY_OUTPUT_DIRECTORY}/noaber/${id})

  add_library(plugin_${id} SHARED ${core_sources})
  target_link_libraries(plugin_${id} PRIVATE noaber_core noaber_warnings ${plugin_LIBS})
  target_include_directories(plugin_${id} PUBLIC core PRIVATE ${PROJECT_BINARY_DIR}/generated)
  set_target_properties(plugin_${id} PROPERTIES PREFIX "" OUTPUT_NAME ${id} LIBRARY_OUTPUT_DIRECTORY ${folder})
  noaber_embed_lua(${id})

  if(NOABER_UI AND ui_sources)
    add_library(plugin_${id}_ui SHARED ${ui_sources})
    target_link_libraries(plugin_${id}_ui PRIVATE plugin_${id} noaber_ui noaber_core noaber_warnings)
    target_include_directories(plugin_${id}_ui PRIVATE ${PROJECT_BINARY_DIR}/generated)
    set_target_properties(plugin_${id}_ui PROPERTIES PREFIX "" OUTPUT_NAME ${id}-ui LIBRARY_OUTPUT_DIRECTORY ${folder}
                          INSTALL_RPATH "$ORIGIN" BUILD_RPATH "$ORIGIN")
    set_property(GLOBAL APPEND PROPERTY noaber_ui_plugins plugin_${id}_ui)
  endif()

  if(BUILD_TESTING AND test_sources)
    find_package(rapidcheck REQUIRED)
    noaber_test(test_${id} SOURCES ${test_sources} LIBS plugin_${id} noaber_core rapidcheck LABELS core)
  endif()
endfunction()
