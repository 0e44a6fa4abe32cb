# pullquote_embed(TARGET FUNCTION FILE…): compiles text files into TARGET. FUNCTION.h is written by hand and declares
# `std::string_view FUNCTION(std::string_view path)` in the namespace of TARGET.
function(pullquote_embed target function)
  set(body "")
  foreach(file ${ARGN})
    file(READ ${CMAKE_CURRENT_SOURCE_DIR}/${file} text)
    string(APPEND body "  if (path == \"${file}\") return R\"~~~~(${text})~~~~\";\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  endforeach()
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp @ONLY CONTENT
       "#include <string_view>\n\nnamespace ${target} {\n\nstd::string_view ${function}(std::string_view path) {\n${body}  return {};\n}\n\n}  // namespace ${target}\n")
  target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp)
endfunction()
