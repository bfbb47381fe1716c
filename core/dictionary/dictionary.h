// What a lexicon says, unpacked: characters by number, what they become, and the phrases.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "text/sort.h"

namespace fanjian::dictionary {

// A character's number in a DictionaryData. Numbers go by how common a character is in phrases, a few classes
// of it, and by code point within a class.
using Id = std::uint16_t;
inline constexpr Id no_id = 0xFFFF;
inline constexpr std::size_t most_characters = (1u << 14) - 1;  // two numbers make a key of 28 bits
inline constexpr std::size_t most_nodes = 1u << 17;
inline constexpr std::size_t most_length = 30;  // of a phrase or its value
inline constexpr std::size_t class_count = 5;
inline constexpr std::uint8_t most_word_cost = 15;
// What every word of a text costs beside its own cost, and a character that is no word beside that (convert/segmenter.h).
inline constexpr std::uint32_t each_word_costs = 4, unknown_character_costs = 16;

enum DictionaryId : std::uint8_t {
  st_phrases,  // with those that OpenCC generates from regional words
  ts_phrases,
  tw_phrases,
  tw_variant_phrases,
  tw_variant_phrases_rev,
  hk_phrases,
  hk_variant_phrases,
  hk_variant_phrases_rev,
  // The ways back for regional words. A DictionaryData has what cannot be turned around; see DictionaryData::words.
  tw_phrases_rev,
  hk_phrases_rev,
  // Ours (dictionary/phrases/), which no configuration of OpenCC's uses: on top of ts_phrases, of the regional
  // words and their ways back, and of the phrases of regional forms.
  own_ts_phrases,
  own_tw_words,
  own_hk_words,
  own_tw_words_rev,
  own_hk_words_rev,
  own_tw_spellings,
  own_hk_spellings,
  phrase_book_count
};

// Regional words, the ways back, and what goes on top of both. The numbers are those of DictionaryData::words.
struct WordBooks {
  DictionaryId there, back;
};
inline constexpr std::size_t word_book_count = 4;
inline constexpr WordBooks word_books[word_book_count] = {{tw_phrases, tw_phrases_rev},
                                                          {hk_phrases, hk_phrases_rev},
                                                          {own_tw_words, own_tw_words_rev},
                                                          {own_hk_words, own_hk_words_rev}};
// What is known of a regional word: its value leads back to it; it is one only where a text is about
// computers (convert/technical.h).
inline constexpr std::uint8_t leads_back = 1, is_technical = 2;

// Characters that a map changes: OpenCC's variants of Taiwan and Hong Kong, and the ways back.
enum Variants : std::uint8_t { tw_variants, tw_variants_rev, hk_variants, hk_variants_rev, variants_count };

struct Pair {
  Id from = no_id, to = no_id;
};

// A dictionary of phrases as a trie in level order: node 0 is the root; the children of a node stand
// side by side, ascending, and come in the order of their parents.
//
// What a phrase becomes is told by a code. The characters of the key that may become several (see
// choices_of) are the digits of a number, the first the lowest, each with as many values as there
// are choices: 0 is what they become by themselves. Values that this cannot tell are written out: by
// character, `by_itself` for what the key's character in this place becomes by itself, `kept` for
// that character, or a number, `number` higher.
struct Phrases {
  static constexpr std::uint8_t no_phrase = 254, written_out = 255;
  static constexpr Id by_itself = 0, kept = 1, number = 2;

  std::vector<Id> labels = {no_id};
  std::vector<std::uint32_t> children = {1, 1};  // first child by node; the next one's ends them
  std::vector<std::uint8_t> codes = {no_phrase};

  // By the order of their nodes: node, and where its value ends in `values`.
  struct Written {
    std::uint32_t node = 0, end = 0;
  };
  std::vector<Written> written;
  std::vector<Id> values;

  // Of st_phrases alone, by node: what ends there as a word of running text (convert/segmenter.h). A word may
  // have a value of its own beside OpenCC's, told by a code as above that is never written out.
  struct Word {
    static constexpr std::uint16_t open = 0xFFFF;  // its characters are decided one by one
    std::uint8_t cost = 0;                         // 1 (frequent) to most_word_cost; 0: no word
    std::uint16_t code = 0;
  };
  std::vector<Word> words;

