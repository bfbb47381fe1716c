// The door between the core and whatever runs the wasm: conversion, which every module has. What the symbols take
// and give is written in convert-exports.txt; the only callers that know pointers are in web/src/core.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "convert/converter.h"
#include "convert/glossary.h"
#include "convert/words.h"
#include "render/explain_json.h"
#include "text/error.h"
#include "text/utf8.h"
#include "wasm/abi_flags.h"
#include "wasm/abi_state.h"

namespace {

using namespace fanjian;
using namespace fanjian::wasm;

constexpr std::uint32_t abi_version = 2;

// A text in the input buffer, how it is converted, and the caller's own words for it.
struct Conversion {
  std::string_view text;
  convert::Converter converter;
  convert::Hints hints;
};

// Nothing where it cannot begin, and `refusal` is the answer.
std::optional<Conversion> conversion(std::uint32_t length, std::uint32_t bits) {
  const auto refuse = [](std::int32_t answer) {
    state().refusal = answer;
    return std::nullopt;
  };
  const auto text = input(length);
  if (!text) return refuse(bad_argument("longer than the input buffer"));
  const auto asked = direction_of(bits & direction_bits);
  if (!asked) return refuse(bad_argument("no such direction"));
  convert::Hints hints;
  if (const std::uint32_t handle = bits >> glossary_shift; handle != 0) {
    hints.glossary = glossary(handle);
    if (!hints.glossary) return refuse(bad_argument("no glossary has this handle"));
  }
  if (!(bits & checked_bit)) {
    const std::size_t bad = text::first_invalid(*text);
    if (bad != text->size())
      return refuse(fail({text::ErrorCode::invalid_utf8, static_cast<std::uint32_t>(bad), "not UTF-8"}));
  }
  const convert::Lexicon* const words = lexicon();
  if (!words) return refuse(lexicon_failed);
  if (!words->can_convert(*asked)) return refuse(lacks_traditional());
  return Conversion{*text, convert::Converter(*words, *asked), hints};
}

// Where a large text can be cut without a phrase noticing: behind the first line that ends past `from`.
std::size_t end_of_slice(std::string_view text, std::size_t from) {
  constexpr std::size_t slice = 256u << 10;
  if (text.size() - from <= slice) return text.size();
  const std::size_t line = text.find('\n', from + slice);
  return line == std::string_view::npos ? text.size() : line + 1;
}

// Counts UTF-16 units, forward from where it was; a place behind that is counted back to.
class Units {
 public:
  explicit Units(std::string_view text) : text_(text) {}
  std::uint32_t at(std::uint32_t byte) {
    if (byte >= byte_) units_ += text::utf16_length(text::Span{byte_, byte}.of(text_));
    else units_ -= text::utf16_length(text::Span{byte, byte_}.of(text_));
    byte_ = byte;
    return units_;
  }

 private:
  std::string_view text_;
  std::uint32_t byte_ = 0, units_ = 0;
};

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

std::int32_t fanjian_output_utf16() { return answer(text::to_utf16_bytes(state().output)); }

void fanjian_trim() {
  State& s = state();
  std::free(s.input);
  s.input = nullptr;
  s.capacity = 0;
  std::string().swap(s.output);
}

std::int32_t fanjian_convert(std::uint32_t length, std::uint32_t bits) {
  const auto asked = conversion(length, bits);
  if (!asked) return state().refusal;
  const std::string_view text = asked->text;
  std::string& out = state().output;
  out.clear();
  out.reserve(length + length / 16);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_slice(text, at);
    asked->converter.convert(text.substr(at, end - at), out, nullptr, asked->hints);
    at = end;
  }
  return 0;
}

