#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include <cstdint>

#include "check.h"
#include "text/ascii.h"
#include "text/characters.h"
#include "text/unicode.h"

using namespace fanjian::text;

namespace {

bool is(UChar32 c, std::uint32_t mask) { return (U_MASK(u_charType(c)) & mask) != 0; }

}  // namespace

TEST_CASE("is_han is script Han in letters and letter numbers, on every code point") {
  int differ = 0;
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    UErrorCode status = U_ZERO_ERROR;
    const bool icu = uscript_getScript(c, &status) == USCRIPT_HAN && is(c, U_GC_L_MASK | U_GC_NL_MASK);
    differ += icu != is_han(static_cast<char32_t>(c));
    // Nothing that is an ideograph is left out.
    differ += u_hasBinaryProperty(c, UCHAR_UNIFIED_IDEOGRAPH) && !is_han(static_cast<char32_t>(c));
  }
  CHECK(differ == 0);
}

TEST_CASE("letters, marks, kana, digits and punctuation are what ICU says, on every code point") {
  int differ = 0;
  for (UChar32 i = 0; i <= 0x10FFFF; ++i) {
    const auto c = static_cast<char32_t>(i);
    differ += is_letter(c) != (!is_han(c) && is(i, U_GC_L_MASK));
    differ += is_mark(c) != is(i, U_GC_M_MASK);
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(i, &status);
    differ += is_latin(c) != (script == USCRIPT_LATIN && is(i, U_GC_L_MASK));
    differ += is_kana(c) != (script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA);
    differ += is_digit(c) != is(i, U_GC_ND_MASK);
    differ += is_punctuation(c) != is(i, U_GC_P_MASK);
    differ += digit_value(c) != u_charDigitValue(i);
  }
  CHECK(differ == 0);
}

TEST_CASE("script, width and what is ignorable are what ICU says, on every code point") {
  using unicode::Script;
  constexpr struct {
    Script ours;
    UScriptCode icu;
  } scripts[] = {{Script::han, USCRIPT_HAN},           {Script::hiragana, USCRIPT_HIRAGANA},
                 {Script::katakana, USCRIPT_KATAKANA}, {Script::bopomofo, USCRIPT_BOPOMOFO},
                 {Script::hangul, USCRIPT_HANGUL},     {Script::latin, USCRIPT_LATIN}};
  int differ = 0;
  for (UChar32 i = 0; i <= 0x10FFFF; ++i) {
    const auto c = static_cast<char32_t>(i);
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode icu = uscript_getScript(i, &status);
    for (const auto& script : scripts) differ += (unicode::script(c) == script.ours) != (icu == script.icu);
    const int width = u_getIntPropertyValue(i, UCHAR_EAST_ASIAN_WIDTH);
    differ += unicode::is_wide(c) != (width == U_EA_WIDE || width == U_EA_FULLWIDTH);
    differ += unicode::is_ignorable(c) != (u_hasBinaryProperty(i, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0);
  }
  CHECK(differ == 0);
  CHECK(unicode::is_invisible(0x200B));
  CHECK_FALSE(unicode::is_invisible(U'字'));
}

TEST_CASE("is_space is White_Space, the separators, and two that show nothing") {
  for (UChar32 i = 0; i <= 0x10FFFF; ++i) {
    const bool icu = u_isUWhiteSpace(i) || is(i, U_GC_Z_MASK) || i == 0x200B || i == 0xFEFF;
    if (is_space(static_cast<char32_t>(i)) != icu) CHECK(i == -1);
  }
}

TEST_CASE("half_width is the ASCII that a full-width form stands for, on every code point") {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* const nfkc = unorm2_getNFKCInstance(&status);
  int differ = 0;
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    UChar units[32];
    const bool full = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH) == U_EA_FULLWIDTH &&
                      unorm2_getRawDecomposition(nfkc, c, units, 32, &status) == 1 && units[0] < 0x80;
    differ += half_width(static_cast<char32_t>(c)) != (full ? units[0] : static_cast<char32_t>(c));
  }
  CHECK(differ == 0);
}

TEST_CASE("。！？ end a sentence, and a line feed ends what conversion reaches across") {
  for (const char32_t c : std::u32string_view(U"。！？")) {
    CHECK(is_sentence_stop(c));
    CHECK(ends_sentence_or_line(c));
  }
  CHECK(ends_sentence_or_line(U'\n'));
  for (const char32_t c : std::u32string_view(U"\n，；：、…」.!? 〇")) CHECK(!is_sentence_stop(c));
  for (const char32_t c : std::u32string_view(U"，；：、…」.!?\r \0")) CHECK(!ends_sentence_or_line(c));
}

TEST_CASE("ASCII letters are lowered, of every type of character, and nothing else is") {
  for (int i = 0; i < 128; ++i) {
    const bool upper = i >= 'A' && i <= 'Z', lower = i >= 'a' && i <= 'z';
    CHECK(ascii_lower(static_cast<char>(i)) == static_cast<char>(upper ? i + 32 : i));
    CHECK(ascii_lower(static_cast<char32_t>(i)) == static_cast<char32_t>(upper ? i + 32 : i));
    CHECK(is_ascii_letter(static_cast<char>(i)) == (upper || lower));
    CHECK(is_ascii_digit(static_cast<char32_t>(i)) == (i >= '0' && i <= '9'));
  }
  for (const char32_t c : std::u32string_view(U"ＡÀΑА一")) {
    CHECK(ascii_lower(c) == c);
    CHECK(!is_ascii_letter(c));
  }
  CHECK(ascii_lower('\xC1') == '\xC1');
}
