// The ABI of the editors' tools. See tools-exports.txt.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <utility>

#include "render/shown_text.h"
#include "render/story_html.h"
#include "repair/report.h"
#include "convert/converter.h"
#include "text/utf8.h"
#include "text/decoder.h"
#include "text/encoding.h"
#include "render/page.h"
#include "render/record.h"
#include "convert/spoken_variety.h"
#include "wasm/abi_flags.h"
#include "wasm/abi_state.h"
#include "wasm/story_state.h"

using namespace fanjian;
using namespace fanjian::wasm;

namespace {

// Never destroyed, as the rest of the state. See fanjian_tools_list.
struct Known {
  std::optional<repair::UnigramSegmenter> words;
  std::optional<repair::Readings> readings;
  const text::Result<repair::Gbk> gbk = repair::Gbk::open();
  repair::Memory memory;  // of the text that was checked last
};

Known& known() {
  static Known& instance = *new Known;
  return instance;
}

template <class T>
std::int32_t learn(std::optional<T>& known, text::Result<T> opened) {
  if (!opened) return fail(opened.error());
  known = std::move(opened.value());
  return 0;
}

// Texts in the input buffer, each behind its length in bytes.
template <std::size_t count>
std::optional<std::array<std::string_view, count>> texts(std::uint32_t length) {
  const auto all = input(length);
  if (!all) return std::nullopt;
  std::array<std::string_view, count> found;
  std::size_t at = 0;
  for (std::string_view& text : found) {
    std::uint32_t size = 0;
    if (all->size() - at < sizeof size) return std::nullopt;
    std::memcpy(&size, all->data() + at, sizeof size);
    at += sizeof size;
    if (all->size() - at < size) return std::nullopt;
    text = all->substr(at, size);
    at += size;
  }
  return found;
}

text::Result<render::Record> record_of(std::string_view line) {
  const std::size_t bad = text::first_invalid(line);
  if (bad != line.size())
    return text::Error{text::ErrorCode::invalid_utf8, static_cast<std::uint32_t>(bad), "not UTF-8"};
  return render::Record::open(line);
}

}  // namespace

