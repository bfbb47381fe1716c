// What a reader asks of the core beside conversion: stories. See exports.txt.
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "convert/converter.h"
#include "render/article_json.h"
#include "render/explain_json.h"
#include "render/page_model_json.h"
#include "repair/story_corrections.h"
#include "story/story.h"
#include "text/breaks.h"
#include "text/error.h"
#include "text/utf8.h"
#include "wasm/abi_flags.h"
#include "wasm/abi_state.h"
#include "wasm/story_state.h"

using namespace fanjian;
using namespace fanjian::wasm;

namespace {

bool can_show(const convert::Lexicon& words, const story::Story& opened, const story::Choices& choices) {
  return choices.as_source || words.can_convert(opened.direction(choices));
}

}  // namespace

extern "C" {

std::int32_t fanjian_breaks(std::uint32_t length, std::uint32_t unit) {
  const auto text = input(length);
  if (!text || unit > 1) return bad_argument(text ? "no such unit" : "longer than the input buffer");
  std::string& out = state().output;
  out.clear();
  std::uint32_t units = 0, begin = 0;
  for (const std::size_t end :
       text::unicode::unit_ends(unit == 0 ? text::unicode::Unit::cluster : text::unicode::Unit::sentence, *text)) {
    units += text::utf16_length(text->substr(begin, end - begin));
    append_u32(out, units);
    begin = static_cast<std::uint32_t>(end);
  }
  return 0;
}

std::int32_t fanjian_story_open(std::uint32_t length) {
  const auto text = input(length);
  if (!text) return bad_argument("longer than the input buffer");
  const convert::Lexicon* const words = lexicon();
  if (!words) return lexicon_failed;
  text::Result<story::Story> opened = story::Story::open(std::string(*text), *words);
  if (!opened) return fail(opened.error());
  const std::int32_t handle = keep(std::move(opened.value()));
  return handle > 0 ? handle : bad_argument("too many stories are open");
}

std::int32_t fanjian_story_structure(std::int32_t handle) {
  const story::Story* const opened = story_of(handle);
  if (!opened) return no_story();
  const convert::Lexicon* const words = lexicon();
  return answer(render::page_model_json(*opened, words && opened->is_mixed(*words)));
}

std::int32_t fanjian_story_texts(std::int32_t handle, std::uint32_t bits) {
  const story::Story* const opened = story_of(handle);
  if (!opened) return no_story();
  const auto choices = choices_of(bits);
  if (!choices) return bad_argument("no such choices");
  const convert::Lexicon* const words = lexicon();
  if (!words) return lexicon_failed;
  if (!can_show(*words, *opened, *choices)) return lacks_traditional();
  const story::Texts texts = opened->texts(*words, *choices);
  std::string& out = state().output;
  out.clear();
  out.reserve(4 + 4 * texts.size() + texts.all().size());
  append_u32(out, static_cast<std::uint32_t>(texts.size()));
  for (std::size_t i = 0; i < texts.size(); ++i) append_u32(out, text::utf16_length(texts[i]));
  out += texts.all();
  return 0;
}

std::int32_t fanjian_story_correct(std::int32_t handle) {
  story::Story* const opened = story_of(handle);
  if (!opened) return no_story();
  const convert::Lexicon* const words = lexicon();
  if (!words) return lexicon_failed;
  const std::optional<std::size_t> count = repair::correct_characters(*words, *opened);
  return count ? static_cast<std::int32_t>(*count) : lacks_traditional();
}

std::int32_t fanjian_story_explain(std::int32_t handle, std::uint32_t piece, std::uint32_t unit, std::uint32_t bits) {
  const story::Story* const opened = story_of(handle);
  if (!opened) return no_story();
  const auto choices = choices_of(bits);
  if (!choices) return bad_argument("no such choices");
  const convert::Lexicon* const words = lexicon();
  if (!words) return lexicon_failed;
  if (!can_show(*words, *opened, *choices)) return lacks_traditional();
  return answer(render::explain_json(*opened, *words, piece, unit, *choices));
}

std::int32_t fanjian_story_article(std::int32_t handle) {
  const story::Story* const opened = story_of(handle);
  return opened ? answer(render::article_json(*opened)) : no_story();
}

std::int32_t fanjian_story_close(std::int32_t handle) { return wasm::close(handle) ? 0 : no_story(); }

}  // extern "C"
