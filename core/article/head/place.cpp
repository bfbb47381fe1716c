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

namespace {

// Of one name or several that touch: 2, 1 where the last has two characters, or 0 if they are none.
int names_rank(Chars text) {
  const auto cuts = cut_names(text);
  for (std::size_t i = 0; i < cuts.size(); ++i)
    if (!is_name(text.substr(cuts[i], (i + 1 < cuts.size() ? cuts[i + 1] : text.size()) - cuts[i]))) return 0;
  return text.size() - cuts.back() > 2 ? 2 : 1;
}

bool ends_as_place(Chars text) { return text.size() > 2 && longest_before(text, text.size(), place_suffixes) > 0; }

// 王小明石峽 → 3, 王小明石峽縣白鷺鄉 → 3: where names and a place are likeliest to part.
std::size_t unknown_place_after_names(Chars text) {
  std::size_t best = 0;
  int most = 1;
  for (std::size_t p = 2; p + 2 <= text.size(); ++p) {
    const Chars place = text.substr(p);
    const int names = names_rank(text.substr(0, p));
    const bool ends = ends_as_place(place);
    const bool within = place.size() == 6 && ends && ends_as_place(place.substr(0, 3));
    if (names == 0 || !(place.size() == 2 || within || (ends && place.size() <= 4))) continue;
    // As likely another name.
    const int name = surname_rank(place[0]) == 3 ? (ends ? 1 : 3) : 0;
    const bool cut = place.size() == 2 && is_in(place[1], u"县市镇乡村岛湾港区");  // 石峽縣, its first character gone
    const int rank = names + (place.size() == 4 ? 1 : 2) - name - 2 * cut;
    if (rank > most) best = p, most = rank;
  }
  return best;
}

}  // namespace

std::size_t place_after_names(Chars text, bool sent) {
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
  return sent && text.size() >= 4 ? unknown_place_after_names(text) : 0;
}

bool place_by_itself(Chars text) { return text.size() == 2 && all_han(text) && surname_rank(text[0]) < 2; }

}  // namespace fanjian::article
