// A direction made ready for the matcher: what most characters become at once, and which pairs of
// characters have to be looked at more closely.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "convert/pipeline.h"
#include "convert/tables.h"
#include "convert/variety.h"

namespace fanjian::convert {

// Of a direction that is not exact: as it is; with the regional words of texts about computers, too; or
// without the context, for a name, whose characters what stands around says nothing of.
enum class PlanKind : std::uint8_t { ordinary, technical, by_itself };

struct MatchPlan {
  MatchPlan(const Lexicon::Tables& tables, Direction direction, PlanKind kind);

  Pipeline pipeline;

  // By number: the character after the first step; after the second, given the first's; and the
  // UTF-8 of that. Phrases aside.
  std::vector<dictionary::Id> first, second;
  std::vector<dictionary::Id>
      standard;  // by number: what OpenCC makes of the character by itself, where `first` has our own
  std::vector<std::uint32_t> texts;

  // By number, of the character as it comes into the step: a phrase of two or more characters, or
  // of one alone, may begin here.
  static constexpr std::uint8_t segment = 1, first_phrase = 2, first_single = 4, second_phrase = 8, second_single = 16;
  std::vector<std::uint8_t> begins;

  // By code point below U+10000, in blocks of 64: the three UTF-8 bytes that the character becomes
  // (0: it stays), and what else there is to know. Blocks with nothing to say share one.
  static constexpr std::uint32_t look = 1u << 24;     // look at the pair with the next character
  static constexpr std::uint32_t between = 1u << 25;  // for the second step's sake as well
  static constexpr std::uint32_t always = 1u << 26;   // not for the quick way
  std::array<std::uint16_t, 1024> blocks{};
  std::vector<std::uint32_t> quick;

  // A Bloom filter of the pairs where something other than the quick way may begin.
  static constexpr unsigned filter_bits = 18;
  std::vector<std::uint32_t> filter;
  static std::uint32_t slot(std::uint32_t first_bytes, std::uint32_t second_bytes) {
    return (first_bytes * 0x9E3779B1u ^ second_bytes * 0x85EBCA6Bu) >> (32 - filter_bits);
  }
  bool passes(std::uint32_t first_bytes, std::uint32_t second_bytes) const {
    const std::uint32_t at = slot(first_bytes & 0xFFFFFF, second_bytes & 0xFFFFFF);
    return (filter[at >> 5] >> (at & 31) & 1) != 0;
  }

  // ASCII characters that a phrase may begin with.
  std::array<bool, 128> ascii{};

  // What decides between the candidates of ambiguous characters; null where it is not asked.
  const Context* context = nullptr;

  // Of Simplified to Traditional; null for other first steps.
  const PairTable* pairs = nullptr;

  // What cuts a text into words, where words decide before characters; null where OpenCC is followed to the letter.
  const Segmenter* segmenter = nullptr;

  // The phrases of a book. The ways back for regional words are put together here, and what has ours on top.
  const dictionary::Phrases& phrases(dictionary::DictionaryId which) const { return *phrases_[which]; }

 private:
  void add_own(const dictionary::DictionaryData& book, Direction direction, PlanKind kind);
  void own_defaults(const dictionary::DictionaryData& book);
  void prepare_words(const Lexicon::Tables& tables);
  void prepare_pairs(const Lexicon::Tables& tables);
  void prepare_second(const Lexicon::Tables& tables);
  void prepare_quick(const Lexicon::Tables& tables);
  void add_pair(const Lexicon::Tables& tables, dictionary::Id a, dictionary::Id b);

  std::array<const dictionary::Phrases*, dictionary::phrase_book_count> phrases_{};
  std::array<dictionary::Phrases, 3> laid_out_;  // those that are not in the book: `phrases_` points here
  dictionary::Phrases* at_ = laid_out_.data();
  std::vector<std::uint8_t> slow_;  // while it is made: characters whose phrases the filter cannot tell
  std::vector<std::uint8_t> told_;  // while it is made: characters that a word makes something else of
};

}  // namespace fanjian::convert
