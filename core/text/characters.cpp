#include "text/characters.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

#include "text/character_kinds.h"

namespace fanjian {
namespace {

struct Range {
  char32_t first, last;
};

// Unicode 15, property Unified_Ideograph, plus U+3005, U+3007 and the compatibility blocks.
// Ranges are whole allocations, in order.
constexpr Range han[] = {
    {0x3005, 0x3005},   {0x3007, 0x3007},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},
    {0xF900, 0xFA6D},   {0xFA70, 0xFAD9},   {0x20000, 0x2A6DF}, {0x2A700, 0x2B739},
    {0x2B740, 0x2B81D}, {0x2B820, 0x2CEA1}, {0x2CEB0, 0x2EBE0}, {0x2F800, 0x2FA1D},
    {0x30000, 0x3134A}, {0x31350, 0x323AF},
};

enum class Kind : std::uint8_t { other, letter, mark, digit, punctuation };

// The runs of character_kinds.h, laid out for searching when they are first asked for: seven
// kilobytes and a half that nobody downloads. Live as long as the program.
struct Runs {
  std::vector<char32_t> begins;

  Runs() {
    begins.reserve(std::size(character_kinds));
    begins.push_back(0);
    char32_t at = 0, length = 0;
    unsigned shift = 0;
    for (const std::uint8_t byte : character_runs) {
      length |= static_cast<char32_t>(byte & 0x7F) << shift;
      shift += 7;
      if (byte & 0x80) continue;
      begins.push_back(at += length);
      length = shift = 0;
    }
  }

  // The run that a code point is in. The last has no kind of its own: the literal's NUL.
  std::size_t of(char32_t c) const {
    return static_cast<std::size_t>(std::upper_bound(begins.begin(), begins.end(), c) -
                                    begins.begin()) - 1;
  }
};

const Runs& runs() {
  static const Runs& made = *new Runs;
  return made;
}

Kind kind(char32_t c) { return static_cast<Kind>(character_kinds[runs().of(c)] & 7); }

}  // namespace

bool is_han(char32_t c) {
  if (c >= 0x4E00 && c <= 0x9FFF) return true;
  if (c < 0x3005) return false;
  const auto* it = std::lower_bound(std::begin(han), std::end(han), c,
                                    [](Range r, char32_t x) { return r.last < x; });
  return it != std::end(han) && it->first <= c;
}

bool is_line_break(char32_t c) {
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || c == '\t' || is_line_break(c);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  return !is_han(c) && kind(c) == Kind::letter;
}
bool is_mark(char32_t c) { return c >= 0x300 && kind(c) == Kind::mark; }
bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0x80 && kind(c) == Kind::digit);
}
int digit_value(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  if (kind(c) != Kind::digit) return -1;
  // A run holds whole sets of ten digits.
  return static_cast<int>((c - runs().begins[runs().of(c)]) % 10);
}
bool is_punctuation(char32_t c) { return kind(c) == Kind::punctuation; }

char32_t half_width(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  if (c == 0x3000) return ' ';
  return c;
}

}  // namespace fanjian
