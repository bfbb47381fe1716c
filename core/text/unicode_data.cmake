# What text/unicode.h answers, cut out of the ICU of the build machine; the wasm takes the native build's.
if(EMSCRIPTEN)
  cmake_path(GET FANJIAN_LEXICON_FILE PARENT_PATH packed)
  set(FANJIAN_UNICODE_FILE "${packed}/unicode_data.cpp")
  if(NOT EXISTS "${FANJIAN_UNICODE_FILE}")
    message(FATAL_ERROR "The wasm needs ${FANJIAN_UNICODE_FILE}, from the native build (target unicode_data.cpp)")
  endif()
else()
  add_executable(fanjian_write_unicode text/pack/write_unicode.cpp text/pack/break_rules.cpp)
  target_link_libraries(fanjian_write_unicode PRIVATE fanjian_icu)
  fanjian_headers(fanjian_write_unicode PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/text/unicode.h
    ${CMAKE_CURRENT_SOURCE_DIR}/text/pack/break_rules.h
    ${CMAKE_CURRENT_SOURCE_DIR}/text/unicode_data.h)
  set(FANJIAN_UNICODE_FILE "${CMAKE_BINARY_DIR}/unicode_data.cpp")
  add_custom_command(OUTPUT "${FANJIAN_UNICODE_FILE}" "${CMAKE_BINARY_DIR}/nfc.txt"
    COMMAND fanjian_write_unicode "${FANJIAN_UNICODE_FILE}" "${CMAKE_BINARY_DIR}/nfc.txt"
    DEPENDS fanjian_write_unicode VERBATIM)
endif()
target_sources(fanjian_text PRIVATE "${FANJIAN_UNICODE_FILE}")
