// Cuts Simplified text into words: the cheapest path over the words of the dictionary, each with a cost (unigrams).
//
// Words are looked for in stretches that no word reaches into or out of. A stretch of one character is a word.
// Total; linear in the text: a stretch is cut after `most` characters. No allocation.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "dictionary/dictionary.h"
#include "convert/tables.h"

namespace fanjian::convert {

class Segmenter {
 public:
  // The book and the pairs have to outlive it.
  Segmenter(const dictionary::DictionaryData& book, const PairTable& pairs);

  static constexpr std::size_t most = 48;  // characters of a stretch

  // Whether a word may hold `a` before `b`. False for nearly all pairs that none does.
  bool joined(dictionary::Id a, dictionary::Id b) const {
    const std::uint32_t at = slot(a, b);
    return (joined_[at >> 5] >> (at & 31) & 1) != 0;
  }

  // A word of a stretch. Node 0: a character that is no word of the dictionary. Room for many costs nothing.
  struct Word {
    std::uint32_t node;
    std::uint8_t length;
  };
  static constexpr Word single = {0, 1};

  // Cuts a stretch of at most `most` characters. Gives how many words there are, in order. `without`: as if this word
  // were not in the dictionary.
  std::size_t cut(std::span<const dictionary::Id> text, Word (&words)[most], std::uint32_t without = 0) const;

  // What its cheapest cut costs; at most `most` characters.
  std::uint32_t cost(std::span<const dictionary::Id> text) const;
  // What a text costs as one word; nothing if it is none.
  std::optional<std::uint32_t> cost_of_word(std::span<const dictionary::Id> text) const;

 private:
  static constexpr unsigned joined_bits = 18;
  static std::uint32_t slot(dictionary::Id a, dictionary::Id b) {
    return (a * 0x9E3779B1u ^ b * 0x85EBCA6Bu) >> (32 - joined_bits);
  }

  const dictionary::Phrases& phrases_;
  const PairTable& pairs_;
  std::vector<std::uint32_t> joined_;
  std::vector<std::uint8_t> alone_;  // by number: what a character costs as a word
};

}  // namespace fanjian::convert
