// What a character is to the parser and the converter, by its Unicode properties (unicode.h).
#pragma once

#include <cstdint>

namespace fanjian::text {

// The blocks that nearly all ideographs of a text are in; nothing else is.
constexpr bool is_ideograph(char32_t c) { return c >= 0x3400 && c <= 0x9FFF && !(c >= 0x4DC0 && c <= 0x4DFF); }

bool is_rare_han(char32_t c);
// Script Han and a letter (々 too) or a letter number (〇).
inline bool is_han(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || is_rare_han(c); }
bool is_space(char32_t c);       // White_Space, and U+3000, U+FEFF, U+200B
bool is_line_break(char32_t c);  // LF, CR, VT, FF, NEL, LS, PS
bool is_letter(char32_t c);      // general category L*, but not Han
bool is_latin(char32_t c);       // a letter of script Latin
bool is_kana(char32_t c);        // script Hiragana or Katakana; ー and ・ are of both, and not meant
bool is_mark(char32_t c);        // general category M*: combining tone marks
bool is_rare_digit(char32_t c);
// Nd, ASCII and full-width alike.
inline bool is_digit(char32_t c) { return c < 0x80 ? c >= '0' && c <= '9' : !is_ideograph(c) && is_rare_digit(c); }
int digit_value(char32_t c);      // 0 to 9 for Nd, -1 otherwise
bool is_punctuation(char32_t c);  // general category P*

// Ends a sentence: 。！？. In folded text the last two are ! and ? (article/lexical/lines.h).
constexpr bool is_sentence_stop(char32_t c) { return c == U'。' || c == U'！' || c == U'？'; }
// That, or a line feed: nothing in convert/ reaches across, so a text can be cut there (convert/stream.h).
constexpr bool ends_sentence_or_line(char32_t c) { return c == U'\n' || is_sentence_stop(c); }

// Full-width ASCII (U+FF01 to U+FF5E) and U+3000 as their half-width twins; the rest unchanged.
constexpr char32_t half_width(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c == 0x3000 ? U' ' : c; }

}  // namespace fanjian::text
