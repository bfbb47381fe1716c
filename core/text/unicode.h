// What Unicode says of a character, by ICU's property data: the one place that the core asks.
//
// The data is cut to these properties at build time (unicode_data.h) and read by ICU's UCPTrie; NFC is ICU's Normalizer2.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fanjian::text::unicode {

// The general category by its group; numbers apart: Nd and Nl. `other` is C*, S* and No.
enum class Category : std::uint8_t { other, letter, mark, digit, letter_number, punctuation, separator };

// Scripts found in Chinese text; `other` is every other one, including Common and Inherited.
enum class Script : std::uint8_t { other, han, hiragana, katakana, bopomofo, hangul, latin };

Category category(char32_t c);
Script script(char32_t c);
bool is_wide(char32_t c);       // East_Asian_Width W or F
bool is_ignorable(char32_t c);  // Default_Ignorable_Code_Point

// The value of a decimal digit (category Nd), -1 otherwise.
int digit_value(char32_t c);

// Ignorable, or ZERO WIDTH SPACE: takes no room, and does not divide the word that it stands in. Variation
// selectors are ignorable; U+3164 and the like, which leave a blank, too.
bool is_invisible(char32_t c);

// Whether NFC leaves it as it is, whatever stands before it: neither a combining mark, nor the second half of a
// composite, nor one of two characters that are the same (U+2126 OHM SIGN, U+F9D1 六).
bool has_composites(char32_t c);  // by the data
inline bool stands_alone(char32_t c) {
  return c < 0x300 || (c >= 0x3400 && c < 0xA000) ||
         !has_composites(c);  // all of these do, and most of a text is there
}

// The text in NFC. A run of more than 30 characters that do not stand alone, which no writing has, is divided there (the
// Stream-Safe Text Format of UAX #15), so that the work is linear.
std::u32string composed(std::u32string_view text);

}  // namespace fanjian::text::unicode
