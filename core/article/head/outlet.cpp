#include "article/head/outlet.h"

#include <algorithm>

#include "article/lexical/vocabulary/outlets.h"
#include "article/lexical/vocabulary/places.h"
#include "text/characters.h"

namespace fanjian::article {

std::size_t outlet_end(Chars text) {
  if (text.empty() || !(text::is_han(text[0]) || text::is_letter(text[0]) || text::is_digit(text[0]))) return 0;
  std::size_t best = 0;
  for (std::size_t end = 2; end <= text.size(); ++end) {
    const char32_t c = text[end - 1];
    if (!text::is_han(c) && !text::is_letter(c)) {
      if (c == 0xB7 || c == '+' || c == '.' || c == '-' || c == 0x2014 || text::is_digit(c) || c == 0x30FB ||
          c == 0x2022)
        continue;
      break;
    }
    const std::size_t n = longest_before(text, end, outlet_suffixes);
    if (n > 0 && end > n) best = end;
  }
  best = std::max(best, longest_at(text, 0, outlet_names));
  // 看看新闻Knews, 南方+; 长沙晚报掌上长沙
  if (best > 0)
    while (best < text.size() && text::is_letter(text[best])) ++best;
  if (const std::size_t app = longest_at(text, best, u"掌上"); best > 0 && app > 0)
    if (const std::size_t place = longest_at(text, best + app, places)) best += app + place;
  return best;
}

bool is_outlet(Chars text) {
  if (text.size() < 2) return false;
  const std::size_t end = outlet_end(text);
  if (end == text.size()) return true;
  // 齐鲁晚报·齐鲁壹点: an outlet and its second name.
  if (end > 0 && text[end] == 0xB7)
    return text.size() - end <= 9 && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(end) + 1, text.end(),
                                                 [](char32_t c) { return text::is_han(c) || text::is_letter(c); });
  if (text.back() == '+') return text.size() <= 5 && text::is_han(text[0]);
  // NOW健康, MoneyDJ理財網
  std::size_t latin = 0;
  while (latin < text.size() && text[latin] >= 'A' && text[latin] <= 'z' && text::is_letter(text[latin])) ++latin;
  return latin >= 2 && text[0] <= 'Z' && latin < text.size() && text.size() - latin <= 4 &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(latin), text.end(), text::is_han);
}

}  // namespace fanjian::article
