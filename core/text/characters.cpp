#include "text/ascii.h"
#include "text/characters.h"

#include "text/unicode.h"

namespace fanjian::text {

using unicode::Category;

bool is_rare_han(char32_t c) {
  if (c < 0x3005 || unicode::script(c) != unicode::Script::han) return false;
  const unicode::Category category = unicode::category(c);
  return category == unicode::Category::letter || category == unicode::Category::letter_number;
}

bool is_line_break(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || c == '\t' || is_line_break(c);
  return c == 0x3000 || c == 0x85 || c == 0x200B || c == 0xFEFF ||
         (c < 0x3000 && unicode::category(c) == Category::separator);
}

bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  if (c >= 0x4E00 && c <= 0x9FFF) return false;
  return !is_han(c) && unicode::category(c) == unicode::Category::letter;
}
bool is_latin(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  return !is_ideograph(c) && unicode::script(c) == unicode::Script::latin && unicode::category(c) == Category::letter;
}
bool is_kana(char32_t c) {
  // Nearly all that is asked for: what stands before kana, Han, full-width marks.
  if (c < 0x3041 || (c >= 0x3400 && c < 0xA000) || (c >= 0xFF00 && c < 0xFF66)) return false;
  const unicode::Script script = unicode::script(c);
  return script == unicode::Script::hiragana || script == unicode::Script::katakana;
}
bool is_mark(char32_t c) { return c >= 0x300 && !is_ideograph(c) && unicode::category(c) == unicode::Category::mark; }
bool is_rare_digit(char32_t c) { return unicode::category(c) == unicode::Category::digit; }
int digit_value(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  return unicode::digit_value(c);
}
bool is_punctuation(char32_t c) { return !is_ideograph(c) && unicode::category(c) == unicode::Category::punctuation; }

}  // namespace fanjian::text
