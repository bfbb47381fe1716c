#include "article/head/place.h"

#include <algorithm>

#include "article/lexical/vocabulary/places.h"
#include "article/head/name_patterns.h"
#include "text/characters.h"

namespace fanjian::article {

bool is_slash(char32_t c) { return c == '/' || c == 0x2571 || c == 0x2215 || c == '|' || c == 0x2223 || c == 0x4E28; }
bool is_name_separator(char32_t c) {
  return c == ' ' || c == U'、' || c == ',' || c == ';' || c == 0xA0 || c == '\t' || is_slash(c) || c == '=' ||
         (c >= 0x2002 && c <= 0x200A);
}

bool is_known_place(Chars text) {
  if (text.size() < 2) return false;
  for (std::size_t from = 0; from <= text.size();) {
    std::size_t to = from;
    while (to < text.size() && !is_name_separator(text[to])) ++to;
    Chars one = text.substr(from, to - from);
    if (one.size() < 2) return false;
    if (!is_word(one, places)) {
      const std::size_t n = longest_at(one, 0, places);
      if (n == 0) return false;
      // 高雄市, 台湾台北, 花莲县: endings, or one place within another.
      const Chars rest = one.substr(n);
      if (!is_word(rest, place_suffixes) && !is_word(rest, places)) return false;
    }
    from = to + 1;
  }
  return true;
}

bool is_place(Chars text) {
  return is_known_place(text) || (text.size() >= 3 && longest_before(text, text.size(), place_suffixes) > 0);
}

bool all_han(Chars text) {
  return std::all_of(text.begin(), text.end(), [](char32_t c) { return text::is_han(c); });
}

std::size_t place_after_names(Chars text) {
  std::size_t best = 0;
  int best_rank = 0;
  for (std::size_t p = 2; p + 2 <= text.size(); ++p) {
    if (!is_known_place(text.substr(p))) continue;
    const Chars names = text.substr(0, p);
    const int rank = p == 3 && is_name(names) ? 4 : is_name(names) ? 3 : p > 4 ? 2 : 1;
    if (rank > best_rank) best = p, best_rank = rank;
  }
  if (best > 0) return best;
  if (text.size() >= 5 && text.size() <= 7 && is_name(text.substr(0, 3))) {
    // 王小明二崙: no list knows the place. Another name is likelier where it begins with a
    // surname.
    const auto cuts = cut_names(text);
    if (cuts.size() == 1 || !is_name(text.substr(cuts.back()))) return 3;
  }
  return 0;
}

}  // namespace fanjian::article
