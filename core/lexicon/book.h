// What a lexicon says, unpacked: characters by number, what they become, and the phrases.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace fanjian {

// A character's number in a Book: its place among all the characters, in code point order.
using Id = std::uint16_t;
inline constexpr Id no_id = 0xFFFF;
inline constexpr std::size_t most_characters = (1u << 14) - 1;  // two numbers make a key of 28 bits

// A dictionary of phrases as a trie in level order: node 0 is the root, the children of a node
// stand side by side, and come in the order of their parents.
struct Phrases {
  struct Node {
    Id label = no_id;
    std::uint16_t length = 0;  // of the value, in characters; 0: no phrase ends here
    std::uint32_t value = 0;   // where in `values` it begins
    std::uint32_t child = 0;   // the first child; the next node's first child ends the children
  };
  std::vector<Node> nodes{Node{}, Node{}};  // and one behind the last, for its `child`
  std::vector<Id> values;

  std::size_t size() const { return nodes.size() - 1; }
  std::span<const Id> value(const Node& node) const { return {values.data() + node.value, node.length}; }
};

// A dictionary of phrases as a list.
struct Phrase {
  std::vector<Id> key, value;
};
using PhraseList = std::vector<Phrase>;

inline PhraseList list_of(const Phrases& trie) {
  PhraseList list;
  std::vector<std::vector<Id>> keys(trie.size());
  for (std::size_t n = 0; n < trie.size(); ++n) {
    for (std::uint32_t c = trie.nodes[n].child; c < trie.nodes[n + 1].child; ++c) {
      keys[c] = keys[n];
      keys[c].push_back(trie.nodes[c].label);
    }
    const auto value = trie.value(trie.nodes[n]);
    if (!value.empty()) list.push_back({keys[n], {value.begin(), value.end()}});
    keys[n] = {};
  }
  return list;
}

// `before` says which of two labels comes first among the children of a node.
template <class Before>
Phrases trie_of(PhraseList list, Before before) {
  std::sort(list.begin(), list.end(), [&](const Phrase& a, const Phrase& b) {
    return std::lexicographical_compare(a.key.begin(), a.key.end(), b.key.begin(), b.key.end(), before);
  });
  Phrases trie;
  trie.nodes.clear();
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
      Phrases::Node node;
      node.label = range.label;
      if (depth > 0 && list[range.begin].key.size() == depth) {
        const std::vector<Id>& value = list[range.begin++].value;
        node.length = static_cast<std::uint16_t>(value.size());
        node.value = static_cast<std::uint32_t>(trie.values.size());
        trie.values.insert(trie.values.end(), value.begin(), value.end());
      }
      node.child = static_cast<std::uint32_t>(before_level + below.size());
      while (range.begin < range.end) {
        const Id label = list[range.begin].key[depth];
        std::size_t end = range.begin;
        while (end < range.end && list[end].key[depth] == label) ++end;
        below.push_back({range.begin, end, label});
        range.begin = end;
      }
      trie.nodes.push_back(node);
    }
    level.swap(below);
  }
  Phrases::Node last;
  last.child = static_cast<std::uint32_t>(trie.nodes.size());
  trie.nodes.push_back(last);
  return trie;
}

enum PhraseBook : std::uint8_t {
  st_phrases,  // with those that OpenCC generates from regional words
  ts_phrases, tw_phrases, tw_variant_phrases, tw_variant_phrases_rev, tw_phrases_rev,
  hk_phrases, hk_variant_phrases, hk_variant_phrases_rev, hk_phrases_rev, phrase_book_count
};

// Characters that a map changes: OpenCC's variants of Taiwan and Hong Kong, and the ways back.
enum Variants : std::uint8_t { tw_variants, tw_variants_rev, hk_variants, hk_variants_rev, variants_count };

struct Pair {
  Id from = no_id, to = no_id;
};

struct Book {
  std::vector<char32_t> characters;  // ascending

  // By number, or no_id where the dictionary has no entry. An entry may be the character itself.
  std::vector<Id> normal;     // CJK compatibility ideographs
  std::vector<Id> hans;       // TSCharacters
  std::vector<Id> hans_rare;  // TSCharactersExt

  // STCharacters: all candidates, the default first: hant[hant_begin[id], hant_begin[id + 1]).
  std::vector<Id> hant;
  std::vector<std::uint32_t> hant_begin;

  std::vector<Pair> variants[variants_count];  // ascending
  Phrases phrases[phrase_book_count];

  std::span<const Id> hant_of(Id id) const {
    return {hant.data() + hant_begin[id], hant.data() + hant_begin[id + 1u]};
  }
};

}  // namespace fanjian
