// write_unicode <C++> <text>: what core/text/unicode.h answers, from the machine's ICU: the properties and break rules
// (unicode_data.h) as C++, and the data of NFC as text for ICU's gennorm2, which compiles it for the wasm.
#include <unicode/uchar.h>
#include <unicode/ucptrie.h>
#include <unicode/umutablecptrie.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/uset.h>
#include <unicode/utf16.h>

#include <cstdio>
#include <map>
#include <stdexcept>
#include <string>

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

// NFC of the characters that it is kept for.
const UNormalizer2* normalizer() {
  static const UNormalizer2* const made = [] {
    UErrorCode status = U_ZERO_ERROR;
    const USet* const kept = uset_openPattern(fanjian::text::unicode::normalized_characters, -1, &status);
    const UNormalizer2* const cut = unorm2_openFiltered(unorm2_getNFCInstance(&status), kept, &status);
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
    return cut;
  }();
  return made;
}

bool stands_alone(UChar32 c) {
  UChar units[2];
  std::int32_t size = 0;
  U16_APPEND_UNSAFE(units, size, c);
  UErrorCode status = U_ZERO_ERROR;
  return unorm2_hasBoundaryBefore(normalizer(), c) && unorm2_isNormalized(normalizer(), units, size, &status);
}

unsigned combination_of(UChar32 c) {
  using namespace fanjian::text::unicode;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return static_cast<unsigned>(category_of(c)) | static_cast<unsigned>(script_of(c)) << script_shift |
         (width == U_EA_WIDE || width == U_EA_FULLWIDTH ? wide_bit : 0) |
         (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ? ignorable_bit : 0) |
         (stands_alone(c) ? 0 : composes_bit);
}

int fail(const char* what) { return std::fprintf(stderr, "write_unicode: %s\n", what), 1; }

std::string properties() {
  UErrorCode status = U_ZERO_ERROR;
  std::map<unsigned, std::uint32_t> numbers;
  std::string combinations;
  const auto number = [&](unsigned value) {
    const auto [at, added] = numbers.emplace(value, static_cast<std::uint32_t>(combinations.size() / 2));
    if (added) combinations += {static_cast<char>(value & 0xFF), static_cast<char>(value >> 8)};
    return at->second;
  };
  const std::uint32_t unassigned = number(combination_of(0x10FFFF));
  UMutableCPTrie* const building = umutablecptrie_open(unassigned, unassigned, &status);
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    const std::uint32_t value = number(combination_of(c));
    if (value != unassigned) umutablecptrie_set(building, c, value, &status);
  }
  UCPTrie* const trie = umutablecptrie_buildImmutable(building, UCPTRIE_TYPE_FAST, UCPTRIE_VALUE_BITS_8, &status);
  const auto count = static_cast<std::uint32_t>(combinations.size() / 2);
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

// A line for each of normalized_characters that NFC does something with: 0300:230, 00E9=0065 0301, 2126>03A9. Hangul
// syllables are composed by arithmetic.
std::string normalization() {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* const nfc = normalizer();
  std::string out;
  const auto hex = [&out](UChar32 c) {
    char digits[8];
    std::snprintf(digits, sizeof digits, "%04X", static_cast<unsigned>(c));
    out += digits;
  };
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    if (const auto combining = unorm2_getCombiningClass(nfc, c); combining != 0) {
      hex(c);
      out += ':' + std::to_string(combining) + '\n';
    }
    UChar units[8];
    const std::int32_t size = unorm2_getRawDecomposition(nfc, c, units, 8, &status);
    if (size < 0 || (c >= 0xAC00 && c <= 0xD7A3)) continue;
    UChar32 parts[8];
    std::int32_t count = 0;
    for (std::int32_t i = 0; i < size; ++count) U16_NEXT(units, i, size, parts[count]);
    hex(c);
    out += count == 2 && unorm2_composePair(nfc, parts[0], parts[1]) == c ? '=' : '>';
    for (std::int32_t i = 0; i < count; ++i) {
      if (i > 0) out += ' ';
      hex(parts[i]);
    }
    out += '\n';
  }
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
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

void write(const char* path, const std::string& content) {
  std::FILE* const file = std::fopen(path, "wb");
  if (file == nullptr) throw std::runtime_error("a file cannot be written");
  const bool written = std::fwrite(content.data(), 1, content.size(), file) == content.size();
  if (std::fclose(file) != 0 || !written) throw std::runtime_error("a file cannot be written");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return fail("two files, please");
  try {
    write(argv[1], "// Generated by core/text/pack/write_unicode.cpp.\n#include \"text/unicode_data.h\"\n\n" +
                       array("embedded", properties()) +
                       array("embedded_clusters", fanjian::text::pack::cluster_rules()) +
                       array("embedded_sentences", fanjian::text::pack::sentence_rules()));
    write(argv[2], normalization());
  } catch (const std::exception& error) {
    return fail(error.what());
  }
  return 0;
}
