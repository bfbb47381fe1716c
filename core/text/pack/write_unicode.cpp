// write_unicode <file>: what core/text/unicode.h answers, from the machine's ICU (unicode_data.h), as C++.
#include <unicode/uchar.h>
#include <unicode/ucptrie.h>
#include <unicode/umutablecptrie.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include <array>
#include <cstdio>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "text/pack/break_rules.h"
#include "text/unicode.h"
#include "text/unicode_data.h"

namespace {

using fanjian::text::unicode::Category;
using fanjian::text::unicode::Script;

Script script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_HAN: return Script::han;
    case USCRIPT_HIRAGANA: return Script::hiragana;
    case USCRIPT_KATAKANA: return Script::katakana;
    case USCRIPT_BOPOMOFO: return Script::bopomofo;
    case USCRIPT_HANGUL: return Script::hangul;
    case USCRIPT_LATIN: return Script::latin;
    default: return Script::other;
  }
}

Category category_of(UChar32 c) {
  const std::uint32_t group = U_MASK(u_charType(c));
  if (group & U_GC_L_MASK) return Category::letter;
  if (group & U_GC_M_MASK) return Category::mark;
  if (group & U_GC_ND_MASK) return Category::digit;
  if (group & U_GC_NL_MASK) return Category::letter_number;
  if (group & U_GC_P_MASK) return Category::punctuation;
  if (group & U_GC_Z_MASK) return Category::separator;
  return Category::other;
}

unsigned combination_of(UChar32 c) {
  using namespace fanjian::text::unicode;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return static_cast<unsigned>(category_of(c)) | static_cast<unsigned>(script_of(c)) << script_shift |
         (width == U_EA_WIDE || width == U_EA_FULLWIDTH ? wide_bit : 0) |
         (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ? ignorable_bit : 0);
}

int fail(const char* what) { return std::fprintf(stderr, "write_unicode: %s\n", what), 1; }

std::string properties() {
  UErrorCode status = U_ZERO_ERROR;
  std::map<unsigned, std::uint32_t> numbers;
  std::string combinations;
  const auto number = [&](unsigned value) {
    const auto [at, added] = numbers.emplace(value, static_cast<std::uint32_t>(combinations.size()));
    if (added) combinations += static_cast<char>(value);
    return at->second;
  };
  const std::uint32_t unassigned = number(combination_of(0x10FFFF));
  UMutableCPTrie* const building = umutablecptrie_open(unassigned, unassigned, &status);
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    const std::uint32_t value = number(combination_of(c));
    if (value != unassigned) umutablecptrie_set(building, c, value, &status);
  }
  UCPTrie* const trie = umutablecptrie_buildImmutable(building, UCPTRIE_TYPE_FAST, UCPTRIE_VALUE_BITS_8, &status);
  const auto count = static_cast<std::uint32_t>(combinations.size());
  std::string out(reinterpret_cast<const char*>(&count), sizeof count);
  out += combinations;
  out.resize((out.size() + 3) & ~std::size_t{3});
  std::string bytes(1 << 20, '\0');
  bytes.resize(static_cast<std::size_t>(ucptrie_toBinary(trie, bytes.data(), 1 << 20, &status)));
  ucptrie_close(trie);
  umutablecptrie_close(building);
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  return out + bytes;
}

// As unicode_data.h has them.
std::string composites() {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* const nfc = unorm2_getNFCInstance(&status);
  std::vector<std::array<UChar32, 3>> found;
  for (UChar32 c = 0xC0; c < 0x3100; ++c) {
    const Script script = script_of(c);
    if (script != Script::latin && script != Script::hiragana && script != Script::katakana) continue;
    UChar parts[8];
    const std::int32_t size = unorm2_getRawDecomposition(nfc, c, parts, 8, &status);
    if (size != 2 || unorm2_composePair(nfc, parts[0], parts[1]) != c) continue;
    if ((parts[1] >> 8 != 0x03 || parts[1] >= 0x380) && (parts[1] >> 8 != 0x30 || parts[1] < 0x3080))
      throw std::runtime_error("a mark of another block");
    found.push_back({parts[1], parts[0], c});
  }
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  const auto count = static_cast<std::uint32_t>(found.size());
  std::string out(reinterpret_cast<const char*>(&count), sizeof count);
  for (const auto& composite : found) out += static_cast<char>(composite[1] >> 8);
  for (const auto& composite : found) out += static_cast<char>(composite[1] & 0xFF);
  for (const auto& composite : found) out += static_cast<char>(composite[0] & 0xFF);
  UChar32 last = 0;
  for (const auto& composite : found) {
    UChar32 distance = composite[2] - last;
    for (; distance >= 255; distance -= 255) out += static_cast<char>(255);
    out += static_cast<char>(distance);
    last = composite[2];
  }
  return out;
}

// An array, and the function that gives it.
std::string array(const std::string& name, const std::string& bytes) {
  std::string source = "alignas(4) static constexpr unsigned char " + name + "_bytes[] = {";
  for (std::size_t i = 0; i < bytes.size(); ++i)
    (source += i % 24 == 0 ? "\n" : "") += std::to_string(static_cast<unsigned char>(bytes[i])) + ",";
  return source + "};\nstd::span<const std::byte> fanjian::text::unicode::" + name +
         "() { return std::as_bytes(std::span(" + name + "_bytes)); }\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return fail("one file, please");
  std::string source;
  try {
    source = "// Generated by core/text/pack/write_unicode.cpp.\n#include \"text/unicode_data.h\"\n\n" +
             array("embedded", properties()) + array("embedded_clusters", fanjian::text::pack::cluster_rules()) +
             array("embedded_sentences", fanjian::text::pack::sentence_rules()) +
             array("embedded_composites", composites());
  } catch (const std::exception& error) {
    return fail(error.what());
  }
  std::FILE* const file = std::fopen(argv[1], "wb");
  if (file == nullptr) return fail("the file cannot be written");
  const bool written = std::fwrite(source.data(), 1, source.size(), file) == source.size();
  return std::fclose(file) == 0 && written ? 0 : fail("the file cannot be written");
}
