// The bridge's second leaf: what only the editor's tools ask of the core. See tools-exports.txt.
#include <cstdint>

#include "reader/json_ld.h"
#include "reader/story_html.h"
#include "tools/encoding.h"
#include "wasm/bits.h"
#include "wasm/exchange.h"

using namespace fanjian;
using namespace fanjian::bridge;

extern "C" {

std::int32_t fanjian_tools_encoding(std::uint32_t length) {
  const auto bytes = input(length);
  if (!bytes) return bad_argument("longer than the input buffer");
  const DetectedEncoding found = detect_encoding(*bytes);
  return static_cast<std::int32_t>(found.encoding) | found.mark << 8;
}

std::int32_t fanjian_story_html(std::int32_t handle, std::uint32_t bits) {
  const Story* const opened = story(handle);
  if (!opened) return no_story();
  const auto choices = choices_of(bits);
  if (!choices) return bad_argument("no such choices");
  const Lexicon* const words = lexicon();
  return words ? answer(story_html(*opened, *words, *choices)) : lexicon_failed;
}

std::int32_t fanjian_story_json_ld(std::int32_t handle) {
  const Story* const opened = story(handle);
  return opened ? answer(json_ld(*opened)) : no_story();
}

}  // extern "C"
