#include "article/fold.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "article/fold_table.h"
#include "text/characters.h"

namespace fanjian {
namespace {

constexpr std::size_t count = fold_pairs.size() / 2;

// The Simplified sides as a set of bits over the Unified Ideographs block, made at compile time.
constexpr auto twins = [] {
  std::array<std::uint8_t, (0xA000 - 0x4E00) / 8> bits{};
  for (std::size_t i = 0; i < fold_pairs.size(); ++i) {
    const unsigned c = fold_pairs[i];
    if (c >= 0x4E00 && c < 0xA000)
      bits[(c - 0x4E00) / 8] = static_cast<std::uint8_t>(bits[(c - 0x4E00) / 8] | 1u << (c % 8));
  }
  return bits;
}();

}  // namespace

char32_t fold(char32_t c) {
  c = half_width(c);
  if (c < 0x4E00 || c > 0x9FFF) {
    if (c == 0x25CB || c == 0x3007) return U'〇';
    return c;
  }
  std::size_t low = 0, high = count;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    const char32_t at = fold_pairs[2 * middle];
    if (at == c) return fold_pairs[2 * middle + 1];
    if (at < c)
      low = middle + 1;
    else
      high = middle;
  }
  return c;
}

bool has_twin(char32_t c) {
  return c >= 0x4E00 && c < 0xA000 && (twins[(c - 0x4E00) / 8] >> (c % 8) & 1) != 0;
}

}  // namespace fanjian
