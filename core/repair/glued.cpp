#include "repair/glued.h"

#include <algorithm>
#include <utility>

#include "repair/seen_bytes.h"
#include "text/characters.h"

namespace fanjian::repair {
namespace {

// How much likelier what was is than what is seen; and what a character of the other script counts.
constexpr double least_gain_glued = 5.5, a_foreign = 5;
constexpr std::size_t around_glued = 3;   // as many as words have
constexpr std::size_t most_around = 400;  // where the other of two brackets is looked for

// What letters and signs cost between characters.
double cost_of_letter(char32_t c) {
  if (c >= U'A' && c <= U'Z') return 8;
  if (c >= U'a' && c <= U'z') return 12;
  return std::u32string_view(U"_|~@").find(c) != std::u32string_view::npos ? 10 : 14;
}

class Glued {
 public:
  Glued(std::u32string_view text, Evidence& judges) : text_(text), judges_(judges) {}

  // A letter or a sign between characters of Traditional, which nobody has written there: the second byte of the
  // character before it, or of one whose first byte was lost. 特首k主任 was 特首辦主任, 怐]題 was 問題.
  std::optional<ByteDamage> damage(std::size_t least, std::size_t here, std::size_t end) {
    // 馧CC was 像NCC: behind a character that no list of words has, whatever follows.
    const char32_t beside = text_[here - 1];
    if (here > least && text::is_han(beside) && text::is_letter(text_[here]) &&
        !judges_.words().knows(judges_.simple(beside)))
      return ByteDamage{here - 1, here + 1, std::nullopt, std::nullopt};
    // Nor does a clause begin with such a sign: 「@是我.
    if (std::u32string_view(U"\\`@").find(text_[here]) != std::u32string_view::npos && here + 1 < end &&
        (is_clause_mark(beside) || beside == U'「' || beside == U'（') && text::is_han(text_[here + 1]) &&
        !is_again(here, end))
      return ByteDamage{here, here + 1, std::nullopt, std::nullopt};
    if (is_written(here, end)) return std::nullopt;
    std::size_t first = here;
    while (first > least && here - first <= around_glued && text::is_han(text_[first - 1])) --first;
    const auto trail = static_cast<Byte>(text_[here]);
    const Places before = as_places(text_.substr(first, here - first)), behind = as_places(behind_of(text_, here));
    const double there = cost_of(before) + cost_of(behind) + cost_of_letter(text_[here]);
    std::optional<ByteDamage> best;
    double most = least_gain_glued;
    const auto consider = [&](Places places, std::size_t from, double more) {
      places.insert(places.end(), behind.begin(), behind.end());
      const double gain = there - cost_of(places) + more;
      if (gain < most) return;
      most = gain;
      best = ByteDamage{from, here + 1, std::nullopt, std::nullopt};
    };
    Places one = before;
    one.push_back(judges_.unique_simple(judges_.fitting(-1, trail)));
    if (!one.back().empty()) consider(std::move(one), here, 0);
    if (first == here) return best;
    const std::uint16_t pair = judges_.gbk().pair(text_[here - 1]);
    const char32_t was = judges_.gbk().character(pair & 255, trail);
    if (pair == 0 || was == 0 || judges_.is_foreign(was)) return best;
    const auto lead = static_cast<Byte>(pair >> 8);
    Places two(before.begin(), before.end() - 1);
    two.push_back(judges_.unique_simple(judges_.fitting(lead, -1) + judges_.fitting(-1, lead)));
    two.emplace_back(1, judges_.simple(was));
    if (!two[two.size() - 2].empty())
      consider(std::move(two), here - 1, judges_.is_foreign(text_[here - 1]) ? a_foreign : 0);
    return best;
  }

 private:
  // Whether a sign stands once more in its line, near by.
  bool is_again(std::size_t here, std::size_t end) const {
    const std::u32string_view behind = text_.substr(here + 1, std::min(end - here - 1, most_around)),
                              before = text_.substr(here - std::min(here, most_around), std::min(here, most_around));
    return behind.substr(0, behind.find(U'\n')).find(text_[here]) != std::u32string_view::npos ||
           before.substr(before.rfind(U'\n') + 1).find(text_[here]) != std::u32string_view::npos;
  }

  // Whether a letter or a sign is of a word or a number, or one of two brackets of its line.
  bool is_written(std::size_t here, std::size_t end) const {
    constexpr std::u32string_view pairs = U"[]{}";
    const std::u32string_view behind = text_.substr(here + 1, std::min(end - here - 1, most_around));
    if (const std::size_t at = pairs.find(text_[here]); at != std::u32string_view::npos) {
      if (at % 2 == 0 && behind.find(pairs[at + 1]) != std::u32string_view::npos) return true;
      const std::u32string_view before = text_.substr(here - std::min(here, most_around), std::min(here, most_around));
      if (at % 2 == 1 && before.substr(before.rfind(U'\n') + 1).find(pairs[at - 1]) != std::u32string_view::npos)
        return true;
    }
    // Behind a bracket or a quotation mark somebody has named something: 「C票」.
    if (!text::is_han(text_[here - 1]) && !is_clause_mark(text_[here - 1])) return true;
    if (behind.empty()) return false;
    if (behind.size() > 1 && behind[0] == U'.' && !text::is_space(behind[1]) && behind[1] < 0x80) return true;
    // 第I部, 某A案.
    if (std::u32string_view(U"第某").find(text_[here - 1]) != std::u32string_view::npos) return true;
    if (text_[here] >= U'A' && text_[here] <= U'Z' &&
        std::u32string_view(U"型形座股級類版表").find(behind[0]) != std::u32string_view::npos)
      return true;
    return (behind[0] < 0x80 && !text::is_space(behind[0]) &&
            std::u32string_view(U",.;:!?").find(behind[0]) == std::u32string_view::npos) ||
           std::u32string_view(U"－—·").find(behind[0]) != std::u32string_view::npos;
  }

  Places as_places(std::u32string_view text) {
    Places places;
    for (const char32_t c : text) places.emplace_back(1, judges_.simple(c));
    return places;
  }

  double cost_of(const Places& places) const {
    const std::optional<Cut> cut = judges_.words().cut(places);
    return cut ? cut->cost : 0;
  }

  std::u32string_view text_;
  Evidence& judges_;
};

}  // namespace

std::u32string_view behind_of(std::u32string_view text, std::size_t here) {
  std::size_t last = here + 1;
  while (last < text.size() && last - here <= around_glued && text::is_han(text[last])) ++last;
  return text.substr(here + 1, last - here - 1);
}

std::optional<ByteDamage> glued_letter(std::u32string_view text, Evidence& judges, std::size_t least, std::size_t here,
                                       std::size_t end) {
  return Glued(text, judges).damage(least, here, end);
}

}  // namespace fanjian::repair
