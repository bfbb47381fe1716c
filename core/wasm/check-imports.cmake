# cmake -DWASM_DIS=… -DMODULE=fanjian.wasm -P check-imports.cmake
# A module that needs nothing runs anywhere; one import, and every loader has to know about it.
execute_process(COMMAND "${WASM_DIS}" "${MODULE}" OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "\n \\(import [^\n]*" imports "${text}")
if(imports)
  file(REMOVE "${MODULE}")
  message(FATAL_ERROR "fanjian.wasm should import nothing, but does:${imports}")
endif()
