// What Unicode says of a character, by ICU's property data: the one place that the core asks.
//
// The data is cut to these four properties at build time (unicode_data.h) and read by ICU's UCPTrie.
#pragma once

#include <cstdint>

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

// The canonical composite of a Latin letter or a kana and the mark behind it (NFC), or 0: u and U+0300 are ù.
char32_t composed(char32_t base, char32_t mark);

}  // namespace fanjian::text::unicode
