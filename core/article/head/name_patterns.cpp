#include "article/head/name_patterns.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "article/lexical/vocabulary/names.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

constexpr std::size_t most_frequent = 140;  // of common_surnames, which are in order
constexpr int impossible = 1 << 20;
constexpr std::size_t longest_cut = 48;  // longer runs of Han are no list of names

// How unlikely it is that the text is one name.
int cost(Chars name) {
  for (const char32_t c : name)
    if (!text::is_han(c)) return impossible;
  const bool compound = name.size() > 2 && longest_at(name, 0, compound_surnames) == 2;
  const int rank = surname_rank(name[0]);
  switch (name.size()) {
    case 2: return rank >= 2 ? 2 : rank == 1 ? 5 : 14;
    case 3: return rank >= 2 || compound ? 1 : rank == 1 ? 3 : 12;
    case 4: return compound ? 1 : rank >= 2 ? 6 : rank == 1 ? 9 : 13;
    default: return impossible;
  }
}

}  // namespace

int surname_rank(char32_t c) {
  constexpr char32_t first = 0x4E00, last = 0x9FFF;
  constexpr auto in_block = [](CharSet set) {
    return std::all_of(set.begin(), set.end(), [](char16_t s) { return s >= first && s <= last; });
  };
  static_assert(in_block(common_surnames) && in_block(rare_surnames));
  if (c < first || c > last) return 0;
  // Spread out when first asked: a story asks for most of its characters. Lives as long as the program.
  using Ranks = std::array<std::uint8_t, last - first + 1>;
  static const Ranks& ranks = []() -> const Ranks& {
    auto& made = *new Ranks{};
    for (const char16_t rare : rare_surnames) made[rare - first] = 1;
    for (std::size_t i = common_surnames.size(); i-- > 0;) made[common_surnames[i] - first] = i < most_frequent ? 3 : 2;
    return made;
  }();
  return ranks[c - first];
}

std::size_t surname_at(Chars text, std::size_t at) {
  if (longest_at(text, at, compound_surnames) == 2) return 2;
  return at < text.size() && surname_rank(text[at]) > 0 ? 1 : 0;
}

bool is_name(Chars text) { return text.size() >= 2 && text.size() <= 4 && cost(text) < 6; }

bool is_foreign_name(Chars text) {
  bool dot = false, latin = false;
  for (const char32_t c : text) {
    if (c == 0xB7 || c == 0x30FB || c == 0x2022 || c == 0x2027 || c == '.') dot = true;
    else if (text::is_letter(c)) latin = true;
    else if (!text::is_han(c) && c != ' ' && c != '-' && c != '\'') return false;
  }
  return text.size() >= 2 && (dot || latin);
}

std::vector<std::size_t> cut_names(Chars text) {
  if (text.size() < 4 || text.size() > longest_cut) return {0};
  std::array<int, longest_cut + 1> best;
  std::array<std::size_t, longest_cut + 1> length{};
  best.fill(impossible);
  best[0] = 0;
  for (std::size_t i = 2; i <= text.size(); ++i) {
    for (std::size_t n = 2; n <= 4 && n <= i; ++n) {
      if (best[i - n] >= impossible) continue;
      const int here = best[i - n] + cost(text.substr(i - n, n));
      if (here < best[i]) best[i] = here, length[i] = n;
    }
  }
  if (best[text.size()] >= impossible) return {0};
  std::vector<std::size_t> starts;
  for (std::size_t i = text.size(); i > 0; i -= length[i]) starts.push_back(i - length[i]);
  std::reverse(starts.begin(), starts.end());
  return starts;
}

}  // namespace fanjian::article
