# What the core runs on of ICU, compiled from source. Nothing of ICU's own build is run.
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

# UTF-8's slow paths; tries of properties, read in place; break iteration; then the converters, with what finds their
# data. A module links what it calls: fanjian-convert.wasm the first three, fanjian.wasm all but the converters.
set(files utf_impl ucptrie cmemory
  ubrk brkiter rbbi rbbi_cache rbbidata utext uvector uvectr32 ustack unistr unistr_case schriter uchriter chariter
  normalizer2impl umutablecptrie ustrtrns umath bytestream bytesinkutil edits
  ucnv ucnv2022 ucnv_bld ucnv_cb ucnv_cnv ucnv_err ucnv_ext ucnv_io ucnv_u16 ucnv_u8 ucnvlat1 ucnvmbcs
  udata udatamem udataswp ucmndata umapfile ustr_cnv ustring cstring charstr stringpiece uarrsort uenum uhash uinvchar
  umutex uobject utrace ucln_cmn putil)
list(TRANSFORM files REPLACE "(.+)" "${common}/\\1.cpp")
# Normalization. Its data is compiled in, from the header beside the source: ours, cut by text/unicode_data.cmake.
cmake_path(GET FANJIAN_LEXICON_FILE PARENT_PATH packed)
if(NOT EXISTS "${packed}/nfc.txt")
  message(FATAL_ERROR "The wasm needs ${packed}/nfc.txt, from the native build (target unicode_data.cpp)")
endif()
find_program(GENNORM2 gennorm2 PATHS /usr/sbin /usr/local/sbin REQUIRED NO_CMAKE_FIND_ROOT_PATH)
set(normalizer "${CMAKE_BINARY_DIR}/icu/normalizer2.cpp")
set(normalizer_data "${CMAKE_BINARY_DIR}/icu/norm2_nfc_data.h")
configure_file("${common}/normalizer2.cpp" "${normalizer}" COPYONLY)
add_custom_command(OUTPUT "${normalizer_data}"
  COMMAND "${GENNORM2}" --csource -o "${normalizer_data}" "${packed}/nfc.txt" DEPENDS "${packed}/nfc.txt" VERBATIM)
set_source_files_properties("${normalizer}" PROPERTIES OBJECT_DEPENDS "${normalizer_data}")

add_library(fanjian_icu STATIC ${files} "${normalizer}" "${CMAKE_CURRENT_LIST_DIR}/no_dictionaries.cpp")
target_include_directories(fanjian_icu SYSTEM PUBLIC "${common}")
target_compile_definitions(fanjian_icu
  PUBLIC FANJIAN_NFC_IS_CUT U_STATIC_IMPLEMENTATION U_DISABLE_RENAMING=1 U_USING_ICU_NAMESPACE=0
  PRIVATE U_COMMON_IMPLEMENTATION NDEBUG
  UCONFIG_NO_FILE_IO=1 UCONFIG_NO_SERVICE=1 UCONFIG_ONLY_HTML_CONVERSION=1 U_CHARSET_IS_UTF8=1
  ICU_NO_USER_DATA_OVERRIDE=1 U_ENABLE_DYLOAD=0)
# Virtual functions that nobody calls are not linked: BreakIterator and Normalizer2 have many (text in UTF-16, other
# forms, cloning).
target_compile_options(fanjian_icu PRIVATE -w -fno-exceptions -frtti -Oz
  -fvisibility=hidden -fwhole-program-vtables -fvirtual-function-elimination)

# The converters' data (text/converters.cmake) as ICU's data library has it: a package under ICU's own symbol.
set(converters "gb18030.cnv" "ibm-1375_P100-2008.cnv")
foreach(file ${converters})
  if(NOT EXISTS "${packed}/${file}")
    message(FATAL_ERROR "The wasm needs ${packed}/${file}, from the native build (target converters)")
  endif()
endforeach()
string(REGEX MATCH "^[0-9]+" major "${version}")
find_program(ICUPKG icupkg PATHS /usr/sbin /usr/local/sbin REQUIRED NO_CMAKE_FIND_ROOT_PATH)
set(FANJIAN_ICU_DATA "${CMAKE_BINARY_DIR}/icudt${major}l.dat")
set(FANJIAN_ICU_SYMBOL "icudt${major}_dat")
list(JOIN converters "\n" list)
file(WRITE "${CMAKE_BINARY_DIR}/converters.txt" "${list}\n")
list(TRANSFORM converters PREPEND "${packed}/")
add_custom_command(OUTPUT "${FANJIAN_ICU_DATA}"
  COMMAND "${ICUPKG}" -tl -s "${packed}" -a "${CMAKE_BINARY_DIR}/converters.txt" new "${FANJIAN_ICU_DATA}"
  DEPENDS ${converters} VERBATIM)
configure_file("${CMAKE_CURRENT_LIST_DIR}/icu_data.cpp.in" "${CMAKE_BINARY_DIR}/icu_data.cpp" @ONLY)
set_source_files_properties("${CMAKE_BINARY_DIR}/icu_data.cpp" PROPERTIES
  OBJECT_DEPENDS "${FANJIAN_ICU_DATA}" COMPILE_OPTIONS -fno-lto)
add_library(fanjian_icu_data STATIC "${CMAKE_BINARY_DIR}/icu_data.cpp")
