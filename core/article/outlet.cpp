#include "article/outlet.h"

#include <algorithm>

#include "article/facts_outlets.h"
#include "text/characters.h"

namespace fanjian {

std::size_t outlet_end(Chars text) {
  if (text.empty() || !(is_han(text[0]) || is_letter(text[0]) || is_digit(text[0]))) return 0;
  std::size_t best = 0;
  for (std::size_t end = 2; end <= text.size(); ++end) {
    const char32_t c = text[end - 1];
    if (!is_han(c) && !is_letter(c)) {
      if (c == 0xB7 || c == '+' || c == '-' || c == 0x2014 || is_digit(c) || c == 0x30FB ||
          c == 0x2022)
        continue;
      break;
    }
    const std::size_t n = longest_before(text, end, outlet_suffixes);
    if (n > 0 && end > n) best = end;
  }
  return std::max(best, longest_at(text, 0, outlet_names));
}

bool is_outlet(Chars text) {
  return text.size() >= 2 && outlet_end(text) == text.size();
}

}  // namespace fanjian
