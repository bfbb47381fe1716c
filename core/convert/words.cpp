#include "convert/words.h"

#include <algorithm>
#include <optional>
#include <span>

#include "convert/segmenter.h"
#include "convert/tables.h"
#include "text/utf8.h"

namespace fanjian::convert {
namespace {

// A character as the segmenter has it: in Simplified.
dictionary::Id id_of(const Lexicon::Tables& tables, char32_t c) {
  const dictionary::DictionaryData& book = tables.book;
  const dictionary::Id written = tables.id_of(c);
  return written != dictionary::no_id && book.hant_size[written] == 0 && book.hans[written] != dictionary::no_id
             ? book.hans[written]
             : written;
}

// A word that costs this is as rare as any, 干的 among them: none of them has a vote.
constexpr std::uint32_t rarest = dictionary::each_word_costs + dictionary::most_word_cost;
// How much rarer a word that crosses a phrase may be, in steps of a word's cost, and still leave open where the cut is.
constexpr std::uint32_t much_rarer = 4;
constexpr std::size_t longest = 4;

}  // namespace

void find_words(const Lexicon& lexicon, std::string_view text, std::vector<text::Span>& words) {
  const Lexicon::Tables& tables = lexicon.tables();
  const Segmenter& segmenter = tables.segmenter();
  dictionary::Id ids[Segmenter::most];
  std::uint32_t ends[Segmenter::most];
  Segmenter::Word found[Segmenter::most];
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    std::size_t n = 0;
    for (std::size_t after = at; after < text.size() && n < Segmenter::most; at = after) {
      const dictionary::Id id = id_of(tables, text::next(text, after));
      if (n > 0 && (id == dictionary::no_id || ids[n - 1] == dictionary::no_id || !segmenter.joined(ids[n - 1], id)))
        break;
      ids[n] = id;
      ends[n++] = static_cast<std::uint32_t>(after);
    }
    const std::size_t count = n == 1 ? (found[0] = Segmenter::single, 1) : segmenter.cut({ids, n}, found);
    std::uint32_t last = begin;
    for (std::size_t w = 0, i = 0; w < count; ++w) {
      i += found[w].length;
      words.push_back({last, ends[i - 1]});
      last = ends[i - 1];
    }
  }
}

bool is_crossed(const Lexicon& lexicon, std::u32string_view text, std::size_t begin, std::size_t end) {
  const Lexicon::Tables& tables = lexicon.tables();
  const Segmenter& segmenter = tables.segmenter();
  const std::size_t from = begin - std::min(begin, longest - 1), to = std::min(end + longest - 1, text.size());
  dictionary::Id ids[Segmenter::most];
  if (to - from > Segmenter::most) return true;
  for (std::size_t i = from; i < to; ++i) {
    ids[i - from] = id_of(tables, text[i]);
    if (ids[i - from] == dictionary::no_id && i >= begin && i < end) return true;
  }
  const std::span<const dictionary::Id> all(ids, to - from);
  const std::uint32_t most = segmenter.cost(all.subspan(begin - from, end - begin)) + much_rarer;
  for (std::size_t at = from; at < end; ++at)
    for (std::size_t size = 2; size <= longest && at + size <= to && all[at + size - 1 - from] != dictionary::no_id;
         ++size) {
      const bool inside = at >= begin && at + size <= end, around = at <= begin && at + size >= end;
      if (all[at - from] == dictionary::no_id || inside || around || at + size <= begin) continue;
      const std::optional<std::uint32_t> cost = segmenter.cost_of_word(all.subspan(at - from, size));
      if (cost && *cost < std::min(most, rarest)) return true;
    }
  return false;
}

}  // namespace fanjian::convert