  std::uint32_t size() const { return static_cast<std::uint32_t>(labels.size()); }
  bool ends(std::uint32_t node) const { return codes[node] != no_phrase; }
  std::span<const Id> value_of(std::uint32_t node) const {
    const auto at = std::lower_bound(written.begin(), written.end(), node,
                                     [](const Written& w, std::uint32_t n) { return w.node < n; });
    if (at == written.end() || at->node != node) return {};
    const std::uint32_t begin = at == written.begin() ? 0 : at[-1].end;
    return {values.data() + begin, values.data() + at->end};
  }
  // The child with a label, or 0. Few nodes have more than a handful of children.
  std::uint32_t child(std::uint32_t node, Id label) const {
    std::uint32_t begin = children[node], end = children[node + 1];
    while (end - begin > 8) {
      const std::uint32_t middle = begin + (end - begin) / 2;
      (labels[middle] <= label ? begin : end) = middle;
    }
    while (begin < end && labels[begin] != label) ++begin;
    return begin < end ? begin : 0;
  }
};

struct DictionaryData {
  std::vector<char32_t> characters;           // by number
  std::uint32_t class_end[class_count] = {};  // the numbers of class k end here

  // By number, or no_id where the dictionary has no entry.
  std::vector<Id> normal;     // CJK compatibility ideographs
  std::vector<Id> hans;       // TSCharacters
  std::vector<Id> hans_rare;  // TSCharactersExt

  // STCharacters: all candidates, the default first.
  std::vector<Id> hant;
  std::vector<std::uint16_t> hant_begin;
  std::vector<std::uint8_t> hant_size;

  std::vector<Pair> variants[variants_count];  // ascending
  Phrases phrases[phrase_book_count];

  // By regional word, in the order of nodes: leads_back, is_technical.
  std::vector<std::uint8_t> words[word_book_count];

  std::vector<std::uint8_t> context;  // as it is packed: context_format.h, convert/context.h

