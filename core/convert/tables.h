// The lexicon unpacked, as the matcher works on it. Nothing here changes once it is made; plans and
// the table of pairs are made when they are first asked for.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "dictionary/dictionary.h"
#include "convert/lexicon.h"
#include "convert/variety.h"

namespace fanjian::convert {

class Context;     // convert/context.h
struct MatchPlan;  // convert/plan.h
class Segmenter;   // convert/segmenter.h
enum class PlanKind : std::uint8_t;

// Where the first two characters of a phrase lead in a trie: an open hash table, linear probing, a
// power of two in size, at most half full.
class PairTable {
 public:
  explicit PairTable(const dictionary::Phrases& phrases);

  // The node, or 0.
  std::uint32_t find(dictionary::Id first, dictionary::Id second) const {
    const std::uint32_t key = static_cast<std::uint32_t>(first) << 14 | second;
    for (std::uint32_t i = key * 2654435761u >> shift_;; i = (i + 1) & mask_) {
      if (slots_[i].key == key) return slots_[i].node;
      if (slots_[i].node == 0) return 0;
    }
  }

 private:
  struct Slot {
    std::uint32_t key = 0, node = 0;
  };
  std::vector<Slot> slots_;
  std::uint32_t shift_ = 31, mask_ = 1;
};

struct Lexicon::Tables {
  Tables();
  ~Tables();

  dictionary::DictionaryData book;
  std::uint32_t checksum = 0;  // of the packed lexicon

  // Code point to number, in blocks of 64; compatibility ideographs to the number of what they
  // become. Blocks without characters share block 0.
  std::vector<std::uint16_t> blocks;  // by code point / 64
  std::vector<dictionary::Id> ids;    // 64 a block
  dictionary::Id id_of(char32_t c) const {
    const std::size_t block = c >> 6;
    return block < blocks.size() ? ids[blocks[block] * 64u + (c & 63)] : dictionary::no_id;
  }

  std::vector<std::uint32_t> texts;  // by number: UTF-8, little-endian
  static std::uint32_t size_of(std::uint32_t text) {
    return (text & 0x80) == 0 ? 1 : (text & 0x20) == 0 ? 2 : (text & 0x10) == 0 ? 3 : 4;
  }

  // Compatibility ideographs by what they are made: made[made_begin[id], made_begin[id + 1]).
  std::vector<dictionary::Id> made;
  std::vector<std::uint16_t> made_begin;

  // How many ASCII characters a phrase may begin with.
  std::uint32_t ascii_reach = 0;

  // Of Simplified to Traditional, where phrases are many and met often.
  const PairTable& pairs() const;

  // What cuts Simplified text into words.
  const Segmenter& segmenter() const;

  // What decides by context. Knows nothing if the lexicon's part of it is damaged.
  const Context& context() const;

  // The plan of a direction.
  const MatchPlan& plan(Direction direction, PlanKind kind = PlanKind{}) const;

  // Indexes what `book` holds; false if that is not fit for use.
  bool index();

  // Gives up what was made of the book.
  void forget();

 private:
  mutable std::array<std::atomic<MatchPlan*>, 768> plans_{};
  mutable std::atomic<Context*> context_{};
  mutable std::atomic<PairTable*> pairs_{};
  mutable std::atomic<Segmenter*> segmenter_{};
};

}  // namespace fanjian::convert
