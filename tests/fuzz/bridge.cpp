// The wasm bridge, called as a hostile page might: any call with any numbers, in any order. What it
// refuses it says in JSON; what it gives is well-formed; handles that were closed stay closed.
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>

#include "oracle.h"
#include "text/utf8.h"
#include "wasm/abi_state.h"

extern "C" {
std::uint32_t fanjian_abi();
std::uint32_t fanjian_reserve(std::uint32_t);
std::uint32_t fanjian_output_size();
std::int32_t fanjian_output_utf16();
void fanjian_trim();
std::int32_t fanjian_convert(std::uint32_t, std::uint32_t);
std::int32_t fanjian_convert_mapped(std::uint32_t, std::uint32_t);
std::int32_t fanjian_changes(std::uint32_t, std::uint32_t);
std::int32_t fanjian_words(std::uint32_t);
std::int32_t fanjian_glossary_open(std::uint32_t);
std::int32_t fanjian_glossary_close(std::int32_t);
std::int32_t fanjian_explain(std::uint32_t, std::uint32_t, std::uint32_t);
std::int32_t fanjian_detect(std::uint32_t);
std::int32_t fanjian_story_open(std::uint32_t);
std::int32_t fanjian_story_structure(std::int32_t);
std::int32_t fanjian_story_texts(std::int32_t, std::uint32_t);
std::int32_t fanjian_story_explain(std::int32_t, std::uint32_t, std::uint32_t, std::uint32_t);
std::int32_t fanjian_story_article(std::int32_t);
std::int32_t fanjian_story_close(std::int32_t);
std::int32_t fanjian_tools_encoding(std::uint32_t, std::uint32_t);
std::int32_t fanjian_tools_decode(std::uint32_t, std::uint32_t);
std::int32_t fanjian_tools_record(std::uint32_t);
std::int32_t fanjian_tools_record_converted(std::uint32_t, std::uint32_t);
std::int32_t fanjian_tools_list(std::uint32_t, std::uint32_t);
std::int32_t fanjian_tools_check(std::uint32_t, std::uint32_t);
std::int32_t fanjian_tools_page(std::uint32_t, std::uint32_t);
std::int32_t fanjian_story_html(std::int32_t, std::uint32_t);
std::int32_t fanjian_story_json_ld(std::int32_t, std::uint32_t);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fanjian;
  using namespace fanjian::text;
  std::size_t at = 0;
  const auto byte = [&]() -> std::uint32_t { return at < size ? data[at++] : 0u; };
  // Small numbers mostly; now and then any.
  const auto number = [&]() -> std::uint32_t {
    const std::uint32_t first = byte();
    if (first < 0xF0) return first;
    std::uint32_t any = first;
    for (int i = 0; i < 3; ++i) any = any << 8 | byte();
    return any << (first & 7);
  };
  const auto bits = [&]() -> std::uint32_t { return byte() | byte() << 8; };
  std::int32_t handle = 0;
  std::vector<std::int32_t> opened, glossaries;
  std::uint32_t filled = 0;
  const auto handle_of = [&]() { return byte() & 1 ? handle : static_cast<std::int32_t>(number()); };
  const auto length_of = [&]() { return byte() & 3 ? filled : number(); };
  // Negative: the error as JSON. Text: well-formed.
  const auto answered = [&](std::int32_t code, bool is_json) {
    const std::string& out = wasm::state().output;
    if (code < 0 || is_json) MUST(nlohmann::json::accept(out));
    if (code < 0) MUST(nlohmann::json::parse(out).at("message").is_string());
  };
  MUST(fanjian_abi() == 2);
  for (int calls = 0; at < size && calls < 64; ++calls) {
    // The highest four are the calls that came last, so that what was found before says what it did.
    const std::uint32_t call = byte();
    switch (call < 252 ? call % 18 : call - 252 + 18) {
      case 0: {  // fill, now and then as texts behind their lengths
        const std::uint32_t wanted = std::min<std::uint32_t>(number(), 4096);
        fanjian_reserve(wanted);
        char* const input = wasm::state().input;
        MUST(input != nullptr);
        filled = 0;
        for (; filled < wanted && at < size; ++filled) input[filled] = static_cast<char>(data[at++]);
        if (filled > 32 && wanted % 3 == 0) {
          const std::uint32_t rest = filled - 28;
          std::memmove(input + 4, input, rest);
          std::memcpy(input, &rest, 4);
          std::memset(input + 4 + rest, 0, 24);
        }
        break;
      }
      case 1:
        fanjian_trim();
        filled = 0;
        break;
      case 2: {
        const std::int32_t code = fanjian_convert(length_of(), bits() & ~(1u << 10));
        answered(code, false);
        const std::string& out = wasm::state().output;
        MUST(first_invalid(out) == out.size());
        const std::uint32_t units = utf16_length(out);
        MUST(fanjian_output_utf16() == 0);
        MUST(fanjian_output_size() == 2 * units);
        break;
      }
      case 3: answered(fanjian_convert_mapped(length_of(), bits() & ~(1u << 10)), false); break;
      case 4: {
        const auto n = length_of();
        const auto d = bits();
        answered(fanjian_explain(n, d, number()), true);
        break;
      }
      case 5: {
        const auto found = fanjian_detect(length_of());
        MUST(found <= 2);
        answered(found, false);
        break;
      }
      case 6: {
        const std::int32_t got = fanjian_story_open(length_of());
        MUST(got != 0);
        answered(got, false);
        if (got > 0) opened.push_back(handle = got);
        break;
      }
      case 7: answered(fanjian_story_structure(handle_of()), true); break;
      case 8: {
        const auto h = handle_of();
        answered(fanjian_story_texts(h, bits()), false);
        break;
      }
      case 9: {
        const auto h = handle_of();
        const auto p = number(), u = number();
        answered(fanjian_story_explain(h, p, u, bits()), true);
        break;
      }
      case 10: answered(fanjian_story_article(handle_of()), true); break;
      case 11: {
        const auto h = handle_of();
        if (fanjian_story_close(h) == 0) MUST(fanjian_story_close(h) < 0);
        break;
      }
      case 12: {
        const auto n = length_of();
        fanjian_tools_encoding(n, n & 1);
        const std::string& out = wasm::state().output;
        const auto text = [&](std::int32_t code) {
          answered(code, false);
          MUST(first_invalid(out) == out.size());
        };
        for (std::uint32_t encoding = 0; encoding < 6; ++encoding) text(fanjian_tools_decode(n, encoding));
        text(fanjian_tools_record(n));
        text(fanjian_tools_record_converted(n, 0x2F));
        break;
      }
      case 13: {
        const auto h = handle_of();
        answered(fanjian_story_html(h, bits()), false);
        break;
      }
      case 14: {
        const auto h = handle_of();
        answered(fanjian_story_json_ld(h, bits()), true);
        break;
      }
      case 15: {
        // A list as it may be, so that a check can begin; or what the buffer holds.
        const std::uint32_t which = number();
        const std::string lists[] = {"1 1000\n5 好 你好\n", "1\n节節\njié节\n"};
        if (which < 2 && byte() & 1) {
          fanjian_reserve(static_cast<std::uint32_t>(lists[which].size()));
          std::memcpy(wasm::state().input, lists[which].data(), lists[which].size());
          MUST(fanjian_tools_list(static_cast<std::uint32_t>(lists[which].size()), which) == 0);
          filled = 0;
        } else {
          answered(fanjian_tools_list(length_of(), which), false);
        }
        break;
      }
      case 16: {
        const auto n = length_of();
        answered(fanjian_tools_check(n, byte() & 3), false);
        break;
      }
      case 17: {
        const auto n = length_of();
        answered(fanjian_tools_page(n, bits()), false);
        break;
      }
      case 18: {
        const auto n = length_of();
        const auto d = bits() & ~(1u << 10);
        answered(fanjian_changes(n, d | number() << 16), false);
        break;
      }
      case 19: answered(fanjian_words(length_of()), false); break;
      case 20: {
        // A list as it may be, or what the buffer holds.
        const std::string_view list = "map\t网志\t部落格\nkeep\t后\nname\t于海涛\n";
        if (byte() & 1) {
          fanjian_reserve(static_cast<std::uint32_t>(list.size()));
          std::memcpy(wasm::state().input, list.data(), list.size());
          filled = static_cast<std::uint32_t>(list.size());
        }
        const std::int32_t got = fanjian_glossary_open(length_of());
        MUST(got != 0);
        answered(got, false);
        if (got > 0) glossaries.push_back(got);
        break;
      }
      case 21: {
        const std::int32_t glossary = glossaries.empty() ? static_cast<std::int32_t>(number())
                                                         : glossaries[number() % glossaries.size()];
        const auto n = length_of();
        const auto d = bits() & ~(1u << 10);
        answered(fanjian_convert(n, d | static_cast<std::uint32_t>(glossary) << 16), false);
        if (byte() & 1 && fanjian_glossary_close(glossary) == 0) MUST(fanjian_glossary_close(glossary) < 0);
        break;
      }
    }
  }
  for (const std::int32_t glossary : glossaries) fanjian_glossary_close(glossary);
  for (const std::int32_t story : opened) fanjian_story_close(story);
  fanjian_trim();
  return 0;
}
