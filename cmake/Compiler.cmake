# How every target is compiled.

add_library(pullquote_compiler INTERFACE)
target_include_directories(pullquote_compiler INTERFACE ${CMAKE_SOURCE_DIR})
# -Wno-restrict: g++ 12 warns of its own std::string (GCC bug 105651).
target_compile_options(pullquote_compiler INTERFACE -Wno-restrict -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion)
target_compile_definitions(pullquote_compiler INTERFACE PULLQUOTE_VERSION="${PROJECT_VERSION}")

set(PULLQUOTE_SANITIZE "" CACHE STRING "Sanitizers to compile in, as -fsanitize takes them")
if(PULLQUOTE_SANITIZE)
  target_compile_options(pullquote_compiler INTERFACE -fsanitize=${PULLQUOTE_SANITIZE} -fno-sanitize-recover=undefined
                                                      -fno-omit-frame-pointer)
  target_link_options(pullquote_compiler INTERFACE -fsanitize=${PULLQUOTE_SANITIZE})
endif()
