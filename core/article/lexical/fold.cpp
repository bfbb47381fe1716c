#include "article/lexical/fold.h"

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>

#include "article/lexical/fold_table.h"
#include "text/characters.h"
#include "text/unicode.h"

namespace fanjian::article {
namespace {

constexpr char32_t first = 0x4E00, last = 0x9FFF;  // the Unified Ideographs block

// The pairs as they are downloaded, laid down at compile time: two kilobytes compressed, where the
// literal takes three. Traditional characters as their distance from the one before, in bytes that are
// added up, 255 saying that there is more to come; their twins as two planes of bytes.
constexpr std::size_t pairs = fold_pairs.size() / 2;

constexpr char32_t distance(std::size_t pair) {
  return fold_pairs[2 * pair] - (pair == 0 ? first : char32_t{fold_pairs[2 * pair - 2]});
}

constexpr std::size_t count_steps() {
  std::size_t n = 0;
  for (std::size_t i = 0; i < pairs; ++i) n += distance(i) / 255 + 1;
  return n;
}

struct Packed {
  std::array<std::uint8_t, count_steps()> steps{};
  std::array<std::uint8_t, pairs> high{}, low{};
};

constexpr Packed packed = [] {
  Packed p;
  std::size_t n = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    char32_t d = distance(i);
    for (; d >= 255; d -= 255) p.steps[n++] = 255;
    p.steps[n++] = static_cast<std::uint8_t>(d);
    p.high[i] = static_cast<std::uint8_t>(fold_pairs[2 * i + 1] >> 8);
    p.low[i] = static_cast<std::uint8_t>(fold_pairs[2 * i + 1] & 0xFF);
  }
  return p;
}();

// The pairs, spread out when they are first asked for: a story folds each of its characters a few
// times. Lives as long as the program.
struct Folding {
  std::array<char16_t, last - first + 1> twin;  // of each ideograph; itself if it has none
  std::bitset<last - first + 1> paired;         // whether it is in a pair

  Folding() {
    for (std::size_t i = 0; i < twin.size(); ++i) twin[i] = static_cast<char16_t>(first + i);
    char32_t from = first;
    std::size_t pair = 0;
    for (const std::uint8_t step : packed.steps) {
      from += step;
      if (step == 255) continue;
      const auto to = static_cast<char16_t>(packed.high[pair] << 8 | packed.low[pair]);
      ++pair;
      twin[from - first] = to;
      for (const char32_t c : {from, char32_t{to}})
        if (c >= first && c <= last) paired.set(c - first);
    }
  }
};

const Folding& folding() {
  static const Folding& made = *new Folding;
  return made;
}

}  // namespace

char32_t fold(char32_t c) {
  c = text::half_width(c);
  if (c == 0x4E28) return '|';  // 文丨甲
  if (c >= first && c <= last) return folding().twin[c - first];
  if (c == 0x25CB || c == 0x3007) return U'〇';
  if (c > 0x3000 && c <= 0x303F) return c;
  if (c == 0xFE30 || c == 0xFE55 || c == 0x2D9) return ':';  // ︰ ﹕ ˙
  if (c > 0x7F && text::unicode::category(c) == text::unicode::Category::separator) return ' ';
  if (c == 0xFE31 || c == 0x2502 || c == 0xFF5C) return '|';  // ︱ │
  return c;
}

bool has_twin(char32_t c) { return c >= first && c <= last && folding().paired[c - first]; }

}  // namespace fanjian::article
