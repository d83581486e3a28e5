# SPDX-License-Identifier: EUPL-1.2
# noaber_embed_sql(target folder function): the folder's *.sql, in order of their numbers, as a C++ function
#   std::vector<noaber::Migration> noaber::function()
function(noaber_embed_sql target folder function)
  file(GLOB files LIST_DIRECTORIES false RELATIVE ${folder} ${folder}/[0-9][0-9][0-9]_*.sql)
  list(SORT files)
  set(body "")
  foreach(file ${files})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${folder}/${file})
    file(READ ${folder}/${file} sql)
    string(REGEX MATCH "^[0-9]+" number ${file})
    math(EXPR number "${number}")
    string(APPEND body "        {${number}, \"${file}\", R\"sql-text(${sql})sql-text\"},\n")
  endforeach()
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "// SPDX-License-Identifier: EUPL-1.2
// Made by the build from the .sql files; not edited.
#include \"store/migrate.h\"
namespace noaber {
std::vector<Migration> ${function}() {
    return {
${body}    };
}
}
" @ONLY)
  target_sources(${target} PRIVATE ${source})
endfunction()