extern "C" {

std::int32_t fanjian_tools_encoding(std::uint32_t length, std::uint32_t more) {
  const auto bytes = input(length);
  if (!bytes) return bad_argument("longer than the input buffer");
  const text::DetectedEncoding found = text::detect_encoding(*bytes, more != 0);
  return static_cast<std::int32_t>(found.encoding) | found.mark << 8 | (found.sure ? 1 << 16 : 0);
}

std::int32_t fanjian_tools_decode(std::uint32_t length, std::uint32_t encoding) {
  const auto bytes = input(length);
  if (!bytes) return bad_argument("longer than the input buffer");
  if (encoding > static_cast<std::uint32_t>(text::Encoding::big5)) return bad_argument("no such encoding");
  text::Decoded decoded = text::decode(static_cast<text::Encoding>(encoding), *bytes);
  if (!decoded.ok) return fail({text::ErrorCode::out_of_memory, 0, "no converter could be opened"});
  answer(std::move(decoded.text));
  return static_cast<std::int32_t>(decoded.good);
}

std::int32_t fanjian_tools_record(std::uint32_t length) {
  const auto line = input(length);
  if (!line) return bad_argument("longer than the input buffer");
  const text::Result<render::Record> record = record_of(*line);
  if (!record) return fail(record.error());
  const text::Result<std::string> source = record.value().source();
  if (!source) return fail(source.error());
  std::string both = record.value().carried();
  const auto carried = static_cast<std::int32_t>(text::utf16_length(both));
  answer(std::move(both += source.value()));
  return carried << 1 | record.value().is_story();
}

std::int32_t fanjian_tools_record_converted(std::uint32_t length, std::uint32_t bits) {
  const auto line = input(length);
  if (!line) return bad_argument("longer than the input buffer");
  const bool detected = (bits & 15) == 15;
  const auto direction = direction_of((detected ? bits & ~15u : bits) & direction_bits);
  const std::uint32_t handle = bits >> glossary_shift;
  convert::Hints hints;
  hints.glossary = glossary(handle);
  if (handle != 0 && !hints.glossary) return bad_argument("no glossary has this handle");
  if (!direction) return bad_argument("no such direction");
  const convert::Lexicon* const words = lexicon();
  if (!words) return lexicon_failed;
  const text::Result<render::Record> record = record_of(*line);
  if (!record) return fail(record.error());
  std::string out;
  record.value().convert(
      [&](std::string_view text, std::string& to) {
        convert::Direction of_text = *direction;
        of_text.mixed = detected;
        if (detected) of_text.from = convert::variety_of(*words, text, of_text.to);
        convert::Converter(*words, of_text).convert(text, to, nullptr, hints);
      },
      out);
  return answer(std::move(out));
}

std::int32_t fanjian_story_html(std::int32_t handle, std::uint32_t bits) {
  const story::Story* const opened = story_of(handle);
  if (!opened) return no_story();
  const auto choices = choices_of(bits);
  if (!choices) return bad_argument("no such choices");
  const convert::Lexicon* const words = lexicon();
  return words ? answer(render::story_html(*opened, *words, *choices)) : lexicon_failed;
}

std::int32_t fanjian_story_json_ld(std::int32_t handle, std::uint32_t bits) {
  const story::Story* const opened = story_of(handle);
  if (!opened) return no_story();
  const auto choices = choices_of(bits);
  if (!choices) return bad_argument("no such choices");
  const convert::Lexicon* const words = lexicon();
  return words ? answer(render::shown_json_ld(*opened, *words, *choices)) : lexicon_failed;
}

std::int32_t fanjian_tools_list(std::uint32_t length, std::uint32_t which) {
  const auto data = input(length);
  if (!data) return bad_argument("longer than the input buffer");
  known().memory = {};
  switch (which) {
    case 0: return learn(known().words, repair::UnigramSegmenter::open(*data));
    case 1: return learn(known().readings, repair::Readings::open(*data));
    default: return bad_argument("no such list");
  }
}

std::int32_t fanjian_tools_check(std::uint32_t length, std::uint32_t form) {
  const auto given = texts<2>(length);
  if (!given || form > 3) return bad_argument("not a text and its name");
  const auto& [text, name] = *given;
  const convert::Lexicon* const words = lexicon();
  if (!words) return lexicon_failed;
  Known& k = known();
  if (!k.gbk) return fail(k.gbk.error());
  if (!k.words || !k.readings) return bad_argument("a list is missing");
  const repair::Lists lists{*k.words, *k.readings, k.gbk.value()};
  if (form == 3) {
    const text::Result<bool> known_all = repair::look(*words, lists, text, k.memory);
    return known_all ? !known_all.value() : fail(known_all.error());
  }
  const auto diagnostics = repair::diagnose(*words, lists, text, k.memory);
  if (!diagnostics) return fail(diagnostics.error());
  const auto& found = diagnostics.value();
  if (form == 2) {
    answer(repair::corrected(text, found, true));
    std::int32_t lost = 0;
    for (const repair::Diagnostic& diagnostic : found) lost += !diagnostic.fix;
    return lost;
  }
  answer(form == 0 ? repair::diagnostics_json(text, found) : repair::report(text, found, name));
  return static_cast<std::int32_t>(found.size());
}

std::int32_t fanjian_tools_page(std::uint32_t length, std::uint32_t bits) {
  const auto given = texts<8>(length);
  if (!given) return bad_argument("not what a page is made of");
  const auto choices = choices_of(bits);
  if (!choices) return bad_argument("no such choices");
  const convert::Lexicon* const words = lexicon();
  if (!words) return lexicon_failed;
  const auto& [story, source, edits, reader, url, image, site, own_words] = *given;
  const text::Result<story::Story> opened = story::Story::open(std::string(story), *words);
  if (!opened) return fail(opened.error());
  return answer(
      render::page_of(opened.value(), *words, *choices, {source, edits, reader, url, image, site, own_words}));
}

}  // extern "C"
