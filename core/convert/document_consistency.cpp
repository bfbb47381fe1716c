#include "convert/document_consistency.h"

#include <algorithm>

#include "dictionary/context_features.h"
#include "convert/matcher.h"
#include "convert/tables.h"
#include "text/sort.h"
#include "text/utf8.h"

namespace fanjian::convert {

namespace {

// In the context's units, of which three are one of e in odds. Chosen on DRCD's development
// set, put together as documents of twenty (tests/accuracy/README.md).
constexpr int decisive = 9;            // a place so sure of itself stays as it is
constexpr std::uint32_t weight = 2;    // how many times the others' average counts beside the place's own
constexpr std::uint8_t max_vote = 15;  // nobody counts for more: the neighbours on either side are heard alike

}  // namespace

void DocumentConsistency::read(std::string_view text, const Hints& hints) {
  std::vector<ContextQuery> asked;
  made_.clear();
  Converter(*lexicon_, {Variety::hans, Variety::hant}).ask(text, made_, asked, hints);
  for (const ContextQuery& one : asked) {
    Place place{texts_, one.at, one.character, one.proposed, 0, one.classes, {}, {}};
    for (std::uint8_t c = 1; c < one.classes; ++c)
      if (one.scores[c] > one.scores[place.best]) place.best = c;
    for (std::size_t c = 0; c < most_classes; ++c)
      place.below[c] = static_cast<std::uint8_t>(std::min(255, one.scores[place.best] - one.scores[c]));
    std::size_t begin = one.at, end = one.at;
    const char32_t before = begin == 0 ? 0 : text::previous(text, begin), self = text::next(text, end);
    const char32_t after = end == text.size() ? 0 : text::next(text, end);
    const auto pair = [&](char32_t first, char32_t second, bool self_is_first) {
      if (dictionary::context::is_ideograph(self_is_first ? second : first))
        pairs_.push_back(
            {std::uint64_t{first} << 32 | second << 1 | self_is_first, static_cast<std::uint32_t>(places_.size())});
    };
    pair(before, self, false);
    pair(self, after, true);
    places_.push_back(place);
  }
  ++texts_;
}

void DocumentConsistency::settle(std::vector<ResolvedCharacter>& settled, std::vector<std::uint32_t>& begins) {
  text::sort_by_number(pairs_, [](const Pair& pair) { return pair.characters; });
  for (std::size_t first = 0, last; first < pairs_.size(); first = last) {
    std::uint32_t sum[most_classes] = {};
    for (last = first; last < pairs_.size() && pairs_[last].characters == pairs_[first].characters; ++last) {
      const Place& place = places_[pairs_[last].place];
      for (std::size_t c = 0; c < most_classes; ++c) sum[c] += std::min(place.below[c], max_vote);
    }
    if (last - first == 1) continue;
    for (std::size_t i = first; i < last; ++i) {
      Place& place = places_[pairs_[i].place];
      for (std::size_t c = 0; c < most_classes; ++c)
        place.votes[c] = static_cast<std::uint16_t>(place.votes[c] + (sum[c] - std::min(place.below[c], max_vote)) *
                                                                         weight /
                                                                         static_cast<std::uint32_t>(last - first - 1));
    }
  }

  settled.clear();
  begins.assign(1, 0);
  const Lexicon::Tables& tables = lexicon_->tables();
  const auto up_to = [&](std::uint32_t text) {
    while (begins.size() <= text) begins.push_back(static_cast<std::uint32_t>(settled.size()));
  };
  for (const Place& place : places_) {
    std::size_t best = place.best;
    bool sure = true;
    for (std::size_t c = 0; c < place.classes; ++c) {
      if (place.below[c] + place.votes[c] < place.below[best] + place.votes[best]) best = c;
      if (c != place.best && place.below[c] < decisive) sure = false;
    }
    if (best == place.best || sure) continue;
    const dictionary::Id to = tables.context().candidate(tables.book, place.character, place.proposed, best);
    up_to(place.text);
    settled.push_back({place.at, tables.book.characters[to]});
  }
  up_to(texts_);
}

}  // namespace fanjian::convert
