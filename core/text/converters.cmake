# The data of ICU's converters for the wasm (wasm/icu.cmake), cut out of the ICU of the build machine. Natively the
# machine's own data is read.
if(NOT EMSCRIPTEN)
  add_executable(fanjian_write_converters text/pack/write_converters.cpp)
  target_link_libraries(fanjian_write_converters PRIVATE fanjian_icu)
  set(converters ${CMAKE_BINARY_DIR}/gb18030.cnv ${CMAKE_BINARY_DIR}/ibm-1375_P100-2008.cnv)
  add_custom_command(OUTPUT ${converters}
    COMMAND fanjian_write_converters ${CMAKE_BINARY_DIR} DEPENDS fanjian_write_converters VERBATIM)
  add_custom_target(converters ALL DEPENDS ${converters})
endif()
