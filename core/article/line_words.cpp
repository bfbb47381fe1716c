// What a line shares with the text around it: words, and room.
#include <algorithm>
#include <bit>

#include "article/line_context.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

constexpr std::size_t text_limit = 6000;  // characters of the text that are looked at
constexpr std::size_t pair_limit = 60;    // pairs of a line

std::uint16_t pair(char32_t a, char32_t b) { return static_cast<std::uint16_t>((a * 40503u ^ b * 60493u) & 0xFFFF); }

}  // namespace

void LineContext::note_pairs(std::size_t i, Chars t) {
  notes_[i].pairs = static_cast<std::uint32_t>(pairs_.size());
  const bool text = is_text(i);
  if (text && text_chars_ >= text_limit) return;
  if (text) {
    text_chars_ += t.size();
    ++leads_;
  }
  std::size_t taken = 0;
  for (std::size_t at = 1; at < t.size(); ++at) {
    if (!text::is_han(t[at - 1]) || !text::is_han(t[at])) continue;
    const std::uint16_t p = pair(t[at - 1], t[at]);
    if (!text) {
      if (taken++ >= pair_limit) return;
      pairs_.push_back(p);
      continue;
    }
    text_pairs_[p / 64] |= std::uint64_t{1} << p % 64;
    if (leads_ <= 2) lead_pairs_[p / 64] |= std::uint64_t{1} << p % 64;
  }
}

void LineContext::shared_words() {
  const auto share = [&](std::size_t i, const std::array<std::uint64_t, 1024>& map) {
    const std::size_t end = i + 1 < notes_.size() ? notes_[i + 1].pairs : pairs_.size();
    std::size_t in = 0;
    for (std::size_t k = notes_[i].pairs; k < end; ++k) in += map[pairs_[k] / 64] >> pairs_[k] % 64 & 1;
    const std::size_t all = end - notes_[i].pairs;
    return all == 0 ? 0 : in * 100 / all;
  };
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const std::size_t end = i + 1 < notes_.size() ? notes_[i + 1].pairs : pairs_.size();
    std::size_t words = 1;  // no text
    if (is_text(i)) continue;
    // 郭靖 夜航: all that it says stands in the text, too.
    if (end > notes_[i].pairs && lines_[i].stops == 0 && lines_[i].chars <= 40 && share(i, text_pairs_) == 100) {
      const std::size_t zone = i < first_text_ ? 0 : i > last_text_ ? 2 : 1;
      set(i, FactGroup::echo, zone * 2 + has(i, FactGroup::spaces, 0));
    }
    if (end - notes_[i].pairs < 3) words = 0;
    else if (first_text_ < lines_.size()) {
      const std::size_t s = share(i, text_pairs_), lead = share(i, lead_pairs_);
      words = s < 12 ? 2 : s < 30 ? 3 : s < 55 ? 4 : 5;
      set(i, FactGroup::words_lead, lead < 8 ? 0u : lead < 25 ? 1u : lead < 50 ? 2u : 3u);
    }
    set(i, FactGroup::words, words);
    for (std::size_t z = 0; z < 4; ++z)
      if (has(i, FactGroup::zone, z)) set(i, FactGroup::words_zone, z * 6 + words);
  }
}

// How much text stands near a line, and how much of its run is of a few characters.
void LineContext::densities() {
  const std::size_t n = lines_.size();
  std::size_t near = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(n, 5); ++i) near += is_text(i);
  for (std::size_t i = 0; i < n; ++i) {
    if (i + 5 < n) near += is_text(i + 5);
    if (i > 5) near -= is_text(i - 6);
    set(i, FactGroup::density, near == 0 ? 0u : near == 1 ? 1u : near <= 3 ? 2u : near <= 6 ? 3u : 4u);
    std::size_t length = 0, last = 3, zone = 3;
    for (std::size_t b = 0; b < 12; ++b)
      if (has(i, FactGroup::length, b)) length = b / 2;
    for (std::size_t z = 0; z < 4; ++z)
      if (has(i, FactGroup::zone, z)) zone = z;
    if (has(i, FactGroup::last, 11)) last = 0;
    if (has(i, FactGroup::last, 0)) last = 1;
    if (has(i, FactGroup::last, 1) || has(i, FactGroup::last, 2) || has(i, FactGroup::last, 5)) last = 2;
    set(i, FactGroup::form, (length * 4 + last) * 4 + zone);
  }
  for (std::size_t from = 0; from < n;) {
    std::size_t to = from, tiny = 0;
    while (to < n && !is_text(to)) tiny += lines_[to++].chars <= 8;
    const std::size_t share = to > from ? tiny * 4 / (to - from) : 0;
    for (std::size_t i = from; i < to; ++i) set(i, FactGroup::run_tiny, std::min<std::size_t>(share, 3));
    from = to + 1;
  }
}

}  // namespace fanjian::article
