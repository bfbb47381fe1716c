# role_weights.txt as a table of the parser's: no program has to read it.
set(FANJIAN_ROLE_WEIGHTS_FILE ${CMAKE_CURRENT_SOURCE_DIR}/article/role_weights.txt)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${FANJIAN_ROLE_WEIGHTS_FILE})
file(STRINGS ${FANJIAN_ROLE_WEIGHTS_FILE} rows REGEX "^[^#]")
set(FANJIAN_ROLE_WEIGHTS "")
foreach(row IN LISTS rows)
  string(FIND "${row}" " " name_end)  # REGEX REPLACE would go on matching at its own end
  string(SUBSTRING "${row}" ${name_end} -1 row)
  string(STRIP "${row}" row)
  string(REPLACE " " "," row "${row}")
  string(APPEND FANJIAN_ROLE_WEIGHTS "${row},\n")
endforeach()
configure_file(article/role_weights.cpp.in ${CMAKE_BINARY_DIR}/role_weights.cpp @ONLY)
target_sources(fanjian_article PRIVATE ${CMAKE_BINARY_DIR}/role_weights.cpp)
