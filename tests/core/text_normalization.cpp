// NFC against ICU's own, over all of its data.
#include <unicode/unorm2.h>
#include <unicode/uset.h>
#include <unicode/utf16.h>

#include <random>

#include "check.h"
#include "text/unicode.h"
#include "text/unicode_data.h"
#include "text/utf8.h"

using namespace fanjian::text;

namespace {

std::u32string icu_nfc(std::u32string_view text) {
  std::u16string units, out(4 * text.size() + 16, u'\0');
  for (const char32_t c : text) {
    UChar pair[2];
    std::int32_t size = 0;
    U16_APPEND_UNSAFE(pair, size, static_cast<UChar32>(c));
    units.append(pair, static_cast<std::size_t>(size));
  }
  UErrorCode status = U_ZERO_ERROR;
  out.resize(static_cast<std::size_t>(unorm2_normalize(unorm2_getNFCInstance(&status), units.data(),
                                                       static_cast<std::int32_t>(units.size()), out.data(),
                                                       static_cast<std::int32_t>(out.size()), &status)));
  REQUIRE(U_SUCCESS(status));
  std::u32string all;
  for (std::size_t i = 0; i < out.size();) {
    char32_t c;
    U16_NEXT(out.data(), i, out.size(), c);
    all += c;
  }
  return all;
}

// Those whose data of NFC is kept.
struct Kept {
  UErrorCode status = U_ZERO_ERROR;
  USet* set = uset_openPattern(unicode::normalized_characters, -1, &status);
  ~Kept() { uset_close(set); }
  bool has(char32_t c) const { return uset_contains(set, static_cast<UChar32>(c)) != 0; }
};

}  // namespace

TEST_CASE("each character and its decomposition are composed as ICU composes them, where the data is kept") {
  const Kept kept;
  int differ = 0, composites = 0;
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* const nfc = unorm2_getNFCInstance(&status);
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    if (U_IS_SURROGATE(c)) continue;
    const std::u32string one(1, static_cast<char32_t>(c));
    const bool has = kept.has(one[0]);
    differ += unicode::composed(one) != (has ? icu_nfc(one) : one);
    differ += unicode::stands_alone(one[0]) != (!has || (unorm2_hasBoundaryBefore(nfc, c) && icu_nfc(one) == one));
    UChar units[32];
    const std::int32_t size = unorm2_getDecomposition(nfc, c, units, 32, &status);
    if (size <= 0 || !has) continue;
    std::u32string parts;
    for (std::int32_t i = 0; i < size;) {
      UChar32 part;
      U16_NEXT(units, i, size, part);
      parts += static_cast<char32_t>(part);
    }
    differ += unicode::composed(parts) != icu_nfc(parts);
    ++composites;
  }
  CHECK(differ == 0);
  CHECK(composites > 12000);  // 11,172 of them Hangul
}

TEST_CASE("any run of letters and marks is put in NFC as ICU puts it") {
  constexpr std::u32string_view characters =
      U"aueoUnsZ漢葛かハ \u0300\u0301\u0304\u0308\u030C\u0323\u0327\u0334\u0345\u3099\u309A\u1100\u1161\u11A8가üṩǖ\u0344\u2126α";
  std::mt19937 random(22);
  for (int round = 0; round < 5000; ++round) {
    std::u32string text;
    for (std::size_t n = 1 + random() % 12; n > 0; --n) text += characters[random() % characters.size()];
    CAPTURE(utf8(text));
    REQUIRE(unicode::composed(text) == icu_nfc(text));
  }
}

TEST_CASE("tone marks compose in either order that is canonically the same") {
  CHECK(unicode::composed(U"u\u0308\u0300") == U"ǜ");
  CHECK(unicode::composed(U"e\u0323\u0302") == U"ệ");
  CHECK(unicode::composed(U"e\u0302\u0323") == U"ệ");
  CHECK(unicode::composed(U"か\u3099") == U"が");
  CHECK(unicode::composed(U"\u1112\u1161\u11AB") == U"한");
  CHECK(unicode::composed(U"発\u0301") == U"発\u0301");
  CHECK(unicode::composed(U"").empty());
}

TEST_CASE("a run of more marks than any writing has is divided, and nothing of it is lost") {
  std::u32string text = U"a";
  for (int i = 0; i < 1000; ++i) text += i % 2 == 0 ? U'\u0304' : U'\u0323';
  const std::u32string both = unicode::composed(text);
  CHECK(both.size() == text.size() - 1);  // ạ
  CHECK(unicode::composed(std::u32string(100, U'\u0301')) == std::u32string(100, U'\u0301'));
}
