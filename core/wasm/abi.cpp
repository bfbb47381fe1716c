// The one door between the core and whatever runs the wasm. What the symbols take and give is written
// in exports.txt; the only caller that knows pointers is web/src/core/core.ts.
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "render/article_json.h"
#include "render/explain_json.h"
#include "story/latin.h"
#include "story/story.h"
#include "render/page_model_json.h"
#include "convert/converter.h"
#include "text/error.h"
#include "text/utf8.h"
#include "wasm/abi_flags.h"
#include "wasm/abi_state.h"

namespace {

using namespace fanjian;
using namespace fanjian::bridge;

constexpr std::uint32_t abi_version = 2;

void append_u32(std::string& out, std::uint32_t n) {
  out.append(reinterpret_cast<const char*>(&n), sizeof n);
}

// The text in the input buffer and what converts it; or nothing, and `refusal` is the answer.
std::optional<Converter> conversion(std::uint32_t length, std::uint32_t direction, std::string_view& text) {
  const auto refuse = [](std::int32_t answer) {
    state().refusal = answer;
    return std::nullopt;
  };
  const auto given = input(length);
  if (!given) return refuse(bad_argument("longer than the input buffer"));
  text = *given;
  const auto asked = direction_of(direction);
  if (!asked) return refuse(bad_argument("no such direction"));
  if (!(direction & checked_bit)) {
    const std::size_t bad = first_invalid(text);
    if (bad != text.size())
      return refuse(fail({ErrorCode::invalid_utf8, static_cast<std::uint32_t>(bad), "not UTF-8"}));
  }
  const Lexicon* const words = lexicon();
  if (!words) return refuse(lexicon_failed);
  return Converter(*words, *asked);
}

// Where a large text can be cut without a phrase noticing: behind the first line that ends past `from`.
std::size_t end_of_slice(std::string_view text, std::size_t from) {
  constexpr std::size_t slice = 256u << 10;
  if (text.size() - from <= slice) return text.size();
  const std::size_t line = text.find('\n', from + slice);
  return line == std::string_view::npos ? text.size() : line + 1;
}

}  // namespace

extern "C" {

std::uint32_t fanjian_abi() { return abi_version; }

std::uint32_t fanjian_reserve(std::uint32_t bytes) {
  State& s = state();
  if (bytes > s.capacity || s.input == nullptr) {
    std::free(s.input);
    s.capacity = bytes < 4096 ? 4096 : bytes;
    s.input = static_cast<char*>(std::malloc(s.capacity));
    if (s.input == nullptr) s.capacity = 0;
  }
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(s.input));
}

std::uint32_t fanjian_output() {
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(state().output.data()));
}

std::uint32_t fanjian_output_size() { return static_cast<std::uint32_t>(state().output.size()); }

void fanjian_trim() {
  State& s = state();
  std::free(s.input);
  s.input = nullptr;
  s.capacity = 0;
  std::string().swap(s.output);
}

std::int32_t fanjian_convert(std::uint32_t length, std::uint32_t direction) {
  std::string_view text;
  const auto converter = conversion(length, direction, text);
  if (!converter) return state().refusal;
  std::string& out = state().output;
  out.clear();
  out.reserve(length + length / 16);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_slice(text, at);
    converter->convert(text.substr(at, end - at), out);
    at = end;
  }
  return 0;
}

std::int32_t fanjian_convert_mapped(std::uint32_t length, std::uint32_t direction) {
  std::string_view text;
  const auto converter = conversion(length, direction, text);
  if (!converter) return state().refusal;
  std::string& out = state().output;
  out.clear();
  out.reserve(length + length / 16);
  std::vector<Change> changes;
  std::vector<Span> keep;
  Hints hints;
  if (direction & wording_bit) {
    keep_latin(text, {}, keep);
    hints.keep = keep;
  }
  converter->convert(text, out, &changes, hints);

  const std::string_view converted = out;
  std::string shifts;
  std::uint32_t at = 0, units = 0, count = 0;
  for (const Change& change : changes) {
    const std::uint32_t from = utf16_length(change.source.of(text));
    const std::uint32_t to = utf16_length(change.target.of(converted));
    if (from == to) continue;
    units += utf16_length(Span{at, change.source.begin}.of(text));
    append_u32(shifts, units);
    append_u32(shifts, from);
    append_u32(shifts, to);
    units += from;
    at = change.source.end;
    ++count;
  }
  append_u32(shifts, count);
  out += shifts;
  return 0;
}

std::int32_t fanjian_explain(std::uint32_t length, std::uint32_t direction, std::uint32_t unit) {
  std::string_view text;
  const auto converter = conversion(length, direction & ~checked_bit, text);
  return converter ? answer(explain_json(*lexicon(), *direction_of(direction), text, unit)) : state().refusal;
}

std::int32_t fanjian_detect(std::uint32_t length) {
  const auto text = input(length);
  if (!text) return bad_argument("longer than the input buffer");
  const Lexicon* const words = lexicon();
  return words ? static_cast<std::int32_t>(detect_script(*words, *text)) : lexicon_failed;
}

std::int32_t fanjian_story_open(std::uint32_t length) {
  const auto text = input(length);
  if (!text) return bad_argument("longer than the input buffer");
  const Lexicon* const words = lexicon();
  if (!words) return lexicon_failed;
  Result<Story> opened = Story::open(std::string(*text), *words);
  if (!opened) return fail(opened.error());
  const std::int32_t handle = keep(std::move(opened.value()));
  return handle > 0 ? handle : bad_argument("too many stories are open");
}

std::int32_t fanjian_story_structure(std::int32_t handle) {
  const Story* const opened = story(handle);
  return opened ? answer(page_model_json(*opened)) : no_story();
}

std::int32_t fanjian_story_texts(std::int32_t handle, std::uint32_t bits) {
  const Story* const opened = story(handle);
  if (!opened) return no_story();
  const auto choices = choices_of(bits);
  if (!choices) return bad_argument("no such choices");
  const Lexicon* const words = lexicon();
  if (!words) return lexicon_failed;
  const Texts texts = opened->texts(*words, *choices);
  std::string& out = state().output;
  out.clear();
  out.reserve(4 + 4 * texts.size() + texts.all().size());
  append_u32(out, static_cast<std::uint32_t>(texts.size()));
  for (std::size_t i = 0; i < texts.size(); ++i) append_u32(out, utf16_length(texts[i]));
  out += texts.all();
  return 0;
}

std::int32_t fanjian_story_explain(std::int32_t handle, std::uint32_t piece, std::uint32_t unit,
                                   std::uint32_t bits) {
  const Story* const opened = story(handle);
  if (!opened) return no_story();
  const auto choices = choices_of(bits);
  if (!choices) return bad_argument("no such choices");
  const Lexicon* const words = lexicon();
  return words ? answer(explain_json(*opened, *words, piece, unit, *choices)) : lexicon_failed;
}

std::int32_t fanjian_story_article(std::int32_t handle) {
  const Story* const opened = story(handle);
  return opened ? answer(article_json(*opened)) : no_story();
}

std::int32_t fanjian_story_close(std::int32_t handle) {
  return bridge::close(handle) ? 0 : no_story();
}

}  // extern "C"
