// What the context model looks at around an ambiguous character. The one definition, which the
// trainer, the packer and the converter share.
//
// A neighbour is a symbol: an ideograph stands for itself; everything else for its kind, so that a
// comma, a full stop and the end of the text are one. A window is the symbols of some places around
// the character, which may end in a boundary but not reach across one. A window to the right ends where a word ends: 并
// before 计划 says nothing of 并 before 计. One to the left need not begin with a word, whose last character tells most.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fanjian::dictionary::context {

inline constexpr int reach = 4;  // characters on either side

// Symbols that stand for a kind. Ideographs stand for themselves (all here are below U+10000).
enum Kind : char16_t { boundary = u'.', digit = u'0', letter = u'a', rare = u'?', dot = u'\u00B7' };
inline constexpr char16_t unknown = 0;  // beyond a word of a list: nothing is known
inline constexpr std::array<char16_t, 5> kinds = {boundary, digit, letter, rare, dot};

inline constexpr bool is_ideograph(char32_t c) { return (c >= 0x3400 && c < 0xA000) || c == 0x3007; }

inline constexpr char16_t symbol_of(char32_t c) {
  if (is_ideograph(c)) return static_cast<char16_t>(c);
  if ((c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19)) return digit;
  if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x250)) return letter;
  if (c == 0xB7 || c == 0x2022 || c == 0x2027 || c == 0x30FB) return dot;
  if (c < 0x80 || (c >= 0x2000 && c < 0x3040) || (c >= 0xFF00 && c < 0xFFF0)) return boundary;
  return rare;
}

// The windows, first and last place; 0 is the character itself. The two that do not hold 0 are the
// characters two places away.
struct Window {
  std::int8_t first, last;
};
inline constexpr std::array<Window, 16> windows = {{{-1, 0},
                                                    {0, 1},
                                                    {-2, 0},
                                                    {-1, 1},
                                                    {0, 2},
                                                    {-3, 0},
                                                    {-2, 1},
                                                    {-1, 2},
                                                    {0, 3},
                                                    {-2, -2},
                                                    {2, 2},
                                                    {-4, 0},
                                                    {0, 4},
                                                    {-3, 1},
                                                    {-2, 2},
                                                    {-1, 3}}};

// What kind of character a neighbour is, more coarsely: an ordinary ideograph, one of those that
// names of foreign people and places are made of, a letter, a boundary, a digit, a numeral.
enum Sort : std::uint8_t { ordinary, foreign, latin, edge, figure, numeral, sort_count };
inline constexpr std::u16string_view numerals = u"一二三四五六七八九十百千万亿两几零";

// Which neighbours' sorts are looked at together.
inline constexpr std::array<std::array<std::int8_t, 4>, 6> sorts = {
    {{-1, 1}, {-2, -1}, {1, 2}, {-2, -1, 1}, {-1, 1, 2}, {-2, -1, 1, 2}}};  // 0: no more

// Where a character stands in its word, whose reading is open: where, and how many characters the word has, at most 4.
enum Position : std::uint8_t { alone, first_in_word, inside_word, last_in_word };
struct WordPlace {
  Position position = alone;
  std::uint8_t length = 1;
  std::uint8_t ends = 0;  // of the characters behind it, bit k - 1 for place k: whether a word ends with it
};
inline constexpr WordPlace place_in_word(std::size_t at, std::size_t length) {
  return {length == 1        ? alone
          : at == 0          ? first_in_word
          : at + 1 == length ? last_in_word
                             : inside_word,
          static_cast<std::uint8_t>(length < 4 ? length : 4), 0};
}

// Kinds of feature: the bias, the place in the word, the windows, the sorts.
enum Template : std::uint8_t {
  bias,
  word_place,
  first_window,
  first_sorts = first_window + windows.size(),
  template_count = first_sorts + sorts.size()
};

struct Feature {
  std::uint8_t which = bias;
  std::array<char16_t, 4> at{};  // symbols, or sorts; of `word_place`: its position and length

  // Written out: libc++ 13 has no three-way comparison of arrays.
  friend bool operator==(const Feature& a, const Feature& b) { return a.which == b.which && a.at == b.at; }
  friend bool operator<(const Feature& a, const Feature& b) {
    return a.which != b.which ? a.which < b.which : a.at < b.at;
  }
};

// Of a few sorts or classes, and not of symbols.
inline constexpr bool of_sorts(std::uint8_t which) { return which >= first_sorts || which == word_place; }

// How many of `at` a template fills.
inline constexpr std::size_t symbols_of(std::uint8_t which) {
  if (which == bias) return 0;
  if (which == word_place) return 2;
  std::size_t n = 0;
  if (which >= first_sorts) {
    while (n < 4 && sorts[which - first_sorts][n] != 0) ++n;
    return n;
  }
  const Window w = windows[which - first_window];
  for (int place = w.first; place <= w.last; ++place) n += place != 0;
  return n;
}

