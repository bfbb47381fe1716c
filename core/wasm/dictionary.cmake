# fanjian_embedded for the wasm: the lexicon that the native build packed (target fanjian_pack), taken
# in as it is. An assembler reads 1 MB in no time, where a compiler would take seconds.
set(FANJIAN_LEXICON_FILE "" CACHE FILEPATH "The packed lexicon, from the native build's fanjian_pack")
if(NOT EXISTS "${FANJIAN_LEXICON_FILE}")
  message(FATAL_ERROR "The wasm needs -DFANJIAN_LEXICON_FILE=<the lexicon that fanjian_pack wrote>")
endif()
# What of ICU's Big5-HKSCS stands beside it (cli/write_big5.cpp), for fanjian-tools.wasm.
cmake_path(GET FANJIAN_LEXICON_FILE PARENT_PATH packed)
set(FANJIAN_BIG5_FILE "${packed}/big5.bin")
if(NOT EXISTS "${FANJIAN_BIG5_FILE}")
  message(FATAL_ERROR "The wasm needs ${FANJIAN_BIG5_FILE}, from the native build (target big5.bin)")
endif()
file(SIZE "${FANJIAN_BIG5_FILE}" FANJIAN_BIG5_SIZE)
configure_file("${CMAKE_CURRENT_LIST_DIR}/big5.cpp.in" "${CMAKE_BINARY_DIR}/big5.cpp" @ONLY)
set_source_files_properties("${CMAKE_BINARY_DIR}/big5.cpp" PROPERTIES
  OBJECT_DEPENDS "${FANJIAN_BIG5_FILE}" COMPILE_OPTIONS -fno-lto)
add_library(fanjian_big5 STATIC "${CMAKE_BINARY_DIR}/big5.cpp")
fanjian_headers(fanjian_big5 PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}/wasm/big5.h")
target_link_libraries(fanjian_big5 PRIVATE fanjian_text)
file(SIZE "${FANJIAN_LEXICON_FILE}" FANJIAN_LEXICON_SIZE)
configure_file("${CMAKE_CURRENT_LIST_DIR}/embedded.cpp.in" "${CMAKE_BINARY_DIR}/embedded.cpp" @ONLY)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${FANJIAN_LEXICON_FILE}")
set_source_files_properties("${CMAKE_BINARY_DIR}/embedded.cpp" PROPERTIES
  OBJECT_DEPENDS "${FANJIAN_LEXICON_FILE}" COMPILE_OPTIONS -fno-lto)
add_library(fanjian_embedded STATIC "${CMAKE_BINARY_DIR}/embedded.cpp")
target_link_libraries(fanjian_embedded PUBLIC fanjian_dictionary)
