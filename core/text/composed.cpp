// By itself, so that what asks only for properties does not link the normalizer.
#include <unicode/unorm2.h>
#include <unicode/uset.h>
#include <unicode/utf16.h>

#include "text/catch_bad_alloc.h"
#include "text/unicode.h"
#include "text/unicode_data.h"

namespace fanjian::text::unicode {
namespace {

// NFC of normalized_characters: in the wasm the data holds no others (pack/write_normalization.cpp).
const UNormalizer2* normalizer() {
  static const UNormalizer2* const made = [] {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* const nfc = unorm2_getNFCInstance(&status);
#ifdef FANJIAN_NFC_IS_CUT
    const UNormalizer2* const cut = nfc;
#else
    USet* const kept = uset_openPattern(normalized_characters, -1, &status);
    if (U_SUCCESS(status)) uset_freeze(kept);
    const UNormalizer2* const cut = unorm2_openFiltered(nfc, kept, &status);
#endif
    if (U_FAILURE(status)) throw_bad_alloc();
    return cut;
  }();
  return made;
}

}  // namespace

std::u32string composed(std::u32string_view text) {
  constexpr std::size_t most_marks = 30;
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    // A character with what does not stand alone behind it.
    UChar units[2 * (most_marks + 1)], both[2 * sizeof units];
    std::int32_t size = 0;
    const std::size_t begin = at;
    do {
      U16_APPEND_UNSAFE(units, size, static_cast<UChar32>(text[at]));
    } while (++at < text.size() && !stands_alone(text[at]) && at - begin <= most_marks);
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t length = unorm2_normalize(normalizer(), units, size, both, sizeof both / sizeof *both, &status);
    if (U_FAILURE(status)) throw_bad_alloc();
    for (std::int32_t i = 0; i < length;) {
      UChar32 c;
      U16_NEXT(both, i, length, c);
      out += static_cast<char32_t>(c);
    }
  }
  return out;
}

}  // namespace fanjian::text::unicode
