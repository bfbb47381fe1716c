#include "text/unicode.h"

#include <unicode/ucptrie.h>

#include <cstring>

#include "text/unicode_data.h"

namespace fanjian::text::unicode {
namespace {

struct Data {
  const std::uint16_t* combinations;
  const UCPTrie* trie;

  Data() {
    const std::span<const std::byte> bytes = embedded();
    std::uint32_t count;
    std::memcpy(&count, bytes.data(), sizeof count);
    combinations = reinterpret_cast<const std::uint16_t*>(bytes.data() + sizeof count);
    const std::size_t at = (sizeof count + 2 * count + 3) & ~std::size_t{3};
    UErrorCode status = U_ZERO_ERROR;
    trie = ucptrie_openFromBinary(UCPTRIE_TYPE_FAST, UCPTRIE_VALUE_BITS_8, bytes.data() + at,
                                  static_cast<std::int32_t>(bytes.size() - at), nullptr, &status);
  }
};

unsigned combination(char32_t c) {
  static const Data& data = *new Data;  // lives as long as the program
  return data.combinations[UCPTRIE_FAST_GET(data.trie, UCPTRIE_8, static_cast<UChar32>(c))];
}

}  // namespace

Category category(char32_t c) { return static_cast<Category>(combination(c) & category_mask); }
Script script(char32_t c) { return static_cast<Script>(combination(c) >> script_shift & script_mask); }
bool is_wide(char32_t c) { return (combination(c) & wide_bit) != 0; }
bool is_ignorable(char32_t c) { return (combination(c) & ignorable_bit) != 0; }
bool is_invisible(char32_t c) { return c >= 0xAD && (c == 0x200B || is_ignorable(c)); }

bool has_composites(char32_t c) { return (combination(c) & composes_bit) != 0; }

int digit_value(char32_t c) {
  if (category(c) != Category::digit) return -1;
  // Decimal digits come in sets of ten; sets may adjoin.
  int before = 0;
  while (category(c - 1 - static_cast<char32_t>(before)) == Category::digit) ++before;
  return before % 10;
}

}  // namespace fanjian::text::unicode