// Which of a window's symbols stands next to the character, the left one of two.
inline constexpr std::size_t nearest(std::uint8_t which) {
  const Window w = which >= first_window && which < first_sorts ? windows[which - first_window] : Window{0, 0};
  return w.first < 0 && w.last >= 0 ? static_cast<std::size_t>(-w.first - 1) : 0;
}

struct Surroundings {
  std::array<char16_t, 2 * reach> symbols{};  // -4, -3, -2, -1, 1, 2, 3, 4
  WordPlace place;

  char16_t at(int k) const { return symbols[static_cast<std::size_t>(k < 0 ? k + reach : k + reach - 1)]; }
};

// Whether a window may end there: with a word or, where the next one is longer than any window, after two characters.
inline bool ends_word(const Surroundings& here, int last) {
  return (here.place.ends >> (last - 1) & 1) != 0 || here.at(last) == boundary ||
         (last == 2 && (here.place.ends & 15) == 0);
}

// Calls use(which, at) for all features of the place whose template is wanted(which), the bias first;
// `at` has the feature's symbols or sorts, 16 bits each, the first lowest. `sort` tells an ideograph's sort.
template <class Wanted, class SortOf, class Use>
void packed_features_of(const Surroundings& here, Wanted wanted, SortOf sort, Use use) {
  if (wanted(bias)) use(std::uint8_t{bias}, std::uint64_t{0});
  if (here.place.position != alone && wanted(word_place))
    use(std::uint8_t{word_place}, std::uint64_t{here.place.position} | std::uint64_t{here.place.length} << 16);

  // The symbols on either side, in order, and how many of them a window may take.
  std::uint64_t before = 0, after = 0;
  int most_before = reach, most_after = reach;
  for (int k = reach; k > 0; --k) {
    const char16_t left = here.at(-k), right = here.at(k);
    before |= std::uint64_t{left} << 16 * (reach - k);
    after |= std::uint64_t{right} << 16 * (k - 1);
    if (left == boundary || left == unknown) most_before = left == boundary ? k : k - 1;
    if (right == boundary || right == unknown) most_after = right == boundary ? k : k - 1;
  }
  for (std::size_t w = 0; w < windows.size(); ++w) {
    const auto which = static_cast<std::uint8_t>(first_window + w);
    if (!wanted(which)) continue;
    const int first = windows[w].first, last = windows[w].last;
    if (first > 0 || last < 0) {  // one symbol alone
      if (here.at(first) != unknown) use(which, std::uint64_t{here.at(first)});
      continue;
    }
    if (-first > most_before || last > most_after) continue;
    if (last > 0 && !ends_word(here, last)) continue;
    const std::uint64_t left = first == 0 ? 0 : before >> 16 * (reach + first);
    const std::uint64_t right = last == 0 ? 0 : (after & ~std::uint64_t{0} >> 16 * (reach - last)) << 16 * -first;
    use(which, left | right);
  }

  Sort here_sorts[2 * reach];
  for (int place = -2; place <= 2; ++place) {
    if (place == 0) continue;
    const char16_t symbol = here.at(place);
    here_sorts[place + reach] = symbol == boundary || symbol == rare ? edge
                                : symbol == digit                    ? figure
                                : symbol == letter                   ? latin
                                : symbol == dot                      ? foreign
                                                                     : sort(symbol);
  }
  for (std::size_t t = 0; t < sorts.size(); ++t) {
    const auto which = static_cast<std::uint8_t>(first_sorts + t);
    if (!wanted(which)) continue;
    bool known = true, telling = false;
    std::uint64_t at = 0;
    for (std::size_t i = 0; i < 4 && sorts[t][i] != 0; ++i) {
      known = known && here.at(sorts[t][i]) != unknown;
      const Sort its = here_sorts[sorts[t][i] + reach];
      telling = telling || its != ordinary;
      at |= std::uint64_t{its} << 16 * i;
    }
    if (known && telling) use(which, at);
  }
}

// The same with features written out.
template <class SortOf, class Use>
void features_of(const Surroundings& here, SortOf sort, Use use) {
  packed_features_of(
      here, [](std::uint8_t) { return true; }, sort,
      [&](std::uint8_t which, std::uint64_t at) {
        Feature feature;
        feature.which = which;
        for (std::size_t i = 0; i < feature.at.size(); ++i) feature.at[i] = static_cast<char16_t>(at >> 16 * i);
        use(feature);
      });
}

}  // namespace fanjian::dictionary::context
