// Which of its traditional characters an ambiguous simplified one becomes, by what stands around it.
//
// Asked where words leave it open. A log-linear score over windows of characters of the source and the place in the
// word (dictionary/context_features.h). Weights are whole numbers, so that the same comes out on every machine. Fitted by dictionary/train/train.cpp, see its README.md.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string_view>
#include <vector>

#include "dictionary/dictionary.h"
#include "dictionary/context_features.h"

namespace fanjian::convert {

class Context {
 public:
  static constexpr std::size_t most_classes = 8;

  // From `book.context`. Where that is damaged or empty, nothing is known.
  // The book has to outlive it.
  explicit Context(const dictionary::DictionaryData& book);
  ~Context();
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  // Is there something to decide?
  bool knows(dictionary::Id character) const { return model_of_[character] != 0; }

  // The scores of the classes that its candidates fall into: those that it does not tell apart are one.
  using Scores = std::array<int, most_classes>;

  // What speaks for each class where `character` stands in `text` at bytes [begin, end) and, in its word, at
  // `place`. Gives how many classes there are.
  std::size_t weigh(const dictionary::DictionaryData& book, std::string_view text, std::size_t begin, std::size_t end,
                    dictionary::Id character, dictionary::context::WordPlace place, Scores& z) const;

  // What the character becomes where `best` is its class; `proposed`, if that is of the class.
  dictionary::Id candidate(const dictionary::DictionaryData& book, dictionary::Id character, dictionary::Id proposed,
                           std::size_t best) const;

  // Both: the class with the highest score, of equals the first.
  dictionary::Id choose(const dictionary::DictionaryData& book, std::string_view text, std::size_t begin,
                        std::size_t end, dictionary::Id character, dictionary::Id proposed,
                        dictionary::context::WordPlace place) const;

  // The candidates that are told apart, best first. A difference of `unit` is one of e in odds.
  struct Scored {
    dictionary::Id candidate = dictionary::no_id;
    int score = 0;
  };
  std::size_t ranked(const dictionary::DictionaryData& book, dictionary::Id character, dictionary::Id proposed,
                     const Scores& z, std::array<Scored, most_classes>& out) const;
  int unit() const { return unit_; }

 private:
  struct Model {
    dictionary::Id character = dictionary::no_id;
    std::uint8_t classes = 0;
    std::array<std::uint8_t, dictionary::most_choices> class_of{};  // by candidate; most_classes: not among them
    std::array<std::uint32_t, 4> at{};  // where its counts, firsts, others and weights begin in the book
  };
  struct Slot {
    std::uint32_t print = 0;    // 0: free
    std::uint32_t weights = 0;  // where they begin
  };
  // The features of one character. Laid out when it is first met: most texts have few of them.
  struct Table {
    std::vector<Slot> slots;
    std::uint32_t mask = 0;
    std::vector<std::int8_t> weights;
    // By template, which features it may have at all: a bit for what stands nearest. Most neighbours are
    // of no feature, and are passed over by this alone.
    std::array<std::uint64_t, dictionary::context::template_count> near{};

    void put(std::uint8_t which, std::uint64_t at, std::uint32_t weights_at);
  };

  bool read(const dictionary::DictionaryData& book);
  const Table& table_of(const dictionary::DictionaryData& book, std::uint16_t number) const;
  bool lay_out(const dictionary::DictionaryData& book, const Model& model, Table& table) const;
  std::vector<std::uint16_t> model_of_;              // by number of the character; 0: none
  std::vector<Model> models_;                        // index 0: no model
  mutable std::vector<std::atomic<Table*>> tables_;  // by model
  std::vector<std::uint8_t> sorts_;                  // by code point, from the first ideograph on
  int unit_ = 1;
};

}  // namespace fanjian::convert