  std::span<const Id> hant_of(Id id) const { return {hant.data() + hant_begin[id], hant_size[id]}; }
};

inline constexpr std::size_t most_choices = 16;

// What a character of a key may become in a value of the book: how many, into `out`, the first being
// what it becomes where no phrase takes it.
inline std::size_t choices_of(const DictionaryData& book, DictionaryId which, Id id, Id (&out)[most_choices]) {
  std::size_t n = 0;
  const auto put = [&](Id c) {
    for (std::size_t i = 0; i < n; ++i)
      if (out[i] == c) return;
    if (n < most_choices) out[n++] = c;
  };
  const auto variant = [&](Variants variants) {
    for (const Pair pair : book.variants[variants])
      if (pair.from == id) put(pair.to);
  };
  switch (which) {
    case st_phrases:
      for (const Id c : book.hant_of(id)) put(c);
      break;
    case ts_phrases:
    case own_ts_phrases:
      if (book.hans[id] != no_id) put(book.hans[id]);
      break;
    case tw_phrases:
    case tw_variant_phrases:
    case own_tw_words:
    case own_tw_spellings: variant(tw_variants); break;
    case tw_phrases_rev:
    case tw_variant_phrases_rev:
    case own_tw_words_rev: variant(tw_variants_rev); break;
    case hk_phrases:
    case hk_variant_phrases:
    case own_hk_words:
    case own_hk_spellings:
      variant(hk_variants);
      if (n == 0) put(id);
      variant(tw_variants);  // 麪 → 麵 is Hong Kong's in phrases alone
      break;
    case hk_phrases_rev:
    case hk_variant_phrases_rev:
    case own_hk_words_rev: variant(hk_variants_rev); break;
    case phrase_book_count: break;
  }
  put(id);
  return n;
}

// What a code that is not written out makes of a key, which has as many characters.
inline void decoded(const DictionaryData& book, DictionaryId which, std::uint32_t code, std::span<const Id> key,
                    Id* out) {
  Id choices[most_choices];
  for (std::size_t i = 0; i < key.size(); ++i) {
    const auto n = static_cast<std::uint32_t>(choices_of(book, which, key[i], choices));
    out[i] = choices[code % n];
    code /= n;
  }
}

// Writes what `node`, whose key is given, becomes; answers how many characters.
inline std::size_t value_into(const DictionaryData& book, DictionaryId which, const Phrases& phrases,
                              std::uint32_t node, std::span<const Id> key, Id (&out)[most_length]) {
  const std::uint32_t code = phrases.codes[node];
  if (code == Phrases::written_out) {
    Id choices[most_choices];
    const std::span<const Id> value = phrases.value_of(node);
    for (std::size_t i = 0; i < value.size(); ++i) {
      out[i] = static_cast<Id>(value[i] - Phrases::number);
      if (value[i] == Phrases::kept) out[i] = key[i];
      if (value[i] == Phrases::by_itself) choices_of(book, which, key[i], choices), out[i] = choices[0];
    }
    return value.size();
  }
  decoded(book, which, code, key, out);
  return key.size();
}

// Calls use(node, key) for every node of the book for which wanted(node), in their order.
template <class Wanted, class Use>
void each_entry(const Phrases& phrases, Wanted wanted, Use use) {
  std::vector<std::uint32_t> parents(phrases.size(), 0);
  for (std::uint32_t n = 0; n < phrases.size(); ++n)
    for (std::uint32_t c = phrases.children[n]; c < phrases.children[n + 1]; ++c) parents[c] = n;
  for (std::uint32_t n = 1; n < phrases.size(); ++n) {
    if (!wanted(n)) continue;
    Id key[most_length];
    std::size_t at = most_length;
    for (std::uint32_t m = n; m != 0; m = parents[m]) key[--at] = phrases.labels[m];
    use(n, std::span<const Id>(key + at, most_length - at));
  }
}

// The same for every phrase.
template <class Use>
void each_phrase(const Phrases& phrases, Use use) {
  each_entry(
      phrases, [&](std::uint32_t n) { return phrases.ends(n); }, use);
}

// The same for every word.
template <class Use>
void each_word(const Phrases& phrases, Use use) {
  if (!phrases.words.empty())
    each_entry(
        phrases, [&](std::uint32_t n) { return phrases.words[n].cost != 0; }, use);
}

// A phrase on its own; the characters belong to somebody else.
struct Phrase {
  std::span<const Id> key, value;
};

// Of two with the same key, one is dropped. The codes are set by `code(phrase)`; values that are
// written out are copied.
template <class Code>
Phrases trie_of(std::vector<Phrase> list, Code code) {
  text::sort_by(list, [](const Phrase& a, const Phrase& b) {
    return std::lexicographical_compare(a.key.begin(), a.key.end(), b.key.begin(), b.key.end());
  });
  Phrases trie;
  trie.labels.clear();
  trie.children.clear();
  trie.codes.clear();
  // Level by level: a node is a range of the list, in which all share a prefix.
  struct Range {
    std::size_t begin, end;
    Id label;
  };
  std::vector<Range> level = {{0, list.size(), no_id}}, below;
  std::size_t before_level = 0;
  for (std::size_t depth = 0; !level.empty(); ++depth) {
    below.clear();
    before_level += level.size();
    for (Range range : level) {
      std::uint8_t told = Phrases::no_phrase;
      if (depth > 0 && list[range.begin].key.size() == depth) {
        const Phrase& phrase = list[range.begin];
        told = code(phrase);
        if (told == Phrases::written_out) {
          trie.values.insert(trie.values.end(), phrase.value.begin(), phrase.value.end());
          trie.written.push_back(
              {static_cast<std::uint32_t>(trie.labels.size()), static_cast<std::uint32_t>(trie.values.size())});
        }
        while (range.begin < range.end && list[range.begin].key.size() == depth) ++range.begin;
      }
      trie.labels.push_back(range.label);
      trie.codes.push_back(told);
      trie.children.push_back(static_cast<std::uint32_t>(before_level + below.size()));
      while (range.begin < range.end) {
        const Id label = list[range.begin].key[depth];
        std::size_t end = range.begin;
        while (end < range.end && list[end].key[depth] == label) ++end;
        below.push_back({range.begin, end, label});
        range.begin = end;
      }
    }
    level.swap(below);
  }
  trie.children.push_back(static_cast<std::uint32_t>(trie.labels.size()));
  return trie;
}

}  // namespace fanjian::dictionary
