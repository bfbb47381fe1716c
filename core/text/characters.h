// What a character is to the parser and the converter, by its Unicode properties (unicode.h).
#pragma once

#include <cstdint>

namespace fanjian::text {

bool is_han(char32_t c);          // script Han and a letter (々 too) or a letter number (〇)
bool is_space(char32_t c);        // White_Space, and U+3000, U+FEFF, U+200B
bool is_line_break(char32_t c);   // LF, CR, VT, FF, NEL, LS, PS
bool is_letter(char32_t c);       // general category L*, but not Han
bool is_mark(char32_t c);         // general category M*: combining tone marks
bool is_digit(char32_t c);        // Nd, ASCII and full-width alike
int digit_value(char32_t c);      // 0 to 9 for Nd, -1 otherwise
bool is_punctuation(char32_t c);  // general category P*

// Ends a sentence: 。！？. In folded text the last two are ! and ? (article/lexical/lines.h).
constexpr bool is_sentence_stop(char32_t c) { return c == U'。' || c == U'！' || c == U'？'; }
// That, or a line feed: nothing in convert/ reaches across, so a text can be cut there (convert/stream.h).
constexpr bool ends_sentence_or_line(char32_t c) { return c == U'\n' || is_sentence_stop(c); }

// Full-width ASCII (U+FF01 to U+FF5E) and U+3000 as their half-width twins; the rest unchanged.
char32_t half_width(char32_t c);

}  // namespace fanjian::text
