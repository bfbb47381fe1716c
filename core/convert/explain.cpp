#include "convert/explain.h"

#include <algorithm>

#include "convert/context.h"
#include "convert/matcher.h"
#include "convert/plan.h"
#include "convert/segmenter.h"
#include "convert/tables.h"
#include "text/utf8.h"

namespace fanjian::convert {
namespace {

using Side = text::Span Change::*;

// The stretch that holds `at` on one side; a character that is no change stands as far from the last
// change on both.
Change found(std::string_view text, const std::vector<Change>& changes, std::uint32_t at, Side side) {
  auto after = std::upper_bound(changes.begin(), changes.end(), at,
                                [side](std::uint32_t offset, const Change& c) { return offset < (c.*side).begin; });
  if (after == changes.begin() || at >= (after[-1].*side).end) {
    std::size_t end = at;
    text::next(text, end);
    const std::uint32_t size = static_cast<std::uint32_t>(end) - at;
    const Side other = side == &Change::source ? &Change::target : &Change::source;
    const std::uint32_t there = after == changes.begin() ? at : (after[-1].*other).end + (at - (after[-1].*side).end);
    Change same;
    same.*side = {at, at + size};
    same.*other = {there, there + size};
    return same;
  }
  auto first = after - 1;
  Change whole = *first;
  if (whole.reason != Reason::regional_words) return whole;
  const auto together = [&](const Change& c) { return c.reason == Reason::regional_words && c.phrase == whole.phrase; };
  while (first != changes.begin() && together(first[-1])) --first;
  while (after != changes.end() && together(*after)) ++after;
  whole.source = {first->source.begin, after[-1].source.end};
  whole.target = {first->target.begin, after[-1].target.end};
  return whole;
}

// What a character of Traditional becomes in the phrases that keep it or change it otherwise.
template <class Put>
void in_phrases(const dictionary::DictionaryData& book, dictionary::Id id, Put put) {
  const dictionary::Phrases& phrases = book.phrases[dictionary::ts_phrases];
  dictionary::each_phrase(phrases, [&](std::uint32_t node, std::span<const dictionary::Id> key) {
    dictionary::Id value[dictionary::most_length];
    if (std::find(key.begin(), key.end(), id) == key.end()) return;
    if (dictionary::value_into(book, dictionary::ts_phrases, phrases, node, key, value) != key.size()) return;
    for (std::size_t i = 0; i < key.size(); ++i)
      if (key[i] == id) put(value[i]);
  });
}

// How likely, of 100, the alternatives are by what stands around, if the context was asked.
void weigh(const Lexicon& lexicon, const MatchPlan& plan, std::string_view text, const Change& stretch,
           dictionary::Id id, Explanation& e) {
  const dictionary::DictionaryData& book = lexicon.tables().book;
  // As much as words and windows reach: a long line is not gone through for each of its characters.
  std::size_t begin = stretch.source.begin, end = stretch.source.end;
  for (std::size_t n = 0; n < Segmenter::most + dictionary::context::reach && begin > 0; ++n)
    text::previous(text, begin);
  for (std::size_t n = 0; n < Segmenter::most + dictionary::context::reach && end < text.size(); ++n)
    text::next(text, end);
  std::string made;
  std::vector<ContextQuery> asked;
  Converter(lexicon, {Variety::hans, Variety::hant}).ask(text.substr(begin, end - begin), made, asked);
  const auto found = std::find_if(asked.begin(), asked.end(),
                                  [&](const ContextQuery& one) { return begin + one.at == stretch.source.begin; });
  if (found == asked.end()) return;
  std::array<Context::Scored, Context::most_classes> scored;
  const std::size_t count = plan.context->ranked(book, id, plan.first[id], found->scores, scored);
  double odds[Context::most_classes] = {}, sum = 0;
  const double step = 1.0 / plan.context->unit(), down = 1 - step + step * step / 2 - step * step * step / 6;
  for (std::size_t i = 0; i < count; ++i) {
    odds[i] = 1;
    for (int d = std::min(scored[0].score - scored[i].score, 100); d > 0; --d) odds[i] *= down;
    sum += odds[i];
  }
  for (std::size_t i = 0; i < count; ++i) {
    std::string candidate;
    text::append(candidate, book.characters[plan.second[scored[i].candidate]]);
    for (Alternative& other : e.alternatives)
      if (other.text == candidate) other.score = static_cast<std::uint32_t>(odds[i] / sum * 100 + 0.5);
  }
}

}  // namespace

Change traced_at(std::string_view text, const std::vector<Change>& changes, std::uint32_t at) {
  return found(text, changes, at, &Change::source);
}

Change traced_to(std::string_view target, const std::vector<Change>& changes, std::uint32_t at) {
  return found(target, changes, at, &Change::target);
}

Explanation explained(const Lexicon& lexicon, Direction direction, std::string_view text, std::string_view target,
                      const Change& stretch) {
  const std::string_view source = stretch.source.of(text);
  Explanation e{std::string(source),
                std::string(stretch.target.of(target)),
                stretch.reason,
                std::string(stretch.phrase.of(text)),
                {}};
  const auto put = [&](std::string other) {
    for (const Alternative& known : e.alternatives)
      if (known.text == other) return;
    e.alternatives.push_back({std::move(other), std::nullopt});
  };
  put(e.target);
  if (direction.from == direction.to || e.reason == Reason::kept) return e;

  const Lexicon::Tables& tables = lexicon.tables();
  std::size_t end = 0;
  const dictionary::Id id = tables.id_of(text::next(source, end));
  if (end < source.size()) {  // a word: as it is without regional words
    std::string plain;
    direction.regional_words = false;
    Converter(lexicon, direction).convert(source, plain);
    put(std::move(plain));
  } else if (id != dictionary::no_id) {
    const dictionary::DictionaryData& book = tables.book;
    const MatchPlan& plan = tables.plan(direction);
    const auto put_written = [&](dictionary::Id c) {
      std::string other;
      text::append(other, book.characters[c]);
      put(std::move(other));
    };
    const auto put_id = [&](dictionary::Id c) { put_written(plan.second[c]); };
    put_id(plan.first[id]);
    if (direction.from == Variety::hans)
      for (const dictionary::Id c : book.hant_of(id)) put_id(c);
    else if (direction.to == Variety::hans) in_phrases(book, id, put_written);
    // What the place says alone is not what decided where the document or the glossary did, nor in a name.
    if (plan.context && plan.context->knows(id) && e.reason != Reason::name && e.reason != Reason::document &&
        e.reason != Reason::glossary)
      weigh(lexicon, plan, text, stretch, id, e);
  }
  return e;
}

}  // namespace fanjian::convert
