# The little of ICU that the core runs on, compiled from source: the UTF-8 macros and their slow paths.
# Nothing of ICU's own build is run, and no data file is read.
if(NOT ICU_SOURCE_DIR)
  set(ICU_SOURCE_DIR "$ENV{FANJIAN_ICU_SOURCE}")
endif()
if(NOT ICU_SOURCE_DIR)
  execute_process(
    COMMAND "${CMAKE_CURRENT_LIST_DIR}/fetch-icu" "${CMAKE_SOURCE_DIR}/.build/icu"
    OUTPUT_VARIABLE ICU_SOURCE_DIR OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
endif()
set(common "${ICU_SOURCE_DIR}/common")
foreach(file utf_impl.cpp ucptrie.cpp unicode/uvernum.h)
  if(NOT EXISTS "${common}/${file}")
    message(FATAL_ERROR "${ICU_SOURCE_DIR} does not look like ICU's source: there is no common/${file}")
  endif()
endforeach()
file(STRINGS "${common}/unicode/uvernum.h" version REGEX "^#define U_ICU_VERSION \"")
string(REGEX REPLACE ".*\"(.*)\".*" "\\1" version "${version}")
message(STATUS "ICU ${version} from ${ICU_SOURCE_DIR}")
if(NOT version MATCHES "^(72\\.1|76\\.1)$")
  message(WARNING "The core has been tried with ICU 72.1 and 76.1, not with ${version}")
endif()

# UTF-8's slow paths; tries of properties, read in place.
add_library(fanjian_icu STATIC "${common}/utf_impl.cpp" "${common}/ucptrie.cpp" "${common}/cmemory.cpp")
target_include_directories(fanjian_icu SYSTEM PUBLIC "${common}")
target_compile_definitions(fanjian_icu
  PUBLIC U_STATIC_IMPLEMENTATION U_DISABLE_RENAMING=1 U_USING_ICU_NAMESPACE=0
  PRIVATE U_COMMON_IMPLEMENTATION NDEBUG)
target_compile_options(fanjian_icu PRIVATE -w -fno-exceptions -Os)
