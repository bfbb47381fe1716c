// The lexicon unpacked, as the matcher works on it. Nothing here changes once it is made, but for
// plans, which are made when a direction is first asked for.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "lexicon/book.h"
#include "script/lexicon.h"
#include "script/variety.h"

namespace fanjian {

struct Plan;  // script/plan.h

struct Lexicon::Tables {
  Tables();
  ~Tables();

  Book book;

  // Code point to number, in blocks of 64. Blocks without characters share block 0.
  std::vector<std::uint16_t> blocks;  // by code point / 64
  std::vector<Id> ids;                // 64 a block

  Id id_of(char32_t c) const {
    const std::size_t block = c >> 6;
    return block < blocks.size() ? ids[blocks[block] * 64u + (c & 63)] : no_id;
  }

  std::vector<std::uint32_t> texts;  // by number: UTF-8, little-endian
  static std::uint32_t size_of(std::uint32_t text) {
    return (text & 0x80) == 0 ? 1 : (text & 0x20) == 0 ? 2 : (text & 0x10) == 0 ? 3 : 4;
  }

  // Compatibility ideographs by what they are made: made[made_begin[id], made_begin[id + 1]).
  std::vector<Id> made;
  std::vector<std::uint16_t> made_begin;

  // How many ASCII characters a phrase may begin with.
  std::uint32_t ascii_reach = 0;

  // Where a phrase's first two characters lead: an open hash table, linear probing, a power of two,
  // at most half full. A phrase of one character stands under `single` as its second.
  static constexpr std::uint32_t no_pair = 0xFFFFFFFF;
  static constexpr Id single = most_characters;
  struct Pair {
    std::uint32_t key = no_pair;
    std::uint32_t node = 0;
  };
  std::vector<Pair> pairs;
  std::uint32_t pair_shift = 31;

  static std::uint32_t pair_key(PhraseBook which, Id first, Id second) {
    return static_cast<std::uint32_t>(which) << 28 | static_cast<std::uint32_t>(first) << 14 | second;
  }
  // The node of the book's trie, or 0.
  std::uint32_t pair(PhraseBook which, Id first, Id second) const {
    const std::uint32_t key = pair_key(which, first, second);
    const std::uint32_t mask = static_cast<std::uint32_t>(pairs.size()) - 1;
    for (std::uint32_t i = key * 2654435761u >> pair_shift;; i = (i + 1) & mask) {
      if (pairs[i].key == key) return pairs[i].node;
      if (pairs[i].key == no_pair) return 0;
    }
  }

  // The plan of a direction; made by the first that asks.
  const Plan& plan(Direction direction) const;

  // Indexes what `book` holds; false if that is not fit for use.
  bool index();

 private:
  mutable std::array<std::atomic<Plan*>, 64> plans_{};
};

}  // namespace fanjian