std::int32_t fanjian_convert_mapped(std::uint32_t length, std::uint32_t bits) {
  auto asked = conversion(length, bits);
  if (!asked) return state().refusal;
  const std::string_view text = asked->text;
  std::string& out = state().output;
  out.clear();
  out.reserve(length + length / 16);
  std::vector<convert::Change> changes;
  asked->hints.latin = true;
  asked->converter.convert(text, out, &changes, asked->hints);

  const std::string_view converted = out;
  std::string shifts;
  std::uint32_t at = 0, units = 0, count = 0;
  for (const convert::Change& change : changes) {
    const std::uint32_t from = text::utf16_length(change.source.of(text));
    const std::uint32_t to = text::utf16_length(change.target.of(converted));
    if (from == to) continue;
    units += text::utf16_length(text::Span{at, change.source.begin}.of(text));
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

std::int32_t fanjian_changes(std::uint32_t length, std::uint32_t bits) {
  auto asked = conversion(length, bits);
  if (!asked) return state().refusal;
  const std::string_view text = asked->text;
  std::string converted;
  std::vector<convert::Change> changes;
  asked->hints.latin = true;
  asked->converter.convert(text, converted, &changes, asked->hints);
  std::string& out = state().output;
  out.clear();
  out.reserve(24 * changes.size() + converted.size());
  append_u32(out, static_cast<std::uint32_t>(changes.size()));
  // Both sides go forward; a phrase may begin before its change, in what was counted already.
  Units source(text), target(converted), phrases(text);
  for (const convert::Change& change : changes) {
    append_u32(out, source.at(change.source.begin));
    append_u32(out, source.at(change.source.end));
    append_u32(out, target.at(change.target.begin));
    append_u32(out, target.at(change.target.end));
    const bool by_phrase = change.phrase.begin < change.phrase.end;
    append_u32(out, static_cast<std::uint32_t>(change.reason));
    const std::uint32_t begin = by_phrase ? phrases.at(change.phrase.begin) : 0;
    append_u32(out, begin);
    append_u32(out, by_phrase ? begin + text::utf16_length(change.phrase.of(text)) : 0);
  }
  out += converted;
  return 0;
}

std::int32_t fanjian_explain(std::uint32_t length, std::uint32_t bits, std::uint32_t unit) {
  const auto asked = conversion(length, bits & ~checked_bit);
  return asked ? answer(render::explain_json(*lexicon(), *direction_of(bits & direction_bits), asked->text, unit,
                                             asked->hints.glossary))
               : state().refusal;
}

std::int32_t fanjian_words(std::uint32_t length) {
  const auto text = input(length);
  if (!text) return bad_argument("longer than the input buffer");
  const convert::Lexicon* const words = lexicon();
  if (!words) return lexicon_failed;
  if (!words->has_traditional()) return lacks_traditional();
  std::vector<text::Span> found;
  convert::find_words(*words, *text, found);
  std::string& out = state().output;
  out.clear();
  for (const text::Span& word : found) append_u32(out, text::utf16_length(word.of(*text)));
  return 0;
}

std::int32_t fanjian_glossary_open(std::uint32_t length) {
  const auto list = input(length);
  if (!list) return bad_argument("longer than the input buffer");
  const convert::Lexicon* const words = lexicon();
  if (!words) return lexicon_failed;
  if (!words->has_traditional()) return lacks_traditional();
  auto terms = convert::read_glossary(*list);
  if (!terms) return fail(terms.error());
  auto made = convert::Glossary::make(*words, std::move(terms.value()));
  if (!made) return fail(made.error());
  const std::uint32_t handle = keep(std::move(made.value()));
  return handle ? static_cast<std::int32_t>(handle) : bad_argument("too many glossaries are open");
}

std::int32_t fanjian_glossary_close(std::int32_t handle) {
  return close_glossary(handle) ? 0 : bad_argument("no glossary has this handle");
}

std::int32_t fanjian_traditional(std::uint32_t length) {
  const auto part = input(length);
  if (!part) return bad_argument("longer than the input buffer");
  if (!lexicon()) return lexicon_failed;
  const text::Error error = state().lexicon->add_traditional(std::as_bytes(std::span(*part)));
  return error.code == text::ErrorCode::none ? 0 : fail(error);
}

std::int32_t fanjian_detect(std::uint32_t length) {
  const auto text = input(length);
  if (!text) return bad_argument("longer than the input buffer");
  const convert::Lexicon* const words = lexicon();
  return words ? static_cast<std::int32_t>(convert::detect_script(*words, *text)) : lexicon_failed;
}

}  // extern "C"
