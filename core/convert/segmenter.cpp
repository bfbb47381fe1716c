#include "convert/segmenter.h"

namespace fanjian::convert {
namespace {

// In the steps of a word's cost.
constexpr std::uint32_t each = dictionary::each_word_costs, unknown = dictionary::unknown_character_costs;

}  // namespace

Segmenter::Segmenter(const dictionary::DictionaryData& book, const PairTable& pairs)
    : phrases_(book.phrases[dictionary::st_phrases]),
      pairs_(pairs),
      joined_(1u << (joined_bits - 5), 0),
      alone_(book.characters.size(), each + unknown) {
  dictionary::each_word(phrases_, [&](std::uint32_t node, std::span<const dictionary::Id> key) {
    if (key.size() == 1) alone_[key[0]] = static_cast<std::uint8_t>(each + phrases_.words[node].cost);
    for (std::size_t i = 1; i < key.size(); ++i) {
      const std::uint32_t at = slot(key[i - 1], key[i]);
      joined_[at >> 5] |= 1u << (at & 31);
    }
  });
}

std::size_t Segmenter::cut(std::span<const dictionary::Id> text, Word (&words)[most], std::uint32_t without) const {
  const std::size_t n = text.size();
  if (n == 1) return words[0] = single, 1;
  struct Best {
    std::uint32_t cost, node, from;
  };
  Best best[most + 1];
  best[0].cost = 0;
  for (std::size_t end = 1; end <= n; ++end) best[end].cost = ~0u;
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint32_t here = best[i].cost;
    const auto take = [&](std::size_t end, std::uint32_t cost, std::uint32_t node) {
      // Of paths that cost the same, the one whose last word is longer.
      if (here + cost < best[end].cost) best[end] = {here + cost, node, static_cast<std::uint32_t>(i)};
    };
    take(i + 1, alone_[text[i]], 0);
    if (i + 1 == n) break;
    std::uint32_t node = pairs_.find(text[i], text[i + 1]);
    for (std::size_t end = i + 2; node != 0; ++end) {
      if (const dictionary::Phrases::Word word = phrases_.words[node]; word.cost != 0 && node != without)
        take(end, each + word.cost, node);
      if (end == n) break;
      node = phrases_.child(node, text[end]);
    }
  }
  std::size_t count = 0;
  for (std::size_t end = n; end > 0; end = best[end].from) ++count;
  std::size_t at = count;
  for (std::size_t end = n; end > 0; end = best[end].from)
    words[--at] = {best[end].node, static_cast<std::uint8_t>(end - best[end].from)};
  return count;
}

std::uint32_t Segmenter::cost(std::span<const dictionary::Id> text) const {
  Word words[most];
  std::uint32_t sum = 0;
  std::size_t at = 0;
  for (std::size_t w = 0, count = cut(text, words); w < count; at += words[w++].length)
    sum += words[w].node == 0 ? alone_[text[at]] : each + phrases_.words[words[w].node].cost;
  return sum;
}

std::optional<std::uint32_t> Segmenter::cost_of_word(std::span<const dictionary::Id> text) const {
  if (text.size() < 2) return std::nullopt;
  std::uint32_t node = pairs_.find(text[0], text[1]);
  for (std::size_t i = 2; node != 0 && i < text.size(); ++i) node = phrases_.child(node, text[i]);
  if (node == 0 || phrases_.words[node].cost == 0) return std::nullopt;
  return each + phrases_.words[node].cost;
}

}  // namespace fanjian::convert
