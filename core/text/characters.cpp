#include "text/ascii.h"
#include "text/characters.h"

#include "text/unicode.h"

namespace fanjian::text {

using unicode::Category;

bool is_han(char32_t c) {
  if (c >= 0x4E00 && c <= 0x9FFF) return true;  // all of the block is, and nearly all that is asked for
  if (c < 0x3005 || unicode::script(c) != unicode::Script::han) return false;
  const unicode::Category category = unicode::category(c);
  return category == unicode::Category::letter || category == unicode::Category::letter_number;
}

bool is_line_break(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || c == '\t' || is_line_break(c);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  return !is_han(c) && unicode::category(c) == unicode::Category::letter;
}
bool is_mark(char32_t c) { return c >= 0x300 && unicode::category(c) == unicode::Category::mark; }
bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0x80 && unicode::category(c) == unicode::Category::digit);
}
int digit_value(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  return unicode::digit_value(c);
}
bool is_punctuation(char32_t c) { return unicode::category(c) == unicode::Category::punctuation; }

char32_t half_width(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  if (c == 0x3000) return ' ';
  return c;
}

}  // namespace fanjian::text
