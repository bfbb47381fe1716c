#include <unicode/uchar.h>

#include <cstdint>
#include <cstdio>
#include <string>

#include "check.h"
#include "text/characters.h"

using namespace fanjian;

namespace {

bool is(UChar32 c, std::uint32_t mask) { return (U_MASK(u_charType(c)) & mask) != 0; }

char kind_of(UChar32 c) {
  return is(c, U_GC_L_MASK) ? '1' : is(c, U_GC_M_MASK) ? '2' : is(c, U_GC_ND_MASK) ? '3'
       : is(c, U_GC_P_MASK) ? '4' : '0';
}

// What belongs into core/text/character_kinds.h.
void print_tables() {
  std::string kinds, runs;
  UChar32 from = 0;
  for (UChar32 c = 1; c <= 0x10FFFF; ++c) {
    if (kind_of(c) == kind_of(from)) continue;
    kinds += kind_of(from);
    auto n = static_cast<std::uint32_t>(c - from);
    for (; n >= 128; n >>= 7) runs += std::to_string((n & 127) | 128) + ", ";
    runs += std::to_string(n) + ", ";
    from = c;
  }
  std::printf("character_kinds: \"%s\"\ncharacter_runs: {%s}\n", kinds.c_str(), runs.c_str());
}

// Whether the Unicode that the tables are of knows the character: ICU may be newer.
bool is_known(UChar32 c) {
  UVersionInfo age;
  u_charAge(c, age);
  return age[0] > 0 && (age[0] < 15 || (age[0] == 15 && age[1] == 0));
}

}  // namespace

TEST_CASE("is_han agrees with ICU on every code point") {
  int differ = 0;
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    const bool icu = u_hasBinaryProperty(c, UCHAR_UNIFIED_IDEOGRAPH) ||
                     (c >= 0xF900 && c <= 0xFAFF && u_isdefined(c)) ||
                     (c >= 0x2F800 && c <= 0x2FA1F && u_isdefined(c)) || c == 0x3005 || c == 0x3007;
    if (icu != is_han(static_cast<char32_t>(c))) ++differ;
  }
  CHECK(differ == 0);
}

TEST_CASE("letters, marks, digits and punctuation are what ICU says, on every code point") {
  int differ = 0;
  for (UChar32 i = 0; i <= 0x10FFFF; ++i) {
    const auto c = static_cast<char32_t>(i);
    if (u_isdefined(i) && !is_known(i)) continue;
    differ += is_letter(c) != (!is_han(c) && is(i, U_GC_L_MASK));
    differ += is_mark(c) != is(i, U_GC_M_MASK);
    differ += is_digit(c) != is(i, U_GC_ND_MASK);
    differ += is_punctuation(c) != is(i, U_GC_P_MASK);
    differ += digit_value(c) != u_charDigitValue(i);
  }
  if (differ > 0) print_tables();
  CHECK(differ == 0);
}

TEST_CASE("is_space is White_Space, the separators, and two that show nothing") {
  for (UChar32 i = 0; i <= 0x10FFFF; ++i) {
    const bool icu = u_isUWhiteSpace(i) || is(i, U_GC_Z_MASK) || i == 0x200B || i == 0xFEFF;
    if (is_space(static_cast<char32_t>(i)) != icu) CHECK(i == -1);
  }
}
