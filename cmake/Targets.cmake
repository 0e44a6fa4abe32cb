# pullquote_library(NAME HEADERS a.h … SOURCES a.cpp … [LIBRARIES …]): the library of one folder.
function(pullquote_library name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "HEADERS;SOURCES;LIBRARIES")
  add_library(${name} STATIC ${ARG_SOURCES})
  target_sources(${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${CMAKE_SOURCE_DIR} FILES ${ARG_HEADERS})
  target_link_libraries(${name} PUBLIC pullquote_compiler ${ARG_LIBRARIES})
endfunction()

# pullquote_test(NAME LABEL label SOURCES a.cpp … [LIBRARIES …]): one test program, one ctest entry a test case.
function(pullquote_test name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "LABEL" "SOURCES;LIBRARIES")
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE pullquote_compiler ${ARG_LIBRARIES} GTest::gmock GTest::gtest_main)
  gtest_discover_tests(${name} PROPERTIES LABELS ${ARG_LABEL} TIMEOUT 600 DISCOVERY_TIMEOUT 60)
endfunction()
