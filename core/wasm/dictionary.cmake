# fanjian_embedded for the wasm: the lexicon that the native build packed (target fanjian_pack), taken
# in as it is. An assembler reads 1 MB in no time, where a compiler would take seconds.
set(FANJIAN_LEXICON_FILE "" CACHE FILEPATH "The packed lexicon, from the native build's fanjian_pack")
if(NOT EXISTS "${FANJIAN_LEXICON_FILE}")
  message(FATAL_ERROR "The wasm needs -DFANJIAN_LEXICON_FILE=<the lexicon that fanjian_pack wrote>")
endif()
cmake_path(GET FANJIAN_LEXICON_FILE PARENT_PATH packed)
function(fanjian_embed target file)
  set(FANJIAN_LEXICON_FILE "${file}")
  file(SIZE "${file}" FANJIAN_LEXICON_SIZE)
  configure_file("${CMAKE_SOURCE_DIR}/core/wasm/embedded.cpp.in" "${CMAKE_BINARY_DIR}/${target}.cpp" @ONLY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
  set_source_files_properties("${CMAKE_BINARY_DIR}/${target}.cpp" PROPERTIES
    OBJECT_DEPENDS "${file}" COMPILE_OPTIONS -fno-lto)
  add_library(${target} STATIC "${CMAKE_BINARY_DIR}/${target}.cpp")
  target_link_libraries(${target} PUBLIC fanjian_dictionary)
endfunction()
fanjian_embed(fanjian_embedded "${FANJIAN_LEXICON_FILE}")
# The same without the part for Traditional, which is a file of its own.
fanjian_embed(fanjian_embedded_rest "${packed}/lexicon-rest.bin")
