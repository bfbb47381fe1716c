#include "text/unicode.h"

#include <unicode/ucptrie.h>

#include <algorithm>
#include <cstring>
#include <vector>

#include "text/sort.h"
#include "text/unicode_data.h"

namespace fanjian::text::unicode {
namespace {

struct Data {
  const std::uint8_t* combinations;
  const UCPTrie* trie;

  Data() {
    const std::span<const std::byte> bytes = embedded();
    std::uint32_t count;
    std::memcpy(&count, bytes.data(), sizeof count);
    combinations = reinterpret_cast<const std::uint8_t*>(bytes.data() + sizeof count);
    const std::size_t at = (sizeof count + count + 3) & ~std::size_t{3};
    UErrorCode status = U_ZERO_ERROR;
    trie = ucptrie_openFromBinary(UCPTRIE_TYPE_FAST, UCPTRIE_VALUE_BITS_8, bytes.data() + at,
                                  static_cast<std::int32_t>(bytes.size() - at), nullptr, &status);
  }
};

unsigned combination(char32_t c) {
  static const Data& data = *new Data;  // lives as long as the program
  return data.combinations[UCPTRIE_FAST_GET(data.trie, UCPTRIE_8, static_cast<UChar32>(c))];
}

struct Composite {
  std::uint32_t parts;  // mark and base, 16 bits each
  char32_t both;
};

std::vector<Composite> composites() {
  const std::span<const std::byte> bytes = embedded_composites();
  std::uint32_t count;
  std::memcpy(&count, bytes.data(), sizeof count);
  const auto* const high = reinterpret_cast<const std::uint8_t*>(bytes.data() + sizeof count);
  const std::uint8_t *const low = high + count, *const marks = low + count, *step = marks + count;
  std::vector<Composite> all;
  char32_t both = 0;
  for (std::uint32_t i = 0; i < count; ++i, both += *step++) {
    for (; *step == 255; ++step) both += 255;
    const std::uint32_t mark = marks[i] + (marks[i] < 0x80 ? 0x300u : 0x3000u);
    all.push_back({mark << 16 | std::uint32_t{high[i]} << 8 | low[i], both + *step});
  }
  sort_by(all, [](const Composite& a, const Composite& b) { return a.parts < b.parts; });
  return all;
}

}  // namespace

Category category(char32_t c) { return static_cast<Category>(combination(c) & category_mask); }
Script script(char32_t c) { return static_cast<Script>(combination(c) >> script_shift & script_mask); }
bool is_wide(char32_t c) { return (combination(c) & wide_bit) != 0; }
bool is_ignorable(char32_t c) { return (combination(c) & ignorable_bit) != 0; }
bool is_invisible(char32_t c) { return c >= 0xAD && (c == 0x200B || is_ignorable(c)); }

char32_t composed(char32_t base, char32_t mark) {
  if (mark < 0x300 || mark > 0x309A || base > 0xFFFF) return 0;
  static const std::vector<Composite>& known = *new std::vector<Composite>(composites());
  const std::uint32_t wanted = mark << 16 | base;
  const auto found = std::lower_bound(known.begin(), known.end(), wanted,
                                      [](const Composite& c, std::uint32_t parts) { return c.parts < parts; });
  return found != known.end() && found->parts == wanted ? found->both : 0;
}

int digit_value(char32_t c) {
  if (category(c) != Category::digit) return -1;
  // Decimal digits come in sets of ten; sets may adjoin.
  int before = 0;
  while (category(c - 1 - static_cast<char32_t>(before)) == Category::digit) ++before;
  return before % 10;
}

}  // namespace fanjian::text::unicode
