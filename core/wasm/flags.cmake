# How everything that goes into the wasm is compiled; included before the rooms are declared.
#
# Speed is for what every character of a text goes through: -O3. The rest is small: -Oz. That goes for
# what lays out the lexicon and the plans, too: it runs once, before an engine's optimising compiler has
# got to it, and small code starts no later than fast code (5 KB of brotli less than with -Os).
# Linked with LTO, the functions keep the level that they were compiled at.
set(CMAKE_CXX_FLAGS_RELEASE "-DNDEBUG")
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
set(FANJIAN_OPTIMISE_text -Oz)
set(FANJIAN_OPTIMISE_dictionary -Oz)
set(FANJIAN_OPTIMISE_convert -Oz)
set(FANJIAN_OPTIMISE_article -Oz)
set(FANJIAN_OPTIMISE_story -Oz)
set(FANJIAN_OPTIMISE_render -Oz)
set(FANJIAN_OPTIMISE_wasm -Oz)
set(FANJIAN_OPTIMISE_repair -Os)
# A reader asks for these once.
set_source_files_properties(repair/characters.cpp repair/character_evidence.cpp repair/story_corrections.cpp PROPERTIES COMPILE_OPTIONS -Oz)
set_source_files_properties(text/utf8.cpp text/one_of.cpp convert/matcher.cpp convert/segmenter.cpp PROPERTIES COMPILE_OPTIONS -O3)

add_compile_options(
  # Emscripten turns inlining off at -Oz and -Os, down to begin() and end(): larger and slower code.
  -finline-functions
  -flto -fno-exceptions -fno-rtti -msimd128
  # No path of the machine in the output: two folders give the same bytes.
  "-ffile-prefix-map=${CMAKE_SOURCE_DIR}=." "-ffile-prefix-map=${CMAKE_BINARY_DIR}=build")
# nlohmann_json calls abort() where it would throw; runtime.cpp makes that a trap.
add_compile_definitions(JSON_NOEXCEPTION)

# Debian's emscripten finds its optimiser's JavaScript packages only when it is told where they are.
if(EXISTS /usr/share/nodejs/acorn AND NOT DEFINED ENV{NODE_PATH})
  set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_COMMAND}" -E env NODE_PATH=/usr/share/nodejs)
endif()

# Header-only and a Debian package; its folder alone is shown to the compiler, so that the machine's
# own C headers are not.
find_path(NLOHMANN_INCLUDE_DIR nlohmann/json.hpp PATHS /usr/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/include")
file(CREATE_LINK "${NLOHMANN_INCLUDE_DIR}/nlohmann" "${CMAKE_BINARY_DIR}/include/nlohmann" SYMBOLIC)
add_library(nlohmann_json INTERFACE)
add_library(nlohmann_json::nlohmann_json ALIAS nlohmann_json)
target_include_directories(nlohmann_json SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/include")
