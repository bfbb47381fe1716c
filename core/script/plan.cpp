#include "script/plan.h"

#include <algorithm>

namespace fanjian {
namespace {

// The first three bytes of a character's UTF-8, little-endian.
std::uint32_t first_bytes(const Lexicon::Tables& tables, Id id) { return tables.texts[id] & 0xFFFFFF; }

// Calls use(first label, second label, node) for each pair that begins a phrase of the book.
template <class Use>
void each_pair(const Phrases& book, Use use) {
  for (std::uint32_t a = book.nodes[0].child; a < book.nodes[1].child; ++a)
    for (std::uint32_t b = book.nodes[a].child; b < book.nodes[a + 1].child; ++b)
      use(book.nodes[a].label, book.nodes[b].label, b);
}

}  // namespace

Plan::Plan(const Lexicon::Tables& tables, Direction direction) : pipeline(pipeline_of(direction)) {
  const Book& book = tables.book;
  const std::size_t count = book.characters.size();
  first.resize(count);
  second.resize(count);
  begins.assign(count, 0);
  for (std::size_t i = 0; i < count; ++i) {
    const Id id = static_cast<Id>(i);
    first[i] = character_of(book, pipeline.first, id);
    second[i] = character_of(book, pipeline.second, id);
  }
  const auto mark = [&](PhraseBook which, std::uint8_t phrase, std::uint8_t single) {
    const auto& nodes = book.phrases[which].nodes;
    for (std::uint32_t n = nodes[0].child; n < nodes[1].child; ++n) {
      if (nodes[n].child < nodes[n + 1].child) begins[nodes[n].label] |= phrase;
      if (nodes[n].length > 0) begins[nodes[n].label] |= single;
    }
  };
  if (pipeline.segmented) mark(pipeline.segmentation, segment, 0);
  for (const PhraseBook which : books_of(pipeline.first)) mark(which, first_phrase, first_single);
  for (const PhraseBook which : books_of(pipeline.second)) mark(which, second_phrase, second_single);
  prepare_pairs(tables);
  prepare_quick(tables);
}

void Plan::add_pair(const Lexicon::Tables& tables, Id a, Id b) {
  if (tables.book.characters[b] < 0x800) {
    slow_[a] = true;  // the quick way reads the next character as three bytes
    return;
  }
  const auto add = [&](Id second_id) {
    const std::uint32_t at = slot(first_bytes(tables, a), first_bytes(tables, second_id));
    filter[at >> 5] |= 1u << (at & 31);
  };
  add(b);
  // What is made b before anything else. (What is made a never takes the quick way.)
  for (auto at = tables.made_begin[b]; at < tables.made_begin[b + 1u]; ++at) add(tables.made[at]);
}

void Plan::prepare_pairs(const Lexicon::Tables& tables) {
  const Book& book = tables.book;
  filter.assign(1u << (filter_bits - 5), 0);
  slow_.assign(book.characters.size(), false);
  if (pipeline.segmented)
    each_pair(book.phrases[pipeline.segmentation], [&](Id a, Id b, std::uint32_t) { add_pair(tables, a, b); });
  for (const PhraseBook which : books_of(pipeline.first))
    each_pair(book.phrases[which], [&](Id a, Id b, std::uint32_t) { add_pair(tables, a, b); });
  if (pipeline.second == step_none) return;

  // Which characters may be the first of what the first step makes: as a character, or at the
  // beginning of a phrase's value.
  std::vector<std::pair<Id, Id>> made;
  for (std::size_t id = 0; id < first.size(); ++id)
    if (book.normal[id] == no_id) made.emplace_back(first[id], static_cast<Id>(id));
  const std::size_t characters = made.size();
  for (const PhraseBook which : books_of(pipeline.first)) {
    const Phrases& phrases = book.phrases[which];
    std::vector<Id> begin(phrases.size());
    for (std::uint32_t n = 0; n < phrases.size(); ++n)
      for (std::uint32_t c = phrases.nodes[n].child; c < phrases.nodes[n + 1].child; ++c)
        begin[c] = n == 0 ? phrases.nodes[c].label : begin[n];
    for (std::uint32_t n = 1; n < phrases.size(); ++n)
      if (phrases.nodes[n].length > 0) made.emplace_back(phrases.value(phrases.nodes[n]).front(), begin[n]);
  }
  std::sort(made.begin(), made.begin() + static_cast<std::ptrdiff_t>(characters));
  std::vector<std::pair<Id, Id>> all = made;
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  made.resize(characters);
  const auto range = [](const std::vector<std::pair<Id, Id>>& list, Id id) {
    return std::pair(std::lower_bound(list.begin(), list.end(), std::pair<Id, Id>(id, 0)),
                     std::upper_bound(list.begin(), list.end(), std::pair<Id, Id>(id, no_id)));
  };
  for (const PhraseBook which : books_of(pipeline.second))
    each_pair(book.phrases[which], [&](Id a, Id b, std::uint32_t) {
      const auto [a_begin, a_end] = range(made, a);
      const auto [b_begin, b_end] = range(all, b);
      for (auto x = a_begin; x != a_end; ++x)
        for (auto y = b_begin; y != b_end; ++y) add_pair(tables, x->second, y->second);
    });
}

void Plan::prepare_quick(const Lexicon::Tables& tables) {
  const Book& book = tables.book;
  quick.assign(64, 0);
  const auto entry = [&](char32_t c) -> std::uint32_t& {
    std::uint16_t& block = blocks[c >> 6];
    if (block == 0) {
      block = static_cast<std::uint16_t>(quick.size());
      quick.resize(quick.size() + 64, 0);
    }
    return quick[block + (c & 63)];
  };
  for (char32_t c = 0x2FF0; c < 0x3000; ++c) entry(c) = always;
  for (std::size_t i = 0; i < book.characters.size(); ++i) {
    const char32_t c = book.characters[i];
    const Id id = book.normal[i] == no_id ? static_cast<Id>(i) : book.normal[i];
    const std::uint8_t in = begins[id] & (segment | first_phrase | first_single);
    const std::uint8_t between = begins[first[id]] & (second_phrase | second_single);
    if (c < 0x80) {
      ascii[c] = in != 0 || between != 0 || second[first[id]] != id;
      continue;
    }
    if (c < 0x800 || c >= 0x10000) continue;  // never on the quick way
    const std::uint32_t to = tables.texts[second[first[id]]];
    std::uint32_t value = 0;
    if ((in | between) != 0) value |= look;
    if (((in & first_single) | (between & second_single)) != 0 || slow_[id] || (to & 0xF0) != 0xE0 ||
        (id != i && value != 0))
      value |= always;
    if (to != tables.texts[i]) value |= to & 0xFFFFFF;
    if (value != 0) entry(c) = value;
  }
  ascii_reach = tables.ascii_reach;
  slow_ = {};
}

}  // namespace fanjian
