#include "text/characters.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>

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

std::uint32_t mask(char32_t c) { return U_MASK(u_charType(static_cast<UChar32>(c))); }

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
  return c == ' ' || is_line_break(c) || c == '\t' || c == 0x200B || c == 0xFEFF ||
         (c >= 0x80 && (mask(c) & U_GC_Z_MASK) != 0);
}

bool is_letter(char32_t c) { return !is_han(c) && (mask(c) & U_GC_L_MASK) != 0; }
bool is_mark(char32_t c) { return c >= 0x300 && (mask(c) & U_GC_M_MASK) != 0; }
bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0x80 && (mask(c) & U_GC_ND_MASK) != 0);
}
int digit_value(char32_t c) { return u_charDigitValue(static_cast<UChar32>(c)); }
bool is_punctuation(char32_t c) { return (mask(c) & U_GC_P_MASK) != 0; }

char32_t half_width(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  if (c == 0x3000) return ' ';
  return c;
}

}  // namespace fanjian
